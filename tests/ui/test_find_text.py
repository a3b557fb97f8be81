"""Where words stand in the text of a page: folded, inside words, and counted as Qt counts."""

from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.ui.page_text import PageText


def said(text: str, typed: str) -> list[str]:
    """What is found, cut out of the text as Qt would cut it."""
    units = text.encode("utf-16-le", "surrogatepass")
    return [units[2 * start : 2 * end].decode("utf-16-le") for start, end in PageText(text).parts(typed)]


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("Chemo and CHEMOTHERAPY", "chemo", ["Chemo", "CHEMO"]),
        ("Más café, cafe", "CAFÉ", ["café", "cafe"]),
        ("cafe\u0301s", "café", ["cafe\u0301"]),
        ("the doctor’s and the doctor's", "doctors", ["doctor’s", "doctor's"]),
        ("the doctors", "doctor’s", ["doctors"]),
        ("side\n effects, side\u00a0effects", "side  effects", ["side\n effects", "side\u00a0effects"]),
        ("Straße", "ss", ["ß"]),
        ("Straße und Gasse", "sse", ["ße", "sse"]),
        ("chemo\u00adtherapy", "motherapy", ["mo\u00adtherapy"]),
        ("العِلَاج", "علاج", ["عِلَاج"]),
        ("\U0001f600 water \U0001f600\U0001f600 water", "wat", ["wat", "wat"]),
        ("3.5 (a+b) [x]", "(a+", ["(a+"]),
        ("anything", "", []),
        ("anything", " ’ ", []),
        ("aaa", "aa", ["aa"]),
        ("", "a", []),
    ],
)
def test_what_is_typed_is_found_whatever_its_case_accents_and_apostrophes(
    text: str, typed: str, found: list[str]
) -> None:
    assert said(text, typed) == found


def test_words_of_a_search_are_whole_and_named_once_as_they_stand() -> None:
    text = PageText("\U0001f600 Tired? More tired people; the DOCTOR’S tiredness")
    places, words = text.words(frozenset({"tired", "doctors"}))
    assert places == [(3, 8), (15, 20), (33, 41)]
    assert words == ["Tired", "DOCTOR’S"]
    assert text.words(frozenset()) == ([], [])


def test_characters_of_a_script_without_spaces_make_one_mark_where_they_touch() -> None:
    places, _ = PageText("我累了。累").words(frozenset({"累", "了"}))
    assert places == [(1, 3), (4, 5)]


@given(text=st.text(max_size=40), start=st.integers(0, 39), length=st.integers(1, 5))
def test_whatever_stands_in_a_text_is_found_at_its_place(text: str, start: int, length: int) -> None:
    piece = text[start : start + length]
    if piece != piece.strip() or not PageText(piece).parts(piece):
        return
    places = PageText(text).parts(piece)
    end = len(text.encode("utf-16-le", "surrogatepass")) // 2
    assert places
    assert all(0 <= first < last <= end for first, last in places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))


@pytest.mark.parametrize("words", ["chemo the patient’s más Straße ", "العِلاج يساعد على تقليل الورم "])
def test_a_page_of_twenty_thousand_words_takes_no_time_to_look_through(words: str) -> None:
    text = PageText((words * 5000)[:130_000])
    text.parts("zz")
    begin = perf_counter()
    assert len(text.parts(words.split()[0][:2])) > 1000
    assert perf_counter() - begin < 0.5, "not even on a busy machine"
