"""The time and memory of many handouts from one process.

`python -m tests.benchmarks.batch` makes 200 handouts of the guide that ships, of all sizes, papers and forms.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter

import msgspec
from msgspec import Struct

from guide.handout.batch import Document, Job, Shop, documents
from guide.handout.layout import PAPERS, SIZES, Clinic, Layout, Personal
from guide.library.read import GuideFile
from guide.paths import shipped_guide
from tests.benchmarks.figures import table

ROOT = Path(__file__).resolve().parents[2]
MARKS = (50, 100, 200)
FLAT = 1.05
"""How much more memory the process may hold after the last mark than after the first."""
FORMS = ("sheets", "sheets", "booklet", "card")


class Run(Struct, frozen=True):
    """Files made in a second, MiB that the process held at each mark, and what then lay in the temporary folder."""

    pace: float
    memory: dict[int, float]
    left: list[str]


def make_many(guide: Path, folder: Path) -> Run:
    """Makes as many handouts as the last mark says; `TMPDIR` must be a folder with nothing in it."""
    memory: dict[int, float] = {}
    begin = perf_counter()
    with GuideFile(guide) as file:
        clinic = Clinic("Elm Street Breast Clinic", "555-0100", "555-0199", "Mon to Fri, 8 to 5")
        shop = Shop(file, "en", clinic, date(2026, 11, 23), Personal("Ana", "Bring your tablets."))
        sets = [one.id for one in file.guide.handout_sets]
        found = documents(file, "en", [], sets, whole=True, each=True)
        made = enumerate(_jobs(found), 1)
        jobs = (Job(one, layout, folder / f"{count}.pdf", makes_folder=True) for count, (one, layout) in made)
        for count, (_, fault) in enumerate(shop.make(jobs), 1):
            assert fault is None, fault
            if count in MARKS:
                memory[count] = resident()
    pace = MARKS[-1] / (perf_counter() - begin)
    assert len(list(folder.iterdir())) == MARKS[-1]
    return Run(pace, memory, os.listdir(tempfile.gettempdir()))


def _jobs(found: list[Document]) -> Iterator[tuple[Document, Layout]]:
    """The same documents before each mark, so that they weigh the same; each time in other sizes, papers and forms."""
    layouts = [Layout(size, paper, form) for form in FORMS for size in SIZES for paper in PAPERS]  # type: ignore[arg-type]
    return zip(islice(cycle(found[-MARKS[0] :]), MARKS[-1]), cycle(layouts), strict=False)


def resident() -> float:
    """The memory that the process holds now, in MiB."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def measure(guide: Path) -> Run:
    """One run in a process of its own, with a temporary folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "temporary").mkdir()
        command = [sys.executable, "-m", "tests.benchmarks.batch", str(guide), str(place / "out")]
        environment = os.environ | {"TMPDIR": str(place / "temporary")}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return msgspec.json.decode(done.stdout, type=Run)


def report(run: Run) -> str:
    """The table of what was measured."""
    first = run.memory[MARKS[0]]
    rows = [(count, held, held / first) for count, held in run.memory.items()]
    figures = table(("handouts", "MiB held", f"of that at {MARKS[0]}"), rows)
    return f"{figures}\n{run.pace:.1f} files a second; left in the temporary folder: {len(run.left)}"


if __name__ == "__main__":
    if sys.argv[1:]:
        sys.stdout.buffer.write(msgspec.json.encode(make_many(Path(sys.argv[1]), Path(sys.argv[2]))))
    else:
        run = measure(shipped_guide())
        print(report(run))
        sys.exit(run.left != [] or run.memory[MARKS[-1]] > FLAT * run.memory[MARKS[0]])
