"""What an author writes, and what it becomes."""

import pytest

from guide.page.blocks import (
    Block,
    Break,
    Callout,
    Figure,
    Heading,
    Inlines,
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
from tests.authoring.pages import blocks_of


def words(text: str) -> Inlines:
    return (Text(text),)


def says(text: str) -> Paragraph:
    return Paragraph(words(text))


def items(*texts: str) -> tuple[Item, ...]:
    return tuple(Item((says(text),)) for text in texts)


PAIRS: dict[str, tuple[str, list[Block]]] = {
    "two paragraphs": ("One.\n\nTwo.", [says("One."), says("Two.")]),
    "a paragraph over two lines": ("One\n  two.", [says("One two.")]),
    "a tab": ("One\ttwo", [says("One two")]),
    "bold": ("Drink **now**.", [Paragraph((Text("Drink "), Strong(words("now")), Text(".")))]),
    "bold inside a word": ("a**b**c", [Paragraph((Text("a"), Strong(words("b")), Text("c")))]),
    "a line break": ("One  \n two", [Paragraph((Text("One"), Break(), Text("two")))]),
    "an entity": ("Salt &amp; water &lt;3 &#8211; &eacute;", [says("Salt & water <3 – é")]),
    "an escaped entity": ("&amp;lt;", [says("&lt;")]),
    "an escaped mark": (r"2 \* 3 and \<b>", [says("2 * 3 and <b>")]),
    "less than": ("if x < 3 or y<4", [says("if x < 3 or y<4")]),
    "an underscore in a name": ("the file_name_here", [says("the file_name_here")]),
    "headings": ("## One\n\n### Two", [Heading(2, "one", words("One")), Heading(3, "two", words("Two"))]),
    "a heading with its own anchor": ("## One {: #first }", [Heading(2, "first", words("One"))]),
    "headings of one name": (
        "## A\n## A\n## A",
        [Heading(2, "a", words("A")), Heading(2, "a-2", words("A")), Heading(2, "a-3", words("A"))],
    ),
    "an own anchor wins over a made one": (
        "## A\n\n## B {: #a }",
        [Heading(2, "a-2", words("A")), Heading(2, "a", words("B"))],
    ),
    "an Arabic heading": ("## كيف تعمل", [Heading(2, "كيف-تعمل", words("كيف تعمل"))]),
    "a heading without a letter": ("## ???", [Heading(2, "part", words("???"))]),
    "a list": ("- a\n- b", [Listing(False, items("a", "b"))]),
    "a numbered list": ("1. a\n2. b", [Listing(True, items("a", "b"))]),
    "a loose list": ("- a\n\n- b", [Listing(False, items("a", "b"))]),
    "a list in a list": (
        "- a\n    1. b\n- c",
        [Listing(False, (Item((says("a"), Listing(True, items("b")))), *items("c")))],
    ),
    "two paragraphs in an item": ("- a\n\n    b", [Listing(False, (Item((says("a"), says("b"))),))]),
    "tick boxes": (
        "- [ ] Buy **it**\n- plain",
        [Listing(False, (Item((Paragraph((Text("Buy "), Strong(words("it")))),), True), *items("plain")))],
    ),
    "tick boxes in a loose list": (
        "- [ ] a\n\n- [ ] b",
        [Listing(False, (Item((says("a"),), True), Item((says("b"),), True)))],
    ),
    "a callout": ('!!! urgent "Call now"\n    Do.', [Callout("urgent", "Call now", (says("Do."),))]),
    "a callout without a title": ("!!! unknown\n    Do.", [Callout("unknown", "", (says("Do."),))]),
    "a callout with an empty title": ('!!! tip ""\n    Do.', [Callout("tip", "", (says("Do."),))]),
    "a callout with a list and a paragraph": (
        "!!! key\n    - a\n\n    Then.\n\nAfter.",
        [Callout("key", "", (Listing(False, items("a")), says("Then."))), says("After.")],
    ),
    "a callout with a bold word in its title": (
        '!!! questions "Ask **now** &amp; here"\n    Do.',
        [Callout("questions", "Ask now & here", (says("Do."),))],
    ),
    "a heading in a callout": (
        "!!! action\n    ## A\n    b",
        [Callout("action", "", (Heading(2, "a", words("A")), says("b")))],
    ),
    "a page link": ("[a](page:x/y#z)", [Paragraph((Link("page", "x/y#z", words("a")),))]),
    "a link on the same page": ("[a](page:#z)", [Paragraph((Link("page", "part/page#z", words("a")),))]),
    "a term": ("[a **b**](term:x)", [Paragraph((Link("term", "x", (Text("a "), Strong(words("b")))),))]),
    "a phone number": ("[a](tel:+1-800-5)", [Paragraph((Link("tel", "+1-800-5", words("a")),))]),
    "a web link": (
        "[a](https://a.org/?b=1&amp;c=2)",
        [Paragraph((Link("web", "https://a.org/?b=1&c=2", words("a")),))],
    ),
    "a bare web link": (
        "<https://a.org/b>",
        [Paragraph((Link("web", "https://a.org/b", words("https://a.org/b")),))],
    ),
    "a bold link": ("**[a](term:x)**", [Paragraph((Strong((Link("term", "x", words("a")),)),))]),
    "a picture": ("![Six & one](a.svg)", [Figure("a.svg", "Six & one")]),
    "a picture with a caption": (
        '![A](a/b.png "The &amp; caption")',
        [Figure("a/b.png", "A", words("The & caption"))],
    ),
    "a picture in a list": ("- ![A](a.svg)", [Listing(False, (Item((Figure("a.svg", "A"),)),))]),
    "people": ('people 3 of 10: "About 3 in 10 people."', [People(3, 10, "About 3 in 10 people.")]),
    "people over two lines": ('people 0 of 1: "No\n one"', [People(0, 1, "No one")]),
    "people in curly quotes": ("people 3 of 10: “Three”", [People(3, 10, "Three")]),
    "a sentence that begins with people": ("people 18 and older", [says("people 18 and older")]),
    "a line to write on": ("My number: …………", [WriteIn("My number:")]),
    "a line of dots": ("Name ..........", [WriteIn("Name")]),
    "a line without a label": ("…………", [WriteIn("")]),
    "two lines to write on": ("Day: …………\nNight: …………", [WriteIn("Day:"), WriteIn("Night:")]),
    "a line to write on in a list": ("- Name: …………", [Listing(False, (Item((WriteIn("Name:"),)),))]),
    "three dots": ("And so on...", [says("And so on...")]),
    "a table": (
        "| A | B |\n|---|:-:|\n| **c** | d \\| e |\n| f | |",
        [
            Table(
                (words("A"), words("B")),
                (((Strong(words("c")),), words("d | e")), (words("f"), ())),
            )
        ],
    ),
    "a table without rows": ("| A | B |\n|---|---|", [Table((words("A"), words("B")), ())]),
    "something that looks like Typst": (
        'See #read("/etc/passwd") and $x$ @y',
        [says('See #read("/etc/passwd") and $x$ @y')],
    ),
    "placeholders of the parser": ("klzzwxh:0000 wzxhzdk:0", [says("klzzwxh:0000 wzxhzdk:0")]),
}


@pytest.mark.parametrize(("source", "expected"), PAIRS.values(), ids=PAIRS.keys())
def test_what_is_written_becomes_blocks(source: str, expected: list[Block]) -> None:
    assert list(blocks_of(source)) == expected


@pytest.mark.parametrize(("source", "expected"), PAIRS.values(), ids=PAIRS.keys())
def test_a_file_from_another_system_becomes_the_same_blocks(source: str, expected: list[Block]) -> None:
    assert list(blocks_of(f"\n\n{source}\n\n\n")) == expected
