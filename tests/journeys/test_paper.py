"""A person's errand from the window to the paper, by a real print server and the printers behind it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtTest import QTest

from guide.handout import printers
from guide.ui.print_panel import PrintPanel
from guide.ui.window import Window
from tests.queue import PROGRAMS, PrintServer, TestPrinter
from tests.ui.handouts import mine, wait_until
from tests.windows import click, opened

pytest_plugins = ["tests.handout.ward"]
pytestmark = [
    pytest.mark.system(*PROGRAMS, *printers.PROGRAMS, "cupsreject"),
    pytest.mark.skipif(os.geteuid() != 0 if hasattr(os, "geteuid") else True, reason="starts system servers as root"),
]
TIREDNESS = "side-effects/tiredness"


@pytest.fixture
def window(ward: TestPrinter, shipped: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    monkeypatch.setattr("guide.ui.print_desk.FOLLOW", 20)
    with opened(shipped) as window:
        yield window


def asked(window: Window) -> PrintPanel:
    """My handout with one page and a name on it, and the printers."""
    panel = mine(window, TIREDNESS)
    click(panel, "For staff")
    panel.staff.name_field.setFocus()
    QTest.keyClicks(panel.staff.name_field, "Ana Canary")
    click(panel, "Print")  # at once: it waits for the handout with the name
    wait_until(lambda: panel.prints)
    wait_until(lambda: panel.printing.state != "looking")
    return panel.printing


def test_what_was_seen_arrives_and_is_forgotten(window: Window, ward: TestPrinter, server: PrintServer) -> None:
    panel = asked(window)
    click(panel, "Print")
    wait_until(lambda: panel.state == "over")
    assert panel.sentence == "“Ward” has printed the handout."
    paper = ward.papers()[-1]
    sheets = [sheet.extract_text() for sheet in PdfReader(paper.document).pages]  # this printer wants the last first
    assert all("Tiredness" in sheet for sheet in sheets)
    assert [sheet for sheet in sheets if "Ana Canary" in sheet] == [sheet for sheet in sheets if "Page 1 of" in sheet]
    assert paper.asked["job-name"] == "Handout"
    assert not server.waiting()


def test_a_printer_without_paper_is_told_and_it_goes_on_by_itself(window: Window, ward: TestPrinter) -> None:
    ward.take_paper_out()
    panel = asked(window)
    click(panel, "Print")
    wait_until(lambda: "put paper in" in panel.sentence)
    ward.put_paper_in()
    wait_until(lambda: panel.state == "over")
    assert len(ward.papers()) == 1


def test_a_job_is_taken_back_and_nothing_of_it_is_left(window: Window, ward: TestPrinter, server: PrintServer) -> None:
    ward.take_paper_out()
    panel = asked(window)
    click(panel, "Print")
    wait_until(lambda: "put paper in" in panel.sentence)
    click(panel, "Cancel printing")
    wait_until(lambda: panel.state == "over")
    assert panel.sentence == "Printing was stopped."
    assert not server.waiting()


def test_a_queue_that_takes_nothing_is_one_sentence_and_the_program_goes_on(
    window: Window, ward: TestPrinter, server: PrintServer
) -> None:
    panel = asked(window)
    server.run("cupsreject", ward.name)
    click(panel, "Print")
    wait_until(lambda: panel.state == "failed")
    assert "Ward" in panel.sentence
    assert not server.waiting()
    server.run("cupsaccept", ward.name)
    click(panel, "Try again")
    wait_until(lambda: panel.state == "choosing")
    click(panel, "Print")
    wait_until(lambda: panel.state == "over")
    assert len(ward.papers()) == 1
