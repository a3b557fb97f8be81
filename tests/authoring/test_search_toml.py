"""What people say, as an author writes it down."""

import pytest

from guide.authoring.build import build
from guide.library.read import GuideFile
from tests.authoring.conftest import Manuscript

GOOD = """
[synonyms]
poo = ["stool"]
[urgent]
words = ["fever", "can't breathe"]
"""


def with_help(manuscript: Manuscript) -> None:
    toml = manuscript.root / "guide.toml"
    toml.write_text('help = "start"\n' + toml.read_text("utf-8"), "utf-8")


def test_it_is_stored_with_its_language(manuscript: Manuscript) -> None:
    manuscript.write("en/search.toml", '[synonyms]\npoo = ["stool"]\n')
    assert manuscript.found() == []
    target = manuscript.root.parent / "a.guide"
    build(manuscript.root, target)
    with GuideFile(target) as file:
        assert file.lexicon("en").synonyms == {"poo": ("stool",)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[synonyms\n", "is not TOML"),
        ("[synonym]\n", 'unknown field "synonym"; did you mean "synonyms"?'),
        ('[synonyms]\npoo = "stool"\n', "does not fit"),
        ('[synonyms]\npoo = ["!"]\n', "has no word in it"),
        ('[urgent]\nwords = ["fever"]\n', "has no page with help"),
    ],
)
def test_a_fault_is_said_with_its_file(manuscript: Manuscript, text: str, found: str) -> None:
    manuscript.write("en/search.toml", text)
    assert any(line.startswith("en/search.toml") and found in line for line in manuscript.found()), manuscript.found()
