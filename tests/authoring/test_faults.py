"""What an author may get wrong in a page, and what is said about it."""

import pytest

from guide.authoring.check import check
from tests.authoring.conftest import Manuscript

ITALICS_HINT = "use **bold** or plain words"
FAULTS: dict[str, tuple[str, list[str]]] = {
    "a missing picture": (
        "a\n\n![A](cat.svg)\n",
        ['3: error: no picture "cat.svg"'],
    ),
    "a picture without words": (
        "![](cat.svg)",
        [
            '1: error: the picture "cat.svg" has no words for who cannot see it; '
            "say between the square brackets what it shows",
            '1: error: no picture "cat.svg"',
        ],
    ),
    "a picture in a sentence": ("a ![A](a.svg)", ["1: error: a picture must stand alone in its paragraph"]),
    "an unknown kind of box": (
        'a\n\n!!! urgnt "Now"\n    b\n',
        ['3: error: no kind of box is called "urgnt"; did you mean "urgent"?'],
    ),
    "a box that is not well formed": (
        'a\n\n!!! urgent "Now\n    b\n',
        [
            "3: error: this box is not well formed; "
            'write it like `!!! urgent "Call now"`, and indent what follows by four spaces'
        ],
    ),
    "an empty box": (
        "!!! key\n\nb",
        ["1: error: this box is empty; indent what belongs into it by four spaces"],
    ),
    "a block of HTML": (
        "a\n\n<div>\n\nb\n\n</div>\n",
        [
            '3: error: raw HTML "<div>"; write &lt; for the sign <',
            '7: error: raw HTML "</div>"; write &lt; for the sign <',
        ],
    ),
    "HTML in a sentence": (
        "a\nb <img src=x onerror=alert(1)> c",
        ['2: error: raw HTML "<img src=x onerror=alert(1)>"; write &lt; for the sign <'],
    ),
    "an HTML comment": ("a\n\n<!-- b -->", ['3: error: raw HTML "<!-- b -->"; write &lt; for the sign <']),
    "half an HTML comment": ("a\n\n<!-- b", ['3: error: raw HTML "<!-- b"; write &lt; for the sign <']),
    "HTML in a table": (
        "a | b\n--|--\nc | <i>d",
        ['3: error: raw HTML "<i>"; write &lt; for the sign <'],
    ),
    "HTML in a box's title": (
        '!!! key "a <b>"\n    c',
        ['1: error: raw HTML "<b>"; write &lt; for the sign <'],
    ),
    "a page that is not there": (
        "a\n[b](page:part/page) and\n[c](page:part/paeg)",
        ['3: error: no page "part/paeg"; did you mean "part/page"?'],
    ),
    "a page in another section": (
        "[c](page:other/page)",
        ['1: error: no page "other/page"; did you mean "part/page"?'],
    ),
    "the same broken link twice": (
        "[a](page:no)\n\nb\n\n- [a](page:no)",
        ['1: error: no page "no"', '5: error: no page "no"'],
    ),
    "a heading that is not there": (
        "a\n\n[b](page:part/page#wrods)",
        ['3: error: en/part/page.md has no heading "#wrods"; did you mean "words"?'],
    ),
    "a heading of this page that is not there": (
        "[b](page:#nowhere)",
        ['1: error: en/start.md has no heading "#nowhere"'],
    ),
    "an unknown word": ("[b](term:biospy)", ['1: error: no word "biospy" in a glossary']),
    "a kind of link nobody knows": (
        "[b](javascript:alert)",
        ['1: error: "javascript:" is no kind of link; links begin with page:, term:, tel:, source: or https:'],
    ),
    "a kind of link nearly known": (
        "[b](pages:part/page)",
        ['1: error: "pages:" is no kind of link; did you mean "page"?'],
    ),
    "a link to a file": (
        "[b](part/page.md)",
        ['1: error: "part/page.md" is no kind of link; write "page:part/page"'],
    ),
    "an unsafe web link": ("[b](http://a.org)", ['1: error: "http://a.org" is not safe; write https://']),
    "a web link that is none": (
        "[b](https://)",
        ['1: error: "https://" is no web address; write it like https://www.example.org/page'],
    ),
    "a phone number that is none": (
        "[b](tel:nurse)",
        ['1: error: "nurse" is no phone number; write it like tel:+1-800-555-0100'],
    ),
    "a link without words": ("[](page:part/page)", ['1: error: the link to "page:part/page" has no words']),
    "a link with a space in it": (
        "**a**\n[b] (page:part/page)",
        ['2: error: the mark "] (" is not part of a whole; close it, or leave no space between its parts'],
    ),
    "a link in a title": (
        '!!! key "[a](page:part/page)"\n    b',
        ["1: error: a link cannot stand in the title of a box; put it into the text below"],
    ),
    "italics": ("a\n*b c*", [f'2: error: "b c" is in italics; {ITALICS_HINT}']),
    "italics with underscores": ("_b_", [f'1: error: "b" is in italics; {ITALICS_HINT}']),
    "italics in bold": ("a\n\n***b***", [f'3: error: "b" is in italics; {ITALICS_HINT}']),
    "a first-level heading": (
        "a\n\n# b",
        ["3: error: a heading of level 1 is the page's title; put it into the front matter or write ##"],
    ),
    "an underlined first-level heading": (
        "a\n\nb\n===",
        ["3: error: a heading of level 1 is the page's title; put it into the front matter or write ##"],
    ),
    "a fifth-level heading": ("##### b", ["1: error: a heading of level 5 is too deep; use ## to ####"]),
    "a skipped level": (
        "## a\n\n#### b\n",
        ["3: warning: a heading of level 4 follows one of level 2; write ### [skipped-level]"],
    ),
    "a skipped first level": (
        "### a",
        ["1: warning: a heading of level 3 follows one of level 1; write ## [skipped-level]"],
    ),
    "a heading without words": ("a\n\n##\n", ["3: error: this heading has no words"]),
    "a heading in a list": ("- ## a\n", ["1: error: a heading cannot stand in a list"]),
    "two own anchors": (
        "## a {: #x }\n\n## b {: #x }",
        ['3: error: two headings have the anchor "x"'],
    ),
    "attributes in braces": (
        "a\n\n**b**{: onclick=x }",
        [
            '3: error: "onclick" in braces means nothing here; '
            "only a heading can have an anchor of its own, as in ## Words {: #anchor }"
        ],
    ),
    "code": ("a\n`b`", ["2: error: code has no place in a guide; leave out the ` signs"]),
    "a code block": (
        "a\n\n    b\n",
        ["3: error: code has no place in a guide; do not indent plain text by four spaces"],
    ),
    "a quotation": (
        "a\n\n> b\n",
        ["3: error: a quotation has no place in a guide; use a box such as !!! key"],
    ),
    "a line across": ("a\n\n***\n\nb", ["3: error: a line across has no place in a guide; use a heading"]),
    "a definition list": (
        "a\n\nb\n:   c",
        ["3: error: words are explained in glossary.md only; link to them with term:"],
    ),
    "too many cells": (
        "a | b\n--|--\nc | d\ne | f | g",
        ["4: error: this row has 3 cells, the table has 2"],
    ),
    "too few cells": ("|a | b|\n|--|--|\n|c|", ["3: error: this row has 1 cells, the table has 2"]),
    "a list that begins with 3": (
        "3. a\n4. b",
        [
            "1: warning: this list begins with 3; "
            "begin it with 1, and indent what stands between its items by four spaces"
        ],
    ),
    "too many people": (
        'people 101 of 1000: "a"',
        ["1: error: 101 of 1000 people cannot be drawn; use 1 to 100 people, none counted twice"],
    ),
    "more people than there are": (
        'a\n\npeople 11 of 10: "a"',
        ["3: error: 11 of 10 people cannot be drawn; use 1 to 100 people, none counted twice"],
    ),
    "people without words": (
        "people 1 of 10:",
        ['1: error: this icon array is not well formed; write it like people 3 of 10: "About 3 in 10 people …"'],
    ),
    "an empty page": ("\n\n", ["1: error: there is nothing below the front matter"]),
}


@pytest.mark.parametrize(("source", "expected"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_named_with_its_line(source: str, expected: list[str], manuscript: Manuscript) -> None:
    assert manuscript.body(source) == expected


def test_a_sound_folder_has_no_findings(manuscript: Manuscript) -> None:
    assert manuscript.found() == []


def test_a_missing_picture_is_named_with_the_one_that_was_meant(manuscript: Manuscript) -> None:
    manuscript.write("pictures/glass.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    found = manuscript.body("![A](glas.svg)\n\n![A](glass.svg)")
    assert found == ['1: error: no picture "glas.svg"; did you mean "glass.svg"?']


def test_an_unknown_word_is_named_with_the_one_that_was_meant(manuscript: Manuscript) -> None:
    manuscript.write("en/glossary.md", "Biopsy\n:   A test.\n")
    found = manuscript.body("[a](term:biopsy)\n[a](term:biospy)")
    assert found == ['2: error: no word "biospy" in a glossary; did you mean "biopsy"?']


def test_lines_are_right_far_down_a_page_of_repeated_words(manuscript: Manuscript) -> None:
    same = "- a [b](page:part/page) **c**\n- a\n\nA\n\n| a | a |\n|---|---|\n| a | a |\n\n!!! tip\n    a\n\n"
    lines = (same * 30).count("\n")
    found = manuscript.body(same * 30 + "a\n\n- a\n- a\n- a [b](page:no)\n- a\n")
    assert found == [f'{lines + 5}: error: no page "no"']


@pytest.mark.parametrize(
    "body",
    [
        "\n".join("    " * depth + "- a" for depth in range(400)),
        "\n".join("    " * depth + "- a\n" for depth in range(400)),
        ">" * 1000 + " a",
        "> " * 1000 + "a",
        "- " * 1000 + "a",
        "1. " * 1000 + "a",
        "\n\n".join("    " * depth + "!!! key" for depth in range(400)),
    ],
    ids=["tight list", "loose list", "quotes", "spaced quotes", "one-line list", "numbers", "boxes"],
)
def test_deep_nesting_is_a_finding(body: str, manuscript: Manuscript) -> None:
    (found,) = manuscript.body(f"a\n\n{body}")
    assert "lists, boxes or marks are inside each other too deeply" in found


def test_a_paragraph_that_never_ends_is_refused(manuscript: Manuscript) -> None:
    found = manuscript.body("a\n\n" + "[" * 100_000)
    assert found == ["3: error: a paragraph is longer than 4000 characters; split it"]


def test_deep_marks_do_not_raise_and_the_next_page_is_read(manuscript: Manuscript) -> None:
    manuscript.body("**__" * 1500 + "a" + "__**" * 1500)
    assert manuscript.body("a") == []


def test_a_picture_on_the_start_page_is_named(manuscript: Manuscript) -> None:
    start = manuscript.root / "en" / "start.md"
    start.write_text(start.read_text("utf-8").replace("---\n", "---\nkind: start\n", 1), "utf-8")
    text = start.read_text("utf-8") + 'people 1 of 2: "One in two"\n'
    start.write_text(text.replace("Welcome.", "Welcome.\n"), "utf-8")
    assert [str(found).split(": ", 1)[1] for found in check(manuscript.root) if found.severity == "error"] == [
        "error: the start page cannot show pictures; put it on another page"
    ]
