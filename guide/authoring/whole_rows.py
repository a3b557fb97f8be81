"""Tables as in Python-Markdown, but a cell too many is noted and not dropped without a word."""

from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.tables import TableExtension, TableProcessor

CELLS = "cells"
"""The attribute of a row that says how many cells the author wrote, where that is not the table's number."""


class WholeRows(TableProcessor):
    """Counts the cells of each row before the row is cut to the table's width."""

    def _build_row(self, row: str, parent: Element, align: Sequence[str | None]) -> None:
        super()._build_row(row, parent, align)  # type: ignore[misc]
        written = len(self._split_row(row))  # type: ignore[attr-defined]
        if written != len(align):
            parent[-1].set(CELLS, str(written))


class WholeRowsExtension(TableExtension):
    """Registers the tables where Python-Markdown registers its own."""

    def extendMarkdown(self, md: Markdown) -> None:
        super().extendMarkdown(md)
        config: dict[str, Any] = self.getConfigs()
        md.parser.blockprocessors.register(WholeRows(md.parser, config), "table", 75)
