"""What is drawn on paper, mark by mark: each piece of text with its size and mark, and every color."""

import re
from collections.abc import Iterator
from io import BytesIO
from math import hypot
from typing import Any

from msgspec import Struct
from pypdf import PdfReader

Matrix = tuple[float, float, float, float, float, float]
SAME: Matrix = (1, 0, 0, 1, 0, 0)
PLAIN = rb"\\.|[^\\()]"
STRING = rb"\((?:%(plain)s|\((?:%(plain)s|\((?:%(plain)s)*\))*\))*\)" % {b"plain": PLAIN}
TOKEN = re.compile(STRING + rb"|<<|>>|<[0-9A-Fa-f\s]*>|[\[\]]|/[^\s<>\[\]()/]*|[^\s<>\[\]()/]+", re.DOTALL)
ESCAPED = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
SIGNS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
COLORS = (b"rg", b"RG", b"sc", b"SC", b"scn", b"SCN", b"k", b"K")


class Text(Struct, frozen=True):
    """One piece of text: its size and its place from the left in points, its glyphs, in a picture or not, its mark."""

    points: float
    left: float
    glyphs: bytes
    in_picture: bool
    mark: int | None


class Color(Struct, frozen=True):
    """One color that was chosen, by its parts."""

    parts: tuple[float, ...]
    in_picture: bool


class Mark(Struct, frozen=True):
    """Marked content: its number, unless it is no part of the text, and whether it is a picture with words."""

    number: int | None
    picture: bool


class State(Struct):
    """What `q` keeps and `Q` brings back."""

    matrix: Matrix = SAME
    size: float = 0.0


def drawn(page: Any) -> Iterator[Text | Color | Mark]:
    """Everything on a page that matters here, in the order in which it is painted."""
    content = page.get_contents()
    yield from _Pen(page["/Resources"]).follow(b"" if content is None else content.get_data(), SAME)


class _Pen:
    """Follows the operators of a page or of a form on it."""

    def __init__(self, resources: Any, marks: list[Mark] | None = None) -> None:
        self._resources = resources
        self._marks = marks if marks is not None else []

    def follow(self, data: bytes, matrix: Matrix) -> Iterator[Text | Color | Mark]:
        states, text, held = [State(matrix)], SAME, list[bytes]()
        for found in TOKEN.finditer(data):
            token = found[0]
            if token[:1] in b"(<[]>/" or token[:1] in b"-+.0123456789":
                held.append(token)
                continue
            match token:
                case b"q":
                    states.append(State(states[-1].matrix, states[-1].size))
                case b"Q":
                    states.pop()
                case b"cm":
                    states[-1].matrix = _times(_numbers(held), states[-1].matrix)
                case b"BT":
                    text = SAME
                case b"Tm":
                    text = _numbers(held)
                case b"Tf":
                    states[-1].size = float(held[-1])
                case b"Tj" | b"TJ":
                    yield self._text(held, states[-1], text)
                case b"BDC" | b"BMC":
                    yield self._open(held)
                case b"EMC":
                    self._marks.pop()
                case b"Do":
                    yield from self._form(held[-1], states[-1].matrix)
                case _ if token in COLORS:
                    parts = tuple(float(part) for part in held if part[:1] != b"/")
                    yield Color(parts, self._in_picture)
            held = []

    @property
    def _in_picture(self) -> bool:
        return any(mark.picture for mark in self._marks)

    def _text(self, held: list[bytes], state: State, text: Matrix) -> Text:
        whole = _times(text, state.matrix)
        glyphs = b"".join(_string(token) for token in held if token[:1] in b"(<")
        number = next((mark.number for mark in reversed(self._marks) if mark.number is not None), None)
        return Text(abs(state.size) * hypot(whole[2], whole[3]), whole[4], glyphs, self._in_picture, number)

    def _open(self, held: list[bytes]) -> Mark:
        place = held.index(b"/MCID") if b"/MCID" in held else -1
        mark = Mark(int(held[place + 1]) if place >= 0 else None, b"/Alt" in held)
        self._marks.append(mark)
        return mark

    def _form(self, name: bytes, matrix: Matrix) -> Iterator[Text | Color | Mark]:
        form = self._resources["/XObject"][name.decode()].get_object()
        if form["/Subtype"] == "/Form":
            own = tuple(float(part) for part in form.get("/Matrix", SAME))
            inner = _Pen(form.get("/Resources", self._resources), self._marks)
            yield from inner.follow(form.get_data(), _times(own, matrix))  # type: ignore[arg-type]
        else:
            yield Color((-1, 0, 1), self._in_picture)  # pixels may have any color


def read_order(data: bytes) -> list[tuple[int, int]]:
    """Every mark in the order in which it is read aloud, as (sheet counted from 0, number).

    A caption is read before its picture or after it (ISO 32000-1, 14.8.4.3.4); here it comes after.
    """
    reader = PdfReader(BytesIO(data))
    sheets = {page.indirect_reference.idnum: number for number, page in enumerate(reader.pages)}  # type: ignore[union-attr]
    root: Any = reader.trailer["/Root"]
    return list(_marks_of(root["/StructTreeRoot"], None, sheets))


def _marks_of(element: Any, sheet: int | None, sheets: dict[int, int]) -> Iterator[tuple[int, int]]:
    if "/Pg" in element:
        sheet = sheets[element.raw_get("/Pg").idnum]
    kids = element.get("/K", [])
    found = [kid.get_object() for kid in (kids if isinstance(kids, list) else [kids])]
    for inner in sorted(found, key=lambda kid: not isinstance(kid, int) and kid.get("/S") == "/Caption"):
        if isinstance(inner, int):
            assert sheet is not None
            yield sheet, int(inner)
        elif "/MCID" in inner:
            place = sheets[inner.raw_get("/Pg").idnum] if "/Pg" in inner else sheet
            assert place is not None
            yield place, int(inner["/MCID"])
        elif inner.get("/Type") != "/OBJR":
            yield from _marks_of(inner, sheet, sheets)


def _numbers(held: list[bytes]) -> Matrix:
    one, two, three, four, five, six = (float(part) for part in held[-6:])
    return one, two, three, four, five, six


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _string(token: bytes) -> bytes:
    if token[:1] == b"<":
        return bytes.fromhex(token[1:-1].decode())
    return ESCAPED.sub(_sign, token[1:-1])


def _sign(found: re.Match[bytes]) -> bytes:
    sign = found[1]
    if sign[:1].isdigit():
        return bytes([int(sign, 8) & 255])
    return SIGNS.get(sign, b"" if sign in (b"\n", b"\r", b"\r\n") else sign)
