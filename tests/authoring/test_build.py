"""A folder in order becomes a guide; any other leaves everything as it was."""

from pathlib import Path

import pytest

from guide.authoring.build import build
from guide.authoring.check import check
from guide.errors import GuideError
from guide.library.read import GuideFile
from guide.page.guide import Source
from tests.authoring.conftest import Manuscript

TINY = Path(__file__).parent.parent / "guides" / "tiny"


def test_the_tiny_guide_has_no_findings() -> None:
    assert [str(finding) for finding in check(TINY) if finding.severity != "waived"] == []


def test_a_built_guide_holds_the_pages_in_order(tmp_path: Path) -> None:
    target = tmp_path / "tiny.guide"
    assert {found.severity for found in build(TINY, target)} == {"waived"}
    with GuideFile(target) as guide:
        guide.verify()
        assert [entry.path for entry in guide.entries("en")] == ["start", "help", "basics/why", "basics/how"]
        assert [entry.language for entry in guide.entries("es")] == ["es", "es", "en", "es"]
        assert [entry.language for entry in guide.entries("ar")] == ["ar", "ar", "ar", "en"]
        assert guide.page("basics/how", "en").review.author == "A test author"
        assert guide.page("start", "en").review.author == "The Well Clinic"


def test_a_translation_counts_as_unchecked_until_it_says_otherwise(tmp_path: Path) -> None:
    target = tmp_path / "tiny.guide"
    build(TINY, target)
    with GuideFile(target) as guide:
        checked = {tag: guide.page("start", tag).review.translation_checked for tag in ("en", "es", "ar")}
    assert checked == {"en": True, "es": True, "ar": False}


def test_a_built_guide_holds_pictures_words_and_sources(tmp_path: Path) -> None:
    target = tmp_path / "tiny.guide"
    build(TINY, target)
    with GuideFile(target) as guide:
        assert guide.picture("glasses.svg", "es") == (TINY / "es/pictures/glasses.svg").read_bytes()
        words = guide.term("dehydration", "es")
        assert words
        assert words.name == "Deshidratación"
        assert guide.source("S1") == Source(
            "S1", "Water and your body", "An Invented Institute", "2024", "https://water.example.org/body"
        )


def test_the_same_folder_becomes_the_same_bytes(tmp_path: Path) -> None:
    build(TINY, tmp_path / "a.guide")
    build(TINY, tmp_path / "b.guide")
    assert (tmp_path / "a.guide").read_bytes() == (tmp_path / "b.guide").read_bytes()


def test_an_error_leaves_the_older_guide_as_it_was(manuscript: Manuscript, tmp_path: Path) -> None:
    target = tmp_path / "small.guide"
    target.write_bytes(b"older")
    manuscript.body("[a](page:no)")
    assert [str(found) for found in build(manuscript.root, target) if found.severity != "waived"] == manuscript.found()
    assert target.read_bytes() == b"older"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["small", "small.guide"]


def test_a_warning_does_not_keep_a_guide_from_being_built(manuscript: Manuscript, tmp_path: Path) -> None:
    target = tmp_path / "small.guide"
    manuscript.body("### a\n\nb")
    assert {found.severity for found in build(manuscript.root, target)} == {"warning", "waived"}
    assert target.exists()


def test_a_wrong_guide_toml_writes_nothing(manuscript: Manuscript, tmp_path: Path) -> None:
    manuscript.write("guide.toml", "id = 1")
    assert build(manuscript.root, tmp_path / "small.guide")
    assert [path.name for path in tmp_path.iterdir()] == ["small"]


def test_a_folder_without_a_guide_cannot_be_built(tmp_path: Path) -> None:
    with pytest.raises(GuideError):
        build(tmp_path, tmp_path / "small.guide")


def test_checking_and_building_find_the_same(manuscript: Manuscript, tmp_path: Path) -> None:
    manuscript.body("*a* <b> [c](page:no)\n\n### d\n\n![](x.svg)\n\n[S1](source:S1)")
    assert build(manuscript.root, tmp_path / "small.guide") == check(manuscript.root)
