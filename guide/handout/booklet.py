"""Small pages, two on each side of a sheet, in the order in which they follow each other when the sheets are folded."""

from collections.abc import Iterator
from io import BytesIO

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    PdfObject,
    TextStringObject,
)


def folded(data: bytes, right_to_left: bool) -> bytes:
    """The pages of a PDF as a booklet, to be printed on both sides (short edge), folded in the middle and stapled.

    A booklet that is read from right to left opens on its other side. It is for paper alone: it has no tags, since its
    pages are not in the order in which they are read.
    """
    reader = PdfReader(BytesIO(data))
    width, height = float(reader.pages[0].mediabox.width), float(reader.pages[0].mediabox.height)
    made = PdfWriter()
    small = [_form(page, made) for page in reader.pages]
    for pair in sides(len(small)):
        placed = [
            (place * width, small[number])
            for place, number in enumerate(reversed(pair) if right_to_left else pair)
            if number < len(small)
        ]
        _place(made.add_blank_page(2 * width, height), placed, made)
    made.metadata = reader.metadata
    if "/Lang" in reader.root_object:
        made.root_object[NameObject("/Lang")] = TextStringObject(reader.root_object["/Lang"])
    out = BytesIO()
    made.write(out)
    return out.getvalue()


def sides(pages: int) -> Iterator[tuple[int, int]]:
    """The two pages on each side of each sheet, counted from 0; those past the last are empty."""
    whole = -(-pages // 4) * 4
    for sheet in range(whole // 4):
        yield whole - 1 - 2 * sheet, 2 * sheet
        yield 2 * sheet + 1, whole - 2 - 2 * sheet


def _form(page: PageObject, made: PdfWriter) -> PdfObject:
    """A page as one thing that can be drawn anywhere (form XObject); what pages share is copied once."""
    form = DecodedStreamObject()
    content = page.get_contents()
    form.set_data(b"" if content is None else content.get_data())
    packed = form.flate_encode()
    packed[NameObject("/Type")] = NameObject("/XObject")
    packed[NameObject("/Subtype")] = NameObject("/Form")
    packed[NameObject("/BBox")] = ArrayObject(FloatObject(side) for side in page.mediabox)
    packed[NameObject("/Resources")] = page["/Resources"].get_object().clone(made)  # type: ignore[union-attr]
    return made._add_object(packed)


def _place(side: PageObject, placed: list[tuple[float, PdfObject]], made: PdfWriter) -> None:
    """Draws forms on one side of a sheet, each so far from its left edge."""
    content = DecodedStreamObject()
    content.set_data("\n".join(f"q 1 0 0 1 {x:.4f} 0 cm /P{n} Do Q" for n, (x, _) in enumerate(placed)).encode())
    forms = DictionaryObject({NameObject(f"/P{n}"): form for n, (_, form) in enumerate(placed)})
    side[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): forms})
    side[NameObject("/Contents")] = made._add_object(content)
