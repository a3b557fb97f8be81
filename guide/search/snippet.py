"""The words around what was looked for."""

import unicodedata
from collections.abc import Container

from guide.page.words import ASCII_WORD, RAW, fold

BEFORE, WORDS = 8, 24
"""Words before the first one that was looked for, and in all."""
LOOKED_AT = 6000
"""Characters of a section in which the best place is sought."""
Pieces = tuple[str, ...]


def snippet(text: str, marked: Container[str]) -> Pieces:
    """The place where most of the words stand close together, in pieces; every second piece (1, 3, …) is one of them.

    `marked` are folded words. Where none stands in the text, it is the text's beginning.
    """
    if text.isascii():
        found = list(ASCII_WORD.finditer(text.lower(), 0, LOOKED_AT))
        said = [word.group() for word in found]
    else:
        text = unicodedata.normalize("NFC", text)
        found = list(RAW.finditer(text, 0, LOOKED_AT))
        said = [fold(word.group()) for word in found]
    hits = [place for place, word in enumerate(said) if word in marked]
    first, last = _window(hits, said)
    pieces, at = [], found[first].start() if found and first else 0
    end = found[last - 1].end() if last < len(found) else len(text) if len(text) <= LOOKED_AT else LOOKED_AT
    for place in hits:
        if first <= place < last:
            word = found[place]
            pieces += [text[at : word.start()], text[word.start() : word.end()]]
            at = word.end()
    pieces.append(text[at:end])
    pieces[0] = ("…" if first else "") + pieces[0]
    pieces[-1] += "…" if end < len(text) else ""
    return tuple(pieces)


def _window(hits: list[int], said: list[str]) -> tuple[int, int]:
    """The first and the last word (not included) of the stretch that says most."""
    best, begin = 0, 0
    for index, place in enumerate(hits):
        inside = {said[other] for other in hits[index : index + WORDS] if other < place + WORDS - BEFORE}
        if len(inside) > best:
            best, begin = len(inside), place
    first = begin - BEFORE if begin > BEFORE else 0
    return first, min(len(said), first + WORDS)
