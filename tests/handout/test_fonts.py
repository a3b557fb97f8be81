"""What the fonts can print, and what stands in for the rest."""

from importlib.util import find_spec
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from guide.errors import GuideError
from guide.handout.fonts import Typeface, coverage

LATIN = Typeface(["fontpkg_atkinson_hyperlegible"])


def files(package: str) -> list[Path]:
    spec = find_spec(package)
    assert spec is not None
    assert spec.submodule_search_locations
    return sorted(Path(spec.submodule_search_locations[0]).glob("files/*.ttf"))


@pytest.mark.parametrize("package", ["fontpkg_atkinson_hyperlegible", "fontpkg_almarai"])
def test_the_characters_of_a_font_are_those_that_fonttools_finds(package: str) -> None:
    for file in files(package):
        best = set(TTFont(file).getBestCmap())
        assert best <= coverage(file) <= best | {0xFFFF}


def test_characters_beyond_the_first_65536_are_found(tmp_path: Path) -> None:
    made = FontBuilder(1000)
    made.setupGlyphOrder([".notdef", "A"])
    made.setupCharacterMap({0x41: "A", 0x1F642: "A"})
    made.save(tmp_path / "a.ttf")
    assert coverage(tmp_path / "a.ttf") - {0xFFFF} == {0x41, 0x1F642}


def test_a_missing_font_package_is_one_clear_sentence() -> None:
    with pytest.raises(GuideError, match=r"The font “fontpkg_of_nobody” .* is missing"):
        Typeface(["fontpkg_of_nobody"])


def test_families_come_in_the_order_of_their_packages() -> None:
    both = Typeface(["fontpkg_almarai", "fontpkg_atkinson_hyperlegible"])
    assert both.families == ["Almarai", "Atkinson Hyperlegible"]
    assert {ord("ع"), ord("A")} <= both.covered


def test_what_no_font_has_gets_a_stand_in() -> None:
    assert LATIN.printable("CO₂ x‑ray Nguyễn → 漢🙂") == "CO2 x-ray Nguyen › ◊◊"


@given(st.text())
def test_everything_printable_is_covered_and_no_quote_or_stroke_is_added(text: str) -> None:
    found = LATIN.printable(text)
    assert {ord(sign) for sign in found} <= LATIN.covered | {ord("\n")}
    assert [sign for sign in found if sign in '"\\<>&'] == [sign for sign in text if sign in '"\\<>&']
