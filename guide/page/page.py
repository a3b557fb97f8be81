"""One page of a guide, in one language."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from guide.page.blocks import Blocks, Callout, Heading

WrittenKind = Literal["page", "treatment", "help", "start", "tool"]
Kind = WrittenKind | Literal["words"]
"""What a page is for; `words` is the page that is made from the glossary, and that nobody writes."""


class Review(Struct, frozen=True, gc=False):
    """Who stands behind a page, and until when.

    `reviewer` is empty until a named clinician has reviewed the page; `reviewed` is then the date of it.
    `evidence` is the month or day up to which the sources were checked, `next_review` when it must be done again.
    `translation_checked` is false for a translation that no clinician has checked yet.
    """

    evidence: date
    next_review: date
    author: str
    reviewer: str = ""
    reviewed: date | None = None
    translation_checked: bool = True


class Page(Struct, frozen=True, gc=False):
    """A page as it is stored: `path` is `section/name`, the same in every language, or just `name` at the top."""

    path: str
    language: str
    title: str
    summary: str
    kind: Kind
    review: Review
    blocks: Blocks
    keywords: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def section(self) -> str:
        """The section's id, or nothing for a page at the top."""
        return self.path.partition("/")[0] if "/" in self.path else ""


def danger_signs(blocks: Blocks) -> Callout | None:
    """The urgent box that a page begins with, if it does."""
    first = blocks[0] if blocks else None
    return first if isinstance(first, Callout) and first.kind == "urgent" else None


def headings(blocks: Blocks) -> Iterator[Heading]:
    """Every heading, in order, those inside boxes too."""
    for block in blocks:
        match block:
            case Heading():
                yield block
            case Callout(blocks=inner):
                yield from headings(inner)
