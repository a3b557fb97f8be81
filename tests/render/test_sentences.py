"""What search and speech are given: the words of a page, cut at its headings."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.page.blocks import (
    Block,
    Break,
    Callout,
    Figure,
    Heading,
    Item,
    Link,
    Listing,
    Paragraph,
    People,
    Strong,
    Table,
    Text,
    WriteIn,
)
from guide.page.page import Page, Review
from guide.render.sentences import passages, words

REVIEW = Review(date(2026, 6, 30), date(2027, 6, 30), "A nurse")


def page(*blocks: Block) -> Page:
    """A page with a summary and these blocks."""
    return Page("part/page", "en", "Title", "A summary.", "page", REVIEW, blocks, sources=("S1",))


def said(text: str) -> Paragraph:
    """A paragraph of plain text."""
    return Paragraph((Text(text),))


@pytest.mark.parametrize(
    ("block", "heard"),
    [
        (said("Drink water."), ["Drink water."]),
        (Paragraph((Text("Drink "), Strong((Text("now"),)), Break(), Text("or later."))), ["Drink now or later."]),
        (Paragraph((Link("term", "fluid", (Text("Fluid"),)), Text(" helps."))), ["Fluid helps."]),
        (Heading(2, "a", (Text("How"),)), ["How"]),
        (Listing(False, (Item((said("One."),)), Item((said("Two."),), tick=True))), ["One.", "Two."]),
        (Callout("key", "Mind this", (said("Rest."),)), ["Mind this:", "Rest."]),
        (Callout("key", "", (said("Rest."),)), ["Rest."]),
        (Figure("a.svg", "A glass", (Text("A caption"),)), ["A caption"]),
        (Figure("a.svg", "A glass"), ["A glass"]),
        (
            Table(((Text("Day"),), (Text("Glasses"),)), (((Text("Hot"),), (Text("8"),)),)),
            ["Day.", "Glasses.", "Hot.", "8."],
        ),
        (People(3, 10, "About 3 in 10."), ["About 3 in 10."]),
        (WriteIn("My team"), ["My team"]),
    ],
)
def test_each_block_says_its_words(block: Block, heard: list[str]) -> None:
    assert list(words(block)) == heard


def test_every_kind_of_block_is_tried() -> None:
    (marker,) = [mark for mark in test_each_block_says_its_words.pytestmark if mark.name == "parametrize"]  # type: ignore[attr-defined]
    assert {type(block) for block, _ in marker.args[1]} == set(Block.__args__)  # type: ignore[attr-defined]


def test_a_page_is_cut_at_its_headings() -> None:
    found = passages(
        page(said("First."), Heading(2, "how", (Text("How"),)), said("Then."), Heading(3, "b", ()), said("C"))
    )
    assert found == [("", "", "A summary. First."), ("how", "How", "Then."), ("b", "", "C")]


def test_a_page_without_blocks_is_its_summary() -> None:
    assert passages(page()) == [("", "", "A summary.")]


def test_the_number_of_a_source_is_not_said() -> None:
    source = Link("source", "S1", (Text("S1"),))
    text = Paragraph((Text("It helps "), source, Text(", often. "), source, Text(" "), source, Text(" Ask."), source))
    assert passages(page(text)) == [("", "", "A summary. It helps, often. Ask.")]


def test_the_number_of_a_source_in_strong_words_is_not_said() -> None:
    strong = Strong((Text("It helps "), Link("source", "S1", (Text("S1"),)), Text(".")))
    assert list(words(Paragraph((strong,)))) == ["It helps."]


def test_words_in_boxes_and_lists_are_found() -> None:
    inner = Listing(False, (Item((said("a"), Listing(True, (Item((said("b"),)),)))),))
    assert passages(page(Callout("tip", "T", (inner, WriteIn("c")))))[0][2] == "A summary. T: a. b. c"


@given(text=st.text())
def test_any_text_is_said_as_it_stands_but_for_white_space(text: str) -> None:
    assert passages(page(said(text)))[0][2] == " ".join(f"A summary. {text}".split())


def test_items_of_a_list_do_not_run_into_each_other() -> None:
    items = (Item((Paragraph((Text("You feel tired"),)),)), Item((Paragraph((Text("Is it new?"),)),)))
    assert list(words(Listing(False, items))) == ["You feel tired.", "Is it new?"]
