"""A button that Enter presses too, as people expect; Qt by itself listens to the space bar alone."""

from collections.abc import Mapping

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton


class Button(QPushButton):
    """A push button for mouse, touch, space bar and Enter."""

    def setText(self, text: str) -> None:
        """Shows words as they are: an "&" in them is no shortcut."""
        super().setText(text.replace("&", "&&"))

    def text(self) -> str:
        """The words as they are shown."""
        return super().text().replace("&&", "&")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses."""
        from PySide6.QtCore import Qt

        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.showMenu() if self.menu() is not None else self.click()
        else:
            super().keyPressEvent(event)


def check_one(buttons: Mapping[str, QPushButton], choice: str) -> None:
    """Chooses one of several; the keyboard comes to that one, and arrow keys lead to the others."""
    from PySide6.QtCore import Qt

    for name, button in buttons.items():
        button.setChecked(name == choice)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name == choice else Qt.FocusPolicy.ClickFocus)
