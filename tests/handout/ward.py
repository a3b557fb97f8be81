"""A print server and printers, for the test modules that name this file in `pytest_plugins`."""

from collections.abc import Iterator

import pytest

from guide.handout import printers
from tests.queue import PrintServer, TestPrinter, print_server


@pytest.fixture(scope="module")
def running() -> Iterator[PrintServer]:
    with print_server() as server:
        yield server


@pytest.fixture
def server(running: PrintServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintServer]:
    """A server without a job, a queue or a document; and the test has to leave no document behind."""
    monkeypatch.setenv("CUPS_SERVER", str(running.address))
    yield running
    left = running.documents()
    for printer in printers.printers():
        running.run("lpadmin", "-x", printer.name)
    assert not left


@pytest.fixture
def ward(server: PrintServer) -> TestPrinter:
    """A printer for color and for both sides of the paper."""
    return server.printer("Ward", "-2", "-s", "10,10")


@pytest.fixture
def office(server: PrintServer) -> TestPrinter:
    """A sound printer that does without both."""
    return server.printer("Office")
