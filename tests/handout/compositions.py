"""Handouts of everything that can be chosen, thrown together by chance; the same number gives the same handout.

`python -m tests.handout.compositions [NUMBER]` makes so many of them, and says what went wrong.
"""

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from random import Random

from msgspec import Struct
from msgspec.structs import replace
from pypdf import PdfReader

from guide.handout.layout import PAPERS, SIZES, Clinic, Layout, Personal
from guide.handout.press import Press
from guide.library.read import GuideFile
from guide.library.write import GuideWriter
from guide.page.blocks import Figure
from guide.page.guide import Contact, Section, Term
from tests.handout.disk import nothing_written
from tests.handout.sample import ARABIC, CHEMO, DRAWING, GUIDE, HORMONE, RADIATION, SOURCES, SPANISH, TERM

MORE = tuple(replace(HORMONE, path=f"living/p{number}", title=f"More, part {number}") for number in range(3))
BROKEN = replace(MORE[0], path="living/broken", title="A torn picture", blocks=(Figure("torn.svg", "A cell"),))
PAGES = (CHEMO, HORMONE, RADIATION, *MORE, BROKEN)
WORDS = (TERM, Term("scan", "Scan", "A picture of the body."), Term("fluid", "Fluid", "What runs."))
WHOLE = replace(
    GUIDE,
    sections=(*GUIDE.sections, Section("living", {"en": "Living"}, tuple(page.path[7:] for page in (*MORE, BROKEN)))),
    help=CHEMO.path,
    contacts=(Contact({"en": "Nurse", "es": "Enfermera"}, "555-0100"), Contact({"en": "At night"})),
)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c636800000082008177cd72b60000000049454e44ae426082"
)
LOGOS = (b"", b"", DRAWING.encode(), PNG, b"garbage", b"<svg", bytes(range(256)))
NAMES = (
    "",
    "Ana",
    "Nguyễn Thị Minh Khai",
    "ليلى",
    "漢字 🙂",
    '"); panic("x',
    "x" * 90,
    "\u202e\u200b\0 a",
    "Riverside Clinic",
)
SIGNS = 'abc xyz ABC 012 áñü عربي אבג 漢字🙂 \n\t\0\u202e\u200b\u00ad"\\#$*_<>@`/()[]{}~^&%’“”—…'
SPANISH_PAGE = replace(
    SPANISH, blocks=(SPANISH.blocks[1], SPANISH.blocks[0], *SPANISH.blocks[2:])
)  # danger signs first
LEAST_ON_A_SHEET = 40
"""Letters that even half a sheet in giant print holds; each page begins a new one, and so does what comes last."""


class Composition(Struct, frozen=True):
    """What somebody may choose."""

    items: tuple[str, ...]
    language: str
    layout: Layout
    clinic: Clinic
    personal: Personal
    printed: date


def compose(number: int) -> Composition:
    """The handout of that number."""
    dice = Random(number)
    layout = Layout(
        dice.choice(SIZES),  # type: ignore[arg-type]
        dice.choice(tuple(PAPERS)),  # type: ignore[arg-type]
        dice.choices(("sheets", "booklet", "card"), (6, 2, 2))[0],  # type: ignore[arg-type]
        *(dice.random() < 0.5 for _ in range(3)),
    )
    known = [page.path for page in PAGES] + [f"word:{term.id}" for term in WORDS]
    items = dice.choices(known, k=dice.choice((1, 1, 1, 2, 3, 4, 5, 9)))  # some twice
    phones = ("", "555 0100", "+1 (555) 010-0199 ext. 12", _words(dice, 20))
    clinic = Clinic(
        dice.choice(NAMES), dice.choice(phones), dice.choice(phones), dice.choice(("", "8 to 5")), dice.choice(LOGOS)
    )
    personal = Personal(dice.choice(NAMES), _words(dice, dice.choice((0, 0, 40, 400))))
    printed = date(2026, 1, 1) + timedelta(days=dice.randrange(1000))
    if layout.form == "card" and dice.random() < 0.5:
        items = []
    return Composition(tuple(items), dice.choice(GUIDE.languages), layout, clinic, personal, printed)


def _words(dice: Random, most: int) -> str:
    return "".join(dice.choices(SIGNS, k=dice.randint(0, most)))


def write(target: Path) -> Path:
    """The guide that they are made of: every kind of block, three languages, and a torn picture."""
    with GuideWriter(target, WHOLE) as out:
        for page in (*PAGES, SPANISH_PAGE, ARABIC):
            out.add_page(page, [])
        for source in SOURCES:
            out.add_source(source)
        for language in WHOLE.languages:
            for term in WORDS[: None if language == "en" else 2]:
                out.add_term(language, term)
        out.add_picture("receptor.svg", "", DRAWING.encode())
        out.add_picture("torn.svg", "", b"<svg xmlns='http://www.w3.org/2000/svg'><rect")
        out.finish()
    return target


class Maker:
    """Makes compositions from one guide with one press, and says what is wrong with them."""

    def __init__(self, file: GuideFile) -> None:
        self._file = file
        self._press = Press()

    def make(self, chosen: Composition, press: Press | None = None) -> bytes:
        maker = press or self._press
        layout, clinic = chosen.layout, chosen.clinic
        return maker.make(self._file, chosen.items, chosen.language, layout, clinic, chosen.printed, chosen.personal)

    def fault(self, number: int) -> str:
        """What is wrong with the handout of that number, or nothing; every twentieth is made twice."""
        chosen = compose(number)
        try:
            data = self.make(chosen)
        except Exception as fault:  # whatever it is, it is told with the number that brought it up
            return f"{type(fault).__name__}: {fault}"
        sheets, most = len(PdfReader(BytesIO(data)).pages), self._most(chosen)
        if not 1 <= sheets <= most:
            return f"{sheets} sheets instead of at most {most}"
        if chosen.layout.form == "booklet" and sheets % 2:
            return f"a booklet of {sheets} sides"
        if number % 20 == 0 and self.make(chosen) != data:
            return "made again, it has other bytes"
        return ""

    def _most(self, chosen: Composition) -> int:
        """More sheets than that can only be a fault."""
        if chosen.layout.form == "card":
            return 1
        pages = [self._file.page(item, chosen.language) for item in set(chosen.items) if not item.startswith("word:")]
        whose = chosen.clinic, chosen.personal
        letters = sum(len(page.title + page.summary) for page in pages) + len(repr([page.blocks for page in pages]))
        letters += sum(
            len(str(getattr(one, name))) for one in whose for name in one.__struct_fields__ if name != "logo"
        )
        return 2 * len(pages) + 6 + letters // LEAST_ON_A_SHEET


def faults(numbers: range, file: GuideFile) -> Iterator[tuple[int, str]]:
    """The numbers of handouts that something is wrong with, and what."""
    maker = Maker(file)
    for number in numbers:
        if found := maker.fault(number):
            yield number, found


def main(count: int) -> int:
    """Makes so many, and says the faults and the time."""
    begin = time.perf_counter()
    with (
        tempfile.TemporaryDirectory() as folder,
        tempfile.TemporaryDirectory() as temporary,
        GuideFile(write(Path(folder) / "sample.guide")) as file,
        nothing_written(Path(temporary)) as written,
    ):
        found = list(faults(range(count), file))
    for number, fault in found:
        print(f"number {number}: {fault}: {compose(number)!r:.300}")
    forms = Counter(compose(number).layout.form for number in range(count))
    made = ", ".join(f"{number} of the form {form}" for form, number in forms.items())
    print(f"{made}: {len(found)} faults, {len(written)} files written, {time.perf_counter() - begin:.0f} s")
    return bool(found or written)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 300))
