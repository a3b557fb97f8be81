"""Search in one guide: as you type, in titles, keywords, headings and text."""

from msgspec import Struct

from guide.library.read import GuideFile, Row
from guide.search.query import begun, every, in_titles, is_vague, some, telling, words

MARK, UNMARK = "\x02", "\x03"
CANDIDATES = 5000
"""The rows that are weighed where every word stands in so many that none of them tells one page from another."""
MANY = 1500
"""A word in so many rows tells little; where any word will do, it is left out if there are others."""
MOST_CHOICES = 6
"""So many of the rarest words are enough where any will do."""
ROWS = 400
"""The best rows that are looked at for one query; several belong to one page."""
WEIGHTS = "4.0, 1.0, 10.0, 8.0, 1.0"
"""Of heading, text, title, keywords and context in bm25."""
HEADING, TEXT, TITLE = 0, 1, 2
"""Columns of the index that a reader sees."""
SNIPPET_WORDS = 24


class Hit(Struct, frozen=True):
    """A page that answers, and where: `anchor` and `heading` are empty for the top of the page.

    `snippet` is cut into pieces; every second one (1, 3, …) was searched for. A greater `score` is better.
    """

    page: str
    anchor: str
    title: str
    heading: str
    snippet: tuple[str, ...]
    score: float

    @property
    def text(self) -> str:
        """The snippet without marks."""
        return "".join(self.snippet)


class Search:
    """Finds pages in an open guide; nothing typed is kept or written anywhere."""

    def __init__(self, file: GuideFile) -> None:
        self._file = file

    def hits(self, typed: str, language: str, limit: int = 20) -> list[Hit]:
        """The best `limit` pages for what was typed, best first; no words give no hits."""
        found = telling(words(typed))
        if not found or limit < 1:
            return []
        vague = is_vague(found)
        best = self._best(in_titles(found), language, limit, CANDIDATES) if vague else {}
        best = best or self._best(every(found), language, limit, CANDIDATES)
        if not best or (len(best) < limit and len(found) > 1 and not vague):
            for page, row in self._best(some(self._rarest(found)), language, limit).items():
                best.setdefault(page, row)
        return [self._hit(row) for row in list(best.values())[:limit]]

    def marks(self, typed: str, path: str, language: str) -> frozenset[str]:
        """The words on a page that answer what was typed, in lower case, as they stand there."""
        found = telling(words(typed))
        if not found:
            return frozenset()
        marked: set[str] = set()
        for row in self._file.rows(
            "SELECT "
            + ", ".join(f"highlight(passage_index, {column}, ?2, ?3)" for column in (HEADING, TEXT, TITLE))
            + " FROM passage_index WHERE passage_index MATCH ?1 AND rowid BETWEEN ?4 AND ?5",
            (some(found), MARK, UNMARK, *self._passages(path, language)),
        ):
            for text in row:
                marked.update(piece.casefold() for piece in _pieces(text)[1::2])
        return frozenset(marked)

    def _rarest(self, found: list[str]) -> list[str]:
        counts = {word: self._count(begun(word)) for word in found}
        rare = sorted((word for word in found if 0 < counts[word] < MANY), key=lambda word: counts[word])
        return rare[:MOST_CHOICES] or found[:MOST_CHOICES]

    def _count(self, query: str) -> int:
        """In how many rows the query is answered, counted up to MANY."""
        ((count,),) = self._file.rows(
            "SELECT count(*) FROM (SELECT rowid FROM passage_index WHERE passage_index MATCH ? LIMIT ?)", (query, MANY)
        )
        return int(count)

    def _passages(self, path: str, language: str) -> tuple[int, int]:
        """The first and the last passage of a page; they were written one after the other."""
        ((first, last),) = self._file.rows(
            "SELECT min(passage.id), max(passage.id) FROM passage JOIN page ON page.id = passage.page"
            " WHERE page.path = ? AND page.language = ?",
            (path, language),
        ) or [(None, None)]
        return first or 0, last or 0

    def _best(self, query: str, language: str, limit: int, candidates: int = -1) -> dict[str, Row]:
        """The best row of each page, by page path, best first."""
        best: dict[str, Row] = {}
        for row in self._file.rows(
            "SELECT page.path, passage.anchor, page.title, passage.heading, found.score, passage.id, ?1"
            f" FROM (SELECT * FROM (SELECT rowid, bm25(passage_index, {WEIGHTS}) AS score FROM passage_index"
            " WHERE passage_index MATCH ?1 LIMIT ?4) ORDER BY score LIMIT ?2) AS found"
            " JOIN passage ON passage.id = found.rowid JOIN page ON page.id = passage.page"
            " WHERE page.language = ?3 OR NOT EXISTS"
            " (SELECT 1 FROM page AS own WHERE own.path = page.path AND own.language = ?3)"
            " ORDER BY found.score, passage.id",
            (query, ROWS, language, candidates),
        ):
            best.setdefault(row[0], row)
            if len(best) >= limit:
                break
        return best

    def _hit(self, row: Row) -> Hit:
        path, anchor, title, heading, score, passage, query = row
        ((snippet,),) = self._file.rows(
            f"SELECT snippet(passage_index, {TEXT}, ?, ?, '…', {SNIPPET_WORDS}) FROM passage_index"
            " WHERE passage_index MATCH ? AND rowid = ?",
            (MARK, UNMARK, query, passage),
        ) or [("",)]
        return Hit(path, anchor, title, heading, _pieces(snippet), round(-score, 4))


def _pieces(marked: str) -> tuple[str, ...]:
    return tuple(marked.replace(UNMARK, MARK).split(MARK))
