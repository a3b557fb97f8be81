"""What a search found: alarms first, other readings offered openly, ways on where nothing was found, all said aloud."""

from collections.abc import Iterator
from time import perf_counter
from typing import TypeVar

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from guide.paths import resources
from guide.render.look import THEMES, Look, read_themes
from guide.search.search import Answer, Hit
from guide.ui import announcement
from guide.ui.aids import Aids
from guide.ui.card import Card, Choice
from guide.ui.results_view import ResultsView
from guide.ui.skin import TARGET, Skin
from tests.windows import activate, press, settle, shown

Seen = TypeVar("Seen", bound=QWidget)
FEVER = Hit(
    "get-help-now", "8-fever", "Get help now", "8 Fever or infection", ("You have a ", "fever", "."), 100.0, True
)
BREATH = replace(FEVER, anchor="3-breath", heading="3 Trouble breathing", snippet=("You cannot breathe.",))
HITS = tuple(
    Hit(f"treatment/page{place}", "risks", f"Page {place}", "Risks", ("It makes you ", "tired", ". " * 60), 1.0)
    for place in range(20)
)
TOPICS = (
    Choice("section:treatment", "Treatment", "Each kind."),
    Choice("section:living", "Living with it", "Every day."),
)
AIDS = Aids(
    sections={"treatment": "Treatment"},
    topics=TOPICS,
    words_page="tools/words",
    help_page="get-help-now",
    contacts=(("Nurse line", "+1 555 0100"), ("At night", "")),
    guides={"asthma.guide": "Living with asthma"},
)


class Overheard(ResultsView):
    """Keeps what a screen reader would read."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, bool]] = []

    def announce(self, words: str, at_once: bool) -> None:
        """Keeps it."""
        self.said.append((words, at_once))


def skin(theme: str = "warm", percent: int = 100, right_to_left: bool = False) -> Skin:
    colors = read_themes(resources() / "styles")[theme]
    return Skin(Look(theme, colors, percent), resources(), (), right_to_left)


def dressed(view: ResultsView, worn: Skin) -> None:
    view.setStyleSheet(worn.window_style())
    view.dress(worn)
    view.retranslate()
    settle()


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[Overheard]:
    """The panel below a search field, in a window that has the keyboard."""
    window, made = QWidget(), Overheard()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(QLineEdit())
    column.addWidget(made)
    window.resize(990, 736)
    dressed(made, skin())
    window.show()
    activate(window)
    yield made
    window.hide()


def in_order(view: ResultsView, kind: type[Seen]) -> list[Seen]:
    """What is visible of a kind, from the top to the bottom and along the lines."""
    settle()
    seen = [widget for widget in view.findChildren(kind) if widget.isVisible()]
    places = {widget: widget.mapTo(view, QPoint()) for widget in seen}
    return sorted(seen, key=lambda widget: (places[widget].y(), places[widget].x()))


def rows(view: ResultsView) -> list[str]:
    """What the rows of the list say to who cannot see them."""
    model = view._list.model()
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def labels(view: ResultsView) -> list[str]:
    """The words of the panel itself, without those on its cards."""
    return [label.text() for label in in_order(view, QLabel) if not isinstance(label.parent(), Card)]


def buttons(view: ResultsView) -> list[str]:
    """The words on all buttons."""
    return [button.text() or button.accessibleName() for button in in_order(view, QPushButton)]


def reached_by_tab(view: ResultsView) -> list[str]:
    """The names of what Tab leads to from the search field and back to it."""
    field = view.window().findChild(QLineEdit)
    field.setFocus()
    press(Qt.Key.Key_Tab)
    names: list[str] = []
    while (here := QApplication.focusWidget()) is not field:
        assert here is not None
        names.append(here.accessibleName())
        assert len(names) < 50
        press(Qt.Key.Key_Tab)
    return names


def test_a_plain_answer_is_a_count_and_a_list_and_nothing_else(view: Overheard) -> None:
    view.show_answer(Answer("tired", HITS), AIDS)
    assert labels(view) == ["20 pages for “tired”"]
    assert buttons(view) == []
    assert rows(view)[0].startswith("Page 0. Treatment. Risks. It makes you tired.")


def test_one_page_is_counted_once_however_many_of_its_headings_answer(view: Overheard) -> None:
    view.show_answer(Answer("fever", (FEVER, BREATH)), AIDS)
    assert labels(view) == ["1 page for “fever”"]


def test_another_reading_is_said_openly_and_can_be_refused(view: Overheard, qtbot: QtBot) -> None:
    view.show_answer(Answer("kemo hair", HITS, "chemotherapy hair"), AIDS)
    assert "Showing results for <b>chemotherapy hair</b>." in labels(view)
    with qtbot.waitSignal(view.literally_asked, timeout=1000), qtbot.assertNotEmitted(view.forgivingly_asked):
        shown(view, QPushButton, "Search for “kemo hair” instead").click()


def test_exact_words_can_be_given_up_again_with_the_keyboard_where_it_was(view: Overheard, qtbot: QtBot) -> None:
    view.show_answer(Answer("kemo hair", HITS, "chemotherapy hair"), AIDS)
    shown(view, QPushButton, "Search for “kemo hair” instead").setFocus()
    view.show_answer(Answer("kemo hair", HITS, "", literally=True), AIDS)
    assert "Showing results for exactly “<b>kemo hair</b>”." in labels(view)
    assert shown(view, QPushButton, "Also search for similar words").hasFocus()
    with qtbot.waitSignal(view.forgivingly_asked, timeout=1000), qtbot.assertNotEmitted(view.literally_asked):
        press(Qt.Key.Key_Return)


def test_exact_words_that_are_nowhere_still_lead_back(view: Overheard) -> None:
    view.show_answer(Answer("kemo", (), "", literally=True), AIDS)
    assert "Also search for similar words" in buttons(view)
    assert not [text for text in labels(view) if "Showing" in text], "nothing is shown"


def test_latin_words_keep_their_order_in_a_line_that_runs_to_the_left(view: Overheard) -> None:
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.show_answer(Answer("kemo (hair)", HITS), AIDS)
    assert labels(view) == ["20 pages for “\u2068kemo (hair)\u2069”"]


def test_an_endless_word_is_cut(view: Overheard) -> None:
    view.show_answer(Answer("x" * 41), AIDS)
    assert labels(view)[0] == f"Nothing found for “{'x' * 40}…”"


def test_what_was_typed_is_words_and_no_markup(view: Overheard) -> None:
    view.show_answer(Answer("<h1>{words}", HITS, "<b>x & y"), AIDS)
    assert "Showing results for <b>&lt;b&gt;x &amp; y</b>." in labels(view)
    assert "20 pages for “<h1>{words}”" in labels(view)


def test_alarms_come_first_and_are_chosen_first(view: Overheard, qtbot: QtBot) -> None:
    view.show_answer(Answer("fever", (HITS[0], FEVER, BREATH)), AIDS)
    assert rows(view)[0] == "Get help now. 8 Fever or infection. You have a fever."
    assert rows(view)[1].startswith("Get help now. 3 Trouble breathing.")
    with qtbot.waitSignal(view.hit_chosen, timeout=1000) as chosen:
        view.enter()
    assert chosen.args == [FEVER]
    view.step(2)
    with qtbot.waitSignal(view.hit_chosen, timeout=1000) as chosen:
        view.enter()
    assert chosen.args == [HITS[0]]


def test_no_more_than_three_alarms_and_no_hit_lost(view: Overheard) -> None:
    many = tuple(replace(FEVER, heading=f"{place} Danger") for place in range(5))
    view.show_answer(Answer("help", (*many, HITS[0])), AIDS)
    assert [row.startswith("Get help now. ") for row in rows(view)] == [True] * 5 + [False]
    assert [view._model.index(row, 0).data(Qt.ItemDataRole.UserRole + 1) for row in range(6)] == [True] * 3 + [
        False
    ] * 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("right_to_left", [False, True])
def test_an_alarm_has_a_frame_and_a_bar_where_reading_begins(theme: str, right_to_left: bool, view: Overheard) -> None:
    worn = skin(theme, right_to_left=right_to_left)
    dressed(view, worn)
    view.show_answer(Answer("fever", (FEVER, BREATH)), AIDS)
    settle()
    picture, row = view._list.grab().toImage(), view._list.visualRect(view._model.index(1, 0))
    middle, edge = row.center().y() + 3, QPoint(3, 0)
    urgent = QColor(worn.color("urgent"))

    def run(places: list[int]) -> int:
        """How many pixels from the edge on are in the color of alarms."""
        found = [QColor(picture.pixel(place, middle)) == urgent for place in places]
        return next((place for place, same in enumerate(found) if not same), len(found))

    left = run([row.left() + edge.x() + place for place in range(20)])
    right = run([row.right() + edge.x() - place for place in range(20)])
    assert (right, left) == (9, 2) if right_to_left else (left, right) == (9, 2)


def test_a_hit_of_another_guide_says_which(view: Overheard) -> None:
    view.show_answer(
        Answer("tired", (replace(HITS[0], guide="asthma.guide"), replace(FEVER, guide="asthma.guide"))), AIDS
    )
    assert rows(view)[0] == "Get help now. 8 Fever or infection. Living with asthma. You have a fever."
    assert rows(view)[1].startswith("Page 0. Living with asthma. Risks.")


@pytest.mark.parametrize(("wide", "words"), [(False, "Search all guides"), (True, "Search this guide only")])
def test_all_guides_can_be_searched_and_this_one_alone(wide: bool, words: str, view: Overheard, qtbot: QtBot) -> None:
    for hits in (HITS, ()):
        view.show_answer(Answer("tired", hits), replace(AIDS, wide=wide))
        with qtbot.waitSignal(view.everywhere_asked, timeout=1000) as asked:
            shown(view, QPushButton, words).click()
        assert asked.args == [not wide]


def test_nothing_found_is_no_dead_end(view: Overheard) -> None:
    view.show_answer(Answer("xyz"), AIDS)
    assert labels(view)[0] == "Nothing found for “xyz”"
    assert "Try one other word. These may help:" in labels(view)
    assert buttons(view) == ["Treatment", "Living with it", "Words explained", "Get help now"]
    assert labels(view)[-3:] == [
        "Ask your care team",
        "Nurse line: <b>\u2066+1 555 0100\u2069</b>",
        "At night: ask your care team for the number",
    ]


def test_every_way_on_is_reached_by_tab_and_taken_by_enter(view: Overheard, qtbot: QtBot) -> None:
    view.show_answer(Answer("xyz", (), "xyw"), replace(AIDS, wide=False))
    names = ["Search for “xyz” instead", "Search all guides"]
    names += ["Treatment", "Living with it", "Words explained", "Get help now"]
    assert reached_by_tab(view) == names
    for name, id_ in (
        ("Treatment", TOPICS[0].id),
        ("Words explained", "page:tools/words"),
        (names[-1], "page:get-help-now"),
    ):
        shown(view, QPushButton, name).setFocus()
        with qtbot.waitSignal(view.choice_chosen, timeout=1000) as chosen:
            press(Qt.Key.Key_Return)
        assert chosen.args == [id_]


def test_arrow_down_leads_from_the_search_field_to_the_first_way_on(view: Overheard) -> None:
    view.show_answer(Answer("xyz"), AIDS)
    view.enter()
    view.step(1)
    assert view.findChildren(Card)[0].hasFocus()


def test_a_guide_without_topics_and_numbers_still_says_whom_to_ask(view: Overheard) -> None:
    view.show_answer(Answer("xyz"), Aids())
    assert buttons(view) == []
    assert labels(view)[-2:] == ["Ask your care team", "You can ask them anything."]


def test_ways_on_change_with_the_guide_and_go_when_something_is_found(view: Overheard) -> None:
    view.show_answer(Answer("xyz"), AIDS)
    view.show_answer(Answer("xyz"), replace(AIDS, topics=TOPICS[1:], contacts=(), help_page=""))
    assert buttons(view) == ["Living with it", "Words explained"]
    view.show_answer(Answer("tired", HITS), AIDS)
    assert buttons(view) == []


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [640, 990, 1600])
def test_everything_is_large_whole_and_within_the_width(percent: int, width: int, view: Overheard) -> None:
    dressed(view, skin(percent=percent))
    view.window().resize(width, 500)
    assert view.width() == width
    endless = "wonderfully long words to be found nowhere at all " * 3
    for hits in ((), HITS):
        view.show_answer(Answer(endless, hits, endless), replace(AIDS, wide=False))
        settle()
        assert view.minimumSizeHint().width() <= width
        assert view.widget().width() <= view.viewport().width()
        for part in (part for kind in (QPushButton, QLabel) for part in view.findChildren(kind) if part.isVisible()):
            assert part.height() >= part.heightForWidth(part.width()), part.objectName()
        for button in view.findChildren(QPushButton):
            assert button.isHidden() or button.height() >= TARGET
        for row in range(view._model.rowCount()):
            assert view._list.visualRect(view._model.index(row, 0)).height() >= TARGET
    assert view._list.verticalScrollBar().maximum() == 0, "the list is as high as its hits"


def test_stepping_keeps_the_chosen_hit_in_sight(view: Overheard) -> None:
    view.show_answer(Answer("tired", HITS), AIDS)
    settle()
    for _ in range(12):
        view.step(1)
    row = view._list.visualRect(view._list.currentIndex())
    top = view._list.viewport().mapTo(view, row.topLeft()).y()
    assert top >= 0
    assert top + row.height() <= view.height()
    for _ in range(30):
        view.step(-1)
    assert view._list.currentIndex().row() == 0
    assert view.verticalScrollBar().value() == 0


def test_page_down_in_the_list_turns_by_a_screenful(view: Overheard) -> None:
    view.show_answer(Answer("tired", HITS), AIDS)
    settle()
    view._list.setFocus()
    press(Qt.Key.Key_PageDown)
    assert 0 < view.verticalScrollBar().value() < view.verticalScrollBar().maximum()


def test_a_click_opens_the_hit(view: Overheard, qtbot: QtBot) -> None:
    view.show_answer(Answer("tired", HITS), AIDS)
    settle()
    spot = view._list.visualRect(view._model.index(1, 0)).center()
    with qtbot.waitSignal(view.hit_chosen, timeout=1000) as chosen:
        QTest.mouseClick(view._list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chosen.args == [HITS[1]]


def test_what_was_found_is_said_aloud_and_never_twice_in_a_row(view: Overheard) -> None:
    view.said.clear()
    for _ in range(2):
        view.show_answer(Answer("tired", HITS), AIDS)
    assert view.said == [("20 pages for “tired”.", False)]
    view.show_answer(Answer("kemo", HITS[:1], "chemo"), AIDS)
    assert view.said[1:] == [("1 page for “kemo”. Showing results for chemo.", False)]
    view.show_answer(Answer("xyz"), AIDS)
    assert view.said[2:] == [("Nothing found for “xyz”.", False)]


def test_an_alarm_is_said_first_and_at_once(view: Overheard) -> None:
    view.said.clear()
    view.show_answer(Answer("fever", (HITS[0], FEVER, BREATH)), AIDS)
    said = "Get help now: 8 Fever or infection, 3 Trouble breathing. 2 pages for “fever”."
    assert view.said == [(said, True)]


def test_what_is_not_shown_yet_is_said_when_it_is(view: Overheard) -> None:
    view.show_answer(Answer("tired", HITS), AIDS)
    view.hide()
    view.said.clear()
    view.show_answer(Answer("tired", HITS), AIDS)
    assert view.said == []
    view.show()
    assert view.said == [("20 pages for “tired”.", False)]


@pytest.mark.parametrize("at_once", [False, True])
def test_qt_is_asked_to_announce(at_once: bool, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[tuple[str, QAccessible.AnnouncementPoliteness]] = []

    class Listener:
        """Stands for the screen reader."""

        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:
            """Keeps what is announced, while the event lives."""
            heard.append((event.message(), event.politeness()))

    monkeypatch.setattr(announcement, "QAccessible", Listener)
    view = ResultsView()
    qtbot.addWidget(view)
    view.announce("1 page", at_once)
    politeness = QAccessible.AnnouncementPoliteness
    assert heard == [("1 page", politeness.Assertive if at_once else politeness.Polite)]


def test_twenty_hits_are_shown_in_a_moment(view: Overheard) -> None:
    times = []
    for turn in range(7):
        hits = tuple(replace(hit, title=f"{hit.title} {turn}") for hit in HITS)
        start = perf_counter()
        view.show_answer(Answer(f"tired {turn}", hits), AIDS)
        view.repaint()
        times.append(perf_counter() - start)
    assert min(times) < 0.015
