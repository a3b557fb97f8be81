"""The page of all words is made from the glossary, and danger signs are put on every page."""

import pytest

from guide.authoring.build import build
from guide.library.read import GuideFile
from guide.page.blocks import Callout, Heading, Paragraph, links, plain
from tests.authoring.conftest import GUIDE, HEAD, Manuscript

WITH_WORDS = GUIDE.replace('id = "small"', 'id = "small"\nwords_page = "part/words"').replace(
    'pages = ["page"]', 'pages = ["page", "words"]'
)
GLOSSARY = """\
Öl {: #oil }
:   What burns.

Biopsy
:   A test.
:   Also: byopsy

blood
:   What is red.
"""


@pytest.fixture
def words(manuscript: Manuscript) -> Manuscript:
    """A folder with a glossary and a page of its words."""
    manuscript.write("guide.toml", WITH_WORDS)
    manuscript.write("en/glossary.md", GLOSSARY)
    return manuscript


def built(manuscript: Manuscript, path: str = "part/words") -> tuple[object, ...]:
    """The blocks of a page once the folder is built."""
    target = manuscript.root.parent / "small.guide"
    assert [found for found in build(manuscript.root, target) if found.severity == "error"] == []
    with GuideFile(target) as file:
        return file.page(path, "en").blocks


def test_every_word_stands_under_its_letter(words: Manuscript) -> None:
    blocks = built(words)
    assert [
        (block.level, block.anchor, plain(block.children)) if isinstance(block, Heading) else plain(block.children)
        for block in blocks
        if isinstance(block, Heading | Paragraph)
    ] == [
        (2, "letter-b", "B"),
        (3, "biopsy", "Biopsy"),
        "A test.",
        (3, "blood", "blood"),
        "What is red.",
        (2, "letter-o", "O"),
        (3, "oil", "Öl"),
        "What burns.",
    ]


def test_the_page_of_words_can_be_linked_to(words: Manuscript) -> None:
    assert words.body("[a](page:part/words#oil)") == []
    assert words.body("[a](page:part/words#oyl)") == [
        '1: error: en/part/words.md has no heading "#oyl"; did you mean "oil"?'
    ]


def test_the_page_of_words_is_as_old_as_the_oldest_page(words: Manuscript) -> None:
    words.write("en/part/page.md", HEAD.replace("2026-06-30", "2025-01-02").replace("2027-06-30", "2026-12-01") + "a\n")
    target = words.root.parent / "small.guide"
    build(words.root, target)
    with GuideFile(target) as file:
        review = file.page("part/words", "en").review
    assert (str(review.evidence), str(review.next_review)) == ("2025-01-02", "2026-12-01")


def test_the_page_of_words_cannot_be_written_too(words: Manuscript) -> None:
    words.write("en/part/words.md", HEAD + "a\n")
    assert words.found() == [
        "en/part/words.md: error: this page is made from glossary.md, and cannot be written too; give it another name"
    ]


def test_a_page_of_words_that_no_section_lists_is_a_finding(words: Manuscript) -> None:
    words.write("guide.toml", WITH_WORDS.replace(', "words"]', "]"))
    assert words.found() == ['guide.toml:2: error: no section lists "part/words"; add it to a section\'s pages']


def test_a_page_of_words_without_a_glossary_is_a_finding(words: Manuscript) -> None:
    (words.root / "en" / "glossary.md").unlink()
    assert words.found() == ['guide.toml:11: error: the page "part/words" is written in no language']


ALARM = '!!! urgent "Now"\n    - a\n'


@pytest.fixture
def alarmed(manuscript: Manuscript) -> Manuscript:
    """A folder whose help page has danger signs for every page."""
    manuscript.write(
        "guide.toml", GUIDE.replace('id = "small"', 'id = "small"\nhelp = "help"\nurgent_on_every_page = true')
    )
    manuscript.write("en/help.md", HEAD.replace("---\ntitle", "---\nkind: help\ntitle") + ALARM + "\n    b\n\nc\n")
    return manuscript


def test_danger_signs_come_first_on_every_page_and_lead_to_help(alarmed: Manuscript) -> None:
    box, _, text = built(alarmed, "part/page")
    assert isinstance(box, Callout)
    assert (box.kind, box.title) == ("urgent", "Now")
    assert [link.target for link in links(box)] == ["help"]
    assert plain(text.children) == "Some text."  # type: ignore[attr-defined]
    own = built(alarmed, "help")[0]
    assert list(links(own)) == []


def test_a_page_with_danger_signs_of_its_own_keeps_them(alarmed: Manuscript) -> None:
    alarmed.write("en/part/page.md", HEAD + '!!! urgent "Mine"\n    d\n')
    (box,) = built(alarmed, "part/page")
    assert isinstance(box, Callout)
    assert box.title == "Mine"


def test_danger_signs_are_found_on_the_help_page_alone(alarmed: Manuscript) -> None:
    from guide.search.search import Search

    alarmed.write("en/help.md", (alarmed.root / "en/help.md").read_text("utf-8").replace("- a", "- fever"))
    built(alarmed, "help")
    with GuideFile(alarmed.root.parent / "small.guide") as file:
        assert [hit.page for hit in Search(file).hits("fever", "en")] == ["help"]
