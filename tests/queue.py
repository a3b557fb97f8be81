"""A real print queue for tests: a CUPS server of its own, and a printer that speaks IPP Everywhere behind it."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from msgspec import Struct

PROGRAMS = ("cupsd", "lpadmin", "lpstat", "ippeveprinter", "avahi-daemon", "dbus-daemon")
QUEUE = "Lobby"
PDF = ("-f", "application/pdf")
"""The printer takes PDF, so that what arrives can be read back."""
PATIENCE = 30.0
"""Seconds until a server must have answered."""

CUPSD = """\
Listen {folder}/cups.sock
LogLevel warn
PreserveJobHistory Yes
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


class PrintQueue(Struct):
    """The queue's server, and the folder where the printer keeps what it printed."""

    server: Path
    printed: Path

    def wait_until_done(self) -> None:
        """Waits until no job is left in the queue and one is listed as completed."""

        def jobs(which: str) -> str:
            lpstat = ["lpstat", "-h", str(self.server), "-W", which, "-o"]
            return subprocess.run(lpstat, capture_output=True, text=True, timeout=PATIENCE).stdout

        _wait(lambda: QUEUE in jobs("completed") and QUEUE not in jobs("not-completed"))

    def sheets(self) -> list[Path]:
        """What came out of the printer, oldest first."""
        return sorted(self.printed.glob("*.*"))


@contextmanager
def print_queue() -> Iterator[PrintQueue]:
    """Starts the servers that are missing, and stops those that it started."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="queue-")))
        folder.chmod(0o755)  # the server's filters run as a user of their own
        _start_discovery(stack, folder)
        for name in ("cups", "state", "cache", "spool", "printed"):
            (folder / name).mkdir()
        (folder / "spool" / "tmp").mkdir()
        (folder / "spool" / "tmp").chmod(0o1777)
        (folder / "cupsd.conf").write_text(CUPSD.format(folder=folder))
        (folder / "files.conf").write_text(FILES.format(folder=folder))
        server = folder / "cups.sock"
        _run(stack, "cupsd", "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "files.conf"))
        _wait(server.exists)
        port = _free_port()
        _run(stack, "ippeveprinter", "-p", str(port), "-k", *PDF, "-d", str(folder / "printed"), QUEUE)
        _wait(lambda: _listens(port))
        command = ["lpadmin", "-h", str(server), "-p", QUEUE, "-E", "-m", "everywhere"]
        subprocess.run([*command, "-v", f"ipp://localhost:{port}/ipp/print"], check=True, timeout=PATIENCE)
        yield PrintQueue(server, folder / "printed")


def _start_discovery(stack: ExitStack, folder: Path) -> None:
    """The printer announces itself by DNS-SD and refuses to run without the daemons for it.

    Where no DNS-SD daemon runs, one is started on a bus of its own: the system's bus may have left its socket behind.
    """
    if not subprocess.run(["avahi-daemon", "--check"], capture_output=True).returncode:
        return
    bus = folder / "bus"
    _run(stack, "dbus-daemon", "--system", "--nofork", "--nopidfile", f"--address=unix:path={bus}")
    _wait(bus.is_socket)
    address = "DBUS_SYSTEM_BUS_ADDRESS"
    before = os.environ.get(address)
    os.environ[address] = f"unix:path={bus}"
    stack.callback(lambda: os.environ.update({address: before}) if before else os.environ.pop(address))
    _run(stack, "avahi-daemon", "--no-rlimits", "--no-drop-root", "--no-chroot")
    _wait(lambda: subprocess.run(["avahi-daemon", "--check"], capture_output=True).returncode == 0)


def _run(stack: ExitStack, program: str, *arguments: str) -> None:
    found = shutil.which(program) or program
    process = subprocess.Popen([found, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    stack.callback(process.wait, PATIENCE)
    stack.callback(process.terminate)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])


def _listens(port: int) -> bool:
    """Whether a server on this machine listens at `port`; asked of the kernel, without opening a connection."""
    wanted = f":{port:04X} "
    tables = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
    return any(wanted in line and " 0A " in line for table in tables for line in table.read_text().splitlines())


def _wait(is_so: object) -> None:
    assert callable(is_so)
    end = monotonic() + PATIENCE
    while not is_so():
        assert monotonic() < end, "a server did not start"
        os.sched_yield()
