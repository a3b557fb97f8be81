"""Handouts are PDF/UA-1, in the eyes of two checkers that are not Typst's, and look as large print should."""

import pytest

from guide.handout.layout import PAPERS, SIZES, Clinic, Layout
from tests.handout.conftest import Printer
from tests.handout.paper import sheets
from tests.handout.sample import CHEMO, HORMONE, RADIATION
from tests.handout.verdict import faults, faults_aloud, faults_of_order

ACCEPTED = {
    "LNK-010": "",  # addresses are not links: a preview at a kiosk would open them
    "TAG-002": "Próxima revisión",  # the foot of a page is no part of its text, and stands in "About this page" too
}


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("size", SIZES)
def test_every_size_and_paper_conforms(printer: Printer, size: int, paper: str) -> None:
    data = printer.sample(layout=Layout(size, paper))  # type: ignore[arg-type]
    assert [*faults(data, size), *faults_aloud(data, ACCEPTED), *faults_of_order(data, [CHEMO])] == []


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_several_pages_conform_in_every_language(printer: Printer, language: str) -> None:
    data = printer.sample(CHEMO.path, HORMONE.path, language=language)
    assert [*faults(data, 18), *faults_aloud(data, ACCEPTED)] == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_card_conforms(printer: Printer, language: str) -> None:
    data = printer.sample(language=language, layout=Layout(14, form="card"))
    assert [*faults(data, 14), *faults_aloud(data, ACCEPTED)] == []


def test_color_conforms(printer: Printer) -> None:
    data = printer.sample(layout=Layout(color=True), clinic=Clinic("Elm Street", "555 0100"))
    assert [*faults(data, 18, color=True), *faults_aloud(data, ACCEPTED)] == []


def test_letters_that_are_too_small_and_pages_in_another_order_are_noticed(printer: Printer) -> None:
    """Of the verdict itself."""
    data = printer.sample(HORMONE.path, RADIATION.path, layout=Layout(14))
    assert any("letters of 14.0 points" in fault for fault in faults(data, 18))
    assert list(faults_of_order(data, [HORMONE, RADIATION])) == []
    assert list(faults_of_order(data, [RADIATION, HORMONE, RADIATION])) != []
    assert len(sheets(data)) > 1
