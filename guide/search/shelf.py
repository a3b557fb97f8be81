"""Search in one guide or in several, opened when they are first asked for."""

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec.structs import replace

from guide.errors import GuideError
from guide.library.read import GuideFile
from guide.search.search import Answer, Search

LIMIT = 20


class Shelf:
    """Guides that are open for search alone. It belongs to the thread that asks."""

    def __init__(self) -> None:
        self._open: dict[Path, tuple[GuideFile, Search]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file, _ in self._open.values():
            file.close()
        self._open.clear()

    def answer(
        self, guides: Sequence[Path], typed: str, language: str, limit: int = LIMIT, literally: bool = False
    ) -> Answer:
        """The best pages of one guide; of several, what calls for help first, then by score.

        Hits of several guides name theirs. One of several that is damaged answers nothing; raises GuideError where the
        only one is.
        """
        if len(guides) == 1:
            return self._search(guides[0], language).answer(typed, language, limit, literally)
        answers: dict[Path, Answer] = {}
        for guide in guides:
            try:
                answers[guide] = self._search(guide, language).answer(typed, language, limit, literally)
            except GuideError:
                continue
        hits = [replace(hit, guide=str(guide)) for guide, answer in answers.items() for hit in answer.hits]
        hits.sort(key=lambda hit: -hit.score)
        sure = any(answer.hits and not answer.read_as for answer in answers.values())
        read_as = "" if sure else next((answer.read_as for answer in answers.values() if answer.read_as), "")
        marked = frozenset[str]().union(*(answer.marked for answer in answers.values()))
        return Answer(typed, tuple(hits[:limit]), read_as, literally, marked)

    def _search(self, guide: Path, language: str) -> Search:
        if guide not in self._open:
            file = GuideFile(guide)
            self._open[guide] = file, Search(file)
        search = self._open[guide][1]
        search.load(language)
        return search
