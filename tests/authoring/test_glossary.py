"""The glossary is a list of words, each explained."""

import pytest

from guide.authoring.finding import Report
from guide.authoring.glossary import read_glossary
from guide.authoring.markdown_tree import MarkdownReader
from guide.page.guide import Term

SOUND = """\
---
title: Words
---
Biopsy {: #biopsy }
:   A small piece of **tissue** &amp; a look
    at it.
:   Also: tissue sample, needle test

CT scan

:   A picture from inside.

    It takes a minute.
"""


def read(text: str) -> tuple[list[Term], list[str]]:
    report = Report()
    terms = read_glossary(text, MarkdownReader(), report.of("en/glossary.md"))
    return terms, [str(found) for found in report.findings()]


def test_each_word_is_read_with_its_meaning_and_its_other_names() -> None:
    assert read(SOUND) == (
        [
            Term(
                "biopsy",
                "Biopsy",
                "A small piece of tissue & a look at it.",
                ("tissue sample", "needle test"),
            ),
            Term("ct-scan", "CT scan", "A picture from inside. It takes a minute."),
        ],
        [],
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Word", "en/glossary.md:1: error: only words and what they mean can stand here"),
        ("A\n:   b\n\nA\n:   c", 'en/glossary.md:4: error: "a" is explained twice'),
        (
            "A\n:   Also: b",
            'en/glossary.md:1: error: "A" is not explained; write `:   ` and what it means below it',
        ),
        ("---\na: b\n---\nA\n:   <b>", 'en/glossary.md:5: error: raw HTML "<b>"; write &lt; for the sign <'),
        (
            "A\n:   [b](term:a)",
            "en/glossary.md:2: error: a link cannot stand in the glossary; put it into the text below",
        ),
    ],
)
def test_a_fault_in_the_glossary_is_named_with_its_line(text: str, expected: str) -> None:
    assert read(text)[1] == [expected]
