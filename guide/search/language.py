"""What search knows of a language, whatever a guide is about."""

import tomllib
from functools import cache
from pathlib import Path

from msgspec import Struct, convert

from guide.paths import resources


class Language(Struct, frozen=True):
    """Words without a subject and words that ask, folded; `sounds` are (spelling, sound), applied in order."""

    stop_words: frozenset[str] = frozenset()
    question_words: frozenset[str] = frozenset()
    sounds: tuple[tuple[str, str], ...] = ()


@cache
def language(tag: str) -> Language:
    """What is known of a language; nothing is known of most."""
    for name in (tag, tag.partition("-")[0]):
        file = resources() / "search" / f"{Path(name).name}.toml"
        if file.is_file():
            known = tomllib.loads(file.read_text("utf-8"))
            lists = {name: words.split() for name, words in known.items() if isinstance(words, str)}
            return convert(known | lists, Language)
    return Language()
