"""From a key to the picture of what was found, in a window, at ten letters a second."""

import os
import sys
import time
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from statistics import median

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from guide.app import make_application, make_window
from guide.settings import Settings
from guide.ui.typing_pause import LEAST_LETTERS
from tests.benchmarks.figures import p95, table

BETWEEN = 0.1
"""Seconds from key to key."""
PATIENCE = 5.0


class Typed(Struct, frozen=True):
    """Milliseconds from each key until the hits for what was typed so far are painted, and the longest frame."""

    times: list[float]
    longest: float


class _Painted(QObject):
    """Notes when hits that came for some words are painted."""

    def __init__(self) -> None:
        super().__init__()
        self.came = ""
        self.painted = ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.painted = self.came
        return False


def measure(guide: Path, questions: Iterable[str]) -> Typed:
    """Types questions into a window with a guide."""
    if "DISPLAY" not in os.environ:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    window = make_window(application, Settings(theme="warm"), date.today())
    watch = _Painted()
    times: list[float] = []
    longest = 0.0
    window.resize(1280, 800)
    window.navigator.fill_shelf([guide])
    window.show()
    window.stage.results.installEventFilter(watch)
    for child in window.stage.results.findChildren(QObject):
        child.installEventFilter(watch)
    window.search.seeker.answered.connect(lambda question, _: setattr(watch, "came", question.typed))
    window.search.seek("warm up")
    _wait(application, watch, "warm up")
    for question in questions:
        window.bar.search.clear()
        window.search.forget()
        application.processEvents()
        watch.came = watch.painted = ""
        for letter in question:
            begin = time.perf_counter()
            QTest.keyClicks(window.bar.search, letter)
            expected = window.bar.search.text().strip()
            seen = 0.0
            while time.perf_counter() < begin + BETWEEN or (not seen and time.perf_counter() < begin + PATIENCE):
                frame = time.perf_counter()
                application.processEvents()
                longest = max(longest, time.perf_counter() - frame)
                if not seen and watch.painted == expected:
                    seen = time.perf_counter()
                if len(expected) < LEAST_LETTERS:
                    seen = begin
            if len(expected) >= LEAST_LETTERS and not letter.isspace():
                times.append((seen - begin) * 1000 if seen else PATIENCE * 1000)
    window.navigator.close()
    window.close()
    return Typed(times, longest * 1000)


def _wait(application: QApplication, watch: _Painted, typed: str) -> None:
    end = time.perf_counter() + PATIENCE
    while watch.painted != typed and time.perf_counter() < end:
        application.processEvents()


def report(found: dict[str, Typed]) -> str:
    """The table of what was measured."""
    rows = [(name, len(one.times), median(one.times), p95(one.times), one.longest) for name, one in found.items()]
    return table(("typed in", "keys", "p50 ms", "p95 ms", "longest frame"), rows)


if __name__ == "__main__":
    asked = sys.argv[2:] or ["kemo hair", "tierd", "hot flash at nite"]
    print(report({sys.argv[1]: measure(Path(sys.argv[1]), asked)}))
