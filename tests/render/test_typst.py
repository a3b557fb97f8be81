"""A page as Typst code: whatever a page says, it is said inside string literals."""

import re
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from guide.page.blocks import (
    Block,
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
from guide.render.furniture import furniture
from guide.render.typst import Surroundings, literal, quote, typst

WORDS = furniture("en")
PAGE = Page("a/b", "en", "T", "S", "page", Review(date(2026, 1, 1), date(2027, 1, 1), "A"), (), sources=("S7", "S9"))
STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
BREAKOUTS = (
    '"); read("/etc/passwd"); ("',
    '#read("x")',
    "\\",
    '\\"',
    "*_`$<a>@b//c/*",
    "＂＼",
    "\u201d",
    "\ud800",
    "\x00\n",
)


def code(*blocks: Block, surroundings: Surroundings | None = None) -> str:
    return typst(replace(PAGE, blocks=blocks), surroundings or Surroundings(), WORDS)


def paragraph(*children: Text | Strong | Link) -> Paragraph:
    return Paragraph(children)


def every_kind(said: str) -> tuple[Block, ...]:
    text = (Text(said),)
    linked = tuple(Link(kind, said, text) for kind in ("term", "tel", "web"))
    return (
        Heading(2, said, text),
        Paragraph((*text, Strong(text), *linked, Text(f"{said}."))),
        Listing(False, (Item((Paragraph(text),)), Item((Paragraph(text),), True))),
        Callout("tip", said, (Paragraph(text),)),
        Figure(said, said, text),
        Table((text, text), ((text, text),)),
        People(1, 2, said),
        WriteIn(said),
    )


@given(st.text(max_size=40))
@pytest.mark.parametrize("breakout", ["", *BREAKOUTS])
def test_no_words_of_a_page_ever_become_code(breakout: str, said: str) -> None:
    skeleton = STRING.sub("·", code(*every_kind("plain words")))
    assert STRING.sub("·", code(*every_kind(f"plain words{said}{breakout}"))) == skeleton


@given(st.text())
@example("\ud800")
@example("e\u0301")
def test_quoted_words_are_one_string_without_control_characters(said: str) -> None:
    quoted = quote(said)
    assert STRING.fullmatch(quoted)
    assert quoted.encode()
    assert not re.search(r"[\x00-\x1f\x7f\u2028\u2029\u202a-\u202e\ufeff]", quoted)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_name_stays_itself_in_plain_ascii(name: str) -> None:
    hidden = literal(name)
    assert hidden.isascii()
    assert STRING.fullmatch(hidden)
    assert re.sub(r"\\u\{([0-9a-f]+)\}", lambda found: chr(int(found[1], 16)), hidden[1:-1]) == name


def test_a_citation_is_its_place_in_the_page_s_sources() -> None:
    found = code(paragraph(Text("So it is. "), Link("source", "S9", (Text("S9"),))))
    assert '"So it is.\u00a0"; "[2]"' in found


def test_a_heading_that_shows_nothing_is_left_out() -> None:
    assert code(Heading(2, "x", (Text(" \u202e\x00"),))) == "{[]; none}"


def test_words_that_announce_a_list_stay_with_it() -> None:
    items = Listing(False, (Item((paragraph(Text("x")),)),))
    assert "lead(" in code(paragraph(Text("Signs you may have:")), items)
    assert "lead(" not in code(paragraph(Text("Signs.")), items, paragraph(Text("Signs:")))


def test_headings_never_skip_a_level() -> None:
    found = code(*(Heading(level, f"h{level}", (Text("x"),)) for level in (4, 4, 2, 4, 3)))
    assert re.findall(r"section\((\d)", found) == ["2", "3", "2", "3", "3"]


def test_a_link_to_a_page_says_its_title_where_the_words_do_not() -> None:
    known = Surroundings({"a/c": "Chemotherapy"})
    assert '" (see: Chemotherapy)"' in code(paragraph(Link("page", "a/c#x", (Text("this"),))), surroundings=known)
    assert "see:" not in code(paragraph(Link("page", "a/c", (Text("chemotherapy"),))), surroundings=known)


def test_a_link_to_a_part_of_the_same_page_names_the_sheet_alone() -> None:
    known = Surroundings({"a/b": "Hormones"}, {"a/b"})
    found = code(paragraph(Link("page", "a/b#x", (Text("this"),))), surroundings=known)
    assert '" (page {page})"' in found
    assert "Hormones" not in found


def test_a_link_to_a_page_of_the_same_handout_names_its_sheet() -> None:
    known = Surroundings({"a/c": "Chemotherapy"}, {"a/b", "a/c"})
    found = code(paragraph(Link("page", "a/c#x", (Text("this"),))), surroundings=known)
    assert '" (see: Chemotherapy, page {page})"' in found
    assert literal("a/c#x") in found


def test_numbers_and_addresses_are_written_out_once() -> None:
    found = code(paragraph(Link("tel", "555 0100", (Text("the clinic"),)), Link("tel", "911", (Text("Call 911"),))))
    assert found.count("555 0100") == 1
    assert found.count("911") == 1


def test_a_very_long_word_may_break() -> None:
    assert quote("a" * 60).count("\\u{200b}") == 2
    assert "\\u{200b}" not in quote("immunohistochemistry https://example.org/breast-cancer")


def test_a_box_that_has_its_kind_as_title_says_it_once() -> None:
    assert code(Callout("tip", " TIP ", ())).count('""') == 1
    assert '"Tip", "Rest"' in code(Callout("tip", "Rest", ()))
