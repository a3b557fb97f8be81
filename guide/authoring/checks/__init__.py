"""The checks of a page: each row is a function from what is known of a page to what is wrong with it."""

from collections.abc import Callable, Iterable

from guide.authoring.checks.fault import Fault
from guide.authoring.checks.headings import skipped_levels
from guide.authoring.checks.sources import uncited_sources, unlisted_sources
from guide.authoring.checks.start_page import pictures_on_the_start_page
from guide.authoring.page_file import PageFacts

Check = Callable[[PageFacts], Iterable[Fault]]

CHECKS: tuple[Check, ...] = (
    skipped_levels,
    unlisted_sources,
    uncited_sources,
    pictures_on_the_start_page,
)
