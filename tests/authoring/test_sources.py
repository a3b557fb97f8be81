"""Sources are in sources.toml, in the front matter and in the text, or in none of them."""

from pathlib import Path

import pytest

from guide.authoring.build import build
from guide.library.read import GuideFile
from tests.authoring.conftest import HEAD, Manuscript

SOURCES = '[S1]\ntitle = "One"\nyear = 2024\n\n[S2]\ntitle = "Two"\nurl = "https://a.org"\n'


def page(sources: str, body: str) -> str:
    return HEAD.replace("title: A page", f"title: A page\nsources: {sources}") + body


@pytest.mark.parametrize(
    ("sources", "body", "expected"),
    [
        ("[S1]", "a [S1](source:S1) and [again](source:S1)", []),
        (
            "[S1, S2]",
            "a [S1](source:S1)",
            ['3: error: "S2" is listed in `sources`, but cited nowhere in the text; write [S2](source:S2)'],
        ),
        (
            "[S1]",
            "a [S1](source:S1)\n[S2](source:S2)",
            ['9: error: "S2" is cited here, but not listed in `sources`; add it to the front matter'],
        ),
        (
            "[S9]",
            "a [S9](source:S9)",
            ['8: error: no source "S9" in sources.toml; did you mean "S2"?'],
        ),
    ],
    ids=["cited and listed", "listed only", "cited only", "unknown"],
)
def test_cited_and_listed_sources_are_the_same(
    sources: str, body: str, expected: list[str], manuscript: Manuscript
) -> None:
    manuscript.write("sources.toml", SOURCES)
    manuscript.write("en/start.md", page(sources, body))
    found = [line.removeprefix("en/start.md:") for line in manuscript.found()]
    assert [line.partition(";")[0] for line in found] == [line.partition(";")[0] for line in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[S1]\nyear = 2024\n", 'sources.toml:1: error: "S1.title" is missing'),
        (
            '[S1]\ntitle = "a"\nyaer = 1\n',
            'sources.toml:3: error: unknown field "S1.yaer"; did you mean "year"?',
        ),
        (
            '[S1]\ntitle = "a"\nurl = "a.org"\n',
            'sources.toml:3: error: "a.org" is no web address; write https://…',
        ),
        ("S1 = 3\n", "sources.toml:1: error: "),
        ("[S1\n", "sources.toml:1: error: is not TOML: "),
    ],
)
def test_a_fault_in_sources_is_named_with_its_line(text: str, expected: str, manuscript: Manuscript) -> None:
    manuscript.write("sources.toml", text)
    (found,) = manuscript.found()
    assert found.startswith(expected)


def test_sources_are_numbered_as_the_text_cites_them(manuscript: Manuscript, tmp_path: Path) -> None:
    manuscript.write("sources.toml", SOURCES)
    manuscript.write("en/start.md", page("[S1, S2]", "a [S2](source:S2), b [S1](source:S1), c [S2](source:S2)"))
    build(manuscript.root, tmp_path / "small.guide")
    with GuideFile(tmp_path / "small.guide") as file:
        assert file.page("start", "en").sources == ("S2", "S1")
