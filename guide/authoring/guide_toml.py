"""Reads guide.toml and sources.toml: what the guide is called, its languages, its order, its sources."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from guide.authoring.finding import FileReport, Report, did_you_mean
from guide.authoring.folder import LANGUAGE, Folder
from guide.authoring.text_file import read_text
from guide.authoring.toml_file import line_of, read_struct, read_table
from guide.errors import GuideError
from guide.page.guide import Guide, Source, Words
from guide.render.furniture import languages

GUIDE = "guide.toml"
SOURCES = "sources.toml"
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SOURCE = re.compile(r"[A-Za-z][A-Za-z0-9-]*")


class Entry(Struct, frozen=True):
    """One table of sources.toml; a year may be written with or without quotes."""

    title: str
    publisher: str = ""
    year: str | int = ""
    url: str = ""


class Choices(Struct, frozen=True):
    """What guide.toml says to the build alone.

    `urgent_on_every_page` puts the first urgent box of the help page first on every page; `waive` is the reason by
    rule for what the whole guide lets pass. `words_page` is the path of the page that is made from the glossary.
    """

    urgent_on_every_page: bool = False
    words_page: str = ""
    waive: dict[str, str] = {}


class GuideToml(Struct, frozen=True):
    """The guide, what was chosen for its build, and the text that both were read from."""

    guide: Guide
    choices: Choices
    text: str

    def line_of(self, path: str) -> int:
        """The line of a field such as `questions[0].page`."""
        return line_of(path, self.text)

    def line_of_page(self, path: str) -> int:
        """The line on which a page is listed."""
        for place, section in enumerate(self.guide.sections):
            if path.startswith(f"{section.id}/"):
                line = self.line_of(f"sections[{place}].pages")
                start = sum(len(before) + 1 for before in self.text.split("\n")[: line - 1])
                name = self.text.find(f'"{path.partition("/")[2]}"', start)
                return self.text.count("\n", 0, name) + 1 if name >= 0 else line
        return self.line_of("start" if path == self.guide.start else "help")


def read_guide(folder: Folder, report: Report) -> GuideToml | None:
    """The guide; None, and findings, when guide.toml is wrong. Raises GuideError when there is none."""
    if GUIDE not in folder:
        raise GuideError(f"There is no {GUIDE} in {folder.root}. Please name a folder that holds one.")
    mine = report.of(GUIDE)
    text = read_text(folder.root / GUIDE, mine)
    table = read_table(text, mine) if text is not None else None
    if text is None or table is None:
        return None
    chosen = {name: table.pop(name) for name in Choices.__struct_fields__ if name in table}
    guide = read_struct(table, Guide, text, mine)
    choices = read_struct(chosen, Choices, text, mine)
    if guide is None or choices is None:
        return None
    before = mine.errors
    for path, message, hint in (*_bad_names(guide), *_bad_order(guide), *_bad_words(guide)):
        mine.error(line_of(path, text), "guide", message, hint)
    return GuideToml(guide, choices, text) if mine.errors == before else None


def read_sources(folder: Folder, report: Report) -> list[Source]:
    """The sources of sources.toml, which may be left out."""
    if SOURCES not in folder:
        return []
    mine = report.of(SOURCES)
    text = read_text(folder.root / SOURCES, mine)
    table = read_table(text, mine) if text is not None else None
    if text is None or table is None:
        return []
    return [source for id, value in table.items() if (source := _source(id, value, text, mine))]


def _source(id: str, value: Any, text: str, report: FileReport) -> Source | None:
    entry = read_struct(value, Entry, text, report, id)
    if entry is None:
        return None
    if not SOURCE.fullmatch(id):
        report.error(line_of(id, text), "source", f'"{id}" is no name for a source', "write it like S17")
    if entry.url and not re.fullmatch(r"https?://\S+", entry.url):
        report.error(line_of(f"{id}.url", text), "source", f'"{entry.url}" is no web address', "write https://…")
    return Source(id, entry.title, entry.publisher, str(entry.year), entry.url)


def _bad_names(guide: Guide) -> Iterator[tuple[str, str, str]]:
    hint = "use small letters, digits and hyphens"
    names = [("id", guide.id), ("start", guide.start), *([("help", guide.help)] if guide.help else [])]
    for place, section in enumerate(guide.sections):
        names.append((f"sections[{place}].id", section.id))
        names += [(f"sections[{place}].pages", name) for name in section.pages]
    names += [(f"handout_sets[{place}].id", one.id) for place, one in enumerate(guide.handout_sets)]
    for path, name in names:
        if not NAME.fullmatch(name):
            yield path, f'"{name}" cannot be a name', hint
    if not guide.languages:
        yield "languages", "the guide has no language", 'write languages = ["en"]'
    for language in guide.languages:
        if not LANGUAGE.fullmatch(language):
            yield "languages", f'"{language}" is no language tag', "write it like en, es or pt-BR"
        elif not {language, language.partition("-")[0]} & set(languages()):
            message = f'this program has no words for the language "{language}" yet'
            yield "languages", message, f"add resources/languages/{language}.toml"


def _bad_order(guide: Guide) -> Iterator[tuple[str, str, str]]:
    order = guide.order()
    places = {
        f"{section.id}/{name}": f"sections[{place}].pages"
        for place, section in enumerate(guide.sections)
        for name in section.pages
    }
    for path, times in Counter(order).items():
        if times > 1:
            yield places.get(path, "start"), f'the page "{path}" is listed twice', ""
    for name, times in Counter(guide.languages).items():
        if times > 1:
            yield "languages", f'the language "{name}" is listed twice', ""
    sections = [section.id for section in guide.sections]
    for name, times in Counter(sections).items():
        if times > 1:
            yield f"sections[{sections.index(name)}].id", f'the section "{name}" is there twice', ""
    for place, question in enumerate(guide.questions):
        if question.page.partition("#")[0] not in order:
            yield f"questions[{place}].page", f'no page "{question.page}"', did_you_mean(question.page, order)
    for place, one in enumerate(guide.handout_sets):
        for page in one.pages:
            if page not in order:
                yield f"handout_sets[{place}].pages", f'no page "{page}"', did_you_mean(page, order)


def _bad_words(guide: Guide) -> Iterator[tuple[str, str, str]]:
    for path, words in _all_words(guide):
        if not any(words.values()):
            hint = f'write {path.rpartition(".")[2]}.{next(iter(guide.languages), "en")} = "…"'
            yield path, f'"{path}" has no words', hint
        for language in words:
            if language not in guide.languages:
                hint = did_you_mean(language, guide.languages) or "add it to `languages`"
                message = f'"{path}" speaks "{language}", which is no language of the guide'
                yield f"{path}.{language}", message, hint


def _all_words(guide: Guide) -> Iterator[tuple[str, Words]]:
    yield "title", guide.title
    for place, section in enumerate(guide.sections):
        yield f"sections[{place}].title", section.title
        if section.summary:
            yield f"sections[{place}].summary", section.summary
    for place, question in enumerate(guide.questions):
        yield f"questions[{place}].text", question.text
    for place, contact in enumerate(guide.contacts):
        yield f"contacts[{place}].label", contact.label
    for place, one in enumerate(guide.handout_sets):
        yield f"handout_sets[{place}].title", one.title
