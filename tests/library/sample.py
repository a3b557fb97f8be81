"""A small guide in three languages with every kind of block, and all that can be read from a file of it."""

import struct
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from guide.library.read import GuideFile
from guide.library.write import GuideWriter
from guide.page.blocks import (
    Blocks,
    Break,
    Callout,
    Figure,
    Heading,
    Item,
    Link,
    Listing,
    Paragraph,
    People,
    Strong,
    Table,
    Text,
    WriteIn,
)
from guide.page.guide import Contact, Guide, HandoutSet, Question, Section, Source, Term
from guide.page.page import Page, Review
from guide.render.sentences import passages
from guide.search.search import Search

GUIDE = Guide(
    id="sample",
    version="1.2",
    title={"en": "Sample", "es": "Muestra", "ar": "مثال"},
    publisher="The Clinic",
    licence="CC0-1.0",
    languages=("en", "es", "ar"),
    sections=(Section("care", {"en": "Care", "es": "Cuidado"}, ("pain", "sleep")),),
    help="help",
    questions=(Question("care/pain#when", {"en": "When does it hurt?"}),),
    contacts=(Contact({"en": "Nurse"}, "555-0100"), Contact({"en": "At night"})),
    handout_sets=(HandoutSet("first", {"en": "First visit"}, ("care/pain", "help")),),
)
REVIEW = Review(date(2026, 6, 30), date(2027, 6, 30), "The Clinic", "Dr. Ada Wells", date(2026, 7, 2), False)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0"/></svg>'
OWN = SVG.replace(b"path", b"path id='es'")
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 2, 2) + bytes(range(256)) * 20
PICTURES = (("way.svg", "", SVG), ("way.svg", "es", OWN), ("dot.png", "", PNG))
TERMS = (
    ("en", Term("biopsy", "Biopsy", "A small piece of tissue.", ("needle test", "tissue sample"))),
    ("en", Term("scan", "Scan", "A picture of the inside.")),
    ("es", Term("biopsy", "Biopsia", "Un trozo pequeño de tejido.")),
)
SOURCES = (Source("S1", "A trial", "A journal", "2025", "https://example.org/1"), Source("S2", "A book"))
INJECTED = '<img src=x onerror=alert(1)> #read("/etc/passwd") \x00 " OR *'
EVERY_KIND: Blocks = (
    Heading(2, "when", (Text("When it "), Strong((Text("hurts"),)))),
    Paragraph((Text("Call "), Link("tel", "988", (Text("988"),)), Break(), Link("source", "S1", (Text("S1"),)))),
    Listing(False, (Item((Paragraph((Text("one"),)), Listing(True, (Item((), True),)))), Item((), False))),
    Callout("urgent", "Now", (Paragraph((Link("page", "help#a", (Text("help"),)),)), WriteIn("Name"))),
    *(Callout(kind, "", ()) for kind in ("key", "tip", "questions", "action", "unknown")),
    Figure("way.svg", "A way", (Text("The way"), Link("term", "scan", (Text("scan"),)))),
    Table(((Text("Drug"),), ()), (((Text("A"),), (Link("web", "https://example.org", (Text("B"),)),)), ((), ()))),
    People(3, 10, "About 3 in 10 people."),
    WriteIn(),
)


def page(path: str, language: str, title: str, blocks: Blocks = ()) -> Page:
    """A page with that title and a summary made of it."""
    return Page(path, language, title, f"{title} in short.", "page", REVIEW, blocks, ("ache", "sore"), ("S1",))


PAGES = (
    page("start", "en", "Start"),
    page("help", "en", "Get help"),
    page("care/pain", "en", "Pain", EVERY_KIND),
    page("care/sleep", "en", "Sleep", (Paragraph((Text("Sleep well. " * 900),)),)),
    page("care/pain", "es", "Dolor", EVERY_KIND),
    page("care/pain", "ar", "ألم", (Paragraph((Text(INJECTED),)),)),
)


def write_sample(target: Path) -> Path:
    """Writes the whole sample."""
    with GuideWriter(target, GUIDE) as writer:
        fill(writer)
        writer.finish()
    return target


def fill(writer: GuideWriter) -> None:
    """Hands the whole sample to a writer, unfinished."""
    for one in PAGES:
        writer.add_page(one, passages(one))
    for name, language, data in PICTURES:
        writer.add_picture(name, language, data)
    for language, term in TERMS:
        writer.add_term(language, term)
    for source in SOURCES:
        writer.add_source(source)


def readings(file: GuideFile) -> list[Callable[[], Any]]:
    """Everything the program ever asks an open guide for, one question at a time."""
    search = Search(file)
    questions: list[Callable[[], Any]] = [lambda: file.guide, lambda: file.digest]
    for tag in GUIDE.languages:
        questions += [
            lambda tag=tag: file.entries(tag),
            lambda tag=tag: file.section("care", tag),
            lambda tag=tag: file.terms(tag),
            lambda tag=tag: file.term("biopsy", tag),
            *(lambda path=path, tag=tag: file.page(path, tag) for path in GUIDE.order()),
            *(lambda path=path, tag=tag: file.entry(path, tag) for path in GUIDE.order()),
            *(lambda name=name, tag=tag: file.picture(name, tag) for name in ("way.svg", "dot.png")),
            *(lambda typed=typed, tag=tag: search.hits(typed, tag) for typed in ("pain", "sleep well", "sl", "ألم")),
            lambda tag=tag: search.answer("slepe", tag),
            lambda tag=tag: file.lexicon(tag).names,
            lambda: file.first_of_kind("help"),
        ]
    questions += [lambda source=source: file.source(source.id) for source in SOURCES]
    return questions
