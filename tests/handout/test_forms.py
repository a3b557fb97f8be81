"""Cards and booklets: all of a card on one sheet, and the pages of a booklet in their order once it is folded."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from itertools import product
from pathlib import Path

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from guide.errors import GuideError
from guide.handout.booklet import folded, sides
from guide.handout.layout import PAPERS, SIZES, Clinic, Layout, Personal
from guide.handout.press import Press
from guide.library.read import GuideFile
from tests.handout import ink
from tests.handout.conftest import TODAY, Printer
from tests.handout.paper import fonts, sheets, words
from tests.handout.sample import ARABIC, CHEMO, HORMONE
from tests.handout.verdict import faults, faults_aloud

PRESS = Press()
FULL = Clinic("Riverside Breast Clinic", "+1 555 010 0199 ext. 12", "+1 555 010 0200", "Monday to Friday, 8 am to 5 pm")
NAMED = Personal("Maria del Carmen Fernández")


@pytest.fixture(scope="module")
def guide(shipped: Path) -> Iterator[GuideFile]:
    """The shipped guide, open."""
    with GuideFile(shipped) as file:
        yield file


def booklet(file: GuideFile, items: list[str], language: str = "en", paper: str = "letter", size: int = 14) -> bytes:
    layout = Layout(size, paper, "booklet")  # type: ignore[arg-type]
    return PRESS.make(file, items, language, layout, FULL, TODAY)


@pytest.fixture
def flat(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The small pages of each booklet before it was folded."""
    kept: list[bytes] = []

    def keep_and_fold(data: bytes, right_to_left: bool) -> bytes:
        kept.append(data)
        return folded(data, right_to_left)

    monkeypatch.setattr("guide.handout.press.folded", keep_and_fold)
    return kept


@pytest.mark.parametrize(("size", "paper"), list(product(SIZES, PAPERS)))
@pytest.mark.parametrize("clinic", [Clinic(), FULL], ids=["lines to write on", "numbers"])
@pytest.mark.parametrize("whose", [Personal(), NAMED], ids=["nobody's", "named"])
def test_a_card_is_on_one_sheet(guide: GuideFile, size: int, paper: str, clinic: Clinic, whose: Personal) -> None:
    layout = Layout(size, paper, "card")  # type: ignore[arg-type]
    data = PRESS.make(guide, [], "en", layout, clinic, TODAY, whose)
    assert [*faults(data, size), *faults_aloud(data)] == []
    (sheet,) = sheets(data)
    assert whose.name in sheet
    for said in (clinic.name, clinic.phone, clinic.night, clinic.hours, "38.0 °C", "Next review"):
        assert said in sheet


def test_a_card_is_cut_out_folded_and_has_the_danger_signs_of_the_first_page(printer: Printer) -> None:
    found = words(printer.sample(layout=Layout(14, form="card")))
    for said in ("My emergency card", "Call your team now, day or night", "38.0 °C (100.4 °F)", "Fold it twice"):
        assert said in found


def test_a_card_without_danger_signs_is_one_clear_sentence(printer: Printer) -> None:
    with pytest.raises(GuideError, match="no emergency signs, so no card can be made of it"):
        printer.sample(HORMONE.path, layout=Layout(form="card"))


@given(st.integers(1, 400))
def test_every_page_of_a_booklet_is_there_once_and_the_next_is_behind_it(pages: int) -> None:
    found = list(sides(pages))
    whole = 2 * len(found)
    assert whole % 4 == 0
    assert pages <= whole < pages + 4
    assert sorted(number for pair in found for number in pair) == list(range(whole))
    assert found[0] == (whole - 1, 0)
    for front, back in zip(found[::2], found[1::2], strict=True):
        assert sum(front) == sum(back) == whole - 1
        assert back[0] == front[1] + 1  # turned over its short edge
    assert found[-1][1] == found[-1][0] + 1  # the middle lies open


def numbered(pages: int) -> bytes:
    """Small pages whose letters are 20 points and one more for each page."""
    text = "#pagebreak()".join(f"#text(size: {20 + number}pt)[x]" for number in range(pages))
    style = '#set page(width: 400pt, height: 600pt)\n#set document(title: "?")\n'
    data = typst.compile((style + text).encode(), format="pdf")
    assert isinstance(data, bytes)
    return data


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("pages", [1, 4, 5, 8, 11])
def test_the_pages_are_where_the_fold_wants_them(pages: int, right_to_left: bool) -> None:
    reader = PdfReader(BytesIO(folded(numbered(pages), right_to_left)))
    placed = []
    for side in reader.pages:
        assert [float(side.mediabox.width), float(side.mediabox.height)] == [800, 600]
        texts = [one for one in ink.drawn(side) if isinstance(one, ink.Text)]
        at = {one.left >= 400: round(one.points) - 20 for one in texts}
        assert len(at) == len(texts)
        placed.append(at)
    whole = 2 * len(placed)
    first, last = placed[0].get(not right_to_left), placed[0].get(right_to_left, whole - 1)
    assert (first, last) == (0, whole - 1)
    for pair, at in zip(sides(pages), placed, strict=True):
        for on_the_right, number in enumerate(reversed(pair) if right_to_left else pair):
            assert at.get(bool(on_the_right)) == (number if number < pages else None)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_every_word_of_a_booklet_is_there_once(printer: Printer, flat: list[bytes], language: str, paper: str) -> None:
    data = booklet(printer.file, [CHEMO.path, HORMONE.path], language, paper)
    small, found = sheets(flat[0]), sheets(data)
    assert sorted(" ".join(found).split()) == sorted(" ".join(small).split())
    for pair, side in zip(sides(len(small)), found, strict=True):
        in_order = reversed(pair) if language == "ar" else pair
        assert side.split() == [word for number in in_order if number < len(small) for word in small[number].split()]


@pytest.mark.parametrize(("paper", "sides_in_points"), [("letter", (792, 612)), ("a4", (839, 595))])
def test_a_booklet_is_on_the_paper_turned_round(printer: Printer, paper: str, sides_in_points: tuple[int, int]) -> None:
    reader = PdfReader(BytesIO(booklet(printer.file, [CHEMO.path], paper=paper)))
    assert len(reader.pages) % 2 == 0
    for page in reader.pages:
        assert (round(page.mediabox.width), round(page.mediabox.height)) == sides_in_points


@pytest.mark.parametrize("size", SIZES)
def test_a_booklet_is_as_large_as_it_was_asked_for_and_grey(printer: Printer, size: int) -> None:
    data = booklet(printer.file, [CHEMO.path], size=size)
    for page in PdfReader(BytesIO(data)).pages:
        for one in ink.drawn(page):
            assert not isinstance(one, ink.Text) or one.in_picture or one.points >= size - 0.01
            assert not isinstance(one, ink.Color) or one.in_picture or len(set(one.parts)) == 1


def test_a_booklet_has_its_fonts_its_title_and_its_language_and_shares_what_pages_share(
    printer: Printer, flat: list[bytes]
) -> None:
    data = booklet(printer.file, [CHEMO.path], "es")
    reader = PdfReader(BytesIO(data))
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.root_object["/Lang"]) == ("Quimioterapia", "es")
    assert all(embedded for _, embedded in fonts(data))
    assert len(data) < len(flat[0])
    assert booklet(printer.file, [CHEMO.path], "es") == data


def test_an_arabic_booklet_opens_on_its_other_side(printer: Printer, flat: list[bytes]) -> None:
    data = booklet(printer.file, [ARABIC.path], "ar")
    first, small = sheets(data)[0], sheets(flat[0])
    assert first.startswith(small[0])


def test_the_time_of_printing_is_that_of_the_booklet(printer: Printer) -> None:
    found = PdfReader(BytesIO(booklet(printer.file, [CHEMO.path]))).metadata
    assert found is not None
    assert found.creation_date is not None
    assert found.creation_date.date() == date(2026, 11, 23)
