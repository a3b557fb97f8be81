"""Judges a PNG by its header, without decoding it."""

from guide.authoring.finding import FileReport

SIGNATURE = b"\x89PNG\r\n\x1a\n"
END = b"IEND\xaeB`\x82"
MOST_MEGAPIXELS = 20
"""Half a page at 600 dots per inch; more only fills a small computer's memory (own bar)."""


def judge_png(data: bytes, report: FileReport) -> None:
    """Reports a file that is no PNG, is cut off, or would be too large once decoded."""
    if not data.startswith(SIGNATURE) or data[12:16] != b"IHDR" or len(data) < 33:
        report.error(0, "png", "is not a PNG picture")
        return
    width, height = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    if not width or not height:
        report.error(0, "png", "is not a PNG picture: it has no size")
    elif width * height > MOST_MEGAPIXELS * 1_000_000:
        size = f"{width} × {height} pixels = {width * height / 1_000_000:.0f} megapixels"
        report.error(0, "size", f"is {size}; at most {MOST_MEGAPIXELS} are allowed", "make it smaller")
    elif END not in data[-64:]:
        report.error(0, "png", "is cut off; copy the picture again")
