"""The verbs of the command line. Each imports what it needs, so that authors' verbs work without Qt."""

import gc
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from io import TextIOWrapper
from pathlib import Path
from time import perf_counter
from types import SimpleNamespace as Namespace
from typing import TYPE_CHECKING, Any

from guide import paths
from guide.errors import GuideError

if TYPE_CHECKING:
    from guide.authoring.finding import Finding
    from guide.handout.layout import Layout
    from guide.search.search import Hit
    from guide.settings import Settings

FAULTY, UNUSABLE, INTERRUPTED = 1, 2, 130
"""Exit codes: 1 = findings that are errors, or a fault of the world; 2 = a wrong call, or no screen to show on;
130 = stopped by Ctrl+C. Else 0, also when a search finds nothing."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Does what the arguments say and answers with the exit code; a fault of the world becomes one sentence."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    chosen = _parsed(given)
    verb: Callable[[Namespace], int] = chosen.verb
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        return verb(chosen)
    except GuideError as fault:
        return _refuse(str(fault), FAULTY)
    except BrokenPipeError:
        return FAULTY
    except KeyboardInterrupt:
        return INTERRUPTED
    except ImportError as fault:
        if not (fault.name or "").startswith(("PySide6", "shiboken6")):
            raise
        return _refuse(f"The window needs Qt (PySide6), which cannot be loaded here: {fault}.", UNUSABLE)


def open_window(chosen: Namespace) -> int:
    """Opens the window."""
    from guide.screen import missing_for_a_window

    missing = missing_for_a_window()
    if missing:
        return _refuse(missing, UNUSABLE)
    gc.disable()  # what is made at the start stays; looking through it for waste would cost a tenth of the time
    # Before Qt, since PySide6 reads the source of every module that is imported after it:
    import guide.render.look
    import guide.settings
    import guide.ui.history
    import guide.ui.reader  # noqa: F401

    paths.settings_file()
    from guide.app import run

    return run(chosen.guides, chosen.lang)


def build(chosen: Namespace) -> int:
    """Turns an author's folder into a guide."""
    from guide.authoring.build import build as build_guide

    target = chosen.output or Path(f"{os.path.abspath(chosen.folder)}.guide")
    findings = build_guide(chosen.folder, target)
    errors = sum(finding.severity == "error" for finding in findings)
    for finding in findings:
        if finding.severity != "waived":
            print(finding, file=sys.stderr)
    if errors:
        print(f"{target} was not written: {_counted(errors, 'error')}.", file=sys.stderr)
        return FAULTY
    _say(f"{target} is built.")
    return 0


def check(chosen: Namespace) -> int:
    """Says what is wrong in a folder, or whether a file is whole."""
    from guide.authoring.check import check_and_measure

    findings, measures = (_check_file(chosen.path), []) if chosen.path.is_file() else check_and_measure(chosen.path)
    errors = sum(finding.severity == "error" for finding in findings)
    if chosen.measures:
        from guide.authoring.measure import table

        print(table(measures), file=sys.stderr if chosen.json else sys.stdout)
    if chosen.json:
        _say(_json([{name: getattr(row, name) for name in row.__struct_fields__} for row in findings], indent=2))
    elif chosen.path.is_file():
        _say(f"{chosen.path} is whole." if not findings else findings[0].message)
    else:
        _say("\n".join(_report(findings)))
    return FAULTY if errors else 0


def _report(findings: "list[Finding]") -> list[str]:
    """A line for each finding, one for each waiver however often it was used, and the counts."""
    waived = Counter((one.rule, one.hint) for one in findings if one.severity == "waived")
    kept = [one for one in findings if one.severity != "waived"]
    errors = sum(one.severity == "error" for one in kept)
    counts = [_counted(errors, "error"), _counted(len(kept) - errors, "warning")]
    lines = [f"{rule}, {_counted(times, 'time')}, {reason}" for (rule, reason), times in sorted(waived.items())]
    return [*map(str, kept), *lines, f"{', '.join([*counts, *([_counted(len(lines), 'waiver')] if lines else [])])}."]


def _check_file(path: Path) -> "list[Finding]":
    from guide.authoring.finding import Finding
    from guide.library.read import GuideFile

    try:
        with GuideFile(path) as file:
            file.verify()
    except GuideError as fault:
        return [Finding(str(path), 0, "error", "damaged", str(fault))]
    return []


def search(chosen: Namespace) -> int:
    """Finds pages in a guide."""
    from guide.library.read import GuideFile
    from guide.search.search import Search

    if not chosen.words and not chosen.batch:
        return _refuse("Please give words to search for, or a file of queries with --batch.", UNUSABLE)
    queries = _lines(chosen.batch) if chosen.batch else []
    words = " ".join(chosen.words)
    with GuideFile(chosen.guide) as file:
        engine, language = Search(file), chosen.lang or file.language
        for query in queries:
            begin = perf_counter()
            hits = engine.hits(query, language, chosen.limit)
            ms = round((perf_counter() - begin) * 1000, 3)
            _say(_json({"query": query, "ms": ms, "hits": _rows(hits)}))
        if chosen.batch:
            return 0
        hits = engine.hits(words, language, chosen.limit)
    if chosen.json:
        _say(_json(_rows(hits), indent=2))
    elif hits:
        heads = (f"{hit.title}{f' › {hit.heading}' if hit.heading else ''}  ({hit.page})" for hit in hits)
        _say("\n".join(f"{head}\n    {hit.text}" for head, hit in zip(heads, hits, strict=True)))
    else:
        _say(f"Nothing was found for “{words}”.")
    return 0


def _rows(hits: "Iterable[Hit]") -> list[dict[str, Any]]:
    names = ("page", "anchor", "title", "heading")
    return [{name: getattr(hit, name) for name in names} | {"snippet": hit.text, "score": hit.score} for hit in hits]


def handout(chosen: Namespace) -> int:
    """Makes PDFs of pages, words and sets, ready to print."""
    from datetime import date

    from guide.handout.batch import CARD, Shop, documents, jobs
    from guide.handout.clinic import clinic_of
    from guide.handout.layout import Personal
    from guide.library.read import GuideFile

    named = bool(chosen.pages or chosen.sets or chosen.all)
    if not named and chosen.form != "card":
        return _refuse("Please name a page, a section, a set with --set, or the whole guide with --all.", UNUSABLE)
    settings = _settings()
    made = 0
    with GuideFile(chosen.guide) as file:
        language = chosen.lang or file.language
        wanted = chosen.pages, chosen.sets, chosen.all, chosen.each
        found = documents(file, language, *wanted) if named else []
        orders = jobs([CARD] if chosen.form == "card" else found, _layouts(chosen, settings), chosen.output)
        if len(orders) > 1 and chosen.output.endswith(".pdf") and not os.path.isdir(chosen.output):
            return _refuse(f"{len(orders)} files come out; please name a folder, not {chosen.output}.", UNUSABLE)
        clinic = clinic_of(settings, lambda fault: _refuse(str(fault), FAULTY))
        shop = Shop(file, language, clinic, date.today(), Personal(chosen.name, chosen.note))
        for job, fault in shop.make(orders):
            if fault and len(orders) == 1:
                raise fault
            if fault:
                _refuse(f"{job.target} was not made: {fault}", FAULTY)
            else:
                made += 1
                _say(f"{job.target} is ready to print.")
    if len(orders) > 1:
        _say(f"{made} of {_counted(len(orders), 'handout')} {'is' if made == 1 else 'are'} ready to print.")
    return 0 if made == len(orders) else FAULTY


def _layouts(chosen: Namespace, settings: "Settings") -> "list[Layout]":
    """A layout for each size; what the call does not say is as in the settings."""
    from guide.handout.batch import usual_paper_here
    from guide.handout.layout import Layout

    paper = chosen.paper or settings.paper or usual_paper_here(os.environ)
    aids = {name: getattr(chosen, name) for name in ("questions", "notes", "color")}
    aids = {name: getattr(settings, name) if value is None else value for name, value in aids.items()}
    sizes = dict.fromkeys(chosen.size or [settings.handout_size])
    return [Layout(size, paper, chosen.form, **aids) for size in sizes]


def shot(chosen: Namespace) -> int:
    """Makes a picture of the window."""
    from guide.screen import missing_for_pictures

    missing = missing_for_pictures()
    if missing:
        return _refuse(missing, UNUSABLE)
    from guide.app import shot as take
    from guide.settings import Settings

    settings = Settings(text_size=chosen.text_size, theme=chosen.theme, language=chosen.lang)
    take(chosen.guide, chosen.page, chosen.output, chosen.window, settings)
    return 0


def _parsed(given: list[str]) -> Namespace:
    """What the arguments say. Opening a guide, or the one that ships, does not wait for the parser to load."""
    if all(one.endswith(".guide") for one in given):
        return Namespace(verb=open_window, guides=[Path(one) for one in given], lang="")
    from guide.arguments import make_parser

    first = ["open"] if _is_for_the_window(given[0]) else []
    return make_parser(VERBS).parse_args([*first, *given], namespace=Namespace())


def _is_for_the_window(first: str) -> bool:
    """Whether the call begins with a guide or an option of `open`, and not with a verb, even a misspelled one."""
    if first in VERBS or first in ("-h", "--help", "--version"):
        return False
    return first.startswith("-") or first.endswith(".guide") or os.path.exists(first)


def _settings() -> "Settings":
    from guide.settings import Settings, load

    try:
        return load(paths.settings_file())
    except GuideError as fault:
        print(f"patient-guide: {fault}", file=sys.stderr)
        return Settings()


def _lines(file: Path) -> list[str]:
    """The lines as a text editor counts them: other signs that Unicode takes for the end of a line are not."""
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        why = fault.strerror if isinstance(fault, OSError) else "it is not UTF-8"
        raise GuideError(f"The queries in {file} cannot be read: {why}.", repr(fault)) from fault
    return text.removesuffix("\n").split("\n") if text else []


def _json(value: object, indent: int | None = None) -> str:
    import json

    return json.dumps(value, indent=indent)


def _say(words: str) -> None:
    """Prints an answer at once: what cannot be written must be noticed before the program ends."""
    try:
        print(words, flush=True)
    except BrokenPipeError:
        raise
    except OSError as fault:
        raise GuideError(f"The answer could not be written: {fault.strerror}.", repr(fault)) from fault


def _refuse(sentence: str, code: int) -> int:
    print(f"patient-guide: {sentence}", file=sys.stderr)
    return code


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


VERBS: dict[str, Callable[[Namespace], int]] = {
    "open": open_window,
    "build": build,
    "check": check,
    "search": search,
    "handout": handout,
    "shot": shot,
}
