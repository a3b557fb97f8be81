"""What stands around the pages: whose a handout is, danger signs, contents, room to write, the way to the source."""

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from guide.errors import GuideError
from guide.handout.layout import SIZES, Clinic, Layout, Personal
from guide.handout.press import THEME, Press, grey
from guide.library.read import GuideFile
from guide.page.guide import HandoutSet, Section
from guide.page.page import danger_signs
from tests.handout.codes import codes
from tests.handout.conftest import TODAY, Printer
from tests.handout.paper import sheets, words
from tests.handout.sample import CHEMO, GUIDE, HORMONE, RADIATION, SOURCES, write_guide
from tests.handout.test_clinic import SVG, png
from tests.handout.verdict import faults
from tests.ui.test_contrast import COLORS, KINDS, TINTS, contrast

PRESS = Press()
MORE = tuple(replace(HORMONE, path=f"living/p{number}", title=f"More, part {number}") for number in range(4))
BOX = "Call your team now, day or night"


@pytest.fixture(scope="module")
def guide(shipped: Path) -> Iterator[GuideFile]:
    """The shipped guide, open."""
    with GuideFile(shipped) as file:
        yield file


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GuideFile]:
    """A guide of six pages, of which all but the first begin with nothing urgent."""
    sections = (*GUIDE.sections, Section("living", {"en": "Living"}, tuple(page.path[7:] for page in MORE)))
    whole = replace(GUIDE, sections=sections, help=CHEMO.path)
    target = tmp_path_factory.mktemp("many") / "many.guide"
    with GuideFile(write_guide(target, CHEMO, HORMONE, RADIATION, *MORE, guide=whole)) as file:
        yield file


def make(file: GuideFile, *items: str, size: int = 14, clinic: Clinic | None = None, **whose: str) -> bytes:
    personal = Personal(**whose)
    return PRESS.make(file, items, "en", Layout(size), clinic or Clinic(), TODAY, personal)  # type: ignore[arg-type]


def set_of(guide: GuideFile, number: int) -> HandoutSet:
    return guide.guide.handout_sets[number]


@pytest.mark.parametrize("size", SIZES)
def test_the_danger_signs_are_on_the_first_sheet_and_only_there(guide: GuideFile, size: int) -> None:
    """A page that is printed alone keeps its own; where all pages have the same, it is printed once."""
    for chosen in (set_of(guide, size % 5).pages, ("living/sleep",), ("start",)):
        signs = danger_signs(guide.page(chosen[0], "en").blocks) or danger_signs(
            guide.page("get-help-now", "en").blocks
        )
        assert signs is not None
        on = [sheet.count(f"Urgent {signs.title}") for sheet in sheets(make(guide, *chosen, size=size))]
        assert (chosen, on[0], sum(on)) == (chosen, 1, 1)


@pytest.mark.parametrize("items", [(HORMONE.path,), (HORMONE.path, RADIATION.path), tuple(page.path for page in MORE)])
def test_pages_without_danger_signs_get_those_of_the_help_page(many: GuideFile, items: tuple[str, ...]) -> None:
    found = sheets(make(many, *items))
    assert [sheet.count(BOX) for sheet in found] == [1] + [0] * (len(found) - 1)


def test_other_danger_signs_are_kept(tmp_path: Path) -> None:
    other = replace(HORMONE, blocks=(replace(CHEMO.blocks[0], title="Stop the drug"), *HORMONE.blocks))  # type: ignore[arg-type]
    with GuideFile(write_guide(tmp_path / "a.guide", CHEMO, other)) as file:
        found = words(make(file, CHEMO.path, other.path))
    assert found.count(BOX) == found.count("Stop the drug") == 1


@pytest.mark.parametrize("size", SIZES)
def test_more_than_three_pages_are_listed_with_their_sheets(guide: GuideFile, size: int) -> None:
    chosen = max((set_.pages for set_ in guide.guide.handout_sets), key=len)
    assert len(chosen) > 3
    found = sheets(make(guide, *chosen, size=size))
    begins = place_of_each(guide, chosen, found)
    assert all(before < after for before, after in pairwise(begins))
    front = " ".join(found[: begins[0] - 1])
    listed = front[front.index("In this handout") :]
    for path, begin in zip(chosen, begins, strict=True):
        title = guide.page(path, "en").title
        assert re.search(rf"{re.escape(title)}[ .]+ ?{begin}\b", listed), (title, begin, listed)


def place_of_each(guide: GuideFile, chosen: tuple[str, ...], found: list[str]) -> list[int]:
    """The sheet on which each page begins: its title and its summary, one after the other."""
    begins = []
    for path in chosen:
        page = guide.page(path, "en")
        said = f"{page.title} {page.summary}"
        begins += [next(number for number, sheet in enumerate(found, 1) if said in sheet)]
    return begins


def test_three_pages_are_not_listed(guide: GuideFile) -> None:
    found = words(make(guide, *guide.guide.order()[:3]))
    assert "In this handout" not in found


def test_a_clinic_may_refuse_what_is_past_its_review(printer: Printer) -> None:
    strict = Clinic(refuses_past_review=True)
    assert printer.sample(clinic=strict, printed=date(2027, 6, 30))
    with pytest.raises(GuideError, match=r"“Chemotherapy” is past its review date \(2027-06-30\)"):
        printer.sample(clinic=strict, printed=date(2027, 7, 1))
    assert printer.sample(printed=date(2027, 7, 1))


def test_room_to_write_is_left_out_where_nobody_wants_it(many: GuideFile) -> None:
    chosen = (HORMONE.path, RADIATION.path)
    for questions in (True, False):
        for notes in (True, False):
            layout = Layout(14, questions=questions, notes=notes)
            found = words(PRESS.make(many, chosen, "en", layout, Clinic(), TODAY))
            assert ("My own questions" in found, " Notes" in found) == (questions, notes)


def test_a_page_s_own_questions_are_left_out_too(printer: Printer) -> None:
    assert "What is the aim?" in words(printer.sample())
    assert "What is the aim?" not in words(printer.sample(layout=Layout(questions=False)))


def test_whose_it_is_and_what_the_team_says_stand_on_the_first_sheet(guide: GuideFile) -> None:
    for chosen in (("living/sleep",), set_of(guide, 0).pages, ("word:biopsy",)):
        found = sheets(make(guide, *chosen, name="Ana Ñandú", note="Come back on Monday."))
        assert "Ana Ñandú" in found[0]
        assert "Come back on Monday." in found[0]
        assert sum(sheet.count("Come back on Monday.") for sheet in found) == 1


ANY_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=400)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANY_WORDS, ANY_WORDS)
@example("\u200b", "x" * 4000)
@example('#panic("x")', '"); panic("x"); ("')
@example("\n\r\t\0", "אבג \u202e abc عربي 漢字 🙂")
def test_any_name_and_note_can_be_printed(printer: Printer, name: str, note: str) -> None:
    data = PRESS.make(printer.file, [HORMONE.path], "en", Layout(), Clinic(), TODAY, Personal(name, note))
    assert list(faults(data, 18)) == []


def test_a_note_is_kept_nowhere(printer: Printer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    make(printer.file, CHEMO.path, name="Ana", note="A secret")
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []


@pytest.mark.parametrize("size", SIZES)
def test_a_phone_reads_the_address_that_stands_beside_the_code(guide: GuideFile, qapp: QApplication, size: int) -> None:
    for chosen in (("tests/scans",), set_of(guide, 1).pages):
        data = make(guide, *chosen, size=size)
        *others, last = codes(data)
        assert others == [[] for _ in others]
        (address,) = last
        assert address.replace(" ", "") in sheets(data)[-1].replace(" ", "")


def test_the_code_leads_to_the_source_that_is_cited_most(printer: Printer, qapp: QApplication) -> None:
    assert codes(printer.sample())[-1] == [SOURCES[0].url]


def test_a_page_without_a_source_has_no_code(printer: Printer, qapp: QApplication) -> None:
    data = printer.sample(HORMONE.path)
    assert not any(codes(data))
    assert "Read more" not in words(data)


@pytest.mark.parametrize(
    "logo", [SVG, png(), b"no picture", b"\x89PNG\r\n\x1a\n" + bytes(40), b"<svg", bytes(range(256))]
)
def test_a_logo_is_drawn_or_left_out_and_never_stops_the_printing(printer: Printer, logo: bytes) -> None:
    data = printer.sample(clinic=Clinic("Elm Street", logo=logo))
    if not logo.startswith(b"\x89PNG") or logo == png():
        assert (b"/Alt(Elm Street)" in content(data)) == (logo in (SVG, png()))
    assert list(faults(data, 18)) == []


def content(data: bytes) -> bytes:
    """What draws the first sheet."""
    first = PdfReader(BytesIO(data)).pages[0].get_contents()
    return b"" if first is None else first.get_data()


def test_words_alone_are_a_handout_with_danger_signs_and_no_contents(guide: GuideFile) -> None:
    for items in (("word:biopsy",), ("word:biopsy", "word:fatigue")):
        data = make(guide, *items, size=18)
        found = words(data)
        assert list(faults(data, 18)) == []
        assert found.count("Urgent") == 1
        assert "In this handout" not in found
        for item in items:
            term = guide.term(item.removeprefix("word:"), "en")
            assert term is not None
            assert f"{term.name}: {term.meaning}" in found


def test_a_word_that_is_not_explained_is_one_clear_sentence(guide: GuideFile) -> None:
    with pytest.raises(GuideError, match="does not explain the word “zzz”"):
        make(guide, "word:zzz")


def test_without_color_all_words_have_a_contrast_of_seven_to_one() -> None:
    greys = {name: grey(color) for name, color in COLORS[THEME].items()}
    white = {"white": "#FFFFFF"} | greys
    pairs = [(ink, ground) for ink in ("ink", "brand") for ground in ("white", "brand_tint", *TINTS)]
    pairs += [("soft", "white")]
    pairs += [(kind, f"{kind}_tint") for kind in KINDS] + [("on_brand", kind) for kind in KINDS]
    weak = [pair for pair in pairs if contrast(white[pair[0]], white[pair[1]]) < 7]
    assert weak == []


def test_color_is_used_only_where_it_is_asked_for(printer: Printer) -> None:
    assert list(faults(printer.sample(), 18)) == []
    colored = printer.sample(layout=Layout(color=True))
    assert any("the color" in fault for fault in faults(colored, 18))
    assert list(faults(colored, 18, color=True)) == []
