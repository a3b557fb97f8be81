"""Danger signs stand first on every page, and every page says what it rests on."""

from collections.abc import Iterator

from guide.authoring.checks.fault import Fault
from guide.authoring.checks.subject import Subject
from guide.page.page import danger_signs


def missing_alarm(subject: Subject) -> Iterator[Fault]:
    """An error for a page, other than the start page, that does not begin with danger signs."""
    if subject.page.kind != "start" and not danger_signs(subject.page.blocks) and not subject.alarm:
        hint = (
            'begin it with `!!! urgent "…"`, or write `urgent_on_every_page = true` in guide.toml '
            "to repeat the first urgent box of the help page"
        )
        yield Fault(subject.first_line, "error", "alarm", "this page does not begin with danger signs", hint)


def no_source(subject: Subject) -> Iterator[Fault]:
    """An error for a topic that rests on no source."""
    if subject.page.kind in ("page", "treatment") and not subject.page.sources:
        hint = "list them in `sources` and cite each, as in [S1](source:S1)"
        yield Fault(subject.line_of("sources"), "error", "no-source", "this page cites no source", hint)
