"""What must hold for any handout at all, as a list of faults: empty for a good one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from outloud import check
from page import ValidationProfile, validate_pdf_bytes
from pypdf import PdfReader

from guide.handout.walk import every_block
from guide.page.blocks import (
    Block,
    Break,
    Callout,
    Heading,
    Inlines,
    Link,
    Paragraph,
    People,
    Strong,
    Table,
    Text,
    WriteIn,
    plain,
)
from guide.page.page import Page, danger_signs
from tests.handout import ink
from tests.handout.paper import fonts, sheets

KNOWN = {
    "LNK-010": "",  # addresses are not links: a preview at a kiosk would open them
    "ORD-001": "",  # it takes bold words for the last of their paragraph; `faults` looks at every mark
    "HDG-010": "",  # it takes the names of genes and receptors ("HER2-low", "ESR1") for reference numbers
    "PAG-001": "",  # headings that all pages have ("About this page") are no running lines
    "FIG-012": r"https://",  # a code for a phone has no better words than the address that it leads to
    "TAG-002": r"\d+ (of|de) \d+|Próxima revisión",  # the foot is no part of the text; its words stand elsewhere too
}
"""Findings that are none, where their evidence has this in it."""
WORDS = 3
"""So many words at the beginning of a block are looked for: more may be torn apart by the end of a sheet."""


def faults(data: bytes, size: int, color: bool = False) -> Iterator[str]:
    """PDF/UA-1, no letter below the size, none missing, fonts inside, grey unless in color, read as it is painted."""
    report = validate_pdf_bytes(data, profile=ValidationProfile.PDF_UA_1)
    yield from (f"PDF/UA: {failure.message}" for failure in report.failures)
    if not report.is_compliant:
        yield "not PDF/UA-1"
    yield from (f"the font {name} is not in the file" for name, embedded in fonts(data) if not embedded)
    painted = []
    for number, page in enumerate(PdfReader(BytesIO(data)).pages, 1):
        for one in ink.drawn(page):
            match one:
                case ink.Mark(number=int(mark)):
                    painted.append((number - 1, mark))
                case ink.Text(points=points) if points < size - 0.01:
                    yield f"sheet {number}: letters of {points:.1f} points"
                case ink.Text(glyphs=glyphs) if b"\0\0" in (glyphs[at : at + 2] for at in range(0, len(glyphs), 2)):
                    yield f"sheet {number}: a sign that the font lacks"
                case ink.Color(parts, in_picture) if not (color or in_picture or len(set(parts)) == 1):
                    yield f"sheet {number}: the color {parts}"
    read = ink.read_order(data)
    if read != painted:
        place = next((one for one, other in zip(read, painted, strict=False) if one != other), (len(painted), 0))
        yield f"sheet {place[0] + 1}: mark {place[1]} is read in another place than it is painted"


def faults_aloud(data: bytes, accepted: Mapping[str, str] = KNOWN) -> Iterator[str]:
    """What `outloud` finds, which judges how a handout is read aloud, but for what is accepted."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "handout.pdf"
        file.write_bytes(data)
        result = check(str(file))
    if result.error is not None:
        yield str(result.error)
    for found in result.findings:
        known = accepted.get(found.rule)
        if known is None or not re.search(known, found.evidence or ""):
            yield f"{found.rule}: {found.message} ({found.evidence})"


def faults_of_order(data: bytes, pages: Sequence[Page]) -> Iterator[str]:
    """The first words of each block that do not follow those of the block before it."""
    whole = _letters(" ".join(sheets(data)))
    place = 0
    for page in pages:
        shared = len(pages) > 1 and danger_signs(page.blocks) is not None
        blocks = page.blocks[1:] if shared else page.blocks
        for beginning in (*_two(page), *_beginnings(blocks)):
            found = whole.find(_letters(beginning), place)
            if found < 0:
                yield f"{page.path}: “{beginning}” is not where it belongs"
            else:
                place = found


def _two(page: Page) -> Iterator[str]:
    yield page.title
    yield " ".join(page.summary.split()[:WORDS])


def _beginnings(blocks: Sequence[Block]) -> Iterator[str]:
    """The first words of each block, cell and line, in order."""
    for block in every_block(tuple(blocks)):
        match block:
            case Heading(children=words) | Paragraph(children=words):
                yield _first(words)
            case Callout(title=title):
                yield " ".join(title.split()[:WORDS])
            case Table(head, rows):
                yield from (_first(cell) for row in (head, *rows) for cell in row)
            case People(words=words):
                yield " ".join(words.split()[:WORDS])
            case WriteIn(label):
                yield " ".join(label.split()[:WORDS])


def _first(words: Inlines) -> str:
    """The first words of some inlines, up to the end of a link: after that its address or page may be written out."""
    said = ""
    for text, goes_on in _pieces(words):
        said += text
        if not goes_on:
            break
    return " ".join(said.split()[:WORDS])


def _pieces(words: Inlines) -> Iterator[tuple[str, bool]]:
    """The texts in order, each with whether what follows it stands right behind it on paper."""
    for word in words:
        match word:
            case Text(text):
                yield text, True
            case Break():
                yield " ", True
            case Strong(inner):
                yield from _pieces(inner)
            case Link(kind, _, inner):
                yield ("" if kind == "source" else plain(inner)), False


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())
