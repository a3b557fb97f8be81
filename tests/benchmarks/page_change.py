"""The time from asking for another page until it is painted, in the program's own window.

`python -m tests.benchmarks.page_change` takes pages at random from the guide that ships and from a large one.
"""

import sys
import tempfile
import time
from pathlib import Path
from random import Random
from statistics import median

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from guide import app
from guide.paths import shipped_guide
from guide.settings import Settings
from tests.benchmarks.figures import p95, table
from tests.benchmarks.generated import SEED, write_guide

PAGES = 5000
CHANGES = 200
PATIENCE = 10
"""Seconds after which a page is taken to be never painted."""


class Painted(QObject):
    """Notes that a page was painted."""

    seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def measure(guide: Path, changes: int = CHANGES) -> list[float]:
    """Milliseconds of so many changes to pages at random, those that unfold a section included."""
    application = app.make_application()
    window = app.make_window(application, Settings())
    window.resize(app.SIZE)
    window.navigator.open_guide(guide)
    window.show()
    application.processEvents()
    reader = window.navigator.reader
    assert reader is not None
    paths = [path for path in reader.file.guide.order() if path != reader.file.guide.start]
    chance = Random(SEED)
    times = [_change(application, window, chance.choice(paths)) for _ in range(changes)]
    window.close()
    window.navigator.close()
    window.deleteLater()
    application.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return times


def _change(application: QApplication, window: app.Window, path: str) -> float:
    painted = Painted()
    view = window.stage.page.view.viewport()
    view.installEventFilter(painted)
    begin = time.perf_counter()
    window.navigator.show_page(path)
    while not painted.seen and time.perf_counter() - begin < PATIENCE:
        application.processEvents()
        view.update()  # the same page twice is not painted anew by itself
    taken = time.perf_counter() - begin
    view.removeEventFilter(painted)
    assert painted.seen, f"{path} was never painted"
    return taken * 1000


def report(found: dict[str, list[float]]) -> str:
    """The table of what was measured."""
    rows = [(name, median(times), p95(times), max(times)) for name, times in found.items()]
    return table(("page change in", "median ms", "p95 ms", "longest ms"), rows)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        large = write_guide(Path(folder) / "large.guide", PAGES)
        print(report({"shipped": measure(shipped_guide()), f"{PAGES} pages": measure(large)}))
    sys.stdout.flush()
