"""A guide that someone made to do harm, with every seal in place, is refused in one sentence."""

import gc
import warnings
from collections.abc import Callable
from pathlib import Path

import apsw
import msgspec
import pytest

from guide.errors import GuideError
from guide.library.read import GuideFile
from guide.library.write import GuideWriter, _seal_all
from guide.page.blocks import DEEPEST, Paragraph, Text
from guide.search.search import Search
from tests.library.sample import GUIDE, PNG, SVG, page

Ask = Callable[[GuideFile], object]
RAGGED = ["table", [[], []], [[[]]]]


def tampered(path: Path, *orders: str, values: tuple[str | int | bytes, ...] = ()) -> Path:
    """The file after someone with SQLite had their way with it; the last order takes the values."""
    database = apsw.Connection(str(path))
    database.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 0)
    for order in orders:
        database.execute(order, values if order == orders[-1] else ())
    database.close()
    _seal_all(path)
    return path


def is_refused(path: Path, ask: Ask) -> None:
    with pytest.raises(GuideError, match="is damaged"), GuideFile(path) as file:
        ask(file)


@pytest.mark.parametrize(
    ("order", "ask"),
    [
        ("UPDATE meta SET value = 'words'", lambda file: None),
        ("UPDATE meta SET value = 7000000000", lambda file: None),
        ("UPDATE meta SET value = 7 WHERE name = 'digest'", lambda file: None),
        ("UPDATE picture SET value = 7000000000", lambda file: file.picture("way.svg", "en")),
        ("UPDATE picture SET value = 'words'", lambda file: file.picture("way.svg", "en")),
        ("UPDATE page SET place = 'first' WHERE path = 'start'", lambda file: file.entries("en")),
        ("UPDATE page SET title = x'ff'", lambda file: file.entries("en")),
        ("UPDATE page SET summary = x'ff'", lambda file: file.entry("start", "en")),
        ("UPDATE page SET value = 'words'", lambda file: file.page("start", "en")),
        ("UPDATE term SET value = 7000000000", lambda file: file.terms("en")),
        ("UPDATE source SET value = 'words'", lambda file: file.source("S1")),
        ("UPDATE page SET title = x'ff'", lambda file: Search(file).hits("pain", "en")),
        ("UPDATE passage SET heading = x'ff'", lambda file: Search(file).hits("pain", "en")),
    ],
)
def test_a_value_of_another_kind_than_its_column_is_damage(order: str, ask: Ask, sample: Path) -> None:
    is_refused(tampered(sample, order), ask)


def test_a_guide_that_is_refused_is_let_go_of(sample: Path) -> None:
    before = len(apsw.connections())
    is_refused(tampered(sample, "UPDATE meta SET value = 'words'"), lambda file: None)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        gc.collect()
    assert len(apsw.connections()) == before


def test_a_ragged_table_is_damage(sample: Path) -> None:
    value = msgspec.to_builtins(page("start", "en", "Start")) | {"blocks": [RAGGED]}
    path = tampered(sample, "UPDATE page SET value = ?", values=(msgspec.msgpack.encode(value),))
    is_refused(path, lambda file: file.page("start", "en"))
    is_refused(path, lambda file: file.verify())


@pytest.mark.parametrize("depth", [DEEPEST, 300, 5000])
def test_words_inside_words_without_end_are_damage(depth: int, tmp_path: Path) -> None:
    encoded = b"\x92\xa1s\x91" * (depth - 1) + msgspec.msgpack.encode(Text("deep"))
    inside = msgspec.msgpack.encode(page("start", "en", "Start", (Paragraph((Text("deep"),)),)))
    value = inside.replace(msgspec.msgpack.encode(Text("deep")), encoded)
    with GuideWriter(tmp_path / "a.guide", GUIDE) as writer:
        writer.add_page(page("start", "en", "Start"), [])
        writer.finish()
    path = tampered(tmp_path / "a.guide", "UPDATE page SET value = ?", values=(value,))
    is_refused(path, lambda file: file.page("start", "en"))


@pytest.mark.parametrize(
    "trap",
    [
        "CREATE TABLE page_trap (value)",
        "CREATE VIEW page_trap AS SELECT 1",
        "CREATE INDEX trap ON page (lower(title))",
        "CREATE TRIGGER trap AFTER INSERT ON page BEGIN SELECT 1; END",
        "ALTER TABLE term ADD COLUMN trap AS (zeroblob(1000000000))",
        "CREATE VIRTUAL TABLE passage_trap USING fts5 (text)",
    ],
)
def test_tables_are_made_in_our_own_words_or_the_file_is_refused(trap: str, sample: Path) -> None:
    is_refused(tampered(sample, trap), lambda file: None)


def test_what_the_index_keeps_for_itself_computes_nothing(sample: Path) -> None:
    trap = "CREATE TABLE 'passage_index_config'(k PRIMARY KEY, v AS (randomblob(9))) WITHOUT ROWID"
    change = "UPDATE sqlite_schema SET sql = ? WHERE name = 'passage_index_config'"
    is_refused(tampered(sample, "PRAGMA writable_schema = ON", change, values=(trap,)), lambda file: None)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        b"P6 30000 30000 255\n",
        SVG.replace(b"<path", b"<image href='/etc/x.png'/><path"),
        SVG.replace(b"path", b"use href='x.svg#a'"),
        SVG.replace(b"0 0 9 9", b"0 0 1 1000"),
        PNG[:16] + b"\0\0\x75\x30" * 2 + PNG[24:],
        PNG[:20],
        SVG + b" " * 10_000_000,
    ],
    ids=["empty", "GIF", "PPM", "image", "use", "thin", "900 megapixels", "cut off", "ten megabytes"],
)
def test_a_picture_that_is_more_than_a_drawing_is_left_out_and_found_when_verifying(data: bytes, sample: Path) -> None:
    path = tampered(sample, "UPDATE picture SET value = ?", values=(data,))
    with GuideFile(path) as file:
        assert file.picture("way.svg", "en") is None
    is_refused(path, lambda file: file.verify())
