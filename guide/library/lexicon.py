"""What search knows of a guide in one language before anything is typed: its words, its names, and where they lead.

It is counted while a guide is written, and stored ready for use: opening it costs no more than reading it.
"""

import sys
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec
from msgspec import Struct

from guide.page.words import stemmer, words

TITLE, TERM, KEYWORD = 2, 1, 0
"""What a name is: the title of a page, a word of the glossary, or a patient's word from the front matter."""
NOWHERE = 2**32 - 1
BIG_ENDIAN = sys.byteorder == "big"


class Stored(Struct, frozen=True, array_like=True):
    """A lexicon as bytes: lists of text are joined by line feeds, numbers are unsigned, 32 bits, little-endian."""

    words: str
    stems: str
    stem_of: bytes
    rows: bytes
    names: str
    kinds: bytes
    place_of: bytes
    places: str
    lengths: bytes
    starts: bytes
    posts: bytes
    pages: str
    page_of: bytes
    synonyms: dict[str, tuple[str, ...]]
    urgent: dict[str, tuple[str, ...]]


class Lexicon:
    """The words of a language in alphabetical order, and the names of its pages, likewise.

    `stem_of[w]` is the stem of word `w`, by number; `rows[w]` in how many passages it stands. `names[n]` are the words
    of name `n`, joined by spaces; it leads to `places[place_of[n]]`, a path and perhaps an anchor, where there are
    `lengths[place]` characters to read. Passage `p`, counted from 1, stands on `pages[page_of[p - 1]]`, or on none that
    is read in this language where that is NOWHERE. `synonyms` leads from what people say to what the pages say,
    `urgent` from a heading of the help page to what brings it up, both as words joined by spaces.
    """

    def __init__(self, stored: Stored) -> None:
        """Raises ValueError when the parts do not fit together."""
        self.words = _lines(stored.words)
        self.stems = _lines(stored.stems)
        self.names = _lines(stored.names)
        self.places = _lines(stored.places)
        self.kinds = stored.kinds
        self.synonyms = stored.synonyms
        self.urgent = stored.urgent
        self.stem_of, self.rows = _numbers(stored.stem_of), _numbers(stored.rows)
        self.place_of, self.lengths = _numbers(stored.place_of), _numbers(stored.lengths)
        self.pages, self.page_of = _lines(stored.pages), _numbers(stored.page_of)
        self._starts, self._posts = _numbers(stored.starts), _numbers(stored.posts)
        sizes = len(self.words), len(self.names), len(self.places)
        fits = (
            (len(self.stem_of), len(self.names), len(self.lengths)) == sizes
            and len(self.rows) == len(self._starts) - 1 == sizes[0]
            and len(self.kinds) == len(self.place_of) == sizes[1]
            and max(self.stem_of, default=-1) < len(self.stems)
            and max(self.place_of, default=-1) < sizes[2]
            and max((page for page in set(self.page_of) if page != NOWHERE), default=-1) < len(self.pages)
            and max(self._posts, default=-1) < sizes[1]
            and self._starts[-1] == len(self._posts)
            and all(map(int.__le__, self._starts, self._starts[1:]))
            and self.words == sorted(self.words)
            and self.names == sorted(self.names)
        )
        if not fits:
            raise ValueError("the parts of the lexicon do not fit together")

    def find(self, word: str) -> int:
        """The number of a word, or -1."""
        place = bisect_left(self.words, word)
        return place if place < len(self.words) and self.words[place] == word else -1

    def beginning(self, start: str) -> range:
        """The words that begin so."""
        return _beginning(self.words, start)

    def names_beginning(self, start: str) -> range:
        """The names that begin so."""
        return _beginning(self.names, start)

    def names_with(self, word: int) -> "array[int]":
        """The names in which a word stands."""
        return self._posts[self._starts[word] : self._starts[word + 1]]

    def named(self, word: int) -> int:
        """In how many names a word stands."""
        return self._starts[word + 1] - self._starts[word]


class Counting:
    """Counts the words and names of one language while its pages are written."""

    def __init__(self, language: str) -> None:
        self._stem = stemmer(language)
        self.stems: dict[str, str] = {}
        self.rows: Counter[str] = Counter()
        self.names: list[tuple[str, int, str]] = []
        self.lengths: dict[str, int] = {}
        self.synonyms: dict[str, set[str]] = {}
        self.urgent: dict[str, tuple[str, ...]] = {}

    def stemmed(self, said: Iterable[str]) -> str:
        """Words as the full-text index holds them."""
        return " ".join(map(self._stemmed, said))

    def count(self, said: Iterable[str]) -> None:
        """Counts the words of one passage, each once."""
        self.rows.update(set(said))

    def name(self, name: str, kind: int, place: str) -> None:
        """Notes that a name leads to a place (`path` or `path#anchor`)."""
        said = words(name)
        if said:
            self.names.append((" ".join(said), kind, place))
            for word in said:
                self._stemmed(word)

    def mean(self, said: str, meant: str) -> None:
        """Notes that people who say one thing look for another."""
        key, value = " ".join(words(said)), " ".join(words(meant))
        if key and value and key != value:
            self.synonyms.setdefault(key, set()).add(value)
            self.stemmed(key.split())

    def alarm(self, anchor: str, sayings: Iterable[str]) -> None:
        """Notes what brings up a heading of the help page; its words are known from then on."""
        said = [words(saying) for saying in sayings]
        self.urgent[anchor] = tuple(" ".join(some) for some in said if some)
        for some in said:
            self.stemmed(some)

    def _stemmed(self, word: str) -> str:
        found = self.stems.get(word)
        if found is None:
            found = self.stems[word] = self._stem(word)
        return found


def pack(own: Counting, others: Iterable[Counting], stands_in: frozenset[str], passages: Sequence[str]) -> bytes:
    """The lexicon of a language; pages in `stands_in` are read in another language, where they lack this one.

    `passages` are the pages of all passages in order, '' where a page is read in none but another language.
    """
    stems, rows, found, lengths = _together(own, others if stands_in else (), stands_in)
    names = _best_kinds(found)
    places = {place: number for number, place in enumerate(sorted({place for _, _, place in names}))}
    known = {word: number for number, word in enumerate(sorted(stems))}
    joined = {word: " ".join(sorted(some)) for word, some in stems.items()}
    families = {stem: number for number, stem in enumerate(sorted(set(joined.values())))}
    posts: list[list[int]] = [[] for _ in known]
    for number, (name, _, _) in enumerate(names):
        for word in set(name.split()):
            posts[known[word]].append(number)
    starts = [0]
    for some in posts:
        starts.append(starts[-1] + len(some))
    pages = {path: number for number, path in enumerate(sorted({path for path in passages if path}))}
    stored = Stored(
        words="\n".join(known),
        stems="\n".join(families),
        stem_of=_bytes(families[joined[word]] for word in known),
        rows=_bytes(rows[word] for word in known),
        names="\n".join(name for name, _, _ in names),
        kinds=bytes(kind for _, kind, _ in names),
        place_of=_bytes(places[place] for _, _, place in names),
        places="\n".join(places),
        lengths=_bytes(lengths.get(place.partition("#")[0], 0) for place in places),
        starts=_bytes(starts),
        posts=_bytes(number for some in posts for number in some),
        pages="\n".join(pages),
        page_of=_bytes(pages.get(path, NOWHERE) for path in passages),
        urgent=own.urgent or next((other.urgent for other in others if other.urgent), {}),
        synonyms={said: tuple(sorted(meant)) for said, meant in sorted(own.synonyms.items())},
    )
    return msgspec.msgpack.encode(stored)


def _together(
    own: Counting, others: Iterable[Counting], stands_in: frozenset[str]
) -> tuple[dict[str, set[str]], Counter[str], set[tuple[str, int, str]], dict[str, int]]:
    """The stems of each word, the rows it stands in, the names, and the lengths of pages, with those that stand in."""
    stems = {word: {stem} for word, stem in own.stems.items()}
    rows = own.rows.copy()
    names = set(own.names)
    lengths = dict(own.lengths)
    for other in others:
        for word, stem in other.stems.items():
            stems.setdefault(word, set()).add(stem)
        rows.update(other.rows)
        names.update(name for name in other.names if name[2].partition("#")[0] in stands_in)
        lengths |= {path: length for path, length in other.lengths.items() if path in stands_in}
    return stems, rows, names, lengths


def unpack(value: bytes) -> Lexicon:
    """The lexicon from its bytes; raises ValueError where they are damaged."""
    return Lexicon(msgspec.msgpack.decode(value, type=Stored))


def _best_kinds(found: set[tuple[str, int, str]]) -> list[tuple[str, int, str]]:
    """Each name of a place once, as what weighs most, in order."""
    kinds: dict[tuple[str, str], int] = {}
    for name, kind, place in found:
        kinds[name, place] = max(kind, kinds.get((name, place), kind))
    return sorted((name, kind, place) for (name, place), kind in kinds.items())


def _beginning(ordered: list[str], start: str) -> range:
    first = bisect_left(ordered, start)
    return range(first, bisect_left(ordered, f"{start}\U0010ffff", first))


def _lines(text: str) -> list[str]:
    return text.split("\n") if text else []


def _bytes(numbers: Iterable[int]) -> bytes:
    return _swapped(array("I", numbers)).tobytes()


def _numbers(stored: bytes) -> "array[int]":
    found = array("I")
    found.frombytes(stored)
    return _swapped(found)


def _swapped(numbers: "array[int]") -> "array[int]":
    if BIG_ENDIAN:
        numbers.byteswap()
    return numbers


__all__ = ["KEYWORD", "NOWHERE", "TERM", "TITLE", "Counting", "Lexicon", "pack", "unpack"]
