"""The start page shows cards, and its words below them as small print without pictures."""

from collections.abc import Iterator

from guide.authoring.checks.fault import Fault
from guide.authoring.checks.subject import Subject
from guide.page.blocks import Figure, People


def pictures_on_the_start_page(subject: Subject) -> Iterator[Fault]:
    """An error for each picture on a page of the kind `start`, where nobody would see it."""
    for spot in subject.facts.spots if subject.facts.page.kind == "start" else ():
        if isinstance(spot.block, Figure | People):
            yield Fault(spot.line, "error", "start", "the start page cannot show pictures", "put it on another page")
