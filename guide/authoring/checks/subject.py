"""What a check is given: one page, and what must be known beside it to judge it."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from guide.authoring.language_rules import LanguageRules
from guide.authoring.page_file import PageFacts
from guide.authoring.prose import Sentence, sentences
from guide.authoring.reading import Spot
from guide.page.blocks import Callout, CalloutKind, Heading
from guide.page.guide import Guide, Term
from guide.page.page import Page


class Subject(Struct, frozen=True):
    """A page before the judges. `terms` and `rules` are those of its language; `alarm` says whether the guide's
    urgent box will stand on it; `sentences` are those of its prose, in order."""

    facts: PageFacts
    guide: Guide
    terms: tuple[Term, ...]
    rules: LanguageRules
    today: date
    alarm: bool
    sentences: tuple[Sentence, ...]

    @property
    def page(self) -> Page:
        """The page itself."""
        return self.facts.page

    def line_of(self, field: str) -> int:
        """The line of a field of the front matter."""
        return self.facts.head_lines.get(field, 1)

    @property
    def first_line(self) -> int:
        """The line of the first block."""
        return self.facts.spots[0].line if self.facts.spots else self.facts.body_line

    @property
    def last_line(self) -> int:
        """The line of the last block: where something that is missing would be added."""
        return self.facts.spots[-1].line if self.facts.spots else self.facts.body_line

    @property
    def explains(self) -> bool:
        """Whether the page explains something: a form or a start page need not say what is known and what to do."""
        return self.page.kind in ("page", "treatment", "help")

    def heading(self, anchor: str) -> int:
        """The place among the spots of the heading with this anchor, or -1."""
        for place, spot in enumerate(self.facts.spots):
            if isinstance(spot.block, Heading) and spot.block.anchor == anchor:
                return place
        return -1

    def below(self, anchor: str) -> Iterator[Spot]:
        """What stands below a heading, up to the next of its level; nothing where there is no such heading."""
        place = self.heading(anchor)
        top = self.facts.spots[place].block if place >= 0 else None
        for spot in self.facts.spots[place + 1 :] if isinstance(top, Heading) else ():
            if isinstance(spot.block, Heading) and isinstance(top, Heading) and spot.block.level <= top.level:
                return
            yield spot

    def boxes(self, kind: CalloutKind) -> Iterator[tuple[int, Callout]]:
        """Every box of a kind, with its line."""
        for spot in self.facts.spots:
            if isinstance(spot.block, Callout) and spot.block.kind == kind:
                yield spot.line, spot.block


def subject(
    facts: PageFacts, guide: Guide, terms: tuple[Term, ...], rules: LanguageRules, today: date, alarm: bool
) -> Subject:
    """Reads the page's sentences once, for every check."""
    return Subject(facts, guide, terms, rules, today, alarm, tuple(sentences(facts, rules.abbreviations)))
