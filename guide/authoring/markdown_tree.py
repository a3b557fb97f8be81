"""Markdown text becomes a tree of elements; the parsing is Python-Markdown's."""

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from msgspec import Struct

from guide.authoring.callout_title import CalloutExtension
from guide.authoring.entities import EntityExtension
from guide.authoring.places import PlacesExtension
from guide.authoring.raw_html import RawHtmlExtension
from guide.authoring.unreadable import Unreadable
from guide.authoring.whole_rows import WholeRowsExtension

NOT_OURS = ("reference", "short_reference", "image_reference", "short_image_ref")
"""Links and pictures have one spelling each: the address stands behind the words."""
DEPTH = 8
"""Levels of lists and boxes inside each other; standards.md asks for far fewer, and the parser recurses."""
NESTING = "lists, boxes or marks are inside each other too deeply"
TOO_DEEP = re.compile(
    rf"^(?: {{{DEPTH * 4 + 1},}}\S|(?:[ ]*(?:>|[*+-](?= )|\d+\.(?= ))){{{DEPTH + 1},}})", re.MULTILINE
)


class Tree(Struct, frozen=True):
    """The elements of one text, and the offset in it at which each begins."""

    root: Element
    starts: dict[Element, int]
    text: str


class MarkdownReader:
    """Parses one text after another with the same parser, which is slow to make and quick to use."""

    def __init__(self) -> None:
        self._make_parser()

    def read(self, text: str) -> Tree:
        """The tree of `text`, inline marks included. Raises Unreadable."""
        text = text.expandtabs(4)
        if deep := TOO_DEEP.search(text):
            raise Unreadable(deep.end(), NESTING)
        try:
            return self._parse(text)
        except RecursionError:
            self._make_parser()  # the old one still believes that it is inside what it was reading
            raise Unreadable(0, NESTING) from None

    def _parse(self, text: str) -> Tree:
        self._markdown.reset()
        self._places.source = text
        lines = text.split("\n")
        for preprocessor in self._markdown.preprocessors:
            lines = preprocessor.run(lines)
        root: Element = self._markdown.parser.parseDocument(lines).getroot()  # type: ignore[assignment]
        for treeprocessor in self._markdown.treeprocessors:
            changed = treeprocessor.run(root)
            root = root if changed is None else changed
        return Tree(root, self._places.starts, text)

    def _make_parser(self) -> None:
        places = PlacesExtension()
        ours = [RawHtmlExtension(), EntityExtension(), CalloutExtension(), WholeRowsExtension(), places]
        self._markdown = Markdown(extensions=["def_list", "attr_list", "sane_lists", *ours])
        self._places = places.places
        self._markdown.ESCAPED_CHARS.append("<")
        self._markdown.treeprocessors.deregister("prettify")  # it adds line ends for a serializer
        self._markdown.parser.blockprocessors.deregister("reference")
        for pattern in NOT_OURS:
            self._markdown.inlinePatterns.deregister(pattern)
        self._freeze_order()

    def _freeze_order(self) -> None:
        """Puts plain lists where the parser looks up its steps: a registry sorts itself at every look."""
        inline: Any = self._markdown.treeprocessors["inline"]
        inline.inlinePatterns = list(self._markdown.inlinePatterns)
        parser: Any = self._markdown.parser
        parser.blockprocessors = list(parser.blockprocessors)
