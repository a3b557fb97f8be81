"""The window with a guide in it: what is shown, where things lead, what is remembered."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from guide.settings import TEXT_SIZES, Settings, load
from guide.ui.page_view import PageView
from guide.ui.start_view import Card
from guide.ui.window import Window
from tests.windows import SIZE, click, opened, press, seek, settle, shown, tab_to, type_words

WINDOWS = [(1280, 800), (1366, 768), (1920, 1080), (1080, 1920), (640, 800)]
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def page_text(window: Window) -> str:
    return window.stage.page.view.toPlainText()


def _line_at(view: PageView, anchor: str) -> str:
    """The words at the top of a page that was scrolled to a heading."""
    view.go_to(anchor)
    line = view.document().findBlock(view.place()).text()
    assert line
    return line


def rows(window: Window) -> list[str]:
    model = window.sidebar.tree.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_start_page_has_a_card_for_each_section_and_the_first_questions(shipped: Path) -> None:
    with opened(shipped) as window:
        cards = [card.accessibleName() for card in window.stage.start.findChildren(Card) if card.isVisible()]
        assert window.navigator.reader is not None
        assert cards == [title for _, title in window.navigator.reader.sections()]
        click(window, "Is it my fault?")
        assert window.stage.currentWidget() is window.stage.page


def test_the_sidebar_marks_the_page_and_unfolds_its_section(shipped: Path) -> None:
    with opened(shipped) as window:
        window.navigator.show_page("treatment/hormone")
        tree = window.sidebar.tree
        assert tree.currentIndex().data() == "Hormone therapy"
        assert tree.isExpanded(tree.currentIndex().parent())
        window.navigator.show_start()
        assert not tree.currentIndex().isValid()


def test_help_is_in_sight_on_every_page_and_width(shipped: Path) -> None:
    with opened(shipped) as window:
        for size in WINDOWS:
            window.resize(*size)
            for path in ("", "treatment/chemotherapy"):
                window.navigator.show_page(path) if path else window.navigator.show_start()
                settle()
                assert shown(window, QPushButton, "Get help now").isEnabled()
        click(window, "Get help now")
        assert window.navigator.place is not None
        assert window.navigator.place.path == "get-help-now"


def test_back_and_forward_lead_where_the_reader_was(shipped: Path) -> None:
    with opened(shipped) as window:
        go = window.navigator
        go.show_page("treatment/hormone")
        go.show_page("treatment/targeted")
        click(window, "Back")
        assert go.place is not None
        assert go.place.path == "treatment/hormone"
        press(Qt.Key.Key_Right, ALT)
        assert go.place.path == "treatment/targeted"
        press(Qt.Key.Key_PageDown, CONTROL)
        assert go.place.path == "treatment/antibody-drugs"
        press(Qt.Key.Key_PageUp, CONTROL)
        assert go.place.path == "treatment/targeted"
        for _ in range(9):
            press(Qt.Key.Key_Left, ALT)
        assert go.place.path == ""
        assert not shown(window, QPushButton, "Back").isEnabled()


def test_the_buttons_below_name_the_pages_before_and_after(shipped: Path) -> None:
    with opened(shipped) as window:
        window.navigator.show_page("treatment/hormone")
        click(window, "Next: Targeted therapy")
        click(window, "Previous: Hormone therapy")
        assert "Hormone therapy" in window.windowTitle()


def test_a_word_is_explained_without_leaving_the_page(shipped: Path) -> None:
    with opened(shipped) as window:
        window.navigator.show_page("tests/how-doctors-find-out")
        window.navigator.follow("term:biopsy")
        assert window.card.isVisible()
        assert window.stage.currentWidget() is window.stage.page
        press(Qt.Key.Key_Escape)
        assert not window.card.isVisible()
        assert window.stage.page.view.hasFocus()


@pytest.mark.parametrize("address", ["https://example.org/x", "file:///etc/passwd", "javascript:1", "tel:988", "x"])
def test_nothing_outside_is_opened(shipped: Path, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened_outside: list[object] = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", opened_outside.append)
    with opened(shipped) as window:
        window.navigator.show_page("get-help-now")
        window.stage.page.view.link_chosen.emit(address)
        assert window.card.isVisible()
        assert address.removeprefix("tel:") in [label.text() for label in window.card.findChildren(QLabel)]
        assert window.stage.currentWidget() is window.stage.page
    assert opened_outside == []


def test_search_shows_hits_while_typing_and_escape_returns(shipped: Path, qtbot: object) -> None:
    with opened(shipped) as window:
        window.navigator.show_page("treatment/hormone")
        press(Qt.Key.Key_K, CONTROL)
        type_words("tired")
        qtbot.waitUntil(lambda: window.stage.currentWidget() is window.stage.results)  # type: ignore[attr-defined]
        assert shown(window.stage.results, QLabel, window.stage.results._count.text()).text().endswith("“tired”")
        press(Qt.Key.Key_Escape)
        assert window.stage.currentWidget() is window.stage.page
        assert window.bar.search.text() == ""
        assert "Hormone therapy" in window.windowTitle()


def test_a_search_without_hits_says_so_and_what_to_do(shipped: Path) -> None:
    with opened(shipped) as window:
        seek(window, "zzzzqqq")
        texts = [label.text() for label in window.stage.results.findChildren(QLabel) if label.isVisible()]
        assert texts[0] == "Nothing found for “zzzzqqq”"
        assert any("care team" in text for text in texts)


def test_a_hit_opens_at_its_section_with_the_words_marked(shipped: Path) -> None:
    with opened(shipped) as window:
        answer = seek(window, "wig scarf")
        hit = next(hit for hit in answer.hits if hit.anchor)
        window.search.open(hit)
        view = window.stage.page.view
        marked = {mark.cursor.selectedText().casefold() for mark in view.extraSelections()}
        assert {"wig", "scarf"} <= marked
        top = view.cursorForPosition(view.viewport().rect().topLeft() + view.viewport().rect().center() * 0.02)
        assert hit.heading in top.block().text()


def test_text_size_has_steps_and_limits_and_leaves_the_reader_in_place(shipped: Path) -> None:
    with opened(shipped) as window:
        window.navigator.show_page("treatment/chemotherapy")
        view = window.stage.page.view
        before = _line_at(view, "daily-life")
        for size in TEXT_SIZES[1:]:
            click(window, "Larger")
            assert window.settings.text_size == size
            assert view.document().findBlock(view.place()).text() == before
        assert not shown(window, QPushButton, "Larger").isEnabled()
        press(Qt.Key.Key_0, CONTROL)
        assert window.settings.text_size == 100
        assert not shown(window, QPushButton, "Smaller").isEnabled()


@pytest.mark.parametrize("size", WINDOWS)
@pytest.mark.parametrize("percent", [100, 200])
def test_no_word_on_a_button_is_cut_and_nothing_scrolls_sideways(
    shipped: Path, size: tuple[int, int], percent: int
) -> None:
    if percent == 200 and size[0] < 1080:
        size = (1080, size[1])
    with opened(shipped, settings=Settings(theme="warm", text_size=percent), size=size) as window:
        for path in ("", "treatment/choosing"):
            window.navigator.show_page(path) if path else window.navigator.show_start()
            settle()
            assert window.width() == size[0], "the window did not have to grow"
            for button in window.findChildren(QPushButton):
                if button.isVisible() and button.text():
                    assert button.width() >= button.sizeHint().width(), button.text()
                    assert button.height() >= 44, button.text()
            for label in window.findChildren(QLabel):
                if label.isVisible() and label.wordWrap():
                    assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
            for area in (window.stage.page.view, window.stage.start):
                assert not area.isVisible() or area.horizontalScrollBar().maximum() == 0


def test_below_nine_hundred_pixels_the_topics_fold_behind_a_button(shipped: Path) -> None:
    with opened(shipped, size=(800, 900)) as window:
        assert not window.sidebar.isVisible()
        click(window, "Topics")
        assert window.sidebar.isVisible()
        window.sidebar.page_chosen.emit("treatment/hormone")
        assert not window.sidebar.isVisible()
        assert window.stage.isVisible()
        window.resize(*SIZE)
        settle()
        assert window.sidebar.isVisible()


def test_another_language_keeps_the_page_and_mirrors_the_window(tiny: Path) -> None:
    with opened(tiny, settings=Settings(theme="warm", language="en")) as window:
        window.navigator.show_page("basics/why")
        english = page_text(window)
        left = window.sidebar.mapTo(window, window.sidebar.rect().topLeft()).x()
        window.choose_language("ar")
        settle()
        assert QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        assert window.navigator.place is not None
        assert window.navigator.place.path == "basics/why"
        assert page_text(window) != english
        assert window.sidebar.mapTo(window, window.sidebar.rect().topLeft()).x() > left
        assert shown(window, QPushButton, "رجوع").isVisible()
        window.choose_language("en")
        settle()
        assert page_text(window) == english
        assert QApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_languages_are_offered_by_their_own_names(tiny: Path) -> None:
    with opened(tiny, settings=Settings(language="es")) as window:
        window.bar.language_menu.aboutToShow.emit()
        assert [action.text() for action in window.bar.language_menu.actions()] == ["English", "español", "العربية"]
        assert shown(window, QPushButton, "español").isVisible()
        window.bar.language_menu.actions()[0].trigger()
        assert window.settings.language == "en"


def test_a_missing_translation_falls_back_and_says_so(tiny: Path) -> None:
    with opened(tiny, settings=Settings(language="es")) as window:
        window.navigator.show_page("basics/why")
        assert "Esta página aún no está en español" in page_text(window)
        assert "Why water matters" in page_text(window)


def test_a_page_past_its_review_date_says_so(tiny: Path, shipped: Path) -> None:
    with opened(shipped) as window:
        window.navigator.show_page("treatment/hormone")
        assert "Not yet reviewed by a clinician" in page_text(window)
        assert "past its review date" not in page_text(window)
        reader = window.navigator.reader
        assert reader is not None
        reader._today = reader.file.page("treatment/hormone", "en").review.next_review.replace(year=2099)
        window.navigator.again()
        assert "past its review date" in page_text(window)


def test_two_guides_make_a_shelf(shipped: Path, tiny: Path) -> None:
    with opened(shipped, tiny) as window:
        cards = [card.accessibleName() for card in window.stage.shelf.findChildren(Card) if card.isVisible()]
        assert cards == ["When breast cancer does not respond to treatment", "Drinking enough water"]
        click(window, "Drinking enough water")
        assert rows(window) == ["The basics"]
        click(window, "All guides")
        assert window.stage.currentWidget() is window.stage.shelf


def test_a_damaged_guide_on_the_shelf_is_said_and_the_other_opens(tmp_path: Path, tiny: Path) -> None:
    broken = tmp_path / "broken.guide"
    broken.write_bytes(tiny.read_bytes()[:5000])
    with opened(broken, tiny) as window:
        click(window, "broken")
        assert "broken.guide" in " ".join(label.text() for label in window.card.findChildren(QLabel))
        click(window, "Drinking enough water")
        assert window.navigator.reader is not None


def test_what_was_chosen_is_remembered(shipped: Path, own_settings: Path) -> None:
    from guide import app

    with opened(shipped) as window:
        file = own_settings / "settings.json"
        window.settings_changed.connect(lambda changed: app._save(window, changed, file))
        click(window, "Larger")
        window.choose_theme("dark")
        window.resize(1111, 777)
        settle()
        window.close()
        kept = load(file)
        assert (kept.text_size, kept.theme, kept.place[2:]) == (115, "dark", (1111, 777))
        assert msgspec.json.decode(file.read_bytes())["theme"] == "dark"


def test_turning_pages_writes_nothing(shipped: Path) -> None:
    with opened(shipped) as window:
        changes: list[object] = []
        window.settings_changed.connect(changes.append)
        for path in ("treatment/hormone", "treatment/targeted"):
            window.navigator.show_page(path)
        seek(window, "pain")
        assert changes == []


@pytest.mark.parametrize("theme", ["warm", "dark", "contrast"])
def test_a_theme_reaches_every_part(shipped: Path, theme: str) -> None:
    with opened(shipped, settings=Settings(theme=theme)) as window:  # type: ignore[arg-type]
        window.navigator.show_page("treatment/hormone")
        settle()
        picture = window.grab().toImage()
        paper = window.skin.color("paper").lower()
        view = window.stage.page.view
        spots = [view.mapTo(window, view.rect().center()), window.bar.rect().topLeft()]
        spots[0].setX(view.mapTo(window, view.rect().topLeft()).x() + 30)
        assert [picture.pixelColor(spot).name() for spot in spots] == [paper, paper]


def test_tab_goes_round_the_whole_window_and_every_stop_has_a_name(shipped: Path) -> None:
    with opened(shipped) as window:
        window.bar.search.setFocus()
        stops: list[QWidget] = []
        for _ in range(60):
            press(Qt.Key.Key_Tab)
            here = QApplication.focusWidget()
            assert here is not None
            stops.append(here)
            assert here.accessibleName() or getattr(here, "text", str)(), here
            if isinstance(here, QLineEdit):
                break
        assert isinstance(stops[-1], QLineEdit), "Tab came back to where it began"
        assert window.sidebar.tree in stops
        assert window.navigator.reader is not None
        assert len([stop for stop in stops if isinstance(stop, Card)]) == len(window.navigator.reader.sections())


def test_f6_goes_from_part_to_part(shipped: Path) -> None:
    with opened(shipped) as window:
        window.navigator.show_page("treatment/hormone")
        window.bar.search.setFocus()
        visited = []
        for _ in range(3):
            press(Qt.Key.Key_F6)
            visited.append(QApplication.focusWidget())
        assert visited == [window.sidebar.tree, window.stage.page.view, window.bar.search]


def test_the_sidebar_works_by_arrow_keys_and_enter(shipped: Path) -> None:
    with opened(shipped) as window:
        tab_to(lambda widget: widget is window.sidebar.tree)
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Return)
        assert window.navigator.place is not None
        assert "/" in window.navigator.place.path


def test_a_table_without_room_is_read_row_by_row(tiny: Path) -> None:
    with opened(tiny) as window:
        window.navigator.show_page("basics/how")
        assert "Glasses: 6" not in page_text(window)
        window.resize(420, 800)
        settle()
        assert "Glasses: 6" in page_text(window)
        assert window.stage.page.view.horizontalScrollBar().maximum() == 0


def test_back_leads_to_the_line_where_the_reader_was(shipped: Path) -> None:
    with opened(shipped) as window:
        window.navigator.show_page("treatment/chemotherapy")
        view = window.stage.page.view
        before = _line_at(view, "daily-life")
        window.navigator.follow("page:treatment/hormone")
        assert view.verticalScrollBar().value() == 0
        click(window, "Back")
        assert view.document().findBlock(view.place()).text() == before
        press(Qt.Key.Key_Right, ALT)
        assert view.verticalScrollBar().value() == 0


def test_back_from_a_part_of_the_same_page_leads_to_the_line_of_its_link(shipped: Path) -> None:
    with opened(shipped) as window:
        window.navigator.show_help()
        view = window.stage.page.view
        view.go_to("my-numbers")
        before = view.document().findBlock(view.place()).text()
        window.navigator.follow("page:get-help-now#thoughts-of-ending-your-life")
        assert view.document().findBlock(view.place()).text() != before
        click(window, "Back")
        assert view.document().findBlock(view.place()).text() == before


def test_the_first_picture_of_a_page_shows_all_of_its_summary(shipped: Path) -> None:
    """CDC Clear Communication Index 1 and 2: what matters most is seen without scrolling."""
    with opened(shipped) as window:
        reader, view = window.navigator.reader, window.stage.page.view
        assert reader is not None
        for size, percent in (((1280, 800), 100), ((1366, 768), 100), ((1080, 1920), 130), ((1280, 800), 130)):
            window.resize(*size)
            window.step_text_size(TEXT_SIZES.index(percent) - TEXT_SIZES.index(window.settings.text_size or 100))
            for entry in reader.file.entries("en")[1:]:
                window.navigator.show_page(entry.path)
                cursor = view.document().find(entry.summary[-20:])
                assert not cursor.isNull(), entry.path
                assert view.cursorRect(cursor).bottom() <= view.viewport().height(), (entry.path, size, percent)


def test_marks_stand_on_the_words_behind_an_emoji(shipped: Path) -> None:
    with opened(shipped) as window:
        window.navigator.show_page("treatment/hormone")
        view = window.stage.page.view
        view.show_page("<p>\U0001f600 Drink water</p>", "", "Water", lambda name: None)
        view.mark(frozenset({"water"}))
        assert [mark.cursor.selectedText() for mark in view.extraSelections()] == ["water"]


def test_a_damaged_picture_leaves_its_place_empty(shipped: Path) -> None:
    from guide.errors import GuideError

    def damaged(name: str) -> bytes:
        raise GuideError("The guide is damaged.")

    with opened(shipped) as window:
        window.navigator.show_page("treatment/hormone")
        view = window.stage.page.view
        view.show_page('<p>Before <img src="picture:x.svg"> after</p>', "", "A page", damaged)
        settle()
        assert "after" in view.toPlainText()


def test_back_and_escape_lead_from_results_and_preview_to_the_same_line(shipped: Path) -> None:
    with opened(shipped) as window:
        window.navigator.show_page("treatment/hormone")
        window.navigator.show_page("treatment/chemotherapy")
        view = window.stage.page.view
        view.verticalScrollBar().setValue(2000)
        for leave in (lambda: click(window.bar, "Back"), lambda: press(Qt.Key.Key_Escape)):
            seek(window, "pain")
            assert not shown(window.bar, QPushButton, "Print").isEnabled(), "the page behind the hits is not printed"
            leave()
            assert window.stage.currentWidget() is window.stage.page
            click(window.bar, "Print")
            leave()
            assert window.stage.currentWidget() is window.stage.page
            assert "Chemotherapy" in window.windowTitle()
            assert view.verticalScrollBar().value() == 2000


def test_from_the_shelf_the_guide_can_be_opened_again_with_all_its_topics(shipped: Path, tiny: Path) -> None:
    with opened(shipped, tiny) as window:
        click(window, "Drinking enough water")
        window.navigator.show_page("basics/why")
        click(window.sidebar, "All guides")
        assert not shown(window.bar, QPushButton, "Print").isEnabled()
        assert not window.sidebar.isVisible()
        press(Qt.Key.Key_Left, ALT)
        press(Qt.Key.Key_Escape)
        assert window.stage.currentWidget() is window.stage.shelf
        click(window, "Drinking enough water")
        assert rows(window) == ["The basics"]
        assert shown(window.sidebar, QPushButton, "Get help now").isEnabled()


def test_no_word_typed_or_written_is_taken_for_markup_or_widens_the_window(shipped: Path) -> None:
    with opened(shipped) as window:
        narrowest = window.minimumSizeHint().width()
        seek(window, '<img src="/etc/hostname">' + "a" * 470)
        settle()
        rich = [
            label
            for label in window.findChildren(QLabel)
            if label.textFormat() is not Qt.TextFormat.PlainText and label is not window.stage.start._body
        ]
        assert not [label for label in rich if "<img" in label.text()]
        assert window.minimumSizeHint().width() <= narrowest + 400
        assert window.width() == SIZE[0]


def test_an_ampersand_in_a_title_is_a_sign_and_no_shortcut(shipped: Path) -> None:
    from guide.ui.start_view import Choice

    with opened(shipped) as window:
        window.stage.start.show_choices("A & B", "", [], [Choice("page:x", "Pain & tiredness?")])
        button = shown(window.stage.start, QPushButton, "Pain & tiredness?")
        assert button.shortcut().isEmpty()


def test_the_card_wraps_at_twice_the_size_and_keeps_the_window_as_it_is(shipped: Path) -> None:
    with opened(shipped, settings=Settings(theme="warm", text_size=200), size=(1080, 900)) as window:
        window.navigator.about()
        settle()
        assert window.width() == 1080


def test_a_page_that_cannot_be_read_is_said_and_everything_is_as_before(
    shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from guide.errors import GuideError
    from guide.ui.reader import Reader

    def damaged(*_: object) -> None:
        raise GuideError("The guide is damaged.")

    with opened(shipped) as window:
        window.navigator.show_page("treatment/hormone")
        window.navigator.show_page("treatment/targeted")
        window.navigator.back()
        with monkeypatch.context() as broken:
            broken.setattr(Reader, "neighbours", damaged)
            window.navigator.show_page("treatment/chemotherapy")
        assert "The guide is damaged." in [label.text() for label in window.card.findChildren(QLabel)]
        assert window.navigator.place is not None
        assert window.navigator.place.path == "treatment/hormone"
        window.navigator.forward()
        assert window.navigator.place.path == "treatment/targeted"


def test_the_menu_marks_the_colors_that_are_worn(shipped: Path) -> None:
    with opened(shipped) as window:
        for theme, words in (("dark", "Dark colors"), ("contrast", "High contrast"), ("warm", "Light colors")):
            window.choose_theme(theme)  # type: ignore[arg-type]
            window.bar.more_menu.aboutToShow.emit()
            assert [action.text() for action in window.bar.more_menu.actions() if action.isChecked()] == [words]


def test_the_words_on_a_card_can_be_pressed_and_left(shipped: Path) -> None:
    with opened(shipped) as window:
        title = window.stage.start.findChildren(Card)[0].findChildren(QLabel)[0]
        at = title.mapTo(window, title.rect().center())
        handle = window.windowHandle()
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseMove(handle, QPoint(at.x(), 5))
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(at.x(), 5))
        settle()
        assert not window.stage.shows_page
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=at)
        settle()
        assert window.stage.shows_page
