"""What tests of My handout share: a way to wait for it, and printers that print nothing."""

from collections.abc import Callable
from threading import current_thread, main_thread
from time import monotonic

from PySide6.QtWidgets import QMenu

from guide.errors import GuideError
from guide.handout.printers import Job, Printer, Progress, State
from guide.ui.handout_desk import HandoutDesk
from guide.ui.handout_panel import HandoutPanel
from guide.ui.window import Window
from tests.windows import PATIENCE, settle

LOBBY = Printer("lobby", "Lobby", default=True, trouble=None, two_sided=True)
WARD = Printer("ward", "Ward 3", default=False, trouble=None, two_sided=False)


class FakePrinters:
    """Printers with one job, whose course is told beforehand; counts what is asked in the window's own thread."""

    def __init__(self, *printers: Printer, course: tuple[Progress, ...] = (Progress(State.DONE),)) -> None:
        self.known, self.course = list(printers), list(course)
        self.sent: list[dict[str, object]] = []
        self.cancelled: list[Job] = []
        self.looks = 0
        self.in_window = 0
        self.works = True
        self.fault: GuideError | None = None

    def available(self) -> bool:
        self._note()
        return self.works

    def printers(self) -> list[Printer]:
        self._note()
        return self.known

    def send(self, data: bytes, printer: str, title: str, **wishes: object) -> Job:
        self._note()
        if self.fault is not None:
            raise self.fault
        self.sent.append({"data": data, "printer": printer, "title": title, **wishes})
        return Job(printer, len(self.sent))

    def progress(self, job: Job) -> Progress:
        self._note()
        self.looks += 1
        return self.course.pop(0) if len(self.course) > 1 else self.course[0]

    def cancel(self, job: Job) -> None:
        self._note()
        self.cancelled.append(job)

    def _note(self) -> None:
        self.in_window += current_thread() is main_thread()


def wait_until(is_so: Callable[[], object], what: str = "it did not come to that") -> None:
    """Lets the window live until something is so."""
    end = monotonic() + PATIENCE
    while not is_so():
        assert monotonic() < end, what
        settle()
    settle()


def desk_of(window: Window) -> HandoutDesk:
    found = window.findChild(HandoutDesk)
    assert isinstance(found, HandoutDesk)
    return found


def made(window: Window) -> HandoutPanel:
    """The panel, once what it shows is what is chosen."""
    desk = desk_of(window)
    wait_until(lambda: desk._asked is None, "the handout was not made")
    return desk.panel


def mine(window: Window, *items: str) -> HandoutPanel:
    """My handout with these items, made and shown."""
    window.gatherer.mine.add(items)
    window.gatherer.open()
    return made(window)


def titles(panel: HandoutPanel) -> list[str]:
    return [row.title for row in panel.list.rows]


def choose(menu: QMenu, *words: str) -> None:
    """Chooses an entry of a menu, perhaps of a menu below it."""
    menu.aboutToShow.emit()
    for word in words[:-1]:
        below = next(action.menu() for action in menu.actions() if action.text() == word)
        assert isinstance(below, QMenu)
        menu = below
    next(action for action in menu.actions() if action.text() == words[-1]).trigger()
    settle()
