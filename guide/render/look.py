"""How a page looks on screen: colors by name and sizes in pixels, filled into a style sheet."""

import tomllib
from pathlib import Path
from string import Template

from msgspec import Struct

BODY = 19
"""Body text at home in pixels, at 100 %; every other size follows from it."""
SIZES = {"small": 15, "body": BODY, "summary": 22, "h3": 21, "h2": 25, "h1": 36, "sidebar": 17, "button": 16}
SPACES = {"hair": 2, "half_gap": 6, "gap": 13, "big_gap": 26}
THEMES = ("warm", "dark", "contrast")


class Look(Struct, frozen=True):
    """A theme's colors by name, the text size in percent, and the base text size in pixels at 100 %."""

    theme: str
    colors: dict[str, str]
    percent: int = 100

    def px(self, pixels: float) -> int:
        """A size that was given for 100 %, at this text size."""
        return round(pixels * self.percent / 100)

    def fill(self, style: str, right_to_left: bool = False, **more: str) -> str:
        """A style sheet with colors, sizes and the side where text begins filled in; an unknown name is an error."""
        sizes = {name: str(self.px(size)) for name, size in (SIZES | SPACES).items()}
        return Template(style).substitute(self.colors, **sizes, **more, start="right" if right_to_left else "left")


def read_themes(styles: Path) -> dict[str, dict[str, str]]:
    """The colors of every theme, from `tokens.toml` in the folder `styles`."""
    with (styles / "tokens.toml").open("rb") as file:
        return {theme: dict(colors) for theme, colors in tomllib.load(file).items()}
