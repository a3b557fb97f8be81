"""The clinic of the settings: every field reaches the paper, and a logo that is none is one sentence."""

import os
import struct
from pathlib import Path
from zlib import compress, crc32

import pytest

from guide.errors import GuideError
from guide.handout.clinic import LARGEST_LOGO, clinic_of, read_logo
from guide.handout.layout import Clinic
from guide.settings import Settings

SVG = (
    b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>'
)


def png(width: int = 2, height: int = 2) -> bytes:
    """A small grey picture."""
    head = struct.pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = [(b"IHDR", head), (b"IDAT", compress(b"\0\x80\x80" * 2)), (b"IEND", b"")]
    sealed = (
        struct.pack(">L", len(data)) + name + data + struct.pack(">L", crc32(name + data)) for name, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(sealed)


@pytest.fixture
def folder(own_settings: Path) -> Path:
    """The folder of the settings."""
    own_settings.mkdir()
    return own_settings


def refuse(fault: GuideError) -> None:
    raise fault


def test_every_field_of_the_clinic_comes_from_the_settings(folder: Path) -> None:
    (folder / "logo.svg").write_bytes(SVG)
    settings = Settings(
        clinic="Elm Street",
        phone="555-0100",
        night_phone="555-0199",
        hours="8 to 5",
        logo="logo.svg",
        refuse_past_review=True,
    )
    assert clinic_of(settings, refuse) == Clinic("Elm Street", "555-0100", "555-0199", "8 to 5", SVG, True)
    assert clinic_of(Settings(), refuse) == Clinic()


@pytest.mark.parametrize("data", [SVG, b"\xef\xbb\xbf\n" + SVG.partition(b"\n")[2], png()])
def test_a_logo_lies_beside_the_settings_or_anywhere(data: bytes, folder: Path, tmp_path: Path) -> None:
    for place in (folder / "logo", tmp_path / "logo"):
        place.write_bytes(data)
    assert read_logo("logo") == data
    (folder / "logo").unlink()
    assert read_logo(str(tmp_path / "logo")) == data


def test_a_logo_can_lie_at_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "logo.svg").write_bytes(SVG)
    assert read_logo("~/logo.svg") == SVG


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is neither an SVG nor a PNG"),
        (b"\xff\xd8\xff\xe0 a photo", "is neither an SVG nor a PNG"),
        (b"%PDF-1.7", "is neither an SVG nor a PNG"),
        (b"<html></html>", "is not an SVG picture: it begins with <html>"),
        (SVG[:-6], "is not well-formed XML: no element found"),
        (SVG.replace(b"<path", b'<image href="file:///etc/passwd"/><path'), "has a <image>, which has no place"),
        (png()[:-20], "is a damaged PNG"),
        (png().replace(b"IDAT", b"IDAX"), "is a damaged PNG"),
        (png(20_000, 20_000), "is 20000 × 20000 pixels"),
        (SVG + b" " * LARGEST_LOGO, "is larger than 2 MB"),
    ],
)
def test_a_logo_that_is_none_is_said_and_left_out(data: bytes, why: str, folder: Path) -> None:
    (folder / "logo").write_bytes(data)
    heard: list[GuideError] = []
    assert clinic_of(Settings(clinic="Elm Street", logo="logo"), heard.append) == Clinic("Elm Street")
    (fault,) = heard
    assert str(fault).startswith(f"The logo logo {why}")
    assert str(fault).endswith(" Handouts are made without it.")
    assert "\n" not in str(fault)


def test_a_logo_of_two_megabytes_is_not_too_large(folder: Path) -> None:
    data = SVG + b"\n" * (LARGEST_LOGO - len(SVG))
    (folder / "logo").write_bytes(data)
    assert read_logo("logo") == data


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("nowhere.svg", "is not there"),
        (".", "is not a file"),
        (os.devnull, "is not a file"),
        ("a\0b", "is not there"),
        ("~nobody-of-this-name/logo.svg", "cannot be read: Could not determine home directory"),
    ],
)
def test_a_logo_that_is_not_there_is_said(path: str, why: str, folder: Path) -> None:
    with pytest.raises(GuideError, match=why):
        read_logo(path)


def test_a_logo_that_may_not_be_read_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fault is raised by hand, since nothing is forbidden to who may do all."""
    (folder / "logo").write_bytes(SVG)

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(GuideError, match=r"^The logo logo cannot be read: Permission denied\. Handouts are made"):
        read_logo("logo")
