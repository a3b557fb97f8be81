"""A person's errand: open the guide, find a topic, read it, print it. Once by mouse, once by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from guide.ui.button import Button
from guide.ui.results_view import ResultsView
from guide.ui.start_view import Card
from guide.ui.window import Window
from tests.ui.handouts import made
from tests.windows import activate, click, click_link, opened, press, settle, shown, tab_to, type_words

CONTROL = Qt.KeyboardModifier.ControlModifier


def answer_file_dialog(target: Path) -> None:
    """Types a file name into the dialog that is about to open, and presses Enter."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            QTimer.singleShot(20, answer)
            return
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        field.setText(str(target))
        QTest.keyClick(field, Qt.Key.Key_Return)

    QTimer.singleShot(0, answer)


def title(window: Window) -> str:
    return window.windowTitle().partition(" – ")[0]


def wait_for_hits(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: isinstance(window.stage.currentWidget(), ResultsView))


def check_pdf(target: Path, words: str) -> None:
    document = QPdfDocument()
    assert document.load(str(target)) is QPdfDocument.Error.None_
    assert words in document.getAllText(0).text()
    document.close()


def test_the_whole_errand_by_mouse(qtbot: QtBot, shipped: Path, tmp_path: Path) -> None:
    with opened(shipped) as window:
        click(window, "Treatment")
        assert title(window) == "Choosing your next treatment"
        click_link(window.stage.page.view, "Get help now")
        assert window.navigator.place is not None
        assert window.navigator.place.path == "get-help-now"

        window.bar.search.setFocus()
        type_words("chemo")
        wait_for_hits(qtbot, window)
        window.stage.results.enter()
        assert title(window) == "Chemotherapy"
        assert window.stage.page.view.extraSelections(), "the words that were searched for are marked"

        before = window.stage.page.view.document().defaultFont().pixelSize()
        click(window, "Larger")
        assert window.stage.page.view.document().defaultFont().pixelSize() > before
        assert title(window) == "Chemotherapy"

        click(window, "Print")
        panel = made(window)
        target = tmp_path / "chemo.pdf"
        answer_file_dialog(target)
        click(window, "Save as PDF")
        assert target.read_bytes() == panel.preview.data, "what is seen is what is saved"
        check_pdf(target, "Chemotherapy")
        click(window.stage, "Close")
        assert title(window) == "Chemotherapy"


def test_the_whole_errand_by_keyboard(qtbot: QtBot, shipped: Path, tmp_path: Path) -> None:
    with opened(shipped) as window:
        tab_to(lambda widget: isinstance(widget, Card) and widget.accessibleName() == "Treatment")
        press(Qt.Key.Key_Return)
        assert title(window) == "Choosing your next treatment"
        press(Qt.Key.Key_Tab)
        assert window.stage.page.view.textCursor().charFormat().anchorHref() == "page:get-help-now"
        press(Qt.Key.Key_Return)
        assert window.navigator.place is not None
        assert window.navigator.place.path == "get-help-now"

        press(Qt.Key.Key_K, CONTROL)
        type_words("chemo")
        wait_for_hits(qtbot, window)
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Up)
        press(Qt.Key.Key_Return)
        assert title(window) == "Chemotherapy"
        assert window.stage.page.view.hasFocus()

        press(Qt.Key.Key_Plus, CONTROL)
        assert window.settings.text_size == 115

        press(Qt.Key.Key_P, CONTROL)
        panel = made(window)
        assert window.stage.currentWidget() is panel
        tab_to(lambda widget: getattr(widget, "text", str)() == "Save as PDF")
        target = tmp_path / "chemo.pdf"
        answer_file_dialog(target)
        press(Qt.Key.Key_Space)
        qtbot.waitUntil(target.is_file)
        activate(window)
        check_pdf(target, "Chemotherapy")
        press(Qt.Key.Key_Escape)
        press(Qt.Key.Key_Escape)
        assert title(window) == "Chemotherapy"
        press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert window.navigator.place.path == "get-help-now"
        press(Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
        assert window.stage.currentWidget() is window.stage.start


@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_the_preview_follows_size_and_paper(shipped: Path, paper: str) -> None:
    with opened(shipped) as window:
        click(window, "Treatment")
        click(window, "Print")
        panel = made(window)
        pages = {}
        click(panel, paper)
        for size in ("14", "18", "24"):
            click(panel, size)
            pages[size] = made(window).preview.page_count
            assert shown(panel, Button, size).isChecked()
        assert pages["14"] < pages["18"] < pages["24"]
        assert window.settings.handout_size == 24
        assert window.settings.paper == paper.lower()
        settle()
