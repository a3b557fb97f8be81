"""Reads one page from its text, without a folder."""

from guide.authoring.finding import Finding, Report
from guide.authoring.markdown_tree import MarkdownReader
from guide.authoring.page_file import PageFacts, read_page
from guide.page.blocks import Blocks
from guide.page.guide import Guide

HEAD = "---\ntitle: T\nsummary: S\nevidence: 2026-06-30\nnext_review: 2027-06-30\n---\n"
GUIDE = Guide("g", "1", {"en": "G"}, "P", "L", ("en",), ())


def facts_of(body: str, reader: MarkdownReader | None = None) -> tuple[PageFacts | None, list[Finding]]:
    """The page `part/page` with that body, and what was found while reading it."""
    report = Report()
    mine = report.of("page.md")
    return read_page(HEAD + body, "part/page", "en", GUIDE, reader or MarkdownReader(), mine), report.findings()


def blocks_of(body: str) -> Blocks:
    """The blocks of a body in which nothing may be wrong."""
    facts, findings = facts_of(body)
    assert not findings, "\n".join(map(str, findings))
    assert facts is not None
    return facts.page.blocks
