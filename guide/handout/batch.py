"""Handouts by name, one or many: what was named → the files to be made → the files."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from msgspec import Struct

from guide.errors import GuideError
from guide.handout.layout import WORD, Clinic, Layout, Paper, Personal, usual_paper
from guide.handout.press import Press
from guide.handout.saving import save_pdf
from guide.library.read import GuideFile
from guide.render.furniture import furniture

LONGEST_NAME = 80
"""Signs of a file's name; a disk takes 255 bytes, and a person reads fewer."""
DEVICES = re.compile(r"con|prn|aux|nul|com\d|lpt\d", re.IGNORECASE)
"""Names that Windows keeps for itself."""


class Document(Struct, frozen=True):
    """What goes into one handout: the paths of pages, and words of the glossary as `word:<id>`."""

    name: str
    items: tuple[str, ...]


CARD = Document("card", ())
"""A card for the wallet is the same whatever is named: it holds the danger signs and the numbers to call."""


class Job(Struct, frozen=True):
    """One file to be made; `makes_folder` says whether the folder is made where there is none."""

    document: Document
    layout: Layout
    target: Path
    makes_folder: bool


class Shop:
    """Makes the handouts of one guide, for one person or for all; it keeps one press for all of them."""

    def __init__(self, file: GuideFile, language: str, clinic: Clinic, printed: date, personal: Personal) -> None:
        furniture(language)  # a language without words is a fault of the call, and not of each handout
        self._file = file
        self._language = language
        self._clinic = clinic
        self._printed = printed
        self._personal = personal
        self._press = Press()

    def make(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, GuideError | None]]:
        """Makes one after the other, and says of each what kept it from being made, if anything did.

        Raises GuideError where the folder or the disk refuses: it would refuse the others too.
        """
        for job in jobs:
            fault: GuideError | None = None
            try:
                items = job.document.items
                arguments = (self._file, items, self._language, job.layout, self._clinic, self._printed, self._personal)
                data = self._press.make(*arguments)
            except GuideError as found:
                fault = found
            else:
                fault = _save(data, job)
            yield job, fault


def documents(
    file: GuideFile, language: str, names: Sequence[str], sets: Sequence[str], whole: bool, each: bool
) -> list[Document]:
    """What was named, as one document, or with `each` as one for each page, word and set.

    A name is the path of a page, `word:<id>`, or the id of a section; `whole` is the whole guide. Raises GuideError for
    a name that the guide does not know, and says which is near.
    """
    order = [entry.path for entry in file.entries(language)]
    loose = [Document(file.guide.id, tuple(order))] if whole else []
    loose += [_named(name, file, language, order) for name in names]
    bound = [_set(name, file) for name in sets]
    if not any(one.items for one in (*loose, *bound)):
        raise GuideError("There are no pages in what was named.")
    if each:
        alone = [Document(item, (item,)) for one in loose for item in one.items]
        return list(dict.fromkeys([*alone, *bound]))
    first, *more = [*loose, *bound]
    items = dict.fromkeys(item for one in (first, *more) for item in one.items)
    return [Document(f"{first.name}-and-more" if more and not whole else first.name, tuple(items))]


def jobs(found: Sequence[Document], layouts: Sequence[Layout], output: str) -> list[Job]:
    """A file for each document and layout: `output` itself where there is one and it is no folder, else files in it."""
    several = len(found) * len(layouts) > 1
    folder = Path(output)
    if not (several or output.endswith(("/", os.sep)) or os.path.isdir(output)):
        return [Job(found[0], layouts[0], folder, makes_folder=False)]
    made: list[Job] = []
    taken: set[str] = set()
    for document in found:
        for layout in layouts:
            size = f"-{layout.size}pt" if len(layouts) > 1 else ""
            target = folder / f"{_free(safe(document.name) + size, taken)}.pdf"
            made.append(Job(document, layout, target, makes_folder=True))
    return made


def safe(name: str) -> str:
    """A page's path or a set's id as the name of a file that every system takes and that lies in its folder."""
    plain = re.sub(r"[^A-Za-z0-9_]+", "-", name).strip("-")[:LONGEST_NAME] or "handout"
    return f"{plain}-handout" if DEVICES.fullmatch(plain) else plain


def usual_paper_here(environment: Mapping[str, str]) -> Paper:
    """The paper of the country that the environment of a terminal names, as in LANG=es_MX.UTF-8."""
    said = (environment.get(name, "") for name in ("LC_ALL", "LC_PAPER", "LANG"))
    tag = next((found for found in said if found), "")
    country = re.match(r"[a-z]+_([A-Z]{2})\b", tag)
    return usual_paper(country[1] if country else "")


def _named(name: str, file: GuideFile, language: str, order: Sequence[str]) -> Document:
    sections = [section.id for section in file.guide.sections]
    if name in order:
        return Document(name, (name,))
    if name in sections:
        return Document(name, tuple(path for path in order if path.startswith(f"{name}/")))
    last = {path.rpartition("/")[2]: path for path in order}
    if name in (one.id for one in file.guide.handout_sets):
        page = f", or {last[name]} for the page" if name in last else ""
        raise GuideError(f"“{name}” is a set; please write --set {name}{page}.")
    if not name.startswith(WORD):
        raise _unknown("page or section", name, last | {known: known for known in (*order, *sections)})
    words = {term.id: f"{WORD}{term.id}" for term in file.terms(language)}
    if name not in words.values():
        raise _unknown("word", name, words | {known: known for known in words.values()})
    return Document(name, (name,))


def _set(name: str, file: GuideFile) -> Document:
    sets = {one.id: one for one in file.guide.handout_sets}
    if name not in sets:
        raise _unknown("set", name, {known: known for known in sets})
    return Document(name, sets[name].pages)


def _unknown(what: str, name: str, known: Mapping[str, str]) -> GuideError:
    """`known` leads from what a person may have meant to write to what is to be written."""
    near = get_close_matches(name, known, n=1)
    hint = f"; did you mean “{known[near[0]]}”?" if near else "."
    return GuideError(f"This guide has no {what} “{name}”{hint}")


def _free(name: str, taken: set[str]) -> str:
    """The name, or with a number where it is taken: large and small letters are the same on some disks."""
    number, free = 1, name
    while free.casefold() in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free.casefold())
    return free


def _save(data: bytes, job: Job) -> GuideError | None:
    """The fault that concerns this file alone: something else has its name, or another program holds it open."""
    folder = job.target.parent
    if job.makes_folder:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise GuideError(f"The folder {folder} could not be made: {fault.strerror}.", repr(fault)) from fault
    try:
        save_pdf(data, job.target)
    except GuideError as fault:
        if getattr(fault.__cause__, "filename2", None) is None:  # two names are in the fault of the last step alone
            raise
        return fault
    return None
