"""What a person types, made safe and findable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.search.query import MOST_WORDS, begun, every, in_titles, is_vague, some, telling, words


def test_words_come_in_order_each_once_and_in_one_case() -> None:
    assert words("Tired, TIRED and  sick-ish?") == ["tired", "and", "sick", "ish"]


def test_what_looks_like_a_command_of_the_index_is_only_words() -> None:
    assert words('title:x NEAR(a b) -c ^d "e" f* under_score') == [
        "title", "x", "near", "a", "b", "c", "d", "e", "f", "under", "score",
    ]  # fmt: skip


def test_a_very_long_question_is_cut() -> None:
    assert len(words(" ".join(f"w{number}" for number in range(100)))) == MOST_WORDS


def test_words_without_a_subject_are_dropped_where_there_are_others() -> None:
    assert telling(["how", "do", "i", "sleep"]) == ["sleep"]
    assert telling(["what", "is", "it", "to", "me"]) == ["what", "is", "it"]


def test_every_word_is_quoted_and_the_last_may_be_unfinished() -> None:
    assert every(["sore", "mou"]) == '"sore" AND "mou" *'
    assert every(["sore", "m"]) == '"sore" AND "m"'


def test_any_word_will_do_and_each_may_be_unfinished() -> None:
    assert some(["long", "a", "liv"]) == '"long" * OR "a" OR "liv" *'
    assert begun("t") == '"t"'


@pytest.mark.parametrize(("found", "vague"), [(["the"], True), (["ch"], True), (["hair"], False), (["to", "x"], False)])
def test_words_that_stand_everywhere_are_looked_for_in_titles_first(found: list[str], vague: bool) -> None:
    assert is_vague(found) is vague
    assert in_titles(["the", "ch"]) == '{title keywords heading} : ("the" AND "ch" *)'


@given(st.text(st.characters(), max_size=500))
def test_no_text_at_all_leaves_its_quotes(typed: str) -> None:
    found = telling(words(typed))
    for query in (every(found), some(found)) if found else ():
        inside = query.replace('""', "").split('"')[1::2]
        assert all(not any(sign.isspace() for sign in word) for word in inside)
        assert query.count('"') % 2 == 0
