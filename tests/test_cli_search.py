"""`patient-guide search`: for a person, for a script, and for a long list of queries."""

import json
from pathlib import Path

import pytest

from guide.cli import main
from tests.program import is_one_sentence

HIT = ["page", "anchor", "title", "heading", "snippet", "score"]
Said = pytest.CaptureFixture[str]


def hits(capsys: Said, *words: str | Path) -> list[dict[str, str]]:
    """What a search answers as JSON."""
    assert main(["search", "--json", *map(str, words)]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    found: list[dict[str, str]] = json.loads(said.out)
    return found


def test_a_person_reads_titles_and_words(tiny: Path, capsys: Said) -> None:
    assert main(["search", "faint", "or", "confused", "--guide", str(tiny)]) == 0
    title, words = capsys.readouterr().out.splitlines()[:2]
    assert title == "Get help now  (help)"
    assert "faint or confused" in words


def test_a_hit_as_json_has_exactly_the_documented_names(tiny: Path, capsys: Said) -> None:
    first, *_ = hits(capsys, "meals", "--guide", tiny)
    assert list(first) == HIT
    assert (first["page"], first["title"]) == ("basics/how", "How to drink enough")
    assert "With meals" in first["snippet"]
    assert isinstance(first["score"], float)


def test_the_anchor_of_a_hit_is_a_heading_of_its_page(tiny: Path, capsys: Said) -> None:
    first, *_ = hits(capsys, "perfect amount", "--guide", tiny)
    assert (first["page"], first["anchor"]) == ("basics/why", "what-we-know-and-do-not-know")
    assert first["heading"] == "What we know and do not know"


def test_the_best_hit_comes_first(tiny: Path, capsys: Said) -> None:
    scores = [float(hit["score"]) for hit in hits(capsys, "water", "--guide", tiny)]
    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)


def test_the_limit_is_kept(tiny: Path, capsys: Said) -> None:
    assert len(hits(capsys, "water", "--guide", tiny, "--limit", "1")) == 1


def test_a_language_can_be_asked_for(tiny: Path, capsys: Said) -> None:
    titles = [hit["title"] for hit in hits(capsys, "beber", "--lang", "es", "--guide", tiny)]
    assert set(titles[:2]) == {"Beber suficiente agua", "Cómo beber suficiente"}


def test_a_guide_without_the_language_answers_in_its_own(tiny: Path, capsys: Said) -> None:
    assert hits(capsys, "bottle", "--lang", "de", "--guide", tiny)[0]["page"] == "basics/how"


def test_nothing_found_is_an_empty_list_and_no_fault(tiny: Path, capsys: Said) -> None:
    assert hits(capsys, "zzzzqqqq", "--guide", tiny) == []
    assert main(["search", "zzzzqqqq", "--guide", str(tiny)]) == 0
    assert capsys.readouterr().out == "Nothing was found for “zzzzqqqq”.\n"


@pytest.mark.parametrize(
    "words", ["", '" OR *', "NEAR(a b)", "-x", "title:a", "'; DROP TABLE page; --", "\udcff", "a" * 9000]
)
def test_any_words_are_a_query(words: str, tiny: Path, capsys: Said) -> None:
    assert isinstance(hits(capsys, "--guide", tiny, "--", words), list)


def test_a_batch_answers_each_line_with_one_object(tiny: Path, tmp_path: Path, capsys: Said) -> None:
    queries = tmp_path / "queries.txt"
    queries.write_bytes('\ufeffbottle\r\n\nzzzzqqqq\nwater\x0cfaint\n" OR *\nلماذا\n'.encode())
    assert main(["search", "--batch", str(queries), "--limit", "2", "--guide", str(tiny)]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["query"] for answer in answers] == ["bottle", "", "zzzzqqqq", "water\x0cfaint", '" OR *', "لماذا"]
    assert all(list(answer) == ["query", "ms", "hits"] for answer in answers)
    assert all(answer["ms"] >= 0 for answer in answers)
    assert all(len(answer["hits"]) <= 2 for answer in answers)
    assert list(answers[0]["hits"][0]) == HIT
    assert answers[1]["hits"] == answers[2]["hits"] == []


@pytest.mark.parametrize(("written", "lines"), [("", 0), ("\n", 1), ("a", 1), ("a\n", 1), ("a\n\n", 2)])
def test_a_batch_counts_lines_as_an_editor_does(
    written: str, lines: int, tiny: Path, tmp_path: Path, capsys: Said
) -> None:
    queries = tmp_path / "queries.txt"
    queries.write_text(written)
    assert main(["search", "--batch", str(queries), "--guide", str(tiny)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == lines


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_queries_that_cannot_be_read_are_one_sentence(
    content: bytes | None, tiny: Path, tmp_path: Path, capsys: Said
) -> None:
    queries = tmp_path / "queries.txt"
    if content:
        queries.write_bytes(content)
    assert main(["search", "--batch", str(queries), "--guide", str(tiny)]) == 1
    said = capsys.readouterr().err
    assert is_one_sentence(said)
    assert str(queries) in said


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_guide_that_is_not_there_is_one_sentence(form: list[str], tmp_path: Path, capsys: Said) -> None:
    missing = tmp_path / "missing.guide"
    assert main(["search", "water", "--guide", str(missing), *form]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == f"patient-guide: The guide {missing} could not be opened: No such file or directory.\n"
