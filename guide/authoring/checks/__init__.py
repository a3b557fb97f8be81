"""The checks of a page: each row of CHECKS is a function from a page to what is wrong with it."""

from collections.abc import Callable, Iterable

from guide.authoring.checks.alarm import missing_alarm, no_source
from guide.authoring.checks.balance import missing_sides, missing_unknowns, uneven_sides
from guide.authoring.checks.claims import untraced_claims
from guide.authoring.checks.fault import Fault
from guide.authoring.checks.form import long_lists, question_as_title, vague_links
from guide.authoring.checks.headings import skipped_levels
from guide.authoring.checks.lengths import far_headings, long_opening, long_paragraphs, long_sentences
from guide.authoring.checks.numbers import no_sums, one_denominator, unsaid_people
from guide.authoring.checks.opening import main_message
from guide.authoring.checks.reading_level import hard_to_read
from guide.authoring.checks.review import named_reviewer, review_dates, unreviewed_translation
from guide.authoring.checks.sources import uncited_sources, unlisted_sources
from guide.authoring.checks.start_page import pictures_on_the_start_page
from guide.authoring.checks.steps import what_you_can_do
from guide.authoring.checks.subject import Subject
from guide.authoring.checks.terms import unexplained_acronyms, unexplained_terms
from guide.authoring.checks.voice import passive_voice, unkind_words

Check = Callable[[Subject], Iterable[Fault]]

CHECKS: tuple[Check, ...] = (
    hard_to_read,
    long_sentences,
    long_paragraphs,
    long_opening,
    far_headings,
    unexplained_terms,
    unexplained_acronyms,
    main_message,
    what_you_can_do,
    missing_sides,
    uneven_sides,
    missing_unknowns,
    no_sums,
    one_denominator,
    unsaid_people,
    untraced_claims,
    missing_alarm,
    no_source,
    review_dates,
    named_reviewer,
    unreviewed_translation,
    long_lists,
    vague_links,
    question_as_title,
    skipped_levels,
    unkind_words,
    passive_voice,
    unlisted_sources,
    uncited_sources,
    pictures_on_the_start_page,
)

STANDARDS: dict[str, str] = {
    "hard-to-read": "American Medical Association, NIH: sixth grade; INFLESZ scale (Barrio-Cantalejo 2008)",
    "long-sentence": "NHS content guide",
    "long-paragraph": "NHS content guide",
    "long-title": "NHS content guide",
    "long-summary": "CDC Clear Communication Index 1",
    "few-headings": "EQIP",
    "unexplained-term": "PEMAT 3 and 4; CDC Clear Communication Index 7",
    "unexplained-acronym": "PEMAT 3 and 4",
    "main-message": "CDC Clear Communication Index 1 and 2",
    "steps": "PEMAT 20 to 22; CDC Clear Communication Index 12 to 14",
    "treatment-part": "DISCERN 9 to 14",
    "uneven": "IPDAS",
    "unknowns": "DISCERN 8; CDC Clear Communication Index 11",
    "number": "CDC Clear Communication Index 15 to 17",
    "denominator": "CDC Clear Communication Index 16",
    "untraced": "IPDAS; EQIP",
    "alarm": "EQIP 13 to 17",
    "no-source": "EQIP; NHS Standard for Creating Health Content",
    "guide-facts": "EQIP; IPDAS",
    "review-date": "NHS Standard for Creating Health Content; PIF TICK",
    "reviewer": "PIF TICK; NHS Standard for Creating Health Content",
    "translation": "45 CFR 92; NHS content guide",
    "long-list": "CDC Clear Communication Index 8",
    "vague-link": "NHS content guide",
    "question-title": "NHS content guide",
    "skipped-level": "NHS content guide; WCAG 1.3.1",
    "unkind": "NHS content guide; CDC Clear Communication Index 6",
    "passive": "PEMAT 5; CDC Clear Communication Index 6",
}
"""The rules that a page can waive, each with where it comes from; all other rules hold without exception."""
