"""The bar above a page: stepping through what a search marked, and finding words on the page."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QPushButton

from guide.settings import Settings
from guide.ui import find_bar
from guide.ui.history import Place
from guide.ui.marks import MOST, Reached
from guide.ui.page_panel import PagePanel
from guide.ui.page_view import PageView
from guide.ui.window import Window
from tests.ui.test_contrast import contrast
from tests.windows import click, opened, press, settle, shown, type_words

CHEMO = "treatment/chemotherapy"
SHIFT = Qt.KeyboardModifier.ShiftModifier
WORDS = frozenset({"blood", "tiredness"})


@pytest.fixture
def window(shipped: Path) -> Iterator[Window]:
    """A window with a page of the guide that ships."""
    with opened(shipped) as made:
        made.navigator.show_page(CHEMO)
        made.stage.page.view.setFocus()
        settle()
        yield made


@pytest.fixture
def aloud(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told."""
    said: list[str] = []
    monkeypatch.setattr(find_bar, "announce", lambda speaker, words: said.append(words))
    return said


def open_hit(window: Window, anchor: str = "", words: frozenset[str] = WORDS) -> PagePanel:
    """The page as a search opens it."""
    window.stage.show_page(window.navigator.reader, Place(CHEMO, anchor, "x", words))  # type: ignore[arg-type]
    window.navigator.history.visit(Place(CHEMO, anchor, "x", words))
    settle()
    return window.stage.page


def find(window: Window, words: str) -> PagePanel:
    """The page with the field open and words typed."""
    window.stage.page.open_find()
    type_words(words)
    return window.stage.page


def count(panel: PagePanel) -> str:
    """The count as it is seen."""
    label = panel.find_bar._count
    return label.text() if label.isVisible() else ""


def reader_mark(view: PageView) -> tuple[str, int]:
    """The mark that is painted as the reader's: its words, and where it begins."""
    assert view._skin is not None
    inverted = QColor(view._skin.color("on_mark"))
    found = [
        (mark.cursor.selectedText(), mark.cursor.selectionStart())
        for mark in view.extraSelections()
        if mark.format.background().color() == inverted
    ]
    assert len(found) == 1
    return found[0]


def in_sight(view: PageView) -> bool:
    """Whether all of the reader's mark is seen."""
    boxes = view._marks.boxes()
    return bool(boxes) and boxes[0].top() >= 0 and boxes[-1].bottom() <= view.viewport().height()


def test_a_hit_shows_its_words_and_which_mark_this_is(window: Window) -> None:
    assert not window.stage.page.find_is_open
    panel = open_hit(window)
    assert count(panel) == "1 of 6"
    assert panel.find_bar._words.text() == "“blood” “tiredness”"
    assert not panel.find_bar.field.isVisible()
    for words in ("Previous", "Next", "Close"):
        assert shown(panel.find_bar, QPushButton, words).height() >= 44


def test_steps_go_from_mark_to_mark_and_round_at_both_ends(window: Window) -> None:
    panel = open_hit(window)
    starts = []
    for number in range(1, 7):
        assert panel.view.marks == Reached(number, 6)
        starts.append(reader_mark(panel.view)[1])
        click(panel.find_bar, "Next")
        assert in_sight(panel.view)
    assert starts == sorted(set(starts))
    assert count(panel) == "From the top: 1 of 6"
    assert reader_mark(panel.view)[1] == starts[0]
    click(panel.find_bar, "Previous")
    assert count(panel) == "From the end: 6 of 6"
    panel.step_mark(-1)
    assert count(panel) == "5 of 6"
    assert reader_mark(panel.view)[1] == starts[4]


def test_a_mark_that_is_stepped_to_has_lines_above_it(window: Window) -> None:
    panel = open_hit(window)
    for _ in range(5):
        panel.step_mark(1)
        assert panel.view._marks.boxes()[0].top() >= 40


def test_the_first_mark_below_the_heading_is_the_readers_and_the_heading_stays_on_top(window: Window) -> None:
    panel = open_hit(window, "risks-and-side-effects")
    view = panel.view
    assert panel.view.marks.now > 1
    heading = view.document().find("Risks and side effects", view._place_of("risks-and-side-effects")).selectionStart()
    marks = [mark.cursor.selectionStart() for mark in view.extraSelections()]
    assert reader_mark(view)[1] == min(start for start in marks if start >= heading)
    assert in_sight(view)
    assert view.document().findBlock(view._first_in_sight()).text() == "Risks and side effects"


def test_a_mark_far_below_another_heading_does_not_lead_away_from_the_hit(window: Window) -> None:
    view = open_hit(window, "daily-life").view
    assert view.marks.now == 6
    assert view.document().findBlock(view._first_in_sight()).text() == "Daily life"


def test_the_mark_one_stands_on_differs_by_more_than_a_hue(window: Window) -> None:
    for theme in ("warm", "dark", "contrast"):
        window.choose_theme(theme)
        panel = open_hit(window)
        panel.step_mark(1)
        settle()
        grounds = {mark.format.background().color().name() for mark in panel.view.extraSelections()}
        assert len(grounds) == 2
        assert contrast(*grounds) >= 3
        box = panel.view._marks.boxes()[0]
        picture = panel.view.viewport().grab().toImage()
        assert panel.view._skin is not None
        frame = QColor(panel.view._skin.color("ink")).name()
        assert picture.pixelColor(box.center().x(), box.top()).name() == frame
        assert picture.pixelColor(box.left() - 1, box.center().y()).name() == frame


@pytest.mark.parametrize("typing", [False, True])
def test_the_same_mark_stays_the_readers_in_another_size_theme_or_width(window: Window, typing: bool) -> None:
    panel = find(window, "blood") if typing else open_hit(window)
    panel.step_mark(1)
    panel.step_mark(1)
    reached, word = panel.view.marks, reader_mark(panel.view)
    assert reached.now == 3
    for change in (
        lambda: window.step_text_size(1),
        lambda: window.choose_theme("dark"),
        lambda: window.resize(950, 700),
        lambda: window.step_text_size(-1),
    ):
        change()
        settle()
        assert panel.view.marks == reached
        assert reader_mark(panel.view) == word
        assert panel.find_bar.typing == typing
        assert count(panel) == f"3 of {reached.count}"
        if typing:
            assert panel.find_bar.field.text() == "blood"
            assert panel.find_bar.field.hasFocus()


def test_what_was_closed_stays_closed_when_the_page_is_laid_out_again(window: Window) -> None:
    panel = open_hit(window)
    click(panel.find_bar, "Close")
    window.step_text_size(1)
    window.resize(1000, 700)
    settle()
    assert not panel.find_is_open
    assert panel.view.extraSelections() == []
    window.stage.setCurrentWidget(window.stage.start)
    assert open_hit(window).find_is_open, "the same search from the results marks again"
    assert count(panel) == "1 of 6"


def test_back_from_something_else_the_marks_are_as_they_were_and_stay_so(window: Window) -> None:
    panel = open_hit(window)
    panel.step_mark(1)
    window.stage.setCurrentWidget(window.stage.start)
    window.stage.setCurrentWidget(panel)
    settle()
    assert count(panel) == "2 of 6"
    window.step_text_size(1)
    settle()
    assert count(panel) == "2 of 6"


def test_another_page_has_no_marks_and_no_bar(window: Window) -> None:
    panel = find(window, "blood")
    window.navigator.show_page("treatment/hormone")
    settle()
    assert not panel.find_is_open
    assert panel.view.extraSelections() == []
    assert panel.find_bar.field.text() == ""
    assert panel.view.hasFocus()
    window.step_text_size(1)
    assert panel.view.extraSelections() == []


def test_typing_finds_any_part_of_a_word_from_here_on(window: Window) -> None:
    panel = window.stage.page
    whole = panel.view.toPlainText().casefold()
    panel.view.go_to("daily-life")
    place = panel.view._first_in_sight()
    find(window, "ANCE")
    assert panel.view.marks.count == whole.count("ance")
    word, start = reader_mark(panel.view)
    assert word.casefold() == "ance"
    assert start == next(at for at in range(place, len(whole)) if whole.startswith("ance", at))
    type_words("r")
    assert panel.view.marks.count == whole.count("ancer")


def test_the_keys_of_the_field_step_and_close(window: Window) -> None:
    panel = find(window, "blood")
    assert panel.find_bar.field.hasFocus()
    steps = [(Qt.Key.Key_Return, None, 2), (Qt.Key.Key_Down, None, 3), (Qt.Key.Key_F3, None, 4)]
    steps += [(Qt.Key.Key_Return, SHIFT, 3), (Qt.Key.Key_Up, None, 2), (Qt.Key.Key_F3, SHIFT, 1)]
    for key, modifier, now in steps:
        press(key, modifier or Qt.KeyboardModifier.NoModifier)
        assert panel.view.marks.now == now, key
    press(Qt.Key.Key_Return)
    start, top = reader_mark(panel.view)[1], panel.view.verticalScrollBar().value()
    press(Qt.Key.Key_Escape)
    assert not panel.find_is_open
    assert panel.view.hasFocus()
    assert panel.view.textCursor().position() == start
    assert panel.view.verticalScrollBar().value() == top
    assert window.stage.shows_page


def test_escape_and_f3_work_from_the_page_too(window: Window) -> None:
    panel = open_hit(window)
    panel.view.setFocus()
    press(Qt.Key.Key_F3)
    assert panel.view.marks.now == 2
    press(Qt.Key.Key_Escape)
    assert not panel.find_is_open
    assert panel.view.extraSelections() == []


def test_what_is_not_there_is_said_and_all_pages_can_be_searched(window: Window) -> None:
    asked: list[str] = []
    panel = find(window, "zebra")
    panel.search_all_asked.connect(asked.append)
    assert count(panel) == "Not on this page"
    assert panel.view.extraSelections() == []
    press(Qt.Key.Key_Return)
    panel.find_bar.field.selectAll()
    type_words("blood")
    assert count(panel) == "1 of 5"
    assert not [
        button
        for button in panel.find_bar.findChildren(QPushButton, "")
        if button.text() == "Search all pages" and button.isVisible()
    ]
    panel.find_bar.field.selectAll()
    type_words("zebra")
    click(panel.find_bar, "Search all pages")
    assert asked == [window.bar.search.text()] == ["zebra"]


def test_opened_again_the_field_keeps_its_words_to_be_typed_over(window: Window) -> None:
    panel = find(window, "blood")
    panel.view.setFocus()
    panel.open_find()
    assert panel.find_bar.field.hasFocus()
    assert panel.find_bar.field.selectedText() == "blood"
    assert count(panel) == "1 of 5"


def test_a_step_without_marks_asks_what_to_find(window: Window) -> None:
    panel = window.stage.page
    panel.step_mark(1)
    assert panel.find_bar.field.hasFocus()
    assert count(panel) == ""
    panel.step_mark(1)
    assert panel.view.marks == Reached(0, 0)


def test_nothing_typed_is_kept(window: Window) -> None:
    def leave_by_results() -> None:
        window.stage.setCurrentWidget(window.stage.start)
        window.stage.setCurrentWidget(window.stage.page)

    panel = window.stage.page
    for leave in (panel.close_find, leave_by_results, lambda: window.navigator.show_page("treatment/hormone")):
        find(window, "secret")
        leave()
        settle()
        bar = panel.find_bar
        assert not panel.find_is_open
        assert bar.field.text() == ""
        assert not bar.field.isUndoAvailable()
        kept = [*panel.view._sought, bar._words.text(), bar._words.toolTip(), bar._count.text(), bar._announced]
        assert kept == ["", "", "", ""]
        window.navigator.show_page(CHEMO)
        panel.open_find()
        assert bar.field.text() == ""


def test_a_screen_reader_hears_each_count_once(window: Window, aloud: list[str]) -> None:
    panel = find(window, "bloo")
    type_words("d")
    assert aloud[-1] == "1 of 5"
    assert all(one != other for one, other in pairwise(aloud))
    aloud.clear()
    for _ in range(5):
        panel.step_mark(1)
    assert aloud == ["2 of 5", "3 of 5", "4 of 5", "5 of 5", "From the top: 1 of 5"]
    type_words("zzz")
    assert aloud[-1] == "Not on this page"
    assert aloud.count("Not on this page") == 1


def test_marks_behind_an_emoji_are_stepped_through_where_they_stand(window: Window) -> None:
    view = window.stage.page.view
    view.show_page("<p>\U0001f600 Drink water</p><p>\U0001f4a7\U0001f4a7 Water</p>", "", "Water", lambda name: None)
    view.mark(frozenset({"water"}))
    assert [mark.cursor.selectedText() for mark in view.extraSelections()] == ["water", "Water"]
    assert view.step_mark(1) == Reached(2, 2)
    assert reader_mark(view)[0] == "Water"
    assert view.look_for("k w") == 1
    assert reader_mark(view)[0] == "k w"


def test_a_word_on_every_line_is_counted_whole_and_painted_around_the_reader(window: Window) -> None:
    view = window.stage.page.view
    view.show_page("<p>water and more</p>" * 2000, "", "Water", lambda name: None)
    assert view.look_for("water") == 2000
    assert len(view.extraSelections()) == MOST
    assert view.step_mark(-1) == Reached(2000, 2000)
    assert reader_mark(view)[0] == "water"
    assert in_sight(view)


@pytest.mark.parametrize(("language", "size", "percent"), [("en", (900, 1280), 200), ("ar", (700, 900), 200)])
def test_every_word_of_the_bar_is_whole_in_a_narrow_window(
    tiny: Path, language: str, size: tuple[int, int], percent: int
) -> None:
    with opened(tiny, settings=Settings(language=language, text_size=percent), size=size) as window:
        window.navigator.show_page("basics/why")
        panel = window.stage.page
        for words in ("wat", "zzz"):
            panel.open_find()
            panel.find_bar.field.setText("")
            panel.find_bar.field.insert(words)
            panel.find_bar.typed.emit(words)
            settle()
            parts = [*panel.find_bar._buttons.values(), panel.find_bar._count]
            for part in filter(lambda part: part.isVisible(), parts):
                assert part.width() >= part.sizeHint().width(), part.text()
                assert panel.find_bar.rect().contains(part.geometry())
            assert panel.find_bar.field.width() > 150


def test_tab_leads_from_the_field_over_the_buttons_to_the_page(window: Window) -> None:
    panel = find(window, "blood")
    passed = []
    for _ in range(4):
        press(Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        passed.append(here.text() if isinstance(here, QPushButton) else type(here).__name__)
    assert passed == ["Previous", "Next", "Close", "PageView"]
    assert panel.find_is_open
