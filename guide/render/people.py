"""An icon array: so many people out of so many, drawn so that shape and not only color tells them apart."""

PER_ROW, PER_ROW_OF_MANY = 10, 20
"""People side by side: up to ten in a row; more than ten smaller, so that a hundred still fit on a screen."""
CELL = 44
"""Side of one person's place in the drawing, in its own units."""


def svg(count: int, total: int, full: str, empty: str) -> str:
    """The drawing as SVG; `full` and `empty` are the colors of the counted and of the other people."""
    columns = PER_ROW if total <= PER_ROW else PER_ROW_OF_MANY
    rows = -(-total // columns)
    people = "".join(
        _person(place % columns * CELL, place // columns * CELL, full if place < count else "", empty)
        for place in range(total)
    )
    width, height = columns * CELL, rows * CELL
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        f' width="{width}" height="{height}">{people}</svg>'
    )


def _person(x: int, y: int, full: str, empty: str) -> str:
    fill, line = (full, full) if full else ("none", empty)
    return (
        f'<g transform="translate({x} {y})" fill="{fill}" stroke="{line}" stroke-width="2.5">'
        '<circle cx="22" cy="11" r="6.5"/>'
        '<path d="M10 39 V31 Q10 21 22 21 Q34 21 34 31 V39 Z" stroke-linejoin="round"/></g>'
    )
