"""A paragraph, and the blocks that are written as one: pictures, icon arrays and lines to write on."""

import html
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from guide.authoring.inlines import inlines, words_only
from guide.authoring.reading import PictureUse, Reading
from guide.page.blocks import Block, Figure, Paragraph, People, Text, WriteIn, plain

PEOPLE = re.compile(r'people (?P<count>\d+) of (?P<total>\d+): ?["“](?P<words>.+)["”]')
PEOPLE_BEGIN = re.compile(r"people \d+ of \d")
WRITE_IN = re.compile(r"(?P<label>.*?) ?(?:…{3,}|\.{6,})")
WRITE_IN_END = re.compile(r"(?:…{3,}|\.{6,})\s*$")
MOST_PEOPLE = 100


def paragraph(element: Element, reading: Reading) -> Iterator[Block]:
    """The block, or blocks, that a paragraph's element stands for."""
    if len(element) == 1 and element[0].tag == "img" and not _has_words(element):
        yield _figure(element[0], reading)
        return
    raw = "".join(element.itertext())
    if PEOPLE_BEGIN.match(raw):
        yield from _people(words_only(element, reading, "an icon array"), reading)
    elif WRITE_IN_END.search(raw):
        for label in WRITE_IN.finditer(words_only(element, reading, "a line to write on")):
            yield WriteIn(label["label"].strip())
    else:
        yield from _plain_paragraph(element, reading)


def _plain_paragraph(element: Element, reading: Reading) -> Iterator[Block]:
    line = reading.line
    children = inlines(element, reading)
    if plain(children).startswith("!!!"):
        hint = 'write it like `!!! urgent "Call now"`, and indent what follows by four spaces'
        reading.report.error(line, "callout", "this box is not well formed", hint)
    if children:
        yield Paragraph(children)


def _figure(image: Element, reading: Reading) -> Figure:
    name = image.get("src") or ""
    line = reading.seek(f"]({name}", "![")
    alt = _one_line(image.get("alt"))
    if not alt:
        hint = "say between the square brackets what it shows"
        reading.report.error(line, "alt", f'the picture "{name}" has no words for who cannot see it', hint)
    reading.pictures.append(PictureUse(name, line))
    caption = _one_line(image.get("title"))
    return Figure(name, alt, (Text(caption),) if caption else ())


def _people(text: str, reading: Reading) -> Iterator[Block]:
    match = PEOPLE.fullmatch(text)
    if not match:
        hint = 'write it like people 3 of 10: "About 3 in 10 people …"'
        reading.report.error(reading.line, "people", "this icon array is not well formed", hint)
        return
    count, total = int(match["count"][:9]), int(match["total"][:9])
    if not (1 <= total <= MOST_PEOPLE and count <= total):
        fault = f"{count} of {total} people cannot be drawn"
        hint = f"use 1 to {MOST_PEOPLE} people, none counted twice"
        reading.report.error(reading.line, "people", fault, hint)
        return
    yield People(count, total, match["words"])


def _has_words(element: Element) -> bool:
    return bool((element.text or "").strip() or (element[0].tail or "").strip())


def _one_line(text: str | None) -> str:
    return " ".join(html.unescape(text or "").split())
