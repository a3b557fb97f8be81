"""The system's print queue: a handout's PDF goes to it whole, and what becomes of it is followed.

It speaks through the programs of CUPS (Linux, macOS), so that what the administrator set up holds here as well. Which
server is asked is theirs to know: `CUPS_SERVER`, or the system's settings.
"""

import os
import re
import shutil
import subprocess
from enum import Enum, auto

from msgspec import Struct

from guide.handout.printer_words import (
    PrinterFault,
    Queue,
    Trouble,
    read_job,
    read_queues,
    read_refusal,
    read_request,
)

__all__ = ["Job", "Printer", "PrinterFault", "Progress", "State", "Trouble"]
__all__ += ["available", "cancel", "printers", "progress", "send"]

PROGRAMS = ("lp", "lpstat", "lpoptions", "cancel")
ENGLISH = {"LC_ALL": "C", "LANG": "C", "SOFTWARE": "CUPS"}
"""The programs' own words, not translated; in macOS they heed LANG where SOFTWARE is set (CUPS, cups/language.c)."""
AT_HOME = {"DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nowhere"}
"""Only printers that are set up are meant: over this bus libcups would look around the network, at each question."""
PATIENCE = 10.0
"""Seconds until a program must have answered; they answer in a hundredth."""
PATIENCE_TO_SEND = 60.0
TWO_SIDED = 0x0010
"""CUPS_PRINTER_DUPLEX of `printer-type` (cups/cups.h)."""
PAPERS = {(612, 792): "na_letter_8.5x11in", (595, 842): "iso_a4_210x297mm"}
"""Whole points of a sheet, with its name (PWG 5101.1)."""
SHEET = re.compile(rb"/MediaBox\s*\[\s*[0.]+\s+[0.]+\s+([\d.]+)\s+([\d.]+)\s*\]")
LONGEST_TITLE = 120
"""Characters; a name in IPP has up to 255 bytes."""


class Printer(Struct, frozen=True):
    """A queue of this system. `name` is for `send`, `description` for people; `two_sided` says what it can do."""

    name: str
    description: str
    default: bool
    trouble: Trouble | None
    two_sided: bool


class Job(Struct, frozen=True):
    """What was sent, by its number in the queue."""

    printer: str
    number: int


class State(Enum):
    """How far a job is; after the last three nothing more happens to it."""

    WAITING = auto()
    PRINTING = auto()
    DONE = auto()
    CANCELLED = auto()
    FAILED = auto()


class Progress(Struct, frozen=True):
    """How far a job is, and what is the matter with the printer."""

    state: State
    trouble: Trouble | None = None


class _Answer(Struct, frozen=True):
    """What a program said, and what it complained of."""

    ok: bool
    told: str
    complaint: str


def available() -> bool:
    """Whether this machine has the programs of CUPS."""
    return all(shutil.which(program) for program in PROGRAMS)


def printers() -> list[Printer]:
    """The printers that are set up on this system, the default first; none where no server runs."""
    found = sorted((_queues() or {}).values(), key=lambda queue: not queue.default)
    return [
        Printer(each.name, each.description, each.default, each.trouble, _is_two_sided(each.name)) for each in found
    ]


def send(
    data: bytes,
    printer: str,
    title: str,
    *,
    copies: int = 1,
    two_sided: bool = False,
    pages: tuple[int, int] | None = None,
    color: bool = False,
) -> Job:
    """Hands a PDF to the queue and answers its job; where the queue would not print it, a PrinterFault and no job.

    `title` is all that the queue is told about it. `pages` are the first and the last sheet, counted from 1. A printer
    that cannot print on both sides prints on one, since it would throw the job away otherwise. A sheet wider than it is
    high, as those of a booklet are, is turned over its short edge.
    """
    queues = _queues()
    if queues is None:
        raise PrinterFault(Trouble.OFF, printer, "lpstat found no server")
    if printer not in queues:
        raise PrinterFault(Trouble.GONE, printer)
    if (trouble := queues[printer].trouble) in (Trouble.STOPPED, Trouble.REFUSED):
        raise PrinterFault(trouble, queues[printer].description)
    options = _options(_sheet(data), two_sided and _is_two_sided(printer), pages, color)
    wishes = [word for name, value in options.items() for word in ("-o", f"{name}={value}")]
    # The word after -d or -t is its value, even where it begins with a hyphen (CUPS, systemv/lp.c).
    command = ["lp", "-d", printer, "-t", _plain(title), "-n", str(copies), *wishes, "-"]
    answer = _ask(*command, data=data, patience=PATIENCE_TO_SEND)
    number = read_request(answer.told)
    if not answer.ok or number is None:
        raise PrinterFault(read_refusal(answer.complaint), queues[printer].description, answer.complaint)
    return Job(printer, number)


def progress(job: Job) -> Progress:
    """How far a job is, wherever it was moved; it fails with `GONE` when its printer was taken away.

    While the server does not answer, the job waits with `OFF`. Where the server keeps no history of its jobs, one that
    it does not know any more is done.
    """
    listed = _ask("lpstat", "-W", "not-completed", "-l", "-o")
    queues = _queues()
    if not listed.ok or queues is None:
        return Progress(State.WAITING, Trouble.OFF)
    entry = read_job(listed.told, job.number)
    if entry is None:
        return _ended(job, queues)
    if entry.printer not in queues:
        return Progress(State.FAILED, Trouble.GONE)
    queue = queues[entry.printer]
    if queue.stopped:  # the server says of a job that it took from the printer that it is being printed
        return Progress(State.WAITING, Trouble.STOPPED)
    return Progress(State.PRINTING if entry.printing else State.WAITING, entry.trouble or queue.alarm)


def cancel(job: Job) -> None:
    """Takes a job out of the queue; quiet where it is over. PrinterFault where the queue refuses or does not answer."""
    answer = _ask("cancel", _handle(job))
    if not answer.ok and not _is_over(answer.complaint):
        raise PrinterFault(read_refusal(answer.complaint), job.printer, answer.complaint)


def _ended(job: Job, queues: dict[str, Queue]) -> Progress:
    """How a job ended that waits no longer.

    `lpstat` does not tell what was printed from what was given up (https://github.com/OpenPrinting/cups/issues/832).
    `cancel` does: of a job that is over it changes nothing, and complains of how it ended.
    """
    entry = read_job(_ask("lpstat", "-W", "completed", "-l", "-o").told, job.number)
    complaint = _ask("cancel", _handle(job)).complaint if entry else ""
    if "already completed" in complaint:
        return Progress(State.DONE)
    if job.printer not in queues:
        return Progress(State.FAILED, Trouble.GONE)
    if entry is None:
        return Progress(State.DONE)
    if "already canceled" in complaint and entry.trouble is not Trouble.UNKNOWN:
        return Progress(State.CANCELLED)
    return Progress(State.FAILED, entry.trouble or Trouble.UNKNOWN)


def _queues() -> dict[str, Queue] | None:
    """The queues by name; None where no server answers."""
    answer = _ask("lpstat", "-l", "-a", "-p", "-d")
    if not answer.ok and "No destinations" not in answer.complaint:
        return None
    return read_queues(answer.told)


def _is_two_sided(printer: str) -> bool:
    found = re.search(r"\bprinter-type=(\d+)", _ask("lpoptions", "-p", printer).told)
    return found is not None and bool(int(found[1]) & TWO_SIDED)


def _options(sheet: list[int], two_sided: bool, pages: tuple[int, int] | None, color: bool) -> dict[str, str]:
    """How to print, in the words of IPP (RFC 8011, 5.2)."""
    turned = "two-sided-long-edge" if sheet == sorted(sheet) else "two-sided-short-edge"
    options = {
        "sides": turned if two_sided else "one-sided",
        "print-color-mode": "color" if color else "monochrome",
        "collate": "true",
    }
    if pages:
        options["page-ranges"] = f"{pages[0]}-{pages[1]}"
    if paper := PAPERS.get((min(sheet), max(sheet))):
        options["media"] = paper
    return options


def _sheet(data: bytes) -> list[int]:
    """Width and height of the first sheet, in whole points; nought where they cannot be found."""
    found = SHEET.search(data)
    return [round(float(side)) for side in found.groups()] if found else [0, 0]


def _plain(title: str) -> str:
    return " ".join("".join(sign if sign.isprintable() else " " for sign in title).split())[:LONGEST_TITLE]


def _handle(job: Job) -> str:
    """What `cancel` takes for this job alone: a queue may be called `7` or `Lobby-7`, but none has a slash."""
    return f"/-{job.number}"


def _is_over(complaint: str) -> bool:
    return "already" in complaint or "does not exist" in complaint


def _ask(program: str, *arguments: str, data: bytes = b"", patience: float = PATIENCE) -> _Answer:
    """What a program of CUPS answers; without a terminal, so that it never asks for a password there."""
    try:
        done = subprocess.run(
            [program, *arguments],
            input=data,
            capture_output=True,
            env=os.environ | ENGLISH | AT_HOME,
            timeout=patience,
            start_new_session=True,
        )
    except (OSError, subprocess.TimeoutExpired) as fault:
        return _Answer(False, "", repr(fault))
    told, complaint = (said.decode("utf-8", "replace") for said in (done.stdout, done.stderr))
    return _Answer(done.returncode == 0, told, complaint.strip())
