"""A card below the page: a word explained, a number to call, an address; the page stays where it is."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from guide.ui.button import Button
from guide.ui.named import set_by_name
from guide.ui.skin import Skin

SELECTABLE = "TextSelectableByMouse|TextSelectableByKeyboard"


class WordCard(QFrame):
    """Shows one thing at a time; Esc or the button closes it."""

    closed = Signal()

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
        self._close = Button()
        self._close.setObjectName("outlined")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 24, 14)
        row.setSpacing(18)
        said = QVBoxLayout()
        said.addWidget(self._name)
        said.addWidget(self._words)
        row.addLayout(said, 1)
        beside = QVBoxLayout()
        beside.addWidget(self._close)
        beside.addStretch(1)
        row.addLayout(beside)
        self._close.clicked.connect(self.close_card)
        self.hide()

    def explain(self, name: str, words: str) -> None:
        """Shows a name and what is to be said of it."""
        self._name.setText(name)
        self._words.setText(words)
        self.setAccessibleName(name)
        self.show()
        self._close.setFocus()

    def close_card(self) -> None:
        """Puts the card away."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        skin.dress_button(self._close, "close")

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        self._close.setText(self.tr("Close"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        else:
            super().keyPressEvent(event)
