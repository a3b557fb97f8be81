"""Handouts are PDF/UA-1, in the eyes of two checkers that are not Typst's."""

from pathlib import Path
from typing import Any

import pytest
from outloud import check
from page import ValidationProfile, validate_pdf_bytes

from guide.handout.layout import PAPERS, SIZES, Layout
from tests.handout.conftest import Printer
from tests.handout.sample import CHEMO, HORMONE

KNOWN = {
    "LNK-010",  # addresses are not links: a preview at a kiosk would open them
}


def assert_conforms(data: bytes, folder: Path) -> None:
    report = validate_pdf_bytes(data, profile=ValidationProfile.PDF_UA_1)
    assert [str(failure.message) for failure in report.failures] == []
    assert report.is_compliant
    (folder / "handout.pdf").write_bytes(data)
    result = check(str(folder / "handout.pdf"))
    assert result.error is None
    assert [str(found) for found in result.findings if found.rule not in KNOWN and not is_foot(found)] == []


def is_foot(found: Any) -> bool:
    """The foot of a page is no part of its text, and what it says stands in "About this page" too."""
    return found.rule == "TAG-002" and found.count == 1 and "Próxima revisión" in found.evidence


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("size", SIZES)
def test_every_size_and_paper_conforms(printer: Printer, tmp_path: Path, size: int, paper: str) -> None:
    assert_conforms(printer.sample(layout=Layout(size, paper)), tmp_path)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_several_pages_conform_in_every_language(printer: Printer, tmp_path: Path, language: str) -> None:
    assert_conforms(printer.sample(CHEMO.path, HORMONE.path, language=language), tmp_path)
