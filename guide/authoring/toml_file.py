"""Reads a TOML file into a struct; a wrong field is named, with its line."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any, TypeVar, get_args

from msgspec import Struct, ValidationError, convert
from msgspec.structs import fields

from guide.authoring.finding import FileReport, did_you_mean

T = TypeVar("T")
PLACE = re.compile(r" \(at line (\d+), column \d+\)$")
MISSING = re.compile(r"Object missing required field `(?P<name>\w+)`(?: - at `\$\.?(?P<path>.*)`)?$")
WRONG = re.compile(r"(?P<what>.*?) - at `(?:key in )?\$\.?(?P<path>.*)`$")
TYPES = {
    "str": "words in quotes",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
    "date": "a date",
    "datetime": "a date and time",
}


def read_table(text: str, report: FileReport) -> dict[str, Any] | None:
    """The TOML as plain values; None, and a finding with its line, when it is not TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        place = PLACE.search(str(fault))
        line = int(place.group(1)) if place else text.count("\n") + 1
        report.error(line, "toml", f"is not TOML: {PLACE.sub('', str(fault))}")
    except RecursionError:
        report.error(0, "toml", "is not TOML: nested too deeply")
    return None


def read_struct(table: Any, kind: type[T], text: str, report: FileReport, start: str = "") -> T | None:
    """The table as `kind`; None, and a finding that names the field, when it does not fit.

    `start` is the name under which the table lies in its file.
    """
    for path, hint in _unknown_fields(table, kind, start):
        report.error(line_of(path, text), "field", f'unknown field "{path}"', hint)
    try:
        return convert(table, kind)
    except ValidationError as fault:
        path, message = _explain(str(fault), start)
        report.error(line_of(path, text), "field", message)
        return None


def line_of(path: str, text: str) -> int:
    """The line where the field `sections[1].title` stands, as nearly as can be told; 0 when it cannot."""
    found = 0
    position = 0
    for name, index in re.findall(r"([\w-]+)(?:\[(\d+)\])?", path):
        pattern = re.compile(rf'^[ \t]*\[*(?:[\w."-]+\.)?"?{re.escape(name)}"?[ \t]*[\]=.]', re.MULTILINE)
        for match in list(pattern.finditer(text, position))[int(index or 0) :][:1]:
            position = match.start()
            found = text.count("\n", 0, position) + 1
    return found


def _unknown_fields(table: Any, kind: Any, start: str) -> Iterator[tuple[str, str]]:
    if not isinstance(table, dict):
        return
    known = {field.name: field.type for field in fields(kind)}
    for name, value in table.items():
        path = f"{start}.{name}" if start else name
        if name not in known:
            yield path, did_you_mean(name, known)
        elif isinstance(value, list):
            for inner in get_args(known[name])[:1]:
                if isinstance(inner, type) and issubclass(inner, Struct):
                    for place, item in enumerate(value):
                        yield from _unknown_fields(item, inner, f"{path}[{place}]")


def _explain(fault: str, start: str) -> tuple[str, str]:
    if match := MISSING.match(fault):
        path = ".".join(part for part in (start, match["path"], match["name"]) if part)
        return path, f'"{path}" is missing'
    if match := WRONG.match(fault):
        path = ".".join(part for part in (start, match["path"]) if part)
        return path, f'"{path}" does not fit: {_in_words(match["what"])}'
    return start, _in_words(fault)


def _in_words(what: str) -> str:
    what = re.sub(r"`(\w+)`", lambda match: TYPES.get(match[1], match[1]), what)
    return what[:1].lower() + what[1:]
