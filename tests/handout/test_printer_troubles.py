"""What goes wrong between a handout and the paper is told as it is, and nothing is left behind."""

import os
from time import monotonic

import pytest
from pypdf import PdfReader

from guide.handout import printers
from guide.handout.printer_words import read_queues
from guide.handout.printers import Job, PrinterFault, Progress, State, Trouble
from tests.handout.printing import goes_on, is_so, printed, refusal, sheets, trouble_of
from tests.queue import PROGRAMS, PrintServer, TestPrinter, print_server, wait

pytest_plugins = ["tests.handout.ward"]
pytestmark = [
    pytest.mark.system(*PROGRAMS, *printers.PROGRAMS, "cupsreject", "cupsdisable", "lpmove"),
    pytest.mark.skipif(os.geteuid() != 0 if hasattr(os, "geteuid") else True, reason="starts system servers as root"),
]


def test_a_queue_that_takes_nothing_says_so_and_has_no_job(server: PrintServer, office: TestPrinter) -> None:
    server.run("cupsreject", "-r", "Closed for today", office.name)
    assert trouble_of(office) is Trouble.REFUSED
    fault = refusal(office.name)
    assert fault.trouble is Trouble.REFUSED
    assert office.name in str(fault)
    assert not server.waiting()
    server.run("cupsaccept", office.name)
    goes_on(office)


def test_a_stopped_queue_says_so_and_has_no_job(server: PrintServer, office: TestPrinter) -> None:
    server.run("cupsdisable", office.name)
    assert trouble_of(office) is Trouble.STOPPED
    assert refusal(office.name).trouble is Trouble.STOPPED
    assert not server.waiting()
    server.run("cupsenable", office.name)
    goes_on(office)


def test_a_printer_that_is_off_is_told_and_its_job_can_be_cancelled(
    server: PrintServer, ward: TestPrinter, office: TestPrinter
) -> None:
    ward.switch_off()
    job = printers.send(sheets(), ward.name, "x")
    is_so(job, State.PRINTING, Trouble.OFF)
    assert trouble_of(ward) is Trouble.OFF
    goes_on(office)
    printers.cancel(job)
    assert not server.waiting()
    is_so(job, State.CANCELLED)
    ward.switch_on()
    goes_on(ward)
    assert trouble_of(ward) is None


def test_a_printer_that_comes_back_prints_what_waited_for_it(ward: TestPrinter) -> None:
    ward.switch_off()
    job = printers.send(sheets(2), ward.name, "x")
    is_so(job, State.PRINTING, Trouble.OFF)
    ward.switch_on()
    assert len(PdfReader(printed(job, ward).document).pages) == 2


def test_a_printer_that_dies_over_a_job_has_not_printed_it(
    server: PrintServer, ward: TestPrinter, office: TestPrinter
) -> None:
    ward.take_paper_out()
    job = printers.send(sheets(), ward.name, "x")
    is_so(job, State.PRINTING, Trouble.PAPER)
    ward.switch_off()
    assert printers.progress(job).state is State.PRINTING
    goes_on(office)
    printers.cancel(job)
    assert not server.waiting()
    is_so(job, State.CANCELLED)
    ward.switch_on()
    goes_on(ward)


def test_a_printer_that_is_taken_away_over_a_job_is_gone(
    server: PrintServer, ward: TestPrinter, office: TestPrinter
) -> None:
    ward.take_paper_out()
    job = printers.send(sheets(), ward.name, "x")
    is_so(job, State.PRINTING, Trouble.PAPER)
    server.run("lpadmin", "-x", ward.name)
    is_so(job, State.FAILED, Trouble.GONE)
    printers.cancel(job)
    assert not server.waiting()
    assert refusal(ward.name).trouble is Trouble.GONE
    goes_on(office)


def test_the_last_printer_may_be_taken_away(server: PrintServer, ward: TestPrinter) -> None:
    ward.take_paper_out()
    job = printers.send(sheets(), ward.name, "x")
    server.run("lpadmin", "-x", ward.name)
    is_so(job, State.FAILED, Trouble.GONE)
    assert printers.printers() == []
    assert refusal(ward.name).trouble is Trouble.GONE


def test_a_printer_without_paper_says_so_and_goes_on_by_itself(ward: TestPrinter) -> None:
    ward.take_paper_out()
    job = printers.send(sheets(), ward.name, "x")
    is_so(job, State.PRINTING, Trouble.PAPER)
    assert trouble_of(ward) is Trouble.PAPER
    assert not ward.papers()
    ward.put_paper_in()
    printed(job, ward)


def test_a_waiting_job_can_be_cancelled_and_the_one_before_it_is_printed(
    server: PrintServer, ward: TestPrinter
) -> None:
    ward.take_paper_out()
    first = printers.send(sheets(), ward.name, "first")
    is_so(first, State.PRINTING, Trouble.PAPER)
    second = printers.send(sheets(), ward.name, "second")
    is_so(second, State.WAITING, Trouble.PAPER)
    printers.cancel(second)
    assert f"-{second.number} " not in server.waiting()
    is_so(second, State.CANCELLED)
    ward.put_paper_in()
    assert printed(first, ward).asked["job-name"] == "first"
    printers.cancel(first)
    is_so(first, State.DONE)
    assert len(ward.papers()) == 1


@pytest.mark.parametrize("form", ["{printer}-{number}", "{number}"])
def test_cancel_takes_one_job_even_where_a_queue_has_its_name(
    server: PrintServer, ward: TestPrinter, office: TestPrinter, form: str
) -> None:
    ward.take_paper_out()
    job = printers.send(sheets(), ward.name, "x")
    is_so(job, State.PRINTING, Trouble.PAPER)
    queue = form.format(printer=ward.name, number=job.number)
    server.set_up(queue, office.port)
    other = printers.send(sheets(), queue, "x")
    printers.cancel(job)
    is_so(job, State.CANCELLED)
    is_so(other, State.DONE)


def test_a_queue_that_is_stopped_later_keeps_its_jobs_and_says_so(server: PrintServer, ward: TestPrinter) -> None:
    ward.take_paper_out()
    first = printers.send(sheets(), ward.name, "first")
    is_so(first, State.PRINTING, Trouble.PAPER)
    second = printers.send(sheets(), ward.name, "second")
    server.run("cupsdisable", ward.name)
    is_so(first, State.WAITING, Trouble.STOPPED)
    is_so(second, State.WAITING, Trouble.STOPPED)
    ward.put_paper_in()
    server.run("cupsenable", ward.name)
    is_so(first, State.DONE)
    is_so(second, State.DONE)


def test_a_queue_that_takes_no_more_prints_what_it_has(server: PrintServer, ward: TestPrinter) -> None:
    ward.take_paper_out()
    job = printers.send(sheets(), ward.name, "x")
    server.run("cupsreject", ward.name)
    wait(lambda: printers.progress(job).state is State.PRINTING, "it was not printed")
    assert printers.progress(job).trouble in (None, Trouble.PAPER)
    wait(lambda: "media-empty" in server.run("lpstat", "-l", "-p"), "the printer does not wait for paper")
    ward.put_paper_in()
    is_so(job, State.DONE)


def test_a_job_that_was_moved_is_followed(server: PrintServer, ward: TestPrinter, office: TestPrinter) -> None:
    ward.switch_off()
    job = printers.send(sheets(), ward.name, "x")
    server.run("cupsdisable", ward.name)
    server.run("lpmove", f"{ward.name}-{job.number}", office.name)
    is_so(job, State.DONE)
    assert len(office.papers()) == 1


def test_a_job_that_the_printer_throws_away_has_failed(server: PrintServer, office: TestPrinter) -> None:
    server.run("cupsdisable", office.name)
    asked = server.run("lp", "-d", office.name, "-o", "sides=two-sided-long-edge", __file__)
    job = Job(office.name, int(asked.split()[3].rpartition("-")[2]))
    server.run("cupsenable", office.name)
    is_so(job, State.FAILED, Trouble.UNKNOWN)
    goes_on(office)


def test_a_server_that_keeps_no_history_is_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    with print_server(history=False) as server:
        monkeypatch.setenv("CUPS_SERVER", str(server.address))
        office = server.printer("Office")
        job = printers.send(sheets(), office.name, "x")
        is_so(job, State.DONE)
        assert len(office.papers()) == 1
        assert not server.run("lpstat", "-W", "all", "-o")
        server.run("lpadmin", "-x", office.name)
        is_so(job, State.FAILED, Trouble.GONE)


def test_without_a_server_there_are_no_printers_and_nothing_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "/nowhere/cups.sock")
    begin = monotonic()
    assert printers.available()
    assert printers.printers() == []
    assert refusal("Lobby").trouble is Trouble.OFF
    assert printers.progress(Job("Lobby", 1)) == Progress(State.WAITING, Trouble.OFF)
    with pytest.raises(PrinterFault) as refused:
        printers.cancel(Job("Lobby", 1))
    assert refused.value.trouble is Trouble.OFF
    assert monotonic() - begin < 5


def test_without_the_programs_there_are_no_printers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert not printers.available()
    assert printers.printers() == []
    assert refusal("Lobby").trouble is Trouble.OFF


@pytest.mark.parametrize(
    ("alerts", "trouble"),
    [
        ("none", None),
        ("toner-low-warning marker-supply-low-report", None),
        ("cups-waiting-for-job-completed", None),
        ("media-empty-report", None),
        ("media-needed-error", Trouble.PAPER),
        ("toner-empty-error", Trouble.INK),
        ("marker-supply-empty-warning", Trouble.INK),
        ("media-jam", Trouble.JAM),
        ("media-empty-error cover-open-error", Trouble.DOOR),
        ("offline-report media-empty-error", Trouble.OFF),
        ("fuser-over-temp-error", Trouble.UNKNOWN),
    ],
)
def test_what_a_printer_is_alarmed_about_becomes_a_trouble(alerts: str, trouble: Trouble | None) -> None:
    told = f"printer Lobby is idle.  enabled since Tue\n\tIdle.\n\tDescription: By the door\n\tAlerts: {alerts}\n"
    assert read_queues(told)["Lobby"].trouble is trouble


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_has_a_sentence_with_the_printer_in_it(trouble: Trouble) -> None:
    assert "“Lobby”" in str(PrinterFault(trouble, "Lobby"))
