"""Finds places by their names: the titles of pages, patients' words for them, and the words of the glossary."""

from array import array
from collections.abc import Iterator, Sequence
from itertools import islice, product
from math import log, sqrt

from guide.library.lexicon import TERM, TITLE, Lexicon
from guide.page.words import words
from guide.search.meaning import OWN, Wanted

UNKNOWN, UNKNOWN_STOP = 6.0, 0.5
"""What an unknown word weighs: as much as a rare one."""
VAGUE, VAGUE_AT_MOST = 5, 5.0
"""A word that may stand for more than so many others weighs no more than this."""
STOP = 0.15
"""What a word without a subject weighs, of what its rareness says."""
BY_QUESTION = 0.5
"""The share of the score that does not ask how much of the name was typed."""
EXACT, OPENING = 1.0, 0.5
"""What it adds that the name is what was typed, or begins so."""
LEAST_SHARE = 0.3
"""Names that say less than this share of what the best one says are passed over."""
IN_ORDER = 1.05
"""A name whose first words were typed is a little likelier."""
HELD, TITLE_HELD = 0.3, 1.6
"""For the second score: the share that does not ask how much of the name was typed, and what a title counts."""
OPENINGS = 200
MOST_NAMES = 3000
"""Once so many names have one of the rarer words, the commoner ones only say which of these are better."""
SHORTEST_OPENING = 4
WAYS, MOST_WAYS = 3, 9
"""So many repairs of each word, and of all together, are tried as openings."""
REPAIRED_OPENING = 0.8
LENGTH = 0.015
"""What a longer page adds for each step of e in its length."""
KIND = {TITLE: 1.25, TERM: 0.9}
"""What a title counts, and a word of the glossary."""


class Names:
    """Scores the names of a lexicon by how much of what was typed they say, and how much of them was typed."""

    def __init__(self, lexicon: Lexicon, stop_words: frozenset[str]) -> None:
        self._lexicon = lexicon
        count = len(lexicon.names)
        self._idf = array("f", (log(1 + count / max(1, lexicon.named(word))) for word in range(len(lexicon.words))))
        self._share = array("f", (sqrt(len(word)) for word in lexicon.words))
        for word in map(lexicon.find, stop_words):
            if word >= 0:
                self._idf[word] *= STOP
                self._share[word] *= STOP
        self._starts, self._flat, self._total = array("I", [0]), array("I"), array("f")
        for name in lexicon.names:
            said = dict.fromkeys(map(lexicon.find, name.split()))
            self._flat.extend(said)
            self._starts.append(len(self._flat))
            self._total.append(sum(self._share[word] for word in said) or 1.0)
        self._prior = [LENGTH * log(1 + length) for length in lexicon.lengths]

    def scores(self, typed: str, wanted: Sequence[Wanted]) -> dict[int, tuple[float, float]]:
        """By place: how likely it is what was typed, by its best name, and how well one of its names fits into that.

        The first asks for all that was typed, the second is content with a name that a long question holds.
        """
        lexicon = self._lexicon
        gained, covered, whole = self._gather_all(wanted)
        said = " ".join(words(typed))
        meant = {word for one in wanted for word in one.near}
        best: dict[int, float] = {}
        fits: dict[int, float] = {}
        least = LEAST_SHARE * max(gained.values(), default=0.0)
        for name, gain in gained.items():
            if gain < least:
                continue
            share, cover, kind = gain / whole, min(1.0, covered[name] / self._total[name]), lexicon.kinds[name]
            score = share * share * (BY_QUESTION + (1 - BY_QUESTION) * cover)
            if lexicon.names[name] == said:
                score += EXACT
            elif lexicon.names[name].startswith(said):
                score += OPENING
            opening = self._words_of(name)
            if len(opening) > 1 and all(word in meant for word in opening[: len(wanted)]):
                score *= IN_ORDER
            place = lexicon.place_of[name]
            score = score * KIND.get(kind, 1.0) + self._prior[place]
            if score > best.get(place, 0.0):
                best[place] = score
            fit = share * (HELD + (1 - HELD) * cover**3) * (TITLE_HELD if kind == TITLE else 1.0)
            if fit > fits.get(place, 0.0):
                fits[place] = fit
        self._add_openings(said, best)
        for way, nearness in _read_as(words(typed), wanted, lexicon):
            if way != said:
                self._add_openings(way, best, nearness * REPAIRED_OPENING)
        return {place: (score, fits.get(place, 0.0)) for place, score in best.items()}

    def _gather_all(self, wanted: Sequence[Wanted]) -> tuple[dict[int, float], dict[int, float], float]:
        """What each name says of all that was typed, how much of it was typed, and what all of that weighs.

        The rarest words come first; words without a subject only say which of the names found by others are better.
        """
        gained: dict[int, float] = {}
        covered: dict[int, float] = {}
        size, whole = 0, 0.0
        counts = ((one.stop, sum(map(self._lexicon.named, one.near)), place) for place, one in enumerate(wanted))
        vague = all(one.stop for one in wanted)
        for stop, named, place in sorted(counts):
            size += named
            if stop and not vague and size > MOST_NAMES:
                break
            whole += self._weight(wanted[place])
            open_ = (not stop or vague) and (size <= MOST_NAMES or not gained)
            self._gather(wanted[place], gained, covered, open_)
        return gained, covered, whole

    def _gather(self, wanted: Wanted, gained: dict[int, float], covered: dict[int, float], open_: bool) -> None:
        """Adds what each name gains by one word; where the names are not `open_` any more, no new ones are added."""
        lexicon = self._lexicon
        weight = self._weight(wanted)
        if open_:
            seen: set[int] = set()
            for word, nearness in sorted(wanted.near.items(), key=lambda pair: -pair[1]):
                gain, cover = weight * nearness, self._share[word] * nearness
                for name in lexicon.names_with(word):
                    if name not in seen:
                        seen.add(name)
                        gained[name] = gained.get(name, 0.0) + gain
                        covered[name] = covered.get(name, 0.0) + cover
            return
        near = wanted.near
        for name in gained:
            for word in self._words_of(name):
                if word in near:
                    gained[name] += weight * near[word]
                    covered[name] += self._share[word] * near[word]
                    break

    def _words_of(self, name: int) -> "array[int]":
        """The words of a name, each once, in order."""
        return self._flat[self._starts[name] : self._starts[name + 1]]

    def _weight(self, wanted: Wanted) -> float:
        """What a typed word weighs: the rarer in names, the more."""
        named = [(nearness, self._idf[word]) for word, nearness in wanted.near.items() if self._lexicon.named(word)]
        if not named:
            return UNKNOWN_STOP if wanted.stop else UNKNOWN
        nearest, weight = max(named)
        if nearest < OWN:
            weight = max(idf for _, idf in named)
            if len(named) > VAGUE:
                weight = min(weight, VAGUE_AT_MOST)
        return weight

    def _add_openings(self, said: str, best: dict[int, float], nearness: float = 1.0) -> None:
        """Names that begin with all that was typed, letter by letter, come first."""
        lexicon = self._lexicon
        if len(said) < SHORTEST_OPENING:
            return
        for name in lexicon.names_beginning(said)[:OPENINGS]:
            place = lexicon.place_of[name]
            score = 1.2 + 0.3 * len(said) / len(lexicon.names[name]) + (0.05 if lexicon.kinds[name] == TITLE else 0.0)
            best[place] = max(best.get(place, 0.0), score * nearness + self._prior[place])


def _read_as(said: Sequence[str], wanted: Sequence[Wanted], lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """What was typed with its slips repaired, in the likeliest ways, and how near each is; the last word as it is."""
    repaired = {one.typed: one for one in wanted}
    choices: list[list[tuple[str, float]]] = []
    for place, word in enumerate(said):
        one = repaired.get(word)
        last = place == len(said) - 1
        if one is None or not one.repair or (last and len(word) <= 2):
            choices.append([(word, 1.0)])
        else:
            near = sorted(one.near.items(), key=lambda pair: -pair[1])[:WAYS]
            choices.append([(lexicon.words[number], nearness) for number, nearness in near])
    for way in islice(product(*choices), MOST_WAYS):
        yield " ".join(word for word, _ in way), min(nearness for _, nearness in way)
