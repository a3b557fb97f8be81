"""Dates and names of a review can be true, and nobody is named who is not a person."""

from collections.abc import Iterator

from guide.authoring.checks.fault import Fault
from guide.authoring.checks.subject import Subject

LONGEST_DAYS = 3 * 366
"""A review is due every three years at the latest (NHS Standard for Creating Health Content; PIF TICK)."""
NOBODY = {"tbd", "tba", "todo", "n/a", "none", "nobody", "unknown", "pending", "xxx", "lorem", "?"}


def review_dates(subject: Subject) -> Iterator[Fault]:
    """An error for dates that cannot be, a warning for a review that is past or too far away."""
    review, today = subject.page.review, subject.today
    if review.evidence > today:
        message = "the date of the evidence is still to come"
        yield Fault(subject.line_of("evidence"), "error", "review-date", message)
    if review.reviewed and review.reviewed > today:
        yield Fault(subject.line_of("reviewed"), "error", "review-date", "the date of the review is still to come")
    line = subject.line_of("next_review")
    if review.next_review <= max(review.evidence, review.reviewed or review.evidence):
        message = "the next review comes before the last one"
        yield Fault(line, "error", "review-date", message)
    elif review.next_review < today:
        message = f"this page is past its review date, {review.next_review}"
        yield Fault(line, "warning", "review-date", message, "check its sources again, and set both dates")
    elif (review.next_review - review.evidence).days > LONGEST_DAYS:
        message = "the next review is more than three years after the evidence"
        yield Fault(line, "warning", "review-date", message)


def named_reviewer(subject: Subject) -> Iterator[Fault]:
    """An error for a reviewer who is not named: a first and a last name at least."""
    name = subject.page.review.reviewer
    words = name.casefold().split()
    if name and (len(words) < 2 or NOBODY & set(words)):
        hint = 'leave `reviewer` out until there is one; the page then says "not yet reviewed by a clinician"'
        yield Fault(subject.line_of("reviewer"), "error", "reviewer", f'"{name}" names no person', hint)


def unreviewed_translation(subject: Subject) -> Iterator[Fault]:
    """An error for a translation that is said to be checked by nobody."""
    page = subject.page
    if page.language != subject.guide.languages[0] and page.review.translation_checked and not page.review.reviewer:
        line = subject.line_of("translation_checked")
        hint = "name the clinician in `reviewer`, or leave `translation_checked` out"
        yield Fault(line, "error", "translation", "this translation is said to be checked, but not by whom", hint)
