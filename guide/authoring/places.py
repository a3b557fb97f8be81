"""Notes where in the source each element begins, while its text is still as the author wrote it."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from guide.authoring.unreadable import Unreadable

WORD = re.compile(r"\S")
LONGEST = 4000
"""Characters of a paragraph; the search for marks takes time by the square of it."""
MARK = re.compile(r"[\\`\[!<&*_]|  \n")
"""What an inline mark begins with; text without any is spared the search for them."""
SIGNS = {"div": "!!!", "blockquote": ">"}
"""What an element without text of its own begins with."""


class Places(Treeprocessor):
    """Looks for each text in the source, from where the one before it ended.

    Before inline marks are read, every line of an element's text is a piece of one source line, so its first
    place at or after the last one is never too far down.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.source = ""
        self.starts: dict[Element, int] = {}

    def run(self, root: Element) -> None:
        self.starts = {}
        self._cursor = 0
        for element in root:
            self._visit(element)

    def _visit(self, element: Element) -> int:
        sign = SIGNS.get(element.tag)
        start = self._pass(sign) if sign else None
        first = self._pass_lines(element.text)
        start = first if start is None else start
        for child in element:
            first = self._visit(child)
            start = first if start is None else start
            self._pass_lines(child.tail)
        if element.text and len(element.text) > LONGEST:
            raise Unreadable(start or 0, f"a paragraph is longer than {LONGEST} characters", "split it")
        if element.text and not MARK.search(element.text):
            element.text = AtomicString(element.text)
        self.starts[element] = self._next_word() if start is None else start
        return self.starts[element]

    def _next_word(self) -> int:
        rest = WORD.search(self.source, self._cursor)
        return rest.start() if rest else self._cursor

    def _pass_lines(self, text: str | None) -> int | None:
        first = None
        for line in (text or "").split("\n"):
            if line := line.strip():
                start = self._pass(line)
                first = start if first is None else first
        return first

    def _pass(self, piece: str) -> int | None:
        start = self.source.find(piece, self._cursor)
        if start < 0:
            return None
        self._cursor = start + len(piece)
        return start


class PlacesExtension(Extension):
    """Runs before the inline marks are read (priority 20)."""

    def extendMarkdown(self, md: Markdown) -> None:
        self.places = Places(md)
        md.treeprocessors.register(self.places, "places", 30)
