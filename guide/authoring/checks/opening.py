"""A page begins with what matters most: one main message, in a box of its own."""

from collections.abc import Iterator

from guide.authoring.checks.fault import Fault
from guide.authoring.checks.subject import Subject
from guide.page.blocks import Callout


def main_message(subject: Subject) -> Iterator[Fault]:
    """An error for a page without its main message, a warning where it comes late or twice."""
    boxes = list(subject.boxes("key"))
    if not boxes:
        hint = 'begin the page with `!!! key "…"`'
        yield Fault(subject.first_line, "error", "main-message", "this page has no main message", hint)
        return
    tops = [block for block in subject.page.blocks if not (isinstance(block, Callout) and block.kind == "urgent")]
    if tops and tops[0] is not boxes[0][1]:
        hint = "put it first; only danger signs come before it"
        yield Fault(boxes[0][0], "warning", "main-message", "the main message comes late", hint)
    for line, _ in boxes[1:]:
        hint = "a page has one; make two pages, or use another box"
        yield Fault(line, "warning", "main-message", "this is a second main message", hint)
