"""Lists are short, links say where they lead, and what stands in a menu is no question."""

from collections.abc import Iterator

from guide.authoring.checks.fault import Fault
from guide.authoring.checks.subject import Subject
from guide.authoring.prose import line_of
from guide.page.blocks import Listing, Paragraph, links, plain

LONGEST_LIST = 7


def long_lists(subject: Subject) -> Iterator[Fault]:
    """A warning for each list with more items than people can hold."""
    for spot in subject.facts.spots:
        if isinstance(spot.block, Listing) and len(spot.block.items) > LONGEST_LIST:
            message = f"this list has {len(spot.block.items)} items"
            yield Fault(spot.line, "warning", "long-list", message, f"split it; {LONGEST_LIST} are enough")


def vague_links(subject: Subject) -> Iterator[Fault]:
    """An error for each link whose words do not say where it leads."""
    refused = {words.casefold() for words in subject.rules.vague_links}
    for spot in subject.facts.spots:
        if isinstance(spot.block, Paragraph):
            for link in links(spot.block.children):
                words = plain(link.children)
                if link.kind in ("page", "web") and words.casefold().strip(" .") in refused:
                    line = line_of(words, spot.line, subject.facts.source)
                    message = f'the link "{words}" does not say where it leads'
                    yield Fault(line, "error", "vague-link", message, "let its words name the page it leads to")


def question_as_title(subject: Subject) -> Iterator[Fault]:
    """A warning for a page whose title, which stands in the menu, is a question."""
    if subject.page.title.rstrip().endswith(("?", "؟")):
        hint = "say what the page is about"
        yield Fault(subject.line_of("title"), "warning", "question-title", "the title is a question", hint)
