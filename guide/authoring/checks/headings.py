"""Heading levels go down one step at a time."""

from collections.abc import Iterator

from guide.authoring.checks.fault import Fault
from guide.authoring.checks.subject import Subject
from guide.page.blocks import Heading


def skipped_levels(subject: Subject) -> Iterator[Fault]:
    """A warning for each heading that is more than one level below the one before it."""
    level = 1
    for spot in subject.facts.spots:
        if isinstance(spot.block, Heading):
            if spot.block.level > level + 1:
                message = f"a heading of level {spot.block.level} follows one of level {level}"
                yield Fault(spot.line, "warning", "skipped-level", message, f"write {'#' * (level + 1)}")
            level = spot.block.level
