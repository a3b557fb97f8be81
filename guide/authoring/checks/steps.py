"""A page says what its reader can do, in numbered steps that begin with a verb."""

from collections.abc import Iterator

from guide.authoring.checks.fault import Fault
from guide.authoring.checks.subject import Subject
from guide.page.blocks import Listing, Paragraph, plain

ANCHOR = "what-you-can-do"


def what_you_can_do(subject: Subject) -> Iterator[Fault]:
    """An error for a page without steps, a warning for each step that does not say what to do."""
    if not subject.explains:
        return
    listing = _steps(subject)
    if listing is None:
        hint = f"add `## What you can do` with a numbered list; in other languages give the heading {{: #{ANCHOR} }}"
        yield Fault(
            subject.last_line, "error", "steps", "this page does not say, in steps, what its reader can do", hint
        )
        return
    refused = {word.casefold() for word in subject.rules.not_a_step}
    for item in listing.items:
        first = item.blocks[0] if item.blocks else None
        said = plain(first.children) if isinstance(first, Paragraph) else ""
        if said.split(" ", 1)[0].casefold() in refused:
            line = next(spot.line for spot in subject.facts.spots if spot.block is first)
            message = f'this step does not begin with what to do: "{" ".join(said.split()[:5])} …"'
            yield Fault(line, "warning", "steps", message, 'begin it with a verb, such as "Ask" or "Call"')


def _steps(subject: Subject) -> Listing | None:
    told = (spot.block for spot in subject.below(ANCHOR))
    boxed = (block for _, box in subject.boxes("action") for block in box.blocks)
    return next((block for block in (*told, *boxed) if isinstance(block, Listing) and block.ordered), None)
