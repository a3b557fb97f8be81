"""The time of a search in a large guide, by the kind of question.

`python -m tests.benchmarks.searching` asks questions of each kind in turn.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from statistics import median

from guide.library.read import GuideFile
from guide.search.search import Search
from tests.benchmarks.figures import p95, table
from tests.benchmarks.generated import COMMON, SEED, vocabulary, write_guide

PAGES = 5000
ROUNDS = 30


def questions() -> Iterator[tuple[str, str]]:
    """One question of each kind after the other, without end."""
    words, chance = vocabulary(), Random(SEED)
    common, known, rare = COMMON.split(), words[60:200], words[200:]
    pick: Callable[[list[str]], str] = chance.choice
    while True:
        yield "one word", pick(known)
        yield "one rare word", pick(rare)
        yield "two words", f"{pick(known)} {pick(rare)}"
        yield "two common words", f"{pick(common)} {pick(common)}"
        for letters in (1, 2, 3, 5):
            yield f"{letters} letters", pick(rare)[:letters]
        yield "stop words", " ".join(chance.choices(common[:20], k=5))
        yield "question", f"how do I know if my {pick(known)} will help with {pick(common)} and {pick(rare)}?"
        yield "24 words", " ".join(chance.choices(words[:300], k=24))


def measure(guide: Path, rounds: int = ROUNDS) -> dict[str, list[float]]:
    """Milliseconds of so many searches of each kind."""
    times: dict[str, list[float]] = {}
    with GuideFile(guide) as file:
        search = Search(file)
        for kind, typed in questions():
            if len(times.setdefault(kind, [])) == rounds:
                return times
            begin = time.perf_counter()
            search.hits(typed, "en")
            times[kind].append((time.perf_counter() - begin) * 1000)
    return times


def report(found: dict[str, list[float]]) -> str:
    """The table of what was measured."""
    found = found | {"all": [one for times in found.values() for one in times]}
    rows = [(kind, median(times), p95(times), max(times)) for kind, times in found.items()]
    return table(("search for", "median ms", "p95 ms", "longest ms"), rows)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        print(report(measure(write_guide(Path(folder) / "large.guide", PAGES))))
