"""A page's prose, sentence by sentence, each with the line of the file that it begins on."""

import re
from collections.abc import Iterator

from msgspec import Struct

from guide.authoring.page_file import PageFacts
from guide.page.blocks import Paragraph, People
from guide.render.sentences import words

END = re.compile(r"""(?<=[.!?…])["”’»)]*\s+(?=["“‘«(¿¡]?\w)""")
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
MARKS = re.compile(r"\]\([^)]*\)|[\[\]*]")


class Sentence(Struct, frozen=True):
    """One sentence; `block` counts the paragraphs and items of a list that they stand in."""

    text: str
    line: int
    block: int

    @property
    def words(self) -> list[str]:
        """Its words and numbers."""
        return WORD.findall(self.text)


def sentences(facts: PageFacts, abbreviations: tuple[str, ...]) -> Iterator[Sentence]:
    """The sentences of paragraphs, items of lists and icon arrays; headings, tables and captions are no prose."""
    number = 0
    for spot in facts.spots:
        if isinstance(spot.block, Paragraph | People):
            line = spot.line
            for text in split(" ".join(words(spot.block)), abbreviations):
                line = line_of(text, line, facts.source)
                yield Sentence(text, line, number)
            number += 1


def split(text: str, abbreviations: tuple[str, ...]) -> Iterator[str]:
    """The sentences of a text."""
    start = 0
    for end in END.finditer(text):
        if not text[: end.start()].endswith(abbreviations or ("\0",)):
            yield text[start : end.end()].strip()
            start = end.end()
    if WORD.search(text, start):
        yield text[start:].strip()


def line_of(text: str, line: int, source: tuple[str, ...]) -> int:
    """The line on which the first words of a text stand, looked for from `line` to the end of its paragraph."""
    wanted = WORD.findall(text)[:3]
    for number in range(line, len(source) + 1):
        raw = source[number - 1]
        if not raw.strip() and number > line:
            break
        found = WORD.findall(MARKS.sub("", raw))
        if any(found[place : place + len(wanted)] == wanted for place in range(len(found))):
            return number
    return line
