"""Small pages, two on each side of a sheet, in the order in which they follow each other when the sheets are folded."""

from collections.abc import Iterator
from io import BytesIO

from pypdf import PageObject, PdfReader, PdfWriter, Transformation


def folded(data: bytes, right_to_left: bool) -> bytes:
    """The pages of a PDF as a booklet, to be printed on both sides (short edge), folded in the middle and stapled.

    A booklet that is read from right to left opens on its other side.
    """
    pages = PdfReader(BytesIO(data)).pages
    width, height = float(pages[0].mediabox.width), float(pages[0].mediabox.height)
    made = PdfWriter()
    for pair in sides(len(pages)):
        side = PageObject.create_blank_page(width=2 * width, height=height)
        for place, number in enumerate(reversed(pair) if right_to_left else pair):
            if number < len(pages):
                side.merge_transformed_page(pages[number], Transformation().translate(place * width, 0))
        made.add_page(side)
    title = PdfReader(BytesIO(data)).metadata
    made.metadata = title
    made.compress_identical_objects()
    out = BytesIO()
    made.write(out)
    return out.getvalue()


def sides(pages: int) -> Iterator[tuple[int, int]]:
    """The two pages on each side of each sheet, counted from 0; those past the last are empty."""
    whole = -(-pages // 4) * 4
    for sheet in range(whole // 4):
        yield whole - 1 - 2 * sheet, 2 * sheet
        yield 2 * sheet + 1, whole - 2 - 2 * sheet
