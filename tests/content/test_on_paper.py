"""Every page that ships, in every size and on every paper: PDF/UA-1, with fonts inside and no letter below the size."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from page import ValidationProfile, validate_pdf_bytes

from guide.handout.layout import PAPERS, SIZES, Clinic, Layout
from guide.handout.press import Press
from guide.library.read import GuideFile
from tests.handout.paper import fonts, sizes


@pytest.fixture(scope="module")
def opened(shipped: Path) -> Iterator[GuideFile]:
    with GuideFile(shipped) as file:
        yield file


@pytest.fixture(scope="module")
def press() -> Press:
    return Press()


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("size", SIZES)
def test_every_page_conforms(opened: GuideFile, press: Press, size: int, paper: str) -> None:
    for path in opened.guide.order():
        layout = Layout(size, paper)  # type: ignore[arg-type]
        data = press.make(opened, [path], "en", layout, Clinic("", ""), date(2026, 11, 23))
        report = validate_pdf_bytes(data, profile=ValidationProfile.PDF_UA_1)
        assert report.is_compliant, (path, [failure.message for failure in report.failures])
        assert all(embedded for _, embedded in fonts(data)), path
        assert min(height for height, _ in sizes(data)) >= size - 0.01, path
