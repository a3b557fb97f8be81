"""Which pictures may go into a guide."""

import struct
import zlib

import pytest

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
        (f'<svg {XMLNS}><a href="#b"><rect id="b" fill="url(#c)" style="fill: url(#c)"/></a></svg>', ""),
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
