"""Whether the bytes of a picture are a drawing and nothing more: told before anything is drawn, without drawing.

Whoever draws an SVG may open files that it names, and gives a picture as much memory as it asks for.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate

MOST_BYTES = 10_000_000
MOST_MEGAPIXELS = 20
"""Half a page at 600 dots per inch; more only fills a small computer's memory (own bar)."""
LONGEST = 10_000
"""The most units of a drawing's side, far below where whole numbers end."""
HIGHEST = 4
"""How many times its width a drawing may be high: it fills the column, so that a thin one would never end."""
WIDEST = 8
DEEPEST = 64
"""Parts inside each other; each costs whoever draws a piece of the stack."""
SIGNATURE = b"\x89PNG\r\n\x1a\n"
SVG = "http://www.w3.org/2000/svg"
ALIEN = frozenset(
    ("script", "foreignobject", "image", "feimage", "iframe", "embed", "object", "audio", "video", "canvas",
     "handler", "listener", "animate", "animatemotion", "animatetransform", "animatecolor", "animation", "set",
     "discard")
)  # fmt: skip
STYLE_OUT = re.compile(r"url\(\s*[\"']?\s*(?!#)[^\s\"']|@import|expression\(|\\|javascript:", re.IGNORECASE)
"""Anything in a style that leads out of the picture; a backslash could spell it in disguise."""
LENGTH = re.compile(r"\s*(\d{1,9}(?:\.\d*)?|\.\d+)\s*(px|pt|pc|mm|cm|in)?\s*")
PIXELS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
WHOLE = frozenset(("", "auto", "100%"))
"""Widths and heights that leave the size to the viewBox."""
Size = tuple[float, float]


class Fault(NamedTuple):
    """What is wrong with a drawing, and on which line of it."""

    line: int
    message: str


def refusal(data: bytes) -> str:
    """Why these bytes must not be drawn, as the end of a sentence; nothing if they may."""
    if len(data) > MOST_BYTES:
        return f"is {len(data)} bytes large"
    if data.startswith(SIGNATURE):
        return _png_fault(data)
    return next((fault.message for fault in svg_faults(data)), "")


def svg_faults(data: bytes) -> list[Fault]:
    """Each fault of an SVG; reads the bytes once, builds nothing, follows nothing."""
    reader = _Reader()
    try:
        reader.read(data)
    except ExpatError as fault:
        reader.faults.append(Fault(fault.lineno, f"is not well-formed XML: {str(fault).partition(':')[0]}"))
    except (ValueError, LookupError) as fault:
        reader.faults.append(Fault(1, f"is not well-formed XML: {fault}"))
    return reader.faults


def _png_fault(data: bytes) -> str:
    """Judges the header, which says how much memory the picture will take."""
    width, height = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    if len(data) < 33 or data[12:16] != b"IHDR" or not width or not height:
        return "is not a PNG picture"
    return f"is {width} × {height} pixels" if width * height > MOST_MEGAPIXELS * 1_000_000 else ""


class _Reader:
    """Listens to the XML parser."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self._depth = 0
        self._style: list[str] = []
        self._in_style = False
        self._unsized = 0
        parser = ParserCreate("utf-8", namespace_separator=" ")
        parser.buffer_text = True
        parser.XmlDeclHandler = self._declaration
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._entity
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        self._parser = parser

    def read(self, data: bytes) -> None:
        data.decode("utf-8")
        self._parser.Parse(data, True)

    def _fault(self, message: str) -> None:
        self.faults.append(Fault(self._parser.CurrentLineNumber, message))

    def _declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding and encoding.lower() != "utf-8":  # whoever draws it may read other letters than we do
            raise ValueError(f'its encoding is "{encoding[:60]}"; save it as UTF-8')

    def _doctype(self, *_: object) -> None:
        self._fault("has a DOCTYPE, which could hold entities; delete it")

    def _entity(self, *_: object) -> None:
        raise ValueError("declares an entity")

    def _instruction(self, target: str, data: str) -> None:
        self._fault(f"has a processing instruction <?{target}")

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        space, _, name = tag.rpartition(" ")
        self._depth += 1
        if self._depth == 1:
            self._judge_root(space, name, attributes)
        elif self._unsized:  # said at the first part: a drawing of nothing needs no size
            self.faults.append(Fault(self._unsized, 'has no size; write a viewBox, as in viewBox="0 0 400 200"'))
            self._unsized = 0
        if self._depth > DEEPEST:
            raise ValueError(f"its parts are inside each other more than {DEEPEST} deep")
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

    def _judge_root(self, space: str, name: str, attributes: Mapping[str, str]) -> None:
        if (space, name) != (SVG, "svg"):
            self._fault(f"is not an SVG picture: it begins with <{name}>")
        try:
            sizes = _sizes(attributes)
        except ValueError as fault:
            self._fault(str(fault))
            return
        for width, height in sizes:
            shown = f"is {width:g} × {height:g}"
            if not (1 <= width <= LONGEST and 1 <= height <= LONGEST):
                self._fault(f"{shown}; both must be between 1 and {LONGEST}")
            elif height > HIGHEST * width or width > WIDEST * height:
                self._fault(f"{shown}; at most {HIGHEST} times as high as wide, or {WIDEST} times as wide as high")
        self._unsized = 0 if sizes else self._parser.CurrentLineNumber

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


def _sizes(attributes: Mapping[str, str]) -> list[Size]:
    """The sizes that a drawing gives itself, by viewBox and by width and height: either may be taken by who draws."""
    found: list[Size] = []
    if box := attributes.get("viewBox", "").replace(",", " ").split():
        try:
            _, _, width, height = map(float, box)
        except ValueError:
            raise ValueError(f'has viewBox="{" ".join(box)[:60]}"; it must be four numbers') from None
        found.append((width, height))
    sides = [_pixels(name, attributes.get(name, "")) for name in ("width", "height")]
    if sides[0] is not None and sides[1] is not None:
        found.append((sides[0], sides[1]))
    return found


def _pixels(name: str, length: str) -> float | None:
    if length.strip() in WHOLE:
        return None
    number = LENGTH.fullmatch(length)
    if number is None:
        raise ValueError(f'has {name}="{length[:60]}"; write a number, or only a viewBox')
    return float(number[1]) * PIXELS[number[2] or ""]
