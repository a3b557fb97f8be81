"""Which pictures may go into a guide."""

import struct
import zlib

import pytest

from guide.authoring import png as png_book
from guide.page import drawing
from tests.authoring.conftest import GUIDE, HEAD, Manuscript

XMLNS = 'xmlns="http://www.w3.org/2000/svg"'


def png(width: int, height: int, whole: bool = True) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0\0")) + (chunk(b"IEND", b"") * whole)


def found_with(manuscript: Manuscript, name: str, data: bytes | str) -> list[str]:
    manuscript.write(f"pictures/{name}", data)
    start = f"pictures/{name}"
    return [found.removeprefix(start) for found in manuscript.body(f"![A]({name})")]


def test_a_picture_of_a_hundred_megapixels_is_refused_with_its_size(manuscript: Manuscript) -> None:
    assert found_with(manuscript, "big.png", png(10_000, 10_000)) == [
        ": error: is 10000 × 10000 pixels = 100 megapixels; at most 20 are allowed; make it smaller"
    ]


def test_a_picture_of_eleven_megabytes_is_refused_with_its_size(manuscript: Manuscript) -> None:
    data = png(1, 1) + bytes(11_000_000)
    assert found_with(manuscript, "big.png", data) == [": error: is 11.0 MB large; at most 10.0 MB are allowed"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (png(1, 1), []),
        (png(1, 1, whole=False), [": error: is cut off; copy the picture again"]),
        (png(0, 5), [": error: is not a PNG picture: it has no size"]),
        (b"\xff\xd8\xff\xe0 JPEG", [": error: is not a PNG picture"]),
        (b"", [": error: is not a PNG picture"]),
    ],
    ids=["sound", "cut off", "no size", "JPEG", "empty"],
)
def test_a_png_is_judged_by_its_bytes(data: bytes, expected: list[str], manuscript: Manuscript) -> None:
    assert found_with(manuscript, "a.png", data) == expected


@pytest.mark.parametrize(
    ("svg", "expected"),
    [
        (
            f'<svg {XMLNS} viewBox="0 0 9 9"><a href="#b"><g id="b" fill="url(#c)" style="fill: url(#c)"/></a></svg>',
            "",
        ),
        (f"<svg {XMLNS}>\n<script>x</script></svg>", ":2: error: has a <script>"),
        (f"<svg {XMLNS}><foreignObject/></svg>", ":1: error: has a <foreignObject>"),
        (f'<svg {XMLNS}><image href="#a"/></svg>', ":1: error: has a <image>"),
        (f'<svg {XMLNS}><set attributeName="href" /></svg>', ":1: error: has a <set>"),
        (f'<svg {XMLNS}>\n\n<rect onload="x"/></svg>', ':3: error: has the attribute "onload"'),
        (
            f'<svg {XMLNS}><use href="https://a.org/b.svg#c"/></svg>',
            ":1: error: leads out of the picture: href",
        ),
        (
            f'<svg {XMLNS} xmlns:x="http://www.w3.org/1999/xlink"><use x:href="b.svg#c"/></svg>',
            ":1: error: leads out of the picture: href",
        ),
        (f'<svg {XMLNS}><rect fill="url(https://a.org)"/></svg>', ":1: error: has a style that leads out"),
        (f"<svg {XMLNS}><style>@import 'a.css';</style></svg>", ":1: error: has a style that leads out"),
        (
            f"<svg {XMLNS}><style>a {{ fill: \\75rl(b) }}</style></svg>",
            ":1: error: has a style that leads out",
        ),
        (f'<!DOCTYPE svg [<!ENTITY a "b">]><svg {XMLNS}/>', ":1: error: "),
        (f'<!DOCTYPE svg SYSTEM "a.dtd"><svg {XMLNS}/>', ":1: error: has a DOCTYPE"),
        (f'<?xml-stylesheet href="a.css"?><svg {XMLNS}/>', ":1: error: has a processing instruction"),
        (f"<svg {XMLNS}>\n<rect></svg>", ":2: error: is not well-formed XML: mismatched tag"),
        (f"<svg {XMLNS}>&a;</svg>", ":1: error: is not well-formed XML: undefined entity"),
        ("<svg/>", ":1: error: is not an SVG picture: it begins with <svg>"),
        ("<html/>", ":1: error: is not an SVG picture: it begins with <html>"),
        ("", ":1: error: is not well-formed XML: no element found"),
        ('<?xml version="1.0" encoding="x-nothing"?><svg/>', ":1: error: is not well-formed XML"),
    ],
)
def test_an_svg_is_a_drawing_and_nothing_more(svg: str, expected: str, manuscript: Manuscript) -> None:
    found = found_with(manuscript, "a.svg", svg)
    assert any(line.startswith(expected) for line in found) if expected else found == []


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ('viewBox="0 0 10 40"', ""),
        ('viewBox="0,0,80,10" width="100%" height="auto"', ""),
        ('width="2cm" height="30mm"', ""),
        ("", "has no size; write a viewBox"),
        ('width="20"', "has no size; write a viewBox"),
        ('viewBox="0 0 10"', 'has viewBox="0 0 10"; it must be four numbers'),
        ('width="1" height="1000"', "is 1 × 1000; at most 4 times as high as wide"),
        ('width="10" height="10" viewBox="0 0 10 41"', "is 10 × 41; at most 4 times as high as wide"),
        ('width="1" height="50" viewBox="0 0 10 10"', "is 1 × 50; at most 4 times as high as wide"),
        ('width="90" height="10"', "is 90 × 10; at most 4 times as high as wide, or 8 times as wide as high"),
        ('viewBox="0 0 10 0"', "is 10 × 0; both must be between 1 and 10000"),
        ('viewBox="0 0 -5 -5"', "is -5 × -5; both must be"),
        ('viewBox="0 0 nan inf"', "is nan × inf; both must be"),
        ('width="1e9" height="1e9"', 'has width="1e9"; write a number'),
        ('width="5%" height="9" viewBox="0 0 9 9"', 'has width="5%"; write a number'),
    ],
)
def test_a_drawing_says_its_size_and_its_proportions_are_bounded(
    size: str, expected: str, manuscript: Manuscript
) -> None:
    found = found_with(manuscript, "a.svg", f"<svg {XMLNS}\n{size}><rect/></svg>")
    assert [line.partition(": error: ")[2][: len(expected)] for line in found] == [expected] * bool(expected)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (f"<svg {XMLNS}>{'<g>' * 100}{'</g>' * 100}</svg>".encode(), "inside each other more than 64 deep"),
        (f'<?xml version="1.0" encoding="latin1"?><svg {XMLNS}/>'.encode(), "save it as UTF-8"),
        (f"<svg {XMLNS}/>".encode("utf-16"), "is not well-formed XML"),
    ],
    ids=["deep", "Latin-1", "UTF-16"],
)
def test_what_another_reader_could_take_otherwise_is_refused(
    data: bytes, expected: str, manuscript: Manuscript
) -> None:
    assert expected in "\n".join(found_with(manuscript, "a.svg", data))


def test_who_builds_and_who_reads_hold_a_png_to_the_same_size() -> None:
    assert png_book.MOST_MEGAPIXELS == drawing.MOST_MEGAPIXELS
    side = int((drawing.MOST_MEGAPIXELS * 1_000_000) ** 0.5)
    assert drawing.refusal(png(side, side)) == ""
    assert drawing.refusal(png(30_000, 30_000)) == "is 30000 × 30000 pixels"


def test_a_bomb_of_entities_does_not_go_off(manuscript: Manuscript) -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 20))
    found = found_with(manuscript, "a.svg", f'<!DOCTYPE s [<!ENTITY a0 "a">{entities}]><svg {XMLNS}>&a19;</svg>')
    assert any("entity" in line for line in found)


def test_other_kinds_of_pictures_are_refused(manuscript: Manuscript) -> None:
    assert found_with(manuscript, "a.jpg", b"x") == [": error: is neither .svg nor .png"]


def test_a_picture_that_no_page_shows_is_told_but_no_error(manuscript: Manuscript) -> None:
    manuscript.write("pictures/a.png", png(1, 1))
    assert manuscript.found() == ["pictures/a.png: warning: no page shows this picture"]


def test_a_picture_with_the_words_of_one_language_only_is_told(manuscript: Manuscript) -> None:
    manuscript.write("guide.toml", GUIDE.replace('["en"]', '["en", "es"]'))
    manuscript.write("en/pictures/a.png", png(1, 1))
    manuscript.write("es/start.md", HEAD + "![A](a.png)")
    assert manuscript.found() == ['es/start.md:7: warning: "a.png" is there in en only, and is shown with its words']


def test_a_name_that_leads_out_of_the_folder_is_no_picture(manuscript: Manuscript) -> None:
    manuscript.write("secret.png", png(1, 1))
    assert manuscript.body("![A](../secret.png)\n") == ['1: error: no picture "../secret.png"']
