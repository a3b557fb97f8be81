"""Handouts go to a real print queue, and arrive there as they were meant."""

import os
from io import BytesIO

import pytest
from pypdf import PageObject, PdfReader

from guide.handout import printers
from guide.handout.printers import Trouble
from tests.handout.conftest import Printer as Press
from tests.handout.printing import LETTER, printed, refusal, sheets
from tests.queue import PROGRAMS, PrintServer, TestPrinter

pytest_plugins = ["tests.handout.ward"]
pytestmark = [
    pytest.mark.system(*PROGRAMS, *printers.PROGRAMS, "cupsreject", "cupsdisable", "lpmove"),
    pytest.mark.skipif(os.geteuid() != 0 if hasattr(os, "geteuid") else True, reason="starts system servers as root"),
]
A4 = (595.2756, 841.8898)


def words(page: PageObject) -> list[str]:
    """The words of a page, in no order: the server's filters write its parts in another."""
    return sorted(page.extract_text().split())


def test_printers_are_listed_with_the_default_first_and_what_they_can_do(
    server: PrintServer, office: TestPrinter, ward: TestPrinter
) -> None:
    server.run("lpadmin", "-p", ward.name, "-D", "Ward 3, by the window – día")
    server.run("lpadmin", "-d", ward.name)
    first, second = printers.printers()
    assert first == printers.Printer(ward.name, "Ward 3, by the window – día", True, None, True)
    assert (second.name, second.default, second.two_sided) == (office.name, False, False)


@pytest.mark.parametrize("variable", ["LC_ALL", "LANG"])
def test_the_language_of_the_desktop_does_not_matter(
    office: TestPrinter, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.setenv(variable, "de_DE.UTF-8")
    assert [found.name for found in printers.printers()] == [office.name]
    printed(printers.send(sheets(), office.name, "x"), office)


def test_a_handout_arrives_as_the_same_pdf_with_its_words(office: TestPrinter, printer: Press) -> None:
    handout = printer.sample()
    arrived = PdfReader(printed(printers.send(handout, office.name, "Chemotherapy"), office).document)
    sent = PdfReader(BytesIO(handout))
    assert [words(page) for page in arrived.pages] == [words(page) for page in sent.pages]
    assert all(words(page) for page in arrived.pages)


def test_copies_sides_and_color_arrive(ward: TestPrinter) -> None:
    asked = printed(printers.send(sheets(4), ward.name, "x", copies=3, two_sided=True, color=True), ward).asked
    assert (asked["copies"], asked["sides"]) == ("3", "two-sided-long-edge")
    assert asked["multiple-document-handling"] == "separate-documents-collated-copies"
    assert asked["print-color-mode"] == "color"


def test_only_the_chosen_pages_arrive(office: TestPrinter, printer: Press) -> None:
    handout = printer.sample()
    arrived = PdfReader(printed(printers.send(handout, office.name, "x", pages=(2, 3)), office).document)
    sent = PdfReader(BytesIO(handout))
    assert [words(page) for page in arrived.pages] == [words(page) for page in sent.pages[1:3]]


def test_without_wishes_it_is_one_black_copy_on_one_side(ward: TestPrinter) -> None:
    asked = printed(printers.send(sheets(5), ward.name, "x"), ward).asked
    assert asked.get("copies", "1") == "1"
    assert (asked["sides"], asked["print-color-mode"]) == ("one-sided", "monochrome")


@pytest.mark.parametrize("size", [LETTER, A4])
def test_the_paper_is_that_of_the_handout(ward: TestPrinter, size: tuple[float, float]) -> None:
    arrived = PdfReader(printed(printers.send(sheets(1, size), ward.name, "x"), ward).document)
    assert [float(side) for side in arrived.pages[0].mediabox[2:]] == pytest.approx(size, abs=0.1)


def test_a_booklet_is_turned_over_the_short_edge(ward: TestPrinter) -> None:
    asked = printed(printers.send(sheets(2, (LETTER[1], LETTER[0])), ward.name, "x", two_sided=True), ward).asked
    assert asked["sides"] == "two-sided-short-edge"


def test_a_printer_for_one_side_prints_on_one(office: TestPrinter) -> None:
    assert printed(printers.send(sheets(), office.name, "x", two_sided=True), office).asked["sides"] == "one-sided"


@pytest.mark.parametrize("title", ["-d Elsewhere", "--", "-", "Quimioterapia: qué esperar", "العلاج الكيميائي"])
def test_a_title_is_a_title_whatever_it_begins_with(ward: TestPrinter, title: str) -> None:
    assert printed(printers.send(sheets(), ward.name, title), ward).asked["job-name"] == title


def test_a_title_with_signs_that_cannot_be_printed_is_sent_without_them(ward: TestPrinter) -> None:
    asked = printed(printers.send(sheets(), ward.name, "a\x00b\nc" + 300 * "é"), ward).asked
    assert asked["job-name"].startswith("a b cé")


@pytest.mark.parametrize("name", ["-h", "--", "", "Nowhere", "a/b", "a\x00b"])
def test_a_printer_that_is_not_there_is_gone(server: PrintServer, ward: TestPrinter, name: str) -> None:
    assert refusal(name).trouble is Trouble.GONE
    assert not server.waiting()
