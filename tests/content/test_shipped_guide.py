"""The guide that ships keeps the standards that a machine can see."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from guide.authoring.check import check
from guide.handout.layout import PAPERS, SIZES, Clinic, Layout
from guide.handout.press import Press
from guide.library.read import GuideFile
from guide.page.blocks import Block, Callout, Heading, Inlines, Link, Listing, Paragraph, Strong, Table, plain
from guide.page.page import Page
from guide.render.furniture import furniture
from guide.render.html import Frame, html
from guide.render.sentences import passages, words
from tests.content.reading import grade
from tests.program import ROOT

FOLDER = ROOT / "resources" / "guides" / "refractory-breast-cancer"
PATHS = sorted(file.relative_to(FOLDER / "en").with_suffix("").as_posix() for file in FOLDER.glob("en/**/*.md"))
PATHS.remove("glossary")
TOPICS = [path for path in PATHS if path != "start"]
TREATMENTS = [path for path in TOPICS if path.startswith("treatment/") and path != "treatment/choosing"]
HARDEST_GRADE = 6
"""American Medical Association and National Institutes of Health: sixth grade or easier."""
LONGEST_LIST = 7
BANNED = re.compile(
    r"failed (?:the |a |your |this )?(?:treatment|therapy|chemo\w*)|patients? (?:has |have )?failed|treatment failure"
    r"|\bbattl\w+|\bfight\w*|\bfought\b|\bbrave\w*|losing (?:the|her|his)|\bvictims?\b|suffer(?:s|ing) from"
    r"|patients? should|click here|gold standard|salvage",
    re.IGNORECASE,
)
"""Words that blame, frighten or order people about."""


@pytest.fixture(scope="module")
def guide(shipped: Path) -> Iterator[GuideFile]:
    """The shipped guide, open."""
    with GuideFile(shipped) as file:
        yield file


@pytest.fixture
def page(guide: GuideFile, path: str) -> Page:
    """The page of the test."""
    return guide.page(path, "en")


def test_the_folder_has_no_errors() -> None:
    assert [str(finding) for finding in check(FOLDER) if finding.severity == "error"] == []


def test_there_are_the_promised_pages(guide: GuideFile) -> None:
    assert [entry.path for entry in guide.entries("en")] == [
        "start",
        "get-help-now",
        "understand/what-it-is",
        "understand/why-treatment-stops",
        "tests/how-doctors-find-out",
        "treatment/choosing",
        "treatment/hormone",
        "treatment/targeted",
        "treatment/immunotherapy",
        "treatment/radiation",
        "treatment/chemotherapy",
        "living/living-with-it",
    ]


@pytest.mark.parametrize("path", TOPICS)
def test_each_topic_begins_with_the_same_danger_signs(page: Page, guide: GuideFile) -> None:
    first = page.blocks[0]
    assert isinstance(first, Callout)
    assert first.kind == "urgent"
    signs = " ".join(words(first)).removesuffix(" See all danger signs.").strip()
    help_page = guide.page("get-help-now", "en")
    assert signs == " ".join(words(help_page.blocks[0])).strip()
    assert len(boxes(page, "urgent")) == 1


@pytest.mark.parametrize("path", [path for path in TOPICS if path != "get-help-now"])
def test_each_danger_box_leads_to_all_danger_signs(page: Page) -> None:
    assert ("page", "get-help-now") in {(link.kind, link.target) for link in links(page.blocks[:1])}


@pytest.mark.parametrize("path", PATHS)
def test_each_page_has_one_main_message(page: Page) -> None:
    assert len(boxes(page, "key")) == 1
    place = page.blocks.index(boxes(page, "key")[0])
    assert place == (0 if page.kind == "start" else 1)


@pytest.mark.parametrize("path", TOPICS)
@pytest.mark.parametrize("heading", ["What you can do", "What we know and do not know yet"])
def test_each_topic_says_what_to_do_and_what_is_not_known(page: Page, heading: str) -> None:
    assert heading in second_level(page)


@pytest.mark.parametrize("path", TOPICS)
def test_what_you_can_do_is_in_numbered_steps(page: Page) -> None:
    place = next(number for number, block in enumerate(page.blocks) if is_heading(block, "What you can do"))
    steps = page.blocks[place + 1]
    assert isinstance(steps, Listing)
    assert steps.ordered


@pytest.mark.parametrize("path", TREATMENTS)
def test_each_treatment_is_weighed_from_all_sides(page: Page) -> None:
    """DISCERN 9 to 14: how it works, benefits, risks, without it, daily life, other choices."""
    sides = ["How it works", "How it may help", "Risks and side effects", "What happens without it"]
    assert page.kind == "treatment"
    assert [title for title in second_level(page) if title in [*sides, "Daily life", "Other choices"]] == [
        *sides,
        "Daily life",
        "Other choices",
    ]


@pytest.mark.parametrize("path", PATHS)
def test_each_source_is_cited_and_known(page: Page, guide: GuideFile) -> None:
    cited = {link.target for link in links(page.blocks) if link.kind == "source"}
    assert set(page.sources) == cited != set()
    assert [name for name in page.sources if (source := guide.source(name)) is None or not source.title] == []


@pytest.mark.parametrize("path", PATHS)
def test_each_page_is_dated_and_claims_no_reviewer(page: Page) -> None:
    review = page.review
    assert (review.reviewer, review.reviewed) == ("", None)
    assert date(2026, 1, 1) <= review.evidence < review.next_review
    assert (review.next_review - review.evidence).days <= 366
    assert review.author


@pytest.mark.parametrize("path", PATHS)
def test_each_page_can_be_found_by_a_patient_s_words(page: Page) -> None:
    assert len(page.keywords) >= 5
    assert len({word.casefold() for word in page.keywords}) == len(page.keywords)
    assert page.summary.endswith(".")
    assert len(page.title) <= 65


@pytest.mark.parametrize("path", PATHS)
def test_each_page_can_be_read_in_sixth_grade(page: Page) -> None:
    assert grade(pieces(page)) <= HARDEST_GRADE


def test_the_measure_of_reading_tells_hard_from_easy() -> None:
    assert grade(["The cat sat on the mat."]) < 1
    assert grade(["Chemotherapy administration necessitates comprehensive multidisciplinary evaluation."]) > 20
    assert grade(["One", "Two", "Three"]) < grade(["One two three"])


@pytest.mark.parametrize("path", PATHS)
def test_no_page_blames_fights_or_orders(page: Page) -> None:
    said = " ".join([page.title, page.summary, *pieces(page)])
    assert BANNED.findall(said) == []


@pytest.mark.parametrize("path", PATHS)
def test_no_list_is_longer_than_people_can_hold(page: Page) -> None:
    assert [plain(first_words(item)) for item in too_long(page.blocks)] == []


@pytest.mark.parametrize("path", PATHS)
def test_each_page_can_be_shown_and_said(page: Page, guide: GuideFile, qapp: QApplication) -> None:
    document = QTextDocument()
    document.setHtml(html(page, Frame(700, guide.source), furniture("en")))
    assert page.title in document.toPlainText()
    assert all(anchor or not heading for anchor, heading, _ in passages(page))
    assert all(text for _, _, text in passages(page)[:1])


def test_each_page_can_be_printed_in_every_size(guide: GuideFile) -> None:
    press = Press()
    for number, path in enumerate(PATHS):
        layout = Layout(SIZES[number % len(SIZES)], tuple(PAPERS)[number % len(PAPERS)])
        assert press.make(guide, [path], "en", layout, Clinic(), date(2026, 11, 23)).startswith(b"%PDF")


def boxes(page: Page, kind: str) -> list[Callout]:
    """The page's boxes of a kind."""
    return [block for block in page.blocks if isinstance(block, Callout) and block.kind == kind]


def is_heading(block: Block, said: str) -> bool:
    """Whether a block is the heading with these words."""
    return isinstance(block, Heading) and plain(block.children) == said


def second_level(page: Page) -> list[str]:
    """The headings of the page's parts."""
    return [plain(block.children) for block in page.blocks if isinstance(block, Heading) and block.level == 2]


def pieces(page: Page) -> list[str]:
    """The page's words, a block or an item of a list at a time."""
    return [page.summary, *(piece for block in page.blocks for piece in words(block))]


def nested(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block, those in boxes and lists too."""
    for block in blocks:
        yield block
        if isinstance(block, Callout):
            yield from nested(block.blocks)
        elif isinstance(block, Listing):
            for item in block.items:
                yield from nested(item.blocks)


def links(blocks: tuple[Block, ...]) -> Iterator[Link]:
    """Every link of some blocks."""
    for block in nested(blocks):
        match block:
            case Heading(children=inner) | Paragraph(children=inner):
                yield from inner_links(inner)
            case Table(head, rows):
                for cell in (*head, *(cell for row in rows for cell in row)):
                    yield from inner_links(cell)


def inner_links(inlines: Inlines) -> Iterator[Link]:
    """Every link of some inlines."""
    for inline in inlines:
        if isinstance(inline, Link):
            yield inline
        elif isinstance(inline, Strong):
            yield from inner_links(inline.children)


def too_long(blocks: tuple[Block, ...]) -> Iterator[Listing]:
    """Every list with too many items."""
    for block in nested(blocks):
        if isinstance(block, Listing) and len(block.items) > LONGEST_LIST:
            yield block


def first_words(listing: Listing) -> Inlines:
    """The words of a list's first item, to find it by."""
    first = listing.items[0].blocks[0]
    return first.children if isinstance(first, Paragraph) else ()
