"""Numbers are whole, share one denominator on a page, and need no sums from who reads them."""

import re
from collections.abc import Iterator

from guide.authoring.checks.fault import Fault
from guide.authoring.checks.subject import Subject
from guide.page.blocks import People

PERCENT = re.compile(r"\d\s?%|(?<!\w)percent(?:age)?s?(?!\w)|\bpor ciento\b", re.IGNORECASE)
DECIMAL = re.compile(r"(?<![\d.,])\d+[.,]\d+(?![\d.,])")
THOUSANDS = re.compile(r"\d{1,3}[.,]\d{3}")


def no_sums(subject: Subject) -> Iterator[Fault]:
    """A warning for each percentage and each decimal that a reader would have to work out."""
    for sentence in subject.sentences:
        for found in PERCENT.finditer(sentence.text):
            message = f'"{found.group()}" asks for a sum'
            yield Fault(sentence.line, "warning", "number", message, "say it as people: 30 of 100 people")
        for found in DECIMAL.finditer(sentence.text):
            unit = re.match(rf"\s?(?:{subject.rules.decimal_units or '(?!)'})", sentence.text[found.end() :])
            if not unit and not THOUSANDS.fullmatch(found.group()):
                message = f'"{found.group()}" is not a whole number'
                yield Fault(sentence.line, "warning", "number", message, "round it, and say about")


def one_denominator(subject: Subject) -> Iterator[Fault]:
    """A warning for each share of people that is told out of another number than the first on the page."""
    if not subject.rules.counted:
        return
    share = re.compile(rf"(?<![\d.,])\d+ (?:to \d+ |a \d+ )?{subject.rules.counted}(?P<all>\d+)(?![\d.,]*\d)")
    first = ""
    for sentence in subject.sentences:
        for found in share.finditer(sentence.text):
            first = first or found["all"]
            if found["all"] != first:
                message = f'"{found.group()}" is told out of {found["all"]}, others on this page out of {first}'
                yield Fault(sentence.line, "warning", "denominator", message, "use one denominator on a page")


def unsaid_people(subject: Subject) -> Iterator[Fault]:
    """A warning for each icon array whose words do not say its numbers."""
    for spot in subject.facts.spots:
        if isinstance(spot.block, People):
            numbers = set(re.findall(r"\d+", spot.block.words))
            if not {str(spot.block.count), str(spot.block.total)} <= numbers:
                message = f"the words of this icon array do not say {spot.block.count} of {spot.block.total}"
                yield Fault(spot.line, "warning", "number", message, "say both numbers in its sentence")
