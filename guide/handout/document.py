"""A handout as one Typst document: its pages, what is known about them, and what stands at its end."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from guide.handout.layout import PAPERS, Clinic, Layout
from guide.handout.walk import links
from guide.library.read import GuideFile
from guide.page.guide import Term, said
from guide.page.page import Page
from guide.render.furniture import Furniture, fill
from guide.render.typst import Surroundings, array, literal, quote, typst, visible


class Handout(Struct, frozen=True):
    """Some pages to be printed for a person who reads `language`.

    `furniture` and `families` (fonts in order) are by language, for those of the pages and the person's own.
    """

    file: GuideFile
    pages: tuple[Page, ...]
    language: str
    clinic: Clinic
    printed: date
    furniture: Mapping[str, Furniture]
    families: Mapping[str, Sequence[str]]

    @property
    def title(self) -> str:
        """The page's title where there is one page, else the guide's."""
        alone = len(self.pages) == 1
        title = self.pages[0].title if alone else said(self.file.guide.title, self.language, self.file.language)
        return title if visible(title) else self.file.guide.id

    def code(self, style: str, layout: Layout) -> str:
        """The whole document; `style` is the text of `handout.typ`."""
        head = f"{quote(self.title)}, {layout.size}pt, {literal(PAPERS[layout.paper])}"
        body = "; ".join(self._sheets())
        return f"{style}\n#show: handout.with({head})\n#{{ {body} }}\n"

    def _sheets(self) -> Iterator[str]:
        """One page after the other, then the words and the guide; with only one page all stands together."""
        for page in self.pages:
            words = self.furniture[page.language]
            status = f"{words.standing(page.review)}. {_next_review(page, words)}."
            parts = self._alone(page, words) if len(self.pages) == 1 else self._one_of_many(page, words)
            yield self._sheet(page.language, page.title, status, parts)
        if len(self.pages) > 1:
            words = self.furniture[self.language]
            status = fill(words.printed, date=_day(words, self.printed))
            yield self._sheet(self.language, self.title, status, self._last(words))

    def _alone(self, page: Page, words: Furniture) -> Iterator[str]:
        """The sources come last, on sheets of their own: who only wants the page can leave them out."""
        yield from self._page(page, words)
        yield from self._glossary(2, words, page.language)
        yield from self._contacts(2, words, page.language)
        yield _heading(2, words.about_page)
        yield _lines((*_review(page, words), *self._about(words)))
        yield f"notes({_heading(2, words.notes)})"
        yield "pagebreak(weak: true)"
        yield from self._sources(page, words)

    def _one_of_many(self, page: Page, words: Furniture) -> Iterator[str]:
        yield from self._page(page, words)
        yield _heading(2, words.about_page)
        yield _lines(_review(page, words))
        yield from self._sources(page, words)

    def _last(self, words: Furniture) -> Iterator[str]:
        yield from self._glossary(1, words, self.language)
        yield from self._contacts(1, words, self.language)
        yield _heading(1, words.about_guide)
        yield _lines(self._about(words))
        yield f"notes({_heading(1, words.notes)})"

    def _sheet(self, language: str, title: str, status: str, parts: Iterator[str]) -> str:
        words = self.furniture[language]
        name = self.clinic.name or self.file.guide.publisher
        above = f"running({quote(name)}, {quote(words.call)}, {quote(self.clinic.phone)})"
        below = f"foot({quote(title)}, {quote(words.page_of)}, {quote(status)})"
        return f"sheet({self._voice(language)}, {above}, {below}, {{ {'; '.join(parts)} }})"

    def _voice(self, language: str) -> str:
        """The arguments that tell Typst in which language, direction and fonts some words are."""
        fonts = array(literal(family) for family in self.families[language])
        return f"{literal(language.partition('-')[0])}, {self.furniture[language].direction}, {fonts}"

    def _page(self, page: Page, words: Furniture) -> Iterator[str]:
        yield from self._notices(page, words)
        yield f"section(1, {literal(page.path + '#')}, {quote(page.title if visible(page.title) else page.path)})"
        yield f"summary({quote(page.summary)})"
        inside = frozenset(other.path for other in self.pages)
        yield typst(page, Surroundings(self._titles(page), inside), words)

    def _notices(self, page: Page, words: Furniture) -> Iterator[str]:
        own = self.furniture[self.language]
        if page.language != self.language:
            shown = fill(own.not_translated, language=own.name, shown=words.name)
            yield f"notice({self._voice(self.language)}, {quote(shown)})"
        if not page.review.translation_checked:
            yield f"notice({self._voice(page.language)}, {quote(words.translation_unchecked + '.')})"
        if self.printed > page.review.next_review:
            past = fill(words.past_review, date=_day(words, page.review.next_review))
            yield f"notice({self._voice(page.language)}, {quote(past)})"

    def _titles(self, page: Page) -> dict[str, str]:
        paths = {link.target.partition("#")[0] for link in links(page.blocks) if link.kind == "page"}
        entries = (self.file.entry(path, page.language) for path in sorted(paths - {""}))
        return {entry.path: entry.title for entry in entries if entry}

    def _sources(self, page: Page, words: Furniture) -> Iterator[str]:
        if not page.sources:
            return
        entries = []
        for name in page.sources:
            source = self.file.source(name)
            parts = (source.title, source.publisher, source.year) if source else (name,)
            whole = " ".join(f"{part.rstrip('.')}." for part in parts if part)
            entries.append(f"source({quote(whole)}, {quote(source.url if source and not source.publisher else '')})")
        yield _heading(2, words.sources)
        yield f"sources({array(entries)})"

    def _glossary(self, level: int, words: Furniture, language: str) -> Iterator[str]:
        terms = self._terms(language)
        if terms:
            yield _heading(level, words.words_explained)
            yield f"words({array(array((quote(term.name), quote(term.meaning))) for term in terms)})"

    def _terms(self, language: str) -> list[Term]:
        found: dict[str, Term | None] = {}
        for page in self.pages:
            for link in links(page.blocks):
                if link.kind == "term" and link.target not in found:
                    found[link.target] = self.file.term(link.target, language)
        return sorted((term for term in found.values() if term), key=lambda term: term.name.casefold())

    def _contacts(self, level: int, words: Furniture, language: str) -> Iterator[str]:
        guide = self.file.guide
        if guide.contacts:
            yield _heading(level, words.contacts)
        for contact in guide.contacts:
            yield f"contact({quote(said(contact.label, language, self.file.language))}, {quote(contact.number)})"

    def _about(self, words: Furniture) -> Iterator[str]:
        guide = self.file.guide
        yield f"{said(guide.title, self.language, self.file.language)} ({guide.version})."
        yield fill(words.publisher, publisher=guide.publisher)
        if guide.licence:
            yield fill(words.licence, licence=guide.licence)
        if guide.funding:
            yield fill(words.funding, funding=guide.funding)
        if guide.updates:
            yield fill(words.updates, updates=guide.updates)
        yield fill(words.printed, date=_day(words, self.printed))


def _review(page: Page, words: Furniture) -> Iterator[str]:
    review = page.review
    yield f"{words.standing(review)}."
    yield f"{fill(words.evidence_to, date=_day(words, review.evidence))}."
    yield f"{_next_review(page, words)}."
    yield fill(words.author, author=review.author)


def _day(words: Furniture, day: date) -> str:
    """A day that no line's end tears apart."""
    return words.date(day).replace(" ", "\N{NO-BREAK SPACE}")


def _next_review(page: Page, words: Furniture) -> str:
    return fill(words.next_review, date=_day(words, page.review.next_review))


def _heading(level: int, words: str) -> str:
    return f"heading(level: {level}, {quote(words)})"


def _lines(lines: Iterable[str]) -> str:
    return f"lines({array(quote(line) for line in lines)})"
