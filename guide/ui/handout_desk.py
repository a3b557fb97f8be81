"""From the wish for paper to paper: preview, the system's print dialog, a PDF file. Loaded when first asked for."""

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from guide.errors import GuideError
from guide.handout.saving import save_pdf
from guide.library.read import GuideFile
from guide.settings import Settings
from guide.ui.desk import ask_file, ask_printer, print_pdf
from guide.ui.preview import Preview
from guide.ui.skin import Skin

MakeHandout = Callable[[GuideFile, str, str, Settings], bytes]
"""Makes the PDF of one page: guide, the page's path, language, and the settings with size, paper and clinic."""


class HandoutDesk(QObject):
    """One preview at a time. Says when it is done, what went wrong, and which size and paper were chosen."""

    done = Signal()
    said = Signal(str, str)
    layout_chosen = Signal(int, str)

    def __init__(self, make: MakeHandout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._name = ""
        self._stage: QStackedWidget | None = None
        self.preview = Preview()
        self.preview.layout_chosen.connect(self.layout_chosen)
        self.preview.left.connect(self.done)
        self.preview.failed.connect(self._complain)
        self.preview.print_asked.connect(self.print_sheets)
        self.preview.save_asked.connect(self.save)

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        self.preview.dress(skin)
        self.preview.retranslate()

    def open(self, file: GuideFile, path: str, language: str, settings: Settings) -> None:
        """Shows a page as it will lie on paper."""
        self._name = path.rpartition("/")[2]
        self._watch_stage()
        self.preview.offer(
            lambda size, paper: self._make(file, path, language, replace(settings, handout_size=size, paper=paper)),
            settings.handout_size,
            settings.paper or "letter",
        )

    def print_sheets(self, data: bytes) -> None:
        """Prints after asking which printer."""
        printer = ask_printer(self.preview, self.preview.page_count)
        if printer is None:
            return
        try:
            sheets = print_pdf(data, printer, self._name)
        except GuideError as fault:
            self._complain(str(fault))
        else:
            name = printer.printerName() or printer.outputFileName()
            words = self.tr("{sheets} sheets were sent to “{printer}”.")
            self.said.emit(self.tr("Printing"), words.replace("{sheets}", str(sheets)).replace("{printer}", name))

    def save(self, data: bytes) -> None:
        """Saves after asking where."""
        target = ask_file(self.preview, self._name)
        if target is not None:
            self.save_as(data, target)

    def save_as(self, data: bytes, target: Path) -> None:
        """Saves the PDF that is seen."""
        try:
            save_pdf(data, target)
        except GuideError as fault:
            self._complain(str(fault))
        else:
            self.said.emit(self.tr("Saved"), str(target))

    def _watch_stage(self) -> None:
        """Being hidden does not end the preview, since topics may cover it; another panel on its stage does."""
        stage = self.preview.parent()
        if self._stage is None and isinstance(stage, QStackedWidget):
            self._stage = stage
            stage.currentChanged.connect(self._panel_changed)

    def _panel_changed(self) -> None:
        if self._stage is not None and self._stage.currentWidget() is not self.preview:
            self.preview.forget()

    def _complain(self, sentence: str) -> None:
        self.said.emit(self.tr("Something went wrong"), sentence)
