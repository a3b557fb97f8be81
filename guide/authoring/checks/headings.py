"""Heading levels go down one step at a time (S14)."""

from collections.abc import Iterator

from guide.authoring.checks.fault import Fault
from guide.authoring.page_file import PageFacts
from guide.page.blocks import Heading


def skipped_levels(facts: PageFacts) -> Iterator[Fault]:
    """A warning for each heading that is more than one level below the one before it."""
    level = 1
    for spot in facts.spots:
        if isinstance(spot.block, Heading):
            if spot.block.level > level + 1:
                message = f"a heading of level {spot.block.level} follows one of level {level}"
                yield Fault(spot.line, "warning", "heading", message, f"write {'#' * (level + 1)}")
            level = spot.block.level
