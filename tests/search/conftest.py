"""A guide that is made for questions."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from guide.library.read import GuideFile
from guide.library.write import GuideWriter
from guide.page.blocks import Block, Heading, Link, Paragraph, Text
from guide.page.guide import Guide, Section
from guide.page.page import Page, Review
from guide.render.sentences import passages
from guide.search.search import Hit, Search

PATHS = ("chemo", "hormone", "living", "tests", "words")
GUIDE = Guide("g", "1", {"en": "G"}, "P", "L", ("en", "es"), (Section("care", {"en": "Care"}, PATHS),), help="help")
REVIEW = Review(date(2026, 6, 30), date(2027, 6, 30), "P")


def make_page(path: str, title: str, *parts: str, keywords: tuple[str, ...] = (), language: str = "en") -> Page:
    """A page whose parts are "Heading: text", or text alone for the first."""
    blocks: list[Block] = []
    for part in parts:
        heading, _, text = part.rpartition(": ")
        if heading:
            blocks.append(Heading(2, heading.lower().replace(" ", "-"), (Text(heading),)))
        blocks.append(Paragraph((Text(f"{text} "), Link("source", "S7", (Text("S7"),)))))
    return Page(path, language, title, "In short.", "page", REVIEW, tuple(blocks), keywords, ("S7",))


PAGES = (
    make_page("start", "Where to begin", "Begin with what matters to you: living, living, living."),
    make_page("help", "Get help now", "Call for a fever, or when you cannot breathe."),
    make_page(
        "care/chemo",
        "Chemotherapy",
        "These drugs kill fast-growing cells. Your team says which one, how often, and for how many months.",
        "How it works: The drugs go through the blood.",
        "Hair: It may fall out, and it grows again.",
        "Side effects: You may feel sick or tired. Your mouth may hurt.",
        keywords=("infusion", "the drip", "Zytox"),
    ),
    make_page(
        "care/hormone",
        "Hormone therapy",
        "Tablets that hold back hormones.",
        "Side effects: Hot flashes, and sore joints. Some people feel tired, as with chemotherapy.",
        keywords=("tamoxifen",),
    ),
    make_page("care/living", "Living with it", "Sleep: A nap helps. Naïve café résumé.", "Food: Eat small meals."),
    make_page("care/tests", "Scans and tests", "A scan shows where cancer is.", "Blood: One tube is enough."),
    make_page("care/words", "Words", '<img src=x onerror=alert(1)>: #read("/etc/passwd") and " OR * too.'),
    make_page("care/living", "Vivir con ello", "Dormir: Una siesta ayuda. El niño y la canción.", language="es"),
    make_page("care/tests", "Pruebas", "Un escáner muestra dónde está.", language="es"),
)

Find = Callable[..., list[Hit]]


@pytest.fixture(scope="session")
def search(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    """Search in that guide."""
    path = tmp_path_factory.mktemp("search") / "a.guide"
    with GuideWriter(path, GUIDE) as writer:
        for page in PAGES:
            writer.add_page(page, passages(page))
        writer.finish()
    with GuideFile(path) as file:
        yield Search(file)


@pytest.fixture
def find(search: Search) -> Find:
    """Looks for words, in English unless another language is named."""
    return lambda typed, language="en", limit=20: search.hits(typed, language, limit)
