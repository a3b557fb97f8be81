"""My handout: gathered anywhere, put in order, made beside the window, and nothing of a patient left behind."""

from collections.abc import Callable
from pathlib import Path
from threading import Event, current_thread, main_thread
from threading import enumerate as threads

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from guide.errors import GuideError
from guide.settings import Settings
from guide.ui.button import Button
from guide.ui.order import Made, Order, Typesetter
from guide.ui.window import Window
from tests.ui.handouts import choose, desk_of, made, mine, titles, wait_until
from tests.windows import click, opened, press, settle, shown, tab_to, type_words

CHEMO, FEVER, HELP = "treatment/chemotherapy", "side-effects/infection", "get-help-now"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Hand:
    """Holds the press: each order waits until it is let go; keeps the orders in the order they came."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.orders: list[Order] = []
        self.in_window = 0
        self.go = Event()
        real = Typesetter().make

        def make(_: Typesetter, order: Order) -> Made:
            self.orders.append(order)
            self.in_window += current_thread() is main_thread()
            assert self.go.wait(10)
            return real(order)

        monkeypatch.setattr(Typesetter, "make", make)


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Hand:
    return Hand(monkeypatch)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader was given to say."""
    said: list[str] = []
    for place in ("announcement", "handout_desk", "preview"):
        __import__(f"guide.ui.{place}")
        monkeypatch.setattr(f"guide.ui.{place}.announce", lambda _, words, **__: said.append(words))
    return said


def refusing(is_refused: Callable[[Order], bool]) -> Callable[[Typesetter, Order], Made]:
    """A press that refuses some orders, as a damaged guide might."""
    real = Typesetter().make

    def make(_: Typesetter, order: Order) -> Made:
        if is_refused(order):
            raise GuideError("It cannot be made.")
        return real(order)

    return make


def bar_button(window: Window) -> Button:
    return next(button for button in window.bar.findChildren(Button) if button.text().startswith("My handout"))


def paper_text(data: bytes, tmp_path: Path) -> str:
    (tmp_path / "seen.pdf").write_bytes(data)
    document = QPdfDocument()
    document.load(str(tmp_path / "seen.pdf"))
    text = "\n".join(document.getAllText(page).text() for page in range(document.pageCount()))
    document.close()
    return text


def test_a_page_is_added_aloud_and_quietly_and_the_way_to_the_list_appears(shipped: Path, heard: list[str]) -> None:
    with opened(shipped) as window:
        window.navigator.show_page(CHEMO)
        assert not bar_button(window).isVisible()
        window.stage.page.view.setFocus()
        press(Qt.Key.Key_D, CONTROL)
        assert window.gatherer.mine.items == (CHEMO,)
        assert shown(window.bar, Button, "My handout (1)").isEnabled()
        assert shown(window.stage.page, Button, "In my handout").isVisible()
        assert shown(window.card, QLabel, "“Chemotherapy” was added to the handout.").isVisible()
        assert heard == ["“Chemotherapy” was added to the handout."]
        assert window.stage.page.view.hasFocus(), "the reader goes on reading"
        window.navigator.show_page(FEVER)
        assert not window.card.isVisible()
        click(window.stage.page, "Add to my handout")
        assert window.gatherer.mine.items == (CHEMO, FEVER)


def test_what_is_there_already_is_not_added_again_and_that_is_said(shipped: Path, heard: list[str]) -> None:
    with opened(shipped) as window:
        window.navigator.show_page(CHEMO)
        click(window, "Add to my handout")
        click(window, "In my handout")
        assert window.gatherer.mine.items == (CHEMO,)
        assert heard[1:] == ["“Chemotherapy” is in the handout already."]
        assert shown(window.card, QLabel, heard[1]).isVisible()


def test_a_word_is_added_from_its_card_and_printed(shipped: Path, tmp_path: Path) -> None:
    with opened(shipped) as window:
        window.navigator.show_page("tests/how-doctors-find-out")
        window.navigator.follow("term:biopsy")
        click(window.card, "Add to my handout")
        assert window.gatherer.mine.items == ("word:biopsy",)
        assert shown(window.card, Button, "Close").hasFocus()
        click(window.bar, "My handout (1)")
        panel = made(window)
        assert titles(panel) == ["Biopsy"]
        assert "Biopsy" in paper_text(panel.preview.data, tmp_path)


def test_a_card_that_explains_no_word_adds_nothing(shipped: Path) -> None:
    with opened(shipped) as window:
        window.navigator.follow("tel:988")
        words = [button.text() for button in window.card.findChildren(Button) if button.isVisible()]
        assert words == ["Close"]


def test_a_set_a_section_and_a_page_come_from_the_menu(tiny: Path, heard: list[str]) -> None:
    with opened(tiny) as window:
        window.gatherer.open()
        panel = desk_of(window).panel
        choose(panel.add_menu, "For hot days")
        assert window.gatherer.mine.items == ("basics/how", "help")
        choose(panel.add_menu, "The basics", "All of “The basics”")
        assert window.gatherer.mine.items == ("basics/how", "help", "basics/why")
        choose(panel.add_menu, "For hot days")
        assert len(window.gatherer.mine.items) == 3
        window.gatherer.mine.empty()
        choose(panel.add_menu, "The basics", titles_of(window, "basics")[0])
        assert len(window.gatherer.mine.items) == 1
        assert heard[0] == "“For hot days”: 2 pages were added to the handout."
        assert "“For hot days” is in the handout already." in heard


def titles_of(window: Window, section: str) -> list[str]:
    assert window.navigator.reader is not None
    return [entry.title for entry in window.navigator.reader.pages_of(section)]


def test_a_guide_without_sets_offers_none(shipped: Path, tmp_path: Path) -> None:
    with opened(shipped) as window:
        panel = mine(window, CHEMO)
        assert window.navigator.reader is not None
        sets = window.navigator.reader.file.guide.handout_sets
        panel.add_menu.aboutToShow.emit()
        before_line = [action.isSeparator() for action in panel.add_menu.actions()].index(True)
        assert before_line == len(sets) > 0
        assert not panel.add_menu.actions()[-1].isSeparator()


def test_items_are_moved_and_the_keyboard_stays_on_what_moves(shipped: Path) -> None:
    with opened(shipped) as window:
        panel = mine(window, CHEMO, FEVER, HELP)
        shown(panel, Button, "Move Get help now up").setFocus()
        press(Qt.Key.Key_Return)
        assert window.gatherer.mine.items == (CHEMO, HELP, FEVER)
        assert QApplication.focusWidget().accessibleName() == "Move Get help now up"
        press(Qt.Key.Key_Return)
        assert titles(panel) == ["Get help now", "Chemotherapy", "Infection and fever"]
        assert QApplication.focusWidget().accessibleName() == "Move Get help now down"
        click(panel, "Move Chemotherapy down")
        assert window.gatherer.mine.items == (HELP, FEVER, CHEMO)
        assert QApplication.focusWidget().accessibleName() == "Move Chemotherapy up", "it can go no further down"
        made(window)
        made_of = desk_of(window)._made
        assert made_of is not None
        assert made_of[0].items == (HELP, FEVER, CHEMO)


def test_what_is_removed_is_gone_and_an_empty_list_prints_nothing(shipped: Path) -> None:
    with opened(shipped) as window:
        panel = mine(window, CHEMO, FEVER, HELP)
        click(panel, "Remove Infection and fever")
        assert titles(panel) == ["Chemotherapy", "Get help now"]
        assert QApplication.focusWidget().accessibleName() == "Remove Get help now"
        click(panel, "Empty the list")
        assert titles(panel) == []
        assert panel.preview.data == b""
        assert not shown(panel, Button, "Print").isEnabled()
        assert not shown(panel, Button, "Save as PDF").isEnabled()
        assert not bar_button(window).isVisible()


def test_one_page_is_printed_alone_and_my_handout_is_as_it_was(shipped: Path) -> None:
    with opened(shipped) as window:
        window.gatherer.mine.add((FEVER,))
        window.navigator.show_page(CHEMO)
        press(Qt.Key.Key_P, CONTROL)
        panel = made(window)
        assert titles(panel) == ["Chemotherapy"]
        choose(panel.add_menu, "Get help now")
        assert titles(panel) == ["Chemotherapy", "Get help now"]
        assert window.gatherer.mine.items == (FEVER,)
        click(panel, "Close")
        press(Qt.Key.Key_P, CONTROL)
        assert titles(made(window)) == ["Chemotherapy"]
        press(Qt.Key.Key_P, CONTROL | SHIFT)
        assert titles(made(window)) == ["Infection and fever"]


def test_a_long_list_is_all_there_in_order(shipped: Path) -> None:
    with opened(shipped) as window:
        reader = window.navigator.reader
        assert reader is not None
        paths = reader.file.guide.order()[:30]
        window.gatherer.mine.add(paths)
        window.gatherer.open()
        rows = desk_of(window).panel.list
        wait_until(lambda: len(rows.rows) == len(paths))
        rows.moved.emit(paths[29], -1)
        rows.removed.emit(paths[0])
        settle()
        assert [row.item for row in rows.rows] == [*paths[1:28], paths[29], paths[28]]
        assert [rows.layout().itemAt(place).widget() for place in range(29)] == list(rows.rows)


def test_how_many_sheets_it_takes_is_said_before_it_is_printed(shipped: Path) -> None:
    with opened(shipped) as window:
        panel = mine(window, CHEMO)
        count = panel.preview.page_count
        assert count > 1
        assert shown(panel, QLabel, f"{count} sheets")
        panel.list.removed.emit(CHEMO)
        settle()
        assert not [label for label in panel.findChildren(QLabel) if label.isVisible() and "sheets" in label.text()]


def test_the_name_and_the_note_are_printed_and_gone_when_the_panel_is_left(
    shipped: Path, tmp_path: Path, own_settings: Path
) -> None:
    with opened(shipped) as window:
        panel = mine(window, CHEMO)
        click(panel, "For staff")
        type_words("Ms Moon")
        press(Qt.Key.Key_Tab)
        type_words("Bring the blue card")
        wait_until(lambda: desk_of(window)._asked is not None, "the typing never paused")
        text = paper_text(made(window).preview.data, tmp_path)
        assert "Ms Moon" in text
        assert "Bring the blue card" in text
        press(Qt.Key.Key_Escape)
        assert window.stage.shows_place
        assert panel.staff.personal.name == panel.staff.personal.note == ""
        assert not panel.staff.name_field.isUndoAvailable()
        assert not panel.staff.note_field.document().isUndoAvailable()
        assert panel.preview.data == b""
        window.gatherer.open()
        assert "Moon" not in paper_text(made(window).preview.data, tmp_path)
    assert not [file for file in own_settings.rglob("*") if file.is_file() and b"Moon" in file.read_bytes()]


def test_typing_a_note_waits_for_a_pause(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    orders: list[Order] = []
    monkeypatch.setattr(Typesetter, "make", refusing(lambda order: bool(orders.append(order))))
    with opened(shipped) as window:
        panel = mine(window, CHEMO)
        panel.staff._fold.setChecked(True)
        type_words("Ms Moon")
        assert len(orders) == 1, "not at each letter"
        wait_until(lambda: len(orders) > 1)
        assert [order.personal.name for order in orders] == ["", "Ms Moon"]
        made(window)


def test_the_newest_wish_is_made_and_late_answers_are_dropped(shipped: Path, hand: Hand) -> None:
    with opened(shipped) as window:
        window.gatherer.mine.add((CHEMO,))
        window.gatherer.open()
        panel = desk_of(window).panel
        wait_until(lambda: hand.orders)
        for size in ("14", "24", "18", "14"):
            click(panel, f"Text size: {size}")
        assert panel.preview.data == b""
        hand.go.set()
        made(window)
        assert [order.layout.size for order in hand.orders] == [18, 14]
        assert hand.in_window == 0, "the window made it itself, and waited"
        made_of = desk_of(window)._made
        assert made_of is not None
        assert made_of[0].layout.size == 14


def test_what_takes_long_is_said_and_can_be_cancelled(shipped: Path, hand: Hand, heard: list[str]) -> None:
    with opened(shipped) as window:
        window.gatherer.mine.add((CHEMO, FEVER))
        window.gatherer.open()
        panel = desk_of(window).panel
        assert not panel.preview._working.isVisible(), "what is quick needs no words"
        wait_until(panel.preview._working.isVisible)
        assert heard == ["Laying out 2 pages…"]
        click(panel, "Cancel")
        assert not panel.preview._working.isVisible()
        hand.go.set()
        wait_until(lambda: hand.orders)
        settle()
        assert panel.preview.data == b"", "the answer came too late"
        click(panel, "Text size: 14")
        assert made(window).preview.data


def test_a_press_of_print_while_it_is_made_is_not_lost(
    shipped: Path, hand: Hand, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("guide.ui.desk.ask_file", lambda _, name: tmp_path / f"{name}.pdf")
    with opened(shipped) as window:
        window.gatherer.mine.add((CHEMO, FEVER))
        window.gatherer.open()
        click(desk_of(window).panel, "Save as PDF")
        assert list(tmp_path.glob("*.pdf")) == []
        hand.go.set()
        panel = made(window)
        assert (tmp_path / "Chemotherapy.pdf").read_bytes() == panel.preview.data


def test_a_choice_that_cannot_be_made_is_said_and_the_handout_stays(
    shipped: Path, heard: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Typesetter, "make", refusing(lambda order: order.layout.size == 24))
    with opened(shipped) as window:
        panel = mine(window, CHEMO)
        before = panel.preview.data
        click(panel, "Text size: 24")
        made(window)
        assert shown(panel.preview, QLabel, "It cannot be made.").isVisible()
        assert heard[-1:] == ["It cannot be made."]
        assert panel.preview.data == before
        assert shown(panel, Button, "Text size: 18").isChecked()
        assert window.settings.handout_size == 18
        click(panel, "Text size: 14")
        made(window)
        assert panel.preview.data != before
        assert not [
            label for label in panel.preview.findChildren(QLabel) if label.isVisible() and "cannot" in label.text()
        ]
        assert window.settings.handout_size == 14


def test_a_handout_that_cannot_be_made_says_why_and_nothing_of_another_page_is_seen(
    shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Typesetter, "make", refusing(lambda order: FEVER in order.items))
    with opened(shipped) as window:
        mine(window, CHEMO)
        press(Qt.Key.Key_Escape)
        window.navigator.show_page(FEVER)
        window.gatherer.print_page()
        panel = made(window)
        assert shown(panel.preview, QLabel, "It cannot be made.").isVisible()
        assert panel.preview.data == b""


def test_what_must_be_left_out_is_said_once(shipped: Path) -> None:
    with opened(shipped, settings=Settings(theme="warm", logo="nowhere.svg")) as window:
        panel = mine(window, CHEMO)
        assert panel.preview.data
        (said,) = [label.text() for label in panel.preview.findChildren(QLabel, "said") if label.isVisible()]
        assert "nowhere.svg" in said
        click(panel, "Text size: 14")
        made(window)
        assert not [label for label in panel.preview.findChildren(QLabel, "said") if label.isVisible()]


def test_choices_are_remembered_and_the_others_are_not(shipped: Path) -> None:
    with opened(shipped) as window:
        panel = mine(window, CHEMO)
        assert window.settings == Settings(theme="warm"), "what nobody chose is not remembered"
        for words in ("Text size: 14", "Paper: Letter", "Sides: Both sides", "Questions to ask", "Lines for notes"):
            click(panel, words)
        click(panel, "Color")
        click(panel, "Form: Booklet")
        made(window)
        kept = window.settings
        assert (kept.handout_size, kept.paper, kept.two_sides) == (14, "letter", True)
        assert (kept.questions, kept.notes, kept.color) == (False, False, True)
        press(Qt.Key.Key_Escape)
        window.gatherer.open()
        panel = made(window)
        chosen = panel.choices.chosen
        assert (chosen.layout.size, chosen.layout.paper, chosen.two_sides, chosen.layout.color) == (
            14,
            "letter",
            True,
            True,
        )
        assert chosen.layout.form == "sheets", "the form is chosen each time"


def test_a_handout_in_another_language_than_the_window(tiny: Path, tmp_path: Path) -> None:
    with opened(tiny, settings=Settings(theme="warm", language="en")) as window:
        panel = mine(window, "basics/how")
        click(panel, "Language: español")
        made(window)
        made_of = desk_of(window)._made
        assert made_of is not None
        assert made_of[0].language == "es"
        assert shown(panel, Button, "Save as PDF").isVisible(), "the window stays as it is"


def test_a_guide_in_one_language_asks_for_none(shipped: Path) -> None:
    with opened(shipped) as window:
        panel = mine(window, CHEMO)
        languages = window.navigator.reader.file.guide.languages  # type: ignore[union-attr]
        asked = [label for label in panel.findChildren(QLabel) if label.isVisible() and label.text() == "Language"]
        assert len(asked) == (len(languages) > 1)


def test_each_guide_has_a_list_of_its_own(shipped: Path, tiny: Path) -> None:
    with opened(shipped, tiny) as window:
        window.navigator.open_guide(shipped)
        window.gatherer.mine.add((CHEMO,))
        assert bar_button(window).isVisible()
        window.navigator.open_guide(tiny)
        settle()
        assert not bar_button(window).isVisible()
        assert window.gatherer.mine.items == ()
        window.navigator.open_guide(shipped)
        settle()
        assert bar_button(window).text() == "My handout (1)"


def test_nothing_of_the_list_is_ever_on_disk(shipped: Path, own_settings: Path) -> None:
    with opened(shipped) as window:
        changes: list[object] = []
        window.settings_changed.connect(changes.append)
        mine(window, CHEMO, "word:biopsy")
        assert changes == []


def test_leaving_while_it_is_made_is_safe(shipped: Path, hand: Hand) -> None:
    with opened(shipped) as window:
        window.gatherer.mine.add((CHEMO,))
        window.gatherer.open()
        wait_until(lambda: hand.orders)
        press(Qt.Key.Key_Escape)
        assert window.stage.shows_place
        hand.go.set()
        window.navigator.show_page(FEVER)
        settle()
        assert desk_of(window).panel.preview.data == b""
        assert window.stage.shows_page


def test_closing_the_window_leaves_no_thread_behind(shipped: Path, hand: Hand) -> None:
    hand.go.set()
    with opened(shipped) as window:
        window.gatherer.mine.add((CHEMO,))
        window.gatherer.open()
        wait_until(lambda: hand.orders)
        assert "press" in [thread.name for thread in threads()]
    assert not {"press", "printing"} & {thread.name for thread in threads()}


def test_the_whole_errand_by_keyboard(shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guide.ui.desk.ask_file", lambda *_: tmp_path / "a.pdf")
    with opened(shipped) as window:
        for page in (CHEMO, FEVER):
            window.navigator.show_page(page)
            window.stage.page.view.setFocus()
            press(Qt.Key.Key_D, CONTROL)
        press(Qt.Key.Key_P, CONTROL | SHIFT)
        assert shown(window.stage, Button, "Print").hasFocus(), "the main thing is at hand"
        panel = made(window)
        tab_to(lambda widget: widget.accessibleName() == "Move Infection and fever up")
        press(Qt.Key.Key_Space)
        tab_to(lambda widget: widget.accessibleName() == "Text size: 18")
        press(Qt.Key.Key_Right)
        press(Qt.Key.Key_Space)
        made(window)
        press(Qt.Key.Key_Tab, SHIFT)
        tab_to(lambda widget: isinstance(widget, Button) and widget.text() == "Save as PDF", most=90)
        press(Qt.Key.Key_Return)
        made_of = desk_of(window)._made
        assert made_of is not None
        assert made_of[0].items == (FEVER, CHEMO)
        assert made_of[0].layout.size == 24
        assert (tmp_path / "a.pdf").read_bytes() == panel.preview.data
        press(Qt.Key.Key_Escape)
        press(Qt.Key.Key_Escape)
        assert window.stage.shows_page
        assert window.stage.page.view.hasFocus()


def test_every_stop_in_the_panel_has_a_name_and_is_large_enough(shipped: Path) -> None:
    with opened(shipped) as window:
        panel = mine(window, CHEMO, FEVER, "word:biopsy")
        click(panel, "For staff")
        stops = [widget for widget in panel.findChildren(QWidget) if widget.isVisible() and can_be_reached(widget)]
        assert len(stops) > 20
        for stop in stops:
            assert stop.accessibleName() or getattr(stop, "text", str)(), stop
            assert not isinstance(stop, QPushButton) or min(stop.width(), stop.height()) >= 44, stop.text()


def can_be_reached(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not widget.inherits("QScrollBar")


@pytest.mark.parametrize("size", [(1280, 800), (1080, 1920), (900, 700), (640, 900)])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_no_word_in_the_panel_is_cut(tiny: Path, size: tuple[int, int], percent: int, language: str) -> None:
    if percent == 200 and size[0] < 1080:
        size = (1080, size[1])
    settings = Settings(theme="warm", text_size=percent, language=language)
    with opened(tiny, settings=settings, size=size) as window:
        panel = mine(window, "basics/why", "basics/how", "help")
        panel.staff._fold.setChecked(True)
        settle()
        assert window.width() == size[0], "the window did not have to grow"
        for button in panel.findChildren(QPushButton):
            if button.isVisible() and button.text():
                assert button.width() >= button.sizeHint().width(), button.text()
                assert button.height() >= 44, button.text()
                right = button.mapTo(panel, button.rect().bottomRight()).x()
                assert 0 <= button.mapTo(panel, button.rect().topLeft()).x() <= right <= panel.width(), button.text()
        for label in panel.findChildren(QLabel):
            if label.isVisible() and label.text():
                assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
                assert label.wordWrap() or label.width() >= label.sizeHint().width() - 1, label.text()


def test_labels_take_no_markup(shipped: Path) -> None:
    with opened(shipped) as window:
        panel = mine(window, CHEMO)
        panel.printing.look()
        assert {label.textFormat() for label in panel.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
