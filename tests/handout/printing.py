"""What tests of printing say again and again about jobs and printers."""

from io import BytesIO

import pytest
from pypdf import PdfWriter

from guide.handout import printers
from guide.handout.printers import Job, PrinterFault, Progress, State, Trouble
from tests.queue import Paper, TestPrinter, wait

LETTER = (612, 792)
OVER = (State.DONE, State.CANCELLED, State.FAILED)


def sheets(count: int = 1, size: tuple[float, float] = LETTER) -> bytes:
    writer, target = PdfWriter(), BytesIO()
    for _ in range(count):
        writer.add_blank_page(*size)
    writer.write(target)
    return target.getvalue()


def is_so(job: Job, state: State, trouble: Trouble | None = None) -> None:
    """Waits until this is told of the job."""
    told = Progress(State.WAITING)

    def reached() -> bool:
        nonlocal told
        told = printers.progress(job)
        return told == Progress(state, trouble)

    wait(lambda: reached() or told.state in OVER, f"{state} {trouble} was never told")
    assert told == Progress(state, trouble)


def printed(job: Job, printer: TestPrinter) -> Paper:
    is_so(job, State.DONE)
    return printer.papers()[-1]


def goes_on(printer: TestPrinter) -> None:
    """A next handout is printed as if nothing had happened."""
    before = len(printer.papers())
    printed(printers.send(sheets(), printer.name, "Next"), printer)
    assert len(printer.papers()) == before + 1


def refusal(printer: str) -> PrinterFault:
    with pytest.raises(PrinterFault) as refused:
        printers.send(sheets(), printer, "Chemotherapy")
    return refused.value


def trouble_of(printer: TestPrinter) -> Trouble | None:
    return next(found.trouble for found in printers.printers() if found.name == printer.name)
