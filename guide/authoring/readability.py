"""How hard a text is to read.

Syllables are counted by the groups of vowels. The library textstat, which looks English words up, is what the tests
hold these counts against; its word list is under a licence that this program cannot ship.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from math import sqrt

from msgspec import Struct

LONG_WORD = 3
"""Syllables from which SMOG counts a word as long."""
STRONG = "aeoáéóíú"
WORDS_KEPT = 4_000
"""Most words of a guide come again and again."""


class Reading(Struct, frozen=True):
    """What was counted in a text; two can be added. `sentences` and the rest are whole numbers."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0
    long_words: int = 0

    def __add__(self, other: "Reading") -> "Reading":
        pairs = zip(self.__struct_fields__, other.__struct_fields__, strict=True)
        return Reading(*(getattr(self, mine) + getattr(other, theirs) for mine, theirs in pairs))

    @property
    def words_a_sentence(self) -> float:
        """The average length of a sentence."""
        return self.words / max(1, self.sentences)

    @property
    def grade(self) -> float:
        """School years needed to read it (Flesch-Kincaid: Kincaid and others 1975)."""
        return 0.39 * self.words_a_sentence + 11.8 * self.syllables / max(1, self.words) - 15.59

    @property
    def smog(self) -> float:
        """School years needed to understand all of it (SMOG: McLaughlin 1969)."""
        return 1.0430 * sqrt(self.long_words * 30 / max(1, self.sentences)) + 3.1291

    @property
    def inflesz(self) -> float:
        """How easy a Spanish text is, 0 to 100 (Szigriszt-Pazos 1993, on the scale of Barrio-Cantalejo 2008)."""
        return 206.835 - 62.3 * self.syllables / max(1, self.words) - self.words_a_sentence


def read(sentences: Iterable[list[str]], language: str, leave_out: frozenset[str] = frozenset()) -> Reading | None:
    """Counts sentences, each given as its words; None where a language's syllables cannot be counted.

    Words in `leave_out`, in small letters, are taken as easy: one syllable each.
    """
    counter = SYLLABLES.get(language.partition("-")[0])
    if counter is None:
        return None
    ended = words = syllables = long_words = 0
    for sentence in sentences:
        ended += 1
        words += len(sentence)
        for word in sentence:
            spoken = 1 if word.casefold() in leave_out else counter(word)
            syllables += spoken
            long_words += spoken >= LONG_WORD
    return Reading(ended, words, syllables, long_words)


@lru_cache(WORDS_KEPT)
def _english(word: str) -> int:
    """The syllables of an English word; a number counts as one."""
    plain = re.sub("[^a-z]", "", word.lower())
    if len(plain) <= 3:
        return 1
    plain = re.sub(r"(?:[^laeiouy]e|[aeiouy]le|[^aeiouycsgxz]es|[^aeiouytd]ed)$", lambda end: end[0][0], plain)
    groups = len(re.findall("[aeiouy]+", plain)) + len(re.findall("i[aou]", plain))
    return max(1, groups - len(re.findall("(?:ti|ci|si|gi)(?:on|ou|al)", plain)))


@lru_cache(WORDS_KEPT)
def _spanish(word: str) -> int:
    """The syllables of a Spanish word: each strong or accented vowel is one, and so is a group of weak ones alone."""
    plain = re.sub("y$", "i", re.sub("qu|gu(?=[eéií])", "k", word.lower()))
    groups = re.findall("[aeiouáéíóúü]+", plain)
    return max(1, sum(max(1, sum(vowel in STRONG for vowel in group)) for group in groups))


SYLLABLES: dict[str, Callable[[str], int]] = {"en": _english, "es": _spanish}
