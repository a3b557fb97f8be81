"""The slim bar above a page: what is looked for on it, which of the places this is, and the way to the next."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from guide.ui.announcement import announce
from guide.ui.button import Button
from guide.ui.marks import Reached
from guide.ui.skin import TARGET, Skin

EDGE, SPACING = 16, 8
"""Room at the sides of the bar and between its parts, in pixels."""
LEAST = 220
"""The least useful width for what is looked for, at 100 % in pixels; with less, the bar takes two rows."""


class FindField(QLineEdit):
    """Where what is looked for is typed; Enter and the arrow keys go from place to place."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steps with the keys that mean it."""
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key in steps:
            self.stepped.emit(steps[key])
        else:
            super().keyPressEvent(event)


class OneLine(QLabel):
    """Words on one line, as many as there is room for; the pointer and a screen reader get all of them."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: str) -> None:
        """Shows words."""
        self._whole = words
        self.setToolTip(words)
        self.setAccessibleName(words)
        self._fit()

    def whole_width(self) -> int:
        """The width that all words take."""
        return self.fontMetrics().horizontalAdvance(self._whole) + 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows more words or fewer."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))


class FindBar(QFrame):
    """Shows the words of a search, or a field to type in; says what was typed or pressed and decides nothing.

    Nothing that was typed is kept when the bar is left.
    """

    typed = Signal(str)
    stepped = Signal(int)
    closed = Signal()
    search_all_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("find")
        self.field, self._words, self._count = FindField(), OneLine(), QLabel()
        self.field.setMaxLength(200)
        self._count.setObjectName("count")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = {name: Button() for name in ("up", "down", "search", "close")}
        self._typing = False
        self._sought: Sequence[str] = ()
        self._reached = Reached(0, 0)
        self._round = 0
        self._announced = ""
        self._least = LEAST
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def typing(self) -> bool:
        """Whether the bar is there to type in."""
        return self._typing and not self.isHidden()

    def open(self, text: str) -> None:
        """Offers a field with `text` in it, to be typed over."""
        if not self.typing:
            self._typing = True
            self.field.setText(text)
        self._refresh()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_words(self, words: Sequence[str]) -> None:
        """Shows the words that a search has marked."""
        self._typing, self._sought = False, words
        self.show()

    def count(self, reached: Reached, round_: int = 0) -> None:
        """Shows which place this is; `round_` is 1 where it was reached again from the top, -1 from the end."""
        self._reached, self._round = reached, round_
        self._refresh()
        if self.isVisible() and self._count.text() not in ("", self._announced):
            announce(self, self._count.text())
        self._announced = self._count.text()

    def leave(self) -> None:
        """Puts the bar away, and forgets what was looked for."""
        self.hide()
        self._typing, self._sought, self._reached, self._round = False, (), Reached(0, 0), 0
        self.field.setText("")
        self._announced = ""
        self._refresh()

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        for name, button in self._buttons.items():
            skin.dress_button(button, name)
        self.field.setMinimumHeight(max(TARGET, skin.px(TARGET)))
        self._least = skin.px(LEAST)
        self._arrange()

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        words = {
            "up": self.tr("Previous"),
            "down": self.tr("Next"),
            "search": self.tr("Search all pages"),
            "close": self.tr("Close"),
        }
        for name, word in words.items():
            self._buttons[name].setText(word)
        self._buttons["up"].setAccessibleName(self.tr("Previous place"))
        self._buttons["down"].setAccessibleName(self.tr("Next place"))
        self.setAccessibleName(self.tr("Find on this page"))
        self.field.setAccessibleName(self.tr("Find on this page"))
        self.field.setPlaceholderText(self.tr("Find on this page"))
        self._refresh()

    def minimumSizeHint(self) -> QSize:
        """As high as its rows; the rows go by the width, not the width by the rows."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Chooses one row or two."""
        super().resizeEvent(event)
        self._arrange()

    def _refresh(self) -> None:
        found, looked_for = self._reached.count > 0, bool(self.field.text().strip())
        self.field.setVisible(self._typing)
        self._words.setVisible(not self._typing)
        self._words.say(" ".join(self.tr("“{words}”").replace("{words}", word) for word in self._sought))
        self._count.setText(
            self._counted(self._reached.now, self._round)
            if found
            else self.tr("Not on this page")
            if looked_for
            else ""
        )
        self._count.setVisible(bool(self._count.text()))
        for name in ("up", "down"):
            self._buttons[name].setVisible(found or not looked_for)
            self._buttons[name].setEnabled(found)
        self._buttons["search"].setVisible(looked_for and not found)
        self._arrange()

    def _counted(self, now: int, round_: int) -> str:
        said = {
            0: self.tr("{now} of {count}"),
            1: self.tr("From the top: {now} of {count}"),
            -1: self.tr("From the end: {now} of {count}"),
        }[round_]
        return said.replace("{now}", str(now)).replace("{count}", str(self._reached.count))

    def _lay_out(self) -> None:
        across = QBoxLayout.Direction.LeftToRight
        self._whole, self._said, self._keys = QBoxLayout(across, self), QHBoxLayout(), QHBoxLayout()
        self._whole.setContentsMargins(EDGE, 6, EDGE, 6)
        self._said.addWidget(self.field, 1)
        self._said.addWidget(self._words, 1)
        self._said.addWidget(self._count)
        self._keys.addStretch(1)
        for button in self._buttons.values():
            self._keys.addWidget(button)
        self._whole.addLayout(self._said, 1)
        self._whole.addLayout(self._keys)
        for layout in (self._whole, self._said, self._keys):
            layout.setSpacing(SPACING)
        self._said.setSpacing(2 * SPACING)
        for one, following in pairwise([self.field, *self._buttons.values()]):
            QWidget.setTabOrder(one, following)

    def _connect(self) -> None:
        self.field.textEdited.connect(self.typed)
        self.field.stepped.connect(self.stepped)
        self._buttons["up"].clicked.connect(lambda: self.stepped.emit(-1))
        self._buttons["down"].clicked.connect(lambda: self.stepped.emit(1))
        self._buttons["search"].clicked.connect(lambda: self.search_all_asked.emit(self.field.text()))
        self._buttons["close"].clicked.connect(self.closed)

    def _arrange(self) -> None:
        """One row where the longest count and the widest buttons fit too, so that no step moves the page."""
        sought = self._least if self._typing else min(self._least, self._words.whole_width())
        counts = [self._counted(self._reached.count, round_) for round_ in (1, -1)]
        counts += [self.tr("Not on this page")] if self._typing else []
        count = max(map(self._count.fontMetrics().horizontalAdvance, counts))
        up, down, search, close = (button.sizeHint().width() for button in self._buttons.values())
        keys = max(up + SPACING + down, search if self._typing else 0) + SPACING + close
        fits = sought + count + keys + 5 * SPACING <= self.width() - 2 * EDGE
        way = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._whole.direction() != way:
            self._whole.setDirection(way)
        self.updateGeometry()
