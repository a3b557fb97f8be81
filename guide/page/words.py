"""Text as the words that people look for: without case, accents, apostrophes and, by language, endings."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from importlib import import_module

UNSPACED = (
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f"  # Burmese
    "\u1780-\u17ff"  # Khmer
    "\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff"  # Kana, Han
    "\U00020000-\U0003ffff"
)
"""Scripts that put no space between words: there every character counts as a word."""
WORD = re.compile(rf"[{UNSPACED}]|(?:(?![{UNSPACED}])[^\W_])+", re.UNICODE)
RAW = re.compile(rf"[{UNSPACED}]|(?:(?![{UNSPACED}])[^\W_])(?:(?![{UNSPACED}])[^\W_]|['’\u0300-\u036f](?=[^\W_]))*")
"""A word as it stands in a text: with its case, accents and apostrophes."""
SHORT = 2
"""Words of so few letters have no ending."""
ASCII_WORD = re.compile(r"[a-z0-9]+")
ACCENT = re.compile("[\u0300-\u036f]+")
APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")


def fold(text: str) -> str:
    """The text in lower case, without accents and without the apostrophes inside words."""
    if text.isascii():
        return APOSTROPHE.sub("", text.lower()) if "'" in text else text.lower()
    bare = unicodedata.normalize("NFKD", APOSTROPHE.sub("", text.casefold()))
    bare = ACCENT.sub("", bare)
    return bare if bare.isascii() else "".join(sign for sign in bare if unicodedata.category(sign) != "Mn")


def words(text: str) -> list[str]:
    """The words of a text, in order, folded."""
    folded = fold(text)
    return ASCII_WORD.findall(folded) if folded.isascii() else WORD.findall(folded)


def is_unspaced(word: str) -> bool:
    """Whether this is a character of a script without spaces."""
    return len(word) == 1 and not word.isascii() and bool(re.match(f"[{UNSPACED}]", word))


@cache
def stemmer(language: str) -> Callable[[str], str]:
    """Takes the ending off a folded word, by the Snowball rules of a language; leaves it where there are none."""
    try:
        rules = import_module("Stemmer").Stemmer(language.partition("-")[0])  # which says nothing of its types
    except KeyError:
        return lambda word: word
    rules.maxCacheSize = 0  # who asks for many words keeps what it was told
    take_off: Callable[[str], str] = rules.stemWord
    return lambda word: take_off(word) if len(word) > SHORT else word
