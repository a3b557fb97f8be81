"""Whoever uses the keyboard sees where they are: a ring of 3 pixels or more, changed by 3:1 (WCAG 2.4.13)."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QWidget

from guide.settings import Settings, ThemeChoice
from guide.ui.for_staff import ForStaff
from guide.ui.start_view import Card
from guide.ui.window import Window
from tests.ui.handouts import desk_of
from tests.ui.test_contrast import contrast
from tests.windows import opened, settle, shown

CONTROLS: dict[str, Callable[[Window], QWidget]] = {
    "a button of the bar": lambda window: shown(window, QPushButton, "Larger"),
    "help": lambda window: shown(window, QPushButton, "Get help now"),
    "search": lambda window: window.bar.search,
    "the topics": lambda window: window.sidebar.tree,
    "a card": lambda window: shown(window, Card, "Treatment"),
    "a question": lambda window: shown(window, QPushButton, "Is it my fault?"),
    "the page": lambda window: window.stage.page.view,
    "print": lambda window: next(
        button for button in window.stage.findChildren(QPushButton, "main") if button.isVisible()
    ),
    "save": lambda window: shown(window.stage, QPushButton, "Save as PDF"),
    "a size on paper": lambda window: shown(window.stage, QPushButton, "18"),
    "something to tick": lambda window: shown(window.stage, QPushButton, "Questions to ask"),
    "a page to take out": lambda window: shown(window.stage, QPushButton, "Remove"),
    "for staff": lambda window: shown(window.stage, QPushButton, "For staff"),
    "a note": lambda window: unfolded(window).note_field,
}


def unfolded(window: Window) -> ForStaff:
    staff = next(found for found in window.stage.findChildren(ForStaff))
    staff._fold.setChecked(True)
    settle()
    desk_of(window).panel._area.ensureWidgetVisible(staff.note_field)
    settle()
    return staff


def thickness(before: QImage, after: QImage, widget: QWidget, window: Window) -> int:
    """Pixels from the middle of the widget's left edge inwards, and a little outwards, that changed by 3:1 or more."""
    left = widget.mapTo(window, QPoint(0, widget.height() // 2))
    places = [QPoint(left.x() + step, left.y()) for step in range(12)]
    return sum(contrast(before.pixelColor(at).name(), after.pixelColor(at).name()) >= 3 for at in places)


@pytest.mark.parametrize("theme", ["warm", "dark", "contrast"])
def test_the_focus_ring_is_seen_on_every_kind_of_control(shipped: Path, theme: ThemeChoice) -> None:
    with opened(shipped, settings=Settings(theme=theme)) as window:
        thin = {}
        for name, find in CONTROLS.items():
            if name == "the page":
                window.navigator.show_page("treatment/hormone")
            elif name == "print":
                window.gatherer.print_page()
            settle()
            control = find(window)
            window.setFocus()
            settle()
            before = window.grab().toImage()
            control.setFocus()
            settle()
            seen = thickness(before, window.grab().toImage(), control, window)
            if seen < 3:
                thin[name] = seen
        assert thin == {}
