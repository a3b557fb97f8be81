"""The handout as it will lie on paper: look, choose the size, print it or keep it as a PDF."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from guide.errors import GuideError
from guide.handout.layout import PAPERS, SIZES
from guide.ui.button import Button
from guide.ui.skin import TARGET, Skin


class Preview(QWidget):
    """Shows the very bytes that will be printed or saved. `make(size, paper)` makes them.

    `layout_chosen` carries a size and a paper for which there is a handout; `left` asks to show something else.
    """

    print_asked = Signal(bytes)
    save_asked = Signal(bytes)
    layout_chosen = Signal(int, str)
    left = Signal()
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._make: Callable[[int, str], bytes] = lambda size, paper: b""
        self._data = b""
        self._chosen: tuple[int, str] = (SIZES[0], next(iter(PAPERS)))
        self._buffer = QBuffer(self)
        self._document = QPdfDocument(self)
        self._pages = QPdfView(self)
        self._pages.setDocument(self._document)
        self._pages.setPageMode(QPdfView.PageMode.MultiPage)
        self._pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._buttons = {name: Button() for name in ("close", "save", "print")}
        self._buttons["print"].setObjectName("main")
        self._sizes, self._papers = QButtonGroup(self), QButtonGroup(self)
        self._size_label, self._paper_label = QLabel(), QLabel()
        for label in (self._size_label, self._paper_label):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._choices: dict[int | str, Button] = {}
        self._choice_row, self._action_row = QHBoxLayout(), QHBoxLayout()
        self._rows = self._lay_out()
        self._connect()
        self.forget()

    @property
    def data(self) -> bytes:
        """The PDF that is shown."""
        return self._data

    @property
    def page_count(self) -> int:
        """How many sheets it takes, printed on one side."""
        return self._document.pageCount()

    def offer(self, make: Callable[[int, str], bytes], size: int, paper: str) -> None:
        """Makes a handout and shows it; a fault leaves the preview and is said through `failed`."""
        self.forget()
        self._make = make
        self._choose(size, paper)
        self._remake()

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        for name, button in self._buttons.items():
            skin.dress_button(button, name, "on_brand" if name == "print" else "brand")
        for button in self._choices.values():
            button.setMinimumHeight(max(TARGET, skin.px(TARGET)))
        self._arrange()

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        words = {"close": self.tr("Close"), "save": self.tr("Save as PDF"), "print": self.tr("Print")}
        for name, word in words.items():
            self._buttons[name].setText(word)
        self._size_label.setText(self.tr("Text size"))
        self._paper_label.setText(self.tr("Paper"))
        papers: dict[int | str, str] = {"letter": self.tr("Letter"), "a4": "A4"}
        for choice, button in self._choices.items():
            button.setText(papers.get(choice, str(choice)))
        self._pages.setAccessibleName(self.tr("Handout, as it will be printed"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Chooses one row of buttons or two."""
        super().resizeEvent(event)
        self._arrange()

    def forget(self) -> None:
        """Lets go of the handout."""
        self._show(b"")

    def _lay_out(self) -> QBoxLayout:
        for size in SIZES:
            self._add_choice(self._sizes, size)
        for paper in PAPERS:
            self._add_choice(self._papers, paper)
        choices, actions = self._choice_row, self._action_row
        for label, keys in ((self._size_label, SIZES), (self._paper_label, PAPERS)):
            choices.addWidget(label)
            for key in keys:
                choices.addWidget(self._choices[key])
            choices.addSpacing(16)
        choices.addStretch(1)
        actions.addStretch(1)
        for button in self._buttons.values():
            button.setObjectName(button.objectName() or "outlined")
            actions.addWidget(button)
        rows = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        rows.setContentsMargins(16, 12, 16, 12)
        rows.addLayout(choices)
        rows.addLayout(actions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(rows)
        column.addWidget(self._pages, 1)
        return rows

    def _arrange(self) -> None:
        needed = self._choice_row.minimumSize().width() + self._action_row.minimumSize().width() + 48
        wide = self.width() >= needed
        self._rows.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _add_choice(self, group: QButtonGroup, choice: int | str) -> None:
        button = Button()
        button.setObjectName("outlined")
        button.setCheckable(True)
        group.addButton(button)
        self._choices[choice] = button

    def _connect(self) -> None:
        self._sizes.buttonClicked.connect(self._remake)
        self._papers.buttonClicked.connect(self._remake)
        self._buttons["close"].clicked.connect(self.left)
        self.left.connect(self.forget)
        self._buttons["save"].clicked.connect(lambda: self.save_asked.emit(self._data))
        self._buttons["print"].clicked.connect(lambda: self.print_asked.emit(self._data))

    def _remake(self) -> None:
        size = next(size for size in SIZES if self._choices[size].isChecked())
        paper = next(paper for paper in PAPERS if self._choices[paper].isChecked())
        self.setCursor(Qt.CursorShape.WaitCursor)
        try:
            data = self._make(size, paper)
        except GuideError as fault:
            self._give_up(str(fault))
        else:
            self._show(data)
            self._chosen = (size, paper)
            self.layout_chosen.emit(size, paper)
        finally:
            self.unsetCursor()

    def _give_up(self, sentence: str) -> None:
        """Keeps the handout that is shown, or leaves; the sentence comes last, so that what is shown next keeps it."""
        if self._data:
            self._choose(*self._chosen)
        else:
            self.left.emit()
        self.failed.emit(sentence)

    def _choose(self, size: int, paper: str) -> None:
        self._choices[size].setChecked(True)
        self._choices[paper].setChecked(True)

    def _show(self, data: bytes) -> None:
        self._document.close()
        self._buffer.close()
        self._data = data
        self._buffer.setData(QByteArray(data))
        if data:
            self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            self._document.load(self._buffer)
        for name in ("save", "print"):
            self._buttons[name].setEnabled(bool(data))
