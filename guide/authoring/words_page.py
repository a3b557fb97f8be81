"""The page of all words explained, made from the glossary: nobody writes it twice."""

from collections.abc import Collection, Sequence
from itertools import groupby
from unicodedata import normalize

from guide.authoring.guide_toml import GuideToml
from guide.page.blocks import Block, Heading, Paragraph, Text
from guide.page.guide import Term
from guide.page.page import Page, Review
from guide.render.furniture import furniture


def words_page(toml: GuideToml, language: str, terms: Sequence[Term], reviews: Collection[Review]) -> Page:
    """Every word under its first letter, in order, each with an anchor of its own: the id of its term.

    It is as old as the oldest of `reviews`, those of the pages that its words stand on.
    """
    words = furniture(language)
    blocks: list[Block] = []
    for letter, group in groupby(sorted(terms, key=_order), key=lambda term: _order(term)[:1].upper()):
        blocks.append(Heading(2, f"letter-{letter.lower()}", (Text(letter),)))
        for term in group:
            blocks += [Heading(3, term.id, (Text(term.name),)), Paragraph((Text(term.meaning),))]
    return Page(
        path=toml.choices.words_page,
        language=language,
        title=words.all_words,
        summary=words.all_words_summary,
        kind="words",
        review=Review(
            evidence=min(review.evidence for review in reviews),
            next_review=min(review.next_review for review in reviews),
            author=toml.guide.publisher,
            translation_checked=all(review.translation_checked for review in reviews),
        ),
        blocks=tuple(blocks),
    )


def _order(term: Term) -> str:
    """A name as it is looked for: without accents and capitals."""
    return "".join(sign for sign in normalize("NFKD", term.name.casefold()) if sign.isalnum())
