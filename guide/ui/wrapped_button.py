"""A button with many words on it, which go on in a further line where they need more room than there is."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from guide.ui.button import Button


class WrappedButton(Button):
    """Its words are set as ever; `fit` gives it the room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._room = 0

    def setText(self, text: str) -> None:
        """Shows words, in as many lines as they need."""
        self._words = text
        self.setAccessibleName(text)
        self.fit(self._room)

    def text(self) -> str:
        """The words in one line."""
        return self._words

    def fit(self, room: int) -> None:
        """Wraps the words to so many pixels, frame and picture included."""
        self._room = room
        self.ensurePolished()
        super().setText(self._words)
        beside = super().sizeHint().width() - self._width(self._words)
        lines = [""]
        for word in self._words.split():
            longer = f"{lines[-1]} {word}".lstrip()
            if room and lines[-1] and self._width(longer) + beside > room:
                lines.append(word)
            else:
                lines[-1] = longer
        super().setText("\n".join(lines))

    def minimumSizeHint(self) -> QSize:
        """No button widens the window: its words can wrap."""
        return QSize(0, super().minimumSizeHint().height())

    def _width(self, words: str) -> int:
        return self.fontMetrics().size(0, words).width()
