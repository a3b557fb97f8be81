"""Reads a `.guide` file: read-only, unchanging, trusting nothing in it."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar
from urllib.parse import quote

import apsw
import msgspec
from msgspec import Struct

from guide.errors import GuideError
from guide.library.form import APPLICATION_ID, BLOCK, SCHEMA_VERSION, SHADOW, statements
from guide.library.sealed_disk import SealedDisk, check
from guide.page.blocks import within
from guide.page.guide import Guide, Source, Term
from guide.page.page import Page

if TYPE_CHECKING:
    from guide.library.lexicon import Lexicon

HEADER = b"SQLite format 3\x00"
KINDS: dict[str | None, type] = {"TEXT": str, "INTEGER": int, "BLOB": bytes}
"""What a column's type promises; the file may hold anything in it all the same."""
Row = tuple[Any, ...]
T = TypeVar("T")


class Entry(Struct, frozen=True, gc=False):
    """A page as a list shows it; `language` is the one its title is in."""

    path: str
    title: str
    summary: str
    kind: str
    language: str


class GuideFile:
    """An open guide. Every method may raise GuideError when the file turns out to be damaged."""

    def __init__(self, path: Path) -> None:
        self.path = path
        _refuse_other_files(path)
        flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
        self._disk = SealedDisk()
        try:
            address = f"file:{quote(str(path.absolute()))}?immutable=1"
            self._database = apsw.Connection(address, flags=flags, vfs=self._disk.name)
        except apsw.Error as fault:
            raise _damaged(path, fault) from fault
        try:
            self._lock_down()
            self._refuse_strangers()
            self.guide = self._decode(self._meta("guide"), Guide)
            self.digest = self._meta("digest").decode("ascii", "replace")
            if not self.guide.languages:
                raise _damaged(path, "the guide names no language")
        except apsw.Error as fault:
            self._database.close(True)
            raise _damaged(path, fault) from fault
        except BaseException:
            self._database.close(True)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def language(self) -> str:
        """The guide's first language, the one every page is written in."""
        return self.guide.languages[0]

    def entries(self, language: str) -> list[Entry]:
        """Every page once, in reading order, in `language` or what stands in for it."""
        return self._entries("SELECT place, {columns} FROM page WHERE language = ?", language)

    def section(self, section: str, language: str) -> list[Entry]:
        """The pages of one section, in order."""
        query = "SELECT place, {columns} FROM page WHERE language = ? AND path > ? AND path < ?"
        return self._entries(query, language, f"{section}/", f"{section}0")

    def entry(self, path: str, language: str) -> Entry | None:
        """One page's title and summary, or None where the guide has no such page."""
        query = "SELECT place, {columns} FROM page WHERE language = ? AND path = ?"
        return next(iter(self._entries(query, language, path)), None)

    def first_of_kind(self, kind: str) -> str:
        """The path of the first page of a kind, or nothing."""
        for (path,) in self.rows("SELECT path FROM page WHERE kind = ? ORDER BY place LIMIT 1", (kind,)):
            return str(path)
        return ""

    def page(self, path: str, language: str) -> Page:
        """The page in `language`; where it is not translated, in another (then `page.language` says which)."""
        for tag in self._fallbacks(language):
            for row in self.rows("SELECT value FROM page WHERE path = ? AND language = ?", (path, tag)):
                return self._decode(row[0], Page)
        raise GuideError(f"This guide has no page “{path}”.", f"{self.path}: no page {path!r}")

    def picture(self, name: str, language: str) -> bytes | None:
        """An SVG or PNG picture: the one with words in `language` before the one for all.

        None where there is none, and where it is more than a drawing: whoever draws it must not be led out of the
        file, nor to endless memory; its words stand in for it.
        """
        own, *others = self._fallbacks(language)
        for tag in (own, "", *others):
            for row in self.rows("SELECT value FROM picture WHERE name = ? AND language = ?", (name, tag)):
                return None if _refusal(row[0]) else bytes(row[0])
        return None

    def term(self, term: str, language: str) -> Term | None:
        """A word of the glossary."""
        for tag in self._fallbacks(language):
            for row in self.rows("SELECT value FROM term WHERE id = ? AND language = ?", (term, tag)):
                return self._decode(row[0], Term)
        return None

    def terms(self, language: str) -> list[Term]:
        """The glossary, by name."""
        found: dict[str, Term] = {}
        for tag in self._fallbacks(language):
            for name, value in self.rows("SELECT id, value FROM term WHERE language = ?", (tag,)):
                found.setdefault(name, self._decode(value, Term))
        return sorted(found.values(), key=lambda term: term.name.casefold())

    def source(self, source: str) -> Source | None:
        """Where a fact comes from."""
        for row in self.rows("SELECT value FROM source WHERE id = ?", (source,)):
            return self._decode(row[0], Source)
        return None

    def lexicon(self, language: str) -> Lexicon:
        """What search knows of a language; of the guide's first where it has none of this."""
        for tag in self._fallbacks(language):
            for (value,) in self.rows("SELECT value FROM lexicon WHERE language = ?", (tag,)):
                from guide.library.lexicon import unpack

                try:
                    return unpack(value)
                except (msgspec.MsgspecError, ValueError) as fault:
                    raise _damaged(self.path, fault) from fault
        raise _damaged(self.path, f"no lexicon of {language}")

    def rows(self, query: str, values: tuple[str | int | float, ...] = ()) -> list[Row]:
        """The rows of one query, all at once; damage becomes a GuideError."""
        try:
            cursor = self._database.execute(query, values)
            kinds = [KINDS.get(declared, object) for _, declared in cursor.get_description()]
            rows: list[Row] = list(cursor)
        except apsw.ExecutionCompleteError:  # there is no row
            return []
        except UnicodeEncodeError:  # half a character, as in a file name that is not UTF-8: no row can hold it
            return []
        except (apsw.Error, UnicodeDecodeError) as fault:
            raise _damaged(self.path, fault) from fault
        for row in rows:
            if not all(map(isinstance, row, kinds)):
                raise _damaged(self.path, f"a value of another kind than its column: {query}")
        return rows

    def close(self) -> None:
        """Lets go of the file."""
        self._database.close(True)

    def verify(self) -> None:
        """Reads everything once; raises GuideError at the first damage. Takes time with the size of the file."""
        try:
            with self.path.open("rb") as file:
                for number, block in enumerate(iter(lambda: file.read(BLOCK), b"")):
                    check(block, number)
        except (OSError, apsw.Error) as fault:
            raise _damaged(self.path, fault) from fault
        if self.rows("PRAGMA integrity_check") != [("ok",)]:
            raise _damaged(self.path, "integrity_check")
        for table, kind in (("page", Page), ("term", Term), ("source", Source)):
            for (value,) in self.rows(f"SELECT value FROM {table}"):
                self._decode(value, kind)
        for language in self.guide.languages:
            self.lexicon(language)
        for name, value in self.rows("SELECT name, value FROM picture"):
            if why := _refusal(value):
                raise _damaged(self.path, f"{name} {why}")

    def _lock_down(self) -> None:
        self._database.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
        self._database.execute("PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON")
        self._database.execute("PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY")

    def _refuse_strangers(self) -> None:
        """A file from elsewhere may be made so that reading a table runs what its maker wrote, and never ends."""
        known = statements()
        for kind, name, sql in self.rows("SELECT type, name, CAST(ifnull(sql, '') AS TEXT) FROM sqlite_schema"):
            of_a_key = kind == "index" and not sql
            if not (of_a_key or sql in known or SHADOW.fullmatch(sql)):
                raise _damaged(self.path, f"unknown {kind} {name}")

    def _fallbacks(self, language: str) -> list[str]:
        wanted = [language] if language in self.guide.languages else []
        return wanted + [tag for tag in self.guide.languages if tag != language]

    def _entries(self, query: str, language: str, *values: str) -> list[Entry]:
        found: dict[str, tuple[int, Entry]] = {}
        columns = "path, title, summary, kind, language"
        for tag in self._fallbacks(language):
            for place, *row in self.rows(query.format(columns=columns), (tag, *values)):
                found.setdefault(row[0], (place, Entry(*row)))
        return [entry for _, entry in sorted(found.values(), key=lambda pair: (pair[0], pair[1].path))]

    def _meta(self, name: str) -> bytes:
        for row in self.rows("SELECT value FROM meta WHERE name = ?", (name,)):
            return bytes(row[0])
        raise _damaged(self.path, f"no {name} in meta")

    def _decode(self, value: bytes, kind: type[T]) -> T:
        try:
            found = msgspec.msgpack.decode(value, type=kind)
        except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError, TypeError) as fault:
            raise _damaged(self.path, fault) from fault
        if isinstance(found, Page) and not within(found.blocks):
            raise _damaged(self.path, f"{found.path}: blocks inside each other too deeply")
        return found


def _refuse_other_files(path: Path) -> None:
    try:
        str(path).encode()
        if path.exists() and not path.is_file():
            raise GuideError(f"{path} is a folder or a device. Please choose a file that ends in .guide.")
        with path.open("rb") as file:
            head = file.read(100)
    except UnicodeEncodeError as fault:
        raise GuideError(f"The file {str(path)!a} has a name that is no text. Please give it another.") from fault
    except OSError as fault:
        why = fault.strerror or str(fault)
        raise GuideError(f"The guide {path} could not be opened: {why}.", repr(fault)) from fault
    if len(head) < 100 or not head.startswith(HEADER):
        raise GuideError(f"{path} is not a guide, or only a part of one. Please get the file again.")
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise GuideError(f"{path} belongs to another program. Please choose a file that ends in .guide.")
    version = int.from_bytes(head[60:64], "big")
    if version > SCHEMA_VERSION:
        raise GuideError(f"{path} was made for a newer version of this program. Please update the program.")
    if version != SCHEMA_VERSION:
        raise _damaged(path, f"schema version {version}")


def _damaged(path: Path, why: object) -> GuideError:
    return GuideError(f"The guide {path} is damaged. Please get the file again.", f"{path}: {why!r}")


def _refusal(picture: bytes) -> str:
    """Why a picture is not shown, or nothing; loaded with the first picture: the start page has none."""
    from guide.page.drawing import refusal

    return refusal(picture)
