"""Every page that ships, every set of pages and the whole guide on paper, in every size and on both papers.

`python -m tests.content.paper_sweep [GUIDE]` looks at all of it, which takes minutes; the tests look at a part.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from itertools import product
from pathlib import Path

from msgspec import Struct
from pypdf import PdfReader

from guide.handout.layout import PAPERS, SIZES, Clinic, Layout
from guide.handout.press import Press
from guide.library.read import GuideFile
from guide.paths import shipped_guide
from tests.handout.verdict import faults, faults_aloud, faults_of_order

PRINTED = date(2026, 11, 23)
WHOLE = "the whole guide"


class Seen(Struct, frozen=True):
    """One handout that was looked at: how many sheets and bytes it has, the seconds to make it, and its faults."""

    sheets: int
    size: int
    seconds: float
    faults: list[str]


def handouts(file: GuideFile) -> dict[str, tuple[str, ...]]:
    """What can be printed, by name: each page, each set and the whole guide."""
    order = file.guide.order()
    pages = {path: (path,) for path in order}
    return pages | {f"set {one.id}": one.pages for one in file.guide.handout_sets} | {WHOLE: order}


def look(file: GuideFile, press: Press, items: Sequence[str], layout: Layout, aloud: bool = True) -> Seen:
    """Makes a handout and looks at it; `aloud` too at how it is read aloud, which takes the longest."""
    begin = time.perf_counter()
    data = press.make(file, items, file.language, layout, Clinic(), PRINTED)
    taken = time.perf_counter() - begin
    found = list(faults(data, layout.size, layout.color))
    found += faults_of_order(data, [file.page(path, file.language) for path in items])
    found += faults_aloud(data) if aloud else ()
    return Seen(len(PdfReader(BytesIO(data)).pages), len(data), taken, found)


def every_layout() -> Iterator[Layout]:
    """All sizes and papers."""
    for size, paper in product(SIZES, PAPERS):
        yield Layout(size, paper)  # type: ignore[arg-type]


def sweep(guide: Path) -> int:
    """Looks at everything, says what it finds, and returns the number of handouts with faults."""
    press, bad = Press(), 0
    begin = time.perf_counter()
    with GuideFile(guide) as file:
        for layout in every_layout():
            seen = {name: look(file, press, items, layout) for name, items in handouts(file).items()}
            for name, one in seen.items():
                for fault in one.faults:
                    print(f"{name}, {layout.size} pt, {layout.paper}: {fault}", flush=True)
            bad += sum(bool(one.faults) for one in seen.values())
            whole = seen[WHOLE]
            print(
                f"{layout.size} pt on {layout.paper}: {len(seen)} handouts of"
                f" {sum(one.sheets for one in seen.values())} sheets;"
                f" the whole guide {whole.sheets} sheets, {whole.size / 2**20:.1f} MiB in {whole.seconds:.1f} s",
                flush=True,
            )
    print(f"{bad} handouts with faults; {time.perf_counter() - begin:.0f} s")
    return bad


if __name__ == "__main__":
    sys.exit(bool(sweep(Path(sys.argv[1]) if len(sys.argv) > 1 else shipped_guide())))
