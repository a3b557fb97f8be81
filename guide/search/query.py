"""What a person types, made safe and findable for the full-text index."""

import re

MOST_WORDS = 24
"""Longer questions are cut: more words find nothing better and take longer."""
MOST_TELLING, MOST_VAGUE = 12, 3
"""So many words say what a long question is about, and so many are looked for where none says anything."""
SHORTEST_START = 2
"""Letters of an unfinished word; one alone begins a third of all words and says nothing."""
WORD = re.compile(r"\w+", re.UNICODE)
STOP_WORDS = frozenset(
    {"a", "about", "am", "an", "and", "any", "are", "as", "at", "be", "by", "can", "could", "did", "do", "does"}
    | {"for", "from", "get", "had", "has", "have", "how", "i", "if", "in", "is", "it", "me", "my", "of", "on", "or"}
    | {"should", "so", "that", "the", "their", "them", "there", "they", "this", "to", "was", "we", "what", "when"}
    | {"where", "which", "who", "why", "will", "with", "would", "you", "your"}
)
"""English words that carry no subject; they are dropped only where a question has other words."""


def words(typed: str) -> list[str]:
    """The words that were typed, in order, each once."""
    found = dict.fromkeys(WORD.findall(typed.casefold().replace("_", " ")))
    return list(found)[:MOST_WORDS]


def telling(found: list[str]) -> list[str]:
    """The words that say what the question is about; the first of the others where it has none."""
    return [word for word in found if word not in STOP_WORDS][:MOST_TELLING] or found[:MOST_VAGUE]


def is_vague(found: list[str]) -> bool:
    """Whether these words stand on almost every page: then they are looked for in titles and headings first."""
    return STOP_WORDS.issuperset(found) or (len(found) == 1 and len(found[0]) <= SHORTEST_START)


def begun(word: str) -> str:
    """An FTS5 query: one word, perhaps unfinished."""
    return f"{_quoted(word)} *" if len(word) >= SHORTEST_START else _quoted(word)


def in_titles(found: list[str]) -> str:
    """An FTS5 query: every word, in titles, keywords and headings alone."""
    return f"{{title keywords heading}} : ({every(found)})"


def every(found: list[str]) -> str:
    """An FTS5 query: every word, the last one perhaps unfinished."""
    *whole, last = found
    return " AND ".join([*map(_quoted, whole), begun(last)])


def some(found: list[str]) -> str:
    """An FTS5 query: at least one of the words, each perhaps the beginning of another ("long" finds "longer")."""
    return " OR ".join(map(begun, found))


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
