"""What is being typed into a field, and when it is time to look for it."""

from PySide6.QtCore import QObject, QTimer, Signal

LEAST_LETTERS = 2
"""One letter begins half the words there are; in scripts where one sign is a word, one is enough."""
PAUSE = 0
"""Milliseconds without a key before search begins: none, but keys that have come together are one search."""


class TypingPause(QObject):
    """Says that a pause has come with words to look for, or that too little is left to look for anything."""

    sought = Signal(str)
    gave_up = Signal()

    def __init__(self, parent: QObject | None = None, pause: int = PAUSE, least: int = LEAST_LETTERS) -> None:
        super().__init__(parent)
        self.words = ""
        self._least = least
        self._pause = QTimer(self, singleShot=True, interval=pause)
        self._pause.timeout.connect(lambda: self.sought.emit(self.words))

    @property
    def waits(self) -> bool:
        """Whether words are there that nobody has looked for yet."""
        return self._pause.isActive()

    def type(self, typed: str) -> None:
        """Takes what the field holds now."""
        self.words = typed.strip()
        if len(self.words) >= (self._least if self.words.isascii() else min(1, self._least)):
            self._pause.start()
        else:
            self._pause.stop()
            self.gave_up.emit()

    def end(self) -> None:
        """Does not wait for the pause: has the words looked for at once, if there are any."""
        self._pause.stop()
        if self.words:
            self.sought.emit(self.words)

    def forget(self) -> None:
        """Looks for nothing any more."""
        self._pause.stop()
        self.words = ""
