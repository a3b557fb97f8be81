"""What ships, on paper: PDF/UA-1, in the chosen size, grey, in order; `paper_sweep` sees every size of everything."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from zlib import crc32

import pytest
from page import ValidationProfile, validate_pdf_bytes

from guide.handout.layout import PAPERS, SIZES, Clinic, Layout
from guide.handout.press import Press
from guide.library.read import GuideFile
from tests.content.paper_sweep import PRINTED, WHOLE, every_layout, handouts, look
from tests.handout.paper import fonts, sizes

EACH = 8
"""One of so many handouts is also looked at as it is read aloud; which, follows from the guide's version."""
LARGE_PRINT, GIANT_PRINT, CLEAR_PRINT = Layout(18), Layout(24, "a4"), Layout(14)
OTHERS = [layout for layout in every_layout() if layout != LARGE_PRINT]


@pytest.fixture(scope="module")
def opened(shipped: Path) -> Iterator[GuideFile]:
    with GuideFile(shipped) as file:
        yield file


@pytest.fixture(scope="module")
def press() -> Press:
    return Press()


def chance(file: GuideFile, name: str) -> int:
    """A number that is the same for the same handout of the same guide."""
    return crc32(f"{file.guide.version} {name}".encode())


def test_every_page_conforms_in_large_print(opened: GuideFile, press: Press) -> None:
    for path in opened.guide.order():
        aloud = chance(opened, path) % EACH == 0
        assert look(opened, press, [path], LARGE_PRINT, aloud).faults == [], path


@pytest.mark.parametrize("layout", OTHERS, ids=lambda layout: f"{layout.size}-{layout.paper}")
def test_every_page_conforms(opened: GuideFile, press: Press, layout: Layout) -> None:
    for path in opened.guide.order():
        data = press.make(opened, [path], "en", layout, Clinic(), PRINTED)
        report = validate_pdf_bytes(data, profile=ValidationProfile.PDF_UA_1)
        assert report.is_compliant, (path, [failure.message for failure in report.failures])
        assert all(embedded for _, embedded in fonts(data)), path
        assert min(height for height, _ in sizes(data)) >= layout.size - 0.01, path


def test_every_set_conforms_in_giant_print(opened: GuideFile, press: Press) -> None:
    sets = {name: items for name, items in handouts(opened).items() if name.startswith("set ")}
    assert len(sets) == len(opened.guide.handout_sets) > 0
    for name, items in sets.items():
        aloud = chance(opened, name) % EACH == 0
        assert look(opened, press, items, GIANT_PRINT, aloud).faults == [], name


def test_the_whole_guide_conforms_in_clear_print(opened: GuideFile, press: Press) -> None:
    found = look(opened, press, handouts(opened)[WHOLE], CLEAR_PRINT, aloud=False)
    assert found.faults == []
    assert found.sheets > len(opened.guide.order())


def test_every_size_and_paper_is_in_the_sweep() -> None:
    found = [(layout.size, layout.paper) for layout in every_layout()]
    assert sorted(found) == sorted(product(SIZES, PAPERS))
