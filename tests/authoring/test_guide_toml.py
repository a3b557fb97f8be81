"""What an author may get wrong in guide.toml."""

from pathlib import Path

import pytest

from guide.authoring.check import check
from guide.errors import GuideError
from tests.authoring.conftest import GUIDE, Manuscript

FAULTS: dict[str, tuple[str, str, str]] = {
    "a missing field": ('publisher = "The Clinic"\n', "", 'guide.toml: error: "publisher" is missing'),
    "a missing field of a section": ('title.en = "Part"\n', "", '"sections[0].title" is missing'),
    "a number for words": (
        'version = "1"',
        "version = 1",
        'guide.toml:2: error: "version" does not fit: expected words in quotes, got a whole number',
    ),
    "words for a list": (
        'pages = ["page"]',
        'pages = "page"',
        'guide.toml:10: error: "sections[0].pages" does not fit: expected a list, got words in quotes',
    ),
    "an unknown field": (
        'licence = "CC0-1.0"',
        'licence = "CC0-1.0"\nlicense = "x"',
        'guide.toml:6: error: unknown field "license"; did you mean "licence"?',
    ),
    "an unknown field of a section": (
        'id = "part"',
        'id = "part"\nsumary.en = "x"',
        'guide.toml:10: error: unknown field "sections[0].sumary"; did you mean "summary"?',
    ),
    "a language without words": (
        'languages = ["en"]',
        'languages = ["en", "tlh"]',
        'guide.toml:6: error: this program has no words for the language "tlh" yet; add resources/languages/tlh.toml',
    ),
    "broken TOML": ('id = "small"', "id = small", "guide.toml:1: error: is not TOML: Invalid value"),
    "a page listed twice": (
        'pages = ["page"]',
        'pages = ["page", "page"]',
        'guide.toml:10: error: the page "part/page" is listed twice',
    ),
    "a page that is written in no language": (
        'pages = ["page"]',
        'pages = [\n    "page",\n    "gone",\n]',
        'guide.toml:12: error: the page "part/gone" is written in no language',
    ),
    "a help page that is not there": (
        'licence = "CC0-1.0"',
        'licence = "CC0-1.0"\nhelp = "help"',
        'guide.toml:6: error: the page "help" is written in no language',
    ),
    "a name that leads out of the folder": (
        'id = "part"',
        'id = "../.."',
        'guide.toml:9: error: "../.." cannot be a name; use small letters, digits and hyphens',
    ),
    "an unknown language": (
        'title.en = "Part"',
        'title.en = "Part"\ntitle.fr = "Partie"',
        'guide.toml:12: error: "sections[0].title" speaks "fr", which is no language of the guide; '
        "add it to `languages`",
    ),
    "no language": ('languages = ["en"]', "languages = []", "guide.toml:6: error: the guide has no language"),
    "a question about no page": (
        'title.en = "Part"\n',
        'title.en = "Part"\n[[questions]]\npage = "part/paeg"\ntext.en = "Why?"\n',
        'guide.toml:13: error: no page "part/paeg"; did you mean "part/page"?',
    ),
    "a question about no heading": (
        'title.en = "Part"\n',
        'title.en = "Part"\n[[questions]]\npage = "part/page#wrods"\ntext.en = "Why?"\n',
        'guide.toml:13: error: en/part/page.md has no heading "#wrods"; did you mean "words"?',
    ),
    "a handout of no page": (
        'title.en = "Part"\n',
        'title.en = "Part"\n[[handout_sets]]\nid = "a"\ntitle.en = "A"\npages = ["strat"]\n',
        'guide.toml:15: error: no page "strat"; did you mean "start"?',
    ),
}


@pytest.mark.parametrize(("before", "after", "expected"), FAULTS.values(), ids=FAULTS.keys())
def test_a_wrong_guide_is_told_by_field_and_line(
    before: str, after: str, expected: str, manuscript: Manuscript
) -> None:
    assert before in GUIDE
    manuscript.write("guide.toml", GUIDE.replace(before, after))
    assert any(expected in found for found in manuscript.found()), manuscript.found()


def test_a_folder_without_a_guide_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(GuideError, match=r"There is no guide\.toml in .*\."):
        check(tmp_path)


def test_a_folder_that_is_not_there_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(GuideError, match="There is no folder"):
        check(tmp_path / "nowhere")
