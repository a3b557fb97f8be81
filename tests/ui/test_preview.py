"""The print preview: what it shows is what is saved, and where there is nothing to save, nothing can be saved."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from guide.app import make_handout
from guide.errors import GuideError
from guide.library.read import GuideFile
from guide.settings import Settings
from guide.ui.button import Button
from guide.ui.handout_desk import HandoutDesk
from guide.ui.preview import Preview
from guide.ui.reader import Reader
from guide.ui.window import Window
from tests.handout.paper import words
from tests.windows import click, opened, settle, shown

Make = Callable[[int, str], bytes]
NARROW = (800, 800)


@pytest.fixture(scope="module")
def make(shipped: Path) -> Make:
    """Makes a handout of a page that ships; it refuses giant print, as a damaged guide might."""

    def made(size: int, paper: str) -> bytes:
        if size == 24:
            raise GuideError("It cannot be made.")
        with GuideFile(shipped) as file:
            return make_handout(file, "treatment/radiation", "en", Settings(handout_size=size, paper=paper))  # type: ignore[arg-type]

    return made


@pytest.fixture
def preview(qapp: object) -> Preview:
    made = Preview()
    made.retranslate()
    made.resize(900, 600)
    return made


def can(preview: Preview, words: str) -> bool:
    return next(button for button in preview.findChildren(Button) if button.text() == words).isEnabled()


def previewed(window: Window) -> Preview:
    window.navigator.show_page("treatment/chemotherapy")
    window.print_page()
    settle()
    found = window.stage.currentWidget()
    assert isinstance(found, Preview)
    assert found.data
    return found


def test_topics_over_the_preview_do_not_empty_it(shipped: Path, tmp_path: Path) -> None:
    with opened(shipped, size=NARROW) as window:
        preview = previewed(window)
        before = preview.data
        click(window, "Topics")
        assert not preview.isVisible()
        click(window, "Topics")
        assert preview.isVisible()
        assert preview.data == before
        assert preview.page_count > 0
        desk = window.findChild(HandoutDesk)
        assert desk is not None
        desk.save_as(preview.data, tmp_path / "a.pdf")
        assert (tmp_path / "a.pdf").read_bytes() == before


def test_another_page_on_the_stage_lets_go_of_the_handout(shipped: Path) -> None:
    with opened(shipped) as window:
        preview = previewed(window)
        window.navigator.show_page("get-help-now")
        assert preview.data == b""
        assert not can(preview, "Save as PDF")
        window.print_page()
        assert preview.data, "the next handout is made anew"
        assert can(preview, "Save as PDF")


def test_a_page_chosen_from_the_topics_lets_go_of_the_handout_too(shipped: Path) -> None:
    with opened(shipped, size=NARROW) as window:
        preview = previewed(window)
        click(window, "Topics")
        window.navigator.show_page("get-help-now")
        assert preview.data == b""


def test_closing_the_preview_lets_go_of_the_handout(shipped: Path) -> None:
    with opened(shipped) as window:
        preview = previewed(window)
        click(window.stage, "Close")
        assert window.stage.shows_page
        assert preview.data == b""


def test_without_a_handout_nothing_can_be_saved_or_printed(preview: Preview, make: Make) -> None:
    assert not can(preview, "Save as PDF")
    assert not can(preview, "Print")
    preview.offer(make, 14, "a4")
    assert can(preview, "Save as PDF")
    assert can(preview, "Print")
    preview.forget()
    assert not can(preview, "Save as PDF")
    assert not can(preview, "Print")


def test_a_handout_that_cannot_be_made_leaves_the_preview_and_then_says_why(preview: Preview, make: Make) -> None:
    heard: list[object] = []
    preview.left.connect(lambda: heard.append("left"))
    preview.failed.connect(heard.append)
    preview.layout_chosen.connect(lambda size, paper: heard.append((size, paper)))
    preview.offer(make, 14, "a4")
    preview.offer(make, 24, "a4")
    assert heard == [(14, "a4"), "left", "It cannot be made."]
    assert preview.data == b"", "the older handout is of another page"


def test_a_size_that_cannot_be_made_keeps_the_handout_and_the_size(preview: Preview, make: Make) -> None:
    heard: list[object] = []
    preview.left.connect(lambda: heard.append("left"))
    preview.failed.connect(heard.append)
    preview.show()
    preview.offer(make, 18, "letter")
    preview.layout_chosen.connect(lambda size, paper: heard.append((size, paper)))
    before = preview.data
    click(preview, "24")
    assert heard == ["It cannot be made."]
    assert preview.data == before
    assert shown(preview, Button, "18").isChecked()
    assert not shown(preview, Button, "24").isChecked()
    assert can(preview, "Save as PDF")
    click(preview, "A4")
    assert heard[1:] == [(18, "a4")]
    preview.close()


def test_in_the_window_the_sentence_stays_in_sight(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bytes:
        raise GuideError("It cannot be made.")

    monkeypatch.setattr("guide.app.make_handout", refuse)
    with opened(shipped) as window:
        click(window, "Treatment")
        window.print_page()
        settle()
        assert window.stage.shows_page
        assert window.card.isVisible()
        assert any("It cannot be made." in label.text() for label in window.card.findChildren(QLabel))


def test_labels_take_no_markup(preview: Preview) -> None:
    assert {label.textFormat() for label in preview.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_the_license_is_named_on_the_screen_and_on_paper(shipped: Path) -> None:
    with GuideFile(shipped) as file:
        page = Reader(file, "en", date(2026, 11, 23)).show("treatment/radiation", 600, 18)
        paper = words(make_handout(file, "treatment/radiation", "en", Settings()))
    assert f"License: {file.guide.licence}" in page.html
    assert f"License: {file.guide.licence}." in paper
