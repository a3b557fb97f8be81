"""What fingers and ears get wrong is forgiven, and said."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.errors import GuideError
from guide.library.lexicon import Counting, Lexicon, pack, unpack
from guide.library.read import GuideFile
from guide.library.write import GuideWriter
from guide.page.guide import Guide, SearchWords, Section
from guide.page.words import fold, is_unspaced, words
from guide.render.sentences import passages
from guide.search.likeness import unlikeness
from guide.search.search import Hit, Search
from guide.search.shelf import Shelf
from guide.search.snippet import snippet
from tests.search.conftest import Find, make_page

SAID = SearchWords(
    synonyms={"poo": ("stool",), "tummy bug": ("vomiting",), "mets": ("spread",)},
    urgent={"fever": ("fever", "high temperature"), "breathing": ("can't breathe",)},
)
PATHS = ("bowels", "spread", "tired", "xray", "breast", "tokyo")
GUIDE = Guide("f", "1", {"en": "F"}, "P", "L", ("en",), (Section("a", {"en": "A"}, PATHS),), help="help")
PAGES = (
    make_page("start", "Welcome", "Begin here."),
    make_page("help", "Get help now", "fever: Call for a fever.", "breathing: Sit up when you cannot breathe."),
    make_page("a/bowels", "Bowels and stomach", "Loose stool and vomiting. A fever of 38.0 needs a call."),
    make_page("a/spread", "When cancer spreads", "Cancer can spread to the bones."),
    make_page("a/tired", "Tiredness", "You may be tired by day and by night.", keywords=("no energy",)),
    make_page("a/xray", "X-rays and scans", "An x-ray is quick. The hot flash is gone. Nobody was hot."),
    make_page("a/breast", "Breast cancer", "The breast. Chemotherapy helps."),
    make_page("a/tokyo", "乳がん", "東京の病院で乳癌の治療を受ける。"),
)


def write(path: Path, said: SearchWords = SAID) -> Path:
    with GuideWriter(path, GUIDE) as writer:
        for page in PAGES:
            writer.add_page(page, passages(page))
        writer.add_search_words("en", said)
        writer.finish()
    return path


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("forgiving") / "f.guide")


@pytest.fixture(scope="module")
def forgiving(guide: Path) -> Iterator[Search]:
    with GuideFile(guide) as file:
        yield Search(file)


def first(search: Search, typed: str) -> str:
    hits = [hit for hit in search.hits(typed, "en") if not hit.urgent]
    return hits[0].page if hits else ""


@pytest.mark.parametrize(
    ("typed", "page", "read_as"),
    [
        ("tierd", "a/tired", "tired"),  # two letters swapped
        ("tirred", "a/tired", "tired"),  # one doubled
        ("tred", "a/tired", "tired"),  # one left out
        ("tirex", "a/tired", "tired"),  # another key
        ("brest cancr", "a/breast", "breast cancer"),
        ("kemotherapy", "a/breast", "chemotherapy"),  # as it sounds
        ("nite", "a/tired", "night"),
        ("spred", "a/spread", "spread"),
    ],
)
def test_a_slip_is_repaired_and_said(forgiving: Search, typed: str, page: str, read_as: str) -> None:
    answer = forgiving.answer(typed, "en")
    assert answer.hits[0].page == page
    assert answer.read_as == read_as


def test_what_was_typed_can_be_taken_as_it_stands(forgiving: Search) -> None:
    answer = forgiving.answer("tierd", "en", literally=True)
    assert answer.hits == ()
    assert answer.read_as == ""
    assert answer.literally


def test_what_needs_no_repair_is_not_said_to_be_repaired(forgiving: Search) -> None:
    for typed in ("tired", "TIRED?", "tir", "poo", "hotflash", "x ray", "chemo therapy"):
        assert forgiving.answer(typed, "en").read_as == "", typed


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("xray", "a/xray"),
        ("x-ray", "a/xray"),
        ("hotflash", "a/xray"),
        ("chemo therapy", "a/breast"),
        ("breastcancer", "a/breast"),
        ("poo", "a/bowels"),
        ("poos", "a/bowels"),
        ("tummy bug", "a/bowels"),
        ("bone mets", "a/spread"),
        ("no enrgy", "a/tired"),
        ("is my cancer going to spread to my bones", "a/spread"),
        ("乳癌", "a/tokyo"),
        ("乳がん", "a/tokyo"),
    ],
)
def test_words_run_together_split_or_said_otherwise_are_found(forgiving: Search, typed: str, page: str) -> None:
    assert first(forgiving, typed) == page


def urgent(search: Search, typed: str) -> list[str]:
    return [hit.anchor for hit in search.hits(typed, "en") if hit.urgent]


@pytest.mark.parametrize(
    ("typed", "anchor"),
    [
        ("fever", "fever"),
        ("feve", "fever"),
        ("fevr", "fever"),
        ("feaver after chemo", "fever"),
        ("my temperature is very high", "fever"),
        ("i can't breathe", "breathing"),
        ("i cant breath", "breathing"),
        ("cantbreathe", "breathing"),
    ],
)
def test_words_that_call_for_help_bring_up_its_heading_first(forgiving: Search, typed: str, anchor: str) -> None:
    hits = forgiving.hits(typed, "en")
    assert (hits[0].page, hits[0].anchor, hits[0].urgent) == ("help", anchor, True)


@pytest.mark.parametrize("typed", ["never", "temperature", "breathe", "tired", "high", "fe"])
def test_other_words_do_not_call_for_help(forgiving: Search, typed: str) -> None:
    assert urgent(forgiving, typed) == []


def test_what_calls_for_help_is_not_cut_by_the_limit(forgiving: Search) -> None:
    (hit,) = forgiving.hits("fever", "en", 1)
    assert hit.urgent


def test_several_guides_are_searched_together(guide: Path, search: Search) -> None:
    other = search._file.path
    with Shelf() as shelf:
        hits = shelf.answer((guide, other), "tired", "en").hits
        assert {hit.guide for hit in hits} == {str(guide), str(other)}
        assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
        assert all(hit.guide == "" for hit in shelf.answer((guide,), "tired", "en").hits)
        assert shelf.answer((guide, other), "tierd", "en").read_as == "tired"


def test_a_damaged_guide_of_several_answers_nothing(guide: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.guide"
    broken.write_bytes(guide.read_bytes()[:5000])
    with Shelf() as shelf:
        assert {hit.guide for hit in shelf.answer((broken, guide), "tired", "en").hits} == {str(guide)}
        with pytest.raises(GuideError):
            shelf.answer((broken,), "tired", "en")


def test_slips_cost_less_than_other_letters() -> None:
    other = unlikeness("pain", "pxin")
    for typed in ("apin", "paain", "psin", "pein"):
        assert 0 < unlikeness(typed, "pain") < other + 0.41, typed
    assert unlikeness("pain", "pain") == 0
    assert unlikeness("gain", "pain") > unlikeness("paim", "pain")


def test_words_are_folded() -> None:
    assert words("Can’t naïve CAFÉ x-ray HER2 5,3 ß") == ["cant", "naive", "cafe", "x", "ray", "her2", "5", "3", "ss"]
    assert words("東京 カナ ab") == ["東", "京", "カ", "ナ", "a", "b"] or words("東京 ab") == ["東", "京", "ab"]
    assert fold("أَلَم") == fold("ألم")
    assert is_unspaced("東")
    assert not is_unspaced("é")


def test_a_snippet_shows_the_place_where_most_words_stand() -> None:
    text = "One two. " * 40 + "Here pain and sleep meet. " + "Three four. " * 40
    pieces = snippet(text, {"pain", "sleep"})
    assert pieces[1::2] == ("pain", "sleep")
    assert pieces[0].startswith("…")
    assert pieces[-1].endswith("…")
    assert "".join(snippet("Short text.", {"none"})) == "Short text."
    assert snippet("", {"none"}) == ("",)
    assert snippet("La canción.", {"cancion"})[1::2] == ("canción",)


def lexicon() -> bytes:
    counting = Counting("en")
    counting.count(words("the tired patient"))
    counting.stemmed(words("the tired patient"))
    counting.stemmed(words("Tired patients"))
    return pack(counting, (), [("Tired patients", 2, "a/b")], [("a/b", 20), ("", 30)])


def test_a_lexicon_is_what_was_packed() -> None:
    found = unpack(lexicon())
    assert isinstance(found, Lexicon)
    assert [found.words[word] for word in found.beginning("ti")] == ["tired"]
    assert found.names == ["tired patients"]
    assert found.places[found.place_of[found.names_with(found.find("patients"))[0]]] == "a/b"
    assert found.find("none") == -1


def test_a_damaged_lexicon_is_refused() -> None:
    whole = lexicon()
    refused = 0
    for place in range(len(whole)):
        for change in (0, 255, whole[place] ^ 1):
            try:
                found = unpack(whole[:place] + bytes([change]) + whole[place + 1 :])
            except ValueError:
                refused += 1
            else:  # what is accepted leads nowhere out of itself
                for word in range(len(found.words)):
                    assert all(name < len(found.names) for name in found.names_with(word))
                assert all(place < len(found.places) for place in found.place_of)
    assert refused > len(whole)


def test_hits_of_the_ordinary_guide_carry_no_alarm(find: Find) -> None:
    hits: list[Hit] = find("fever")
    assert hits
    assert not any(hit.urgent for hit in hits)
