"""What is looked for, as questions to the full-text index."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from guide.library.lexicon import Lexicon
from guide.search.meaning import Wanted

MOST_STEMS = 6
"""So many of the stems that a word may stand for are looked for in texts."""
MOST_WORDS = 12
"""So many of the rarest words say what a long question is about."""
COMMON = 0.1
"""A word in a larger share of the passages is left out of a question that has rarer ones."""


def stems(wanted: Wanted, lexicon: Lexicon) -> list[str]:
    """The stems that a word may stand for, the nearest first, the more common before the rarer."""
    near = sorted(wanted.nearest().items(), key=lambda pair: (-pair[1], -lexicon.rows[pair[0]]))
    found: dict[str, None] = {}
    for word, _ in near:
        found.update(dict.fromkeys(lexicon.stems[lexicon.stem_of[word]].split(" ")))
        if len(found) >= MOST_STEMS:
            break
    return list(found)


def every(wanted: Iterable[Wanted], lexicon: Lexicon) -> str:
    """A query for passages in which every word stands."""
    return " AND ".join(_any(stems(one, lexicon)) for one in wanted)


def some(wanted: Sequence[Wanted], lexicon: Lexicon, passages: int) -> str:
    """A query for passages in which one of the rarest words stands; better ones have two side by side as typed."""
    rows = {one.typed: max(lexicon.rows[word] for word in one.near) for one in wanted}
    rarest = sorted(wanted, key=lambda one: rows[one.typed])[:MOST_WORDS]
    chosen = [one for one in rarest if rows[one.typed] <= COMMON * passages] or rarest[:1]
    first = {one.typed: stems(one, lexicon)[0] for one in chosen}
    pairs = [
        _quoted(f"{first[one.typed]} {first[other.typed]}")
        for one, other in pairwise(wanted)
        if one.typed in first and other.typed in first and one.place + 1 == other.place
    ]
    return " OR ".join([*(_any(stems(one, lexicon)) for one in chosen), *pairs])


def in_names(query: str) -> str:
    """The same in titles, keywords and headings alone."""
    return f"{{title keywords heading}} : ({query})"


def _any(stems: Iterable[str]) -> str:
    """One of the stems; each is letters and digits alone, and quoted all the same."""
    return "(" + " OR ".join(map(_quoted, stems)) + ")"


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'
