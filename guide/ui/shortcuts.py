"""The keys that work everywhere in the window."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

KEYS: Mapping[str, tuple[str, ...]] = {
    "search": ("Ctrl+F", "Ctrl+K", "F3"),
    "back": ("Alt+Left", "Back"),
    "forward": ("Alt+Right", "Forward"),
    "start": ("Alt+Home",),
    "previous": ("Ctrl+PgUp",),
    "next": ("Ctrl+PgDown",),
    "larger": ("Ctrl++", "Ctrl+="),
    "smaller": ("Ctrl+-",),
    "ordinary": ("Ctrl+0",),
    "print": ("Ctrl+P",),
    "help": ("F1",),
    "part": ("F6",),
    "leave": ("Escape",),
}
"""What each key does. F6 goes on to the next part of the window, as in browsers and file managers."""


def add_shortcuts(window: QWidget, actions: Mapping[str, Callable[[], None]]) -> None:
    """Makes the keys of `KEYS` call the actions of the same names."""
    for name, keys in KEYS.items():
        for key in keys:
            shortcut = QShortcut(QKeySequence(key), window)
            shortcut.activated.connect(actions[name])
