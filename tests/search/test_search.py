"""Search finds the page and the section, whatever is typed."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from guide.page.blocks import Link, Text, plain
from guide.search.search import Hit, Search
from tests.search.conftest import Find

BOUND = timedelta(seconds=2)
"""An answer takes milliseconds; a neighbour on the machine may take some more."""
SIGNS = ('"', "*", "^", "-", "(", ")", ":", "NEAR(", "OR", "AND", "NOT", "title", "{", "}", "+", "\x00", "\ud800", "'")


def pages(hits: list[Hit]) -> list[str]:
    return [hit.page for hit in hits]


def places(hits: list[Hit]) -> list[tuple[str, str]]:
    return [(hit.page, hit.anchor) for hit in hits]


def test_a_word_is_found_in_any_case(find: Find) -> None:
    assert pages(find("CHEMOTHERAPY")) == pages(find("chemotherapy")) != []


@pytest.mark.parametrize("typed", ["naïve", "naive", "NAÏVE", "cafe", "résumé", "resume"])
def test_a_word_is_found_with_and_without_accents(find: Find, typed: str) -> None:
    assert places(find(typed)) == [("care/living", "sleep")]


@pytest.mark.parametrize("typed", ["ch", "che", "chem", "chemo", "chemoth", "chemotherapy"])
def test_a_word_is_found_while_it_is_typed(find: Find, typed: str) -> None:
    assert places(find(typed))[0] == ("care/chemo", "")


def test_a_word_is_found_in_its_other_forms(find: Find) -> None:
    assert "care/living" in pages(find("sleeping"))
    assert "care/tests" in pages(find("scanning"))


def test_a_title_opens_its_page_at_the_top(find: Find) -> None:
    assert places(find("hormone therapy"))[0] == ("care/hormone", "")


@pytest.mark.parametrize("typed", ["Zytox", "infusion", "drip", "zyt"])
def test_a_keyword_opens_its_page_at_the_top(find: Find, typed: str) -> None:
    assert places(find(typed)) == [("care/chemo", "")]


def test_a_word_in_a_title_weighs_more_than_many_in_the_text(find: Find) -> None:
    assert pages(find("living")) == ["care/living", "start"]


def test_a_section_is_found_by_its_heading_and_opened_there(find: Find) -> None:
    (hit,) = find("hair")
    assert (hit.page, hit.anchor, hit.heading, hit.title) == ("care/chemo", "hair", "Hair", "Chemotherapy")


@pytest.mark.parametrize("typed", ["chemotherapy side effects", "chemo hair", "zytox side effects", "drip mouth"])
def test_a_page_and_one_of_its_subjects_open_that_section(find: Find, typed: str) -> None:
    page, anchor = places(find(typed))[0]
    assert page == "care/chemo"
    assert anchor in ("side-effects", "hair")
    assert (anchor == "hair") == ("hair" in typed)


def test_pages_with_every_word_come_before_pages_with_some(find: Find) -> None:
    assert pages(find("sore joints fever")) == ["care/hormone", "help"]
    assert pages(find("tired joints"))[0] == "care/hormone"


def test_a_whole_question_is_found_by_the_words_that_tell(find: Find) -> None:
    assert pages(find("How do I know when to call?")) == ["help"]
    assert places(find("will I lose my hair"))[0] == ("care/chemo", "hair")


def test_words_without_a_subject_are_looked_for_in_titles_then_in_text(find: Find) -> None:
    assert pages(find("with it")) == ["care/living"]
    assert pages(find("he")) == ["help"]
    assert "start" in pages(find("you"))


def test_a_page_is_found_once_at_its_best_section(find: Find) -> None:
    assert len(pages(find("tired sick mouth blood hair"))) == len(set(pages(find("tired sick mouth blood hair"))))


def test_what_is_not_there_is_not_found(find: Find) -> None:
    assert find("xylophone") == []


@pytest.mark.parametrize("typed", ["", "   ", "?!…", '"', "\x00", "\ud800", "😀"])
def test_no_words_find_nothing(find: Find, typed: str) -> None:
    assert find(typed) == []


def test_a_page_in_another_language_stands_in_for_a_missing_translation(find: Find) -> None:
    assert pages(find("chemotherapy", "es"))[0] == "care/chemo"
    assert pages(find("siesta", "es")) == ["care/living"]
    assert pages(find("niño", "es")) == pages(find("nino", "es")) == pages(find("cancion", "es")) == ["care/living"]


def test_a_translated_page_is_not_found_by_the_words_of_another_language(find: Find) -> None:
    assert find("nap", "es") == []
    assert find("siesta", "en") == []


def test_no_more_pages_are_found_than_were_asked_for(find: Find) -> None:
    assert len(find("tired", limit=1)) == 1
    assert find("tired", limit=0) == []


def test_better_hits_have_greater_scores(find: Find) -> None:
    scores = [hit.score for hit in find("side effects")]
    assert scores == sorted(scores, reverse=True)


def test_the_snippet_is_cut_at_the_words_that_were_found(find: Find) -> None:
    hit = next(hit for hit in find("tired") if hit.page == "care/chemo")
    assert hit.snippet[1::2] == ("tired",)
    assert hit.text == "".join(hit.snippet) == "You may feel sick or tired. Your mouth may hurt."


def test_the_number_of_a_source_is_no_word_of_the_text(find: Find) -> None:
    assert find("S7") == []
    assert all("S7" not in hit.text for hit in find("tired"))
    assert plain((Text("A fact."), Link("source", "S7", (Text("S7"),)))) == "A fact."


def test_what_looks_like_markup_comes_out_as_the_text_it_is(find: Find) -> None:
    (hit,) = find("onerror")
    assert hit.heading == "<img src=x onerror=alert(1)>"
    assert hit.text == '#read("/etc/passwd") and " OR * too.'


def test_the_words_that_answer_are_marked_in_all_their_forms(search: Search) -> None:
    assert {"effects", "hormone", "hormones"} <= search.answer("effect hormone", "en").marked
    assert "chemotherapy" in search.answer("chemo", "en").marked
    assert search.answer("what is the drug", "en").marked >= {"drugs"}
    assert "the" not in search.answer("what is the drug", "en").marked


@settings(deadline=BOUND, max_examples=400)
@given(st.one_of(st.text(st.characters(), max_size=500), st.lists(st.sampled_from(SIGNS)).map("".join)))
@example('" OR *')
@example("NEAR(a b, 2)")
@example("title:x")
@example("{title}: x")
@example("-a ^b c* (d) +e")
@example('"' * 500)
@example("a\x00b")
@example("\ud800\udfff")
@example("tired " * 83)
def test_any_text_finds_pages_or_nothing_in_bounded_time(search: Search, typed: str) -> None:
    for language in ("en", "es", "xx", "\udcff"):
        for hit in search.hits(typed, language):
            assert hit.page
        assert search.answer(typed, language, literally=True).typed == typed


def test_search_writes_nothing(search: Search, find: Find) -> None:
    folder = Path(search._file.path).parent
    find("a question that is nobody's business")
    assert [path.name for path in folder.iterdir()] == ["a.guide"]
