"""What is in a page's blocks: every block in reading order, and every link."""

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
    Strong,
    Table,
    Text,
)


def every_block(blocks: Blocks) -> Iterator[Block]:
    """The blocks with those in boxes and lists."""
    for block in blocks:
        yield block
        match block:
            case Callout(blocks=inner):
                yield from every_block(inner)
            case Listing(items=items):
                for item in items:
                    yield from every_block(item.blocks)


def without(blocks: Blocks, kind: str) -> Blocks:
    """The blocks without the boxes of one kind."""
    return tuple(block for block in blocks if not (isinstance(block, Callout) and block.kind == kind))


def ends_without(box: Callout, path: str) -> Callout:
    """The box without a link to a page at its end."""
    last = box.blocks[-1] if box.blocks else None
    if not isinstance(last, Paragraph):
        return box
    words = list(last.children)
    while words and (isinstance(words[-1], Text) and words[-1].text.strip() in ("", ".")):
        words.pop()
    if not words or not isinstance(words[-1], Link) or words[-1].target != path:
        return box
    rest = (Paragraph(tuple(words[:-1])),) if words[:-1] else ()
    return Callout(box.kind, box.title, (*box.blocks[:-1], *rest))


def links(blocks: Blocks) -> Iterator[Link]:
    """Every link in the words of the blocks."""
    for block in every_block(blocks):
        match block:
            case Heading(children=words) | Paragraph(children=words) | Figure(caption=words):
                yield from _links(words)
            case Table(head, rows):
                for row in (head, *rows):
                    for cell in row:
                        yield from _links(cell)


def _links(words: Inlines) -> Iterator[Link]:
    for word in words:
        match word:
            case Link(children=inner):
                yield word
                yield from _links(inner)
            case Strong(inner):
                yield from _links(inner)
