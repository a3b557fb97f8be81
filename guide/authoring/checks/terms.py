"""Every word of the glossary, and every acronym, is explained where it first stands on a page."""

import re
from collections.abc import Iterator

from guide.authoring.checks.fault import Fault
from guide.authoring.checks.subject import Subject
from guide.authoring.prose import WORD, line_of
from guide.page.blocks import Inlines, Link, Paragraph, Strong, Text, plain
from guide.page.guide import Term

ACRONYM = re.compile(r"(?<![\w-])(?=(?:[^\s,.;:()]*[A-Z]){2})[A-Z][A-Z0-9]*(?:[/-]?[A-Z0-9]+)*(?![\w-])")
NAMES_CASE = re.compile(r"[A-Z]{2}|\d")
"""A name with capitals inside it or a number is looked for as it is written; others in small letters too."""


def unexplained_terms(subject: Subject) -> Iterator[Fault]:
    """A warning for each word of the glossary whose first use on the page does not lead there."""
    names = _names(subject.terms)
    if not names:
        return
    search = re.compile(
        rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})(?![\w-])", re.I
    )
    met: set[str] = set()
    for spot in subject.facts.spots:
        if isinstance(spot.block, Paragraph):
            for text, linked in _runs(spot.block.children):
                if linked:
                    met.add(linked)
                    continue
                for found in search.finditer(text):
                    term = names.get(found.group().casefold())
                    if term is None or term.id in met or not _meant(found.group(), term):
                        continue
                    met.add(term.id)
                    hint = f"write [{found.group()}](term:{term.id})"
                    message = (
                        f'"{found.group()}" is in the glossary, but its first use on this page does not lead there'
                    )
                    line = line_of(found.group(), spot.line, subject.facts.source)
                    yield Fault(line, "warning", "unexplained-term", message, hint)


def unexplained_acronyms(subject: Subject) -> Iterator[Fault]:
    """A warning for each acronym that is neither in the glossary nor written out where it first stands."""
    known = set(subject.rules.acronyms)
    for term in subject.terms:
        for name in (term.name, *term.also):
            known.update(ACRONYM.findall(name))
    for spot in subject.facts.spots:
        if isinstance(spot.block, Paragraph):
            text = "".join(text for text, linked in _runs(spot.block.children) if not linked)
            for found in ACRONYM.finditer(text):
                name = found.group()
                if name not in known:
                    known.add(name)
                    if not _written_out(text, found.start(), found.end()):
                        message = f'"{name}" is not explained'
                        hint = f"write it out first, as in: its full words ({name})"
                        line = line_of(name, spot.line, subject.facts.source)
                        yield Fault(line, "warning", "unexplained-acronym", message, hint)


def _names(terms: tuple[Term, ...]) -> dict[str, Term]:
    """The words by which each term may stand in a text, in small letters: its name, and acronyms for it."""
    found: dict[str, Term] = {}
    for term in terms:
        name = re.sub(r" *\([^)]*\)", "", term.name)
        for word in (name, *(other for other in term.also if ACRONYM.fullmatch(other))):
            for form in (word, f"{word}s", f"{word[:-1]}ies" if word.endswith("y") else word):
                found.setdefault(form.casefold(), term)
    return found


def _meant(written: str, term: Term) -> bool:
    """Whether a word is the term: "AI" is an acronym, "ai" is not."""
    alike = [name for name in (term.name, *term.also) if name.casefold() == written.casefold()]
    return not alike or any(name == written or not NAMES_CASE.search(name) for name in alike)


def _runs(children: Inlines) -> Iterator[tuple[str, str]]:
    """Pieces of text with nothing, and links to terms with the term; other links are passed over."""
    for child in children:
        match child:
            case Text(text):
                yield text, ""
            case Strong(inner):
                yield from _runs(inner)
            case Link("term", target):
                yield plain(child.children), target
            case _:
                yield " ", ""


def _written_out(text: str, start: int, end: int) -> bool:
    """Whether the acronym stands in brackets after its words, or its words in brackets after it."""
    after = text[end:].lstrip()
    return text[:start].rstrip().endswith("(") or (after.startswith("(") and len(WORD.findall(after[:80])) > 1)
