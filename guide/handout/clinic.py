"""The clinic of the settings, with its logo read, for the head of each handout."""

from collections.abc import Callable, Iterator
from pathlib import Path
from zlib import crc32

from guide import paths
from guide.errors import GuideError
from guide.handout.layout import Clinic
from guide.page.drawing import SIGNATURE, refusal
from guide.settings import Settings

LARGEST_LOGO = 2_000_000
"""Bytes: every handout carries the logo (own bar)."""


def clinic_of(settings: Settings, complain: Callable[[GuideError], object]) -> Clinic:
    """The clinic that the settings name; `complain` hears, once, why its logo is left out."""
    logo = b""
    try:
        logo = read_logo(settings.logo) if settings.logo else b""
    except GuideError as fault:
        complain(fault)
    return Clinic(
        settings.clinic, settings.phone, settings.night_phone, settings.hours, logo, settings.refuse_past_review
    )


def read_logo(path: str) -> bytes:
    """The bytes of a logo; a path that begins nowhere begins in the folder of the settings.

    Raises GuideError when it cannot be read, is too large, is neither SVG nor PNG, or is more than a drawing.
    """
    try:
        place = paths.settings_file().parent / Path(path).expanduser()
        if not place.is_file():
            raise _left_out(path, "is not there" if not place.exists() else "is not a file")
        with place.open("rb") as file:
            data = file.read(LARGEST_LOGO + 1)
    except (OSError, RuntimeError, ValueError) as fault:  # RuntimeError: nobody's home; ValueError: no name of a file
        why = getattr(fault, "strerror", None) or str(fault)
        raise _left_out(path, f"cannot be read: {why}", repr(fault)) from fault
    if why := _fault(data):
        raise _left_out(path, why)
    return data


def _fault(data: bytes) -> str:
    if len(data) > LARGEST_LOGO:
        return "is larger than 2 MB"
    if data.startswith(SIGNATURE):
        return refusal(data) or ("" if _is_whole(data) else "is a damaged PNG")
    is_markup = data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")
    return refusal(data) if is_markup else "is neither an SVG nor a PNG"


def _is_whole(png: bytes) -> bool:
    """Whether every part of a PNG is what its sum says, up to the last: whoever draws half a picture stops there."""
    *_, last = (b"", *_parts(png))
    return last == b"IEND"


def _parts(png: bytes) -> Iterator[bytes]:
    """The names of the sound parts, up to the first that is not."""
    place = len(SIGNATURE)
    while place + 12 <= len(png):
        end = place + 8 + int.from_bytes(png[place : place + 4], "big")
        if crc32(png[place + 4 : end]).to_bytes(4, "big") != png[end : end + 4]:
            return
        yield png[place + 4 : place + 8]
        place = end + 4


def _left_out(path: str, why: str, detail: str = "") -> GuideError:
    sentence = f"The logo {path} {why}. Handouts are made without it."
    return GuideError(sentence, detail or sentence)
