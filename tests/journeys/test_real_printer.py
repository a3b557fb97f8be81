"""A handout goes to a real print queue, and comes out of the printer behind it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.queue import PROGRAMS, QUEUE, PrintQueue, print_queue

PRINT = """
import sys
from pathlib import Path
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from guide.app import make_application
from guide.errors import GuideError
from guide.ui.desk import print_pdf

make_application()
name, handout = sys.argv[1:]
printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
try:
    print(print_pdf(Path(handout).read_bytes(), printer, "Chemotherapy"))
except GuideError as fault:
    sys.exit(str(fault))
"""

pytestmark = [
    pytest.mark.system(*PROGRAMS),
    pytest.mark.skipif(os.geteuid() != 0 if hasattr(os, "geteuid") else True, reason="starts system servers as root"),
]


@pytest.fixture(scope="module")
def queue() -> Iterator[PrintQueue]:
    with print_queue() as running:
        yield running


@pytest.fixture
def handout(shipped: Path, tmp_path: Path) -> Path:
    from guide.cli import main

    target = tmp_path / "handout.pdf"
    assert main(["handout", "treatment/chemotherapy", "-o", str(target), "--size", "14", "--guide", str(shipped)]) == 0
    return target


def run(queue: PrintQueue, printer: str, handout: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"CUPS_SERVER": str(queue.server)}
    command = [sys.executable, "-c", PRINT, printer, str(handout)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)


def test_every_sheet_of_the_handout_arrives(queue: PrintQueue, handout: Path) -> None:
    sheets = len(PdfReader(handout).pages)
    done = run(queue, QUEUE, handout)
    assert done.stdout.split()[-1] == str(sheets), done.stderr
    queue.wait_until_done()
    (printed,) = queue.sheets()
    assert "chemotherapy" in printed.name.casefold()
    assert len(PdfReader(printed).pages) == sheets
