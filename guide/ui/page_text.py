"""The text of a page, made ready to look for words and for what somebody types."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from guide.page.words import RAW, fold, is_unspaced

WIDE = re.compile("[\U00010000-\U0010ffff]")
APOSTROPHES = "'’ʼ"
ASCII_END = "\x7f"
UNHEARD = ("Mn", "Cf")
"""Kinds of signs that nobody types: accents that stand alone, soft hyphens, marks of direction."""
BEGINNING = 200
Span = tuple[int, int]
"""From where to where, as Qt counts: in UTF-16 units, of which an emoji takes two."""


class PageText:
    """Answers where something stands in a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._wide = [found.start() for found in WIDE.finditer(text)]

    @property
    def beginning(self) -> str:
        """By which a page is known again, though tables further down may be laid out in another way."""
        return self._text[:BEGINNING]

    def words(self, words: frozenset[str]) -> tuple[list[Span], list[str]]:
        """The places of whole words (given folded), and each word once, as it first stands in the text."""
        places: list[Span] = []
        said: dict[str, str] = {}
        folded: dict[str, str] = {}
        for found in RAW.finditer(self._text) if words else ():
            word = found.group()
            bare = folded.get(word) or folded.setdefault(word, fold(word))
            if bare not in words:
                continue
            said.setdefault(bare, word)
            joins = places and places[-1][1] == found.start() and is_unspaced(word)
            places[-1:] = [(places[-1][0], found.end())] if joins else [*places[-1:], found.span()]
        return [self._span(*place) for place in places], list(said.values())

    def parts(self, typed: str) -> list[Span]:
        """Every place of what was typed, inside words too; case, accents and apostrophes do not count."""
        typed_words = ("".join(map(_bare, word)) for word in typed.split())
        pattern = " +".join(re.escape(word) for word in typed_words if word)
        return [self._span(*place) for place in self._matches(pattern)] if pattern else []

    def _matches(self, pattern: str) -> Iterator[Span]:
        folded, stops, sources = self._folded
        stop, following = 0, [*stops[1:], len(folded) + 1]
        for found in re.finditer(pattern, folded):
            first, last = found.start(), found.end() - 1
            while following[stop] <= first:
                stop += 1
            start = sources[stop] + first - stops[stop]
            while following[stop] <= last:
                stop += 1
            yield start, self._with_accents(sources[stop] + last - stops[stop] + 1)

    def _with_accents(self, end: int) -> int:
        """The end of a letter, behind the accents that stand alone."""
        while self._text[end : end + 1] > ASCII_END and unicodedata.category(self._text[end]) == "Mn":
            end += 1
        return end

    @cached_property
    def _folded(self) -> tuple[str, list[int], list[int]]:
        """The folded text, and for what is not of one length in both, where it goes on in the one and in the other."""
        table = {ord(sign): _bare(sign) for sign in set(self._text)}
        uneven = "".join(re.escape(chr(sign)) for sign, bare in table.items() if len(bare) != 1)
        stops, sources, longer = [0], [0], 0
        for found in re.finditer(f"[{uneven}]", self._text) if uneven else ():
            start, length = found.start(), len(table[ord(found.group())])
            for step in range(1, length):  # every letter of an “ß” leads back to it
                stops.append(start + longer + step)
                sources.append(start)
            stops.append(start + longer + length)
            sources.append(start + 1)
            longer += length - 1
        return self._text.translate(table), stops, sources

    def _span(self, start: int, end: int) -> Span:
        if not self._wide:
            return start, end
        return start + bisect_left(self._wide, start), end + bisect_left(self._wide, end)


def _bare(sign: str) -> str:
    if sign.isspace():
        return " "
    return "" if sign in APOSTROPHES or unicodedata.category(sign) in UNHEARD else fold(sign)
