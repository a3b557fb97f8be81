"""A number between − and +, for a shaking hand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from guide.ui.announcement import announce
from guide.ui.button import Button
from guide.ui.skin import Skin


class Stepper(QWidget):
    """A name, a number and two buttons that change it by one."""

    changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._least, self._most, self._number = 1, 1, 1
        self._name, self._shown = QLabel(), QLabel()
        self._name.setObjectName("group")
        self._shown.setObjectName("number")
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for label in (self._name, self._shown):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = {-1: Button(), 1: Button()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._name, self._buttons[-1], self._shown, self._buttons[1]):
            row.addWidget(widget)
        row.addStretch(1)
        for way, button in self._buttons.items():
            button.setObjectName("outlined")
            button.clicked.connect(lambda _=False, way=way: self._step(way))

    @property
    def number(self) -> int:
        """The number that is chosen."""
        return self._number

    @property
    def stops(self) -> list[QWidget]:
        """What the keyboard comes to, in order."""
        return [*self._buttons.values()]

    @property
    def most(self) -> int:
        """The highest number that can be chosen."""
        return self._most

    def offer(self, number: int, least: int, most: int) -> None:
        """Shows a number and how far it may go."""
        self._least, self._most = least, most
        self._show(max(least, min(most, number)))

    def name(self, name: str, fewer: str, more: str) -> None:
        """Says what is counted, and what the two buttons do."""
        self._name.setText(name)
        self._buttons[-1].setAccessibleName(fewer)
        self._buttons[1].setAccessibleName(more)
        self._describe()

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        self._name.setMinimumWidth(skin.px(70))
        self._shown.setMinimumWidth(skin.px(48))
        for way, button in self._buttons.items():
            skin.dress_button(button, "minus" if way < 0 else "add")
            button.setMinimumWidth(button.minimumHeight())

    def _step(self, way: int) -> None:
        before = self._number
        self._show(max(self._least, min(self._most, before + way)))
        announce(self, f"{self._name.text()} {self._number}", at_once=True)
        if self._number != before:
            self.changed.emit(self._number)

    def _show(self, number: int) -> None:
        self._number = number
        self._shown.setText(str(number))
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleName(f"{self._name.text()} {self._number}")
        for button in self._buttons.values():
            button.setAccessibleDescription(str(self._number))
