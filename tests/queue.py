"""A real print queue for tests: a CUPS server of its own, and printers that speak IPP Everywhere behind it."""

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from time import monotonic

from msgspec import Struct

PROGRAMS = ("cupsd", "lpadmin", "lpstat", "ippeveprinter", "dbus-daemon")
QUEUE = "Lobby"
PDF = ("-f", "application/pdf")
"""The printer takes PDF, so that what arrives can be read back."""
PATIENCE = 30.0
"""Seconds until a server must have answered."""

CUPSD = """\
Listen {folder}/cups.sock
LogLevel warn
PreserveJobHistory {history}
PreserveJobFiles No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
FILES = """\
SystemGroup root
ServerRoot {folder}/cups
StateDir {folder}/state
CacheDir {folder}/cache
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
AccessLog {folder}/access.log
ErrorLog {folder}/error.log
PageLog {folder}/page.log
"""


ON_PAPER = """\
#!/bin/sh
# Prints a document: keeps it, and what was asked for; without paper in the tray it waits until some is put in.
name=$(basename "$1" .pdf)
if [ -p "{folder}/tray" ]; then
  echo "STATE: +media-empty-error" >&2
  read -r paper < "{folder}/tray"
  echo "STATE: -media-empty-error" >&2
fi
env > "{folder}/$name.asked"
cp "$1" "{folder}/$name.part"
mv "{folder}/$name.part" "{folder}/$name.pdf"
"""


class PrintQueue(Struct):
    """The queue's server, and the folder where the printer keeps what it printed."""

    server: Path
    printed: Path

    def wait_until_done(self) -> None:
        """Waits until no job is left in the queue and one is listed as completed."""

        def jobs(which: str) -> str:
            lpstat = ["lpstat", "-h", str(self.server), "-W", which, "-o"]
            return subprocess.run(lpstat, capture_output=True, text=True, timeout=PATIENCE).stdout

        wait(lambda: QUEUE in jobs("completed") and QUEUE not in jobs("not-completed"))

    def sheets(self) -> list[Path]:
        """What came out of the printer, oldest first."""
        return sorted(self.printed.glob("*.*"))


class Paper(Struct, frozen=True):
    """What a printer printed, and what it was asked for, by the names of IPP: `sides`, `copies`."""

    document: Path
    asked: dict[str, str]


class TestPrinter:
    """A printer behind a queue of its name; it prints at once, and can run out of paper or be switched off."""

    __test__ = False

    def __init__(self, name: str, folder: Path, stack: ExitStack, options: tuple[str, ...]) -> None:
        self.name = name
        self.port = _free_port()
        self._folder = folder
        self._stack = stack
        self._options = options
        (folder / "spool").mkdir()
        command = folder / "print"
        command.write_text(ON_PAPER.format(folder=folder))
        command.chmod(0o755)
        self.switch_on()

    def switch_on(self) -> None:
        spool = str(self._folder / "spool")
        options = ("-p", str(self.port), "-r", "off", *PDF, "-c", str(self._folder / "print"), "-d", spool)
        self._process = _run(self._stack, "ippeveprinter", *options, *self._options, self.name)
        wait(lambda: _listens(self.port))

    def switch_off(self) -> None:
        """In the middle of whatever it does."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(PATIENCE)
        self._tray.unlink(missing_ok=True)

    def take_paper_out(self) -> None:
        os.mkfifo(self._tray)

    def put_paper_in(self) -> None:
        """To be called when a job waits for it."""
        self._tray.write_text("paper\n")
        self._tray.unlink()

    def papers(self) -> list[Paper]:
        """What came out, oldest first."""
        documents = sorted(self._folder.glob("*.pdf"), key=lambda path: int(path.name.partition("-")[0]))
        return [Paper(each, _asked(each.with_suffix(".asked").read_text())) for each in documents]

    @property
    def _tray(self) -> Path:
        """There while it is empty; a job that needs paper reads from it."""
        return self._folder / "tray"


class PrintServer:
    """A CUPS server that one can set up as an administrator does."""

    def __init__(self, folder: Path, stack: ExitStack, history: bool = True) -> None:
        self.folder = folder
        self.address = folder / "cups.sock"
        self._stack = stack
        for name in ("cups", "state", "cache", "spool"):
            (folder / name).mkdir()
        (folder / "spool" / "tmp").mkdir()
        (folder / "spool" / "tmp").chmod(0o1777)
        (folder / "cupsd.conf").write_text(CUPSD.format(folder=folder, history="Yes" if history else "No"))
        (folder / "files.conf").write_text(FILES.format(folder=folder))
        options = ("-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "files.conf"))
        # On our bus it would look for a color manager, and wait for it 20 seconds for each printer.
        _run(stack, "cupsd", *options, DBUS_SYSTEM_BUS_ADDRESS="unix:path=/nowhere")
        wait(self.address.exists)

    def set_up(self, name: str, port: int) -> None:
        """A queue for the printer at `port`."""
        self.run("lpadmin", "-p", name, "-E", "-m", "everywhere", "-v", f"ipp://localhost:{port}/ipp/print")
        # The server asks the printer what it can do after lpadmin is over, and then lets the queue accept.
        wait(lambda: "IPP Everywhere" in self.run("lpoptions", "-p", name))

    def printer(self, name: str, *options: str) -> TestPrinter:
        """A printer that is switched on, with its queue."""
        folder = Path(mkdtemp(prefix=name, dir=self.folder))
        printer = TestPrinter(name, folder, self._stack, options)
        self.set_up(name, printer.port)
        return printer

    def run(self, *command: str) -> str:
        """What a program of CUPS says to this server's administrator."""
        environment = os.environ | {"CUPS_SERVER": str(self.address), "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nowhere"}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=PATIENCE)
        assert not done.returncode, done.stderr
        return done.stdout

    def waiting(self) -> str:
        """The jobs that are not over."""
        return self.run("lpstat", "-W", "not-completed", "-o")

    def documents(self) -> list[Path]:
        """What the server keeps of people's documents, anywhere."""
        own = (self.folder / name for name in ("cups", "state", "cache", "spool"))
        files = (path for folder in own for path in folder.rglob("*") if path.is_file())
        return [path for path in files if b"%PDF" in path.read_bytes()]


@contextmanager
def print_server(history: bool = True) -> Iterator[PrintServer]:
    """A server without printers."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="queue-")))
        folder.chmod(0o755)  # the server's filters run as a user of their own
        _start_bus(stack, folder)
        yield PrintServer(folder, stack, history)


@contextmanager
def print_queue() -> Iterator[PrintQueue]:
    """A server with one queue; starts what is missing, and stops what it started."""
    with print_server() as server, ExitStack() as stack:
        folder = server.folder
        (folder / "printed").mkdir()
        port = _free_port()
        _run(stack, "ippeveprinter", "-p", str(port), "-r", "off", "-k", *PDF, "-d", str(folder / "printed"), QUEUE)
        wait(lambda: _listens(port))
        server.set_up(QUEUE, port)
        yield PrintQueue(server.address, folder / "printed")


def _start_bus(stack: ExitStack, folder: Path) -> None:
    """A printer refuses to run without a bus on which it could announce itself; one of its own disturbs nobody."""
    bus = folder / "bus"
    _run(stack, "dbus-daemon", "--system", "--nofork", "--nopidfile", f"--address=unix:path={bus}")
    wait(bus.is_socket)
    address = "DBUS_SYSTEM_BUS_ADDRESS"
    before = os.environ.get(address)
    os.environ[address] = f"unix:path={bus}"
    stack.callback(lambda: os.environ.update({address: before}) if before else os.environ.pop(address))


def _run(stack: ExitStack, program: str, *arguments: str, **variables: str) -> subprocess.Popen[bytes]:
    """Starts a program, with a group of processes of its own; it ends with `stack`, and so does what it started."""
    found = shutil.which(program) or program
    quiet = subprocess.DEVNULL
    environment = os.environ | variables
    process = subprocess.Popen([found, *arguments], stdout=quiet, stderr=quiet, env=environment, start_new_session=True)
    stack.callback(_end, process)
    return process


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(PATIENCE)


def _asked(environment: str) -> dict[str, str]:
    """The attributes of a job: IPP_JOB_NAME is `job-name`."""
    pairs = (line.removeprefix("IPP_").partition("=") for line in environment.splitlines() if line.startswith("IPP_"))
    return {name.lower().replace("_", "-"): value for name, _, value in pairs}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])


def _listens(port: int) -> bool:
    """Whether a server on this machine listens at `port`; asked of the kernel, without opening a connection."""
    wanted = f":{port:04X} "
    tables = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
    return any(wanted in line and " 0A " in line for table in tables for line in table.read_text().splitlines())


def wait(is_so: Callable[[], object], otherwise: str = "a server did not start") -> None:
    """Waits until it is so, and fails when it takes too long."""
    end = monotonic() + PATIENCE
    while not is_so():
        assert monotonic() < end, otherwise
        os.sched_yield()
