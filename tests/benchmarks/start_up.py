"""The time from the start of a process to its first picture, and what it then holds in memory.

`python -m tests.benchmarks.start_up [ROUNDS]` starts the least that Qt can do and the program in turn. Each process
says the time of its first paint itself, by the clock that all processes share.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from msgspec import Struct

from guide.library.read import GuideFile
from guide.paths import shipped_guide
from guide.render.furniture import furniture
from guide.render.html import Frame, html
from tests.benchmarks.figures import table
from tests.benchmarks.generated import write_guide

ROOT = Path(__file__).resolve().parents[2]
PAGES = 5000
ROUNDS = 15
COLUMN = 700


class Start(Struct, frozen=True):
    """One start: milliseconds until the first paint, those of them that the processor worked, and MiB of memory."""

    wall: float
    processor: float
    memory: float


def measure(guides: dict[str, Path], rounds: int = ROUNDS) -> dict[str, Start]:
    """The fastest of so many starts, in turn; `bare` is a QTextBrowser with one page of the guide.

    The fastest, since what else a machine does can only add: medians moved by a fifth from run to run.
    """
    commands = {"bare": ("tests.benchmarks.bare_browser", _middle_page(shipped_guide()))}
    commands |= {name: ("tests.benchmarks.watched_program", str(path)) for name, path in guides.items()}
    starts: dict[str, list[Start]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as home:
        for turn in range(rounds + 1):
            for name, command in commands.items():
                start = _start(command, home)
                if turn:  # the first turn compiles, and fills the caches of the disk
                    starts[name].append(start)
    return {name: _least(all_) for name, all_ in starts.items()}


def fastest(*measured: dict[str, Start]) -> dict[str, Start]:
    """Several measurements as if they had been one."""
    return {name: _least([one[name] for one in measured]) for name in measured[0]}


def _least(starts: list[Start]) -> Start:
    return Start(*(min(getattr(one, field) for one in starts) for field in Start.__struct_fields__))


def _middle_page(guide: Path) -> str:
    """The page in the middle of a guide, as the program shows it."""
    with GuideFile(guide) as file:
        order = file.guide.order()
        page = file.page(order[len(order) // 2], file.language)
        return html(page, Frame(COLUMN, file.source), furniture(page.language))


def _start(command: tuple[str, str], home: str) -> Start:
    """Starts a process as one that is installed: its modules are compiled, and its settings are nobody's."""
    places = {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "PYTHONPYCACHEPREFIX": f"{home}/compiled"}
    kept_out = ("PYTHONDONTWRITEBYTECODE", "PATIENT_GUIDE_CONFIG")
    surroundings = {name: value for name, value in os.environ.items() if name not in kept_out} | places
    surroundings["PYTHONPATH"] = str(ROOT)
    if "DISPLAY" not in surroundings:
        surroundings.setdefault("QT_QPA_PLATFORM", "offscreen")
    begin = time.monotonic()
    run = subprocess.run([sys.executable, "-m", *command], env=surroundings, cwd=ROOT, capture_output=True, check=True)
    said = json.loads(run.stdout)
    return Start((said["painted"] - begin) * 1000, said["processor"] * 1000, said["resident"] / 1024)


def report(found: dict[str, Start]) -> str:
    """The table of what was measured."""
    bare = found["bare"]
    head = ("start of", "ms", "of bare", "processor ms", "of bare", "MiB", "of bare")
    rows = []
    for name, one in found.items():
        ratios = one.wall / bare.wall, one.processor / bare.processor, one.memory / bare.memory
        figures = zip((one.wall, one.processor, one.memory), ratios, strict=True)
        rows.append((name, *(figure for pair in figures for figure in pair)))
    return table(head, rows)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        large = write_guide(Path(folder) / "large.guide", PAGES)
        rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
        print(report(measure({"shipped": shipped_guide(), f"{PAGES} pages": large}, rounds)))
