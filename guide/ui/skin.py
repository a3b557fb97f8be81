"""A look put on: the style sheet of the window, the style of pages, icons and fonts in one theme and text size."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QPushButton

from guide.render.look import BODY, Look
from guide.ui.icons import GAP, icon

FAMILY = "Atkinson Hyperlegible"
"""Made by the Braille Institute so that letters are not mistaken for one another by people with low vision."""
TARGET = 44
"""The least height and width of what can be pressed at home, in pixels (WCAG 2.5.5)."""
ICON = 22
"""Side of an icon on a button at 100 %, in pixels."""


class Skin:
    """What panels need to dress themselves. Made anew when theme, text size or direction change."""

    def __init__(self, look: Look, resources: Path, families: Sequence[str], right_to_left: bool = False) -> None:
        self.look = look
        self._families = [FAMILY, *(family for family in families if family != FAMILY)]
        self.right_to_left = right_to_left
        self._resources = resources
        self._icons: dict[tuple[str, tuple[str, str], bool], QIcon] = {}

    def color(self, name: str) -> str:
        """A color by its token."""
        return self.look.colors[name]

    def px(self, pixels: float) -> int:
        """A size that was given for 100 % text, at the text size in use."""
        return self.look.px(pixels)

    def window_style(self) -> str:
        """The style sheet of the whole application."""
        families = ", ".join(f'"{family}"' for family in self._families)
        return self.look.fill(self._style("window.qss"), self.right_to_left, families=families)

    def page_style(self, right_to_left: bool) -> str:
        """The style sheet of a page, whose direction may differ from the window's."""
        return self.look.fill(self._style("page.css"), right_to_left)

    def dress_button(
        self, button: QPushButton, name: str, color: str = "brand", least: int = TARGET, word_before: bool = False
    ) -> None:
        """Gives a button its picture beside its word, and a height that a shaking hand can hit."""
        tones = self.color(color), self.color("soft")
        before = self.right_to_left != word_before
        key = name, tones, before
        if key not in self._icons:
            self._icons[key] = icon(self._drawing(name), name, tones, self.px(ICON), self.right_to_left, before)
        button.setIcon(self._icons[key])
        button.setIconSize(QSize(round(self.px(ICON) * (1 + GAP)), self.px(ICON)))
        button.setMinimumHeight(max(TARGET, self.px(least)))

    def svg(self, name: str, color: str) -> bytes:
        """An icon's drawing in a theme color."""
        return self._drawing(name).replace("currentColor", self.color(color)).encode()

    def font(self, size: int = BODY, bold: bool = False) -> QFont:
        """The program's typeface at `size` pixels (at 100 %)."""
        font = QFont(self._families)
        font.setPixelSize(self.px(size))
        font.setBold(bold)
        return font

    def _drawing(self, name: str) -> str:
        return (self._resources / "icons" / f"{name}.svg").read_text("utf-8")

    def _style(self, name: str) -> str:
        return (self._resources / "styles" / name).read_text("utf-8")
