"""What will be printed, in order: each page or word with its place, and buttons to move it and to take it out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from guide.ui.button import Button
from guide.ui.skin import Skin

WAYS = {"up": -1, "down": 1}
ONE_LINE = 560
"""From this width on (at 100 % text, in pixels) the buttons stand beside the title."""
PORTION = 4
"""So many new rows are made at once; the window does not stand still for a long list."""


class ChosenRow(QFrame):
    """One page or word; buttons that would do nothing are not there."""

    def __init__(self, item: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("chosen")
        self.item, self.title = item, title
        self._title = QLabel(title)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._title.setObjectName("chosen-title")
        self.buttons = {name: Button(self) for name in (*WAYS, "remove")}
        doing = QHBoxLayout()
        doing.setSpacing(2)
        for button in self.buttons.values():
            doing.addWidget(button)
        doing.addStretch(1)
        self._whole = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._whole.setContentsMargins(0, 6, 0, 4)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._title, 1)
        self._whole.addLayout(doing)

    def number(self, place: int, last: int) -> None:
        """Says where in the order it stands, counted from 0."""
        self._title.setText(f"{place + 1}. {self.title}" if last else self.title)
        for name, there in (("up", place > 0), ("down", place < last)):
            room = self.buttons[name].sizePolicy()
            room.setRetainSizeWhenHidden(last > 0)  # who presses again and again finds the button where it was
            self.buttons[name].setSizePolicy(room)
            self.buttons[name].setVisible(there)

    def fold(self, *, across: bool) -> None:
        """Has the buttons beside the title, or below it."""
        ways = QBoxLayout.Direction
        self._whole.setDirection(ways.LeftToRight if across else ways.TopToBottom)

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size; a title in another language than the window's begins where all others do."""
        side = Qt.AlignmentFlag.AlignRight if skin.right_to_left else Qt.AlignmentFlag.AlignLeft
        self._title.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        for name, button in self.buttons.items():
            skin.dress_button(button, "close" if name == "remove" else name)

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        words = {"up": self.tr("Up"), "down": self.tr("Down"), "remove": self.tr("Remove")}
        names = {
            "up": self.tr("Move {title} up"),
            "down": self.tr("Move {title} down"),
            "remove": self.tr("Remove {title}"),
        }
        for name, button in self.buttons.items():
            button.setText(words[name])
            button.setAccessibleName(names[name].replace("{title}", self.title))


class ChosenList(QWidget):
    """Says what is to be moved (`moved`, by so many places) and what is to go (`removed`); changes nothing itself.

    `completed` says that the last row of a long list is there.
    """

    moved = Signal(str, int)
    removed = Signal(str)
    completed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._skin: Skin | None = None
        self._rows: list[ChosenRow] = []
        self._items: Sequence[tuple[str, str]] = ()
        self._more = QTimer(self, singleShot=True, interval=5)
        self._more.timeout.connect(self._go_on)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def rows(self) -> tuple[ChosenRow, ...]:
        """What is shown, in order."""
        return tuple(self._rows)

    @property
    def stops(self) -> list[QWidget]:
        """What the keyboard comes to, in order."""
        return [button for row in self._rows for button in row.buttons.values()]

    def show_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Shows items as (item, title); rows that stay keep the keyboard, one that goes hands it to the next."""
        known = {row.item: row for row in self._rows}
        place = next((place for place, row in enumerate(self._rows) if _holds_keyboard(row)), -1)
        self._items = items
        new = [item for item, _ in items if item not in known]
        later = frozenset(new[PORTION:])
        rows: list[ChosenRow] = []
        for number, (item, title) in enumerate(items):
            if item not in later:
                row = known.pop(item) if item in known else self._made(item, title)
                row.number(number, len(items) - 1)
                if self._column.indexOf(row) != len(rows):
                    self._column.removeWidget(row)
                    self._column.insertWidget(len(rows), row)
                    row.show()
                rows.append(row)
        if later:
            self._more.start()
        lost = any(_holds_keyboard(row) for row in known.values())
        self._rows = rows
        if lost and rows:
            self._hold(rows[min(place, len(rows) - 1)], "remove")
        for row in known.values():
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()

    def _go_on(self) -> None:
        self.show_items(self._items)
        if not self._more.isActive():
            self.completed.emit()

    def hold(self, item: str, steps: int) -> None:
        """Keeps the keyboard on what was moved, on the button that was pressed or, where that is gone, the other."""
        row = next(row for row in self._rows if row.item == item)
        names = ("up", "down") if steps < 0 else ("down", "up")
        self._hold(row, next((name for name in names if not row.buttons[name].isHidden()), "remove"))

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        self._skin = skin
        for row in self._rows:
            row.dress(skin)
        self._fold()

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        for row in self._rows:
            row.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Takes one line for each or two."""
        super().resizeEvent(event)
        self._fold()

    def _hold(self, row: ChosenRow, name: str) -> None:
        row.buttons[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self) -> None:
        for row in self._rows:
            row.fold(across=self._skin is not None and self.width() >= self._skin.px(ONE_LINE))

    def _made(self, item: str, title: str) -> ChosenRow:
        row = ChosenRow(item, title, self)
        for name, steps in WAYS.items():
            row.buttons[name].clicked.connect(lambda _=False, steps=steps: self.moved.emit(item, steps))
        row.buttons["remove"].clicked.connect(lambda: self.removed.emit(item))
        if self._skin is not None:
            row.dress(self._skin)
            row.fold(across=self.width() >= self._skin.px(ONE_LINE))
        row.retranslate()
        return row


def _holds_keyboard(row: ChosenRow) -> bool:
    return any(button.hasFocus() for button in row.buttons.values())
