"""What a person may have meant: for each word typed, the words of the guide that it may stand for."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from guide.library.lexicon import Lexicon
from guide.page.words import is_unspaced, stemmer, words
from guide.search.language import Language
from guide.search.spelling import Speller

MOST_WORDS = 24
"""Longer questions are cut: more words find nothing better and take longer."""
LONGEST_WORD = 60
"""Letters of a word that are looked at."""
LONGEST_SAYING = 4
"""Words of a synonym."""
COMPLETIONS = 400
"""So many words may begin as the last one does."""
FUZZY_COMPLETIONS = 60
WELL_KNOWN = 8
"""A word that stands in so many passages is no slip."""
OWN, FORM, UNFINISHED, SYNONYM, JOINED, FUZZY = 1.0, 0.97, 0.95, 0.85, 0.97, 0.95
"""How near a word of the guide is to what was typed: the same, another form of it, one that begins so, …"""
WHOLE_WORD, LONGER = 3, 0.4
"""A known word of so many letters is likely finished; the words that begin so are less near."""
FARTHER = 0.25
"""How much less near than the nearest one a word may be that is looked for in texts, and marked."""
LEAST = 0.3
SHORTEST_HALF = 3
"""Letters of each half of two words that ran together, where no name begins with both."""
SLIP, GRAVE_SLIP = 0.6, 1.6
"""A word so near to a known one is not taken apart: where a name begins with both halves, and where none does."""


class Wanted(Struct):
    """One typed word, at its first `place`: the words of the guide it may stand for, each with its nearness (0 to 1).

    `known` says whether the guide has the word, or one that begins so; `repair` is the word it was repaired to. A word
    that is `stop` has no subject; one that `asks` is none that a question is about, where it has others.
    """

    typed: str
    place: int
    near: dict[int, float]
    known: bool = True
    repair: str = ""
    stop: bool = False
    asks: bool = False

    def nearest(self) -> dict[int, float]:
        """The words that are hardly farther than the nearest one."""
        least = max(self.near.values(), default=0.0) - FARTHER
        return {word: nearness for word, nearness in self.near.items() if nearness >= least}

    def add(self, word: int, nearness: float) -> None:
        """Notes one more word that it may stand for."""
        if word >= 0 and nearness > self.near.get(word, 0.0):
            self.near[word] = nearness


class Meanings:
    """Reads what is typed by the words of a guide."""

    def __init__(self, lexicon: Lexicon, language: Language, tag: str) -> None:
        self._lexicon = lexicon
        self._language = language
        self._stem = stemmer(tag)
        self._speller = Speller(lexicon, language)
        self._by_stem = array("I", sorted(range(len(lexicon.words)), key=lexicon.stem_of.__getitem__))
        self._synonyms: dict[str, set[str]] = {}
        for said, meant in lexicon.synonyms.items():
            self._synonyms.setdefault(self._stems(said.split()), set()).update(meant)
        self._said = frozenset(word for said in lexicon.synonyms for word in said.split())

    def read(self, typed: str, literally: bool = False) -> list[Wanted]:
        """The words that were typed, in order, each once; `literally` takes every one as it stands."""
        said = [word[:LONGEST_WORD] for word in words(typed)[:MOST_WORDS]]
        unfinished = typed[-1:].isalnum()
        if not literally:
            said = self._split(said, unfinished)
        wanted: dict[str, Wanted] = {}
        for place, word in enumerate(said):
            if word not in wanted:
                wanted[word] = Wanted(word, place, {}, stop=word in self._language.stop_words)
                wanted[word].asks = word in self._language.question_words
        last = wanted[said[-1]] if said and unfinished else None
        for found in wanted.values():
            self._find(found)
        if last is not None:
            self._complete(last)
        for one, other in pairwise(said):
            joined = self._lexicon.find(one + other)
            halves = wanted[one], wanted[other]
            if joined >= 0 and (self._lexicon.named(joined) or not all(half.known for half in halves)):
                for half in halves:
                    half.add(joined, JOINED)
                    half.known = True
        if not literally:
            for found in wanted.values():
                self._repair(found, found is last)
            self._add_synonyms(said, wanted)
        return list(wanted.values())

    def _stems(self, said: Sequence[str]) -> str:
        return " ".join(map(self._stem, said))

    def _find(self, wanted: Wanted) -> None:
        word = self._lexicon.find(wanted.typed)
        wanted.known = word >= 0
        if word >= 0:
            self._add_family(wanted, word, FORM)
            wanted.add(word, OWN)
            return
        stem = self._stem(wanted.typed)
        place = bisect_left(self._lexicon.stems, stem)
        if stem != wanted.typed and place < len(self._lexicon.stems) and self._lexicon.stems[place] == stem:
            wanted.known = True
            for other in self._family(place):
                wanted.add(other, FORM)

    def _family(self, stem: int) -> "array[int]":
        """The words that have a stem."""
        key = self._lexicon.stem_of.__getitem__
        first = bisect_left(self._by_stem, stem, key=key)
        return self._by_stem[first : bisect_right(self._by_stem, stem, first, key=key)]

    def _add_family(self, wanted: Wanted, word: int, nearness: float) -> None:
        for other in self._family(self._lexicon.stem_of[word]):
            wanted.add(other, nearness)

    def _complete(self, wanted: Wanted) -> None:
        typed = wanted.typed
        if len(typed) < 2:
            return
        nearness = LONGER if wanted.known and len(typed) >= WHOLE_WORD else UNFINISHED
        for word in self._lexicon.beginning(typed)[:COMPLETIONS]:
            wanted.known = True
            wanted.add(word, nearness)

    def _repair(self, wanted: Wanted, unfinished: bool) -> None:
        typed, lexicon = wanted.typed, self._lexicon
        own = lexicon.find(typed)
        if wanted.stop or typed.isdigit() or is_unspaced(typed):
            return
        rare = own >= 0 and typed not in self._said and not lexicon.named(own) and lexicon.rows[own] < WELL_KNOWN
        if wanted.known and not (rare and not unfinished):
            return
        repairs = self._speller.repairs(typed, named_only=own >= 0)
        size = max(4, len(typed))
        for word, cost in repairs:
            self._add_family(wanted, lexicon.find(word), max(LEAST, 1 - 1.1 * cost / size) * FORM)
            wanted.add(lexicon.find(word), max(LEAST, 1 - 1.1 * cost / size))
        if unfinished and not wanted.known:
            near: dict[int, float] = {}
            for start, cost in self._speller.beginnings(typed).items():
                for number in lexicon.beginning(start)[:30]:
                    near[number] = max(near.get(number, 0.0), max(LEAST, 1 - cost / size) * FUZZY)
            for number in sorted(near, key=lambda number: -near[number])[:FUZZY_COMPLETIONS]:
                wanted.add(number, near[number])
        if not wanted.known and wanted.near:
            best = max(wanted.near, key=lambda word: (wanted.near[word], lexicon.named(word)))
            wanted.repair = repairs[0][0] if repairs else lexicon.words[best]

    def _split(self, said: list[str], unfinished: bool) -> list[str]:
        """Words that run together are taken apart, where both halves are known and the whole is not."""
        found: list[str] = []
        for place, word in enumerate(said):
            last = unfinished and place == len(said) - 1
            found += self._halves(word, last) or [word]
        return found

    def _halves(self, word: str, last: bool) -> list[str]:
        lexicon = self._lexicon
        if len(word) < 4 or lexicon.find(word) >= 0 or (last and lexicon.beginning(word)):
            return []
        best, halves = 0, []
        together = False
        for place in range(1, len(word)):
            one, other = lexicon.find(word[:place]), lexicon.find(word[place:])
            if one < 0 or other < 0:
                continue
            named = bool(lexicon.names_beginning(f"{word[:place]} {word[place:]}"))
            if not named and (together or min(place, len(word) - place) < SHORTEST_HALF):
                continue
            common = 1 + min(lexicon.rows[one], lexicon.rows[other])
            if common > best or (named and not together):
                best, halves, together = common, [word[:place], word[place:]], named
        limit = SLIP if together else GRAVE_SLIP
        if halves and any(cost <= limit for _, cost in self._speller.repairs(word)[:1]):
            return []
        return halves

    def _add_synonyms(self, said: list[str], wanted: dict[str, Wanted]) -> None:
        meant = [wanted[word].repair or word for word in said]
        for size in range(1, LONGEST_SAYING + 1):
            for first in range(len(said) - size + 1):
                for saying in self._synonyms.get(self._stems(meant[first : first + size]), ()):
                    for word in saying.split():
                        number = self._lexicon.find(word)
                        if number >= 0 and word not in self._language.stop_words:
                            for place in range(first, first + size):
                                self._add_family(wanted[said[place]], number, SYNONYM)
                                wanted[said[place]].known = True
