"""A handout on its way to the printer."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter

from guide.app import make_application, make_handout
from guide.errors import GuideError
from guide.library.read import GuideFile
from guide.settings import Settings
from guide.ui.desk import print_pdf


@pytest.fixture
def handout(shipped: Path) -> bytes:
    make_application()
    with GuideFile(shipped) as file:
        return make_handout(file, "treatment/radiation", "en", Settings(handout_size=24))


def printer(target: Path) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
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
