"""Interface words in other languages: all there, none half, and English where a word is missing."""

import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from guide.errors import GuideError
from guide.paths import resources
from guide.render.furniture import languages
from guide.ui.appearance import Appearance
from guide.ui.system_colors import SystemColors
from guide.ui.words import Words
from tests.program import ROOT

TRANSLATIONS = sorted((ROOT / "resources" / "translations").glob("*.ts"))
Word = tuple[str, str]


def finished(file: Path) -> dict[Word, str]:
    """The finished words of a file, by context and English words."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in ElementTree.parse(file).iter("context")
        for message in context.iter("message")
        if message.find("translation[@type]") is None
    }


@pytest.fixture(scope="session")
def in_code(tmp_path_factory: pytest.TempPathFactory) -> set[Word]:
    """Every word that the code wants translated, as Qt's own tool finds them."""
    found = tmp_path_factory.mktemp("words") / "found.ts"
    code = [ROOT / "guide" / "app.py", *(ROOT / "guide" / "ui").glob("*.py")]
    call = ["pyside6-lupdate", *map(str, code), "-ts", str(found)]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert found.is_file(), done.stdout + done.stderr
    root = ElementTree.parse(found)
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in root.iter("context")
        for message in context.iter("message")
    }


def test_every_language_of_pages_has_interface_words() -> None:
    assert {file.stem for file in TRANSLATIONS} == set(languages()) - {"en"}


@pytest.mark.system("pyside6-lupdate")
@pytest.mark.parametrize("file", TRANSLATIONS, ids=lambda file: file.stem)
def test_every_word_in_the_code_is_translated_and_no_other(file: Path, in_code: set[Word]) -> None:
    assert len(in_code) > 20
    assert set(finished(file)) == in_code


@pytest.mark.parametrize("file", TRANSLATIONS, ids=lambda file: file.stem)
def test_every_translation_says_something_and_keeps_its_gaps(file: Path) -> None:
    gap = re.compile(r"\{\w+\}")
    for (_, english), said in finished(file).items():
        assert said.strip() == said != ""
        assert sorted(gap.findall(said)) == sorted(gap.findall(english)), english
        assert english.endswith((".", "?")) == said.endswith((".", "?", "؟")), english
        assert ("…" in english) == ("…" in said), english


@pytest.mark.parametrize("file", TRANSLATIONS, ids=lambda file: file.stem)
def test_no_letter_to_press_is_hidden_in_a_word(file: Path) -> None:
    assert not [said for said in finished(file).values() if "&" in said]


@pytest.mark.parametrize("file", TRANSLATIONS, ids=lambda file: file.stem)
def test_qt_shows_the_translation_and_english_for_what_is_missing(file: Path, qapp: QApplication) -> None:
    words = Words(file)
    assert not words.isEmpty()
    assert QCoreApplication.translate("Bar", "Back") == "Back"
    qapp.installTranslator(words)
    try:
        assert QCoreApplication.translate("Bar", "Back") == finished(file)["Bar", "Back"] != "Back"
        assert QCoreApplication.translate("Bar", "A word of tomorrow") == "A word of tomorrow"
        assert QCoreApplication.translate("Nowhere", "Back") == "Back"
    finally:
        qapp.removeTranslator(words)


@pytest.mark.parametrize("tag", ["es", "ar"])
def test_the_words_of_qt_itself_are_translated_too(tag: str, qapp: QApplication) -> None:
    appearance = Appearance(qapp, SystemColors(), resources(), {}, lambda language: ())
    cancel = QCoreApplication.translate("QPlatformTheme", "Cancel")
    appearance.choose_language(tag)
    try:
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") not in ("", cancel)
    finally:
        appearance.choose_language("en")


MESSAGES = """<TS language="xx"><context><name>Bar</name>
<message><source>Back</source><translation type="unfinished">Halb</translation></message>
<message><source>Start</source><translation></translation></message>
<message><source>More</source></message>
<message><source>Print</source><translation>Drucken</translation></message>
</context></TS>"""


def test_unfinished_and_empty_words_stay_english(tmp_path: Path) -> None:
    file = tmp_path / "xx.ts"
    file.write_text(MESSAGES, "utf-8")
    words = Words(file)
    assert [words.translate("Bar", word) for word in ("Back", "Start", "More", "Print")] == [
        None,
        None,
        None,
        "Drucken",
    ]


@pytest.mark.parametrize("content", [None, b"", b"<TS>", b"no xml", b"<?xml version='1.0' encoding='nonsense'?><TS/>"])
def test_a_broken_file_of_words_is_one_sentence(content: bytes | None, tmp_path: Path) -> None:
    file = tmp_path / "xx.ts"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(GuideError) as found:
        Words(file)
    assert str(found.value) == f"The interface words in {file} cannot be read."


def test_a_file_of_words_cannot_fill_the_memory(tmp_path: Path) -> None:
    file = tmp_path / "xx.ts"
    levels = "".join(f'<!ENTITY a{step} "{f"&a{step - 1};" * 10}">' for step in range(1, 12))
    file.write_text(f'<!DOCTYPE TS [<!ENTITY a0 "ha">{levels}]><TS>&a11;</TS>', "utf-8")
    with pytest.raises(GuideError):
        Words(file)


@given(data=st.binary(max_size=60) | st.text(max_size=30).map(lambda inside: f"<TS>{inside}</TS>".encode()))
def test_any_file_is_words_or_a_sentence(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.getbasetemp() / "any.ts"
    file.write_bytes(data)
    try:
        words = Words(file)
    except GuideError:
        return
    assert words.translate("Bar", "Back") is None
