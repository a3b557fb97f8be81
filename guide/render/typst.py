"""A page as Typst code for paper: calls of `resources/styles/handout.typ`, with all text in string literals."""

import re
from collections.abc import Collection, Iterable, Mapping
from itertools import groupby, zip_longest
from unicodedata import category, normalize

from msgspec import Struct

from guide.page.blocks import (
    Block,
    Blocks,
    Break,
    Callout,
    Figure,
    Heading,
    Inline,
    Inlines,
    Item,
    Link,
    Listing,
    Paragraph,
    People,
    Strong,
    Table,
    Text,
    WriteIn,
    plain,
)
from guide.page.page import Page
from guide.render.furniture import Furniture, fill

LONGEST_WORD = 24
"""More letters than this without a space may not fit on a line of 24 pt, so the line may break there."""
TALL_CELL = 300
"""A table cell with more characters than this may be cut by the foot of the paper."""
KEPT = {"\u200c", "\u200d", "\u200e", "\u200f", "\u061c"}
"""Invisible characters that change how a script is written; others (soft hyphens, direction overrides) go."""
MISSING = "\N{REPLACEMENT CHARACTER}"


class Surroundings(Struct, frozen=True):
    """What a page on paper has to know of others: titles by path, and which paths are in the same handout."""

    titles: Mapping[str, str] = {}
    inside: Collection[str] = ()


def typst(page: Page, surroundings: Surroundings, furniture: Furniture) -> str:
    """The page's blocks as one Typst expression; the handout adds the title and what follows the blocks."""
    return _Writer(page, surroundings, furniture).blocks(page.blocks)


def quote(text: str) -> str:
    """`text` as a Typst string: what is in it can only ever be printed."""
    cleaned = "".join(_clean(sign) for sign in normalize("NFC", text))
    broken = _TOO_LONG.sub(_breakable, cleaned)
    escaped = broken.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'.replace("\u200b", "\\u{200b}")


def visible(text: str) -> bool:
    """Whether a person would see anything of `text`: a tagged PDF may have no empty headings or alternatives."""
    return any(category(sign)[0] not in "ZC" for sign in text)


def literal(name: str) -> str:
    """`name` as a Typst string that is never shown and stays exactly itself: plain ASCII, whatever the font lacks."""
    signs = name.encode("utf-8", "ignore").decode()
    return '"' + "".join(sign if sign.isascii() and sign.isalnum() else f"\\u{{{ord(sign):x}}}" for sign in signs) + '"'


def array(expressions: Iterable[str]) -> str:
    """Some Typst expressions as a Typst array."""
    return "(" + "".join(f"{expression}, " for expression in expressions) + ")"


_TOO_LONG = re.compile(rf"[^\s/?-]{{{LONGEST_WORD + 1},}}")


class _Writer:
    def __init__(self, page: Page, surroundings: Surroundings, furniture: Furniture) -> None:
        self._page = page
        self._surroundings = surroundings
        self._furniture = furniture
        self._level = 1

    def blocks(self, blocks: Blocks) -> str:
        written = []
        for fields, run in groupby(zip_longest(blocks, blocks[1:]), lambda pair: isinstance(pair[0], WriteIn)):
            some = [self._block(block, after) for block, after in run]
            written += [f"together({_joined(some)})"] if fields and len(some) > 1 else some
        return _joined(written)

    def _block(self, block: Block, after: Block | None) -> str:
        match block:
            case Heading(children=children) if not visible(plain(children)):
                return "none"
            case Heading(level, anchor, children):
                self._level = max(2, min(level, self._level + 1))
                label = literal(f"{self._page.path}#{anchor}")
                return f"section({self._level}, {label}, {self._inlines(children)})"
            case Paragraph(children) if _announces(children, after):
                return f"lead({self._inlines(children)})"
            case Paragraph(children):
                return f"par({self._inlines(children)})"
            case Listing(ordered, items):
                return self._listing(ordered, items)
            case Callout(kind, title, blocks):
                return self._callout(kind, title or "", self._furniture.callouts[kind], blocks)
            case Figure(picture, alt, caption):
                below = self._inlines(caption) if caption else "none"
                opens = not caption or isinstance(after, Callout)
                return self._figure(f"picture:{self._page.language}:{picture}", alt, below, opens)
            case Table(head, rows):
                return self._table(head, rows)
            case People(count, total, words):
                alt = fill(self._furniture.people_of, count=count, total=total)
                return self._figure(f"people:{count}/{total}", alt, quote(words))
            case WriteIn(label):
                return f"write-in({quote(label)})"

    def _listing(self, ordered: bool, items: tuple[Item, ...]) -> str:
        rows = array(f"({'true' if item.tick else 'false'}, {self.blocks(item.blocks)})" for item in items)
        return f"{'numbered' if ordered else 'bullets'}({rows}, {quote(self._furniture.tick_box)})"

    def _callout(self, kind: str, title: str, name: str, blocks: Blocks) -> str:
        own = "" if title.strip().casefold() == name.casefold() else title
        return f"callout({literal(kind)}, {quote(name)}, {quote(own)}, {self.blocks(blocks)})"

    def _figure(self, name: str, alt: str, caption: str, opens: bool = False) -> str:
        alt = alt if visible(alt) else name.rpartition(":")[2]
        stand_in = quote(fill(self._furniture.picture, words=alt))
        return f"picture({literal(name)}, {quote(alt)}, {caption}, {stand_in}, {'true' if opens else 'false'})"

    def _table(self, head: tuple[Inlines, ...], rows: tuple[tuple[Inlines, ...], ...]) -> str:
        columns = list(zip(head, *rows, strict=False))
        longest = array(quote(max((_words(cell) for cell in column), key=len)) for column in columns)
        tall = any(len(plain(cell)) > TALL_CELL for row in rows for cell in row)
        cells = array(array(self._inlines(cell) for cell in row) for row in rows)
        heads = array(self._inlines(cell) for cell in head)
        return f"grid-of({heads}, {cells}, {longest}, {'true' if tall else 'false'})"

    def _inlines(self, children: Inlines) -> str:
        return _joined(self._inline(child) for child in map(_keep_with_citation, children, (*children[1:], None)))

    def _inline(self, child: Inline) -> str:
        match child:
            case Text(text):
                return quote(text)
            case Strong(inner):
                return f"strong({self._inlines(inner)})"
            case Break():
                return "linebreak()"
            case Link("source", target, _):
                sources = self._page.sources
                return quote(f"[{sources.index(target) + 1 if target in sources else target}]")
            case Link("page", target, inner):
                return _joined((self._inlines(inner), self._page_link(target, plain(inner))))
            case Link(kind, target, inner):
                return _joined((self._inlines(inner), _written_out(kind, target, plain(inner))))

    def _page_link(self, target: str, words: str) -> str:
        """Where paper readers find the page: its title, unless the words say it, and its place in this handout."""
        path, _, anchor = target.partition("#")
        title = self._surroundings.titles.get(path, "")
        if path in ("", self._page.path) or title.casefold() in words.casefold():
            title = ""
        inside = (path or self._page.path) in self._surroundings.inside
        if not inside:
            return quote(f" ({fill(self._furniture.see, title=title)})") if title else "none"
        label = literal(f"{path or self._page.path}#{anchor}")
        said = self._furniture.see_on_page if title else self._furniture.on_page
        alone = quote(f" ({fill(self._furniture.see, title=title)})") if title else '""'
        return f"place-of({label}, {quote(f' ({fill(said, title=title)})')}, {alone})"


def _keep_with_citation(child: Inline, following: Inline | None) -> Inline:
    """A citation never begins a line: it stays with the word it belongs to."""
    cited = isinstance(following, Link) and following.kind == "source"
    if cited and isinstance(child, Text) and child.text.endswith(" "):
        return Text(child.text[:-1] + "\N{NO-BREAK SPACE}")
    return child


def _announces(words: Inlines, after: Block | None) -> bool:
    """Whether a paragraph means nothing without what comes after it."""
    return isinstance(after, WriteIn) or (isinstance(after, Listing | Table) and plain(words).rstrip().endswith(":"))


def _written_out(kind: str, target: str, words: str) -> str:
    kept = str.isdigit if kind == "tel" else lambda sign: not sign.isspace()
    said, meant = ("".join(filter(kept, some.casefold())) for some in (words, target))
    if kind not in ("tel", "web") or meant in said:
        return "none"
    return _joined(('" ("', f"left-to-right({quote(target)})", '")"'))


def _joined(expressions: Iterable[str]) -> str:
    """Typst expressions one after the other, as one that always is content."""
    return "{[]; " + "; ".join(expressions) + "}"


def _words(cell: Inlines) -> str:
    return max(_TOO_LONG.sub(lambda found: found[0][:LONGEST_WORD], plain(cell)).split(), key=len, default="")


def _clean(sign: str) -> str:
    match category(sign):
        case "Cc" | "Zl" | "Zp":
            return " "
        case "Cf":
            return sign if sign in KEPT else ""
        case "Cn" | "Co" | "Cs":
            return MISSING
        case _:
            return "" if "\ufe00" <= sign <= "\ufe0f" else sign


def _breakable(found: re.Match[str]) -> str:
    return "\u200b".join(found[0][start : start + LONGEST_WORD] for start in range(0, len(found[0]), LONGEST_WORD))
