"""From a finished handout to a printer, and after it until the paper lies there."""

from collections.abc import Sequence
from typing import Literal, Protocol

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal

from guide.errors import GuideError
from guide.handout.printers import Job, Printer, PrinterFault, Progress, State, Trouble
from guide.ui.aside import Aside
from guide.ui.card import Choice
from guide.ui.print_panel import PrintPanel, Ticket
from guide.ui.trouble_words import sentence, state_words

FOLLOW = 700
"""Milliseconds between two looks at a job."""


class Printers(Protocol):
    """What `guide.handout.printers` can do; every call may take its time."""

    def available(self) -> bool: ...
    def printers(self) -> list[Printer]: ...
    def send(
        self,
        data: bytes,
        printer: str,
        title: str,
        *,
        copies: int = 1,
        two_sided: bool = False,
        pages: tuple[int, int] | None = None,
        color: bool = False,
    ) -> Job: ...
    def progress(self, job: Job) -> Progress: ...
    def cancel(self, job: Job) -> None: ...


class Sheets(Struct, frozen=True):
    """What is to be printed."""

    data: bytes
    pages: int
    two_sides: bool
    color: bool


class PrintDesk(QObject):
    """Fills the panel with printers, sends what it asks for, and follows one job until it is over.

    `unavailable` says that this machine prints in another way.
    """

    unavailable = Signal()

    def __init__(self, printers: Printers, panel: PrintPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._printers = printers
        self._panel = panel
        self._aside = Aside("printing", self)
        self._sheets = Sheets(b"", 0, False, False)
        self._known: Sequence[Printer] = ()
        self._job: Job | None = None
        self._stop_wanted = False
        self._next = QTimer(self, singleShot=True, interval=FOLLOW)
        self._next.timeout.connect(self._look)
        panel.print_asked.connect(self._send)
        panel.cancel_asked.connect(self._cancel)
        panel.again_asked.connect(lambda: self.open(self._sheets))
        panel.printer_chosen.connect(self._show_sides)

    def open(self, sheets: Sheets) -> None:
        """Looks for printers, and offers them."""
        self.forget()
        self._sheets = sheets
        self._panel.look()
        self._aside.do(self._find, self._offer, self._fail)

    def forget(self) -> None:
        """Stops following what is printed, and lets go of it; the printer goes on."""
        self._next.stop()
        self._aside.deafen()
        self._job, self._sheets, self._stop_wanted = None, Sheets(b"", 0, False, False), False

    def close(self) -> None:
        """Ends the thread."""
        self.forget()
        self._aside.close()

    def _find(self) -> list[Printer] | None:
        return self._printers.printers() if self._printers.available() else None

    def _offer(self, found: list[Printer] | None) -> None:
        if found is None:
            self.unavailable.emit()
            return
        self._known = found
        choices = [Choice(one.name, one.description or one.name, state_words(one.trouble)) for one in found]
        best = [one for one in found if one.default] + [one for one in found if one.trouble is None] + found
        usual = best[0].name if best else ""
        self._panel.show_printers(choices, usual, self._sheets.pages, two_sides=self._sheets.two_sides)
        self._show_sides()

    def _show_sides(self) -> None:
        self._panel.offer_sides(possible=any(one.two_sided for one in self._known if one.name == self._panel.printer))

    def _send(self, ticket: Ticket) -> None:
        sheets, send = self._sheets, self._printers.send
        able = any(one.two_sided for one in self._known if one.name == ticket.printer)
        self._panel.show_state("printing", self._named(self.tr("Sending to “{printer}”…"), ticket.printer))
        self._aside.do(
            lambda: send(
                sheets.data,
                ticket.printer,
                self.tr("Handout"),
                copies=ticket.copies,
                two_sided=ticket.two_sided and able,
                pages=ticket.pages,
                color=sheets.color,
            ),
            self._follow,
            self._fail,
        )

    def _follow(self, job: Job) -> None:
        self._job = job
        if self._stop_wanted:
            self._cancel()
        else:
            self._panel.show_state("printing", self._named(self.tr("Printing on “{printer}”…"), job.printer))
            self._next.start()

    def _look(self) -> None:
        if (job := self._job) is not None:
            self._aside.do(lambda: self._printers.progress(job), self._report, self._fail)

    def _report(self, progress: Progress) -> None:
        assert self._job is not None
        name = self._job.printer
        match progress.state:
            case State.DONE:
                self._end("over", self._named(self.tr("“{printer}” has printed the handout."), name))
            case State.CANCELLED:
                self._end("over", self.tr("Printing was stopped."))
            case State.FAILED:
                words = self.tr("The handout was not printed. Please try again, or save a PDF.")
                self._end("failed", self._told(progress.trouble, name) if progress.trouble else words)
            case _:
                words = self._named(self.tr("Printing on “{printer}”…"), name)
                trouble = f"\n{self._told(progress.trouble, name)}" if progress.trouble else ""
                self._panel.show_state("printing", words + trouble)
                self._next.start()

    def _cancel(self) -> None:
        job, self._stop_wanted = self._job, True
        self._panel.show_state("printing", self.tr("Stopping…"))
        if job is not None:
            self._next.stop()
            self._aside.only(
                lambda: self._printers.cancel(job),
                lambda _: self._end("over", self.tr("Printing was stopped.")),
                self._fail,
            )

    def _fail(self, fault: GuideError) -> None:
        if isinstance(fault, PrinterFault):
            self._end("failed", self._told(fault.trouble, self._job.printer if self._job else self._panel.printer))
        else:
            self._end("failed", str(fault))

    def _end(self, state: Literal["over", "failed"], words: str) -> None:
        self._next.stop()
        self._job, self._stop_wanted = None, False
        self._panel.show_state(state, words)

    def _told(self, trouble: Trouble, printer: str) -> str:
        return sentence(trouble, self._named("{printer}", printer))

    def _named(self, words: str, printer: str) -> str:
        known = next((one.description for one in self._known if one.name == printer), "")
        return words.replace("{printer}", known or printer)
