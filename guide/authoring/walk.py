"""The one walk through an author's folder that checking and building share."""

from pathlib import Path
from typing import Protocol

from guide.authoring.checks import CHECKS
from guide.authoring.finding import Finding, Report
from guide.authoring.folder import GLOSSARY, Folder
from guide.authoring.glossary import read_glossary
from guide.authoring.guide_toml import GUIDE, GuideToml, read_guide, read_sources
from guide.authoring.links import Known, LinkBook
from guide.authoring.markdown_tree import MarkdownReader
from guide.authoring.page_file import PageFacts, read_page
from guide.authoring.pictures import PictureBook
from guide.authoring.text_file import read_text
from guide.page.guide import Guide, Source, Term
from guide.page.page import Page


class Sink(Protocol):
    """Takes what the walk finds sound, in an order that is the same for the same folder."""

    def add_page(self, page: Page) -> None: ...

    def add_picture(self, name: str, language: str, data: bytes) -> None: ...

    def add_term(self, language: str, term: Term) -> None: ...

    def add_source(self, source: Source) -> None: ...


class Walk:
    """Reads a folder's own description at once, and its pages one by one when asked to.

    `guide` is None when guide.toml is wrong. Raises GuideError for a folder that is none of ours.
    """

    def __init__(self, root: Path) -> None:
        self.report = Report()
        self._folder = Folder(root, self.report)
        self._toml = read_guide(self._folder, self.report)
        self.guide = self._toml.guide if self._toml else None
        self._reader = MarkdownReader()

    def findings(self) -> list[Finding]:
        """All that was found so far."""
        return self.report.findings()

    def run(self, sink: Sink) -> None:
        """Gives everything sound to `sink`, keeping of each page only what links need."""
        if self._toml is None:
            return
        guide = self._toml.guide
        self._folder.refuse_strangers(guide.languages)
        pages = self._pages(self._toml)
        terms = self._read_glossaries(guide, sink)
        sources = read_sources(self._folder, self.report)
        for source in sources:
            sink.add_source(source)
        known = Known(pages, terms, frozenset(source.id for source in sources))
        links = LinkBook(known, self.report)
        pictures = PictureBook(self._folder, guide.languages, self.report)
        for language in guide.languages:
            for path in guide.order():
                if language in pages.get(path, ()):
                    self._take_page(path, language, guide, links, pictures, sink)
        self._expect_questions(self._toml, pages, links)
        links.judge_anchors()
        for name, language, data in pictures.read_used():
            sink.add_picture(name, language, data)

    def _take_page(
        self, path: str, language: str, guide: Guide, links: LinkBook, pictures: PictureBook, sink: Sink
    ) -> None:
        file = f"{language}/{path}.md"
        mine = self.report.of(file)
        text = read_text(self._folder.root / file, mine)
        facts = read_page(text, path, language, guide, self._reader, mine) if text is not None else None
        if facts is None:
            return
        links.note(facts, mine)
        pictures.note(facts, mine)
        self._check(facts, file)
        if not mine.errors:
            sink.add_page(facts.page)

    def _check(self, facts: PageFacts, file: str) -> None:
        for check in CHECKS:
            for fault in check(facts):
                finding = Finding(file, fault.line, fault.severity, fault.rule, fault.message, fault.hint)
                self.report.add(finding)

    def _read_glossaries(self, guide: Guide, sink: Sink) -> frozenset[str]:
        known: set[str] = set()
        for language in guide.languages:
            file = f"{language}/{GLOSSARY}"
            mine = self.report.of(file)
            text = read_text(self._folder.root / file, mine) if file in self._folder else None
            for term in read_glossary(text, self._reader, mine) if text else ():
                known.add(term.id)
                sink.add_term(language, term)
        return frozenset(known)

    def _pages(self, toml: GuideToml) -> dict[str, tuple[str, ...]]:
        """The languages of each page; a page that is listed and not written, or the reverse, is a fault."""
        listed: dict[str, tuple[str, ...]] = dict.fromkeys(toml.guide.order(), ())
        for language in toml.guide.languages:
            for path in self._folder.pages(language):
                if path in listed:
                    listed[path] = (*listed[path], language)
                else:
                    stray = self.report.of(f"{language}/{path}.md")
                    hint = f"add it to a section's pages in {GUIDE}"
                    stray.error(0, "order", f"{GUIDE} lists no such page", hint)
        for path, languages in listed.items():
            if not languages:
                message = f'the page "{path}" is written in no language'
                self.report.of(GUIDE).error(toml.line_of_page(path), "order", message)
        return {path: languages for path, languages in listed.items() if languages}

    def _expect_questions(self, toml: GuideToml, pages: dict[str, tuple[str, ...]], links: LinkBook) -> None:
        for place, question in enumerate(toml.guide.questions):
            path, mark, _ = question.page.partition("#")
            line = toml.line_of(f"questions[{place}].page")
            for language in pages.get(path, ()) if mark else ():
                links.expect(GUIDE, line, language, question.page)
