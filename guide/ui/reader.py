"""An open guide in a reader's language: what the panels show of it. Knows no widget."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from guide.library.read import Entry, GuideFile
from guide.page.guide import said
from guide.page.page import Page
from guide.render.furniture import Furniture, fill, furniture, languages

if TYPE_CHECKING:
    from guide.render.html import Frame
    from guide.ui.aids import Aids


class Shown(Struct, frozen=True):
    """A page made ready for the screen."""

    title: str
    html: str
    language: str
    right_to_left: bool


class Reader:
    """Everything that is read from a guide passes here. Methods raise GuideError where the file is damaged."""

    def __init__(self, file: GuideFile, language: str, today: date) -> None:
        self.file = file
        self._today = today
        self._order = file.guide.order()
        self._places = {path: place for place, path in enumerate(self._order)}
        self.choose_language(language)

    @property
    def title(self) -> str:
        """The guide's title."""
        return said(self.file.guide.title, self.language, self.file.language)

    @property
    def right_to_left(self) -> bool:
        """Whether pages in the language in use read from right to left."""
        return self._furniture.direction == "rtl"

    @property
    def help(self) -> str:
        """The path of the page with help in an emergency, or nothing."""
        return self.file.guide.help

    def choose_language(self, language: str) -> None:
        """Shows pages in `language` from now on; one that the guide lacks stands for the guide's own first."""
        tags = self.file.guide.languages
        base = language.partition("-")[0]
        self.language = next((tag for tag in (language, base) if tag in tags), self.file.language)
        self._furniture = _furniture(self.language)

    def own_names(self) -> list[tuple[str, str]]:
        """The guide's languages as (tag, own name)."""
        return [(tag, _furniture(tag).name if _has_words(tag) else tag) for tag in self.file.guide.languages]

    def sections(self) -> list[tuple[str, str]]:
        """Sections in order, as (id, title)."""
        first = self.file.language
        return [(section.id, said(section.title, self.language, first)) for section in self.file.guide.sections]

    def section_summaries(self) -> list[tuple[str, str, str]]:
        """Sections in order, as (id, title, one line)."""
        first = self.file.language
        lines = {section.id: said(section.summary, self.language, first) for section in self.file.guide.sections}
        return [(section, title, lines[section]) for section, title in self.sections()]

    def questions(self) -> list[tuple[str, str]]:
        """What people ask first, as (page, question)."""
        first = self.file.language
        return [(question.page, said(question.text, self.language, first)) for question in self.file.guide.questions]

    def pages_of(self, section: str) -> Sequence[Entry]:
        """The pages of a section, in order."""
        return self.file.section(section, self.language)

    def first_of(self, section: str) -> str:
        """The first page of a section, or nothing."""
        return next((entry.path for entry in self.pages_of(section)), "")

    def neighbours(self, path: str) -> tuple[Entry | None, Entry | None]:
        """The pages before and after, as a reader would turn them; the start page is none of them."""
        place = self._places.get(path)
        if place is None:
            return None, None
        before = self._order[place - 1] if place > 1 else ""
        after = self._order[place + 1] if place + 1 < len(self._order) else ""
        language = self.language
        return tuple(self.file.entry(near, language) if near else None for near in (before, after))  # type: ignore[return-value]

    def start(self) -> Page | None:
        """The start page, where the guide has one."""
        path = self.file.guide.start
        return self.file.page(path, self.language) if self.file.entry(path, self.language) else None

    def start_html(self, page: Page) -> str:
        """What the start page says below its cards: all of it but title and summary."""
        from guide.render.html import html_below

        words = _furniture(page.language)
        return html_below(page, self._frame(page, words), words)

    def show(self, path: str, column: int, text_size: int) -> Shown:
        """A page for a column of so many pixels, in letters of so many."""
        from guide.render.html import html

        page = self.file.page(path, self.language)
        words = _furniture(page.language)
        frame = self._frame(page, words, column, text_size)
        return Shown(page.title, html(page, frame, words), page.language, words.direction == "rtl")

    def aids(self, contacts: tuple[tuple[str, str], ...], guides: dict[str, str], wide: bool | None) -> Aids:
        """What is offered beside hits; `contacts` stand before those of the guide."""
        from guide.ui.aids import Aids
        from guide.ui.card import Choice

        guide, own = self.file.guide, self.language
        known = tuple((said(contact.label, own, self.file.language), contact.number) for contact in guide.contacts)
        topics = tuple(Choice(f"section:{id_}", name, line) for id_, name, line in self.section_summaries())
        words_page = self.file.first_of_kind("words")
        return Aids(dict(self.sections()), topics, words_page, guide.help, contacts + known, guides, wide)

    def term(self, term: str) -> tuple[str, str]:
        """A word and what it means; two empty strings where the glossary lacks it."""
        found = self.file.term(term, self.language)
        return (found.name, found.meaning) if found else ("", "")

    def name_of(self, item: str, language: str = "") -> str:
        """What is called so in a handout: the title of a page, or the name of a word (`word:…`)."""
        kind, _, word = item.partition(":")
        if kind == "word":
            found = self.file.term(word, language or self.language)
            return found.name if found else word
        entry = self.file.entry(item, language or self.language)
        return entry.title if entry else item

    def source(self, source: str) -> str:
        """Where a fact comes from, in a line; nothing where the guide does not say."""
        from guide.render.html import cited

        found = self.file.source(source)
        return cited(found) if found else ""

    def _frame(self, page: Page, words: Furniture, column: int = 0, text_size: int = 0) -> Frame:
        from guide.render.html import Frame

        return Frame(
            column=column,
            text_size=text_size,
            source=self.file.source,
            section=dict(self.sections()).get(page.section, ""),
            standing=words.standing(page.review),
            notices=tuple(self._notices(page, words)),
            about=tuple(self._about(page, words)),
        )

    def _notices(self, page: Page, words: Furniture) -> list[tuple[str, str]]:
        review = page.review
        notices: list[tuple[str, str]] = []
        if page.language != self.language:
            names = {"language": self._furniture.name, "shown": words.name}
            notices.append((fill(self._furniture.not_translated, **names), self._furniture.direction))
        if not review.translation_checked:
            notices.append((words.translation_unchecked, words.direction))
        if review.next_review < self._today:
            notices.append((fill(words.past_review, date=words.date(review.next_review)), words.direction))
        return notices

    def _about(self, page: Page, words: Furniture) -> list[str]:
        review, guide = page.review, self.file.guide
        return [
            words.standing(review),
            fill(words.evidence_to, date=words.date(review.evidence)),
            fill(words.next_review, date=words.date(review.next_review)),
            fill(words.author, author=review.author),
            fill(words.publisher, publisher=guide.publisher),
            *([fill(words.licence, licence=guide.licence)] if guide.licence else []),
            *([fill(words.funding, funding=guide.funding)] if guide.funding else []),
        ]


def _furniture(tag: str) -> Furniture:
    return furniture(tag if _has_words(tag) else "en")


def _has_words(tag: str) -> bool:
    return bool({tag, tag.partition("-")[0]} & set(languages()))
