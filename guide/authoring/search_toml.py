"""Reads search.toml of a language: what people say, and what the guide calls it."""

from guide.authoring.finding import FileReport
from guide.authoring.toml_file import line_of, read_struct, read_table
from guide.page.guide import SearchWords
from guide.page.words import words

SEARCH = "search.toml"


def read_search(text: str, help_: str, report: FileReport) -> SearchWords | None:
    """The words for search; None, and a finding for each fault, when they are not as they must be.

    `help_` is the path of the page with help, or nothing; whether it has the headings is for others to judge.
    """
    table = read_table(text, report)
    if table is None:
        return None
    found = read_struct(table, SearchWords, text, report)
    if found is None:
        return None
    if found.urgent and not help_:
        report.error(line_of("urgent", text), "search", "the guide has no page with help", "add `help` to guide.toml")
    entries = [("synonyms", said, meant) for said, meant in found.synonyms.items()]
    entries += [("urgent", "", sayings) for sayings in found.urgent.values()]
    for name, said, meant in entries:
        for one in (said, *meant) if said else meant:
            if not words(one):
                report.error(line_of(name, text), "search", f'"{one}" has no word in it')
    owner: dict[frozenset[str], str] = {}
    for anchor, sayings in found.urgent.items():
        for saying in sayings:
            other = owner.setdefault(frozenset(words(saying)), anchor)
            if other != anchor:
                report.error(line_of(anchor, text), "search", f'"{saying}" stands under "{other}" too')
    return found if not report.errors else None
