"""Reads a text file of the author's folder: UTF-8, of sensible size, with lines that end in one way."""

import re
from pathlib import Path

from guide.authoring.finding import FileReport

MOST_BYTES = 512 * 1024
"""A page of 512 KiB would be a book; whatever is larger is no page (own bar)."""
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]")


def read_text(path: Path, report: FileReport) -> str | None:
    """The text without byte order mark and carriage returns; None, and a finding, when it cannot be read."""
    data = read_bytes(path, report, MOST_BYTES)
    if data is None:
        return None
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        message = f"byte 0x{data[fault.start]:02X} is not UTF-8"
        report.error(line, "encoding", message, "save the file as UTF-8")
        return None
    if odd := CONTROL.search(text):
        line = text.count("\n", 0, odd.start()) + 1
        report.error(line, "encoding", f"invisible control character U+{ord(odd.group()):04X}", "delete it")
        return None
    return text


def read_bytes(path: Path, report: FileReport, most: int) -> bytes | None:
    """The file's bytes; None, and a finding, when it cannot be read or is larger than `most` bytes."""
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
            size = path.stat().st_size
    except OSError as fault:
        report.error(0, "file", f"cannot be read: {fault.strerror or fault}")
        return None
    if len(data) > most:
        report.error(0, "size", f"is {_megabytes(size)} large; at most {_megabytes(most)} are allowed")
        return None
    return data


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"
