"""What stands at the end of a handout: words explained, numbers, sources, and what is known about page and guide."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from guide.handout.layout import Clinic
from guide.handout.walk import links
from guide.library.read import GuideFile
from guide.page.guide import Contact, Source, Term, said
from guide.page.page import Page
from guide.render.furniture import Furniture, fill
from guide.render.typst import array, quote


def heading(level: int, words: str) -> str:
    """A heading as Typst code, which is not listed among the contents."""
    return f"heading(level: {level}, outlined: false, {quote(words)})"


def paragraph(lines: Iterable[str]) -> str:
    """Some lines one below the other, kept together, as Typst code."""
    return f"lines({array(quote(line) for line in lines)})"


def day_of(words: Furniture, day: date) -> str:
    """A day that no line's end tears apart."""
    return words.date(day).replace(" ", "\N{NO-BREAK SPACE}")


def next_review(page: Page, words: Furniture) -> str:
    """When the page is due."""
    return fill(words.next_review, date=day_of(words, page.review.next_review))


def review(page: Page, words: Furniture) -> Iterator[str]:
    """Who stands behind the page, and until when."""
    yield f"{words.standing(page.review)}."
    yield f"{fill(words.evidence_to, date=day_of(words, page.review.evidence))}."
    yield f"{next_review(page, words)}."
    yield fill(words.author, author=page.review.author)


def about(file: GuideFile, words: Furniture, language: str, printed: date) -> Iterator[str]:
    """Whose guide it is, and when this was printed."""
    guide = file.guide
    yield f"{said(guide.title, language, file.language)} ({guide.version})."
    yield fill(words.publisher, publisher=guide.publisher)
    if guide.licence:
        yield fill(words.licence, licence=guide.licence)
    if guide.funding:
        yield fill(words.funding, funding=guide.funding)
    if guide.updates:
        yield fill(words.updates, updates=guide.updates)
    yield fill(words.printed, date=day_of(words, printed))


def glossary(level: int, terms: Sequence[Term], words: Furniture) -> Iterator[str]:
    """The words and what they mean, in alphabetical order."""
    if terms:
        ordered = sorted(terms, key=lambda term: term.name.casefold())
        yield heading(level, words.words_explained)
        yield f"words({array(array((quote(term.name), quote(term.meaning))) for term in ordered)})"


def numbers(file: GuideFile, clinic: Clinic, words: Furniture, language: str) -> list[tuple[str, str]]:
    """Whom to call: the clinic's own numbers before those of the guide; without a number there is room to write it."""
    contacts: list[Contact] = list(file.guide.contacts)
    own: list[tuple[str, str]] = []
    if clinic.phone or clinic.night:
        own = [(words.by_day, clinic.phone), (words.at_night, clinic.night)]
        contacts = [contact for contact in contacts if contact.number]
    return own + [(said(contact.label, language, file.language), contact.number) for contact in contacts]


def contact(label: str, number: str, above: str = "1.1em") -> str:
    """Somebody's number, or a line to write it on, as Typst code; `above` is the room above that line."""
    return f"contact({quote(label.rstrip(':'))}, {quote(number)}, above: {above})"


def contacts(level: int, called: Sequence[tuple[str, str]], clinic: Clinic, words: Furniture) -> Iterator[str]:
    """The numbers to call under their heading, and when the clinic is open."""
    if not called and not clinic.hours:
        return
    yield heading(level, words.contacts)
    lines = [f"par({quote(f'{words.hours} {clinic.hours}')})"] if clinic.hours else []
    lines += [contact(label, number) for label, number in called]
    yield f"together({{[]; {'; '.join(lines)}}})"


def sources(page: Page, file: GuideFile, words: Furniture) -> Iterator[str]:
    """The sources as they are cited."""
    if not page.sources:
        return
    entries = []
    for name in page.sources:
        source = file.source(name)
        parts = (source.title, source.publisher, source.year) if source else (name,)
        whole = " ".join(f"{part.rstrip('.')}." for part in parts if part)
        entries.append(f"source({quote(whole)}, {quote(source.url if source and not source.publisher else '')})")
    yield heading(2, words.sources)
    yield f"sources({array(entries)})"


def main_source(pages: Sequence[Page], file: GuideFile) -> Source | None:
    """Of the sources that anybody can open, the one that the pages cite most often, and of several the first."""
    cited = Counter(link.target for page in pages for link in links(page.blocks) if link.kind == "source")
    names = dict.fromkeys(name for page in pages for name in page.sources)
    found = (file.source(name) for name in sorted(names, key=lambda name: -cited[name]))
    return next((source for source in found if source and source.url.startswith("https://")), None)


def more_to_read(level: int, source: Source, words: Furniture) -> Iterator[str]:
    """The main source as a picture for a phone, with its address beside it."""
    yield heading(level, words.read_more)
    alt = fill(words.code_for, address=source.url)
    yield f"more({quote(source.title)}, {quote(source.url)}, {quote(words.scan)}, {quote(alt)})"
