"""Search in one guide: as you type, by names and texts, forgiving what fingers and ears get wrong."""

from collections.abc import Sequence
from heapq import nlargest

from msgspec import Struct
from msgspec.structs import replace

from guide.library.lexicon import NOWHERE
from guide.library.read import GuideFile
from guide.page.words import words
from guide.search.language import language as known_language
from guide.search.meaning import FORM, Meanings, Wanted
from guide.search.names import Names
from guide.search.query import every, in_names, some
from guide.search.snippet import Pieces, snippet
from guide.search.urgent import Urgent

CANDIDATES = 5000
"""The rows that are weighed where no word tells one page from another."""
ROWS = 400
"""The best rows that are looked at for one query; several belong to one page."""
NAMES = 100
"""So many of the best names are looked at."""
WEIGHTS = "2.0, 1.0, 3.0, 1.0, 0.3"
"""Of heading, text, title, keywords and context in bm25."""
WHOLE = 0.1
"""What a passage with every word has before one with some, as a share of the best score."""
BY_NAME, ONE_BY_NAME, GUESSED_BY_NAME = 1.0, 2.0, 3.0
"""What a name that is all of what was typed weighs, where the best text weighs 1; more where one word was typed, and
most where words were guessed at."""
ASIDE = 0.6
"""What a page counts that only lists what others explain, where nobody typed its name."""
URGENT = 100.0
"""The score of what must stand first."""
SURE = 1.0
"""From this score on, a name is what was typed, and its page opens where the name leads."""


class Hit(Struct, frozen=True):
    """A page that answers, and where: `anchor` and `heading` are empty for the top of the page.

    `snippet` is cut into pieces; every second one (1, 3, …) was searched for. A greater `score` is better.
    An `urgent` one is a heading of the help page that the words call for. `guide` is the file of another guide than the
    open one, where several were searched.
    """

    page: str
    anchor: str
    title: str
    heading: str
    snippet: Pieces
    score: float
    urgent: bool = False
    guide: str = ""

    @property
    def text(self) -> str:
        """The snippet without marks."""
        return "".join(self.snippet)


class Answer(Struct, frozen=True):
    """What was found: `hits`, the best first.

    `read_as` is what the words were read as, where that was not as typed; it is empty where they were taken
    `literally`. `marked` are the words of the guide that answer, folded.
    """

    typed: str
    hits: tuple[Hit, ...] = ()
    read_as: str = ""
    literally: bool = False
    marked: frozenset[str] = frozenset()


class Search:
    """Finds pages in an open guide; nothing typed is kept or written anywhere."""

    def __init__(self, file: GuideFile) -> None:
        self._file = file
        self._known: dict[str, _Known] = {}

    def load(self, language: str) -> "_Known":
        """Reads what must be in memory for a language; done at the first question, unless it was done before."""
        tags = self._file.guide.languages
        tag = next((tag for tag in (language, language.partition("-")[0]) if tag in tags), self._file.language)
        if tag not in self._known:
            self._known[tag] = _Known(self._file, tag)
        return self._known[tag]

    def hits(self, typed: str, language: str, limit: int = 20) -> list[Hit]:
        """The best `limit` pages for what was typed, best first; no words give no hits."""
        return list(self.answer(typed, language, limit).hits)

    def answer(self, typed: str, language: str, limit: int = 20, literally: bool = False) -> Answer:
        """The best `limit` pages; `literally` takes every word as it was typed."""
        known = self.load(language)
        wanted = known.meanings.read(typed, literally)
        if not wanted or limit < 1:
            return Answer(typed)
        named = self._named(known, typed, wanted)
        texts, whole = self._texts(known, wanted)
        guessed = any(max(one.near.values(), default=0.0) < FORM for one in wanted)
        by_name = GUESSED_BY_NAME if guessed else ONE_BY_NAME if len(wanted) == 1 else BY_NAME
        scores = _joined(named, texts, whole, by_name)
        for page in known.aside & scores.keys():
            if page not in named or named[page].score < SURE:
                scores[page] *= ASIDE
        marked = known.forms(wanted)
        hits = self._calls_for_help(known, typed, wanted, language, marked)
        scores.pop(self._file.guide.help if hits else "", None)
        for page in sorted(scores, key=lambda page: (-scores[page], page))[:limit]:
            by_name = page not in texts or (page in named and named[page].score >= SURE)
            passage = self._passage(named[page].address, language) if by_name else texts[page].passage
            hit = self._hit(passage, scores[page], marked)
            if hit is not None:
                hits.append(hit)
        return Answer(typed, tuple(hits[:limit]), _read_as(typed, wanted), literally, marked)

    def _calls_for_help(
        self, known: "_Known", typed: str, wanted: Sequence[Wanted], language: str, marked: frozenset[str]
    ) -> list[Hit]:
        """The headings of the help page that what was typed calls for."""
        hits: list[Hit] = []
        for anchor in known.urgent.anchors(typed, wanted):
            hit = self._hit(self._passage(f"{self._file.guide.help}#{anchor}", language), URGENT, marked)
            if hit is not None:
                hits.append(replace(hit, urgent=True))
        return hits

    def _named(self, known: "_Known", typed: str, wanted: Sequence[Wanted]) -> dict[str, "_Named"]:
        """By page, what its names say."""
        scores = known.names.scores(typed, wanted)
        found: dict[str, _Named] = {}
        for place, (score, fit) in scores.items():
            address = known.lexicon.places[place]
            page = address.partition("#")[0]
            other = found.get(page)
            if other is None or score > other.score:
                found[page] = _Named(address, score, max(fit, other.fit if other else 0.0))
            elif fit > other.fit:
                found[page] = _Named(other.address, other.score, fit)
        return found

    def _texts(self, known: "_Known", wanted: Sequence[Wanted]) -> tuple[dict[str, "_Found"], frozenset[str]]:
        """The best passage of each page, and the pages where one passage has every word."""
        telling = [one for one in known.telling(wanted) if one.near]
        if not telling:
            return {}, frozenset()
        lexicon = known.lexicon
        if all(one.stop for one in telling):
            found = self._best(in_names(every(telling, lexicon)), known, CANDIDATES)
            found = found or self._best(every(telling, lexicon), known, CANDIDATES)
            return found, frozenset(found)
        whole = self._best(every(telling, lexicon), known)
        found = dict(whole)
        if len(telling) > 1:
            for page, row in self._best(some(telling, lexicon, len(lexicon.page_of)), known).items():
                found.setdefault(page, row)
        return found, frozenset(whole) if len(telling) > 1 else frozenset()

    def _best(self, query: str, known: "_Known", candidates: int = -1) -> dict[str, "_Found"]:
        """The best passage of each page, by page path, best first."""
        lexicon = known.lexicon
        best: dict[str, _Found] = {}
        for passage, score in self._file.rows(
            f"SELECT rowid, score FROM (SELECT rowid, bm25(passage_index, {WEIGHTS}) AS score FROM passage_index"
            " WHERE passage_index MATCH ?1 LIMIT ?3) ORDER BY score, rowid LIMIT ?2",
            (query, ROWS, candidates),
        ):
            number = lexicon.page_of[passage - 1] if 0 < passage <= len(lexicon.page_of) else NOWHERE
            if number != NOWHERE:
                best.setdefault(lexicon.pages[number], _Found(passage, -score))
        return best

    def _passage(self, address: str, language: str) -> int:
        """The passage to which a name leads: the top of its page, or the one at its anchor; 0 where there is none."""
        page, _, anchor = address.partition("#")
        for (passage,) in self._file.rows(
            "SELECT passage.id FROM page JOIN passage ON passage.page = page.id WHERE page.path = ?1"
            " AND passage.anchor = ?3 ORDER BY page.language <> ?2, passage.id LIMIT 1",
            (page, language, anchor),
        ):
            return int(passage)
        return 0

    def _hit(self, passage: int, score: float, marked: frozenset[str]) -> Hit | None:
        for path, anchor, title, heading, text in self._file.rows(
            "SELECT page.path, passage.anchor, page.title, passage.heading, passage.text"
            " FROM passage JOIN page ON page.id = passage.page WHERE passage.id = ?",
            (passage,),
        ):
            return Hit(path, anchor, title, heading, snippet(text, marked), round(score, 4))
        return None


class _Found(Struct, frozen=True, gc=False):
    """A passage, and how well it answers."""

    passage: int
    score: float


class _Named(Struct, frozen=True, gc=False):
    """The best name of a page: where it leads, and its two scores."""

    address: str
    score: float
    fit: float


class _Known:
    """What is in memory for one language."""

    def __init__(self, file: GuideFile, tag: str) -> None:
        language = known_language(tag)
        self.lexicon = file.lexicon(tag)
        self.aside = frozenset(path for (path,) in file.rows("SELECT path FROM page WHERE kind IN ('start', 'words')"))
        self.meanings = Meanings(self.lexicon, language, tag)
        self.urgent = Urgent(self.lexicon, tag)
        self.names = Names(self.lexicon, language.stop_words)

    def telling(self, wanted: Sequence[Wanted]) -> Sequence[Wanted]:
        """The words that say what a question is about; all of them where none does."""
        said = [one for one in wanted if not one.stop]
        return [one for one in said if not one.asks] or said or wanted

    def forms(self, wanted: Sequence[Wanted]) -> frozenset[str]:
        """The words of the guide that answer one of the telling words."""
        return frozenset(self.lexicon.words[word] for one in self.telling(wanted) for word in one.nearest())


def _joined(
    named: dict[str, _Named], texts: dict[str, _Found], whole: frozenset[str], by_name: float
) -> dict[str, float]:
    """The score of each page, by its names and its texts."""
    best_text = max((found.score for found in texts.values()), default=0.0) or 1.0
    best_fit = max((name.fit for name in named.values()), default=0.0) or 1.0
    scores: dict[str, float] = {}
    likely = nlargest(NAMES, named, key=lambda page: (named[page].score, page))
    for page in texts.keys() | likely:
        name = named.get(page)
        text = texts[page].score / best_text + (WHOLE if page in whole else 0.0) if page in texts else 0.0
        scores[page] = text * (1 + name.fit / best_fit) + by_name * name.score if name else text
    return scores


def _read_as(typed: str, wanted: Sequence[Wanted]) -> str:
    repairs = {one.typed: one.repair for one in wanted if one.repair}
    return " ".join(repairs.get(word, word) for word in words(typed)) if repairs else ""
