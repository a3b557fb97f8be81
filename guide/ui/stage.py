"""The large part of the window: one of start page, page, results, shelf or print preview."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from guide.ui.history import Place
from guide.ui.reader import Reader
from guide.ui.skin import Skin
from guide.ui.start_view import Choice, StartView

if TYPE_CHECKING:
    from guide.search.search import Answer
    from guide.ui.aids import Aids
    from guide.ui.page_panel import PagePanel
    from guide.ui.results_view import ResultsView

AnyPanel = TypeVar("AnyPanel", "StartView", "PagePanel", "ResultsView")


class Stage(QStackedWidget):
    """Fills its panels from what a reader holds, and shows one of them.

    A panel is made, and its module loaded, when it is first shown: the start page must be there in a blink.
    `chosen` carries a card's id, `link_chosen` an address, `page_chosen` a path, `hit_chosen` a Hit, `column_changed`
    the character that stood at the top of the page before; the other signals are those of the panel of hits.
    """

    chosen = Signal(str)
    link_chosen = Signal(str)
    page_chosen = Signal(str)
    hit_chosen = Signal(object)
    literally_asked = Signal()
    forgivingly_asked = Signal()
    everywhere_asked = Signal(bool)
    search_all_asked = Signal(str)
    add_asked = Signal()
    column_changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("content")
        self._skin: Skin | None = None
        self._last: QWidget | None = None
        self._panels: list[StartView | PagePanel | ResultsView] = []
        self._page: PagePanel | None = None
        self._results: ResultsView | None = None
        self._shelf: StartView | None = None
        self.start = self._cards()

    @property
    def page(self) -> PagePanel:
        """The page with its turning buttons."""
        if self._page is None:
            from guide.ui.page_panel import PagePanel

            self._page = self._added(PagePanel())
            self._page.page_chosen.connect(self.page_chosen)
            self._page.add_asked.connect(self.add_asked)
            self._page.search_all_asked.connect(self.search_all_asked)
            self._page.view.link_chosen.connect(self.link_chosen)
            self._page.view.column_changed.connect(self.column_changed)
        return self._page

    @property
    def results(self) -> ResultsView:
        """What a search found."""
        if self._results is None:
            from guide.ui.results_view import ResultsView

            self._results = self._added(ResultsView())
            for name in ("hit_chosen", "literally_asked", "forgivingly_asked", "everywhere_asked"):
                getattr(self._results, name).connect(getattr(self, name))
            self._results.choice_chosen.connect(self.chosen)
        return self._results

    @property
    def shelf(self) -> StartView:
        """The guides that can be chosen."""
        if self._shelf is None:
            self._shelf = self._cards()
        return self._shelf

    @property
    def shows_page(self) -> bool:
        """Whether a page is shown."""
        return self._page is not None and self.currentWidget() is self._page

    @property
    def shows_results(self) -> bool:
        """Whether hits are shown."""
        return self._results is not None and self.currentWidget() is self._results

    @property
    def shows_place(self) -> bool:
        """Whether a place in a guide or the shelf is shown, rather than results or a print preview."""
        return self.shows_page or self.currentWidget() in (self.start, self._shelf)

    def top(self) -> int | None:
        """The character near the top of the page that is shown; None where none is, and at its very top 0."""
        if not self.shows_page:
            return None
        return self.page.view.place() if self.page.view.verticalScrollBar().value() else 0

    def show_start(self, reader: Reader) -> str:
        """Shows the start page, and answers with its title."""
        page = reader.start()
        cards = [Choice(f"section:{id_}", name, line) for id_, name, line in reader.section_summaries()]
        questions = [Choice(f"page:{path}", words) for path, words in reader.questions()]
        title, summary = (page.title, page.summary) if page else (reader.title, "")

        def small_print() -> str:
            style = f"<style>{self._page_style(reader.right_to_left)}</style>"
            return style + reader.start_html(page) if page else ""

        self.start.show_choices(title, summary, cards, questions, small_print)
        self.setCurrentWidget(self.start)
        self._last = self.start
        return title

    def show_page(self, reader: Reader, place: Place) -> str:
        """Shows a page at its anchor with the words of a search marked, and answers with its title."""
        self.setCurrentWidget(self.page)
        self._last = self.page
        view = self.page.view
        shown = reader.show(place.path, view.column, view.document().defaultFont().pixelSize())
        style = self._page_style(shown.right_to_left)
        neighbours = reader.neighbours(place.path)
        view.show_page(shown.html, style, shown.title, lambda name: reader.file.picture(name, shown.language))
        view.mark(place.marked)
        if place.top is None:
            view.go_to(place.anchor)
        else:
            view.return_to(place.top)
        self.page.turn_to(*neighbours)
        return shown.title

    def lay_out_again(self, reader: Reader, place: Place, top: int) -> None:
        """Shows the same page for another width or text size, with the same character at the top."""
        if self.shows_page:
            self.show_page(reader, replace(place, anchor="", top=None))
            self.page.view.return_to(top)

    def show_last_place(self) -> bool:
        """Shows the start page or the page that was shown last, as it was left; False where there was none."""
        if self._last is None:
            return False
        self.setCurrentWidget(self._last)
        return True

    def show_answer(self, answer: Answer, aids: Aids) -> None:
        """Shows what a search found."""
        self.results.show_answer(answer, aids)
        self.setCurrentWidget(self.results)

    def show_shelf(self, title: str, cards: Sequence[Choice]) -> None:
        """Shows the guides that can be chosen."""
        self._last = None
        self.shelf.show_choices(title, "", cards)
        self.setCurrentWidget(self.shelf)

    def step_hit(self, steps: int) -> None:
        """Chooses the next or the previous hit, where hits are shown."""
        if self.shows_results:
            self.results.step(steps)

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size; the page has to be shown again."""
        self._skin = skin
        if not self.shows_page:
            self._last = None  # it has to be laid out anew
        for panel in self._panels:
            panel.dress(skin)

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        for panel in self._panels:
            panel.retranslate()

    def keyboard_part(self) -> QWidget:
        """What takes the keyboard when the content gets it."""
        return self.page.view if self.shows_page else self.currentWidget() or self

    def _cards(self) -> StartView:
        view = self._added(StartView())
        view.card_chosen.connect(self.chosen)
        view.link_chosen.connect(self.link_chosen)
        return view

    def _added(self, panel: AnyPanel) -> AnyPanel:
        self.addWidget(panel)
        self._panels.append(panel)
        if self._skin is not None:
            panel.dress(self._skin)
            panel.retranslate()
        return panel

    def _page_style(self, right_to_left: bool) -> str:
        assert self._skin is not None
        return self._skin.page_style(right_to_left)
