"""A real window for tests, which leaves nothing open behind it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from guide.app import make_application, make_window
from guide.search.search import Answer
from guide.settings import Settings
from guide.ui.page_view import PageView
from guide.ui.window import Window

TODAY = date(2026, 11, 23)
SIZE = (1280, 800)
PATIENCE = 10.0
"""Seconds until a window manager must have answered."""
Found = TypeVar("Found", bound=QWidget)


@contextmanager
def opened(*guides: Path, settings: Settings | None = None, size: tuple[int, int] = SIZE) -> Iterator[Window]:
    """A window on screen with these guides on its shelf; afterwards no window is left."""
    application = make_application()
    window = make_window(application, settings or Settings(theme="warm"), TODAY)
    window.resize(*size)
    window.navigator.fill_shelf(guides)
    window.show()
    activate(window)
    try:
        yield window
    finally:
        window.choose_language("en")
        window.navigator.close()
        window.close()
        window.deleteLater()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        application.processEvents()
    assert not [widget for widget in application.topLevelWidgets() if widget.isVisible()]


def activate(window: QWidget) -> None:
    """Gives the keyboard back to the window, as a window manager does when a dialog closes."""
    window.activateWindow()
    end = monotonic() + PATIENCE
    while not window.isActiveWindow():
        assert monotonic() < end, "the window did not get the keyboard"
        settle()


def seek(window: Window, typed: str, literally: bool = False) -> Answer:
    """Looks for words, and waits until the window shows what was found."""
    answers: list[Answer] = []
    seeker = window.search.seeker
    link = seeker.answered.connect(lambda _, answer: answers.append(answer))
    window.search.seek(typed, literally)
    end = monotonic() + PATIENCE
    while not answers:
        assert monotonic() < end, "the search did not answer"
        settle()
    seeker.answered.disconnect(link)
    settle()
    return answers[-1]


def settle() -> None:
    """Lets Qt do what it has put off: layout, painting, timers that are due."""
    for _ in range(3):
        QApplication.processEvents()


def shown(window: QWidget, kind: type[Found], words: str) -> Found:
    """The visible widget of a kind with these words on it or in its name."""
    found = [
        widget
        for widget in window.findChildren(kind)
        if widget.isVisible() and words in (getattr(widget, "text", str)(), widget.accessibleName())
    ]
    assert len(found) == 1, f"{len(found)} visible {kind.__name__} with “{words}”"
    return found[0]


def click(window: QWidget, words: str) -> None:
    """Presses the button with these words, with the mouse."""
    QTest.mouseClick(shown(window, QPushButton, words), Qt.MouseButton.LeftButton)
    settle()


def click_link(view: PageView, words: str) -> None:
    """Clicks a link on the page where its words stand, scrolled into sight first."""
    cursor = view.document().find(words)
    while not cursor.isNull() and not cursor.charFormat().isAnchor():
        cursor = view.document().find(words, cursor)
    assert not cursor.isNull(), f"no link “{words}”"
    middle = QTextCursor(view.document())
    middle.setPosition((cursor.selectionStart() + cursor.selectionEnd()) // 2)
    view.setTextCursor(middle)
    view.ensureCursorVisible()
    settle()
    spot = view.cursorRect(middle).center() + QPoint(2, 0)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle()


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Presses a key on whatever has the keyboard."""
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None, "nothing has the keyboard"
    QTest.keyClick(target, key, modifiers)
    settle()


def type_words(words: str) -> None:
    """Types words into whatever has the keyboard."""
    target = QApplication.focusWidget()
    assert target is not None, "nothing has the keyboard"
    QTest.keyClicks(target, words)
    settle()


def tab_to(is_there: Callable[[QWidget], bool], most: int = 60) -> int:
    """Presses Tab until the keyboard is where it should be, and answers how often."""
    for count in range(most + 1):
        here = QApplication.focusWidget()
        if here is not None and is_there(here):
            return count
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"not reached with {most} tabs")
