"""Reads a glossary: a definition list of words, each explained in plain text."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown.extensions.toc import slugify_unicode

from guide.authoring.finding import FileReport
from guide.authoring.front_matter import FENCE
from guide.authoring.inlines import words_only
from guide.authoring.markdown_tree import MarkdownReader
from guide.authoring.page_file import read_tree
from guide.authoring.reading import Reading
from guide.page.guide import Term

ALSO = re.compile(r"Also: ?(?P<words>.+)")
HEAD = re.compile(rf"{FENCE} *\n(?:.*\n)*?{FENCE} *\n")
WHERE = "the glossary"


def read_glossary(text: str, reader: MarkdownReader, report: FileReport) -> list[Term]:
    """The words of a glossary.md, each id once."""
    head = HEAD.match(text)
    body_line = head.group().count("\n") + 1 if head else 1
    tree = read_tree(text[head.end() if head else 0 :], body_line, reader, report)
    if tree is None:
        return []
    reading = Reading(report, tree, body_line, "")
    terms: dict[str, Term] = {}
    for name, meanings in _entries(tree.root, reading):
        reading.enter(name)
        line = reading.line
        term = _term(name, meanings, reading)
        if not term.meaning:
            hint = "write `:   ` and what it means below it"
            report.error(line, "glossary", f'"{term.name}" is not explained', hint)
        elif term.id in terms:
            report.error(line, "glossary", f'"{term.id}" is explained twice')
        terms.setdefault(term.id, term)
    return list(terms.values())


def _entries(root: Element, reading: Reading) -> Iterator[tuple[Element, list[Element]]]:
    for block in root:
        if block.tag != "dl":
            reading.enter(block)
            reading.report.error(reading.line, "glossary", "only words and what they mean can stand here")
            continue
        name: Element | None = None
        meanings: list[Element] = []
        for element in block:
            if element.tag == "dd":
                meanings.append(element)
                continue
            if name is not None:
                yield name, meanings
            name, meanings = element, []
        if name is not None:
            yield name, meanings


def _term(name: Element, meanings: list[Element], reading: Reading) -> Term:
    words = words_only(name, reading, WHERE)
    said: list[str] = []
    also: list[str] = []
    for meaning in meanings:
        for part in _paragraphs(meaning, reading):
            match = ALSO.fullmatch(part)
            if match:
                also += (word.strip() for word in match["words"].split(",") if word.strip())
            elif part:
                said.append(part)
    return Term(name.get("id") or slugify_unicode(words, "-"), words, " ".join(said), tuple(also))


def _paragraphs(meaning: Element, reading: Reading) -> Iterator[str]:
    reading.enter(meaning)
    paragraphs = [child for child in meaning if child.tag == "p"]
    for element in paragraphs or [meaning]:
        yield words_only(element, reading, WHERE)
