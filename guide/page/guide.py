"""A guide as a whole: its name, its languages, its sections in order, and what is said on every page of paper."""

from msgspec import Struct

from guide.page.page import Page

Words = dict[str, str]
"""The same words by language tag."""


class Section(Struct, frozen=True, gc=False):
    """One section of the sidebar: its pages in order."""

    id: str
    title: Words
    pages: tuple[str, ...]
    summary: Words = {}


class Question(Struct, frozen=True, gc=False):
    """A question that people ask first, and the page (or `page#anchor`) that answers it."""

    page: str
    text: Words


class Contact(Struct, frozen=True, gc=False):
    """A number to call; an empty `number` leaves a line to write on."""

    label: Words
    number: str = ""


class HandoutSet(Struct, frozen=True, gc=False):
    """Pages that are often handed out together."""

    id: str
    title: Words
    pages: tuple[str, ...]


class Source(Struct, frozen=True, gc=False):
    """Where a fact comes from."""

    id: str
    title: str
    publisher: str = ""
    year: str = ""
    url: str = ""


class Term(Struct, frozen=True, gc=False):
    """A word of the glossary, explained in one language; `also` are other words for it."""

    id: str
    name: str
    meaning: str
    also: tuple[str, ...] = ()


class SearchWords(Struct, frozen=True):
    """What people say in one language: other words for the guide's own, and words that call for help.

    `synonyms` leads from what is said to what the guide says, `urgent` from a heading of the help page to what brings
    it up; all words of one entry must be typed, in any order.
    """

    synonyms: dict[str, tuple[str, ...]] = {}
    urgent: dict[str, tuple[str, ...]] = {}


class Guide(Struct, frozen=True, gc=False):
    """What an author says in `guide.toml`."""

    id: str
    version: str
    title: Words
    publisher: str
    licence: str
    languages: tuple[str, ...]
    sections: tuple[Section, ...]
    start: str = "start"
    help: str = ""
    funding: str = ""
    updates: str = ""
    questions: tuple[Question, ...] = ()
    contacts: tuple[Contact, ...] = ()
    handout_sets: tuple[HandoutSet, ...] = ()

    def order(self) -> tuple[str, ...]:
        """The paths of all pages as a reader would turn them."""
        top = tuple(path for path in (self.start, self.help) if path)
        return top + tuple(f"{section.id}/{name}" for section in self.sections for name in section.pages)


def said(words: Words, language: str, fallback: str) -> str:
    """The words in `language`, else in the guide's `fallback` language, else in any."""
    return words.get(language) or words.get(fallback) or next(iter(words.values()), "")


__all__ = [
    "Contact",
    "Guide",
    "HandoutSet",
    "Page",
    "Question",
    "SearchWords",
    "Section",
    "Source",
    "Term",
    "Words",
    "said",
]
