"""The handout as it will lie on paper, what is being done about it, and what went wrong."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, QTimer, Signal
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QVBoxLayout, QWidget

from guide.ui.announcement import announce
from guide.ui.button import Button
from guide.ui.skin import Skin

SOON = 300
"""Milliseconds after which a person wants to know what the program is doing."""


class Preview(QWidget):
    """Shows the very bytes that will be printed or saved. `given_up` says that a person waits no longer."""

    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._data = b""
        self._buffer = QBuffer(self)
        self._document = QPdfDocument(self)
        self._pages = QPdfView(self)
        self._pages.setDocument(self._document)
        self._pages.setPageMode(QPdfView.PageMode.MultiPage)
        self._pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._said, self._doing, self._empty = QLabel(), QLabel(), QLabel()
        self._busy, self._cancel, self._working = QProgressBar(), Button(), QFrame()
        self._late = QTimer(self, singleShot=True, interval=SOON)
        self._late.timeout.connect(self._say_working)
        self._cancel.clicked.connect(self.given_up)
        self._lay_out()
        self.forget()

    @property
    def data(self) -> bytes:
        """The PDF that is shown."""
        return self._data

    @property
    def stop(self) -> QWidget:
        """Where the keyboard scrolls through the sheets."""
        return self._pages

    @property
    def page_count(self) -> int:
        """How many sheets it takes, printed on one side."""
        return self._document.pageCount()

    def show_handout(self, data: bytes) -> None:
        """Shows a handout in the place of the one before."""
        self.rest()
        self._said.hide()
        self._load(data)

    def forget(self) -> None:
        """Lets go of the handout."""
        self.rest()
        self._said.hide()
        self._load(b"")

    def wait(self, words: str) -> None:
        """Says what is being done, if it takes its time."""
        self._doing.setText(words)
        if self._working.isHidden() and not self._late.isActive():
            self._late.start()

    def rest(self) -> None:
        """Nothing is being done any more."""
        self._late.stop()
        self._working.hide()

    def say(self, sentence: str) -> None:
        """Says what went wrong, and keeps what is shown."""
        self.rest()
        self._said.setText(sentence)
        self._said.show()
        announce(self, sentence, at_once=True)

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        skin.dress_button(self._cancel, "close")
        self._busy.setFixedHeight(skin.px(14))
        for label in (self._said, self._empty):
            label.setMargin(skin.px(16))

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        self._cancel.setText(self.tr("Cancel"))
        self._empty.setText(self.tr("Here you will see the handout."))
        self._pages.setAccessibleName(self.tr("Handout, as it will be printed"))

    def _load(self, data: bytes) -> None:
        self._document.close()
        self._buffer.close()
        self._data = data
        self._buffer.setData(QByteArray(data))
        if data:
            self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            self._document.load(self._buffer)
        self._pages.setVisible(bool(data))
        self._empty.setVisible(not data)

    def _say_working(self) -> None:
        self._working.show()
        announce(self, self._doing.text())

    def _lay_out(self) -> None:
        for label in (self._said, self._doing, self._empty):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._said.setObjectName("said")
        self._empty.setObjectName("empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._working.setObjectName("working")
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._cancel.setObjectName("outlined")
        words = QVBoxLayout()
        words.addWidget(self._doing)
        words.addWidget(self._busy)
        words.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignLeading)
        self._working.setLayout(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._said, self._working):
            column.addWidget(widget)
        column.addWidget(self._pages, 1)
        column.addWidget(self._empty, 1)
