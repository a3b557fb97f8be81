"""Boxes as in Python-Markdown's admonitions, but without a made-up title where the author gave none."""

from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionProcessor


class CalloutProcessor(AdmonitionProcessor):
    """`!!! urgent` has no title; `!!! urgent "Call now"` has one."""

    def get_class_and_title(self, match: Any) -> tuple[str, str | None]:
        return match.group(1), match.group(2) or None


class CalloutExtension(Extension):
    """Registers the boxes where Python-Markdown registers admonitions."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.parser.blockprocessors.register(CalloutProcessor(md.parser), "admonition", 105)
