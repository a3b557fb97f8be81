"""The words around a page, in the languages that ship."""

import re
from datetime import date

import pytest

from guide.errors import GuideError
from guide.page.page import Review
from guide.render.furniture import Furniture, fill, furniture, languages

FILLED = {
    "author": {"author"},
    "day": {"day", "month", "year"},
    "code_for": {"address"},
    "evidence_to": {"date"},
    "for_person": {"name"},
    "funding": {"funding"},
    "licence": {"licence"},
    "next_review": {"date"},
    "not_translated": {"language", "shown"},
    "on_page": {"page"},
    "page_of": {"page", "pages"},
    "past_review": {"date"},
    "people_of": {"count", "total"},
    "picture": {"words"},
    "printed": {"date"},
    "publisher": {"publisher"},
    "reviewed_by": {"reviewer", "date"},
    "see": {"title"},
    "see_on_page": {"title", "page"},
    "updates": {"updates"},
}


@pytest.mark.parametrize("tag", languages())
def test_every_language_fills_in_the_same_places(tag: str) -> None:
    words = furniture(tag)
    for field in Furniture.__struct_fields__:
        value = getattr(words, field)
        if isinstance(value, str):
            assert value, field
            assert set(re.findall(r"\{(\w*)\}", value)) == FILLED.get(field, set()), field


@pytest.mark.parametrize("tag", languages())
def test_every_language_names_every_kind_of_box(tag: str) -> None:
    assert set(furniture(tag).callouts) == {"urgent", "key", "tip", "questions", "action", "unknown"}


def test_english_spanish_and_arabic_ship() -> None:
    assert {"en", "es", "ar"} <= set(languages())
    assert [furniture(tag).direction for tag in ("en", "es", "ar")] == ["ltr", "ltr", "rtl"]


def test_a_region_has_the_words_of_its_language() -> None:
    assert furniture("es-MX") == furniture("es")


@pytest.mark.parametrize("tag", ["xx", "", "../en", "en/../en"])
def test_a_language_without_words_is_one_clear_sentence(tag: str) -> None:
    with pytest.raises(GuideError, match=f"no page words for the language “{re.escape(tag)}”"):
        furniture(tag)


def test_a_day_has_its_month_in_letters() -> None:
    assert furniture("en").date(date(2026, 7, 6)) == "6 July 2026"
    assert furniture("es").date(date(2026, 7, 6)) == "6 de julio de 2026"


def test_a_page_without_a_reviewer_or_without_a_day_is_not_reviewed() -> None:
    words = furniture("en")
    review = Review(date(2026, 1, 1), date(2027, 1, 1), "A")
    named = Review(date(2026, 1, 1), date(2027, 1, 1), "A", "A test clinician")
    full = Review(date(2026, 1, 1), date(2027, 1, 1), "A", "A test clinician", date(2026, 2, 3))
    assert words.standing(review) == words.standing(named) == "Not yet reviewed by a clinician"
    assert words.standing(full) == "Reviewed by A test clinician on 3 February 2026"


def test_braces_that_nobody_asked_for_stay() -> None:
    assert fill("{a} {b} {", a="{b}") == "{b} {b} {"
