"""Search against questions with known answers, beside plain SQLite FTS5 on the same texts.

`python -m tests.benchmarks.known_answers FOLDER` reads from a folder that is not part of this project:

- `topics.jsonl.gz` and `passages.jsonl.gz`: a page a line, `{id, title, synonyms[], sections: [{heading, text}]}`;
- `queries.json`: `{task, kind, q}` with `rel`, the right ids (task T1, on the topics), or with `qrels`, id → 1 (wrong)
  to 4 (excellent) (task T2, on the passages).

It prints for T1 the share of questions whose first answer, or one of the first five, is right; for T2 nDCG@10 with
gain = judgement - 1, once with unjudged answers as wrong and once without them; and for both the time of an answer with
its snippets. It ends with 1 where a bar is not reached.
"""

import gzip
import json
import math
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from statistics import mean, median
from typing import Any

import apsw
from msgspec import Struct

from guide.library.read import GuideFile
from guide.library.write import GuideWriter
from guide.page.blocks import Block, Heading, Paragraph, Text
from guide.page.guide import Guide, Section
from guide.page.page import Page, Review
from guide.page.words import words
from guide.render.sentences import passages
from guide.search.search import Search
from tests.benchmarks import typing_speed
from tests.benchmarks.figures import p95, table

LIBRARIES = {"T1": "topics.jsonl.gz", "T2": "passages.jsonl.gz"}
REVIEW = Review(date(2026, 6, 30), date(2036, 6, 30), "benchmark")
ANSWERS = 10
BARS = {"a": (99, 0), "b": (98, 0), "c": (98, 0), "d": (98, 0), "e": (90, 98), "f": (90, 97), "g": (88, 97)}
"""Percent to reach at the first answer and among the first five."""
GAINS = {"summary": (0.68, 0.78), "focus": (0.56, 0.65)}
TIMES = {"T1": 12.0, "T2": 20.0}
"""Milliseconds within which 95 of 100 answers must come."""
TYPED = 25
"""So many questions are typed into a window, letter by letter."""
DEEP = 100
"""So many answers are asked for where those that nobody judged are taken out of the ranking."""
Find = Callable[[str, int], Sequence[str]]
Topic = dict[str, Any]
Query = dict[str, Any]


class Outcome(Struct, frozen=True):
    """How one engine did on one kind: two figures (percent, or nDCG), and the milliseconds of each answer."""

    first: float
    second: float
    times: list[float]


def topics(file: Path) -> Iterator[Topic]:
    """The pages of a library."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def build(rows: Sequence[Topic], target: Path) -> float:
    """A guide of these pages, each named by its number; the seconds that took."""
    names = tuple(str(number) for number in range(len(rows)))
    section = Section("all", {"en": "All"}, names)
    guide = Guide("library", "1", {"en": "Library"}, "benchmark", "CC-BY-4.0", ("en",), (section,), start="")
    begin = time.perf_counter()
    with GuideWriter(target, guide) as writer:
        for name, row in zip(names, rows, strict=True):
            page = _page(f"all/{name}", row)
            writer.add_page(page, passages(page))
        writer.finish()
    return time.perf_counter() - begin


def _page(path: str, row: Topic) -> Page:
    blocks: list[Block] = []
    for number, section in enumerate(row["sections"]):
        blocks.append(Heading(2, f"s{number}", (Text(section["heading"] or row["title"]),)))
        lines = (line.strip().removeprefix("- ") for line in section["text"].split("\n"))
        blocks += [Paragraph((Text(line),)) for line in lines if line]
    return Page(path, "en", row["title"], "", "page", REVIEW, tuple(blocks), tuple(row["synonyms"]))


def plain_index(rows: Sequence[Topic], target: Path) -> float:
    """The same texts in plain FTS5, one row a page; the seconds that took."""
    begin = time.perf_counter()
    database = apsw.Connection(str(target))
    database.execute("CREATE VIRTUAL TABLE page USING fts5 (title, synonyms, text, tokenize = 'porter')")
    with database:
        for row in rows:
            text = "\n".join(f"{one['heading']}\n{one['text']}" for one in row["sections"])
            database.execute("INSERT INTO page VALUES (?, ?, ?)", (row["title"], " ".join(row["synonyms"]), text))
    database.close()
    return time.perf_counter() - begin


def ours(guide: Path, rows: Sequence[Topic]) -> Find:
    """This program's search."""
    search = Search(GuideFile(guide))
    search.load("en")
    return lambda typed, most: [rows[int(hit.page.rpartition("/")[2])]["id"] for hit in search.hits(typed, "en", most)]


def plain(index: Path, rows: Sequence[Topic]) -> Find:
    """Plain FTS5: any word, ranked by bm25, with a snippet of the text."""
    database = apsw.Connection(str(index), flags=apsw.SQLITE_OPEN_READONLY)

    def find(typed: str, most: int) -> list[str]:
        query = " OR ".join(f'"{word}"' for word in words(typed))
        found = database.execute(
            "SELECT rowid, snippet(page, 2, '[', ']', '…', 24) FROM page WHERE page MATCH ? ORDER BY rank LIMIT ?",
            (query, most),
        )
        return [rows[row - 1]["id"] for row, _ in found] if query else []

    return find


def outcome(find: Find, queries: Sequence[Query]) -> Outcome:
    """Asks all questions of one kind."""
    times: list[float] = []
    figures: list[tuple[float, float]] = []
    for query in queries:
        begin = time.perf_counter()
        found = find(query["q"], ANSWERS)
        times.append((time.perf_counter() - begin) * 1000)
        figures += [_success(found, query["rel"])] if "rel" in query else _gain(find(query["q"], DEEP), query["qrels"])
    return Outcome(mean(one for one, _ in figures), mean(other for _, other in figures), times)


def _success(found: Sequence[str], right: Sequence[str]) -> tuple[float, float]:
    return 100.0 * (found[:1] != [] and found[0] in right), 100.0 * (not set(right).isdisjoint(found[:5]))


def _gain(found: Sequence[str], judged: dict[str, int]) -> list[tuple[float, float]]:
    """nDCG@10 of one question, where anything was judged better than wrong."""
    best = _discounted(sorted(judged.values(), reverse=True))
    if not best:
        return []
    all_, known = ([judged.get(one, 1) for one in some] for some in (found, [one for one in found if one in judged]))
    return [(_discounted(all_) / best, _discounted(known) / best)]


def _discounted(judgements: Sequence[int]) -> float:
    return sum((one - 1) / math.log2(place + 2) for place, one in enumerate(judgements[:ANSWERS]))


def measure(folder: Path, work: Path) -> bool:
    """Measures everything, prints it, and answers whether all bars were reached."""
    all_queries: list[Query] = json.loads((folder / "queries.json").read_text("utf-8"))
    reached = True
    for task, file in LIBRARIES.items():
        rows = list(topics(folder / file))
        guide, index = work / f"{task}.guide", work / f"{task}.db"
        seconds, plain_seconds = build(rows, guide), plain_index(rows, index)
        size, plain_size = guide.stat().st_size / 1e6, index.stat().st_size / 1e6
        print(f"\n{task}: {len(rows)} pages; guide {size:.1f} MB in {seconds:.1f} s, of it for search {_parts(guide)}")
        print(f"plain FTS5: {plain_size:.1f} MB in {plain_seconds:.1f} s")
        print(f"load {_load(guide)}")
        queries = [query for query in all_queries if query["task"] == task]
        kinds = list(dict.fromkeys(query["kind"] for query in queries))
        finders = {"ours": ours(guide, rows), "plain FTS5": plain(index, rows)}
        lines, times = [], []
        for kind in kinds:
            some = [query for query in queries if query["kind"] == kind]
            found = {name: outcome(find, some) for name, find in finders.items()}
            bars = (BARS if task == "T1" else GAINS)[kind]
            mine = found["ours"]
            times += mine.times
            met = mine.first >= bars[0] and mine.second >= bars[1]
            reached &= met
            figures = [figure for one in found.values() for figure in (one.first, one.second, p95(one.times))]
            lines.append((kind, len(some), *figures, "yes" if met else f"no: {bars[0]} / {bars[1]}"))
        head = ("kind", "questions", "first", "second", "p95 ms", "FTS5 first", "second", "p95 ms", "reached")
        print(table(head, lines))
        reached &= p95(times) <= TIMES[task]
        print(f"{task}: p50 {median(times):.1f} ms, p95 {p95(times):.1f} ms (at most {TIMES[task]})")
        print(_typed(task, guide, [query["q"] for query in queries[:: len(queries) // TYPED]]))
    return reached


def _typed(task: str, guide: Path, questions: Sequence[str]) -> str:
    return typing_speed.report({task: typing_speed.measure(guide, questions)})


def _parts(guide: Path) -> str:
    """How much of a guide is there for search alone."""
    with GuideFile(guide) as file:
        ((lexicon,),) = file.rows("SELECT sum(length(value)) FROM lexicon")
        ((index,),) = file.rows("SELECT sum(length(block)) FROM passage_index_data")
        ((text,),) = file.rows("SELECT sum(length(CAST(heading AS BLOB)) + length(CAST(text AS BLOB))) FROM passage")
        ((pages,),) = file.rows("SELECT sum(length(value)) FROM page")
    sizes = {"index": index, "names and words": lexicon, "texts": text}
    return (
        ", ".join(f"{name} {size / 1e6:.1f} MB" for name, size in sizes.items()) + f"; the pages {pages / 1e6:.1f} MB"
    )


def _load(guide: Path) -> str:
    before = _resident()
    begin = time.perf_counter()
    search = Search(GuideFile(guide))
    search.hits("nothing", "en")
    return f"{(time.perf_counter() - begin) * 1000:.0f} ms, {_resident() - before:.1f} MiB"


def _resident() -> float:
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as work:
        sys.exit(not measure(Path(sys.argv[1]), Path(work)))
