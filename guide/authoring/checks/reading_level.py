"""A page can be read by most people: sixth grade in English, INFLESZ 65 in Spanish."""

from collections.abc import Iterator

from guide.authoring.checks.fault import Fault
from guide.authoring.checks.subject import Subject
from guide.authoring.readability import read

HARDEST_GRADE, REFUSED_GRADE = 6.0, 8.0
"""American Medical Association and National Institutes of Health: sixth grade or easier."""
EASY_INFLESZ, REFUSED_INFLESZ = 65.0, 55.0
"""Barrio-Cantalejo 2008: 55 to 65 is "normal", above 65 is "fairly easy"."""
LEAST_WORDS = 50
"""Fewer words say nothing of a page."""


def hard_to_read(subject: Subject) -> Iterator[Fault]:
    """A warning for a page that is harder than it should be, an error for one that is much too hard."""
    language = subject.page.language.partition("-")[0]
    found = read((sentence.words for sentence in subject.sentences), language)
    if found is None or found.words < LEAST_WORDS:
        return
    line = subject.first_line
    hint = "use shorter sentences and shorter words"
    if language == "es":
        if found.inflesz < EASY_INFLESZ:
            severe = found.inflesz < REFUSED_INFLESZ
            message = (
                f"this page has {found.inflesz:.0f} points on the INFLESZ scale; {EASY_INFLESZ:.0f} or more are easy"
            )
            yield Fault(line, "error" if severe else "warning", "hard-to-read", message, hint)
    elif found.grade > HARDEST_GRADE:
        severe = found.grade > REFUSED_GRADE
        message = (
            f"this page is written for school grade {found.grade:.1f}; grade {HARDEST_GRADE:.0f} or lower is needed"
        )
        yield Fault(line, "error" if severe else "warning", "hard-to-read", message, hint)
