"""What search knows of a guide in one language before anything is typed: its words, its names, and where they lead.

It is counted while a guide is written, and stored ready for use: opening it costs no more than reading it.
"""

import sys
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest

import msgspec
from msgspec import Struct

from guide.page.words import stemmer, words

TITLE, TERM, KEYWORD = 2, 1, 0
"""What a name is: the title of a page, a word of the glossary, or a patient's word from the front matter."""
NOWHERE = 2**32 - 1
Name = tuple[str, int, str]
"""What something is called, what kind of name that is, and the place it leads to (`path` or `path#anchor`)."""
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
    """Counts the words of one language while its pages are written.

    `stems` are by word, `rows` say in how many passages it stands.
    """

    def __init__(self, language: str) -> None:
        self._stem = stemmer(language)
        self.stems: dict[str, str] = {}
        self.rows: Counter[str] = Counter()
        self.synonyms: dict[str, set[str]] = {}
        self.urgent: dict[str, tuple[str, ...]] = {}

    def stemmed(self, said: Iterable[str]) -> str:
        """Words as the full-text index holds them; they are known from then on."""
        return " ".join(map(self._stemmed, said))

    def count(self, said: Iterable[str]) -> None:
        """Counts the words of one passage, each once."""
        self.rows.update(set(said))

    def mean(self, said: str, meant: str) -> None:
        """Notes that people who say one thing look for another."""
        key, value = " ".join(words(said)), " ".join(words(meant))
        if key and value and key != value:
            self.synonyms.setdefault(key, set()).add(value)
            self.stemmed(key.split())

    def alarm(self, anchor: str, sayings: Iterable[str]) -> None:
        """Notes what brings up a heading of the help page."""
        said = [words(saying) for saying in sayings]
        self.urgent[anchor] = tuple(" ".join(some) for some in said if some)
        for some in said:
            self.stemmed(some)

    def _stemmed(self, word: str) -> str:
        found = self.stems.get(word)
        if found is None:
            found = self.stems[word] = self._stem(word)
        return found


def pack(
    own: Counting, standing_in: Sequence[Counting], called: Iterable[Name], passages: Iterable[tuple[str, int]]
) -> bytes:
    """The lexicon of a language, with the words of those that stand in where pages lack it.

    `passages` are the pages of all passages in order, each with its characters: '' where a page is read in none but
    another language.
    """
    return msgspec.msgpack.encode(_stored(own, standing_in, called, passages))


def _stored(
    own: Counting, standing_in: Sequence[Counting], called: Iterable[Name], passages: Iterable[tuple[str, int]]
) -> Stored:
    stems, rows = _together(own, standing_in)
    page_of, lengths = array("I"), array("I")
    pages: dict[str, int] = {"": NOWHERE}
    for path, length in passages:
        if path not in pages:
            pages[path] = len(lengths)
            lengths.append(0)
        page_of.append(pages[path])
        if path:
            lengths[pages[path]] += length
    ordered = _each_once(called)
    places = {place: number for number, place in enumerate(sorted({name.split("\n")[1] for name in ordered}))}
    known = {word: number for number, word in enumerate(sorted(stems))}
    families = {stem: number for number, stem in enumerate(sorted(set(stems.values())))}
    starts, posts = _posts(known, ordered)
    return Stored(
        words="\n".join(known),
        stems="\n".join(families),
        stem_of=_bytes(families[stems[word]] for word in known),
        rows=_bytes(rows[word] for word in known),
        names="\n".join(name.partition("\n")[0] for name in ordered),
        kinds=bytes(int(name[-1]) for name in ordered),
        place_of=_bytes(places[name.split("\n")[1]] for name in ordered),
        places="\n".join(places),
        lengths=_bytes(_length(place, pages, lengths) for place in places),
        starts=_bytes(starts),
        posts=_bytes(posts),
        pages="\n".join(path for path in pages if path),
        page_of=_bytes(page_of),
        urgent=own.urgent,
        synonyms={said: tuple(sorted(meant)) for said, meant in sorted(own.synonyms.items())},
    )


def _together(own: Counting, standing_in: Sequence[Counting]) -> tuple[Mapping[str, str], Mapping[str, int]]:
    """Stems and rows of several languages; a word of two has the stems of both, joined by a space."""
    if not standing_in:
        return own.stems, own.rows
    stems, rows = dict(own.stems), own.rows.copy()
    for other in standing_in:
        for word, stem in other.stems.items():
            stems[word] = " ".join(sorted({*stems[word].split(), stem})) if word in stems else stem
        rows.update(other.rows)
    return stems, rows


def _each_once(called: Iterable[Name]) -> list[str]:
    """Words, place and kind of each name, on a line each, in order; a name of a place is what weighs most."""
    said = ((" ".join(words(name)), kind, place) for name, kind, place in called)
    found = sorted(f"{name}\n{place}\n{kind}" for name, kind, place in said if name)
    return [one for one, after in zip_longest(found, found[1:], fillvalue="") if one[:-1] != after[:-1]]


def _length(place: str, pages: Mapping[str, int], lengths: "array[int]") -> int:
    page = pages.get(place.partition("#")[0], NOWHERE)
    return lengths[page] if page != NOWHERE else 0


def _posts(known: Mapping[str, int], called: Sequence[str]) -> "tuple[array[int], array[int]]":
    """The names of one word after the other, by number, and before that where those of each word begin."""
    starts = array("I", bytes(4 * len(known) + 4))
    for name in called:
        for word in set(name.partition("\n")[0].split()):
            starts[known[word] + 1] += 1
    for number in range(len(known)):
        starts[number + 1] += starts[number]
    posts, free = array("I", bytes(4 * starts[-1])), starts[:]
    for number, name in enumerate(called):
        for word in set(name.partition("\n")[0].split()):
            posts[free[known[word]]] = number
            free[known[word]] += 1
    return starts, posts


def unpack(value: bytes) -> Lexicon:
    """The lexicon from its bytes; raises ValueError where they are damaged."""
    return Lexicon(msgspec.msgpack.decode(value, type=Stored))


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


__all__ = ["KEYWORD", "NOWHERE", "TERM", "TITLE", "Counting", "Lexicon", "Name", "pack", "unpack"]
