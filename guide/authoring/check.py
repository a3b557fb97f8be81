"""Checks an author's folder without building anything."""

from pathlib import Path

from guide.authoring.finding import Finding
from guide.authoring.measure import Measure
from guide.authoring.walk import Walk
from guide.page.guide import SearchWords, Source, Term
from guide.page.page import Page


def check(folder: Path) -> list[Finding]:
    """The same findings as a build would have.

    Raises GuideError for a folder without guide.toml and for a folder that cannot be read.
    """
    return _walk(folder, None)


def check_and_measure(folder: Path) -> tuple[list[Finding], list[Measure]]:
    """The findings, and how hard each page is to read. Raises GuideError as `check` does."""
    measures: list[Measure] = []
    return _walk(folder, measures), measures


def _walk(folder: Path, measures: list[Measure] | None) -> list[Finding]:
    walk = Walk(folder, measures=measures)
    walk.run(_Nothing())
    return walk.findings()


class _Nothing:
    """Drops whatever it is given."""

    def add_page(self, page: Page) -> None:
        """Dropped."""

    def add_picture(self, name: str, language: str, data: bytes) -> None:
        """Dropped."""

    def add_term(self, language: str, term: Term) -> None:
        """Dropped."""

    def add_source(self, source: Source) -> None:
        """Dropped."""

    def add_search_words(self, language: str, said: SearchWords) -> None:
        """Dropped."""
