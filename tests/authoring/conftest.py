"""A small folder that is in order, for tests to spoil in one place."""

from pathlib import Path

import pytest

from guide.authoring.check import check
from guide.authoring.checks import STANDARDS

GUIDE = """\
id = "small"
version = "1"
title.en = "A small guide"
publisher = "The Clinic"
licence = "CC0-1.0"
languages = ["en"]

[[sections]]
id = "part"
pages = ["page"]
title.en = "Part"

[waive]
""" + "".join(f'{rule} = "this folder is about other faults"\n' for rule in STANDARDS if rule != "skipped-level")
"""A folder that is held to the vocabulary alone, and to the order of its headings."""
HEAD = """\
---
title: A page
summary: What it is about.
evidence: 2026-06-30
next_review: 2027-06-30
---
"""
BODY_LINE = HEAD.count("\n") + 1
"""The line of the file that a body put below HEAD begins on."""


class Manuscript:
    """An author's folder under the hands of a test."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("guide.toml", GUIDE)
        self.write("en/start.md", HEAD + "Welcome.\n")
        self.write("en/part/page.md", HEAD + "## Words\n\nSome text.\n")

    def write(self, name: str, content: str | bytes) -> Path:
        """Puts a file into the folder."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def body(self, text: str) -> list[str]:
        """What is found with `text` as the body of the start page, whose first line is line 1 of `text`."""
        self.write("en/start.md", HEAD + text)
        start = "en/start.md:"
        shifted = []
        for finding in self.found():
            if finding.startswith(start) and finding[len(start)].isdigit():
                line, rest = finding[len(start) :].split(":", 1)
                finding = f"{int(line) - BODY_LINE + 1}:{rest}"
            shifted.append(finding)
        return shifted

    def found(self) -> list[str]:
        """Every finding that is not waived, as an author sees it."""
        return [str(finding) for finding in check(self.root) if finding.severity != "waived"]


@pytest.fixture
def manuscript(tmp_path: Path) -> Manuscript:
    """A folder in which nothing is wrong."""
    return Manuscript(tmp_path / "small")
