"""The words that the checks look for, by language: `resources/checks/<tag>.toml`."""

import re
import tomllib
from functools import cache

import msgspec
from msgspec import Struct

from guide.errors import GuideError
from guide.paths import resources

FOLDER = "checks"
Patterns = tuple[str, ...]


class LanguageRules(Struct, frozen=True, forbid_unknown_fields=True):
    """What a language's file says; fields that end in a pattern are regular expressions for whole words.

    `counted` stands between the two numbers of "3 of 10", `decimal_units` after a number that may have a decimal,
    `passive` is a verb in the passive voice and `not_passive` what only looks like one. An empty field checks nothing.
    """

    abbreviations: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    blames: Patterns = ()
    battles: Patterns = ()
    orders: Patterns = ()
    vague_links: tuple[str, ...] = ()
    passive: str = ""
    not_passive: str = ""
    not_a_step: tuple[str, ...] = ()
    counted: str = ""
    decimal_units: str = ""
    drugs: str = ""


@cache
def language_rules(language: str) -> LanguageRules:
    """The rules of a language, or of the language it is a kind of (en for en-GB), or none at all.

    Raises GuideError for a file of ours that is damaged.
    """
    for tag in dict.fromkeys((language, language.partition("-")[0])):
        file = resources() / FOLDER / f"{tag}.toml"
        if file.is_file():
            try:
                return msgspec.convert(tomllib.loads(file.read_text("utf-8")), LanguageRules)
            except (OSError, ValueError, msgspec.ValidationError) as fault:
                raise GuideError(f"{file} cannot be used: {fault}.", repr(fault)) from fault
    return LanguageRules()


@cache
def pattern(words: str) -> re.Pattern[str]:
    """Whole words, in capitals or not."""
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
