"""Every number and every drug on a page can be traced to a source."""

import re
from collections.abc import Iterator

from guide.authoring.checks.fault import Fault
from guide.authoring.checks.subject import Subject
from guide.authoring.language_rules import pattern
from guide.page.blocks import Block, Callout, Heading, Inlines, Link, Listing, Paragraph, People, Table, links, plain

NUMBER = re.compile(r"(?<![\w/-])\d+(?:[.,]\d+)*(?![\w-])")


def untraced_claims(subject: Subject) -> Iterator[Fault]:
    """A warning for each number or drug that stands in no place on the page where a source is cited.

    A source is cited for its own paragraph or item, for the list that its paragraph leads in, and for the icon arrays
    beside its paragraph. A number in a phone link, a heading or a box of questions claims nothing.
    """
    if not subject.explains:
        return
    lines = {id(spot.block): spot.line for spot in subject.facts.spots}
    traced: set[str] = set()
    loose: list[tuple[int, str]] = []
    for block, cited in _cited(subject.page.blocks, False):
        claims = _claims(block, subject)
        if cited:
            traced |= claims
        else:
            loose += ((lines.get(id(block), subject.first_line), claim) for claim in sorted(claims))
    for line, claim in loose:
        if claim not in traced:
            traced.add(claim)
            message = f'"{claim}" is traced to no source on this page'
            yield Fault(line, "warning", "untraced", message, "cite one beside it, as in [S1](source:S1)")


def _claims(block: Block, subject: Subject) -> set[str]:
    said = (
        block.words if isinstance(block, People) else _unlinked(block.children) if isinstance(block, Paragraph) else ""
    )
    drugs = pattern(subject.rules.drugs).findall(said) if subject.rules.drugs else []
    until = str(subject.page.review.evidence.year)  # the page says of itself up to when its sources were checked
    return {*NUMBER.findall(said), *(drug.casefold() for drug in drugs)} - {until}


def _cited(blocks: tuple[Block, ...], above: bool) -> Iterator[tuple[Block, bool]]:
    """Every paragraph and icon array, and whether a source is cited for it."""
    for place, block in enumerate(blocks):
        before = blocks[place - 1] if place else None
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        led = above or (isinstance(before, Paragraph) and _has_source(before.children))
        match block:
            case Paragraph(children):
                yield block, above or _has_source(children)
            case People():
                near = [one for one in (*blocks[max(0, place - 3) : place], after) if isinstance(one, Paragraph)]
                yield block, above or any(_has_source(one.children) for one in near)
            case Listing(items=items):
                for item in items:
                    mine = led or any(isinstance(one, Paragraph) and _has_source(one.children) for one in item.blocks)
                    yield from _cited(item.blocks, mine)
            case Callout(kind, blocks=inner) if kind != "questions":
                yield from _cited(inner, above)
            case Callout() | Heading() | Table():
                pass


def _has_source(children: Inlines) -> bool:
    return any(link.kind == "source" for link in links(children))


def _unlinked(children: Inlines) -> str:
    """The words without phone numbers, sources and addresses."""
    kept = (child for child in children if not (isinstance(child, Link) and child.kind in ("tel", "source", "web")))
    return "".join(plain((child,)) for child in kept)
