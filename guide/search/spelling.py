"""Finds the known words that a misspelled one may stand for."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from math import log

from rapidfuzz import process
from rapidfuzz.distance import OSA

from guide.library.lexicon import Lexicon
from guide.search.language import Language
from guide.search.likeness import unlikeness

SHORTEST = 3
"""Shorter words are like too many others."""
KEPT = 4
"""So many lists of beginnings are kept."""
ALLOWED = ((9, 3.0), (7, 2.2), (6, 1.9), (5, 1.3), (0, 1.0))
"""What may be wrong in a word of so many letters or more: a short word with two slips is more likely another word."""
RARE, LARGE = 2, 1000
"""Where there are so many passages, a word must stand in more than one of them, or in a name, to be what was meant."""
REPAIRS = 4
"""So many known words are tried for one that is not known."""
WITHIN = 0.6
"""The others may cost so much more than the best."""
NAMED, COMMON = 0.25, 0.08
"""What it is worth that a word stands in a name, and in many."""


class Speller:
    """The words of a lexicon that have a subject, by length and by sound."""

    def __init__(self, lexicon: Lexicon, language: Language) -> None:
        self._lexicon = lexicon
        self._sounds = language.sounds
        named: defaultdict[int, list[str]] = defaultdict(list)
        others: defaultdict[int, list[str]] = defaultdict(list)
        self._by_sound: dict[str, str] = {}
        for number, word in enumerate(lexicon.words):
            if not word.isalpha() or word in language.stop_words:
                continue
            if lexicon.named(number):
                named[len(word)].append(word)
            elif lexicon.rows[number] >= (RARE if len(lexicon.page_of) >= LARGE else 1):
                others[len(word)].append(word)
            else:
                continue
            sound = self.sound(word)
            self._by_sound[sound] = f"{self._by_sound[sound]} {word}" if sound in self._by_sound else word
        self._kept: dict[int, list[str]] = {}
        self._named: Mapping[int, list[str]] = named
        self._others: Mapping[int, list[str]] = others

    def sound(self, word: str) -> str:
        """A word roughly as it sounds."""
        word += " "  # so that an ending can be told
        for spelt, said in self._sounds:
            word = word.replace(spelt, said)
        return word.rstrip()

    def repairs(self, typed: str, named_only: bool = False) -> list[tuple[str, float]]:
        """The known words that were most likely meant, each with its cost, the likeliest first."""
        size = len(typed)
        if size < SHORTEST or not any(map(str.isalpha, typed)):
            return []
        found = dict.fromkeys(self._alike(typed, self._named, 8), 0.0)
        if not named_only:
            found |= dict.fromkeys(self._alike(typed, self._others, 4), NAMED)
        costs = {word: unlikeness(typed, word) for word in found}
        for word in self._by_sound.get(self.sound(typed), "").split():
            found.setdefault(word, NAMED)
            costs[word] = min(costs.get(word, 1.0), 0.6 if word[0] == typed[0] else 1.0)
        most = allowed(size)
        ranked = sorted(
            (costs[word] + extra - self._weight(word), word) for word, extra in found.items() if costs[word] <= most
        )
        return [(word, costs[word]) for rank, word in ranked[:REPAIRS] if rank < ranked[0][0] + WITHIN]

    def beginnings(self, typed: str) -> dict[str, float]:
        """What a known word may begin with, where it was typed with a slip; each with its cost."""
        size = len(typed)
        if size < SHORTEST:
            return {}
        slips = 1 if size <= 4 else 2
        found: dict[str, float] = {}
        for length in (size, size - 1, size + 1):
            starts = self._starts(length)
            for start, _, _ in process.extract(typed, starts, scorer=OSA.distance, score_cutoff=slips, limit=5):
                cost = unlikeness(typed, start)
                if cost <= allowed(size):
                    found[start] = cost
        return found

    def _starts(self, length: int) -> list[str]:
        """The first letters of all words in names; kept for a few lengths, as a word grows while it is typed."""
        if length not in self._kept:
            words = (word for size, some in self._named.items() if size >= length for word in some)
            if len(self._kept) >= KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[length] = list({word[:length] for word in words})
        return self._kept[length]

    def _alike(self, typed: str, by_length: Mapping[int, list[str]], most: int) -> Iterator[str]:
        size = len(typed)
        slips = 1 if size <= 4 else 2 if size <= 8 else 3
        for length in range(size - 2, size + 3):
            some = by_length.get(length, ())
            for word, _, _ in process.extract(typed, some, scorer=OSA.distance, score_cutoff=slips, limit=most):
                yield word

    def _weight(self, word: str) -> float:
        return COMMON * log(1 + self._lexicon.named(self._lexicon.find(word)))


def allowed(letters: int) -> float:
    """What the slips in a word of so many letters may cost."""
    return next(cost for least, cost in ALLOWED if letters >= least)
