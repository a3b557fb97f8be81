"""Where the reader is and where a step leads: opens guides, follows links, remembers the way back. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from guide.errors import GuideError
from guide.library.read import GuideFile
from guide.ui.history import History, Place
from guide.ui.reader import Reader
from guide.ui.start_view import Choice

if TYPE_CHECKING:
    from guide.search.search import Hit


class Navigator(QObject):
    """Says what is to be shown; the window shows it.

    `explained` carries a name and what is said of it, `word_explained` the id of a word of the glossary before both.
    A place is shown by calling `present`, not by a signal: a fault in what is read must come back here. `top` answers
    how far the reader has come on a page, as the number of a character, or None where no page is seen.
    """

    guide_opened = Signal()
    moved = Signal()
    shelf_reached = Signal(object)
    explained = Signal(str, str)
    word_explained = Signal(str, str, str)

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._language = ""
        self._shelf: list[Path] = []
        self.history = History()
        self.present: Callable[[Place], None] = lambda place: None
        self.top: Callable[[], int | None] = lambda: None
        self.reader: Reader | None = None

    @property
    def place(self) -> Place | None:
        """Where the reader is in the open guide."""
        return self.history.place

    @property
    def shelf(self) -> tuple[Path, ...]:
        """The guides that can be chosen."""
        return tuple(self._shelf)

    @property
    def language(self) -> str:
        """The language in use."""
        return self.reader.language if self.reader is not None else self._language

    @property
    def has_shelf(self) -> bool:
        """Whether there is more than one guide to choose from."""
        return len(self._shelf) > 1

    def fill_shelf(self, guides: Sequence[Path]) -> None:
        """The guides that can be chosen; a single one is opened at once."""
        self._shelf = list(guides)
        if len(self._shelf) == 1:
            self.open_guide(self._shelf[0])
        if self.reader is None:
            self.show_shelf()

    def open_guide(self, path: Path) -> None:
        """Opens a guide at its start page; a damaged one is said in a sentence, and what was open stays."""
        try:
            file = GuideFile(path)
        except GuideError as fault:
            self.complain(fault)
            return
        self.close()
        self.reader = Reader(file, self._language, self._today)
        self.guide_opened.emit()
        self.show_start()

    def close(self) -> None:
        """Lets go of the open guide and forgets the way back."""
        if self.reader is not None:
            self.reader.file.close()
        self.reader = None
        self.history.clear()

    def choose_language(self, tag: str) -> None:
        """Shows pages in another language from now on."""
        self._language = tag
        if self.reader is not None:
            self.reader.choose_language(tag)

    def show_start(self) -> None:
        """Goes to the start page, or to the shelf where no guide is open."""
        if self.reader is None:
            self.show_shelf()
        else:
            self._visit(Place(""))

    def show_page(self, path: str) -> None:
        """Goes to a page."""
        self._visit(Place(path))

    def show_help(self) -> None:
        """Goes to the page with help in an emergency."""
        if self.reader is not None and self.reader.help:
            self.show_page(self.reader.help)

    def show_shelf(self) -> None:
        """Goes to the guides that can be chosen; the one that was open is closed."""
        self.close()
        self.shelf_reached.emit([self._on_shelf(path) for path in self._shelf])

    def show_hit(self, hit: Hit, typed: str, marked: frozenset[str]) -> None:
        """Goes to what a search found, perhaps in another guide, with the words marked."""
        if hit.guide and (self.reader is None or Path(hit.guide) != self.reader.file.path):
            self.open_guide(Path(hit.guide))
            if self.reader is None or Path(hit.guide) != self.reader.file.path:
                return
        self._visit(Place(hit.page, hit.anchor, typed, marked))

    def choose(self, choice: str) -> None:
        """Goes where a card leads: `section:…`, `page:…` or `guide:…`."""
        kind, _, target = choice.partition(":")
        if kind == "guide":
            self.open_guide(Path(target))
        elif kind == "section" and self.reader is not None:
            self.show_page(self.reader.first_of(target))
        else:
            self.follow(choice)

    def back(self) -> None:
        """Back to where the reader was before."""
        self._go(History.back)

    def forward(self) -> None:
        """Forward again, after going back."""
        self._go(History.forward)

    def turn(self, way: int) -> None:
        """Turns to the page before (0) or after (1)."""
        if self.reader is not None and self.place is not None:
            entry = self.reader.neighbours(self.place.path)[way]
            if entry is not None:
                self.show_page(entry.path)

    def again(self) -> None:
        """Shows the same place once more."""
        self._reach(self.place)

    def titles(self) -> dict[str, str]:
        """The titles of the guides that can be chosen, by the names of their files."""
        return {str(path): self._on_shelf(path).title for path in self._shelf}

    def follow(self, address: str) -> None:
        """Goes where a link leads, or says in place what it means; nothing outside is opened from here."""
        kind, _, target = address.partition(":")
        if kind == "page":
            path, _, anchor = target.partition("#")
            here = self.place
            self._visit(Place(path or (here.path if here else ""), anchor))
        elif kind == "source":
            self._explain(*self._source(target))
        elif kind == "term":
            self._explain_word(target)
        elif kind == "tel":
            self.explained.emit(self.tr("Call"), target)
        else:
            self.explained.emit(self.tr("Address on the web"), address)

    def about(self) -> None:
        """Says which guide this is."""
        if self.reader is not None:
            guide = self.reader.file.guide
            version = self.tr("Version {number}").replace("{number}", guide.version)
            parts = [version, guide.publisher, guide.licence, guide.funding, guide.updates]
            self.explained.emit(self.reader.title, " ".join(f"{part.rstrip('.')}." for part in parts if part))

    def complain(self, fault: GuideError) -> None:
        """Says what went wrong, in one sentence; everything goes on."""
        import logging

        logging.getLogger("guide").info("%s", fault.detail)
        self.explained.emit(self.tr("Something went wrong"), str(fault))

    def _explain(self, name: str, words: str) -> None:
        if words:
            self.explained.emit(name, words)

    def _explain_word(self, term: str) -> None:
        try:
            name, words = self.reader.term(term) if self.reader is not None else ("", "")
        except GuideError as fault:
            self._explain(self.tr("Something went wrong"), str(fault))
        else:
            if words:
                self.word_explained.emit(term, name, words)

    def _source(self, source: str) -> tuple[str, str]:
        try:
            return self.tr("Source"), self.reader.source(source) if self.reader is not None else ""
        except GuideError as fault:
            return self.tr("Something went wrong"), str(fault)

    def _visit(self, place: Place) -> None:
        if self.reader is not None and place.path == self.reader.file.guide.start:
            place = Place("")
        self._go(lambda history: history.visit(place))

    def _go(self, step: Callable[[History], object]) -> None:
        """Takes a step; where it leads to nothing that can be shown, everything is as before."""
        kept = self.history.copy()
        if (top := self.top()) is not None:
            self.history.leave(top)
        step(self.history)
        if not self._reach(self.place):
            self.history = kept
        self.moved.emit()

    def _reach(self, place: Place | None) -> bool:
        """Has a place shown; what cannot be read is said, and answered with False."""
        if place is None or self.reader is None:
            return False
        try:
            self.present(place)
        except GuideError as fault:
            self.complain(fault)
            return False
        return True

    def _on_shelf(self, path: Path) -> Choice:
        try:
            with GuideFile(path) as file:
                reader = Reader(file, self._language, self._today)
                return Choice(f"guide:{path}", reader.title, " · ".join(name for _, name in reader.own_names()))
        except GuideError as fault:
            return Choice(f"guide:{path}", path.stem, str(fault))
