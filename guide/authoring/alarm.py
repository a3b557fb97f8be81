"""The danger signs of the help page, put first on every page of a guide that asks for it."""

from msgspec.structs import replace

from guide.authoring.guide_toml import GuideToml
from guide.page.blocks import Blocks, Callout, Link, Paragraph, Text
from guide.page.page import Page, danger_signs


class Alarm:
    """Remembers the first urgent box of one language's help page, which is read before the topics are."""

    def __init__(self, toml: GuideToml) -> None:
        self._help = toml.guide.help if toml.choices.urgent_on_every_page else ""
        self._box: Callout | None = None

    def put_on(self, page: Page) -> Page:
        """The page with the box before it, and in the box a link to the help page.

        The start page, which leads there by itself, and a page that begins with an urgent box of its own stay as
        they are.
        """
        own = danger_signs(page.blocks)
        if page.path == self._help and own:
            self._box = Callout(own.kind, own.title, _leading_to(page, own.blocks))
        if self._box is None or own or page.kind == "start" or page.path == self._help:
            return page
        return replace(page, blocks=(self._box, *page.blocks))


def _leading_to(page: Page, blocks: Blocks) -> Blocks:
    """The blocks with a link to the page at their end."""
    link = Link("page", page.path, (Text(page.title),))
    last = blocks[-1]
    if isinstance(last, Paragraph):
        return (*blocks[:-1], Paragraph((*last.children, Text(" "), link, Text("."))))
    return (*blocks, Paragraph((link,)))
