"""Turns HTML entities such as `&amp;` into the characters they stand for."""

import html
import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import ENTITY_RE, InlineProcessor


class Entity(InlineProcessor):
    """Puts a character in the place of its entity."""

    def handleMatch(  # type: ignore[override]  # the stubs know the old style of pattern only
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        return html.unescape(m.group(0)), m.start(0), m.end(0)


class EntityExtension(Extension):
    """Takes the place of Python-Markdown's own, which keeps entities for a serializer that we do not have."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.inlinePatterns.deregister("entity")
        md.inlinePatterns.register(Entity(ENTITY_RE, md), "entity", 80)
