"""Refuses SVG that is more than a drawing: scripts, links out of the picture, entities, animation."""

import re
from collections.abc import Mapping
from xml.parsers.expat import ExpatError, ParserCreate

from guide.authoring.finding import FileReport

ALIEN = frozenset(
    ("script", "foreignobject", "image", "feimage", "iframe", "embed", "object", "audio", "video", "canvas",
     "handler", "listener", "animate", "animatemotion", "animatetransform", "animatecolor", "set", "discard")
)  # fmt: skip
SVG = "http://www.w3.org/2000/svg"
STYLE_OUT = re.compile(r"url\(\s*[\"']?\s*(?!#)[^\s\"']|@import|expression\(|\\|javascript:", re.IGNORECASE)
"""Anything in a style that leads out of the picture; a backslash could spell it in disguise."""
LONGEST = 10_000


def judge_svg(data: bytes, report: FileReport) -> None:
    """Reports each fault with its line; reads the file once, builds nothing, follows nothing."""
    try:
        _Reader(report).read(data)
    except ExpatError as fault:
        report.error(fault.lineno, "svg", f"is not well-formed XML: {str(fault).partition(':')[0]}")
    except (ValueError, LookupError) as fault:
        report.error(1, "svg", f"is not well-formed XML: {fault}")


class _Reader:
    """Listens to the XML parser."""

    def __init__(self, report: FileReport) -> None:
        self._report = report
        self._depth = 0
        self._style: list[str] = []
        parser = ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._entity
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        self._parser = parser
        self._in_style = False

    def read(self, data: bytes) -> None:
        self._parser.Parse(data, True)

    def _fault(self, message: str) -> None:
        self._report.error(self._parser.CurrentLineNumber, "svg", message)

    def _doctype(self, *_: object) -> None:
        self._fault("has a DOCTYPE, which could hold entities; delete it")

    def _entity(self, *_: object) -> None:
        raise ValueError("declares an entity")

    def _instruction(self, target: str, data: str) -> None:
        self._fault(f"has a processing instruction <?{target}")

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        space, _, name = tag.rpartition(" ")
        self._depth += 1
        if self._depth == 1 and (space, name) != (SVG, "svg"):
            self._fault(f"is not an SVG picture: it begins with <{name}>")
        if name.lower() in ALIEN:
            self._fault(f"has a <{name}>, which has no place in a picture")
        self._in_style = name.lower() == "style"
        for attribute, value in attributes.items():
            self._judge_attribute(attribute.rpartition(" ")[2].lower(), value)

    def _end(self, tag: str) -> None:
        self._depth -= 1
        if self._in_style:
            self._judge_style("".join(self._style))
        self._style.clear()
        self._in_style = False

    def _text(self, text: str) -> None:
        if self._in_style:
            self._style.append(text)

    def _judge_attribute(self, name: str, value: str) -> None:
        if name.startswith("on"):
            self._fault(f'has the attribute "{name}", which could run a script')
        elif name in ("href", "src", "base", "from", "to") and not value.strip().startswith("#"):
            self._fault(f'leads out of the picture: {name}="{value[:60]}"')
        elif "url(" in value.lower() or name == "style":
            self._judge_style(value)

    def _judge_style(self, style: str) -> None:
        if out := STYLE_OUT.search(style):
            self._fault(f'has a style that leads out of the picture: "{style[out.start() :][:60]}"')
