"""Where no window can be shown, the program says what is missing and how to get it."""

import os
import re
import socket
import subprocess
from pathlib import Path

import PySide6
import pytest

from guide import screen
from tests.program import is_one_sentence, program, python, without_screen

NOTHING = (
    "patient-guide: There is no screen to open a window on. Please start the guide from a desktop, or set DISPLAY.\n"
)
NO_SUCH = "libno-such-library.so.7"

pytestmark = pytest.mark.skipif(os.uname().sysname != "Linux", reason="only Linux can lack a screen")


@pytest.mark.parametrize("words", [[], ["open"], ["some.guide", "--lang", "es"]])
def test_without_a_screen_opening_is_one_sentence_and_2(words: list[str]) -> None:
    assert program(*words, env=without_screen()) == (2, "", f"patient-guide: {screen.NO_SCREEN}\n")


@pytest.mark.parametrize(
    "where",
    [
        {"DISPLAY": ":9877"},
        {"DISPLAY": "nonsense"},
        {"WAYLAND_DISPLAY": "wayland-77", "XDG_RUNTIME_DIR": "/nonexistent"},
        {"WAYLAND_DISPLAY": "wayland-77", "DISPLAY": ":9877"},
        {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":9877"},
        {"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": "/nonexistent/wayland-0"},
        {"QT_QPA_PLATFORM": "xcb"},
    ],
)
def test_a_screen_that_does_not_answer_is_no_screen(where: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "_missing", lambda libraries: "")
    for name, value in (without_screen() | where).items():
        monkeypatch.setenv(name, value)
    assert screen.missing_for_a_window() == screen.NO_SCREEN


def test_a_wayland_screen_that_answers_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "_missing", lambda libraries: f"asked for {len(libraries)}")
    for name, value in (without_screen() | {"WAYLAND_DISPLAY": "w", "XDG_RUNTIME_DIR": str(tmp_path)}).items():
        monkeypatch.setenv(name, value)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "w"))
        server.listen()
        assert screen.missing_for_a_window() == f"asked for {len(screen.DRAWING)}"


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "eglfs", "vnc:size=800x600"])
def test_a_platform_of_its_own_needs_no_display(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (without_screen() | {"QT_QPA_PLATFORM": platform}).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(screen, "_missing", lambda libraries: "")
    assert screen.missing_for_a_window() == ""
    assert os.environ["QT_QPA_PLATFORM"] == platform


@pytest.mark.system("Xvfb")
def test_on_a_screen_nothing_is_missing() -> None:
    read, write = os.pipe()
    call = ["Xvfb", "-displayfd", str(write), "-screen", "0", "640x480x24", "-nolisten", "tcp"]
    server = subprocess.Popen(call, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        display = os.read(read, 20).decode().strip()
        script = "from guide import screen; print([screen._x11_answers(), screen.missing_for_a_window()])"
        done = python("-c", script, env=without_screen() | {"DISPLAY": f":{display}"})
    finally:
        server.terminate()
        server.wait(10)
        os.close(read)
    assert done == (0, "[True, '']\n", "")


@pytest.mark.parametrize(
    ("table", "words", "env"),
    [
        ("X11", ["open"], {"DISPLAY": ":9877"}),
        ("DRAWING", ["open"], {"DISPLAY": ":9877"}),
        ("DRAWING", ["open"], {"QT_QPA_PLATFORM": "offscreen"}),
        ("DRAWING", ["shot", "start", "-o", "never.png"], {}),
    ],
)
def test_a_missing_library_is_named_with_its_package(table: str, words: list[str], env: dict[str, str]) -> None:
    script = f"""
import sys
from guide import screen
screen.{table} = {{**screen.{table}, "{NO_SUCH}": "libno-such0"}}
from guide.cli import main
code = main(sys.argv[1:])
assert "PySide6" not in sys.modules
sys.exit(code)
"""
    done = python("-c", script, *words, env=without_screen() | env)
    assert (done.code, done.out) == (2, "")
    sentences = "Qt needs system libraries that this computer lacks. Please run: sudo apt install "
    assert re.fullmatch(f"patient-guide: {sentences}([a-z0-9.-]+ )*libno-such0\n", done.err)


@pytest.mark.parametrize("words", [["open"], ["shot", "start", "-o", "never.png"]])
def test_without_qt_the_window_is_refused_in_one_sentence(words: list[str]) -> None:
    script = "import sys; sys.modules['PySide6'] = None\nfrom guide.cli import main; sys.exit(main(sys.argv[1:]))"
    done = python("-c", script, *words, env={"QT_QPA_PLATFORM": "offscreen"})
    assert (done.code, done.out) == (2, "")
    assert is_one_sentence(done.err)
    assert "PySide6" in done.err


def test_a_module_of_ours_that_is_missing_is_our_fault_and_not_hidden() -> None:
    script = "import sys; sys.modules['guide.app'] = None\nfrom guide.cli import main; sys.exit(main(['open']))"
    assert "guide.app" in python("-c", script, env={"QT_QPA_PLATFORM": "offscreen"}).err


@pytest.mark.system("ldd")
@pytest.mark.parametrize(
    ("part", "table"),
    [("plugins/platforms/libqxcb.so", {**screen.DRAWING, **screen.X11}), ("lib/libQt6Gui.so.6", screen.DRAWING)],
)
def test_every_library_that_qt_takes_from_the_system_is_asked_for(part: str, table: dict[str, str]) -> None:
    qt = Path(PySide6.__file__).parent / "Qt"
    needed = subprocess.run(["ldd", str(qt / part)], capture_output=True, text=True, check=True).stdout
    drawn = re.findall(
        r"^\s*(lib(?:xcb-[a-z0-9-]+|X11-xcb|xkbcommon(?:-x11)?|EGL|GL|fontconfig|dbus-1)\.so\.\d+) ", needed, re.M
    )
    of_others = {"libxcb-util.so.1"}
    assert set(drawn) - of_others <= set(table)
