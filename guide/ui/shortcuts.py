"""The keys that work everywhere in the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from guide.settings import TEXT_SIZES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from guide.ui.window import Window

KEYS: Mapping[str, tuple[str, ...]] = {
    "search": ("Ctrl+K", "Ctrl+Shift+F"),
    "find": ("Ctrl+F",),
    "next_mark": ("F3",),
    "previous_mark": ("Shift+F3",),
    "back": ("Alt+Left", "Back"),
    "forward": ("Alt+Right", "Forward"),
    "start": ("Alt+Home",),
    "previous": ("Ctrl+PgUp",),
    "next": ("Ctrl+PgDown",),
    "larger": ("Ctrl++", "Ctrl+="),
    "smaller": ("Ctrl+-",),
    "ordinary": ("Ctrl+0",),
    "print": ("Ctrl+P",),
    "add": ("Ctrl+D",),
    "handout": ("Ctrl+Shift+P",),
    "help": ("F1",),
    "part": ("F6",),
    "leave": ("Escape",),
}
"""What each key does. F6 goes on to the next part of the window, as in browsers and file managers."""


def add_shortcuts(window: Window) -> None:
    """Makes the keys work in a window."""
    actions = _actions(window)
    for name, keys in KEYS.items():
        for key in keys:
            shortcut = QShortcut(QKeySequence(key), window)
            shortcut.activated.connect(actions[name])


def focus_by_key(part: QWidget) -> None:
    """Puts the keyboard on a part of the window, as one who pressed a key expects it."""
    from PySide6.QtCore import Qt

    part.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _actions(window: Window) -> Mapping[str, Callable[[], None]]:
    go = window.navigator
    return {
        "search": window.go_to_search,
        "find": window.open_find,
        "next_mark": lambda: window.step_mark(1),
        "previous_mark": lambda: window.step_mark(-1),
        "back": window.back,
        "forward": go.forward,
        "start": go.show_start,
        "previous": lambda: go.turn(0),
        "next": lambda: go.turn(1),
        "larger": lambda: window.step_text_size(1),
        "smaller": lambda: window.step_text_size(-1),
        "ordinary": lambda: window.step_text_size(-len(TEXT_SIZES)),
        "print": window.gatherer.print_page,
        "add": window.gatherer.add_place,
        "handout": window.gatherer.open,
        "help": go.show_help,
        "part": window.next_part,
        "leave": window.leave,
    }
