"""The print preview: what it shows is what is saved, and where there is nothing to save, nothing can be saved."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from guide.errors import GuideError
from guide.handout.layout import Layout
from guide.library.read import GuideFile
from guide.settings import Settings
from guide.ui.button import Button
from guide.ui.handout_panel import HandoutPanel
from guide.ui.order import Order, Typesetter
from guide.ui.preview import Preview
from guide.ui.reader import Reader
from guide.ui.window import Window
from tests.handout.paper import words
from tests.ui.handouts import desk_of, made
from tests.windows import click, opened, shown

NARROW = (800, 800)


@pytest.fixture(scope="module")
def handout(shipped: Path) -> bytes:
    """A handout of a page that ships."""
    return Typesetter().make(Order(shipped, ("treatment/radiation",), "en", Layout(), Settings())).data


@pytest.fixture
def preview(qapp: object) -> Preview:
    seen = Preview()
    seen.retranslate()
    seen.resize(900, 600)
    return seen


def can(panel: HandoutPanel, words: str) -> bool:
    return shown(panel, Button, words).isEnabled()


def previewed(window: Window) -> HandoutPanel:
    window.navigator.show_page("treatment/chemotherapy")
    window.gatherer.print_page()
    panel = made(window)
    assert window.stage.currentWidget() is panel
    assert panel.preview.data
    return panel


def test_topics_over_the_preview_do_not_empty_it(shipped: Path, tmp_path: Path) -> None:
    with opened(shipped, size=NARROW) as window:
        panel = previewed(window)
        before = panel.preview.data
        click(window, "Topics")
        assert not panel.isVisible()
        click(window, "Topics")
        assert panel.isVisible()
        assert panel.preview.data == before
        assert panel.preview.page_count > 0
        desk_of(window).save_as(tmp_path / "a.pdf")
        assert (tmp_path / "a.pdf").read_bytes() == before


def test_another_page_on_the_stage_lets_go_of_the_handout(shipped: Path) -> None:
    with opened(shipped) as window:
        panel = previewed(window)
        window.navigator.show_page("get-help-now")
        assert panel.preview.data == b""
        window.gatherer.print_page()
        assert made(window).preview.data, "the next handout is made anew"
        assert can(panel, "Save as PDF")


def test_a_page_chosen_from_the_topics_lets_go_of_the_handout_too(shipped: Path) -> None:
    with opened(shipped, size=NARROW) as window:
        panel = previewed(window)
        click(window, "Topics")
        window.navigator.show_page("get-help-now")
        assert panel.preview.data == b""


def test_closing_the_preview_lets_go_of_the_handout(shipped: Path) -> None:
    with opened(shipped) as window:
        panel = previewed(window)
        click(window.stage, "Close")
        assert window.stage.shows_page
        assert panel.preview.data == b""


def test_without_a_handout_nothing_can_be_saved_or_printed(shipped: Path) -> None:
    with opened(shipped) as window:
        window.gatherer.open()
        panel = made(window)
        assert not can(panel, "Save as PDF")
        assert not can(panel, "Print")
        window.gatherer.mine.add(("get-help-now",))
        made(window)
        assert can(panel, "Save as PDF")
        assert can(panel, "Print")
        window.gatherer.mine.empty()
        assert not can(panel, "Save as PDF")
        assert not can(panel, "Print")


def test_what_went_wrong_is_said_above_the_handout_until_there_is_another(preview: Preview, handout: bytes) -> None:
    preview.show()
    preview.show_handout(handout)
    sheets = preview.page_count
    preview.say("It cannot be made.")
    assert shown(preview, QLabel, "It cannot be made.").isVisible()
    assert (preview.data, preview.page_count) == (handout, sheets)
    preview.show_handout(handout)
    assert not [label for label in preview.findChildren(QLabel, "said") if label.isVisible()]
    preview.close()


def test_what_is_let_go_of_is_neither_seen_nor_held(preview: Preview, handout: bytes) -> None:
    preview.show_handout(handout)
    assert preview.page_count > 0
    preview.forget()
    assert preview.data == b""
    assert preview.page_count == 0
    assert preview._buffer.data().isEmpty()


def test_in_the_window_the_sentence_stays_in_sight(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bytes:
        raise GuideError("It cannot be made.")

    monkeypatch.setattr(Typesetter, "make", refuse)
    with opened(shipped) as window:
        click(window, "Treatment")
        window.gatherer.print_page()
        panel = made(window)
        assert shown(panel, QLabel, "It cannot be made.").isVisible()
        assert panel.preview.data == b""
        click(panel, "Save as PDF")
        assert panel is made(window)
        assert shown(panel, QLabel, "It cannot be made.").isVisible(), "nothing is saved; it is tried and said again"
        assert window.card.isHidden()


def test_labels_take_no_markup(preview: Preview) -> None:
    assert {label.textFormat() for label in preview.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_the_license_is_named_on_the_screen_and_on_paper(shipped: Path, handout: bytes) -> None:
    with GuideFile(shipped) as file:
        page = Reader(file, "en", date(2026, 11, 23)).show("treatment/radiation", 600, 18)
        paper = words(handout)
    assert f"License: {file.guide.licence}" in page.html
    assert f"License: {file.guide.licence}." in paper
