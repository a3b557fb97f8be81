"""A handout as one Typst document: what comes first, its pages, and what stands at its end."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from guide.handout import closing
from guide.handout.card import card
from guide.handout.closing import heading, paragraph
from guide.handout.layout import PAPERS, Clinic, Layout, Personal
from guide.handout.walk import ends_without, every_block, links, without
from guide.library.read import GuideFile
from guide.page.blocks import Callout, WriteIn
from guide.page.guide import Term, said
from guide.page.page import Page, danger_signs
from guide.render.furniture import Furniture, fill
from guide.render.typst import Surroundings, array, literal, quote, typst, visible

CONTENTS_ABOVE = 3
"""More pages than so many are listed on the first sheet."""


class Handout(Struct, frozen=True):
    """Some pages and words to be printed for a person who reads `language`.

    `furniture` and `families` (fonts in order) are by language, for those of the pages and the person's own.
    """

    file: GuideFile
    pages: tuple[Page, ...]
    chosen: tuple[Term, ...]
    language: str
    layout: Layout
    clinic: Clinic
    personal: Personal
    printed: date
    furniture: Mapping[str, Furniture]
    families: Mapping[str, Sequence[str]]

    @property
    def title(self) -> str:
        """The title of the page, the set or the word, where that is all there is; else the guide's title."""
        title = said(self.file.guide.title, self.language, self.file.language)
        paths = tuple(page.path for page in self.pages)
        for one in self.file.guide.handout_sets:
            if one.pages == paths:
                title = said(one.title, self.language, self.file.language)
        if len(self.pages) == 1:
            title = self.pages[0].title
        elif not self.pages and len(self.chosen) == 1:
            title = self.chosen[0].name
        return title if visible(title) else self.file.guide.id

    def code(self, style: str) -> str:
        """The whole document; `style` is the text of `handout.typ`."""
        layout = self.layout
        head = f"{quote(self.title)}, {layout.size}pt, {literal(PAPERS[layout.paper])}, {literal(layout.form)}"
        body = "; ".join([card(self)] if layout.form == "card" else self._sheets())
        return f"{style}\n#show: handout.with({head})\n#{{ {body} }}\n"

    @property
    def own(self) -> Furniture:
        """The words of the person's language."""
        return self.furniture[self.language]

    def _sheets(self) -> Iterator[str]:
        """One page after the other, then the words and the guide; with only one page all stands together."""
        many = len(self.pages) > CONTENTS_ABOVE
        if many or not self.pages:
            yield self._sheet(self.language, self.title, self._standing(), self._front(many))
        for page in self.pages:
            words = self.furniture[page.language]
            status = f"{words.standing(page.review)}. {closing.next_review(page, words)}."
            parts = self._alone(page, words) if len(self.pages) == 1 else self._one_of_many(page, words, many)
            yield self._sheet(page.language, page.title, status, parts)
        if len(self.pages) > 1:
            yield self._sheet(self.language, self.title, self._standing(), self._last())

    def _front(self, many: bool) -> Iterator[str]:
        """The first sheet of a long handout: what to watch for, and what is in it; or the words alone."""
        yield self._cover()
        yield f"heading(level: 1, outlined: false, {quote(self.title)})"
        yield from self._emergency(None)
        yield self._note()
        if many:
            yield heading(2, self.own.contents)
            yield "contents"
        else:
            yield from closing.glossary(2, self._terms(self.language), self.own)
            yield from self._ending(self.own, self.language, 2)

    def _alone(self, page: Page, words: Furniture) -> Iterator[str]:
        yield from self._page(page, words, first=True)
        yield from closing.glossary(2, self._terms(page.language), words)
        called = closing.numbers(self.file, self.clinic, words, page.language)
        yield from closing.contacts(2, called, self.clinic, words)
        yield heading(2, words.about_page)
        yield paragraph((*closing.review(page, words), *self._about(words)))
        yield from closing.sources(page, self.file, words)
        yield from self._last_part(words, 2)

    def _one_of_many(self, page: Page, words: Furniture, many: bool) -> Iterator[str]:
        yield from self._page(page, words, first=not many and page == self.pages[0])
        yield heading(2, words.about_page)
        yield paragraph(closing.review(page, words))
        yield from closing.sources(page, self.file, words)

    def _last(self) -> Iterator[str]:
        yield from self._questions(self.own, 1)
        yield from closing.glossary(1, self._terms(self.language), self.own)
        yield from self._ending(self.own, self.language, 1)

    def _ending(self, words: Furniture, language: str, level: int) -> Iterator[str]:
        called = closing.numbers(self.file, self.clinic, words, language)
        yield from closing.contacts(level, called, self.clinic, words)
        yield heading(level, words.about_guide)
        yield paragraph(self._about(words))
        yield from self._last_part(words, level)

    def _sheet(self, language: str, title: str, status: str, parts: Iterator[str]) -> str:
        words = self.furniture[language]
        name = self.clinic.name or self.file.guide.publisher
        above = f"running({quote(name)}, {quote(words.call)}, {quote(self.clinic.phone)})"
        below = f"foot({quote(title)}, {quote(words.page_of)}, {quote(status)})"
        return f"sheet({self.voice(language)}, {above}, {below}, {{ {'; '.join(parts)} }})"

    def voice(self, language: str) -> str:
        """The arguments that tell Typst in which language, direction and fonts some words are."""
        fonts = array(literal(family) for family in self.families[language])
        return f"{literal(language.partition('-')[0])}, {self.furniture[language].direction}, {fonts}"

    def _cover(self) -> str:
        """The clinic's sign, and whom the handout is for."""
        name = fill(self.own.for_person, name=self.personal.name) if visible(self.personal.name) else ""
        alt = self.clinic.name or self.file.guide.publisher
        return f"cover({self.voice(self.language)}, {quote(alt)}, {quote(name)})"

    def _note(self) -> str:
        """What the team wants to say to the person."""
        note = self.personal.note
        return f"note({self.voice(self.language)}, {quote(self.own.note)}, {quote(note if visible(note) else '')})"

    def _page(self, page: Page, words: Furniture, first: bool) -> Iterator[str]:
        if first:
            yield self._cover()
        yield from self._notices(page, words)
        yield f"section(1, {literal(page.path + '#')}, {quote(page.title if visible(page.title) else page.path)})"
        yield f"summary({quote(page.summary)})"
        inside = frozenset(other.path for other in self.pages)
        blocks = page.blocks if self.layout.questions else without(page.blocks, "questions")
        surroundings = Surroundings(self._titles(page), inside)
        own = danger_signs(page.blocks)
        if first and own is None:
            yield from self._emergency(page)
        elif first and own is not None:
            yield typst(replace(page, blocks=(self._off_screen(own),)), surroundings, words)
            blocks = blocks[1:]
        elif own is not None and own == self.danger()[0]:
            blocks = blocks[1:]
        if first:
            yield self._note()
        yield typst(replace(page, blocks=blocks), surroundings, words)

    def _emergency(self, before: Page | None) -> Iterator[str]:
        """The danger signs, where the page that comes first has none of its own."""
        box, page = self.danger()
        if box is not None and page is not None and page != before:
            surroundings = Surroundings(self._titles(page), frozenset(other.path for other in self.pages))
            box = self._off_screen(box)
            yield typst(replace(page, blocks=(box,)), surroundings, self.furniture[page.language])

    def _off_screen(self, box: Callout) -> Callout:
        """The box without the link to the help page at its end, where that is not printed too: paper opens nothing."""
        help_ = self.file.guide.help
        return box if any(page.path == help_ for page in self.pages) else ends_without(box, help_)

    def danger(self) -> tuple[Callout | None, Page | None]:
        """The danger signs that the first page begins with, else those of the help page, and the page they are from."""
        for page in self.pages[:1]:
            if box := danger_signs(page.blocks):
                return box, page
        help_ = self.file.guide.help
        if help_ and self.file.entry(help_, self.language):
            page = self.file.page(help_, self.language)
            if page.language in self.furniture:
                return danger_signs(page.blocks), page
        return None, None

    def _notices(self, page: Page, words: Furniture) -> Iterator[str]:
        if page.language != self.language:
            shown = fill(self.own.not_translated, language=self.own.name, shown=words.name)
            yield f"notice({self.voice(self.language)}, {quote(shown)})"
        if not page.review.translation_checked:
            yield f"notice({self.voice(page.language)}, {quote(words.translation_unchecked + '.')})"
        if self.printed > page.review.next_review:
            past = fill(words.past_review, date=closing.day_of(words, page.review.next_review))
            yield f"notice({self.voice(page.language)}, {quote(past)})"

    def _titles(self, page: Page) -> dict[str, str]:
        paths = {link.target.partition("#")[0] for link in links(page.blocks) if link.kind == "page"}
        entries = (self.file.entry(path, page.language) for path in sorted(paths - {""}))
        return {entry.path: entry.title for entry in entries if entry}

    def _terms(self, language: str) -> list[Term]:
        found: dict[str, Term | None] = {term.id: term for term in self.chosen}
        for page in self.pages:
            for link in links(page.blocks):
                if link.kind == "term" and link.target not in found:
                    found[link.target] = self.file.term(link.target, language)
        return [term for term in found.values() if term]

    def _about(self, words: Furniture) -> Iterator[str]:
        return closing.about(self.file, words, self.language, self.printed)

    def _questions(self, words: Furniture, level: int) -> Iterator[str]:
        """Room for questions, where no page asks any or has lines to write on."""
        asked = any(
            isinstance(block, WriteIn) or (isinstance(block, Callout) and block.kind == "questions")
            for page in self.pages
            for block in every_block(page.blocks)
        )
        if self.layout.questions and not asked:
            yield f"own-questions({heading(level, words.own_questions)})"

    def _last_part(self, words: Furniture, level: int) -> Iterator[str]:
        """The main source and, on the same sheet, room for notes."""
        source = closing.main_source(self.pages, self.file)
        more = "; ".join(closing.more_to_read(level, source, words)) if source else "none"
        notes = heading(level, words.notes) if self.layout.notes else "none"
        yield f"last-part({{ {more} }}, {notes})"

    def _standing(self) -> str:
        """What holds for all that is printed: unreviewed if any of it is, and due when the first of it is."""
        words_page = self.file.first_of_kind("words")
        pages = self.pages or ((self.file.page(words_page, self.language),) if words_page else ())
        if not pages:
            return fill(self.own.printed, date=closing.day_of(self.own, self.printed))
        reviews = [page.review for page in pages]
        least = next((review for review in reviews if not review.reviewer or not review.reviewed), reviews[0])
        due = min(pages, key=lambda page: page.review.next_review)
        return f"{self.own.standing(least)}. {closing.next_review(due, self.own)}."
