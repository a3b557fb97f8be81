"""Colors: text at least 7:1 on every ground it stands on, controls at least 3:1, and no color outside the one file."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from guide.render.look import THEMES, read_themes
from tests.program import ROOT

STYLES = ROOT / "resources" / "styles"
KINDS = ("urgent", "key", "tip", "questions", "action", "unknown")
TINTS = tuple(f"{kind}_tint" for kind in KINDS)
PAGES = ("paper", "side", "card", "brand_tint")
TEXT = {
    "ink": (*PAGES, *TINTS),
    "soft": (*PAGES, *TINTS),
    "brand": (*PAGES, *TINTS),
    "link": (*PAGES, *TINTS),
    **{kind: (f"{kind}_tint",) for kind in KINDS},
    "on_brand": ("brand",),
    "on_urgent": ("urgent",),
    "on_mark": ("mark",),
    "paper": ("ink",),
}
"""Each token that words are written in, and the grounds it is written on."""
CONTROLS = {
    "edge": (*PAGES, *TINTS),
    "focus": PAGES,
    "brand": ("paper", "side", "card"),
    "urgent": ("paper", "side"),
    **{kind: ("paper", f"{kind}_tint") for kind in KINDS[1:]},
}
"""Each token that draws the edge or the ground of something to act on or to heed, and what it stands out from."""
DECORATION = {"line", "picture"}
"""Lines that say nothing, and the ground that drawings bring along."""

COLORS = read_themes(STYLES)


def luminance(color: str) -> float:
    """Relative luminance of `#RRGGBB`, as WCAG 2.2 defines it."""
    parts = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colors, from 1 to 21, as WCAG 2.2 defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def too_weak(theme: str, pairs: dict[str, tuple[str, ...]], least: float) -> list[str]:
    """The pairs of a theme that stay below `least`."""
    colors = COLORS[theme]
    return [
        f"{token} on {ground}: {ratio:.2f}"
        for token, grounds in pairs.items()
        for ground in grounds
        if (ratio := contrast(colors[token], colors[ground])) < least
    ]


def test_the_arithmetic_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)
    assert contrast("#FF0000", "#FF0000") == 1


@pytest.mark.parametrize("theme", COLORS)
def test_text_is_7_to_1_on_every_ground(theme: str) -> None:
    assert too_weak(theme, TEXT, 7) == []


@pytest.mark.parametrize("theme", COLORS)
def test_the_edges_of_controls_and_the_focus_ring_are_3_to_1(theme: str) -> None:
    assert too_weak(theme, CONTROLS, 3) == []


def test_every_theme_has_the_same_tokens_and_each_is_a_whole_color() -> None:
    assert tuple(COLORS) == THEMES
    assert len({tuple(sorted(tokens)) for tokens in COLORS.values()}) == 1
    assert all(re.fullmatch("#[0-9A-F]{6}", color) for tokens in COLORS.values() for color in tokens.values())


def test_every_token_has_been_weighed() -> None:
    grounds = {ground for _, all_of_one in (*TEXT.items(), *CONTROLS.items()) for ground in all_of_one}
    assert set(COLORS["warm"]) == set(TEXT) | set(CONTROLS) | grounds | DECORATION


@pytest.mark.parametrize("name", ["page.css", "window.qss"])
def test_every_use_in_a_style_sheet_has_been_weighed(name: str) -> None:
    style = (STYLES / name).read_text("utf-8")
    assert set(re.findall(r"(?<![\w-])(?:placeholder-text-|selection-)?color: \$(\w+)", style)) <= set(TEXT)
    grounds = {ground for all_of_one in TEXT.values() for ground in all_of_one}
    filled = set(re.findall(r"background(?:-color)?: \$(\w+)", style))
    assert filled <= grounds | set(CONTROLS) | DECORATION
    assert set(re.findall(r"border(?:-\w+)?: [^;]*\$(\w+)", style)) <= set(CONTROLS) | DECORATION
    assert set(re.findall(r"border-color: \$(\w+)", style)) <= set(CONTROLS)


@pytest.mark.parametrize("theme", COLORS)
def test_words_on_a_ground_of_their_own_rule_are_7_to_1(theme: str) -> None:
    colors, weighed = COLORS[theme], 0
    for name in ("page.css", "window.qss"):
        for rule in re.findall(r"\{(.*?)\}(?!\w)", re.sub(r"\$\{\w+\}", "0", (STYLES / name).read_text("utf-8")), re.S):
            ground = re.search(r"(?<!-)background(?:-color)?: \$(\w+)", rule)
            word = re.search(r"(?<![-\w])color: \$(\w+)", rule)
            if ground and word:
                weighed += 1
                assert contrast(colors[word[1]], colors[ground[1]]) >= 7, rule
    assert weighed > 5


PLACES = [
    *sorted((ROOT / "guide").rglob("*.py")),
    *sorted(path for path in STYLES.iterdir() if path.name != "tokens.toml"),
    *sorted((ROOT / "resources" / "icons").glob("*.svg")),
]


@pytest.mark.parametrize("path", PLACES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_other_file_names_a_color(path: Path) -> None:
    source = path.read_text("utf-8")
    assert re.findall(r"#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3,4})\b(?![\w-])", source) == []
    assert re.findall(r"\b(?:rgba?|hsla?|luma|cmyk|oklch)\([\d\"']", source) == []
    assert set(re.findall(r"GlobalColor\.(\w+)", source)) <= {"transparent"}
    assert re.findall(r"QColor\([\d\"']", source) == []
    assert [name for name in _values(path, source) if name in set(QColor.colorNames()) - {"transparent"}] == []


def _values(path: Path, source: str) -> list[str]:
    """The bare words that stand where a color could."""
    if path.suffix == ".py":
        return re.findall(r"""["'](\w+)["']""", source)
    return re.findall(r"""(?:[:,(]\s*|=["'])(\w+)\b(?!\s*\()""", source)
