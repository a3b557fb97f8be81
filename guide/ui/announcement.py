"""Says a line aloud where a screen reader runs: what has changed without the keyboard having moved."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

Politeness = QAccessible.AnnouncementPoliteness


def announce(speaker: QObject, words: str, *, at_once: bool = False) -> None:
    """Has `words` read; `at_once` where they must not wait until the screen reader has finished another sentence."""
    event = QAccessibleAnnouncementEvent(speaker, words)
    event.setPoliteness(Politeness.Assertive if at_once else Politeness.Polite)
    QAccessible.updateAccessibility(event)
