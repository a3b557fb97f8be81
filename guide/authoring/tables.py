"""A table, with every cell that the author wrote."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from guide.authoring.inlines import inlines
from guide.authoring.reading import Reading
from guide.authoring.whole_rows import CELLS
from guide.page.blocks import Block, Inlines, Table, plain


def table(element: Element, reading: Reading) -> Iterator[Block]:
    """The table of a `table` element; a row with too many or too few cells is a fault."""
    head, *rows = (_row(row, reading) for row in element.iter("tr"))
    yield Table(head, tuple(row for row in rows if any(plain(cell) for cell in row)))


def _row(row: Element, reading: Reading) -> tuple[Inlines, ...]:
    reading.enter(row)
    if written := row.get(CELLS):
        reading.report.error(reading.line, "table", f"this row has {written} cells, the table has {len(row)}")
    return tuple(_cell(cell, reading) for cell in row)


def _cell(cell: Element, reading: Reading) -> Inlines:
    reading.enter(cell)
    return inlines(cell, reading)
