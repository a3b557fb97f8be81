"""What can be seen on paper: the words of a PDF, and how large they are."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PdfReader


def sheets(data: bytes) -> list[str]:
    """The words of each sheet, with single spaces."""
    return [tidy(page.extract_text()) for page in PdfReader(BytesIO(data)).pages]


def words(data: bytes) -> str:
    """All words."""
    return " ".join(sheets(data))


def tidy(text: str) -> str:
    return " ".join(text.replace("\u200b", "").split())


def sizes(data: bytes) -> Iterator[tuple[float, str]]:
    """Every piece of text with its size in points."""
    for page in PdfReader(BytesIO(data)).pages:
        found: list[tuple[float, str]] = []

        def see(text: str, cm: list[float], tm: list[float], font: Any, size: float, kept: Any = found) -> None:
            if text.strip():
                kept.append((abs(size * tm[3] * cm[3]), text))

        page.extract_text(visitor_text=see)
        yield from found


def fonts(data: bytes) -> Iterator[tuple[str, bool]]:
    """Every font's name, and whether it lies in the file."""
    for page in PdfReader(BytesIO(data)).pages:
        for font in _fonts(page["/Resources"]):
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            keys = inner["/FontDescriptor"].get_object()
            yield str(inner["/BaseFont"]), any(key in keys for key in ("/FontFile", "/FontFile2", "/FontFile3"))


def _fonts(resources: Any) -> Iterator[Any]:
    """The fonts of a page, and of what is drawn on it."""
    yield from resources.get("/Font", {}).values()
    for thing in resources.get("/XObject", {}).values():
        if "/Resources" in thing.get_object():
            yield from _fonts(thing.get_object()["/Resources"])
