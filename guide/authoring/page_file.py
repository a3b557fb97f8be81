"""One file of an author's folder becomes one page, with what the checks need to know of it."""

from datetime import date

from msgspec import Struct

from guide.authoring.blocks import read_blocks
from guide.authoring.finding import FileReport
from guide.authoring.front_matter import FrontMatter, read_head, split
from guide.authoring.markdown_tree import MarkdownReader, Tree
from guide.authoring.reading import PictureUse, Reading, Reference, Spot
from guide.authoring.unreadable import Unreadable
from guide.page.guide import Guide
from guide.page.page import Page, Review


class PageFacts(Struct, frozen=True):
    """A page and where things stand in its file: `source` are the file's lines, `head_lines` says on which of them the
    fields of the front matter stand, `waived` is the reason by rule for what the author lets pass."""

    page: Page
    source: tuple[str, ...]
    head_lines: dict[str, int]
    body_line: int
    spots: tuple[Spot, ...]
    links: tuple[Reference, ...]
    pictures: tuple[PictureUse, ...]
    anchors: frozenset[str]
    waived: dict[str, str]


def read_page(
    text: str, path: str, language: str, guide: Guide, reader: MarkdownReader, report: FileReport
) -> PageFacts | None:
    """The page that `text` holds; None, and findings, when its front matter or its nesting cannot be read."""
    parts = split(text, report)
    head = read_head(parts[0], report) if parts else None
    if parts is None or head is None:
        return None
    tree = read_tree(parts[1], head.body_line, reader, report)
    if tree is None:
        return None
    reading = Reading(report, tree, head.body_line, path)
    blocks = read_blocks(tree.root, reading)
    if not blocks and not report.errors:
        report.error(head.body_line, "empty", "there is nothing below the front matter")
    matter = head.matter
    page = Page(
        path=path,
        language=language,
        title=matter.title,
        summary=matter.summary,
        kind=matter.kind,
        review=_review(matter, language, guide),
        blocks=blocks,
        keywords=matter.keywords,
        sources=_as_cited(matter.sources, reading.links),
    )
    met = (tuple(reading.spots), tuple(reading.links), tuple(reading.pictures), frozenset(reading.anchors))
    return PageFacts(page, tuple(text.split("\n")), head.lines, head.body_line, *met, matter.waive)


def read_tree(text: str, line: int, reader: MarkdownReader, report: FileReport) -> Tree | None:
    """The tree of a text that begins on `line`; None, and a finding, when it is too deep or too long."""
    try:
        return reader.read(text)
    except Unreadable as fault:
        report.error(line + text.count("\n", 0, fault.offset), "unreadable", fault.why, fault.hint)
        return None


def _as_cited(sources: tuple[str, ...], links: list[Reference]) -> tuple[str, ...]:
    """The sources in the order in which the text first cites them, so that their numbers count up."""
    cited = (link.target for link in links if link.kind == "source" and link.target in sources)
    return tuple(dict.fromkeys((*cited, *sources)))


def _review(matter: FrontMatter, language: str, guide: Guide) -> Review:
    checked = matter.translation_checked
    reviewed: date | None = matter.reviewed
    return Review(
        evidence=matter.evidence,
        next_review=matter.next_review,
        author=matter.author or guide.publisher,
        reviewer=matter.reviewer,
        reviewed=reviewed,
        translation_checked=language == guide.languages[0] if checked is None else checked,
    )
