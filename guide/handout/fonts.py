"""The fonts that handouts are set in: from Python packages, so that every machine prints the same."""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from unicodedata import normalize

import typst
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it ships no types

from guide.errors import GuideError

ASCII = frozenset(range(0x20, 0x7F))
GAP = "◊"
"""Stands where something cannot be printed."""
STAND_INS = {"‐": "-", "‑": "-", "→": "›", "←": "‹"}


class Typeface:
    """Some fonts in the order in which they stand in for each other, and the characters that they can print."""

    def __init__(self, packages: Sequence[str]) -> None:
        folders = [_folder(package) for package in packages]
        self.fonts = typst.Fonts(False, False, [str(folder) for folder in folders])
        upright = [font for font in self.fonts.fonts() if font.style == "normal" and font.path]
        places = {font.family: _place(Path(font.path or ""), folders) for font in upright}
        self.families = sorted(places, key=lambda family: places[family])
        self.covered = ASCII | frozenset[int]().union(
            *(
                frozenset[int].intersection(
                    *(coverage(Path(font.path or "")) for font in upright if font.family == family)
                )
                for family in self.families
            )
        )
        self.a_file = Path(upright[0].path or "")

    def printable(self, text: str) -> str:
        """`text` with a stand-in for each character that no font here has: Typst prints no tagged PDF with gaps.

        Only letters, digits and the stand-ins below are put in, so a Typst string or an SVG stays what it is.
        """
        missing = {ord(sign) for sign in set(text)} - self.covered - {ord("\n")}
        return text.translate({code: self._stand_in(chr(code)) for code in missing}) if missing else text

    def _stand_in(self, sign: str) -> str:
        letters = (part for part in normalize("NFKD", sign) if part.isalnum() and ord(part) in self.covered)
        found = "".join(letters) or STAND_INS.get(sign, GAP)
        return found if all(ord(part) in self.covered for part in found) else "?"


def coverage(font: Path) -> frozenset[int]:
    """The code points that a TTF file has a glyph for."""
    with TTFont(font, lazy=True) as opened:
        return frozenset(opened.getBestCmap() or ())


def _folder(package: str) -> Path:
    spec = find_spec(package)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        folder = Path(place) / "files"
        if folder.is_dir():
            return folder
    raise GuideError(f"The font “{package}” for this language is missing. Please install the program again.")


def _place(font: Path, folders: Sequence[Path]) -> int:
    return next((place for place, folder in enumerate(folders) if folder in font.parents), len(folders))
