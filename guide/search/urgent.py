"""Words that call for help: they bring up a heading of the help page, misspelled or not."""

from collections.abc import Sequence

from guide.library.lexicon import Lexicon
from guide.page.words import stemmer, words
from guide.search.likeness import unlikeness
from guide.search.meaning import Wanted
from guide.search.spelling import allowed

MOST = 3
"""So many headings at most."""
SHORT = 3
"""A word of so few letters is never taken for a slip, for half of one that ran together, or for an unfinished one."""
SELDOM = 3
"""A word that stands in fewer passages may be a slip."""
MOST_SLIPS = 2.0
"""What may be wrong in a word at most, by guide.search.likeness."""


class Urgent:
    """The headings of the help page in one language, and the sayings that bring them up.

    A saying of one word must be typed as it stands, slips aside; in a longer one other endings will do.
    """

    def __init__(self, lexicon: Lexicon, tag: str) -> None:
        self._lexicon = lexicon
        self._stem = stemmer(tag)
        self._sayings = [
            (anchor, frozenset(saying.split())) for anchor, sayings in lexicon.urgent.items() for saying in sayings
        ]
        self._known = {word: self._stem(word) for _, said in self._sayings for word in said}

    def anchors(self, typed: str, wanted: Sequence[Wanted]) -> list[str]:
        """The headings that what was typed calls for, the one of which it says most first."""
        if not self._sayings:
            return []
        whole = words(typed)
        halves = [one.typed for one in wanted if len(one.typed) > SHORT]
        last = whole[-1] if whole and typed[-1:].isalnum() else ""
        exact: set[str] = set()
        alike: set[str] = set()
        for word in dict.fromkeys([*whole, *halves]):
            found = self._meant(word, word == last)
            exact |= found
            alike |= found
            stem = self._stem(word)
            alike.update(known for known, its in self._known.items() if its == stem)
        best: dict[str, int] = {}
        for anchor, saying in self._sayings:
            if saying <= (alike if len(saying) > 1 else exact):
                best[anchor] = max(best.get(anchor, 0), len(saying))
        return sorted(best, key=lambda anchor: -best[anchor])[:MOST]

    def _meant(self, word: str, unfinished: bool) -> set[str]:
        """The words of sayings for which a typed word may stand."""
        if word in self._known:
            return {word}
        number = self._lexicon.find(word)
        if not word.isalpha() or (number >= 0 and self._lexicon.rows[number] >= SELDOM):
            return set()
        begins = unfinished and len(word) > SHORT
        found = {known for known in self._known if begins and known.startswith(word)}
        alike = (known for known in self._known if len(known) > SHORT and abs(len(known) - len(word)) <= 2)
        for known in alike:
            if unlikeness(word, known) <= min(MOST_SLIPS, allowed(min(len(word), len(known)))):
                found.add(known)
        return found
