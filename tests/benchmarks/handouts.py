"""The time from the wish for a handout to its PDF, and to its preview in the window; beside it another typesetter.

`python -m tests.benchmarks.handouts` makes a handout of four sheets in a process of its own and again in one that is
warm, and the whole guide; then the same pages as HTML with WeasyPrint, where that is installed (it is no part of this
project), and the preview in the program's own window.
"""

import gc
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from importlib.util import find_spec
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from msgspec import Struct
from pypdf import PdfReader
from PySide6.QtCore import QEventLoop, QTimer

from guide import app
from guide.handout.layout import Clinic, Layout
from guide.handout.press import Press
from guide.library.read import GuideFile
from guide.paths import shipped_guide
from guide.settings import Settings
from guide.ui.handout_desk import HandoutDesk
from tests.benchmarks import by_weasyprint
from tests.benchmarks.figures import table

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("tools/before-appointment",)
LAYOUT = Layout(14, "a4")
DAY = date(2026, 11, 23)
ROUNDS = 5
PATIENCE = 60
"""Seconds after which a preview is taken to be never shown."""


class Made(Struct, frozen=True):
    """One handout: seconds in a process of its own, and warm; sheets, KiB, and whether it is tagged."""

    cold: float
    warm: float
    sheets: int
    size: float
    tagged: str


class Preview(Struct, frozen=True):
    """Milliseconds from the wish to the preview, and the longest that the window stood still meanwhile."""

    shown: float
    longest: float


def by_press(paths: Sequence[str]) -> bytes:
    """What the program makes of pages."""
    with GuideFile(shipped_guide()) as file:
        return _press().make(file, paths, "en", LAYOUT, Clinic(), DAY)


def measure(
    make: Callable[[Sequence[str]], bytes], process: Sequence[str], paths: Sequence[str], rounds: int = ROUNDS
) -> Made:
    """The fastest of some processes that are given the pages, and of some handouts in this one."""
    data = make(paths)
    command = [sys.executable, *process, *paths]
    alone = [
        _seconds(lambda: subprocess.run(command, cwd=ROOT, check=True, capture_output=True)) for _ in range(rounds)
    ]
    warm = min(_seconds(lambda: make(paths)) for _ in range(rounds))
    reader = PdfReader(BytesIO(data))
    tagged = "/StructTreeRoot" in reader.trailer["/Root"]  # type: ignore[operator]
    return Made(min(alone), warm, len(reader.pages), len(data) / 1024, "yes" if tagged else "no")


def preview(paths: Sequence[str]) -> Preview:
    """My handout with these pages, opened in the window."""
    application = app.make_application()
    window = app.make_window(application, Settings(handout_size=14, paper="a4"))
    window.resize(app.SIZE)
    window.navigator.open_guide(shipped_guide())
    window.show()
    application.processEvents()
    window.gatherer.open()
    desk = window.findChild(HandoutDesk)
    assert desk is not None
    desk.done.emit()
    gc.freeze()  # as the program does once its window is there
    begin = time.perf_counter()
    beats = [begin]
    window.gatherer.mine.add(paths)
    window.gatherer.open()
    loop, beat = QEventLoop(), QTimer(interval=1)

    def look() -> None:
        beats.append(time.perf_counter())
        if desk.panel.preview.data or beats[-1] - begin > PATIENCE:
            loop.quit()

    beat.timeout.connect(look)
    beat.start()
    loop.exec()
    shown = bool(desk.panel.preview.data)
    window.close()
    window.navigator.close()
    assert shown
    longest = max(later - earlier for earlier, later in pairwise(beats))
    return Preview((beats[-1] - begin) * 1000, longest * 1000)


def whole() -> tuple[str, ...]:
    """Every page of the guide."""
    with GuideFile(shipped_guide()) as file:
        return file.guide.order()


def report(found: dict[str, Made], seen: dict[str, Preview]) -> str:
    """Both tables."""
    rows = [(name, one.cold, one.warm, one.sheets, one.size, one.tagged) for name, one in found.items()]
    first = table(("made", "cold s", "warm s", "sheets", "KiB", "tagged"), rows)
    windows = [(name, one.shown, one.longest) for name, one in seen.items()]
    return f"{first}\n\n{table(('in the window', 'shown ms', 'longest frame ms'), windows)}"


_presses: list[Press] = []


def _press() -> Press:
    if not _presses:
        _presses.append(Press())
    return _presses[0]


def _seconds(do: Callable[[], object]) -> float:
    begin = time.perf_counter()
    do()
    return time.perf_counter() - begin


def main() -> None:
    """Everything, in one run."""
    all_pages = whole()
    seen = {"first": preview(PAGES), "again": preview(PAGES), "whole guide": preview(all_pages)}
    with tempfile.TemporaryDirectory() as folder:
        ours = ("main.py", "handout", "-o", f"{folder}/a.pdf", "--size", "14", "--paper", "a4", "--")
        made = {"four sheets": measure(by_press, ours, PAGES), "whole guide": measure(by_press, ours, all_pages, 1)}
    if find_spec("weasyprint"):
        theirs = ("-m", by_weasyprint.__name__)
        made["four sheets, WeasyPrint"] = measure(by_weasyprint.make, theirs, PAGES)
        made["whole guide, WeasyPrint"] = measure(by_weasyprint.make, theirs, all_pages, 1)
    print(report(made, seen))


if __name__ == "__main__":
    main()
