"""The large part of the window: one of start page, page, results, shelf or print preview."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from guide.search.search import Hit
from guide.ui.history import Place
from guide.ui.page_panel import PagePanel
from guide.ui.reader import Reader
from guide.ui.results_view import ResultsView
from guide.ui.skin import Skin
from guide.ui.start_view import Choice, StartView


class Stage(QStackedWidget):
    """Fills its panels from what a reader holds, and shows one of them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("content")
        self.start, self.shelf, self.page, self.results = StartView(), StartView(), PagePanel(), ResultsView()
        for panel in (self.start, self.shelf, self.page, self.results):
            self.addWidget(panel)
        self._skin: Skin | None = None

    def show_start(self, reader: Reader) -> str:
        """Shows the start page, and answers with its title."""
        page = reader.start()
        cards = [Choice(f"section:{id_}", name, line) for id_, name, line in reader.section_summaries()]
        questions = [Choice(f"page:{path}", words) for path, words in reader.questions()]
        style = f"<style>{self._page_style(reader.right_to_left)}</style>"
        body = style + reader.start_html(page) if page else ""
        title, summary = (page.title, page.summary) if page else (reader.title, "")
        self.start.show_choices(title, summary, cards, questions, body)
        self.setCurrentWidget(self.start)
        return title

    def show_page(self, reader: Reader, place: Place) -> str:
        """Shows a page at its anchor with the words of a search marked, and answers with its title."""
        self.setCurrentWidget(self.page)
        view = self.page.view
        shown = reader.show(place.path, view.column, view.document().defaultFont().pixelSize())
        style = self._page_style(shown.right_to_left)
        view.show_page(shown.html, style, shown.title, lambda name: reader.file.picture(name, shown.language))
        view.mark(reader.marks(place.typed, place.path))
        view.go_to(place.anchor)
        self.page.turn_to(*reader.neighbours(place.path))
        return shown.title

    def lay_out_again(self, reader: Reader, place: Place, top: int) -> None:
        """Shows the same page for another width or text size, with the same character at the top."""
        if self.currentWidget() is self.page:
            self.show_page(reader, Place(place.path, "", place.typed))
            self.page.view.return_to(top)

    def show_hits(self, reader: Reader, typed: str, hits: Sequence[Hit]) -> None:
        """Shows what a search found."""
        self.results.show_hits(typed, hits, dict(reader.sections()))
        self.setCurrentWidget(self.results)

    def show_shelf(self, title: str, cards: Sequence[Choice]) -> None:
        """Shows the guides that can be chosen."""
        self.shelf.show_choices(title, "", cards)
        self.setCurrentWidget(self.shelf)

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size; the page has to be shown again."""
        self._skin = skin
        for panel in (self.start, self.shelf, self.page, self.results):
            panel.dress(skin)

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        for panel in (self.start, self.shelf, self.page, self.results):
            panel.retranslate()

    @property
    def shows_place(self) -> bool:
        """Whether a place in a guide or the shelf is shown, rather than results or a print preview."""
        return self.currentWidget() in (self.start, self.shelf, self.page)

    def keyboard_part(self) -> QWidget:
        """What takes the keyboard when the content gets it."""
        current = self.currentWidget()
        return self.page.view if current is None or current is self.page else current

    def _page_style(self, right_to_left: bool) -> str:
        assert self._skin is not None
        return self._skin.page_style(right_to_left)
