"""What is known while one page is read: where we are in its source, and what was met on the way."""

from xml.etree.ElementTree import Element

from msgspec import Struct

from guide.authoring.finding import FileReport
from guide.authoring.markdown_tree import Tree
from guide.page.blocks import Block, LinkKind


class Reference(Struct, frozen=True, gc=False):
    """A link as it was met: what it points at, and the line it stands on."""

    kind: LinkKind
    target: str
    line: int


class PictureUse(Struct, frozen=True, gc=False):
    """A picture as it was met, and the line it stands on."""

    name: str
    line: int


class Spot(Struct, frozen=True):
    """A block, those inside other blocks too, and the line it begins on."""

    block: Block
    line: int


class Reading:
    """The state of one walk through one tree, in the order of the source."""

    def __init__(self, report: FileReport, tree: Tree, body_line: int, page: str) -> None:
        self.report = report
        self.page = page
        self.links: list[Reference] = []
        self.pictures: list[PictureUse] = []
        self.spots: list[Spot] = []
        self.anchors: set[str] = set()
        self._tree = tree
        self._body_line = body_line
        self._cursor = 0

    @property
    def line(self) -> int:
        """The line in the file of what is being read."""
        return self._tree.text.count("\n", 0, self._cursor) + self._body_line

    def enter(self, element: Element) -> None:
        """Goes to where a block begins."""
        self._cursor = self._tree.starts.get(element, self._cursor)

    def seek(self, *needles: str) -> int:
        """Goes past the first of the needles that still comes; answers with its line."""
        for needle in needles:
            start = self._tree.text.find(needle, self._cursor) if needle else -1
            if start >= 0:
                self._cursor = start
                line = self.line
                self._cursor = start + len(needle)
                return line
        return self.line
