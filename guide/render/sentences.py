"""A page as plain words: what search looks through."""

import unicodedata
from collections.abc import Iterator

from guide.page.blocks import (
    Block,
    Blocks,
    Callout,
    Figure,
    Heading,
    Inlines,
    Link,
    Listing,
    Paragraph,
    People,
    Strong,
    Table,
    WriteIn,
    plain,
)
from guide.page.page import Page, danger_signs


def passages(page: Page) -> list[tuple[str, str, str]]:
    """The page cut at its headings: (anchor, heading, text); the first has no anchor and begins with the summary.

    Danger signs that stand first on a page are looked for on the help page: they are the same on every other.
    """
    found: list[tuple[str, str, list[str]]] = [("", "", [page.summary])]
    repeated = page.kind != "help" and danger_signs(page.blocks) is not None
    for block in page.blocks[1:] if repeated else page.blocks:
        if isinstance(block, Heading):
            found.append((block.anchor, _said(block.children), []))
        else:
            found[-1][2].extend(words(block))
    return [(anchor, heading, " ".join(" ".join(text).split())) for anchor, heading, text in found]


def words(block: Block) -> Iterator[str]:
    """The words of one block, a piece at a time, in reading order."""
    match block:
        case Heading(children=children) | Paragraph(children=children):
            yield _said(children)
        case Listing(items=items):
            for item in items:
                yield from map(_ended, _all(item.blocks))
        case Callout(title=title, blocks=inner):
            if title:
                yield f"{title}:"
            yield from _all(inner)
        case Figure(alt=alt, caption=caption):
            yield _said(caption) or alt
        case Table(head=head, rows=rows):
            for row in (head, *rows):
                yield from (_ended(_said(cell)) for cell in row)
        case People(words=said):
            yield said
        case WriteIn(label=label):
            yield label


def _all(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        yield from words(block)


def _ended(words: str) -> str:
    """Words that stand alone, in a list or a cell, closed like a sentence, so that they do not run into the next."""
    return words if not words or unicodedata.category(words[-1]).startswith("P") else f"{words}."


def _said(children: Inlines) -> str:
    """The words as they are read aloud: without the number of a source, and the space before it."""
    said = ""
    for child in children:
        match child:
            case Link(kind="source"):
                said = said.rstrip()
            case Strong(inner) | Link(children=inner):
                said += _said(inner)
            case _:
                said += plain((child,))
    return said
