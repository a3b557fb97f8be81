"""What the programs of CUPS say about printers and jobs, read into plain values; and what we say to a person."""

import re
from collections.abc import Iterable
from enum import Enum, auto

from msgspec import Struct

from guide.errors import GuideError


class Trouble(Enum):
    """What may keep a printer from printing.

    `OFF` cannot be reached; `PAPER`, `INK`, `DOOR` and `JAM` are to be seen to at the printer; a queue that is
    `STOPPED` keeps what it is given, one that has `REFUSED` takes nothing; `GONE` is not there any more.
    """

    OFF = auto()
    PAPER = auto()
    INK = auto()
    DOOR = auto()
    JAM = auto()
    STOPPED = auto()
    REFUSED = auto()
    GONE = auto()
    UNKNOWN = auto()


SENTENCES = {
    Trouble.OFF: "The printer “{}” cannot be reached. Please check that it is switched on and connected.",
    Trouble.PAPER: "The printer “{}” is out of paper. Please put paper in; it goes on by itself.",
    Trouble.INK: "The printer “{}” is out of ink or toner. Please put new ink or toner in; it goes on by itself.",
    Trouble.DOOR: "A door or cover of the printer “{}” is open. Please close it; the printer goes on by itself.",
    Trouble.JAM: "Paper is stuck in the printer “{}”. Please take it out gently; the printer goes on by itself.",
    Trouble.STOPPED: "The printer “{}” has been stopped. Please choose another printer, or ask for it to be started.",
    Trouble.REFUSED: "The printer “{}” takes nothing at the moment. Please choose another printer, or save a PDF.",
    Trouble.GONE: "The printer “{}” is not there any more. Please choose another printer, or save a PDF.",
    Trouble.UNKNOWN: "The printer “{}” did not take the handout. Please choose another printer, or save a PDF.",
}
REASONS = {
    Trouble.OFF: ("offline", "shutdown", "timed-out"),
    Trouble.DOOR: ("door-open", "cover-open", "interlock-open"),
    Trouble.JAM: ("media-jam",),
    Trouble.PAPER: ("media-empty", "media-needed", "input-tray-missing"),
    Trouble.INK: ("marker-supply-empty", "toner-empty", "marker-ink-empty"),
}
"""Keywords of `printer-state-reasons` (RFC 8011, 5.4.12; PWG 5100.9), the gravest first; each may have an ending."""
UNREACHED = (
    "not responding",
    "did not respond",
    "may not exist or is unavailable",
    "no longer exists",
    "is unreachable",
    "is not connected",
    "unable to locate printer",
    "unable to contact printer",
    "waiting for printer to become available",
)
"""What CUPS's backends say of a printer that is off, where they give no keyword."""
THROWN_AWAY = "printer cannot print"
"""What the IPP backend says of a job that the printer did not take; CUPS counts it as cancelled."""
REFUSALS = {
    Trouble.REFUSED: ("not accepting jobs", "not allowed", "unauthorized", "forbidden", "not authorized"),
    Trouble.GONE: ("does not exist", "unknown destination"),
    Trouble.OFF: ("unable to connect", "not running", "not responding", "host is down", "refused"),
}
"""What `lp` and `cancel` complain of."""

ACCEPTING = re.compile(r"(\S+) (not )?accepting requests since ")
PRINTER = re.compile(r"printer (\S+) (is idle|is holding|now printing|disabled since)")
DEFAULT = re.compile(r"system default destination: ([^\s/]+)")
JOB = re.compile(r"(\S+)-(\d+) ")
REQUEST = re.compile(r"request id is \S+-(\d+) ")


class PrinterFault(GuideError):
    """A printer cannot print; `trouble` says why, `str(fault)` says what to do."""

    def __init__(self, trouble: Trouble, printer: str, detail: str = "") -> None:
        super().__init__(SENTENCES[trouble].format(printer), detail or f"{printer!r}: {trouble.name}")
        self.trouble = trouble


class Queue(Struct, frozen=True):
    """A queue as `lpstat -p` tells of it."""

    name: str
    description: str
    default: bool
    stopped: bool
    refuses: bool
    alarm: Trouble | None
    """What the printer itself last told, when it was last spoken to."""

    @property
    def trouble(self) -> Trouble | None:
        """What a new job would meet with first."""
        if self.stopped:
            return Trouble.STOPPED
        return Trouble.REFUSED if self.refuses else self.alarm


class Entry(Struct, frozen=True):
    """A job as `lpstat -o` tells of it: in which queue it is, whether it is being printed, what is the matter."""

    printer: str
    printing: bool
    trouble: Trouble | None


def read_queues(told: str) -> dict[str, Queue]:
    """The queues of `lpstat -l -a -p -d`, by name, as ordered there."""
    refusing = {found[1] for line in told.splitlines() if (found := ACCEPTING.match(line)) and found[2]}
    default = DEFAULT.search(told)
    queues = {}
    for head, body in _paragraphs(told):
        if not (found := PRINTER.match(head)):
            continue
        name, doing = found.groups()
        alarm = _trouble(body[0] if body else "", _after("Alerts: ", body).split())
        queues[name] = Queue(
            name,
            description=_after("Description: ", body) or name,
            default=default is not None and default[1] == name,
            stopped=doing == "disabled since",
            refuses=name in refusing,
            alarm=alarm,
        )
    return queues


def read_job(told: str, number: int) -> Entry | None:
    """The job with this number of `lpstat -l -o`, whose numbers are unique to a server; None where it is not listed."""
    for head, body in _paragraphs(told):
        found = JOB.match(head)
        if found and int(found[2]) == number:
            doing = _after("Alerts: ", body).split()
            printing = "job-printing" in doing or "processing-to-stop-point" in doing
            return Entry(found[1], printing, _trouble(_after("Status: ", body), ()))
    return None


def read_request(told: str) -> int | None:
    """The number of the job that `lp` made."""
    found = REQUEST.match(told)
    return int(found[1]) if found else None


def read_refusal(complaint: str) -> Trouble:
    """Why `lp` or `cancel` did not do what it was asked."""
    said = complaint.casefold()
    return next(
        (trouble for trouble, words in REFUSALS.items() if any(word in said for word in words)), Trouble.UNKNOWN
    )


def _trouble(message: str, reasons: Iterable[str]) -> Trouble | None:
    """A printer's trouble from its message and keywords; a keyword that is not known counts where it is an error."""
    if any(words in message.casefold() for words in UNREACHED):
        return Trouble.OFF
    if THROWN_AWAY in message.casefold():
        return Trouble.UNKNOWN
    given = [reason for reason in reasons if not reason.endswith("-report") or reason.startswith("offline")]
    plain = {reason.removesuffix("-error").removesuffix("-warning").removesuffix("-report") for reason in given}
    for trouble, known in REASONS.items():
        if plain.intersection(known):
            return trouble
    return Trouble.UNKNOWN if any(reason.endswith("-error") for reason in given) else None


def _paragraphs(told: str) -> list[tuple[str, list[str]]]:
    """Each line that is not indented, with the indented lines below it."""
    paragraphs: list[tuple[str, list[str]]] = []
    for line in told.splitlines():
        if not line.startswith("\t"):
            paragraphs.append((line, []))
        elif paragraphs:
            paragraphs[-1][1].append(line.strip())
    return paragraphs


def _after(label: str, lines: list[str]) -> str:
    return next((line.removeprefix(label) for line in lines if line.startswith(label)), "")
