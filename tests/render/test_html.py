"""A page on screen: each block's HTML, and that whatever a page says comes out as plain text."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument, QTextFormat

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
from guide.page.guide import Source
from guide.page.page import Page, Review
from guide.render.furniture import furniture
from guide.render.html import UNSEEN, Frame, cited, html, html_below

pytestmark = pytest.mark.usefixtures("qapp")
REVIEW = Review(date(2026, 6, 30), date(2027, 6, 30), "A nurse")
TABLE = '<table class="box" width="100%" cellspacing="0" cellpadding="0" border="0">'
GRID = '<table width="100%" cellspacing="0" cellpadding="0" border="0" class="grid">'


def text(words: str) -> Inlines:
    """Plain words."""
    return (Text(words),)


def page(*blocks: Block, language: str = "en") -> Page:
    """A page with these blocks."""
    return Page("part/page", language, "Title", "A summary.", "page", REVIEW, blocks, sources=("S1", "S2"))


def blocks_html(*blocks: Block, language: str = "en") -> str:
    """The blocks' HTML in a column of 500 pixels."""
    whole = html_below(page(*blocks, language=language), Frame(500, lambda name: None), furniture(language))
    return whole.partition('<h2><a name="sources">')[0]


PAIRS: list[tuple[Block, str]] = [
    (Heading(2, "how-much", text("How much")), '<h2><a name="how-much"></a>How much</h2>'),
    (Heading(4, "a", text("Less")), '<h4><a name="a"></a>Less</h4>'),
    (
        Paragraph((Text("a < b "), Strong(text("now")), Break(), Text("& then"))),
        "<p>a &lt; b <b>now</b><br>&amp; then</p>",
    ),
    (
        Paragraph((Link("page", "part/other#how", text("Other")), Link("page", "part/page#a", text("Here")))),
        '<p><a href="page:part/other#how">Other</a><a href="page:part/page#a">Here</a></p>',
    ),
    (
        Paragraph((Link("term", "fluid", text("Fluid")), Link("tel", "+1-555-0100", text("Call")))),
        '<p><a href="term:fluid">Fluid</a><a href="tel:+1-555-0100">Call</a></p>',
    ),
    (
        Paragraph((Link("web", "https://example.org/?a=1&b=2", text("Web")),)),
        '<p><a href="https://example.org/?a=1&amp;b=2">Web</a></p>',
    ),
    (
        Paragraph((Text("So. "), Link("source", "S2", text("S2")))),
        '<p>So.&nbsp;<a class="cite" href="source:S2">[2]</a></p>',
    ),
    (
        Listing(False, (Item((Paragraph(text("One")),)), Item((Paragraph(text("Two")), Paragraph(text("more")))))),
        "<ul><li>One</li><li>Two<p>more</p></li></ul>",
    ),
    (Listing(True, (Item((Paragraph(text("First")),)),)), "<ol><li>First</li></ol>"),
    (
        Listing(False, (Item((Paragraph(text("Buy")),), tick=True),)),
        '<ul class="ticks"><li><img src="icon:box">&nbsp; Buy</li></ul>',
    ),
    (Listing(False, (Item((Listing(True, ()),)),)), "<ul><li><ol></ol></li></ul>"),
    (
        Callout("urgent", "Call now", (Paragraph(text("Fever")),)),
        f'{TABLE}<tr><td class="urgent-bar" width="7"></td>'
        '<td class="urgent"><p class="title urgent">Call now</p><p>Fever</p></td></tr></table>',
    ),
    (
        Callout("tip", "", ()),
        f'{TABLE}<tr><td class="tip-bar" width="7"></td><td class="tip"><p class="title tip">Tip</p></td></tr></table>',
    ),
    (Figure("a.svg", "A glass"), '<p class="figure"><img src="picture:a.svg" alt="A glass" width="500"></p>'),
    (
        Figure("a.svg", "A glass", text("Four of six")),
        '<p class="figure"><img src="picture:a.svg" alt="A glass" width="500"></p><p class="caption">Four of six</p>',
    ),
    (
        Table((text("Day"), text("Cups")), ((text("Hot"), (Strong(text("8")),)),)),
        f'{GRID}<thead><tr><th class="cell">Day</th><th class="cell">Cups</th></tr></thead>'
        '<tr><td class="cell">Hot</td><td class="cell"><b>8</b></td></tr></table>',
    ),
    (
        People(3, 10, "About 3 in 10"),
        '<p class="figure"><img src="people:3/10" alt="About 3 in 10" width="500"></p>'
        '<p class="caption">About 3 in 10</p>',
    ),
    (
        WriteIn("Night"),
        f'{TABLE}<tr><td class="label"><p>Night&nbsp;</p></td><td class="write" width="60%">&nbsp;</td></tr></table>',
    ),
    (
        WriteIn(),
        f'{TABLE}<tr><td class="label"><p>&nbsp;</p></td><td class="write" width="60%">&nbsp;</td></tr></table>',
    ),
    (
        WriteIn("1:"),
        f'{TABLE}<tr><td class="label"><p>1:&nbsp;</p></td><td class="write" width="92%">&nbsp;</td></tr></table>',
    ),
]


@pytest.mark.parametrize(("block", "expected"), PAIRS)
def test_each_block_becomes_its_html(block: Block, expected: str) -> None:
    assert blocks_html(block) == expected


def test_every_kind_of_block_is_tried() -> None:
    assert {type(block) for block, _ in PAIRS} == set(Block.__args__)  # type: ignore[attr-defined]


def test_a_page_stands_in_its_frame() -> None:
    frame = Frame(500, lambda name: None, "Part", "Reviewed", (("Not yet translated", "rtl"),), ("By A", "Until B"))
    whole = html(page(Paragraph(text("Body"))), frame, furniture("en"))
    document = shown(whole)
    lines = [spaced(line) for line in document.toPlainText().split("\n")]
    above = ["Part › Title", "Title", "A summary.", "Reviewed", "Not yet translated", "Body"]
    below = ["Sources", "[1] S1", "[2] S2", "About this page", "By A", "Until B"]
    assert [line for line in lines if line] == above + below
    assert '<p dir="rtl">Not yet translated</p>' in whole


@pytest.mark.parametrize(("sections", "has_outline"), [(2, False), (3, True)])
def test_a_page_of_three_sections_begins_with_a_list_of_them(sections: int, has_outline: bool) -> None:
    parts = [Heading(2, f"part-{number}", text(f"Part <{number}>")) for number in range(sections)]
    whole = html(page(Paragraph(text("Lead")), *parts), Frame(500, lambda name: None), furniture("en"))
    assert ('<li><a href="page:#part-0">Part &lt;0&gt;</a></li>' in whole) is has_outline
    assert whole.index("<p>Lead</p>") < whole.find("On this page", 0) or not has_outline


def test_letters_are_listed_side_by_side() -> None:
    parts = [Heading(2, f"letter-{letter}", text(letter)) for letter in "ABC"]
    whole = html(page(Paragraph(text("Lead")), *parts), Frame(500, lambda name: None), furniture("en"))
    assert '<p class="letters"><a href="page:#letter-A">A</a>' in whole
    assert "<li>" not in whole


def test_a_page_that_lists_its_own_parts_gets_no_second_list() -> None:
    parts = [Heading(2, f"part-{number}", text(f"Part {number}")) for number in range(3)]
    own = [Paragraph((Link("page", f"{page().path}#part-{number}", text("go")),)) for number in range(3)]
    frame = Frame(500, lambda name: None)
    assert "On this page" in html(page(*own[:2], *parts), frame, furniture("en"))
    assert "On this page" not in html(page(*own, *parts), frame, furniture("en"))


def test_a_source_that_the_page_does_not_list_is_named_and_nothing_more() -> None:
    link = Paragraph((Link("source", "<img src=x>", ()),))
    assert "<img" not in blocks_html(link)
    assert shown(blocks_html(link)).toPlainText() == "[<img src=x>]"


def test_a_source_is_one_line_without_what_is_not_known() -> None:
    assert cited(Source("S1", "Water.", "", "2024", "https://w.example")) == "Water. 2024. https://w.example"


def test_a_page_that_reads_from_right_to_left_is_mirrored() -> None:
    table = Table((text("first"), text("second")), ((text("a"), text("b")),))
    found = blocks_html(table, Callout("tip", "T", ()), WriteIn("L"), language="ar")
    assert found.index("second") < found.index("first")
    assert found.index(">b<") < found.index(">a<")
    assert found.index('class="tip"') < found.index('class="tip-bar"')
    assert found.index('class="write"') < found.index('class="label"')
    whole = html(page(table, language="ar"), Frame(500, lambda name: None), furniture("ar"))
    assert whole.startswith('<html dir="rtl">')


HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "<img src='picture:other.svg'>",
    "<script>alert(1)</script>",
    "<style>* { font-size: 99px }</style>",
    "</p></td></tr></table><h1>Big</h1>",
    "<!-- ",
    "--> ]]> <![CDATA[",
    "&amp; &lt;b&gt; &#60;b&#62; &nbsp; &",
    "\" ' > < / = \" onload='x'",
    '"><a href="file:///etc/passwd">here</a>',
    "one\ntwo\r\n\tthree",
    "\u202eright\u202c \u2067to\u2069 \u200fleft\u200e",
    "\x00\x01\x08\x0b\x0c\x1b\x7f\x85\u2028\u2029\ufdd0\ufdd1\ufffc\ufffe\ufeff",
    "😀 e\u0301 ا",
]
ANY_TEXT = st.sampled_from(HOSTILE) | st.text() | st.lists(st.sampled_from([*HOSTILE, *"<>&\"'/=#;! "])).map("".join)


class Slots:
    """Gives out harmless words, each its own; with `said`, that is what stands inside each of them."""

    def __init__(self, said: str = "") -> None:
        self._said = said
        self._count = 0

    def __call__(self) -> str:
        self._count += 1
        return f"w{self._count}q{self._said}x"


@pytest.mark.parametrize("language", ["en", "ar"])
@given(said=ANY_TEXT)
@settings(deadline=None)
def test_whatever_a_page_says_comes_out_as_plain_text(said: str, language: str) -> None:
    harmless, hostile = (shown(everything(slots, language)) for slots in (Slots(), Slots(said)))

    def filled(template: str) -> str:
        return spaced(re.sub(r"(w\d+q)x", lambda found: f"{found[1]}{said}x", template))

    assert spaced(hostile.toPlainText()) == filled(harmless.toPlainText())
    assert list(map(spaced, structure(hostile))) == list(map(filled, structure(harmless)))


def everything(word: Slots, language: str) -> str:
    """A page with a word in every place where a page, its frame or its sources can say something."""

    def words() -> Inlines:
        return text(word())

    def paragraph() -> Paragraph:
        return Paragraph(words())

    blocks: tuple[Block, ...] = (
        *(Heading(level, word(), words()) for level in (2, 2, 2, 3, 4)),
        Paragraph((*words(), Strong(words()), Break(), Link("source", "S1", words()), Link("source", word(), words()))),
        Paragraph((Link("page", word(), words()), Link("term", word(), words()), Link("tel", word(), words()))),
        Paragraph((Link("web", word(), (Strong(words()),)),)),
        Listing(True, (Item((paragraph(), paragraph())), Item((paragraph(),), tick=True))),
        *(Callout(kind, word(), (paragraph(),)) for kind in furniture(language).callouts),
        Figure(word(), word(), words()),
        Table((words(), words()), ((words(), (Link("term", word(), words()),)),)),
        People(3, 10, word()),
        WriteIn(word()),
        Callout("action", word(), (WriteIn(word()), Listing(False, (Item((paragraph(),), tick=True),)))),
    )
    made = Page("part/page", language, word(), word(), "page", REVIEW, blocks, sources=("S1", word()))
    source = Source("S1", word(), word(), word(), word())
    frame = Frame(500, {"S1": source}.get, word(), word(), ((word(), "ltr"), (word(), "rtl")), about=(word(), word()))
    return html(made, frame, furniture(language))


def structure(document: QTextDocument) -> list[str]:
    """Everything in a document that is not its words: blocks, lists, pictures, links, anchors, weights."""
    found = []
    block = document.begin()
    while block.isValid():
        listing, places = block.textList(), block.begin()
        style = listing.format().style().name if listing else ""
        found.append(f"block {block.blockFormat().headingLevel()} {style}")
        while not places.atEnd():
            look = places.fragment().charFormat()
            picture = look.toImageFormat().name() if look.isImageFormat() else ""
            alt = look.property(QTextFormat.Property.ImageAltText) or ""
            link = f"{look.anchorHref()} {' '.join(look.anchorNames())}" if look.isAnchor() else ""
            found.append(f"{picture} {alt} {link} {look.fontWeight()} {look.fontItalic()} {look.foreground().style()}")
            places += 1
        block = block.next()
    return found


def shown(page_html: str) -> QTextDocument:
    """The HTML as the window would read it."""
    document = QTextDocument()
    document.setHtml(page_html)
    return document


def spaced(said: str) -> str:
    """Words with one space between them: neither HTML nor a reader tells white space apart."""
    return " ".join(UNSEEN.sub(" ", said).replace("\ufffc", " ").split())
