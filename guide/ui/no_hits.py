"""The ways on where a search found nothing: topics, words explained, help now, and whom to ask."""

from collections.abc import Callable
from html import escape
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from guide.ui.aids import Aids
from guide.ui.card import Card, Choice
from guide.ui.skin import Skin
from guide.ui.wrapped_button import WrappedButton

LEAST = 240
"""The least width of a card at 100 %, in pixels."""
HIGH = 60
"""The least height of the button "Get help now" at 100 %, in pixels."""
FRAME = 3
"""What a card leaves free around it, in pixels: words begin where cards do."""
MOST = 3
"""So many cards stand side by side."""


class NoHits(QWidget):
    """Cards, the button "Get help now", and a box with the numbers of the care team."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("no-hits")
        self._skin: Skin | None = None
        self._aids = Aids()
        self._cards: list[Card] = []
        self._advice, self._ask, self._anything = QLabel(), QLabel(), QLabel()
        self._ask.setObjectName("heading")
        self._help = WrappedButton(self)
        self._help.setObjectName("help")
        self._help.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._help.clicked.connect(lambda: self.chosen.emit(f"page:{self._aids.help_page}"))
        self._team = QFrame()
        self._team.setObjectName("team")
        self._grid, self._numbers = QGridLayout(), QVBoxLayout()
        inside = QVBoxLayout(self._team)
        inside.addWidget(self._ask)
        inside.addWidget(self._anything)
        inside.addLayout(self._numbers)
        for label in (self._advice, self._ask, self._anything):
            _plain(label)
        self._advice.setContentsMargins(FRAME, 0, FRAME, 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._advice)
        self._column.addLayout(self._grid)
        self._column.addWidget(self._team)

    def offer(self, aids: Aids) -> None:
        """Shows what can be chosen and whom to ask."""
        if aids != self._aids or not self._cards:
            self._aids = aids
            self._fill()

    def first(self) -> QWidget:
        """What takes the keyboard first."""
        return self._cards[0] if self._cards else self._help

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        self._skin = skin
        skin.dress_button(self._help, "help", "on_urgent")
        for card in self._cards:
            card.dress(skin)
        gap, edge = skin.px(14), skin.px(20)
        self._column.setSpacing(gap)
        self._grid.setSpacing(gap // 2)
        self._numbers.setSpacing(skin.px(6))
        inside = self._team.layout()
        assert inside is not None
        inside.setContentsMargins(edge, skin.px(14), edge, skin.px(14))

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        self._advice.setText(self.tr("Try one other word. These may help:"))
        self._help.setText(self.tr("Get help now"))
        self._ask.setText(self.tr("Ask your care team"))
        self._anything.setText(self.tr("You can ask them anything."))
        self._fill()

    def fit(self, room: int) -> None:
        """Puts as many cards in a row as so many pixels hold."""
        if self._skin is None:
            return
        spacing = self._grid.spacing()
        columns = max(1, min(MOST, (room + spacing) // (self._skin.px(LEAST) + spacing)))
        width = (room - (columns - 1) * spacing) // columns
        self._help.fit(width)
        while self._grid.count():
            self._grid.takeAt(0)
        for column in range(MOST):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        cells: list[Card | WrappedButton] = [*self._cards, *([self._help] if self._aids.help_page else [])]
        for start in range(0, len(cells), columns):
            row = cells[start : start + columns]
            height = max(self._height(cell, width) for cell in row)
            for column, cell in enumerate(row):
                cell.setFixedHeight(height)
                self._grid.addWidget(cell, start // columns, column)

    def _height(self, cell: Card | WrappedButton, width: int) -> int:
        if isinstance(cell, Card):
            return cell.heightForWidth(width)
        return max(cell.sizeHint().height(), self._skin.px(HIGH) if self._skin else 0)

    def _fill(self) -> None:
        for old in self._cards:
            _remove(old)
        choices = list(self._aids.topics)
        if self._aids.words_page:
            words = self.tr("Words explained"), self.tr("What hard words mean.")
            choices.append(Choice(f"page:{self._aids.words_page}", *words))
        self._cards = [self._card(choice) for choice in choices]
        self._help.setVisible(bool(self._aids.help_page))
        self._set_numbers()
        order: list[QWidget] = [*self._cards, self._help]
        for one, following in pairwise(order):
            QWidget.setTabOrder(one, following)
        if self._skin is not None:
            self.dress(self._skin)

    def _card(self, choice: Choice) -> Card:
        card = Card(choice, self)
        card.clicked.connect(self._choose(choice.id))
        card.show()
        return card

    def _choose(self, id_: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(id_)

    def _set_numbers(self) -> None:
        while (item := self._numbers.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                _remove(old)
        self._anything.setVisible(not self._aids.contacts)
        asked = self.tr("ask your care team for the number")
        for label, number in self._aids.contacts:
            said = f"<b>\u2066{escape(number)}\u2069</b>" if number else escape(asked)
            line = QLabel(f"{escape(label)}: {said}")
            line.setTextFormat(Qt.TextFormat.RichText)
            line.setWordWrap(True)
            self._numbers.addWidget(line)
            line.show()


def _plain(label: QLabel) -> None:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)


def _remove(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
