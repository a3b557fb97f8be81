"""A handout on its way to the printer."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from guide.app import make_application
from guide.errors import GuideError
from guide.handout.layout import Layout
from guide.settings import Settings
from guide.ui.desk import ask_file, print_pdf
from guide.ui.order import Order, Typesetter


@pytest.fixture
def handout(shipped: Path) -> bytes:
    make_application()
    order = Order(shipped, ("treatment/radiation",), "en", Layout(24), Settings())
    return Typesetter().make(order).data


class OnlyOneSheet(QPrinter):
    """A printer that runs out of paper: it takes the first sheet and no other."""

    def newPage(self) -> bool:
        return False


class Broken(QPrinter):
    """A printer that takes every sheet and says at the end that it failed."""

    def printerState(self) -> QPrinter.PrinterState:
        return QPrinter.PrinterState.Error


def printer(target: Path, kind: type[QPrinter] = QPrinter) -> QPrinter:
    made = kind(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(target))
    return made


def test_every_sheet_is_printed_on_the_paper_it_was_made_for(handout: bytes, tmp_path: Path) -> None:
    source = tmp_path / "source.pdf"
    source.write_bytes(handout)
    made = PdfReader(source)
    sheets = print_pdf(handout, printer(tmp_path / "out.pdf"), "Radiation")
    printed = PdfReader(tmp_path / "out.pdf")
    assert sheets == len(printed.pages) == len(made.pages)
    assert [round(side) for side in printed.pages[0].mediabox[2:]] == [612, 792]


def test_chosen_sheets_are_kept_to(handout: bytes, tmp_path: Path) -> None:
    chosen = printer(tmp_path / "out.pdf")
    chosen.setFromTo(2, 3)
    assert print_pdf(handout, chosen, "Radiation") == 2


@pytest.mark.logs
@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_one_sentence(handout: bytes, tmp_path: Path) -> None:
    with pytest.raises(GuideError, match=r"^The printer did not take the handout\."):
        print_pdf(handout, printer(tmp_path / "no such folder" / "out.pdf"), "Radiation")


@pytest.mark.parametrize("kind", [OnlyOneSheet, Broken])
def test_a_printer_that_fails_on_the_way_is_one_sentence(handout: bytes, tmp_path: Path, kind: type[QPrinter]) -> None:
    failing = printer(tmp_path / "out.pdf", kind)
    with pytest.raises(GuideError, match=r"^The printer did not take the handout\."):
        print_pdf(handout, failing, "Radiation")
    assert not failing.paintingActive()


def test_a_sheet_that_cannot_be_drawn_is_one_sentence_and_no_white_paper(
    handout: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing(_document: QPdfDocument, _page: int, _dots: QSize) -> QImage:
        return QImage()

    monkeypatch.setattr("guide.ui.desk.QPdfDocument.render", nothing)
    with pytest.raises(GuideError, match=r"^The printer did not take the handout\."):
        print_pdf(handout, printer(tmp_path / "out.pdf"), "Radiation")


def test_what_is_no_handout_is_not_printed(tmp_path: Path) -> None:
    make_application()
    with pytest.raises(GuideError, match=r"^The printer did not take the handout\."):
        print_pdf(b"", printer(tmp_path / "out.pdf"), "Radiation")


@pytest.mark.parametrize(
    ("title", "name"),
    [("Chemotherapy", "Chemotherapy.pdf"), ("Tests: what/why?", "Tests- what-why-.pdf"), ("...", "handout.pdf")],
)
def test_a_title_becomes_the_name_of_a_file_on_every_system(
    title: str, name: str, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def ask(_: object, __: str, offer: str, ___: str) -> tuple[str, str]:
        offered.append(offer)
        return "", ""

    monkeypatch.setattr("guide.ui.desk.QFileDialog.getSaveFileName", ask)
    assert ask_file(QWidget(), title) is None
    assert offered == [name]
