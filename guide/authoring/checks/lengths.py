"""Nothing is longer than people can hold: sentences, paragraphs, titles, and the way between two headings."""

from collections import Counter
from collections.abc import Iterator

from guide.authoring.checks.fault import Fault
from guide.authoring.checks.subject import Subject
from guide.authoring.prose import WORD
from guide.page.blocks import Callout, Figure, Heading, Paragraph
from guide.render.sentences import words

LONGEST_SENTENCE, LONGEST_AVERAGE = 20, 15
LONGEST_PARAGRAPH = 3
LONGEST_TITLE = 65
LONGEST_WAY = 150
LONGEST_SUMMARY = 25
LEAST_SENTENCES = 5
"""Fewer sentences have no meaningful average."""


def long_sentences(subject: Subject) -> Iterator[Fault]:
    """A warning for each long sentence, and for a page whose sentences are long on the whole."""
    lengths = [len(sentence.words) for sentence in subject.sentences]
    for sentence, length in zip(subject.sentences, lengths, strict=True):
        if length > LONGEST_SENTENCE:
            message = f'this sentence has {length} words: "{_begin(sentence.text)}"'
            yield Fault(sentence.line, "warning", "long-sentence", message, f"split it; {LONGEST_SENTENCE} are enough")
    if len(lengths) >= LEAST_SENTENCES and sum(lengths) > LONGEST_AVERAGE * len(lengths):
        message = f"the sentences of this page have {sum(lengths) / len(lengths):.0f} words on average"
        hint = f"split some; {LONGEST_AVERAGE} are enough"
        yield Fault(subject.first_line, "warning", "long-sentence", message, hint)


def long_paragraphs(subject: Subject) -> Iterator[Fault]:
    """A warning for each paragraph with too many sentences."""
    counts = Counter(sentence.block for sentence in subject.sentences)
    first = {sentence.block: sentence.line for sentence in reversed(subject.sentences)}
    for block, count in counts.items():
        if count > LONGEST_PARAGRAPH:
            message = f"this paragraph has {count} sentences"
            yield Fault(first[block], "warning", "long-paragraph", message, f"split it; {LONGEST_PARAGRAPH} are enough")


def long_opening(subject: Subject) -> Iterator[Fault]:
    """A warning for a title or a summary that is too long to take in at once."""
    title, summary = subject.page.title, subject.page.summary
    if len(title) > LONGEST_TITLE:
        message = f"the title has {len(title)} characters; {LONGEST_TITLE} are enough"
        yield Fault(subject.line_of("title"), "warning", "long-title", message)
    if len(WORD.findall(summary)) > LONGEST_SUMMARY:
        message = f"the summary has {len(WORD.findall(summary))} words; {LONGEST_SUMMARY} are enough"
        yield Fault(subject.line_of("summary"), "warning", "long-summary", message)


def far_headings(subject: Subject) -> Iterator[Fault]:
    """A warning where a reader finds no heading, box or picture to rest on for too long."""
    since, line = 0, subject.first_line
    for spot in (*subject.facts.spots, None):
        if spot is None or isinstance(spot.block, Heading | Callout | Figure):
            if since > LONGEST_WAY:
                message = f"{since} words stand here without a heading"
                yield Fault(line, "warning", "few-headings", message, f"put one in at every {LONGEST_WAY} words")
            since, line = 0, spot.line if spot else line
        elif isinstance(spot.block, Paragraph):
            since += len(WORD.findall(" ".join(words(spot.block))))


def _begin(text: str) -> str:
    return f"{' '.join(text.split()[:6])} …"
