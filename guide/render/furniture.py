"""The words that stand around a page, in the page's own language: "Sources", "Next review", "Page 1 of 3"."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from guide.errors import GuideError
from guide.page.blocks import CalloutKind
from guide.page.page import Review
from guide.paths import resources

FOLDER = "languages"


class Furniture(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What `resources/languages/<tag>.toml` says.

    Words in {braces} are filled in by `fill`. `fonts` are Python packages with a folder `files` of TTF files;
    `font_family` is the family that the text begins with, the others stand in for what it lacks.
    """

    name: str
    direction: Literal["ltr", "rtl"]
    fonts: tuple[str, ...]
    font_family: str
    months: tuple[str, ...]
    day: str
    callouts: dict[CalloutKind, str]

    on_this_page: str
    sources: str
    words_explained: str
    all_words: str
    all_words_summary: str
    notes: str
    about_page: str
    about_guide: str

    author: str
    reviewed_by: str
    not_reviewed: str
    evidence_to: str
    next_review: str
    past_review: str
    translation_unchecked: str
    not_translated: str
    publisher: str
    licence: str
    funding: str
    updates: str
    printed: str

    page_of: str
    on_page: str
    see: str
    see_on_page: str
    call: str
    contacts: str
    picture: str
    people_of: str
    tick_box: str

    contents: str
    for_person: str
    note: str
    hours: str
    by_day: str
    at_night: str
    own_questions: str
    read_more: str
    scan: str
    code_for: str
    card: str
    fold: str

    def date(self, day: date) -> str:
        """A day as people write it in this language, the month in letters: 06/07 is two days to two readers."""
        return fill(self.day, day=day.day, month=self.months[day.month - 1], year=day.year)

    def standing(self, review: Review) -> str:
        """Who reviewed the page and when, or that nobody did."""
        if not review.reviewer or review.reviewed is None:
            return self.not_reviewed
        return fill(self.reviewed_by, reviewer=review.reviewer, date=self.date(review.reviewed))


def furniture(tag: str) -> Furniture:
    """The words for a language tag such as `es` or `es-MX` (then those of `es`); GuideError where there are none."""
    for name in (tag, tag.partition("-")[0]):
        if name in languages():
            return _read(name, resources() / FOLDER / f"{name}.toml")
    raise GuideError(f"This program has no page words for the language “{tag}” yet.", f"no {FOLDER}/{tag}.toml")


@cache
def languages() -> tuple[str, ...]:
    """The tags of every language that has words here."""
    return tuple(sorted(file.stem for file in (resources() / FOLDER).glob("*.toml")))


def fill(words: str, /, **values: object) -> str:
    """`words` with each {name} replaced by its value; braces that nobody asked for stay as they are."""
    for name, value in values.items():
        words = words.replace("{" + name + "}", str(value))
    return words


@cache
def _read(tag: str, path: Path) -> Furniture:
    """Read once: the words ship with the program and do not change while it runs."""
    try:
        found = msgspec.convert(tomllib.loads(path.read_text("utf-8")), Furniture)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as fault:
        raise GuideError(f"The words for the language “{tag}” could not be read.", f"{path}: {fault}") from fault
    if len(found.months) != 12:
        raise GuideError(f"The words for the language “{tag}” could not be read.", f"{path}: not 12 months")
    return found
