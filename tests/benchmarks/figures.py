"""Figures as a reader wants them."""

import math
from collections.abc import Sequence


def p95(values: Sequence[float]) -> float:
    """The value that 95 of 100 do not pass."""
    return sorted(values)[math.ceil(len(values) * 0.95) - 1]


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A small table, to be printed."""
    written = [[f"{cell:.2f}" if isinstance(cell, float) else str(cell) for cell in row] for row in (head, *rows)]
    widths = [max(map(len, column)) for column in zip(*written, strict=True)]
    return "\n".join("  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in written)
