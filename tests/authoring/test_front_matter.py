"""What an author may get wrong at the head of a page."""

from datetime import date

import pytest

from guide.authoring.finding import Report
from guide.authoring.front_matter import read_head, split
from tests.authoring.conftest import Manuscript

GOOD = ["title: A page", "summary: About it.", "evidence: 2026-06-30", "next_review: 2027-06-30"]
DATE = "a date, written like 2026-06-30"


def head(*lines: str) -> str:
    return "\n".join(["---", *lines, "---", "", "Text."])


FAULTS: dict[str, tuple[str, list[str]]] = {
    "no front matter": (
        "Text.",
        [
            "1: error: the page does not begin with front matter; "
            "put title, summary, evidence and next_review between two lines ---"
        ],
    ),
    "front matter without an end": (
        "---\ntitle: x\n",
        ["1: error: the front matter has no end; put a line --- below it"],
    ),
    "a missing title": (head(*GOOD[1:]), ['1: error: "title" is missing; add a line `title: …`']),
    "an empty title": (head("title:", *GOOD[1:]), ['2: error: "title" is missing; add a line `title: …`']),
    "a wrong date": (
        head(*GOOD[:2], "evidence: June 2026", GOOD[3]),
        [f'4: error: "evidence" must be {DATE}, not "June 2026"'],
    ),
    "a day that does not exist": (
        head(*GOOD[:3], "next_review: 2027-02-30"),
        [f'5: error: "next_review" must be {DATE}, not "2027-02-30"'],
    ),
    "an unknown field": (
        head(*GOOD, "keyword: [a]"),
        ['6: error: unknown field "keyword"; did you mean "keywords"?'],
    ),
    "a field said twice": (head(*GOOD, "title: B"), ['6: error: "title" is said twice']),
    "an unknown kind": (
        head(*GOOD, "kind: treatmnt"),
        ['6: error: "treatmnt" is no kind of page; did you mean "treatment"?'],
    ),
    "a kind that nobody writes": (
        head(*GOOD, "kind: words"),
        ['6: error: "words" is no kind of page; one of page, treatment, help, start, tool'],
    ),
    "keywords that are no list": (
        head(*GOOD, "keywords: tired"),
        ['6: error: "keywords" must be a list, written like [tired, sleep], not "tired"'],
    ),
    "a title that is a list": (
        head("title: [a]", *GOOD[1:]),
        ['2: error: "title" must be words on one line, not what is there'],
    ),
    "broken YAML": (
        head(*GOOD, "keywords: [a"),
        ["7: error: the front matter is not YAML: did not find expected ',' or ']'"],
    ),
    "a colon in a title": (
        head("title: Chemo: how", *GOOD[1:]),
        ["2: error: the front matter is not YAML: mapping values are not allowed in this context"],
    ),
    "a list for a head": (head("- a"), ["1: error: the front matter must be lines like `title: …`"]),
    "a reviewer without a date": (
        head(*GOOD, "reviewer: A test clinician"),
        ["6: error: there is a reviewer, but no date of the review; add `reviewed: …`"],
    ),
    "a date without a reviewer": (
        head(*GOOD, "reviewed: 2026-06-30"),
        ["6: error: there is a date of review, but no reviewer; add `reviewer: …`"],
    ),
    "a source listed twice": (head(*GOOD, "sources: [S1, S1]"), ['6: error: "S1" is listed twice']),
    "deep YAML": (
        head(*GOOD, "keywords: " + "[" * 20_000),
        ["6: error: the front matter is not YAML"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_of_the_head_is_named_with_its_line(text: str, expected: list[str], manuscript: Manuscript) -> None:
    manuscript.write("en/start.md", text)
    found = manuscript.found()
    assert len(found) == len(expected)
    for said, meant in zip(found, expected, strict=True):
        place, _, message = meant.partition(": ")
        if "deep YAML" in text or "[" * 100 in text:
            assert message in said
        else:
            assert said == f"en/start.md:{place}: {message}"


def test_every_field_is_read() -> None:
    text = head(
        *GOOD,
        "kind: treatment",
        "sources: [S1, S2]",
        "author: A test author",
        "reviewer: A test clinician",
        "reviewed: 2026-07-02",
        "keywords: [tired, no, 2026]",
        "translation_checked: false",
    )
    report = Report().of("page.md")
    parts = split(text, report)
    assert parts
    read = read_head(parts[0], report)
    assert read
    matter = read.matter
    assert (matter.title, matter.summary, matter.kind) == ("A page", "About it.", "treatment")
    assert (matter.evidence, matter.next_review) == (date(2026, 6, 30), date(2027, 6, 30))
    assert (matter.sources, matter.keywords) == (("S1", "S2"), ("tired", "no", "2026"))
    assert (matter.author, matter.reviewer, matter.reviewed) == (
        "A test author",
        "A test clinician",
        date(2026, 7, 2),
    )
    assert matter.translation_checked is False
    assert (read.lines["keywords"], read.body_line) == (11, 14)


def test_yaml_makes_no_objects_and_no_control_characters(manuscript: Manuscript) -> None:
    manuscript.write("en/start.md", head('title: !!python/object/apply:os.system ["true"]', *GOOD[1:]))
    assert manuscript.found() == ['en/start.md:2: error: "title" must be words on one line, not what is there']
    report = Report().of("page.md")
    read = read_head('title: "a\\x02\\nb"\n' + "\n".join(GOOD[1:]), report)
    assert read
    assert read.matter.title == "a b"
