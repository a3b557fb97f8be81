"""Which printer, how often, which pages: a few large buttons in the place of the system's dialog."""

from collections.abc import Sequence
from itertools import chain, pairwise
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from guide.ui.announcement import announce
from guide.ui.button import Button, check_one
from guide.ui.card import Card, Choice
from guide.ui.flow import Flow
from guide.ui.skin import TARGET, Skin
from guide.ui.stepper import Stepper

MOST_COPIES = 20
State = Literal["looking", "choosing", "none", "printing", "over", "failed"]
BUTTONS: dict[State, tuple[str, ...]] = {
    "looking": ("back",),
    "choosing": ("print", "back"),
    "none": ("save", "again", "back"),
    "printing": ("cancel",),
    "over": ("done",),
    "failed": ("again", "save", "back"),
}
"""What can be done in each state."""


class Ticket(Struct, frozen=True):
    """What a person wants of a printer; `pages` are the first and the last, or None for all."""

    printer: str
    copies: int = 1
    two_sided: bool = False
    pages: tuple[int, int] | None = None


class PrintPanel(QWidget):
    """Says what was pressed; `print_asked` carries a Ticket."""

    print_asked = Signal(object)
    printer_chosen = Signal()
    cancel_asked = Signal()
    again_asked = Signal()
    save_asked = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._skin: Skin | None = None
        self._state: State = "looking"
        self._heading, self._said, self._busy = QLabel(), QLabel(), QProgressBar()
        self._headings = {name: QLabel() for name in ("printers", "pages", "sides")}
        self._printers = QButtonGroup(self)
        self._cards: dict[str, Card] = {}
        self._choices: dict[str, Button] = {}
        self._groups = {"pages": QButtonGroup(self), "sides": QButtonGroup(self)}
        self._copies, self._first, self._last = Stepper(), Stepper(), Stepper()
        self._buttons = {name: Button(self) for name in ("print", "save", "again", "cancel", "done", "back")}
        self._inside, self._area = QWidget(), QScrollArea()
        self._column = QVBoxLayout(self._inside)
        self._lay_out()
        self._connect()
        self.look()

    def look(self) -> None:
        """Says that printers are being looked for."""
        self._turn("looking", self.tr("Looking for printers…"))

    def show_printers(self, printers: Sequence[Choice], usual: str, pages: int, *, two_sides: bool) -> None:
        """Shows printers with their state, `usual` chosen; without any, says what to do instead."""
        for card in self._cards.values():
            self._printers.removeButton(card)
            card.hide()
            card.deleteLater()
        self._cards = {}
        for choice in printers:
            self._cards[choice.id] = self._card(choice)
        if not printers:
            self._turn("none", self.tr("There is no printer here. You can save a PDF and print it elsewhere."))
            return
        check_one(self._cards, usual)
        self._copies.offer(1, 1, MOST_COPIES)
        self._first.offer(1, 1, pages)
        self._last.offer(pages, 1, pages)
        for names, chosen in ((("all", "some"), "all"), (("one", "two"), "two" if two_sides else "one")):
            check_one({name: self._choices[name] for name in names}, chosen)
        self._turn("choosing", "")
        all_, some, one, two = self._choices.values()
        steps = (self._copies.stops, [all_, some], self._first.stops, self._last.stops, [one, two])
        for stop, following in pairwise([*self._buttons.values(), *self._cards.values(), *chain(*steps)]):
            QWidget.setTabOrder(stop, following)
        self._arrange()

    def offer_sides(self, *, possible: bool) -> None:
        """Asks for one side or both only where the printer can print on both."""
        for widget in (self._headings["sides"], self._choices["one"], self._choices["two"]):
            widget.setVisible(possible and self._state == "choosing")

    @property
    def printer(self) -> str:
        """The printer that is chosen, or nothing."""
        return next((name for name, card in self._cards.items() if card.isChecked()), "")

    @property
    def state(self) -> State:
        """What the panel is at."""
        return self._state

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._said.text()

    def show_state(self, state: State, sentence: str) -> None:
        """Says how the job is, and offers what can be done about it."""
        self._turn(state, sentence)

    def focus_first(self) -> None:
        """Puts the keyboard on what a person is most likely to press."""
        self._buttons[BUTTONS[self._state][0]].setFocus()

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        self._skin = skin
        pictures = {"again": "print", "cancel": "close", "done": "ticked"}
        for name, button in self._buttons.items():
            main = button.objectName() == "main"
            skin.dress_button(button, pictures.get(name, name), "on_brand" if main else "brand")
        for button in self._choices.values():
            button.setMinimumHeight(max(TARGET, skin.px(TARGET)))
        for stepper in (self._copies, self._first, self._last):
            stepper.dress(skin)
        for card in self._cards.values():
            card.dress(skin)
        self._busy.setFixedHeight(skin.px(14))
        self._arrange()

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        words = {
            "print": self.tr("Print"),
            "save": self.tr("Save as PDF"),
            "again": self.tr("Try again"),
            "cancel": self.tr("Cancel printing"),
            "done": self.tr("Done"),
            "back": self.tr("Back"),
        }
        for name, button in self._buttons.items():
            button.setText(words[name])
        self._heading.setText(self.tr("Print"))
        choices = {
            "all": self.tr("All pages"),
            "some": self.tr("Some pages"),
            "one": self.tr("One side"),
            "two": self.tr("Both sides"),
        }
        for name, button in self._choices.items():
            button.setText(choices[name])
        headings = {"printers": self.tr("Printer"), "pages": self.tr("Pages"), "sides": self.tr("Sides")}
        for name, label in self._headings.items():
            label.setText(headings[name])
        self._copies.name(self.tr("Copies"), self.tr("Fewer copies"), self.tr("More copies"))
        self._first.name(self.tr("From"), self.tr("Begin one page earlier"), self.tr("Begin one page later"))
        self._last.name(self.tr("To"), self.tr("End one page earlier"), self.tr("End one page later"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives each printer the height that its words need."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Arranges what was put off."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._arrange)

    def _turn(self, state: State, sentence: str) -> None:
        had_keyboard = any(button.hasFocus() for button in self._buttons.values())
        had_keyboard = had_keyboard and state != self._state
        changed = sentence != self._said.text() or state != self._state
        self._state = state
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        self._busy.setVisible(state in ("looking", "printing"))
        choosing = state == "choosing"
        for widget in (*self._headings.values(), *self._cards.values(), *self._choices.values(), self._copies):
            widget.setVisible(choosing)
        self._show_range()
        for name, button in self._buttons.items():
            button.setVisible(name in BUTTONS[state])
        if had_keyboard:
            self.focus_first()
        if changed and sentence:
            announce(self, sentence, at_once=True)

    def _show_range(self) -> None:
        some = self._state == "choosing" and self._choices["some"].isChecked()
        for stepper in (self._first, self._last):
            stepper.setVisible(some)

    def _ask(self) -> None:
        pages = (self._first.number, self._last.number) if self._choices["some"].isChecked() else None
        self.print_asked.emit(Ticket(self.printer, self._copies.number, self._choices["two"].isChecked(), pages))

    def _card(self, choice: Choice) -> Card:
        card = Card(choice, self._inside)
        card.setCheckable(True)
        card.setAutoExclusive(True)
        self._printers.addButton(card)
        self._column.insertWidget(self._column.indexOf(self._headings["printers"]) + 1 + len(self._cards), card)
        if self._skin is not None:
            card.dress(self._skin)
        return card

    def _arrange(self) -> None:
        for card in self._cards.values():
            card.setFixedHeight(max(TARGET, card.heightForWidth(self._inside.width())))

    def _connect(self) -> None:
        self._buttons["print"].clicked.connect(self._ask)
        self._buttons["save"].clicked.connect(self.save_asked)
        self._buttons["again"].clicked.connect(self.again_asked)
        self._buttons["cancel"].clicked.connect(self.cancel_asked)
        for name in ("done", "back"):
            self._buttons[name].clicked.connect(self.left)
        self._printers.buttonClicked.connect(self.printer_chosen)
        self._groups["pages"].buttonClicked.connect(self._show_range)
        self._first.changed.connect(lambda first: self._last.offer(max(first, self._last.number), 1, self._last.most))
        self._last.changed.connect(lambda last: self._first.offer(min(last, self._first.number), 1, self._first.most))

    def _lay_out(self) -> None:
        for label, name in ((self._heading, "panel"), *((label, "group") for label in self._headings.values())):
            label.setObjectName(name)
        for label in (self._heading, self._said, *self._headings.values()):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        actions, column = Flow(4), self._column
        column.setContentsMargins(0, 0, 0, 0)
        for name, button in self._buttons.items():
            button.setObjectName("main" if name in ("print", "done") else "outlined")
            actions.addWidget(button)
        column.addWidget(self._headings["printers"])
        column.addSpacing(8)
        column.addWidget(self._copies)
        self._add_group("pages", ("all", "some"))
        column.addWidget(self._first)
        column.addWidget(self._last)
        self._add_group("sides", ("one", "two"))
        column.addStretch(1)
        self._area.setWidget(self._inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        for widget in (self._heading, self._said, self._busy):
            whole.addWidget(widget)
        whole.addLayout(actions)
        whole.addWidget(self._area, 1)

    def _add_group(self, name: str, choices: Sequence[str]) -> None:
        self._column.addSpacing(8)
        self._column.addWidget(self._headings[name])
        row = Flow(4)
        for choice in choices:
            button = Button(self._inside)
            button.setObjectName("outlined")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            self._groups[name].addButton(button)
            self._choices[choice] = button
            row.addWidget(button)
        self._column.addLayout(row)
