"""What every test can count on: no screen needed, no network, no word logged that was not announced."""

import logging
import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "guides" / "refractory-breast-cancer"
TINY = ROOT / "tests" / "guides" / "tiny"

settings.register_profile("any machine", deadline=None)  # a busy machine is not a fault of the program
settings.load_profile("any machine")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LC_ALL", "C.UTF-8")


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide that ships, built from its folder as it is now."""
    return _built(FOLDER, tmp_path_factory)


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small guide in English, Spanish and Arabic, with one page missing in Spanish and another in Arabic."""
    return _built(TINY, tmp_path_factory)


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test has a settings folder of its own; none touches the person's."""
    folder = tmp_path / "settings"
    monkeypatch.setenv("PATIENT_GUIDE_CONFIG", str(folder))
    return folder


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A socket to anywhere but this machine's own files is a fault of the program."""
    real = socket.socket.connect

    def refuse(self: socket.socket, address: object) -> None:
        if self.family != socket.AF_UNIX:
            raise AssertionError(f"the program opened a connection to {address!r}")
        real(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(autouse=True)
def silence(caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest) -> Iterator[None]:
    """A logged warning fails the test; `@pytest.mark.logs` announces one."""
    yield
    loud = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    if loud and request.node.get_closest_marker("logs") is None:
        pytest.fail("logged without being announced: " + "; ".join(record.getMessage() for record in loud))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skips what needs programs that this machine lacks; where CI is set, that is a failure."""
    for marker in item.iter_markers("system"):
        missing = [program for program in marker.args if shutil.which(program) is None]
        if missing and os.environ.get("CI"):
            pytest.fail(f"CI lacks {', '.join(missing)}")
        if missing:
            pytest.skip(f"needs {', '.join(missing)}")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI, what was skipped was not shown, and that is a failure."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _built(folder: Path, factory: pytest.TempPathFactory) -> Path:
    from guide.authoring.build import build

    target = factory.mktemp("guides") / f"{folder.name}.guide"
    errors = [finding for finding in build(folder, target) if finding.severity == "error"]
    assert not errors, "\n".join(map(str, errors))
    return target
