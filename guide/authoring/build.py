"""Builds a guide from an author's folder."""

from pathlib import Path

from guide.authoring.finding import Finding
from guide.authoring.walk import Walk
from guide.library.write import GuideWriter
from guide.page.guide import SearchWords, Source, Term
from guide.page.page import Page
from guide.render.sentences import passages


def build(folder: Path, target: Path) -> list[Finding]:
    """Writes `target` unless there is an error among the findings; then an older file stays as it is.

    Raises GuideError for a folder without guide.toml, a folder that cannot be read, and a disk that refuses.
    """
    walk = Walk(folder)
    if walk.guide is None:
        return walk.findings()
    with GuideWriter(target, walk.guide) as writer:
        walk.run(_Shelf(writer))
        if not walk.report.errors:
            writer.finish()
    return walk.findings()


class _Shelf:
    """Hands what the walk found to the writer, each page with what search shall find of it."""

    def __init__(self, writer: GuideWriter) -> None:
        self._writer = writer

    def add_page(self, page: Page) -> None:
        self._writer.add_page(page, passages(page))

    def add_picture(self, name: str, language: str, data: bytes) -> None:
        self._writer.add_picture(name, language, data)

    def add_term(self, language: str, term: Term) -> None:
        self._writer.add_term(language, term)

    def add_source(self, source: Source) -> None:
        self._writer.add_source(source)

    def add_search_words(self, language: str, said: SearchWords) -> None:
        self._writer.add_search_words(language, said)
