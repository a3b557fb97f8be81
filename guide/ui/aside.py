"""Work that takes time, done beside the window, which never waits for it."""

from collections import deque
from collections.abc import Callable
from threading import Condition, Thread
from typing import TypeVar

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from guide.errors import GuideError

Found = TypeVar("Found")


class _Errand(Struct, frozen=True, eq=False):
    do: Callable[[], object]
    then: Callable[[object], None]
    otherwise: Callable[[GuideError], None]


class Aside(QObject):
    """One thread, which does one errand after the other; what it found is handed over where the window lives."""

    _finished = Signal(object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._bell = Condition()
        self._waiting: deque[_Errand] = deque()
        self._heard: set[_Errand] = set()
        self._closing = False
        self._thread: Thread | None = None
        self._finished.connect(self._hand_over)

    def do(
        self, errand: Callable[[], Found], then: Callable[[Found], None], otherwise: Callable[[GuideError], None]
    ) -> None:
        """Has something done after what was asked before; calls `then` with what came of it, or `otherwise`."""
        asked = _Errand(errand, then, otherwise)  # type: ignore[arg-type]
        self._heard.add(asked)
        with self._bell:
            self._waiting.append(asked)
            self._bell.notify()
        if self._thread is None:
            self._closing = False
            self._thread = Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()

    def only(
        self, errand: Callable[[], Found], then: Callable[[Found], None], otherwise: Callable[[GuideError], None]
    ) -> None:
        """Has something done instead of all that was asked before: only the newest is answered."""
        self.forget()
        self.do(errand, then, otherwise)

    def deafen(self) -> None:
        """Wants no answer any more; what was asked is done all the same."""
        self._heard.clear()

    def forget(self) -> None:
        """Wants no answer any more; what has not begun is not done."""
        self.deafen()
        with self._bell:
            self._waiting.clear()

    def close(self) -> None:
        """Ends the thread as soon as it has done what it is at."""
        self.forget()
        if self._thread is not None:
            with self._bell:
                self._closing = True
                self._bell.notify()
            self._thread.join()
            self._thread = None

    def _hand_over(self, asked: _Errand, found: object) -> None:
        if asked not in self._heard:
            return  # a late answer, or one that nobody waits for
        self._heard.discard(asked)
        if isinstance(found, GuideError):
            asked.otherwise(found)
        elif isinstance(found, BaseException):
            raise found  # our own fault, to be treated as one of the window
        else:
            asked.then(found)

    def _work(self) -> None:
        while True:
            with self._bell:
                self._bell.wait_for(lambda: self._waiting or self._closing)
                if self._closing:
                    return
                asked = self._waiting.popleft()
            try:
                found = asked.do()
            except Exception as fault:
                found = fault
            self._finished.emit(asked, found)
