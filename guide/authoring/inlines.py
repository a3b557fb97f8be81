"""The words of a paragraph, with what is bold and what leads somewhere."""

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from guide.authoring.link_target import link_target
from guide.authoring.raw_html import RAW_HTML
from guide.authoring.reading import Reading, Reference
from guide.page.blocks import Break, Inline, Inlines, Link, Strong, Text, plain

SPACES = re.compile(r"[ \t\n\r\f\v]+")
NEVER_SHOWN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
LEFT_OVER = re.compile(r"\]\[|\]\s?\(|\*\*|\{:")
"""Marks that a reader would see because the parser could make nothing of them."""


def inlines(element: Element, reading: Reading) -> Inlines:
    """Everything inside `element` as inlines, each space once and none at the ends."""
    if not len(element):
        words = SPACES.sub(" ", "".join(text.text for text in _text(element.text, reading))).strip(" ")
        return (Text(words),) if words else ()
    return tuple(_tidy(list(_merged(_inside(element, reading)))))


def words_only(element: Element, reading: Reading, where: str) -> str:
    """The words inside `element`; a link there is a fault, as `where` has no room for it."""
    children = inlines(element, reading)
    if any(isinstance(child, Link) for child in children):
        hint = "put it into the text below"
        reading.report.error(reading.line, "link", f"a link cannot stand in {where}", hint)
    return plain(children)


def _inside(element: Element, reading: Reading) -> Iterator[Inline]:
    yield from _text(element.text, reading)
    for child in element:
        yield from READERS.get(child.tag, _unknown)(child, reading)
        yield from _text(child.tail, reading)


def _text(text: str | None, reading: Reading) -> Iterator[Text]:
    if not text:
        return
    if left := LEFT_OVER.search(text):
        start, end = text.rfind("\n", 0, left.start()) + 1, text.find("\n", left.end())
        line = reading.seek(text[start : end if end >= 0 else None].strip(), left.group())
        hint = "close it, or leave no space between its parts"
        reading.report.error(line, "mark", f'the mark "{left.group()}" is not part of a whole', hint)
    yield Text(NEVER_SHOWN.sub("", text))


def _strong(element: Element, reading: Reading) -> Iterator[Inline]:
    children = tuple(_merged(_inside(element, reading)))
    if children:
        yield Strong(children)


def _break(element: Element, reading: Reading) -> Iterator[Inline]:
    yield Break()


def _link(element: Element, reading: Reading) -> Iterator[Inline]:
    children = inlines(element, reading)
    href = (element.get("href") or "").replace("&amp;", "&")
    line = reading.seek(f"]({href}", href)
    if not plain(children).strip():
        reading.report.error(line, "link", f'the link to "{href}" has no words')
    where = link_target(href, reading.page, line, reading.report)
    if where is None:
        yield from children
        return
    reading.links.append(Reference(*where, line))
    yield Link(*where, children)


def _italics(element: Element, reading: Reading) -> Iterator[Inline]:
    words = " ".join("".join(element.itertext()).split())
    line = reading.seek((element.text or "").split("\n")[0])
    reading.report.error(line, "italics", f'"{_short(words)}" is in italics', "use **bold** or plain words")
    return _inside(element, reading)


def _code(element: Element, reading: Reading) -> Iterator[Inline]:
    reading.report.error(reading.seek("`"), "code", "code has no place in a guide", "leave out the ` signs")
    yield from _text(element.text, reading)


def _raw_html(element: Element, reading: Reading) -> Iterator[Inline]:
    found = element.text or ""
    line = reading.seek(found.split("\n")[0], "<")
    reading.report.error(line, "html", f'raw HTML "{_short(found)}"', "write &lt; for the sign <")
    yield Text(found)


def _picture(element: Element, reading: Reading) -> Iterator[Inline]:
    line = reading.seek(f"]({element.get('src')}", "![")
    reading.report.error(line, "picture", "a picture must stand alone in its paragraph")
    yield from ()


def _unknown(element: Element, reading: Reading) -> Iterator[Inline]:
    reading.report.error(reading.line, "mark", f'"{element.tag}" cannot stand in a line of text')
    return _inside(element, reading)


READERS: dict[str, Callable[[Element, Reading], Iterator[Inline]]] = {
    "strong": _strong,
    "br": _break,
    "a": _link,
    "em": _italics,
    "code": _code,
    "img": _picture,
    RAW_HTML: _raw_html,
}


def _merged(found: Iterator[Inline]) -> Iterator[Inline]:
    """Joins neighbouring texts and makes each run of spaces one space."""
    text = ""
    for inline in found:
        if isinstance(inline, Text):
            text += inline.text
            continue
        if text:
            yield Text(SPACES.sub(" ", text))
            text = ""
        yield inline
    if text:
        yield Text(SPACES.sub(" ", text))


def _tidy(children: list[Inline]) -> list[Inline]:
    """Takes away spaces at the ends and around line breaks, and breaks at the ends."""
    for place, child in enumerate(children):
        if isinstance(child, Text):
            text = child.text
            if place == 0 or isinstance(children[place - 1], Break):
                text = text.lstrip(" ")
            if place == len(children) - 1 or isinstance(children[place + 1], Break):
                text = text.rstrip(" ")
            children[place] = Text(text)
    children = [child for child in children if child != Text("")]
    while children and isinstance(children[-1], Break):
        children.pop()
    return children


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:39]}…"
