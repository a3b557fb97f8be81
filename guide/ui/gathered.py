"""My handout: the pages and words that were chosen for paper, in order. Kept in memory, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

if TYPE_CHECKING:
    from guide.ui.navigator import Navigator
    from guide.ui.stage import Stage

WORD = "word:"
"""A word of the glossary among the paths of pages (`guide.handout.layout.WORD`, which loads later)."""


class Gathered(QObject):
    """Paths of pages, and words as `word:<id>`, each once."""

    changed = Signal()

    def __init__(self, items: Iterable[str] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items = list(dict.fromkeys(items))

    @property
    def items(self) -> tuple[str, ...]:
        """What was chosen, in the order in which it is printed."""
        return tuple(self._items)

    def add(self, items: Iterable[str]) -> tuple[str, ...]:
        """Adds what is not there yet, and answers with it."""
        new = tuple(item for item in dict.fromkeys(items) if item not in self._items)
        self._items.extend(new)
        if new:
            self.changed.emit()
        return new

    def remove(self, item: str) -> None:
        """Takes something out."""
        self._items.remove(item)
        self.changed.emit()

    def move(self, item: str, steps: int) -> None:
        """Moves something up (-1) or down (1), as far as it goes."""
        place = self._items.index(item)
        target = max(0, min(len(self._items) - 1, place + steps))
        if target != place:
            self._items.insert(target, self._items.pop(place))
            self.changed.emit()

    def empty(self) -> None:
        """Takes everything out."""
        if self._items:
            self._items.clear()
            self.changed.emit()


class Gatherer(QObject):
    """Adds what a person points at to My handout, and says so. Each guide has a list of its own.

    `changed` says that the list is another, `said` carries a sentence, `wanted` what is to be shown as it will lie on
    paper, and whether that is My handout.
    """

    changed = Signal()
    said = Signal(str)
    wanted = Signal(object, bool)

    def __init__(self, navigator: Navigator, stage: Stage, parent: QObject) -> None:
        super().__init__(parent)
        self._navigator = navigator
        self._stage = stage
        self._lists: dict[Path, Gathered] = {}

    @property
    def mine(self) -> Gathered:
        """The list of the guide that is open."""
        reader = self._navigator.reader
        path = reader.file.path if reader is not None else Path()
        if path not in self._lists:
            self._lists[path] = made = Gathered(parent=self)
            made.changed.connect(self.changed)
        return self._lists[path]

    def add(self, item: str) -> None:
        """Adds one page or word."""
        reader = self._navigator.reader
        if reader is not None:
            self.said.emit(sentence(self.mine.add((item,)), reader.name_of(item)))

    def add_place(self) -> None:
        """Adds the page that is read."""
        place = self._navigator.place
        if place is not None and place.path and self._stage.shows_page:
            self.add(place.path)

    def open(self) -> None:
        """Asks for My handout, also where nothing is in it yet."""
        if self._navigator.reader is not None:
            self.wanted.emit(self.mine, True)

    def print_page(self) -> None:
        """Asks for the page on paper, alone; on the start page, for the start page."""
        reader, place = self._navigator.reader, self._navigator.place
        if reader and place and self._stage.shows_place:
            self.wanted.emit(Gathered((place.path or reader.file.guide.start,)), False)


def sentence(new: tuple[str, ...], name: str) -> str:
    """What is said after `name` (of a page, a word, or of several together) was to be added and `new` was new."""
    if not new:
        words = QCoreApplication.translate("Gathered", "“{title}” is in the handout already.")
    elif len(new) == 1:
        words = QCoreApplication.translate("Gathered", "“{title}” was added to the handout.")
    else:
        words = QCoreApplication.translate("Gathered", "“{title}”: {count} pages were added to the handout.")
    return words.replace("{count}", str(len(new))).replace("{title}", name)
