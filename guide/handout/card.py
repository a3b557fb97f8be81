"""A card for the wallet: what to watch for, and whom to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from guide.errors import GuideError
from guide.handout import closing
from guide.handout.layout import SIZES
from guide.handout.walk import ends_without
from guide.page.blocks import Blocks, Listing
from guide.render.furniture import fill
from guide.render.typst import Surroundings, array, quote, typst

if TYPE_CHECKING:
    from guide.handout.document import Handout


def card(handout: Handout) -> str:
    """The card as Typst code; raises GuideError for a guide that names no danger signs."""
    words, clinic, file = handout.own, handout.clinic, handout.file
    box, page = handout.danger()
    if box is None or page is None:
        raise GuideError("This guide has no emergency signs, so no card can be made of it.")
    first, then = (
        typst(replace(page, blocks=blocks), Surroundings(), handout.furniture[page.language])
        for blocks in _halves(ends_without(box, file.guide.help).blocks)
    )
    called = closing.numbers(file, clinic, words, handout.language)
    numbers = array(closing.contact(label, number, "0.5em") for label, number in called)
    name = closing.contact(fill(words.for_person, name="").strip(), handout.personal.name, "0.5em")
    if handout.layout.size == max(SIZES) and not handout.personal.name:
        name = "none"  # a line to write on would not go on the sheet any more
    hours = f"{words.hours} {clinic.hours}" if clinic.hours else ""
    status = f"{words.standing(page.review)}. {closing.next_review(page, words)}."
    said = [words.card, words.fold, status, clinic.name or file.guide.publisher, hours, box.title or words.card]
    return f"card({handout.voice(page.language)}, {', '.join(map(quote, said))}, {first}, {then}, {numbers}, {name})"


def _halves(blocks: Blocks) -> tuple[Blocks, Blocks]:
    """The blocks up to the end of the first list, and the rest."""
    ends = next((place for place, block in enumerate(blocks, 1) if isinstance(block, Listing)), len(blocks))
    return blocks[:ends], blocks[ends:]
