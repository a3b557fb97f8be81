"""The guide that ships keeps every rule, and what no rule can know of it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median

import pytest
import textstat
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from guide.authoring.check import check, check_and_measure
from guide.handout.layout import PAPERS, SIZES, Clinic, Layout
from guide.handout.press import Press
from guide.library.read import GuideFile
from guide.page.blocks import (
    Block,
    Callout,
    Figure,
    Listing,
    Paragraph,
    People,
    links,
)
from guide.page.page import Page
from guide.render.furniture import furniture
from guide.render.html import Frame, html
from guide.render.sentences import passages, words
from tests.program import ROOT

FOLDER = ROOT / "resources" / "guides" / "refractory-breast-cancer"
PATHS = sorted(file.relative_to(FOLDER / "en").with_suffix("").as_posix() for file in FOLDER.glob("en/**/*.md"))
PATHS.remove("glossary")
TOPICS = [path for path in PATHS if path not in ("start", "get-help-now")]
NUMBERS = "understand/numbers"
LONGEST_TITLE = 40
"""Letters of a set's title: it stands in a list beside its box to tick."""
EFFECTS = {
    "starting-chemotherapy": ("chemotherapy", "infection", "stomach-and-mouth", "skin-nails-hair"),
    "starting-hormone-drugs": ("hormone", "infection", "heart-and-clots"),
    "starting-targeted-tablets": ("targeted", "infection", "high-sugar", "stomach-and-mouth"),
    "starting-immunotherapy": ("immunotherapy", "breathing", "stomach-and-mouth", "skin-nails-hair"),
    "antibody-drugs": ("antibody-drugs", "infection", "breathing"),
    "radiation": ("radiation", "tiredness", "skin-nails-hair"),
}
"""By set: the page on the treatment, and the pages on what it often or dangerously does."""
HARDEST_GRADE, MIDDLE_GRADE, HARDEST_SMOG = 8, 6, 9
"""American Medical Association and National Institutes of Health: sixth grade or easier."""


@pytest.fixture(scope="module")
def guide(shipped: Path) -> Iterator[GuideFile]:
    """The shipped guide, open."""
    with GuideFile(shipped) as file:
        yield file


@pytest.fixture
def page(guide: GuideFile, path: str) -> Page:
    """The page of the test."""
    return guide.page(path, "en")


def test_the_folder_has_no_findings_and_waives_nothing() -> None:
    assert [str(finding) for finding in check(FOLDER)] == []


def test_there_are_the_promised_pages(guide: GuideFile) -> None:
    assert [section.id for section in guide.guide.sections] == [
        "understand",
        "tests",
        "treatment",
        "side-effects",
        "living",
        "tools",
    ]
    assert [len(section.pages) for section in guide.guide.sections] == [6, 7, 16, 8, 12, 5]
    assert sorted(entry.path for entry in guide.entries("en")) == sorted([*PATHS, "tools/words"])


@pytest.mark.parametrize("path", TOPICS)
def test_each_topic_begins_with_the_danger_signs_of_the_help_page(page: Page, guide: GuideFile) -> None:
    first, signs = page.blocks[0], guide.page("get-help-now", "en").blocks[0]
    assert isinstance(first, Callout)
    assert isinstance(signs, Callout)
    more = " ".join(words(first)).removeprefix(" ".join(words(signs)))
    assert (first.kind, first.title, more) == ("urgent", signs.title, " Get help now.")
    assert [link.target for link in links(first)] == ["get-help-now"]


@pytest.mark.parametrize("path", PATHS)
def test_each_page_is_dated_and_claims_no_reviewer(page: Page) -> None:
    review = page.review
    assert (review.reviewer, review.reviewed) == ("", None)
    assert date(2026, 1, 1) <= review.evidence < review.next_review
    assert (review.next_review - review.evidence).days <= 366


@pytest.mark.parametrize("path", PATHS)
def test_each_page_can_be_found_by_a_patient_s_words(page: Page) -> None:
    assert len(page.keywords) >= 5
    assert len({word.casefold() for word in page.keywords}) == len(page.keywords)
    assert page.summary.endswith(".")


@pytest.mark.parametrize("path", PATHS)
def test_each_page_can_be_read_in_sixth_grade(page: Page) -> None:
    """By textstat, which looks English words up; each item of a list counts as a sentence."""
    assert grade(page) <= HARDEST_GRADE


def test_the_guide_as_a_whole_is_easy_to_read(guide: GuideFile) -> None:
    pages = [guide.page(path, "en") for path in PATHS]
    assert median(map(grade, pages)) <= MIDDLE_GRADE
    assert textstat.smog_index(" ".join(map(said, pages))) <= HARDEST_SMOG


def test_the_checks_measure_as_textstat_does(guide: GuideFile) -> None:
    _, measures = check_and_measure(FOLDER)
    for one in measures:
        assert one.reading
        path = one.file.removeprefix("en/").removesuffix(".md")
        assert one.reading.grade == pytest.approx(grade(guide.page(path, "en")), abs=1), path


def test_figures_on_survival_are_not_met_by_chance(guide: GuideFile) -> None:
    """Whoever does not want numbers does not come upon them from the start page."""
    assert NUMBERS in PATHS
    assert all(link.target.partition("#")[0] != NUMBERS for link in links(guide.page("start", "en").blocks))
    assert all(question.page.partition("#")[0] != NUMBERS for question in guide.guide.questions)
    assert all(NUMBERS not in one.pages for one in guide.guide.handout_sets)


def test_there_are_pictures_of_our_own(guide: GuideFile) -> None:
    figures = [block for path in PATHS for block in nested(guide.page(path, "en").blocks) if isinstance(block, Figure)]
    assert len({figure.picture for figure in figures}) >= 15
    assert all(len(figure.alt.split()) >= 8 for figure in figures)


def test_chances_are_drawn(guide: GuideFile) -> None:
    assert sum(isinstance(block, People) for path in PATHS for block in nested(guide.page(path, "en").blocks)) >= 10


def test_every_word_of_the_glossary_is_used(guide: GuideFile) -> None:
    used = {link.target for path in PATHS for link in links(guide.page(path, "en").blocks) if link.kind == "term"}
    terms = {term.id for term in guide.terms("en")}
    assert len(terms) >= 72
    assert terms - used == set()


@pytest.mark.parametrize("path", PATHS)
def test_each_page_can_be_shown_and_said(page: Page, guide: GuideFile, qapp: QApplication) -> None:
    document = QTextDocument()
    document.setHtml(html(page, Frame(700, guide.source), furniture("en")))
    assert page.title in document.toPlainText()
    assert all(anchor or not heading for anchor, heading, _ in passages(page))
    assert all(text for _, _, text in passages(page)[:1])


def test_there_are_sets_for_each_thing_that_a_nurse_explains(guide: GuideFile) -> None:
    sets = guide.guide.handout_sets
    assert [one.id for one in sets] == [
        "new-diagnosis-of-spread",
        "treatment-has-stopped-working",
        "tests-next",
        "starting-chemotherapy",
        "starting-hormone-drugs",
        "starting-targeted-tablets",
        "starting-immunotherapy",
        "antibody-drugs",
        "radiation",
        "bone-drugs",
        "comfort-and-choices",
        "for-carers",
    ]
    assert all(2 <= len(set(one.pages)) == len(one.pages) <= 5 for one in sets)
    assert all(len(one.title["en"]) <= LONGEST_TITLE and one.title["en"][-1].isalpha() for one in sets)


def test_a_set_for_a_treatment_tells_what_it_can_do_to_the_body(guide: GuideFile) -> None:
    """The pages on side effects are those that the page on the treatment warns of."""
    sets = {one.id: one.pages for one in guide.guide.handout_sets}
    for name, (treatment, *effects) in EFFECTS.items():
        assert sets[name][0] == f"treatment/{treatment}"
        assert {f"side-effects/{effect}" for effect in effects} <= set(sets[name]), name
    about_drugs = {name for name, pages in sets.items() if guide.page(pages[0], "en").kind == "treatment"}
    assert about_drugs - set(EFFECTS) == {"bone-drugs"}
    assert "living/pain" in sets["bone-drugs"]


def test_each_handout_set_can_be_printed(guide: GuideFile) -> None:
    press = Press()
    for number, one in enumerate(guide.guide.handout_sets):
        layout = Layout(SIZES[number % len(SIZES)], tuple(PAPERS)[number % len(PAPERS)])
        assert press.make(guide, one.pages, "en", layout, Clinic(), date(2026, 11, 23)).startswith(b"%PDF")


def said(page: Page) -> str:
    """The page's prose as sentences: paragraphs and items, without the danger signs that all pages share."""
    own = page.blocks[1:] if page.path in TOPICS else page.blocks
    pieces = (piece for block in nested(own) if isinstance(block, Paragraph | People) for piece in words(block))
    return " ".join(piece if piece.endswith((".", "!", "?")) else f"{piece}." for piece in pieces)


def grade(page: Page) -> float:
    """The page's Flesch-Kincaid grade."""
    return float(textstat.flesch_kincaid_grade(said(page)))


def nested(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block, those in boxes and lists too."""
    for block in blocks:
        yield block
        match block:
            case Callout(blocks=inner):
                yield from nested(inner)
            case Listing(items=items):
                yield from (one for item in items for one in nested(item.blocks))
