"""Looks things up beside the window, which never waits: the newest question is answered, older ones are dropped."""

from pathlib import Path
from threading import Condition, Thread

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from guide.errors import GuideError


class Question(Struct, frozen=True):
    """What is looked for, and where: the files of one guide or of several."""

    typed: str
    guides: tuple[Path, ...]
    language: str
    literally: bool = False


class Seeker(QObject):
    """One thread with files of its own, since a file is read by one thread at a time.

    `answered` carries the Question and the Answer, `failed` a GuideError. Nothing typed is kept.
    """

    answered = Signal(object, object)
    failed = Signal(object)
    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bell = Condition()
        self._next: Question | None = None
        self._asked: Question | None = None
        self._closing = False
        self._thread: Thread | None = None
        self._finished.connect(self._hand_over)

    def ask(self, question: Question) -> None:
        """Has something looked for."""
        self._asked = question
        self._ring(question)

    def prepare(self, question: Question) -> None:
        """Has the guides made ready for questions to come; one that was asked already does that too."""
        if self._asked is None:
            self._ring(question)

    def _ring(self, question: Question) -> None:
        with self._bell:
            self._next = question
            self._bell.notify()
        if self._thread is None:
            self._closing = False
            self._thread = Thread(target=self._work, name="search", daemon=True)
            self._thread.start()

    def forget(self) -> None:
        """Wants no answer any more to what was asked."""
        self._asked = None
        with self._bell:
            self._next = None

    def close(self) -> None:
        """Ends the thread and lets go of its files."""
        self.forget()
        if self._thread is not None:
            with self._bell:
                self._closing = True
                self._bell.notify()
            self._thread.join()
            self._thread = None

    def _hand_over(self, question: Question, found: object) -> None:
        if question is not self._asked:
            return  # a late answer, or one that nobody waits for
        if isinstance(found, GuideError):
            self.failed.emit(found)
        else:
            self.answered.emit(question, found)

    def _work(self) -> None:
        from guide.search.shelf import Shelf

        with Shelf() as shelf:
            while True:
                with self._bell:
                    self._bell.wait_for(lambda: self._next is not None or self._closing)
                    question, self._next = self._next, None
                if question is None:
                    return
                try:
                    found: object = shelf.answer(
                        question.guides, question.typed, question.language, literally=question.literally
                    )
                except GuideError as fault:
                    found = fault
                self._finished.emit(question, found)
