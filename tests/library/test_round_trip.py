"""What is written to a `.guide` file is what is read from it."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from guide.errors import GuideError
from guide.library.read import GuideFile
from guide.library.write import GuideWriter
from tests.library.sample import GUIDE, OWN, PAGES, SOURCES, SVG, page, write_sample


def test_every_page_comes_back_as_it_was_with_every_kind_of_block(sample: Path) -> None:
    with GuideFile(sample) as file:
        assert [file.page(one.path, one.language) for one in PAGES] == list(PAGES)


def test_the_guide_its_sources_and_its_digest_come_back(sample: Path) -> None:
    with GuideFile(sample) as file:
        assert file.guide == GUIDE
        assert [file.source(source.id) for source in SOURCES] == list(SOURCES)
        assert file.source("S99") is None
        assert len(file.digest) == 64


def test_pages_are_listed_once_in_reading_order_each_in_the_best_language(sample: Path) -> None:
    with GuideFile(sample) as file:
        assert [(entry.path, entry.language) for entry in file.entries("es")] == [
            ("start", "en"),
            ("help", "en"),
            ("care/pain", "es"),
            ("care/sleep", "en"),
        ]
        assert [entry.title for entry in file.section("care", "ar")] == ["ألم", "Sleep"]
        assert file.section("car", "en") == []


def test_one_entry_is_found_by_its_path(sample: Path) -> None:
    with GuideFile(sample) as file:
        assert [file.entry("care/pain", tag).title for tag in ("en", "es", "fr")] == ["Pain", "Dolor", "Pain"]  # type: ignore[union-attr]
        assert file.entry("care/nothing", "en") is None


def test_a_missing_translation_falls_back_and_the_page_says_so(sample: Path) -> None:
    with GuideFile(sample) as file:
        assert file.page("care/sleep", "ar").language == "en"


def test_a_page_that_is_not_there_is_named(sample: Path) -> None:
    with GuideFile(sample) as file, pytest.raises(GuideError, match="no page “care/nothing”"):
        file.page("care/nothing", "en")


def test_a_name_that_is_no_text_is_in_no_guide(sample: Path) -> None:
    with GuideFile(sample) as file:
        assert file.entry("\udcff", "en") is None
        with pytest.raises(GuideError, match="no page"):
            file.page("\udcff", "en")


def test_a_picture_with_words_comes_in_the_language_asked_for_else_the_one_for_all(sample: Path) -> None:
    with GuideFile(sample) as file:
        assert file.picture("way.svg", "es") == OWN
        assert file.picture("way.svg", "ar") == SVG
        assert file.picture("none.svg", "en") is None


def test_the_glossary_is_sorted_by_name_and_falls_back_word_by_word(sample: Path) -> None:
    with GuideFile(sample) as file:
        assert [term.name for term in file.terms("es")] == ["Biopsia", "Scan"]
        scan = file.term("scan", "ar")
        assert scan is not None
        assert scan.name == "Scan"
        assert file.term("none", "en") is None


def test_a_whole_file_verifies(sample: Path) -> None:
    with GuideFile(sample) as file:
        file.verify()


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = (write_sample(tmp_path / name) for name in ("first.guide", "second.guide"))
    assert first.read_bytes() == second.read_bytes()


def test_the_order_in_which_an_author_names_languages_changes_no_byte(tmp_path: Path) -> None:
    files = tmp_path / "first.guide", tmp_path / "second.guide"
    titles = dict(reversed(GUIDE.title.items()))
    for file, guide in zip(files, (GUIDE, replace(GUIDE, title=titles)), strict=True):
        with GuideWriter(file, guide) as writer:
            writer.finish()
    assert files[0].read_bytes() == files[1].read_bytes()


def test_the_digest_tells_one_content_from_another(tmp_path: Path, sample: Path) -> None:
    with GuideWriter(tmp_path / "other.guide", GUIDE) as writer:
        writer.add_page(page("start", "en", "Start"), [])
        digest = writer.finish()
    with GuideFile(tmp_path / "other.guide") as other, GuideFile(sample) as file:
        assert other.digest == digest != file.digest
