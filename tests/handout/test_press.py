"""A handout as a patient holds it: what stands on each sheet, in which language, and how large."""

import struct
import zlib
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from pypdf import PdfReader

from guide.errors import GuideError
from guide.handout.layout import PAPERS, SIZES, Clinic, Layout
from guide.handout.press import Press
from guide.library.read import GuideFile
from guide.page.blocks import Callout, Figure, Heading, Item, Listing, Paragraph, People, Table, Text, WriteIn
from guide.page.guide import Contact
from tests.handout.conftest import Printer
from tests.handout.paper import fonts, sheets, sizes, tidy, words
from tests.handout.sample import CHEMO, GUIDE, HORMONE, RADIATION, write_guide

LETTER, A4 = (612, 792), (595, 842)
# fmt: off
SAID = (
    "Chemotherapy", "Strong medicines that attack", "Urgent Call your team now, day or night", "38.0 °C (100.4 °F)",
    "the emergency number (911)", "Key point The main thing to know", "A fever on chemo is an emergency. [1]",
    "side effects. [2] [1]", "The drug fits the receptor like a key.", "A round is often three weeks.",
    "About 3 in 10 people", "How it is given", "Capecitabine", "1. Write the day",
    "hormone drugs (see: Hormone therapy)",
    "What you can do Ask for", "Day", "Night", "Tip Rest before", "Questions to ask What is the aim?",
    "My own questions",
    "What we do not know yet We cannot", "its own pages (https://www.", "Words explained", "Chemotherapy: Strong drugs",
    "About this page", "Sources checked up to 30 June 2026.", "Written by The Guide Project.",
    "License: CC BY 4.0.",
    "Funding: No one paid", "Updates: It is checked", "Printed on 23 November 2026.", "Sources [1] Fever and infection",
    "[2] Chemotherapy for breast cancer. American Cancer Society. 2025.", "Notes",
)
# fmt: on


def test_every_kind_of_block_is_printed(printer: Printer) -> None:
    found = words(printer.sample(layout=Layout(14)))
    assert [said for said in SAID if said not in found] == []


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_smaller_than_the_body(printer: Printer, size: int, paper: str) -> None:
    layout = Layout(size, paper)  # type: ignore[arg-type]
    found = list(sizes(printer.sample(layout=layout)))
    assert [text for points, text in found if points < size - 0.01] == []
    assert max(points for points, _ in found) > size


@pytest.mark.parametrize(("paper", "sides"), [("letter", LETTER), ("a4", A4)])
def test_the_sheet_has_the_size_of_the_paper(printer: Printer, paper: str, sides: tuple[int, int]) -> None:
    box = PdfReader(BytesIO(printer.sample(layout=Layout(18, paper)))).pages[0].mediabox  # type: ignore[arg-type]
    assert (round(box.width), round(box.height)) == sides


@pytest.mark.parametrize(
    ("language", "foot"),
    [
        ("en", ("Not yet reviewed by a clinician", "Next review: 30 June 2027", "Page {} of {}", "Call: 555 0100")),
        ("es", ("Aún no revisada", "Próxima revisión: 30 de junio de 2027", "Página {} de {}", "Llame al: 555 0100")),
    ],
)
def test_every_sheet_says_what_it_is_and_whom_to_call(printer: Printer, language: str, foot: tuple[str, ...]) -> None:
    clinic = Clinic("Riverside Breast Clinic", "555 0100")
    found = sheets(printer.sample(language=language, layout=Layout(24), clinic=clinic))
    assert len(found) > 1
    for number, sheet in enumerate(found, 1):
        assert "Riverside Breast Clinic" in sheet
        assert printer.file.page(CHEMO.path, language).title in sheet
        for said in foot:
            assert said.format(number, len(found)) in sheet


def test_without_a_clinic_the_publisher_stands_there_and_a_line_to_write_on(printer: Printer) -> None:
    for sheet in sheets(printer.sample()):
        assert "The Guide Project" in sheet
        assert "Call:" in sheet


def test_an_arabic_page_is_printed_in_arabic_with_an_arabic_foot(printer: Printer) -> None:
    data = printer.sample(language="ar", clinic=Clinic("", "+1 555 0100"))
    assert PdfReader(BytesIO(data)).trailer["/Root"]["/Lang"] == "ar"  # type: ignore[index]
    for sheet in sheets(data):
        assert "+1 555 0100" in sheet
        assert "اتصل" in sheet
        assert "القادمة" in sheet


CONTACTS = (
    Contact({"en": "Nurse", "es": "Enfermera", "ar": "الممرضة"}, "555-0100"),
    Contact({"en": "At night", "es": "De noche", "ar": "في الليل"}),
)


@pytest.mark.parametrize(
    ("language", "said", "after"),
    [
        ("en", "Numbers to call Nurse: 555-0100 At night:", "About this page"),
        ("es", "Números a los que llamar Enfermera: 555-0100 De noche:", "Sobre esta página"),
    ],
)
def test_the_guide_s_numbers_are_printed_before_what_is_said_about_the_page(
    tmp_path: Path, language: str, said: str, after: str
) -> None:
    with GuideFile(write_guide(tmp_path / "a.guide", guide=replace(GUIDE, contacts=CONTACTS))) as file:
        data = Press().make(file, [CHEMO.path], language, Layout(14), Clinic(), date(2026, 1, 1))
    found = words(data)
    assert said in found
    assert found.index(said) < found.index(after)


def test_a_number_among_arabic_words_is_not_turned_round(tmp_path: Path) -> None:
    with GuideFile(write_guide(tmp_path / "a.guide", guide=replace(GUIDE, contacts=CONTACTS))) as file:
        found = words(Press().make(file, [CHEMO.path], "ar", Layout(), Clinic(), date(2026, 1, 1)))
    assert "555-0100" in found
    assert "أرقام" in found


def test_a_guide_s_numbers_are_printed_once_for_several_pages(tmp_path: Path) -> None:
    with GuideFile(write_guide(tmp_path / "a.guide", guide=replace(GUIDE, contacts=CONTACTS))) as file:
        data = Press().make(file, [CHEMO.path, HORMONE.path], "en", Layout(14), Clinic(), date(2026, 1, 1))
    assert words(data).count("Nurse: 555-0100") == 1
    where = next(number for number, sheet in enumerate(sheets(data)) if "Numbers to call" in sheet)
    assert where > max(number for number, sheet in enumerate(sheets(data)) if "Reviewed by Test Person" in sheet)


def test_a_guide_without_numbers_or_license_has_no_empty_lines_for_them(tmp_path: Path) -> None:
    with GuideFile(write_guide(tmp_path / "a.guide", guide=replace(GUIDE, licence=""))) as file:
        found = words(Press().make(file, [CHEMO.path], "en", Layout(), Clinic(), date(2026, 1, 1)))
    assert "Numbers to call" not in found
    assert "License" not in found


def test_several_pages_become_one_handout_each_on_its_own_sheet(printer: Printer) -> None:
    found = sheets(printer.sample(CHEMO.path, HORMONE.path, RADIATION.path, HORMONE.path))
    assert sum("Drugs that block or lower hormones" in sheet for sheet in found) == 2
    begins = next(number for number, sheet in enumerate(found, 1) if "Drugs that block or lower hormones" in sheet)
    assert f"hormone drugs (see: Hormone therapy, page {begins})" in " ".join(found)
    assert "the other choice (see: Chemotherapy, page 1)" in " ".join(found)
    closing = next(number for number, sheet in enumerate(found, 1) if "Words explained" in sheet)
    assert "Reviewed by Test Person on 4 May 2026" in found[closing - 2]
    assert " ".join(found).count("Words explained") == 1


def test_a_page_past_its_review_says_so_at_its_top(printer: Printer) -> None:
    assert "past its review date" not in words(printer.sample(printed=date(2027, 6, 30)))
    first = sheets(printer.sample(printed=date(2027, 7, 1)))[0]
    assert first.index("This page is past its review date (30 June 2027)") < first.index("Strong medicines")


def test_a_page_that_is_not_translated_says_so_in_the_reader_s_language(printer: Printer) -> None:
    found = sheets(printer.sample(HORMONE.path, language="es"))
    assert "Esta página aún no está en español. Se muestra en English." in found[0]
    assert "Next review" in found[0]


def test_a_page_in_the_words_of_a_region_is_printed(tmp_path: Path) -> None:
    page = replace(CHEMO, language="es-MX")
    with GuideFile(write_guide(tmp_path / "mx.guide", page, guide=replace(GUIDE, languages=("es-MX",)))) as file:
        data = Press().make(file, [page.path], "es-MX", Layout(), Clinic(), date(2026, 1, 1))
    assert "Próxima revisión" in words(data)


def test_an_unchecked_translation_says_so(printer: Printer) -> None:
    assert "Traducción aún no revisada por un profesional clínico." in sheets(printer.sample(language="es"))[0]


def test_the_same_handout_is_the_same_bytes_and_names_no_person(printer: Printer) -> None:
    data = printer.sample()
    assert Press().make(printer.file, [CHEMO.path], "en", Layout(), Clinic(), date(2026, 11, 23)) == data
    found = PdfReader(BytesIO(data)).metadata
    assert found is not None
    assert (found.title, found.author) == ("Chemotherapy", None)
    assert found.creation_date is not None
    assert found.creation_date.date() == date(2026, 11, 23)


def test_fonts_are_in_the_file_and_none_is_italic(printer: Printer) -> None:
    found = {*fonts(printer.sample()), *fonts(printer.sample(language="ar"))}
    assert all(embedded for _, embedded in found)
    assert {name.partition("+")[2].partition("-")[0] for name, _ in found} == {"AtkinsonHyperlegible", "Almarai"}
    assert not [name for name, _ in found if "Italic" in name]


def test_what_no_font_has_does_not_stop_the_printing(printer: Printer) -> None:
    page = replace(CHEMO, title="漢字 🙂", blocks=(Paragraph((Text("\ue000\ufdd0\U0010ffff TGF-β 漢"),)),), sources=())
    found = words(printer.page(page))
    assert "◊◊ ◊" in found
    assert "TGF-◊ ◊" in found


SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 90 90'>"
BAD_PICTURES = {
    "empty": b"",
    "torn": b"<svg xmlns='http://www.w3.org/2000/svg'><rect",
    "other": b"GIF89a",
    "binary": bytes(range(256)),
    "reads": f"{SVG}<image href='/etc/passwd.png' width='9' height='9'/></svg>".encode(),
    "above": f"{SVG}<image href='../a.png' width='9' height='9'/></svg>".encode(),
    "png": b"\x89PNG\r\n\x1a\n" + bytes(40),
}


@pytest.mark.parametrize("name", BAD_PICTURES)
def test_a_picture_that_cannot_be_drawn_is_replaced_by_its_words(printer: Printer, name: str) -> None:
    blocks = (Figure("bad.svg", "A drug beside a cell"), Figure("receptor.svg", "A receptor"))
    found = words(printer.page(replace(CHEMO, blocks=blocks, sources=()), bad=BAD_PICTURES[name]))
    assert "Picture: A receptor" not in found
    assert "Chemotherapy" in found


def test_pages_that_cannot_be_laid_out_even_without_a_bad_picture_are_one_clear_sentence(
    printer: Printer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The picture is put in by hand, since the library hands out none that it knows to be bad."""
    monkeypatch.setattr("guide.handout.press.pictures", lambda *_: {"picture:en:bad.svg": "GIF89a"})
    press = Press()
    press._style = '#panic("nothing can be laid out")'
    with pytest.raises(GuideError, match="could not be laid out for paper"):
        press.make(printer.file, [CHEMO.path], "en", Layout(), Clinic(), date(2026, 1, 1))


def test_a_picture_that_is_missing_is_replaced_by_its_words(printer: Printer) -> None:
    page = replace(CHEMO, blocks=(Figure("none.svg", "A drug beside a cell", (Text("A caption"),)),), sources=())
    assert "Picture: A drug beside a cell A caption" in words(printer.page(page))


def png() -> bytes:
    """One grey dot."""
    chunks = (
        (b"IHDR", struct.pack(">LLBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0\x80")),
        (b"IEND", b""),
    )
    parts = (
        struct.pack(">L", len(data)) + name + data + struct.pack(">L", zlib.crc32(name + data)) for name, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def test_a_png_is_drawn(printer: Printer) -> None:
    page = replace(CHEMO, blocks=(Figure("dot.svg", "A dot"),), sources=())
    assert "Picture: A dot" not in words(printer.page(page, dot=png()))


def test_words_in_a_picture_that_no_font_has_do_not_stop_the_printing(printer: Printer) -> None:
    svg = f"{SVG}<text x='2' y='15' font-size='9'>漢 Cell</text></svg>"
    page = replace(CHEMO, blocks=(Figure("a.svg", "A cell"),), sources=())
    assert "Picture: A cell" not in words(printer.page(page, a=svg.encode()))


def test_a_wide_table_is_laid_out_anew_in_large_print(printer: Printer) -> None:
    cells = tuple((Text(word),) for word in ("Immunohistochemistry", "Chemotherapy", "Neurotoxicity", "Pneumonitis"))
    page = replace(CHEMO, blocks=(Table(cells, (cells, cells)),), sources=())
    assert words(printer.page(page)).count("Immunohistochemistry: Immunohistochemistry") == 2


def test_nothing_chosen_is_one_clear_sentence(printer: Printer) -> None:
    with pytest.raises(GuideError, match="choose at least one page"):
        Press().make(printer.file, [], "en", Layout(), Clinic(), date(2026, 1, 1))


def test_a_page_that_is_not_there_is_one_clear_sentence(printer: Printer) -> None:
    with pytest.raises(GuideError, match="no page “a/b”"):
        printer.sample("a/b")


CODE = '#read("/etc/passwd") "); panic("x"); (" \\ #import "@preview/x:1.0.0" $x$ `y` <z> @z // /* *a* _b_'


def test_typst_code_in_a_page_comes_out_as_words(printer: Printer) -> None:
    said = (Text(CODE),)
    blocks = (
        Heading(2, CODE, said), Callout("tip", CODE, (Paragraph(said),)), Figure("none.svg", CODE, said),
        Table((said,), ((said,),)), WriteIn(CODE), Listing(True, (Item((Paragraph(said),), True),)), People(1, 2, CODE),
    )  # fmt: skip
    page = replace(CHEMO, title=CODE, summary=CODE, blocks=blocks, sources=(CODE,))
    found = words(printer.page(page, clinic=Clinic(CODE, CODE)))
    assert found.replace(" ", "").count(tidy(CODE).replace(" ", "")) >= 10


STORED = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(STORED, STORED)
@example("\x00\u202e", "＂＼")
def test_any_words_at_all_can_be_printed(printer: Printer, one: str, other: str) -> None:
    said = (Text(one), Text(other))
    blocks = (
        Heading(4, other, said), Callout("urgent", other, (Paragraph(said),)), Table((said, said), ((said, said),)),
        WriteIn(one), Listing(False, (Item((Paragraph(said),), True), Item((Paragraph(said),)))),
    )  # fmt: skip
    page = replace(CHEMO, title=one, summary=other, blocks=blocks, sources=())
    assert "Next review" in words(printer.page(page, clinic=Clinic(one, other)))
