"""Pictures on the screen: drawn from the guide alone, and never larger than a page bears."""

import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument

from guide.app import make_application
from guide.library.read import GuideFile
from guide.library.write import GuideWriter
from guide.page.drawing import HIGHEST, MOST_MEGAPIXELS
from guide.render.look import Look, read_themes
from guide.ui.page_view import PageView
from guide.ui.skin import Skin
from tests.library.sample import GUIDE
from tests.program import ROOT

XMLNS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
RED = QColor("red").rgb()


class DenseView(PageView):
    """A view on a screen with very many pixels."""

    def devicePixelRatioF(self) -> float:
        return 8.0


def drawn_from(picture: Callable[[str], bytes | None], name: str = "a.svg", kind: type[PageView] = PageView) -> QImage:
    """What a dressed view makes of the bytes that it is given."""
    make_application()
    view = kind()
    resources = ROOT / "resources"
    view.dress(Skin(Look("warm", read_themes(resources / "styles")["warm"]), resources, ()))
    view.resize(700, 700)
    view.show_page("", "", "", picture)
    image = view.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(f"picture:{name}"))
    assert isinstance(image, QImage)
    return image


def shown(data: bytes, tmp_path: Path, name: str = "a.svg") -> QImage:
    """What the page shows of a picture that a guide holds."""
    with GuideWriter(tmp_path / "made.guide", GUIDE) as writer:
        writer.add_picture(name, "", data)
        writer.finish()
    with GuideFile(tmp_path / "made.guide") as file:
        return drawn_from(lambda called: file.picture(called, "en"), name)


def png(width: int, height: int) -> bytes:
    """A red picture, or only the start of one where it would be large."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    lines = (b"\0" + b"\xff\0\0" * width) * height if width * height < 10_000 else b"\0"
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def reds(image: QImage) -> bool:
    return any(image.pixel(x, image.height() // 2) == RED for x in range(image.width()))


def test_a_sound_drawing_and_a_sound_png_are_shown(tmp_path: Path) -> None:
    drawing = f'<svg {XMLNS} viewBox="0 0 8 4"><rect width="8" height="4" fill="red"/></svg>'.encode()
    assert reds(shown(drawing, tmp_path))
    assert reds(shown(png(8, 4), tmp_path, "a.png"))


@pytest.mark.parametrize("attribute", ["href", "xlink:href"])
@pytest.mark.parametrize("relative", [False, True], ids=["absolute", "relative"])
def test_a_drawing_opens_no_file_of_this_machine(
    attribute: str, relative: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x.png").write_bytes(png(8, 4))
    monkeypatch.chdir(tmp_path)
    address = "x.png" if relative else str(tmp_path / "x.png")
    drawing = f'<svg {XMLNS} viewBox="0 0 8 4"><image {attribute}="{address}" width="8" height="4"/></svg>'
    assert not reds(shown(drawing.encode(), tmp_path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_drawing_waits_for_no_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.png")
    drawing = f'<svg {XMLNS} viewBox="0 0 8 4"><image xlink:href="{tmp_path / "x.png"}" width="8" height="4"/></svg>'
    assert shown(drawing.encode(), tmp_path).isNull()


@pytest.mark.parametrize("size", ['width="1" height="1000"', 'width="1" height="10000000"'])
def test_a_drawing_without_end_is_not_shown(size: str, tmp_path: Path) -> None:
    assert shown(f"<svg {XMLNS} {size}><rect/></svg>".encode(), tmp_path).isNull()


def test_a_png_of_nine_hundred_megapixels_is_not_decoded(tmp_path: Path) -> None:
    assert shown(png(30_000, 30_000), tmp_path, "a.png").isNull()


@pytest.mark.parametrize("height", [4, 1000, 10_000_000])
def test_whatever_it_is_given_the_view_paints_a_bounded_number_of_pixels(height: int) -> None:
    data = f"<svg {XMLNS} width='1' height='{height}'><rect width='1' height='1'/></svg>".encode()
    image = drawn_from(lambda name: data, kind=DenseView)
    assert not image.isNull()
    assert image.width() * image.height() <= MOST_MEGAPIXELS * 1_010_000
    assert image.deviceIndependentSize().height() <= image.deviceIndependentSize().width() * HIGHEST + 1


def test_a_png_by_its_name_is_read_as_nothing_else() -> None:
    assert drawn_from(lambda name: b"P6 8 4 255\n" + b"\xff\0\0" * 32, "a.png").isNull()
