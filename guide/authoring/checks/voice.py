"""A page speaks to its reader, actively and kindly: no blame, no battle, no orders to "patients"."""

from collections.abc import Iterator

from guide.authoring.checks.fault import Fault
from guide.authoring.checks.subject import Subject
from guide.authoring.language_rules import Patterns, pattern
from guide.authoring.prose import Sentence

MOST_PASSIVE = 20
"""Sentences of 100 that may be in the passive voice."""
LEAST_SENTENCES = 10
"""Fewer sentences make no share."""


def unkind_words(subject: Subject) -> Iterator[Fault]:
    """An error for each word that blames, calls to battle, or orders people about."""
    title = (Sentence(subject.page.title, subject.line_of("title"), -1),)
    summary = (Sentence(subject.page.summary, subject.line_of("summary"), -1),)
    rules = subject.rules
    kinds: tuple[tuple[Patterns, str, str], ...] = (
        (rules.blames, "blames the reader", "the treatment stopped working, not the person"),
        (rules.battles, "is a word of war or pity", "say plainly what happens"),
        (rules.orders, "talks about the reader", "speak to the reader: you can, please call"),
    )
    for words, what, hint in kinds:
        search = pattern("|".join(words) or "(?!)")
        for sentence in (*title, *summary, *subject.sentences):
            for found in search.finditer(sentence.text):
                yield Fault(sentence.line, "error", "unkind", f'"{found.group()}" {what}', hint)


def passive_voice(subject: Subject) -> Iterator[Fault]:
    """A warning for a page on which many sentences do not say who acts, at the first of them."""
    if not subject.rules.passive or len(subject.sentences) < LEAST_SENTENCES:
        return
    search, spared = pattern(subject.rules.passive), pattern(subject.rules.not_passive or "(?!)")
    found = [sentence for sentence in subject.sentences if search.search(spared.sub("", sentence.text))]
    if len(found) * 100 > MOST_PASSIVE * len(subject.sentences):
        message = f'{len(found)} of {len(subject.sentences)} sentences are passive, such as "{found[0].text}"'
        hint = "say who does it: your team checks …"
        yield Fault(found[0].line, "warning", "passive", message, hint)
