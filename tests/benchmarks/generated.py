"""A guide of any number of pages, the same for the same number: as an author's folder, and as a file."""

from collections.abc import Iterator
from datetime import date
from itertools import accumulate
from pathlib import Path
from random import Random

from msgspec import Struct

from guide.authoring.checks import STANDARDS
from guide.library.write import GuideWriter
from guide.page.blocks import Block, Heading, Link, Paragraph, Text
from guide.page.guide import Guide, Section, Source
from guide.page.page import Page, Review
from guide.render.sentences import passages

SEED = 20260630
SECTIONS = ("understand", "tests", "treatment", "living", "family", "money")
HEADINGS = ("How it works", "Who it may help", "Risks and side effects", "What to ask", "What comes next")
PASSAGE_WORDS = 60
VOCABULARY = 4000
COMMON = """
the to and of your you a in is it for may or can that are with have not this be on if will more as from when at by
team do how they has help some ask one what about time than no but take who all which most other cancer treatment
drug doctor cells blood pain tired test breast care side effects scan nurse call chemotherapy hormone radiation bone
sleep food family fever hospital dose tumor gene sick weight skin hair lymph biopsy
"""
"""The commonest words, first the commonest of all."""
SYLLABLES = "ba ce do fi ga he ji ko lu ma ne po qui ra se ti vu wo xe ya zi tra blo cre sti pho gly mab nib ine"
EVIDENCE, NEXT_REVIEW = date(2026, 6, 30), date(2036, 6, 30)
SOURCE = Source("S1", "A source", "A publisher", "2026", "https://example.org/")


class Draft(Struct, frozen=True):
    """A page before it is written in one form or the other."""

    path: str
    title: str
    summary: str
    keywords: tuple[str, ...]
    parts: tuple[tuple[str, str], ...]


def vocabulary() -> list[str]:
    """Some thousand different words, the commonest first."""
    chance, syllables = Random(SEED), SYLLABLES.split()
    words = dict.fromkeys(COMMON.split())
    while len(words) < VOCABULARY:
        words.setdefault("".join(chance.choices(syllables, k=chance.randint(2, 5))))
    return list(words)


def drafts(pages: int) -> Iterator[Draft]:
    """So many pages in reading order: the start page, then section by section."""
    words = vocabulary()
    shares = list(accumulate(1 / (place + 3) for place in range(len(words))))
    chance = Random(SEED)

    def some(number: int) -> str:
        return " ".join(chance.choices(words, cum_weights=shares, k=number))

    for path in paths(pages):
        parts = tuple(
            (heading, _sentences(some(PASSAGE_WORDS))) for heading in ("", *(HEADINGS if "/" in path else ()))
        )
        title = f"{some(3).capitalize()} {path.rpartition('-')[2]}"
        yield Draft(path, title, f"{some(14).capitalize()}.", tuple(some(4).split()), parts)


def paths(pages: int) -> list[str]:
    """The paths of so many pages in reading order."""
    share = [range(place, pages - 1, len(SECTIONS)) for place in range(len(SECTIONS))]
    return ["start"] + [
        f"{section}/page-{number}" for section, numbers in zip(SECTIONS, share, strict=True) for number in numbers
    ]


def write_guide(target: Path, pages: int) -> Path:
    """Writes so many pages as a `.guide` file."""
    names = paths(pages)
    sections = tuple(
        Section(id_, {"en": id_.title()}, tuple(name.partition("/")[2] for name in names if name.startswith(f"{id_}/")))
        for id_ in SECTIONS
    )
    guide = Guide("generated", "1", {"en": "A generated guide"}, "The Clinic", "CC0-1.0", ("en",), sections)
    with GuideWriter(target, guide) as writer:
        writer.add_source(SOURCE)
        for draft in drafts(pages):
            page = _page(draft)
            writer.add_page(page, passages(page))
        writer.finish()
    return target


def write_folder(target: Path, pages: int) -> Path:
    """Writes so many pages as an author would."""
    lines = ['id = "generated"', 'version = "1"', 'title.en = "A generated guide"', 'publisher = "The Clinic"']
    lines += ['licence = "CC0-1.0"', 'languages = ["en"]']
    names = paths(pages)
    for section in SECTIONS:
        listed = [name.partition("/")[2] for name in names if name.startswith(f"{section}/")]
        lines += ["[[sections]]", f'id = "{section}"', f"pages = {listed}", f'title.en = "{section.title()}"']
        (target / "en" / section).mkdir(parents=True)
    lines += ["[waive]", *(f'{rule} = "these words were drawn by lot"' for rule in STANDARDS)]
    (target / "guide.toml").write_text("\n".join(lines), "utf-8")
    (target / "sources.toml").write_text('[S1]\ntitle = "A source"\npublisher = "A publisher"\n', "utf-8")
    for draft in drafts(pages):
        (target / "en" / f"{draft.path}.md").write_text(_markdown(draft), "utf-8")
    return target


def _sentences(words: str) -> str:
    given = words.split()
    return " ".join(" ".join(given[start : start + 12]).capitalize() + "." for start in range(0, len(given), 12))


def _page(draft: Draft) -> Page:
    blocks: list[Block] = []
    for heading, text in draft.parts:
        if heading:
            blocks.append(Heading(2, heading.lower().replace(" ", "-"), (Text(heading),)))
        blocks.append(Paragraph((Text(f"{text} "), Link("source", "S1", (Text("S1"),)))))
    review = Review(EVIDENCE, NEXT_REVIEW, "The Clinic")
    return Page(draft.path, "en", draft.title, draft.summary, "page", review, tuple(blocks), draft.keywords, ("S1",))


def _markdown(draft: Draft) -> str:
    head = [
        f"title: {draft.title}",
        f"summary: {draft.summary}",
        "sources: [S1]",
        f"keywords: [{', '.join(draft.keywords)}]",
    ]
    head += [f"evidence: {EVIDENCE}", f"next_review: {NEXT_REVIEW}"]
    body = [(f"## {heading}\n\n" if heading else "") + f"{text} [S1](source:S1)" for heading, text in draft.parts]
    body.append('!!! key "The main thing"\n    Go on to [the first page](page:start). **Ask** your team.')
    return "\n".join(("---", *head, "---", "\n\n".join(body), ""))
