"""From the finished handout to the printer: what is asked, what is sent, what is said while it prints."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from guide.errors import GuideError
from guide.handout.printers import Printer, PrinterFault, Progress, State, Trouble
from guide.settings import Settings
from guide.ui.button import Button
from guide.ui.card import Card
from guide.ui.print_panel import PrintPanel
from guide.ui.trouble_words import sentence, state_words
from guide.ui.window import Window
from tests.ui.handouts import LOBBY, WARD, FakePrinters, desk_of, mine, wait_until
from tests.windows import click, opened, press, settle, shown, tab_to

CHEMO = "treatment/chemotherapy"
CONTROL = Qt.KeyboardModifier.ControlModifier
PRINTING = Progress(State.PRINTING)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looks after a job without waiting in between."""
    monkeypatch.setattr("guide.ui.print_desk.FOLLOW", 1)


def use(monkeypatch: pytest.MonkeyPatch, *known: Printer, course: tuple[Progress, ...] = ()) -> FakePrinters:
    made = FakePrinters(*known, course=course or (Progress(State.DONE),))
    monkeypatch.setattr("guide.app._printers", lambda: made)
    return made


def asked(window: Window, *items: str) -> PrintPanel:
    """The panel of printers, once they are there."""
    panel = mine(window, *(items or (CHEMO,)))
    click(panel, "Print")
    wait_until(lambda: panel.printing.state != "looking", "no printers were found")
    return panel.printing


def buttons(panel: QWidget) -> list[str]:
    return [button.text() for button in panel.findChildren(Button) if button.isVisible() and button.text()]


def test_printers_are_offered_with_their_state_and_the_usual_one_is_chosen(
    shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = Printer("desk", "Nurses' desk", default=False, trouble=Trouble.PAPER, two_sided=False)
    use(monkeypatch, empty, LOBBY)
    with opened(shipped) as window:
        panel = asked(window)
        cards = [card for card in panel.findChildren(Card) if card.isVisible()]
        assert [(card.accessibleName(), card.accessibleDescription()) for card in cards] == [
            ("Nurses' desk", "No paper"),
            ("Lobby", "Ready"),
        ]
        assert [card.isChecked() for card in cards] == [False, True]
        assert cards[0].y() < cards[1].y()


def test_what_is_chosen_is_what_is_sent_and_the_queue_learns_no_title(
    shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printers = use(monkeypatch, WARD, LOBBY)
    with opened(shipped, settings=Settings(theme="warm", color=True)) as window:
        panel = asked(window)
        for _ in range(2):
            click(panel, "More copies")
        click(panel, "Fewer copies")
        click(panel, "Both sides")
        click(panel, "Some pages")
        click(panel, "Begin one page later")
        click(panel, "End one page earlier")
        pages = desk_of(window).panel.preview.page_count
        data = desk_of(window).panel.preview.data
        click(panel, "Print")
        wait_until(lambda: panel.state == "over")
        assert printers.sent == [
            {
                "data": data,
                "printer": "lobby",
                "title": "Handout",
                "copies": 2,
                "two_sided": True,
                "pages": (2, pages - 1),
                "color": True,
            }
        ]
        assert panel.sentence == "“Lobby” has printed the handout."
        assert printers.in_window == 0, "the window asked a printer itself, and waited"


def test_all_pages_once_on_one_side_is_what_is_sent_by_itself(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printers = use(monkeypatch, LOBBY)
    with opened(shipped) as window:
        panel = asked(window)
        click(panel, "Print")
        wait_until(lambda: panel.state == "over")
        wishes = {name: printers.sent[0][name] for name in ("copies", "two_sided", "pages", "color")}
        assert wishes == {"copies": 1, "two_sided": False, "pages": None, "color": False}
        click(panel, "Done")
        assert not desk_of(window).panel.prints


def test_a_printer_for_one_side_is_not_asked_for_both(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printers = use(monkeypatch, LOBBY, WARD)
    with opened(shipped, settings=Settings(theme="warm", two_sides=True)) as window:
        panel = asked(window)
        assert shown(panel, Button, "Both sides").isChecked()
        click(panel, "Ward 3")
        assert "Both sides" not in buttons(panel)
        click(panel, "Print")
        wait_until(lambda: panel.state == "over")
        assert (printers.sent[0]["printer"], printers.sent[0]["two_sided"]) == ("ward", False)


def test_pages_and_copies_stay_within_what_there_is(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, LOBBY)
    with opened(shipped) as window:
        panel = asked(window)
        pages = desk_of(window).panel.preview.page_count
        click(panel, "Fewer copies")
        click(panel, "Some pages")
        for _ in range(pages + 3):
            click(panel, "Begin one page later")
        assert (panel._first.number, panel._last.number) == (pages, pages)
        for _ in range(2):
            click(panel, "End one page earlier")
        assert (panel._first.number, panel._last.number) == (pages - 2, pages - 2)
        for _ in range(25):
            click(panel, "More copies")
        assert panel._copies.number == 20


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_has_words_and_says_what_to_do(trouble: Trouble, qapp: QApplication) -> None:
    assert state_words(trouble)
    said = sentence(trouble, "Lobby")
    assert "“Lobby”" in said
    assert said.count(".") >= 2 or "Please" in said


def test_trouble_on_the_way_is_said_and_printing_goes_on(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    course = (PRINTING, Progress(State.PRINTING, Trouble.PAPER))
    printers = use(monkeypatch, LOBBY, course=course)
    with opened(shipped) as window:
        panel = asked(window)
        click(panel, "Print")
        wait_until(lambda: "put paper in" in panel.sentence)
        assert panel.sentence.startswith("Printing on “Lobby”…")
        printers.course = [Progress(State.DONE)]
        wait_until(lambda: panel.state == "over")


@pytest.mark.parametrize(
    ("trouble", "words"), [(Trouble.JAM, sentence(Trouble.JAM, "Lobby")), (None, "The handout was not printed.")]
)
def test_a_job_that_fails_is_said_with_a_way_on(
    shipped: Path, trouble: Trouble | None, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    printers = use(monkeypatch, LOBBY, course=(Progress(State.FAILED, trouble),))
    with opened(shipped) as window:
        panel = asked(window)
        click(panel, "Print")
        wait_until(lambda: panel.state == "failed")
        assert panel.sentence.startswith(words)
        assert buttons(panel) == ["Save as PDF", "Try again", "Back"]
        click(panel, "Try again")
        wait_until(lambda: panel.state == "choosing")
        assert len(printers.sent) == 1, "it asks again before it prints again"


def test_a_printer_that_takes_nothing_is_one_sentence_in_the_words_of_the_window(
    shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printers = use(monkeypatch, LOBBY)
    printers.fault = PrinterFault(Trouble.REFUSED, "Lobby")
    with opened(shipped, settings=Settings(theme="warm", language="es")) as window:
        panel = mine(window, CHEMO)
        click(panel, "Imprimir")
        wait_until(lambda: panel.printing.state == "choosing")
        click(panel.printing, "Imprimir")
        wait_until(lambda: panel.printing.state == "failed")
        assert panel.printing.sentence.startswith("«Lobby» no acepta nada ahora.")


def test_another_fault_is_said_as_it_is(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printers = use(monkeypatch, LOBBY)
    printers.fault = GuideError("The disk is full.")
    with opened(shipped) as window:
        panel = asked(window)
        click(panel, "Print")
        wait_until(lambda: panel.state == "failed")
        assert panel.sentence == "The disk is full."


def test_printing_can_be_cancelled(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printers = use(monkeypatch, LOBBY, course=(PRINTING,))
    with opened(shipped) as window:
        panel = asked(window)
        click(panel, "Print")
        wait_until(lambda: printers.looks > 1)
        assert buttons(panel) == ["Cancel printing"]
        click(panel, "Cancel printing")
        wait_until(lambda: panel.state == "over")
        assert [job.number for job in printers.cancelled] == [1]
        assert panel.sentence == "Printing was stopped."
        assert printers.in_window == 0


def test_what_is_cancelled_before_it_was_sent_is_cancelled_as_soon_as_it_was(
    shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printers = use(monkeypatch, LOBBY, course=(PRINTING,))
    with opened(shipped) as window:
        panel = asked(window)
        shown(panel, Button, "Print").clicked.emit()
        panel.cancel_asked.emit()
        wait_until(lambda: panel.state == "over")
        assert len(printers.sent) == len(printers.cancelled) == 1


def test_leaving_cancels_nothing_and_stops_following(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printers = use(monkeypatch, LOBBY, course=(PRINTING,))
    with opened(shipped) as window:
        panel = asked(window)
        click(panel, "Print")
        wait_until(lambda: printers.looks > 1)
        window.navigator.show_page(CHEMO)
        settle()
        looks = printers.looks
        for _ in range(20):
            settle()
        assert printers.looks <= looks + 1, "one look may have been under way"
        assert printers.cancelled == []
        window.gatherer.open()
        assert not desk_of(window).panel.prints


def test_without_a_printer_it_says_so_and_offers_a_file(
    shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("guide.ui.desk.ask_file", lambda *_: tmp_path / "a.pdf")
    use(monkeypatch)
    with opened(shipped) as window:
        panel = asked(window)
        assert panel.sentence.startswith("There is no printer here.")
        assert shown(panel, QLabel, panel.sentence).isVisible()
        click(panel, "Save as PDF")
        assert (tmp_path / "a.pdf").read_bytes() == desk_of(window).panel.preview.data
        assert window.card.isVisible()


def test_where_the_system_prints_in_its_own_way_it_is_asked(
    shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printers = use(monkeypatch, LOBBY)
    printers.works = False

    def ask(_: QWidget, pages: int) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "out.pdf"))
        made.setFromTo(1, 1)
        return made

    monkeypatch.setattr("guide.ui.desk.ask_printer", ask)
    with opened(shipped) as window:
        panel = mine(window, CHEMO)
        click(panel, "Print")
        wait_until((tmp_path / "out.pdf").is_file)
        assert not panel.prints
        assert any("1 sheets were sent" in label.text() for label in window.card.findChildren(QLabel))


def test_the_way_to_the_printer_by_keyboard_and_escape_leads_back_one_step(
    shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printers = use(monkeypatch, LOBBY, WARD)
    with opened(shipped) as window:
        panel = mine(window, CHEMO)
        press(Qt.Key.Key_Return)
        wait_until(lambda: panel.printing.state == "choosing")
        assert shown(panel.printing, Button, "Print").hasFocus()
        tab_to(lambda widget: isinstance(widget, Card))
        press(Qt.Key.Key_Down)
        assert panel.printing.printer == "ward"
        tab_to(lambda widget: widget.accessibleName() == "More copies")
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_Escape)
        assert not panel.prints
        assert shown(panel, Button, "Print").hasFocus()
        press(Qt.Key.Key_Return)
        wait_until(lambda: panel.printing.state == "choosing")
        press(Qt.Key.Key_Return)
        wait_until(lambda: panel.printing.state == "over")
        assert printers.sent[0]["copies"] == 1
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Escape)
        assert window.stage.shows_place


@pytest.mark.parametrize("language", ["en", "es", "ar"])
@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((640, 900), 100), ((1080, 1920), 200)])
def test_no_word_at_the_printers_is_cut(
    shipped: Path, size: tuple[int, int], percent: int, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = Printer("x", "The large printer on the second floor beside the lift", False, Trouble.REFUSED, False)
    use(monkeypatch, LOBBY, long)
    settings = Settings(theme="warm", text_size=percent, language=language)
    with opened(shipped, settings=settings, size=size) as window:
        panel = mine(window, CHEMO)
        panel.print_asked.emit()
        printing = panel.printing
        wait_until(lambda: printing.state == "choosing")
        printing._choices["some"].click()
        settle()
        assert window.width() == size[0]
        for button in printing.findChildren(Button):
            if button.isVisible() and button.text():
                assert button.width() >= button.sizeHint().width(), button.text()
            assert not button.isVisible() or min(button.height(), button.width()) >= 44, button.text()
        for label in printing.findChildren(QLabel):
            if label.isVisible() and label.text():
                assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
