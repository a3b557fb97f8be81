"""The time and memory of building a guide from an author's folder, by its number of pages.

`python -m tests.benchmarks.building` builds each size in a process of its own, so that memory is that of one build.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from msgspec import Struct

from tests.benchmarks.figures import table
from tests.benchmarks.generated import write_folder

ROOT = Path(__file__).resolve().parents[2]
SIZES = (500, 1000, 2500, 5000)
ROUNDS = 2
ONE_BUILD = """
import json, sys, time
from pathlib import Path
from guide.authoring.build import build
def peak():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
before = peak()
begin = time.process_time()
findings = build(Path(sys.argv[1]), Path(sys.argv[2]))
taken = time.process_time() - begin
assert {found.severity for found in findings} <= {"waived"}, findings[0]
print(json.dumps([taken, (peak() - before) / 1024, peak() / 1024]))
"""


class Build(Struct, frozen=True):
    """One build: seconds of the processor, MiB of memory above those of the loaded program at the most, and in all."""

    seconds: float
    memory: float
    peak: float


def build_apart(folder: Path, target: Path) -> Build:
    """Builds in a process of its own."""
    command = [sys.executable, "-c", ONE_BUILD, str(folder), str(target)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return Build(*json.loads(run.stdout))


def measure(place: Path, sizes: tuple[int, ...] = SIZES, rounds: int = ROUNDS) -> dict[int, Build]:
    """The fastest of some builds of each size, in turn, by its number of pages."""
    folders = {pages: write_folder(place / f"of-{pages}", pages) for pages in sizes}
    builds: dict[int, list[Build]] = {pages: [] for pages in sizes}
    for _ in range(rounds):
        for pages, folder in folders.items():
            builds[pages].append(build_apart(folder, place / f"of-{pages}.guide"))
    return {pages: min(all_, key=lambda one: one.seconds) for pages, all_ in builds.items()}


def fastest(*measured: dict[int, Build]) -> dict[int, Build]:
    """Several measurements as if they had been one."""
    return {pages: min((one[pages] for one in measured), key=lambda one: one.seconds) for pages in measured[0]}


def report(found: dict[int, Build]) -> str:
    """The table of what was measured."""
    rows = [(pages, one.seconds, one.seconds / pages * 1000, one.memory, one.peak) for pages, one in found.items()]
    return table(("pages built", "s", "ms a page", "MiB more", "MiB in all"), rows)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        print(report(measure(Path(folder))))
