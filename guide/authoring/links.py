"""Judges links when everything that they may lead to is known."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from guide.authoring.finding import FileReport, Report, did_you_mean
from guide.authoring.page_file import PageFacts
from guide.authoring.reading import Reference


class Known(Struct, frozen=True):
    """What links may lead to: pages by path and the languages they are in, glossary ids, source ids."""

    pages: Mapping[str, tuple[str, ...]]
    terms: frozenset[str]
    sources: frozenset[str]


class _Pending(Struct, frozen=True, gc=False):
    file: str
    line: int
    language: str
    target: str


class LinkBook:
    """Judges what can be judged at once, and keeps links to anchors until all pages are read."""

    def __init__(self, known: Known, report: Report) -> None:
        self._known = known
        self._report = report
        self._anchors: dict[str, str] = {}  # joined by line feeds, since they are many and seldom looked for
        self._pending: list[_Pending] = []
        self._hints: dict[str, str] = {}

    def note(self, facts: PageFacts, report: FileReport) -> None:
        """Remembers the page's anchors and judges its links."""
        self.know(facts.page.path, facts.page.language, facts.anchors)
        judges = {"page": self._judge_page, "term": self._judge_term, "source": self._judge_source}
        for link in facts.links:
            if judge := judges.get(link.kind):
                judge(link, facts.page.language, report)

    def know(self, path: str, language: str, anchors: frozenset[str]) -> None:
        """Remembers the anchors of a page."""
        self._anchors[f"{language}/{path}"] = "\n".join(sorted(anchors))

    def expect(self, file: str, line: int, language: str, target: str) -> None:
        """Keeps a link `page#anchor`, to be judged by `judge_anchors`."""
        self._pending.append(_Pending(file, line, language, target))

    def judge_anchors(self) -> None:
        """Reports links to headings that are not there, in the language that a reader would be shown."""
        for link in self._pending:
            path, _, anchor = link.target.partition("#")
            written = self._known.pages.get(path, ())
            language = link.language if link.language in written else next(iter(written), "")
            known = self._anchors.get(f"{language}/{path}")
            anchors = known.split("\n") if known is not None else [anchor]
            if anchor not in anchors:
                shown = f"{language}/{path}.md"
                message = f'{shown} has no heading "#{anchor}"'
                self._report.of(link.file).error(link.line, "anchor", message, did_you_mean(anchor, anchors))

    def _judge_page(self, link: Reference, language: str, report: FileReport) -> None:
        path, mark, _ = link.target.partition("#")
        if path not in self._known.pages:
            if path not in self._hints:
                self._hints[path] = nearest_page(path, self._known.pages)
            report.error(link.line, "link", f'no page "{path}"', self._hints[path])
        elif mark:
            self.expect(report.file, link.line, language, link.target)

    def _judge_term(self, link: Reference, language: str, report: FileReport) -> None:
        if link.target not in self._known.terms:
            hint = did_you_mean(link.target, self._known.terms)
            report.error(link.line, "term", f'no word "{link.target}" in a glossary', hint)

    def _judge_source(self, link: Reference, language: str, report: FileReport) -> None:
        if link.target not in self._known.sources:
            hint = did_you_mean(link.target, self._known.sources)
            report.error(link.line, "source", f'no source "{link.target}" in sources.toml', hint)


def nearest_page(path: str, pages: Iterable[str]) -> str:
    """The hint for a page that is not there: one of that name elsewhere, or of nearly that name."""
    name = path.rpartition("/")[2]
    for page in pages:
        if page.rpartition("/")[2] == name:
            return f'did you mean "{page}"?'
    return did_you_mean(path, pages)
