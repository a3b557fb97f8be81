"""The blocks of a page: a small tree of plain values that every writer (screen, paper, voice) can follow.

A block holds text, never markup; whoever writes blocks out escapes the text for its own format.
"""

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta, Struct

CalloutKind = Literal["urgent", "key", "tip", "questions", "action", "unknown"]
LinkKind = Literal["page", "term", "tel", "source", "web"]
DEEPEST = 32
"""Blocks and words inside each other; whoever follows them further may run out of stack."""


class Value(Struct, frozen=True, tag=True, array_like=True, gc=False):
    """A frozen value with its class name as tag, stored as an array to keep the file small."""


class Text(Value, frozen=True, tag="t"):
    """Plain text, exactly as a person should read it."""

    text: str


class Strong(Value, frozen=True, tag="s"):
    """Words that carry the weight of the sentence."""

    children: tuple["Inline", ...]


class Break(Value, frozen=True, tag="br"):
    """The line ends here."""


class Link(Value, frozen=True, tag="a"):
    """Words that lead somewhere.

    `target` is, by `kind`: page: `section/page` or `section/page#anchor`; term: a glossary id; tel: a phone
    number; source: a source id such as `S17`; web: an https address, shown but never opened at a kiosk.
    """

    kind: LinkKind
    target: str
    children: tuple["Inline", ...]


Inline = Text | Strong | Break | Link
Inlines = tuple[Inline, ...]


class Heading(Value, frozen=True, tag="h"):
    """A heading of level 2 to 4 (level 1 is the page's title); `anchor` is unique on its page."""

    level: Annotated[int, Meta(ge=2, le=4)]
    anchor: str
    children: Inlines


class Paragraph(Value, frozen=True, tag="p"):
    """One paragraph."""

    children: Inlines


class Item(Value, frozen=True, tag="li"):
    """One item of a list; with `tick`, it has a box to tick on paper."""

    blocks: tuple["Block", ...]
    tick: bool = False


class Listing(Value, frozen=True, tag="ul"):
    """A list, with numbers if `ordered`."""

    ordered: bool
    items: tuple[Item, ...]


class Callout(Value, frozen=True, tag="box"):
    """A box that stands out; an empty `title` means the kind's own words."""

    kind: CalloutKind
    title: str
    blocks: tuple["Block", ...]


class Figure(Value, frozen=True, tag="img"):
    """A picture of the guide, by its path inside `pictures/`, with the words for who cannot see it."""

    picture: str
    alt: str
    caption: Inlines = ()


class Table(Value, frozen=True, tag="table"):
    """A table with one row of column heads; every row has as many cells as `head`."""

    head: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]

    def __post_init__(self) -> None:
        """Refuses a ragged table, in a file too."""
        if any(len(row) != len(self.head) for row in self.rows):
            raise ValueError("a row has not as many cells as the head")


class People(Value, frozen=True, tag="people"):
    """An icon array: `count` of `total` people (1 to 100), and the same in words."""

    count: Annotated[int, Meta(ge=0, le=100)]
    total: Annotated[int, Meta(ge=1, le=100)]
    words: str


class WriteIn(Value, frozen=True, tag="line"):
    """A line to write on, on paper; `label` says what belongs there and may be empty."""

    label: str = ""


Block = Heading | Paragraph | Listing | Callout | Figure | Table | People | WriteIn
Blocks = tuple[Block, ...]


def plain(children: Inlines) -> str:
    """The words of some inlines, without any marks and without the numbers of sources."""
    parts: list[str] = []
    for child in children:
        match child:
            case Text(text):
                parts.append(text)
            case Break():
                parts.append(" ")
            case Link("source"):
                pass
            case Strong(inner) | Link(children=inner):
                parts.append(plain(inner))
    return "".join(parts)


def links(value: object) -> Iterator[Link]:
    """Every link in some blocks or words, however deep, in order."""
    if isinstance(value, tuple):
        for part in value:
            yield from links(part)
    elif isinstance(value, Value):
        if isinstance(value, Link):
            yield value
        for field in value.__struct_fields__:
            yield from links(getattr(value, field))


def within(value: object, room: int = DEEPEST) -> bool:
    """Whether blocks or words are inside each other no more than `room` deep; never goes deeper itself."""
    if isinstance(value, tuple):
        return all(within(part, room) for part in value)
    if isinstance(value, Value):
        return room > 0 and all(within(getattr(value, field), room - 1) for field in value.__struct_fields__)
    return True
