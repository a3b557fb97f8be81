"""From typed words to a page: asks for hits, shows them, and opens one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from guide.settings import Settings
from guide.ui.aids import Aids
from guide.ui.navigator import Navigator
from guide.ui.seeker import Question, Seeker
from guide.ui.stage import Stage
from guide.ui.typing_pause import TypingPause

if TYPE_CHECKING:
    from guide.search.search import Answer, Hit

READY = 200
"""Milliseconds after a guide was opened until search is made ready: the first page is long seen by then."""


class SearchDesk(QObject):
    """Joins the search field, the seeker and the panel of hits.

    `shown` says that hits are seen, `left` that no words are there to look for any more, `opened` that a
    hit was opened.
    """

    shown = Signal()
    left = Signal()
    opened = Signal()

    def __init__(self, navigator: Navigator, stage: Stage, settings: Callable[[], Settings], parent: QObject) -> None:
        super().__init__(parent)
        self._navigator = navigator
        self._stage = stage
        self._settings = settings
        self._everywhere = False
        self._answer: Answer | None = None
        self.seeker = Seeker(self)
        self.seeker.answered.connect(self._show)
        self.seeker.failed.connect(navigator.complain)
        self._typing = TypingPause(self)
        self._typing.sought.connect(self.seek)
        self._typing.gave_up.connect(self._give_up)
        self._ready = QTimer(self, singleShot=True, interval=READY)
        self._ready.timeout.connect(lambda: self.seeker.prepare(self._question("")))
        navigator.guide_opened.connect(self._ready.start)
        navigator.moved.connect(self.seeker.forget)
        stage.hit_chosen.connect(self.open)
        stage.literally_asked.connect(lambda: self.seek(self._typing.words, literally=True))
        stage.forgivingly_asked.connect(lambda: self.seek(self._typing.words))
        stage.everywhere_asked.connect(self._widen)

    def type(self, typed: str) -> None:
        """Takes what the search field holds now."""
        self._typing.type(typed)

    def enter(self) -> None:
        """Enter opens the hit that is chosen; where no hits are seen yet, it has them shown."""
        if self._typing.waits or not self._stage.shows_results:
            self._typing.end()
        else:
            self._stage.results.enter()

    def forget(self) -> None:
        """Looks for nothing any more."""
        self._typing.forget()
        self.seeker.forget()
        self._answer = None

    def close(self) -> None:
        """Ends the search."""
        self._ready.stop()
        self.forget()
        self.seeker.close()

    def seek(self, typed: str, literally: bool = False) -> None:
        """Has words looked for; the window goes on meanwhile."""
        self._typing.words = typed
        self.seeker.ask(self._question(typed, literally))

    def open(self, hit: Hit) -> None:
        """Opens a hit at its section, with the words marked."""
        marked = self._answer.marked if self._answer is not None else frozenset()
        self._navigator.show_hit(hit, self._typing.words, marked)
        self.opened.emit()

    def _question(self, typed: str, literally: bool = False) -> Question:
        go = self._navigator
        everywhere = self._everywhere or go.reader is None
        guides = go.shelf if everywhere or go.reader is None else (go.reader.file.path,)
        return Question(typed, guides, go.language, literally)

    def _widen(self, everywhere: bool) -> None:
        self._everywhere = everywhere
        self.seek(self._typing.words)

    def _give_up(self) -> None:
        self.forget()
        self.left.emit()

    def _show(self, question: Question, answer: Answer) -> None:
        self._answer = answer
        self._stage.show_answer(answer, self._aids(len(question.guides) > 1))
        self.shown.emit()

    def _aids(self, wide: bool) -> Aids:
        go = self._navigator
        settings = self._settings()
        own = ((settings.clinic or self.tr("Your care team"), settings.phone),) if settings.phone else ()
        titles = go.titles() if wide else {}
        if go.reader is None:
            return Aids({}, (), "", "", own, titles, None)
        return go.reader.aids(own, titles, wide if go.has_shelf else None)
