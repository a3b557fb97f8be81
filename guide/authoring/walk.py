"""The one walk through an author's folder that checking and building share."""

from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import Protocol

from guide.authoring.alarm import Alarm
from guide.authoring.finding import Finding, Report
from guide.authoring.folder import GLOSSARY, Folder
from guide.authoring.glossary import read_glossary
from guide.authoring.guide_toml import GUIDE, GuideToml, read_guide, read_sources
from guide.authoring.judge import Judge
from guide.authoring.links import Known, LinkBook
from guide.authoring.markdown_tree import MarkdownReader
from guide.authoring.measure import Measure
from guide.authoring.page_file import read_page
from guide.authoring.pictures import PictureBook
from guide.authoring.search_toml import SEARCH, read_search
from guide.authoring.text_file import read_text
from guide.authoring.toml_file import line_of
from guide.authoring.words_page import words_page
from guide.page.guide import Guide, SearchWords, Source, Term
from guide.page.page import Page, Review, headings


class Sink(Protocol):
    """Takes what the walk finds sound, in an order that is the same for the same folder."""

    def add_page(self, page: Page) -> None: ...

    def add_picture(self, name: str, language: str, data: bytes) -> None: ...

    def add_term(self, language: str, term: Term) -> None: ...

    def add_source(self, source: Source) -> None: ...

    def add_search_words(self, language: str, said: SearchWords) -> None: ...


class Walk:
    """Reads a folder's own description at once, and its pages one by one when asked to.

    `guide` is None when guide.toml is wrong; `today` is the day by which a review is past; `measures` takes how hard
    each page is to read. Raises GuideError for a folder that is none of ours.
    """

    def __init__(self, root: Path, today: date | None = None, measures: list[Measure] | None = None) -> None:
        self.report = Report()
        self._today = today or date.today()
        self._folder = Folder(root, self.report)
        self._toml = read_guide(self._folder, self.report)
        self.guide = self._toml.guide if self._toml else None
        self._measures = measures
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
        names = frozenset(term.id for some in terms.values() for term in some)
        known = Known(pages, names, frozenset(source.id for source in sources))
        links = LinkBook(known, self.report)
        pictures = PictureBook(self._folder, guide.languages, self.report)
        judge = Judge(self._toml, terms, self.report, self._today, self._measures)
        judge.look_at_guide()
        for language in guide.languages:
            alarm = Alarm(self._toml)
            for path in guide.order():
                if path == self._toml.choices.words_page:
                    self._add_words(language, terms[language], judge.reviews(language), alarm, links, sink)
                elif language in pages.get(path, ()):
                    self._take_page(path, language, guide, links, pictures, judge, alarm, sink)
        self._read_search(guide, links, sink)
        self._expect_questions(self._toml, pages, links)
        links.judge_anchors()
        for name, language, data in pictures.read_used():
            sink.add_picture(name, language, data)

    def _take_page(
        self,
        path: str,
        language: str,
        guide: Guide,
        links: LinkBook,
        pictures: PictureBook,
        judge: Judge,
        alarm: Alarm,
        sink: Sink,
    ) -> None:
        file = f"{language}/{path}.md"
        mine = self.report.of(file)
        text = read_text(self._folder.root / file, mine)
        facts = read_page(text, path, language, guide, self._reader, mine) if text is not None else None
        if facts is None:
            return
        links.note(facts, mine)
        pictures.note(facts, mine)
        page = alarm.put_on(facts.page)
        judge.look_at(facts, mine, page is not facts.page)
        if not mine.errors:
            sink.add_page(page)

    def _add_words(
        self,
        language: str,
        terms: tuple[Term, ...],
        reviews: Collection[Review],
        alarm: Alarm,
        links: LinkBook,
        sink: Sink,
    ) -> None:
        if self._toml is None or not terms or not reviews:
            return
        page = words_page(self._toml, language, terms, reviews)
        links.know(page.path, language, frozenset(heading.anchor for heading in headings(page.blocks)))
        sink.add_page(alarm.put_on(page))

    def _read_glossaries(self, guide: Guide, sink: Sink) -> dict[str, tuple[Term, ...]]:
        known: dict[str, tuple[Term, ...]] = {}
        for language in guide.languages:
            file = f"{language}/{GLOSSARY}"
            mine = self.report.of(file)
            text = read_text(self._folder.root / file, mine) if file in self._folder else None
            known[language] = tuple(read_glossary(text, self._reader, mine)) if text else ()
            for term in known[language]:
                sink.add_term(language, term)
        return known

    def _read_search(self, guide: Guide, links: LinkBook, sink: Sink) -> None:
        for language in guide.languages:
            file = f"{language}/{SEARCH}"
            mine = self.report.of(file)
            text = read_text(self._folder.root / file, mine) if file in self._folder else None
            found = read_search(text, guide.help, mine) if text else None
            if text and found:
                for anchor in found.urgent:
                    links.expect(file, line_of(anchor, text), language, f"{guide.help}#{anchor}")
                sink.add_search_words(language, found)

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
        self._expect_words(toml, listed)
        for path, languages in listed.items():
            if not languages:
                message = f'the page "{path}" is written in no language'
                self.report.of(GUIDE).error(toml.line_of_page(path), "order", message)
        return {path: languages for path, languages in listed.items() if languages}

    def _expect_words(self, toml: GuideToml, listed: dict[str, tuple[str, ...]]) -> None:
        """The page that is made from the glossary is there in each language that has one."""
        made = toml.choices.words_page
        if made and made not in listed:
            hint = "add it to a section's pages"
            self.report.of(GUIDE).error(toml.line_of("words_page"), "order", f'no section lists "{made}"', hint)
        elif made:
            for language in listed[made]:
                message = f"this page is made from {GLOSSARY}, and cannot be written too"
                self.report.of(f"{language}/{made}.md").error(0, "order", message, "give it another name")
            folder = self._folder
            listed[made] = tuple(tag for tag in toml.guide.languages if f"{tag}/{GLOSSARY}" in folder)

    def _expect_questions(self, toml: GuideToml, pages: dict[str, tuple[str, ...]], links: LinkBook) -> None:
        for place, question in enumerate(toml.guide.questions):
            path, mark, _ = question.page.partition("#")
            line = toml.line_of(f"questions[{place}].page")
            for language in pages.get(path, ()) if mark else ():
                links.expect(GUIDE, line, language, question.page)
