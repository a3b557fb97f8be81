"""How long and how hard each page is, for an author to look at."""

from msgspec import Struct

from guide.authoring.checks.subject import Subject
from guide.authoring.prose import WORD
from guide.authoring.readability import Reading, read


class Measure(Struct, frozen=True):
    """What was counted in one page's prose. `easier` is the same text with the words of the glossary taken as easy.

    Both are None where a language's syllables cannot be counted.
    """

    file: str
    language: str
    words: int
    sentences: int
    longest: int
    reading: Reading | None
    easier: Reading | None


def measure(file: str, subject: Subject) -> Measure:
    """Counts one page."""
    words = [sentence.words for sentence in subject.sentences]
    glossed = {
        word.casefold() for term in subject.terms for name in (term.name, *term.also) for word in WORD.findall(name)
    }
    language = subject.page.language
    return Measure(
        file,
        language,
        sum(map(len, words)),
        len(words),
        max(map(len, words), default=0),
        read(words, language),
        read(words, language, frozenset(glossed)),
    )


HEAD = ("words", "sentences", "average", "longest", "grade", "without terms")


def table(measures: list[Measure]) -> str:
    """The pages, hardest first, and the guide as a whole, in columns. Grades are Flesch-Kincaid, or INFLESZ points in
    Spanish; `without terms` is the same with the words of the glossary taken as easy."""
    width = max((len(one.file) for one in measures), default=0)
    rows = [f"{'page':{width}}  {'  '.join(HEAD)}"]
    for one in sorted(measures, key=_ease):
        average = one.words / max(1, one.sentences)
        cells = (str(one.words), str(one.sentences), f"{average:.1f}", str(one.longest), _score(one), _score(one, True))
        rows.append(
            f"{one.file:{width}}  {'  '.join(f'{cell:>{len(head)}}' for cell, head in zip(cells, HEAD, strict=True))}"
        )
    return "\n".join([*rows, *_whole(measures)])


def _score(one: Measure, easier: bool = False) -> str:
    reading = one.easier if easier else one.reading
    if reading is None:
        return ""
    return f"{reading.inflesz:.0f}" if one.language.startswith("es") else f"{reading.grade:.1f}"


def _ease(one: Measure) -> tuple[str, float]:
    if one.reading is None:
        return one.language, 0.0
    return one.language, one.reading.inflesz if one.language.startswith("es") else -one.reading.grade


def _whole(measures: list[Measure]) -> list[str]:
    """One line for each language that is English: the guide's SMOG grade, and the middle page."""
    rows = []
    for language in dict.fromkeys(one.language for one in measures if one.language.startswith("en")):
        mine = [one for one in measures if one.language == language]
        raw = sum((one.reading for one in mine if one.reading), Reading())
        easier = sum((one.easier for one in mine if one.easier), Reading())
        grades = sorted(one.reading.grade for one in mine if one.reading)
        rows.append(
            f"{language}: {raw.words} words on {len(mine)} pages; middle grade {grades[len(grades) // 2]:.1f}, highest "
            f"{grades[-1]:.1f}; SMOG {raw.smog:.1f}, without terms {easier.smog:.1f}"
        )
    return rows
