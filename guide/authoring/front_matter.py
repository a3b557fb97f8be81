"""The lines of YAML at the head of a page: its title, its sources, and who stands behind it until when."""

import re
from datetime import date
from typing import Any, get_args

import yaml
from msgspec import Struct, ValidationError, convert
from msgspec.structs import FieldInfo, fields

from guide.authoring.finding import FileReport, did_you_mean
from guide.page.page import WrittenKind

Loader: type[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The base loader makes nothing but text, lists and tables: no dates, no objects, and `no` stays a word."""
FENCE = "---"
NEVER_SHOWN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
"""YAML can spell these out ("\\x02"), so that they get past the check of the file's own bytes."""
REQUIRED = ("title", "summary", "evidence", "next_review")


class FrontMatter(Struct, frozen=True):
    """The fields of the front matter; what is empty counts as left out."""

    title: str = ""
    summary: str = ""
    evidence: date = date.min
    next_review: date = date.min
    kind: WrittenKind = "page"
    sources: tuple[str, ...] = ()
    author: str = ""
    reviewer: str = ""
    reviewed: date | None = None
    keywords: tuple[str, ...] = ()
    translation_checked: bool | None = None
    waive: dict[str, str] = {}


class Head(Struct, frozen=True):
    """A page's front matter, the lines its fields stand on, and where the body begins (counted from 1)."""

    matter: FrontMatter
    lines: dict[str, int]
    body_line: int


SHAPES = {
    "evidence": "a date, written like 2026-06-30",
    "next_review": "a date, written like 2026-06-30",
    "reviewed": "a date, written like 2026-06-30",
    "sources": "a list, written like [S1, S2]",
    "keywords": "a list, written like [tired, sleep]",
    "translation_checked": "true or false",
    "waive": "a table, written like {long-list: why it must be so}",
}


def split(text: str, report: FileReport) -> tuple[str, str] | None:
    """The YAML and the body; None, and a finding, when a page does not begin with front matter."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        hint = "put title, summary, evidence and next_review between two lines ---"
        report.error(1, "front", "the page does not begin with front matter", hint)
        return None
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == FENCE:
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :])
    report.error(1, "front", "the front matter has no end", "put a line --- below it")
    return None


def read_head(source: str, report: FileReport) -> Head | None:
    """The front matter from its YAML; None, and a finding for each fault, when it is not as it must be."""
    table = _table(source, report)
    if table is None:
        return None
    values, lines = table
    before = report.errors
    _refuse_unknown(values, lines, report)
    _require(values, lines, report)
    matter = _convert(values, lines, report)
    if report.errors == before:
        _judge_review(matter, lines, report)
    return Head(matter, lines, source.count("\n") + 4) if report.errors == before else None


def _table(source: str, report: FileReport) -> tuple[dict[str, Any], dict[str, int]] | None:
    try:
        loader = Loader(source)
        try:
            node = loader.get_single_node()
            if not isinstance(node, yaml.MappingNode):
                report.error(1, "front", "the front matter must be lines like `title: …`")
                return None
            lines = _lines(node, report)
            return {str(key): value for key, value in loader.construct_document(node).items()}, lines
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        report.error(mark.line + 2 if mark else 1, "yaml", f"the front matter is not YAML: {fault.problem}")
    except (yaml.YAMLError, RecursionError) as fault:
        report.error(1, "yaml", f"the front matter is not YAML: {str(fault).splitlines()[0]}")
    return None


def _lines(node: yaml.MappingNode, report: FileReport) -> dict[str, int]:
    lines: dict[str, int] = {}
    for key, _ in node.value:
        name, line = str(key.value), key.start_mark.line + 2
        if name in lines:
            report.error(line, "front", f'"{name}" is said twice')
        lines[name] = line
    return lines


def _refuse_unknown(values: dict[str, Any], lines: dict[str, int], report: FileReport) -> None:
    known = FrontMatter.__struct_fields__
    for name in values:
        if name not in known:
            report.error(lines.get(name, 1), "front", f'unknown field "{name}"', did_you_mean(name, known))


def _require(values: dict[str, Any], lines: dict[str, int], report: FileReport) -> None:
    for name in REQUIRED:
        if values.get(name, "") in ("", "null", "~"):
            report.error(lines.get(name, 1), "front", f'"{name}" is missing', f"add a line `{name}: …`")


def _convert(values: dict[str, Any], lines: dict[str, int], report: FileReport) -> FrontMatter:
    good: dict[str, Any] = {}
    for field in fields(FrontMatter):
        value = values.get(field.name, "")
        if value == "":
            continue
        try:
            good[field.name] = convert(_clean(value), field.type, strict=False)
        except (ValidationError, RecursionError):
            message, hint = _misfit(field, value)
            report.error(lines.get(field.name, 1), "front", message, hint)
    return FrontMatter(**good)


def _clean(value: Any) -> Any:
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, dict):
        return {_clean(key): _clean(inner) for key, inner in value.items()}
    return " ".join(NEVER_SHOWN.sub("", value).split()) if isinstance(value, str) else value


def _misfit(field: FieldInfo, value: Any) -> tuple[str, str]:
    said = f'"{value}"' if isinstance(value, str) else "what is there"
    if field.name == "kind":
        kinds: tuple[str, ...] = get_args(WrittenKind)
        return f"{said} is no kind of page", did_you_mean(str(value), kinds) or f"one of {', '.join(kinds)}"
    return f'"{field.name}" must be {SHAPES.get(field.name, "words on one line")}, not {said}', ""


def _judge_review(matter: FrontMatter, lines: dict[str, int], report: FileReport) -> None:
    if matter.reviewer and not matter.reviewed:
        message = "there is a reviewer, but no date of the review"
        report.error(lines["reviewer"], "review", message, "add `reviewed: …`")
    if matter.reviewed and not matter.reviewer:
        message = "there is a date of review, but no reviewer"
        report.error(lines["reviewed"], "review", message, "add `reviewer: …`")
    for name in sorted({name for name in matter.sources if matter.sources.count(name) > 1}):
        report.error(lines["sources"], "source", f'"{name}" is listed twice')
