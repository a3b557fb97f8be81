"""The measures of reading come near those of textstat, which looks the words up."""

import pytest
import textstat
from hypothesis import given
from hypothesis import strategies as st

from guide.authoring.prose import WORD, split
from guide.authoring.readability import Reading, read

TEXTS = [
    "The cat sat on the mat. It was a warm day. She had a cup of tea and went home.",
    "Your team will look at your blood tests. They may change the dose of your tablets. Call them if you feel unwell.",
    "Doctors often begin with hormone therapy. A new biopsy can show if the cancer has changed since the first test.",
]


def counted(text: str, language: str = "en") -> Reading:
    """What is counted in a text."""
    found = read((WORD.findall(sentence) for sentence in split(text, ())), language)
    assert found is not None
    return found


@pytest.mark.parametrize("text", TEXTS)
def test_the_grade_is_that_of_textstat(text: str) -> None:
    assert counted(text).grade == pytest.approx(textstat.flesch_kincaid_grade(text), abs=1.0)


def test_spanish_points_are_those_counted_by_hand() -> None:
    text = "Su equipo puede ayudarle con el dolor. Tome agua cada día. La quimioterapia puede causar cansancio."
    assert counted(text, "es") == Reading(sentences=3, words=16, syllables=35, long_words=4)
    assert counted(text, "es").inflesz == pytest.approx(206.835 - 62.3 * 35 / 16 - 16 / 3)


@pytest.mark.parametrize(
    ("word", "syllables"),
    [("día", 2), ("cuidado", 3), ("que", 1), ("quiere", 2), ("guerra", 2), ("tiempo", 2), ("hay", 1), ("aéreo", 4)],
)
def test_spanish_syllables_are_counted(word: str, syllables: int) -> None:
    found = read([[word]], "es")
    assert found is not None
    assert found.syllables == syllables


def test_words_of_the_glossary_can_be_taken_as_easy() -> None:
    hard = read([["Chemotherapy", "helps"]], "en")
    easy = read([["Chemotherapy", "helps"]], "en", frozenset({"chemotherapy"}))
    assert hard is not None
    assert easy is not None
    assert (hard.syllables, easy.syllables, hard.long_words, easy.long_words) == (6, 2, 1, 0)


def test_a_language_whose_syllables_are_unknown_is_not_measured() -> None:
    assert read([["ماء"]], "ar") is None


def test_an_empty_text_has_no_grade_to_stumble_over() -> None:
    assert counted("").grade < 0


@given(st.text(max_size=200))
def test_any_text_can_be_split_and_measured(text: str) -> None:
    pieces = list(split(text, ("Dr.",)))
    assert all(WORD.search(piece) for piece in pieces)
    assert counted(text).words == sum(len(WORD.findall(piece)) for piece in pieces)
