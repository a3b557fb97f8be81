"""Writes a `.guide` file: all of it or nothing, and the same bytes for the same content."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import Self

import apsw
import msgspec

from guide.errors import GuideError
from guide.library.form import APPLICATION_ID, BLOCK, SCHEMA_VERSION, SEAL, seal
from guide.library.lexicon import KEYWORD, TERM, TITLE, Counting, Name, pack
from guide.page.guide import Guide, SearchWords, Source, Term
from guide.page.page import Page
from guide.page.words import words

READ = "SELECT id, path FROM page WHERE language = ?1 OR path NOT IN (SELECT path FROM page WHERE language = ?1)"
"""The pages of a language, and those that are read in another because they lack it."""
WRITTEN = "SELECT count(*) FROM page WHERE language = ?"
INDEX = "passage_index (rowid, heading, text, title, keywords, context)"
Passage = tuple[str, str, str]
"""A section of a page as search sees it: anchor ('' = the top), heading, text."""


class GuideWriter:
    """Gathers a guide in a temporary folder beside `target`; `finish` puts it in place in one step.

    Leaving the `with` block without `finish` removes the folder and leaves any older guide untouched.
    Raises GuideError when the disk refuses.
    """

    def __init__(self, target: Path, guide: Guide) -> None:
        self._target = target
        self._guide = guide
        self._places = {path: place for place, path in enumerate(guide.order())}
        self._encoder = msgspec.msgpack.Encoder(order="deterministic")
        self._digest = sha256()
        self._pages = 0
        self._passages = 0
        self._countings: dict[str, Counting] = {}
        self._terms: dict[str, list[Term]] = {}
        self._workshop: Path | None = None
        self._database: apsw.Connection | None = None

    def __enter__(self) -> Self:
        with self._honest_disk():
            beside = self._target.parent
            self._workshop = Path(tempfile.mkdtemp(prefix=f".{self._target.name}.", suffix=".part", dir=beside))
            try:
                self._database = apsw.Connection(str(self._workshop / "draft"))
                self._prepare(self._database)
            except BaseException:
                self._clear_away()
                raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._clear_away()

    def add_page(self, page: Page, passages: Sequence[Passage]) -> None:
        """Stores one page and what search shall find of it."""
        value = self._encoder.encode(page)
        shown = (page.path, page.language, page.title, page.summary, page.kind)
        self._pages += 1
        place = self._places.get(page.path, len(self._places))
        self._put("page", (self._pages, place, *shown, value))
        counting = self._counting(page.language)
        title, keywords = words(page.title), words(" . ".join(page.keywords))
        counting.stemmed((*title, *keywords))
        for number, (anchor, heading, text) in enumerate(passages):
            self._passages += 1
            self._put("passage", (self._passages, self._pages, anchor, heading, text))
            about = ((), (), (*title, *keywords)) if number else (title, keywords, ())
            columns = (words(heading), words(text), *about)
            counting.count(word for column in columns[:4] for word in column)
            self._put(INDEX, (self._passages, *map(counting.stemmed, columns)))

    def add_picture(self, name: str, language: str, data: bytes) -> None:
        """Stores the bytes of an SVG or PNG; `language` is '' for a picture without words in it."""
        self._put("picture", (name, language, data))

    def add_term(self, language: str, term: Term) -> None:
        """Stores one word of the glossary."""
        value = self._encoder.encode(term)
        self._put("term", (term.id, language, value))
        self._terms.setdefault(language, []).append(term)
        counting = self._counting(language)
        for said in term.also:
            counting.mean(said, term.name)
        for name in (term.name, *term.also):
            counting.stemmed(words(name))

    def add_search_words(self, language: str, said: SearchWords) -> None:
        """Stores what people say."""
        counting = self._counting(language)
        for saying, meant in said.synonyms.items():
            for one in meant:
                counting.mean(saying, one)
        for anchor, sayings in said.urgent.items():
            counting.alarm(anchor, sayings)

    def add_source(self, source: Source) -> None:
        """Stores one source."""
        value = self._encoder.encode(source)
        self._put("source", (source.id, value))

    def finish(self) -> str:
        """Builds the index, puts the file in place, and answers with the content's digest (SHA-256, hex)."""
        assert self._database is not None
        assert self._workshop is not None
        packed = self._workshop / "packed"
        with self._honest_disk():
            self._put_lexicons()
            self._put_meta("guide", self._encoder.encode(self._guide))
            digest = self._digest.hexdigest()
            self._put_meta("digest", digest.encode())
            self._database.execute("INSERT INTO passage_index (passage_index) VALUES ('optimize')")
            self._database.execute("COMMIT; PRAGMA shrink_memory")
            self._database.execute("VACUUM INTO ?", (str(packed),))
            _seal_all(packed)
            packed.chmod(0o644)
            os.replace(packed, self._target)
        return digest

    def _prepare(self, database: apsw.Connection) -> None:
        database.reserve_bytes("main", SEAL)
        database.execute(f"PRAGMA page_size = {BLOCK}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
        database.execute(f"PRAGMA cache_size = -{4 * 1024}; PRAGMA temp_store = MEMORY")
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION}")
        database.execute("BEGIN")
        database.execute(files("guide.library").joinpath("schema.sql").read_text("utf-8"))

    def _counting(self, language: str) -> Counting:
        return self._countings.setdefault(language, Counting(language))

    def _put_lexicons(self) -> None:
        """Stores what search knows of each language; what need not be kept until then is read back from the draft."""
        assert self._database is not None
        self._database.execute("PRAGMA shrink_memory")
        for language in self._guide.languages:
            read = dict(self._database.execute(READ, (language,)))
            others = [counting for tag, counting in self._countings.items() if tag != language]
            standing_in = others if len(read) > self._database.execute(WRITTEN, (language,)).get else []
            own = self._counting(language)
            for anchor, sayings in [both for other in others if not own.urgent for both in other.urgent.items()]:
                own.alarm(anchor, sayings)
            passages = self._database.execute("SELECT page, length(text) FROM passage ORDER BY id")
            where = ((read.get(page, ""), length) for page, length in passages)
            self._put("lexicon", (language, pack(own, standing_in, self._names(read), where)))

    def _names(self, read: Mapping[int, str]) -> Iterator[Name]:
        """What the pages that are read, and the words explained on them, are called."""
        assert self._database is not None
        for number, language, value in self._database.execute("SELECT id, language, value FROM page ORDER BY id"):
            if path := read.get(number):
                called = msgspec.msgpack.decode(value, type=_Called)
                yield called.title, TITLE, path
                yield from ((keyword, KEYWORD, path) for keyword in called.keywords)
                for term in self._terms.get(language, ()) if called.kind == "words" else ():
                    yield from ((name, TERM, f"{path}#{term.id}") for name in (term.name, *term.also))

    def _put_meta(self, name: str, value: bytes) -> None:
        self._put("meta", (name, value))

    def _put(self, table: str, row: tuple[str | int | bytes, ...]) -> None:
        assert self._database is not None
        for part in (table, *row):
            raw = part if isinstance(part, bytes) else str(part).encode()
            self._digest.update(b"%d:" % len(raw))
            self._digest.update(raw)
        with self._honest_disk():
            self._database.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)

    def _clear_away(self) -> None:
        if self._database is not None:
            self._database.close(True)
            self._database = None
        if self._workshop is not None:
            shutil.rmtree(self._workshop, ignore_errors=True)
            self._workshop = None

    @contextmanager
    def _honest_disk(self) -> Iterator[None]:
        try:
            yield
        except (OSError, apsw.FullError, apsw.IOError, apsw.ReadOnlyError, apsw.CantOpenError) as fault:
            why = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
            raise GuideError(
                f"The guide could not be written to {self._target}: {why}. The older file, if any, is as it was.",
                repr(fault),
            ) from fault


class _Called(msgspec.Struct):
    """A stored page, read for its names alone."""

    title: str
    kind: str
    keywords: tuple[str, ...] = ()


def _seal_all(path: Path) -> None:
    """Puts its seal on every block, and sees to it that all of it is on the disk."""
    with path.open("rb+") as file:
        for number in range(path.stat().st_size // BLOCK):
            file.seek(number * BLOCK)
            mark = seal(file.read(BLOCK), number)
            file.seek((number + 1) * BLOCK - SEAL)
            file.write(mark)
        file.flush()
        os.fsync(file.fileno())
