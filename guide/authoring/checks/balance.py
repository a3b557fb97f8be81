"""A treatment is weighed from all sides, its benefits and its harms in equal detail, and what is not known is said."""

from collections.abc import Iterator

from guide.authoring.checks.fault import Fault
from guide.authoring.checks.subject import Subject
from guide.authoring.prose import WORD
from guide.page.blocks import Paragraph, People
from guide.render.sentences import words

SIDES = {
    "how-it-works": "How it works",
    "how-it-may-help": "How it may help",
    "risks-and-side-effects": "Risks and side effects",
    "what-happens-without-it": "What happens without it",
    "daily-life": "Daily life",
    "other-choices": "Other choices",
}
"""The anchors of the parts, which are the same in every language, and the English headings that make them."""
BENEFITS, HARMS = "how-it-may-help", "risks-and-side-effects"
LOWEST, HIGHEST = 0.5, 2.0
UNKNOWN = "what-we-know-and-do-not-know-yet"


def missing_sides(subject: Subject) -> Iterator[Fault]:
    """An error for each side from which a treatment is not looked at."""
    if subject.page.kind != "treatment":
        return
    for anchor, title in SIDES.items():
        if subject.heading(anchor) < 0:
            hint = f"add `## {title}`; in other languages give the heading {{: #{anchor} }}"
            message = f'a page about a treatment needs the part "{title}"'
            yield Fault(subject.last_line, "error", "treatment-part", message, hint)


def uneven_sides(subject: Subject) -> Iterator[Fault]:
    """A warning where the benefits of a treatment have more than twice the words of its harms, or the reverse."""
    good, bad = (_words(subject, anchor) for anchor in (BENEFITS, HARMS))
    if subject.page.kind != "treatment" or not good or not bad or LOWEST <= good / bad <= HIGHEST:
        return
    message = f"benefits have {good} words, harms {bad}"
    line = subject.facts.spots[subject.heading(BENEFITS if good < bad else HARMS)].line
    yield Fault(line, "warning", "uneven", message, "say both in about equal detail")


def missing_unknowns(subject: Subject) -> Iterator[Fault]:
    """An error for a page that does not say what is not known."""
    if subject.explains and subject.heading(UNKNOWN) < 0 and not any(subject.boxes("unknown")):
        hint = (
            "add `## What we know and do not know yet`, or a box `!!! unknown`; "
            f"in other languages give the heading {{: #{UNKNOWN} }}"
        )
        yield Fault(subject.last_line, "error", "unknowns", "this page does not say what is not known yet", hint)


def _words(subject: Subject, anchor: str) -> int:
    """The words below a heading."""
    prose = (spot.block for spot in subject.below(anchor) if isinstance(spot.block, Paragraph | People))
    return sum(len(WORD.findall(" ".join(words(block)))) for block in prose)
