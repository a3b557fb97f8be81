"""A card below the page: a word explained, a number to call, an address; the page stays where it is."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from guide.ui.button import Button
from guide.ui.named import set_by_name
from guide.ui.skin import Skin

SELECTABLE = "TextSelectableByMouse|TextSelectableByKeyboard"


class WordCard(QFrame):
    """Shows one thing at a time; Esc or the button closes it."""

    closed = Signal()
    add_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("word")
        self._words = QLabel()
        self._words.setWordWrap(True)
        set_by_name(self._words, textFormat="PlainText", textInteractionFlags=SELECTABLE)
        self._name = QLabel()
        self._name.setObjectName("heading")
        set_by_name(self._name, textFormat="PlainText")
        self._name.setWordWrap(True)
        self._skin: Skin | None = None
        self._close, self._add, self._word = Button(), Button(), ""
        for button in (self._close, self._add):
            button.setObjectName("outlined")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 24, 14)
        row.setSpacing(18)
        said = QVBoxLayout()
        said.addWidget(self._name)
        said.addWidget(self._words)
        row.addLayout(said, 1)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.addWidget(self._add)
        self._beside.addWidget(self._close)
        aside = QVBoxLayout()
        aside.addLayout(self._beside)
        aside.addStretch(1)
        row.addLayout(aside)
        self._close.clicked.connect(self.close_card)
        self._add.clicked.connect(lambda: self.add_asked.emit(self._word))
        self.hide()

    def explain(self, name: str, words: str) -> None:
        """Shows a name and what is to be said of it."""
        self._show("", name, words)
        self._close.setFocus()

    def explain_word(self, word: str, name: str, words: str) -> None:
        """Shows a word of the glossary (`word:…`), which can be added to My handout."""
        self._show(word, name, words)
        self._close.setFocus()

    def note(self, words: str) -> None:
        """Shows a sentence and has it read; the keyboard stays where it is, unless that was on this card."""
        from guide.ui.announcement import announce

        had_keyboard = self._close.hasFocus() or self._add.hasFocus()
        self._show("", "", words)
        if had_keyboard:
            self._close.setFocus()
        announce(self, words)

    def close_card(self) -> None:
        """Puts the card away."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        skin.dress_button(self._close, "close")
        self._skin = skin
        if self._word:
            skin.dress_button(self._add, "add")

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        self._close.setText(self.tr("Close"))
        self._add.setText(self.tr("Add to my handout"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves at least half of the width to the words."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        across = 2 * (self._add.sizeHint().width() + self._close.sizeHint().width()) < self.width()
        self._beside.setDirection(ways.LeftToRight if across else ways.TopToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        else:
            super().keyPressEvent(event)

    def _show(self, word: str, name: str, words: str) -> None:
        self._word = word
        if word and self._skin is not None:
            self._skin.dress_button(self._add, "add")
        self._name.setText(name)
        self._name.setVisible(bool(name))
        self._words.setText(words)
        self.setAccessibleName(name or words)
        self.show()
        self._add.setVisible(bool(word))
