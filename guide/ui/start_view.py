"""The start page: one large card for each section, and the questions people ask first."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from guide.ui.button import Button
from guide.ui.card import Card, Choice
from guide.ui.named import set_by_name
from guide.ui.skin import Skin

CARD = 280
"""The least width of a card at 100 %, in pixels."""
WIDEST = 1000
COLUMN = 700
"""The widest the small print may be at 100 %, in pixels: 60 to 70 characters a line."""
MARGIN = 32
LINKS = "LinksAccessibleByKeyboard|LinksAccessibleByMouse"


class Paper(QWidget):
    """What everything lies on; says when it has been painted."""

    painted = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints, and says so."""
        super().paintEvent(event)
        self.painted.emit()


class StartView(QScrollArea):
    """Cards to choose from, questions below, and small print at the foot. Used for the shelf of guides too."""

    card_chosen = Signal(str)
    link_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setViewport(QWidget())  # to name Qt's own, PySide6 would make every class of widget there is
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        set_by_name(self, horizontalScrollBarPolicy="ScrollBarAlwaysOff", focusPolicy="NoFocus")
        self._skin: Skin | None = None
        self._cards: list[Card] = []
        self._arranged_for = -1
        self._small_print: Callable[[], str] | None = None
        self._questions: list[Button] = []
        self._inside = Paper()
        self._inside.painted.connect(self._set_small_print_soon)
        self._column = QVBoxLayout(self._inside)
        self._title, self._summary, self._asked, self._body = (QLabel() for _ in range(4))
        for label, name in ((self._title, "title"), (self._summary, "summary"), (self._asked, "heading")):
            label.setObjectName(name)
            set_by_name(label, textFormat="PlainText")
        for label in (self._title, self._summary, self._asked, self._body):
            label.setWordWrap(True)
        set_by_name(self._body, textFormat="RichText", textInteractionFlags=LINKS)
        self._body.linkActivated.connect(self.link_chosen)
        self._grid, self._list = QGridLayout(), QGridLayout()
        self._lay_out()
        self.setWidget(self._inside)

    def show_choices(
        self,
        title: str,
        summary: str,
        cards: Sequence[Choice],
        questions: Sequence[Choice] = (),
        small_print: Callable[[], str] | None = None,
    ) -> None:
        """Shows cards and questions; `small_print` makes HTML by the page writer, once they are seen."""
        self._title.setText(title)
        self._summary.setText(summary)
        self._summary.setVisible(bool(summary))
        self._small_print = small_print
        self._body.hide()
        self._asked.setVisible(bool(questions))
        self._empty()
        for choice in cards:
            card = Card(choice, self._inside)
            card.clicked.connect(lambda _=False, id_=choice.id: self.card_chosen.emit(id_))
            self._cards.append(card)
        for choice in questions:
            button = Button(self._inside)
            button.setText(choice.title)
            button.setObjectName("question")
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            button.clicked.connect(lambda _=False, id_=choice.id: self.card_chosen.emit(id_))
            self._questions.append(button)
        for widget in (*self._cards, *self._questions):
            widget.show()  # a layout does so later, and would count only what is shown until then
        if self._skin is not None:
            self.dress(self._skin)
        self.verticalScrollBar().setValue(0)

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        self._skin = skin
        for card in self._cards:
            card.dress(skin)
        for button in self._questions:
            button.setMinimumHeight(max(44, skin.px(44)))
        self._grid.setSpacing(skin.px(14))
        self._list.setHorizontalSpacing(skin.px(36))
        self._arrange_later()

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        self._asked.setText(self.tr("People often ask first"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts as many cards in a row as there is room for."""
        super().resizeEvent(event)
        if self._room() != self._arranged_for:
            self._arrange_later()

    def showEvent(self, event: QShowEvent) -> None:
        """Arranges what was put off while nobody saw it."""
        super().showEvent(event)
        if self._arranged_for < 0:
            self._arrange()

    def _set_small_print_soon(self) -> None:
        if self._small_print is not None:
            QTimer.singleShot(0, self, self._set_small_print)

    def _set_small_print(self) -> None:
        """Sets the small print once the cards are seen: it takes longer than all of them."""
        if self._small_print is not None and self.isVisible():
            make, self._small_print = self._small_print, None  # once, also where it cannot be read
            self._body.setText(make())
            self._body.show()
            self._arrange_later()

    def _lay_out(self) -> None:
        column = self._column
        column.setSpacing(10)
        for label in (self._title, self._summary):
            column.addWidget(label)
        column.addSpacing(10)
        column.addLayout(self._grid)
        column.addSpacing(14)
        column.addWidget(self._asked)
        self._list.setSpacing(0)
        self._list.setColumnStretch(2, 1)
        column.addLayout(self._list)
        column.addSpacing(10)
        column.addWidget(self._body)
        column.addStretch(1)

    def _empty(self) -> None:
        for widget in (*self._cards, *self._questions):
            widget.hide()
            widget.deleteLater()
        self._cards, self._questions = [], []

    def _room(self) -> int:
        """The width for everything, the same with and without a scroll bar."""
        return self.width() - self.verticalScrollBar().sizeHint().width()

    def _arrange_later(self) -> None:
        self._arranged_for = -1
        if self.isVisible():
            self._arrange()

    def _arrange(self) -> None:
        if self._skin is None:
            return
        self._arranged_for = room = self._room()
        side = max(MARGIN, (room - self._skin.px(WIDEST)) // 2)
        self._column.setContentsMargins(side, MARGIN, side, MARGIN)
        spacing = self._grid.spacing()
        inner = room - 2 * side
        columns = max(1, min(3, len(self._cards), (inner + spacing) // (self._skin.px(CARD) + spacing)))
        if columns == 3 and len(self._cards) == 4:
            columns = 2  # two and two, rather than three and one
        width = (inner - (columns - 1) * spacing) // columns
        height = max((card.heightForWidth(width) for card in self._cards), default=0)
        line = min(inner, self._skin.px(COLUMN))
        self._body.setFixedSize(line, max(0, self._body.heightForWidth(line)))
        while self._grid.count():
            self._grid.takeAt(0)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for place, card in enumerate(self._cards):
            card.setFixedHeight(height)
            self._grid.addWidget(card, place // columns, place % columns)
        while self._list.count():
            self._list.takeAt(0)
        beside = 2 if sum(sorted(button.sizeHint().width() for button in self._questions)[-2:]) < inner else 1
        for place, button in enumerate(self._questions):
            self._list.addWidget(button, place // beside, place % beside)
        self._inside.setMinimumHeight(max(0, self._column.totalHeightForWidth(room)))


__all__ = ["Card", "Choice", "StartView"]
