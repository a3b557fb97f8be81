"""The sources in the text and those in the front matter are the same."""

from collections.abc import Iterator

from guide.authoring.checks.fault import Fault
from guide.authoring.checks.subject import Subject


def unlisted_sources(subject: Subject) -> Iterator[Fault]:
    """An error for each source that the text cites and the front matter does not list."""
    seen = set(subject.facts.page.sources)
    for link in subject.facts.links:
        if link.kind == "source" and link.target not in seen:
            seen.add(link.target)
            message = f'"{link.target}" is cited here, but not listed in `sources`'
            yield Fault(link.line, "error", "source", message, "add it to the front matter")


def uncited_sources(subject: Subject) -> Iterator[Fault]:
    """An error for each source that the front matter lists and the text does not cite."""
    cited = {link.target for link in subject.facts.links if link.kind == "source"}
    for name in subject.facts.page.sources:
        if name not in cited:
            message = f'"{name}" is listed in `sources`, but cited nowhere in the text'
            line = subject.facts.head_lines.get("sources", 1)
            yield Fault(line, "error", "source", message, f"write [{name}](source:{name})")
