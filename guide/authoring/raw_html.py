"""Finds raw HTML and keeps it as an element of its own, so that it is reported and never passed on."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

RAW_HTML = "raw-html"
"""The tag of the element; no HTML has it."""
TAG_LIKE = r"<(?=[A-Za-z/!?])[^<>]*>?"
"""Whatever a browser might take for a tag, comment or instruction, whole or not."""


class RawHtml(InlineProcessor):
    """Turns what looks like HTML into an element that holds it as text."""

    def handleMatch(  # type: ignore[override]  # the stubs know the old style of pattern only
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        element = Element(RAW_HTML)
        element.text = AtomicString(m.group(0))
        return element, m.start(0), m.end(0)


class RawHtmlExtension(Extension):
    """Takes the place of all that Python-Markdown does about HTML."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.deregister("automail")
        md.inlinePatterns.register(RawHtml(TAG_LIKE, md), "html", 90)
