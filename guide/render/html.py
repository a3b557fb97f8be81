"""A page as HTML for QTextDocument: text is escaped, and nothing of the page is passed on as markup."""

import re
from collections.abc import Callable, Iterator

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
    links,
    plain,
)
from guide.page.guide import Source
from guide.page.page import Page
from guide.render.furniture import Furniture

WIDE_LETTER = 0.62
"""Width of a wide letter as a share of the text's size; narrower text than this guesses only makes a table airier."""
SHORT = 2
"""Names no longer than this, such as the letters of a glossary, take little room: they stand side by side."""
OUTLINE_FROM = 3
"""A page with at least so many sections begins with a list of them."""
ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})
"""As `html.escape` has it, whose module brings two thousand names of signs with it, which the start would wait for."""
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0\ufdd1\ufffc]")
"""Signs that say nothing to a reader, but to QTextDocument some of them are the end of a block, or a picture."""


class Frame(Struct, frozen=True):
    """What stands around a page's blocks: made by who shows the page.

    `standing` is one line on who reviewed the page; `notices` are what a reader must know first (not translated,
    past its review date), each with the direction it is read in; `about` are the lines at the foot; `column` is the
    width of the text in pixels, `text_size` the height of its letters; `source` finds a source by its id.
    """

    column: int
    source: Callable[[str], Source | None]
    section: str = ""
    standing: str = ""
    notices: tuple[tuple[str, str], ...] = ()
    about: tuple[str, ...] = ()
    text_size: int = 0


def html(page: Page, frame: Frame, furniture: Furniture) -> str:
    """The whole page: where it stands, title, summary, blocks, sources and who reviewed it."""
    writer = _Writer(page, frame, furniture)
    return f'<html dir="{furniture.direction}"><body>{"".join(writer.page())}</body></html>'


def html_below(page: Page, frame: Frame, furniture: Furniture) -> str:
    """The page without its title and summary, for who shows these by other means."""
    return "".join(_Writer(page, frame, furniture).below())


def cited(source: Source) -> str:
    """A source in one line."""
    parts = (source.title, source.publisher, source.year, source.url)
    return ". ".join(part.rstrip(".") for part in parts if part)


def _escaped(text: str) -> str:
    return UNSEEN.sub(" ", text).translate(ESCAPES)


class _Writer:
    def __init__(self, page: Page, frame: Frame, furniture: Furniture) -> None:
        self._page = page
        self._frame = frame
        self._furniture = furniture

    def page(self) -> Iterator[str]:
        page, frame = self._page, self._frame
        if frame.section:
            yield f'<p class="crumbs">{_escaped(frame.section)} &nbsp;›&nbsp; {_escaped(page.title)}</p>'
        yield f"<h1>{_escaped(page.title)}</h1>"
        yield f'<p class="summary">{_escaped(page.summary)}</p>'
        yield from self.below()

    def below(self) -> Iterator[str]:
        page, frame = self._page, self._frame
        if frame.standing:
            yield f'<p class="note">{_escaped(frame.standing)}</p>'
        for notice, direction in frame.notices:
            yield self._box("unknown", "", f'<p dir="{direction}">{_escaped(notice)}</p>')
        outline = self._outline()
        for block in page.blocks:
            if isinstance(block, Heading) and outline:
                yield outline
                outline = ""
            yield self._block(block)
        yield from self._sources()
        if frame.about:
            lines = "<br>".join(_escaped(line) for line in frame.about)
            yield f'<h2>{_escaped(self._furniture.about_page)}</h2><p class="note">{lines}</p>'

    def _outline(self) -> str:
        parts = [block for block in self._page.blocks if isinstance(block, Heading) and block.level == 2]
        here = f"{self._page.path}#"
        own = sum(link.kind == "page" and link.target.startswith(here) for link in links(self._page.blocks))
        if len(parts) < OUTLINE_FROM or own >= OUTLINE_FROM:  # the page has such a list of its own
            return ""
        if all(len(plain(part.children)) <= SHORT for part in parts):
            gap = "&nbsp;" * 4
            row = gap.join(
                f'<a href="page:#{_escaped(part.anchor)}">{_escaped(plain(part.children))}</a>' for part in parts
            )
            return f'<p class="letters">{row.replace(gap, gap + " ")}</p>'
        rows = "".join(
            f'<li><a href="page:#{_escaped(part.anchor)}">{_escaped(plain(part.children))}</a></li>' for part in parts
        )
        return f'<p class="title">{_escaped(self._furniture.on_this_page)}</p><ul>{rows}</ul>'

    def _sources(self) -> Iterator[str]:
        if not self._page.sources:
            return
        yield f'<h2><a name="sources"></a>{_escaped(self._furniture.sources)}</h2>'
        for number, name in enumerate(self._page.sources, 1):
            source = self._frame.source(name)
            yield f'<p class="note">[{number}]&nbsp; {_escaped(cited(source) if source else name)}</p>'

    def blocks(self, blocks: Blocks) -> str:
        return "".join(self._block(block) for block in blocks)

    def _block(self, block: Block) -> str:
        match block:
            case Heading(level, anchor, children):
                return f'<h{level}><a name="{_escaped(anchor)}"></a>{self._inlines(children)}</h{level}>'
            case Paragraph(children):
                return f"<p>{self._inlines(children)}</p>"
            case Listing(ordered, items):
                tag = "ol" if ordered else "ul"
                if items and all(item.tick for item in items):
                    return f'<ul class="ticks">{"".join(self._item(item) for item in items)}</ul>'
                return f"<{tag}>{''.join(self._item(item) for item in items)}</{tag}>"
            case Callout(kind, title, blocks):
                words = title or self._furniture.callouts[kind]
                return self._box(kind, words, self.blocks(blocks))
            case Figure(picture, alt, caption):
                image = f'<img src="picture:{_escaped(picture)}" alt="{_escaped(alt)}" width="{self._frame.column}">'
                below = f'<p class="caption">{self._inlines(caption)}</p>' if caption else ""
                return f'<p class="figure">{image}</p>{below}'
            case Table(head, rows):
                return self._table(head, rows)
            case People(count, total, words):
                image = f'<img src="people:{count}/{total}" alt="{_escaped(words)}" width="{self._frame.column}">'
                return f'<p class="figure">{image}</p><p class="caption">{_escaped(words)}</p>'
            case WriteIn(label):
                return self._write_in(label)

    def _item(self, item: Item) -> str:
        tick = '<img src="icon:box">&nbsp; ' if item.tick else ""
        match item.blocks:
            case (Paragraph(children), *rest):
                return f"<li>{tick}{self._inlines(children)}{self.blocks(tuple(rest))}</li>"
            case blocks:
                return f"<li>{tick}{self.blocks(blocks)}</li>"

    def _box(self, kind: str, title: str, inside: str) -> str:
        """A bar and a tinted cell: QTextDocument draws no border on a `div`, but it fills table cells."""
        head = f'<p class="title {kind}">{_escaped(title)}</p>' if title else ""
        cells = self._row([f'<td class="{kind}-bar" width="7"></td>', f'<td class="{kind}">{head}{inside}</td>'])
        return f'<table class="box" width="100%" cellspacing="0" cellpadding="0" border="0">{cells}</table>'

    def _table(self, head: tuple[Inlines, ...], rows: tuple[tuple[Inlines, ...], ...]) -> str:
        if self._needs(head, rows) > self._frame.column:
            return self._stacked(head, rows)
        first = self._row([f'<th class="cell">{self._inlines(cell)}</th>' for cell in head])
        rest = "".join(self._row([f'<td class="cell">{self._inlines(cell)}</td>' for cell in row]) for row in rows)
        return (
            '<table width="100%" cellspacing="0" cellpadding="0" border="0" class="grid">'
            f"<thead>{first}</thead>{rest}</table>"
        )

    def _needs(self, head: tuple[Inlines, ...], rows: tuple[tuple[Inlines, ...], ...]) -> float:
        """The least width of a table in pixels, by the longest word of each column."""
        longest = (
            max((len(word) for cell in cells for word in plain(cell).split()), default=0)
            for cells in zip(head, *rows, strict=True)
        )
        return sum((letters * WIDE_LETTER + 1) * self._frame.text_size for letters in longest)

    def _stacked(self, head: tuple[Inlines, ...], rows: tuple[tuple[Inlines, ...], ...]) -> str:
        """A table where there is no room for one: row by row, each cell behind the words of its column."""
        parts = []
        for first, *rest in rows:
            lines = (
                f"<p><b>{self._inlines(name)}:</b> {self._inlines(cell)}</p>"
                for name, cell in zip(head[1:], rest, strict=True)
            )
            parts.append(f'<p class="title">{self._inlines(first)}</p>{"".join(lines)}')
        return "".join(parts)

    def _write_in(self, label: str) -> str:
        wide = 92 if 0 < len(label) <= SHORT else 60
        words = f'<td class="label"><p>{_escaped(label)}&nbsp;</p></td>'
        cells = self._row([words, f'<td class="write" width="{wide}%">&nbsp;</td>'])
        return f'<table class="box" width="100%" cellspacing="0" cellpadding="0" border="0">{cells}</table>'

    def _row(self, cells: list[str]) -> str:
        """The cells as they are read; QTextDocument lays tables out from left to right in every language."""
        return f"<tr>{''.join(reversed(cells) if self._furniture.direction == 'rtl' else cells)}</tr>"

    def _inlines(self, children: Inlines) -> str:
        said = ""
        for child in children:
            if isinstance(child, Link) and child.kind == "source" and said.endswith(" "):
                said = f"{said[:-1]}&nbsp;"  # its number stays on the line of the words that it stands behind
            said += self._inline(child)
        return said

    def _inline(self, child: Inline) -> str:
        match child:
            case Text(text):
                return _escaped(text)
            case Strong(inner):
                return f"<b>{self._inlines(inner)}</b>"
            case Break():
                return "<br>"
            case Link("source", target, _):
                number = self._page.sources.index(target) + 1 if target in self._page.sources else target
                return f'<a class="cite" href="source:{_escaped(target)}">[{_escaped(str(number))}]</a>'
            case Link(kind, target, inner):
                address = target if kind == "web" else f"{kind}:{target}"
                return f'<a href="{_escaped(address)}">{self._inlines(inner)}</a>'
