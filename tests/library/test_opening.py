"""Opening a guide: what is none is said in a sentence, and what is one is never changed."""

import os
import sqlite3
import stat
from pathlib import Path

import apsw
import pytest

from guide.errors import GuideError
from guide.library.form import APPLICATION_ID, SCHEMA_VERSION
from guide.library.read import GuideFile
from tests.library.sample import readings, write_sample

NAMES = ("a b.guide", "100%41.guide", "what?.guide", "a#b.guide", "Führer-指南-دلیل\u200cها.guide", "it's;&=.guide")


def refused(path: Path) -> str:
    """The sentence with which a file is refused."""
    with pytest.raises(GuideError) as fault:
        GuideFile(path)
    return str(fault.value)


def test_an_empty_file_is_no_guide(tmp_path: Path) -> None:
    (tmp_path / "a.guide").touch()
    assert "is not a guide, or only a part of one" in refused(tmp_path / "a.guide")


def test_a_file_of_another_kind_is_no_guide(tmp_path: Path) -> None:
    (tmp_path / "a.guide").write_bytes(b"%PDF-1.7\n" * 100)
    assert "is not a guide, or only a part of one" in refused(tmp_path / "a.guide")


def test_a_database_of_another_program_is_said_to_be_one(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "a.guide")
    other.execute("CREATE TABLE page (value)")
    other.close()
    assert "belongs to another program" in refused(tmp_path / "a.guide")


def test_a_guide_of_a_later_program_asks_for_the_later_program(sample: Path) -> None:
    data = bytearray(sample.read_bytes())
    data[60:64] = (SCHEMA_VERSION + 1).to_bytes(4, "big")
    sample.write_bytes(data)
    assert "was made for a newer version of this program" in refused(sample)


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path) -> None:
    assert "No such file" in refused(tmp_path / "none.guide")
    assert "is a folder or a device" in refused(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_with_a_name_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.guide")
    assert "is a folder or a device" in refused(tmp_path / "a.guide")


def test_a_foreign_file_with_our_name_in_it_is_damaged(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "a.guide")
    other.executescript(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION};")
    other.executescript("CREATE TABLE page (value)")
    other.close()
    assert "is damaged" in refused(tmp_path / "a.guide")


@pytest.mark.parametrize("trap", ["CREATE VIEW trap AS SELECT 1", "CREATE TABLE trap (value)"])
def test_a_file_with_more_in_it_than_a_guide_has_is_refused(sample: Path, trap: str) -> None:
    from guide.library.write import _seal_all

    database = apsw.Connection(str(sample))
    database.execute(trap)
    database.close()
    _seal_all(sample)
    assert "is damaged" in refused(sample)


def test_a_guide_is_read_where_nothing_may_be_written_and_leaves_nothing_behind(tmp_path: Path) -> None:
    place = tmp_path / "shelf"
    place.mkdir()
    sample = write_sample(place / "sample.guide")
    before = sample.read_bytes()
    sample.chmod(0o444)
    place.chmod(0o555)
    try:
        with GuideFile(sample) as file:
            for ask in readings(file):
                ask()
            assert os.listdir(place) == ["sample.guide"]
        assert os.listdir(place) == ["sample.guide"]
        assert sample.read_bytes() == before
        assert stat.S_IMODE(sample.stat().st_mode) == 0o444
    finally:
        place.chmod(0o755)


def test_nothing_can_be_written_through_an_open_guide(sample: Path) -> None:
    before = sample.read_bytes()
    with GuideFile(sample) as file:
        assert file.rows("PRAGMA query_only") == [(1,)]
        assert file.rows("PRAGMA trusted_schema") == [(0,)]
        assert file.rows("PRAGMA journal_mode") in ([("off",)], [("delete",)], [("memory",)])
        for order in ("DELETE FROM page", "CREATE TABLE other (value)", "PRAGMA user_version = 9"):
            with pytest.raises(GuideError):
                file.rows(order)
    assert sample.read_bytes() == before


def test_a_guide_is_opened_as_one_that_never_changes(sample: Path) -> None:
    """SQLite then takes no locks, which a read-only share may refuse, and looks for no journal."""
    sample.with_name("sample.guide-journal").write_bytes(b"left behind by who knows whom")
    with GuideFile(sample) as file:
        for ask in readings(file):
            ask()
    assert sample.with_name("sample.guide-journal").exists()


@pytest.mark.parametrize("name", NAMES)
def test_a_guide_opens_under_any_name(tmp_path: Path, name: str) -> None:
    folder = tmp_path / f"shelf {name}"
    folder.mkdir()
    with GuideFile(write_sample(folder / name)) as file:
        assert file.page("start", "en").title == "Start"
    assert os.listdir(folder) == [name]


@pytest.mark.skipif(os.name != "posix", reason="names of files are bytes on POSIX alone")
def test_a_name_that_is_no_text_is_said_and_shown_as_text(tmp_path: Path) -> None:
    path = write_sample(tmp_path / "a.guide").rename(Path(os.fsdecode(bytes(tmp_path) + b"/\xff.guide")))
    assert refused(path).isascii()
    assert "has a name that is no text" in refused(path)


def test_a_guide_opens_by_a_relative_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_sample(tmp_path / "a.guide")
    monkeypatch.chdir(tmp_path)
    with GuideFile(Path("a.guide")) as file:
        monkeypatch.chdir("/")
        assert file.page("start", "en").title == "Start"
