"""Something to tick: a box beside words, as large as a button, for mouse, touch, space bar and Enter."""

from PySide6.QtWidgets import QWidget

from guide.ui.button import Button
from guide.ui.skin import Skin


class Tick(Button):
    """A button that stays down; its picture says whether it is, and screen readers call it a check box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tick")
        self.setCheckable(True)
        self._skin: Skin | None = None
        self.toggled.connect(self._draw)

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        self._skin = skin
        self._draw()

    def _draw(self) -> None:
        if self._skin is not None:
            self._skin.dress_button(self, "ticked" if self.isChecked() else "box")
