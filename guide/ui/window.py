"""The window: its parts side by side, and the one place where they are joined."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guide.settings import TEXT_SIZES, Settings, ThemeChoice
from guide.ui.appearance import Appearance
from guide.ui.bar import Bar
from guide.ui.gathered import WORD, Gatherer
from guide.ui.history import Place
from guide.ui.navigator import Navigator
from guide.ui.search_desk import SearchDesk
from guide.ui.shortcuts import add_shortcuts, focus_by_key
from guide.ui.sidebar import Sidebar
from guide.ui.skin import Skin
from guide.ui.stage import Stage
from guide.ui.start_view import Choice
from guide.ui.word_card import WordCard

NARROW = 900
"""Below this width (at 100 % text, in pixels) the sidebar folds away behind a button."""


class Window(QWidget):
    """Shows what the navigator reaches; panels say what happened, and `_wire` says who listens.

    `settings_changed` carries the new Settings, `dressed` the Skin that everything wears.
    """

    settings_changed = Signal(object)
    dressed = Signal(object)
    closed = Signal()

    def __init__(self, appearance: Appearance, navigator: Navigator, settings: Settings, language: str = "") -> None:
        super().__init__()
        self.setObjectName("window")
        self.settings = settings
        self.navigator = navigator
        self._appearance = appearance
        self.bar, self.sidebar, self.stage, self.card = Bar(), Sidebar(), Stage(), WordCard()
        self.search = SearchDesk(navigator, self.stage, lambda: self.settings, self)
        self.gatherer = Gatherer(navigator, self.stage, self)
        self._lay_out()
        self._wire()
        add_shortcuts(self)
        appearance.choose(settings.theme, settings.text_size)
        appearance.choose_language(language or settings.language)
        navigator.choose_language(language or settings.language or appearance.language)
        self.skin: Skin = self._dress()

    def _wire(self) -> None:
        bar, sidebar, stage, go = self.bar, self.sidebar, self.stage, self.navigator
        bar.back_asked.connect(self.back)
        bar.start_asked.connect(go.show_start)
        bar.help_asked.connect(go.show_help)
        bar.topics_asked.connect(self.toggle_topics)
        bar.typed.connect(self.search.type)
        bar.search_entered.connect(self.search.enter)
        bar.search_left.connect(self.leave)
        bar.result_moved.connect(stage.step_hit)
        bar.size_step_asked.connect(self.step_text_size)
        bar.print_asked.connect(self.gatherer.print_page)
        bar.handout_asked.connect(self.gatherer.open)
        for menu in (bar.language_menu, bar.more_menu):
            menu.aboutToShow.connect(self._fill_menus)
        sidebar.page_chosen.connect(go.show_page)
        sidebar.help_asked.connect(go.show_help)
        sidebar.shelf_asked.connect(go.show_shelf)
        stage.chosen.connect(go.choose)
        stage.link_chosen.connect(go.follow)
        stage.page_chosen.connect(go.show_page)
        stage.search_all_asked.connect(self._search_all)
        stage.add_asked.connect(self.gatherer.add_place)
        stage.column_changed.connect(self._lay_page_out_again)
        self.card.closed.connect(self._focus_content)
        self.card.add_asked.connect(self.gatherer.add)
        self.gatherer.changed.connect(self._adapt)
        self.gatherer.said.connect(self.card.note)
        go.guide_opened.connect(self._show_guide)
        go.present, go.top = self._show_place, stage.top
        go.moved.connect(self._adapt)
        go.shelf_reached.connect(self._show_shelf)
        go.explained.connect(self.card.explain)
        go.word_explained.connect(lambda word, *said: self.card.explain_word(f"{WORD}{word}", *said))
        self.search.shown.connect(self._adapt)
        self.search.left.connect(self._give_up_search)
        self.search.opened.connect(self._focus_content)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._dress)
        hints.accessibility().contrastPreferenceChanged.connect(self._dress)

    def step_text_size(self, steps: int) -> None:
        """Makes all text larger or smaller."""
        self._appearance.step(steps)
        self._change(text_size=self._appearance.percent)

    def choose_theme(self, theme: ThemeChoice) -> None:
        """Puts on another theme."""
        self._appearance.choose(theme, self._appearance.percent)
        self._change(theme=theme)

    def choose_language(self, tag: str) -> None:
        """Speaks another language, on the same page."""
        self._appearance.choose_language(tag)
        self.navigator.choose_language(tag)
        self._change(language=tag)
        if self.navigator.reader is not None:
            self._show_guide()
            self.navigator.again()

    def toggle_topics(self) -> None:
        """Shows or hides the topics where the window is too narrow for both."""
        shown = self.sidebar.isHidden()
        for part in (self.stage, self.sidebar) if shown else (self.sidebar, self.stage):
            part.setVisible((part is self.sidebar) == shown)  # first the one that goes: together they may not fit
        if shown:
            self.sidebar.tree.setFocus()

    def leave(self) -> None:
        """Esc: closes the card; then gives up the search or the preview and goes back to what was shown."""
        if self.card.isVisible():
            self.card.close_card()
        elif self.stage.shows_page and self.stage.page.find_is_open:
            self.stage.page.close_find()
        elif not self.stage.shows_place or self.bar.search.text():
            self.bar.search.clear()
            self.search.forget()
            self._focus_content()
            self.return_to_place()

    def back(self) -> None:
        """From results or a preview to the page behind them; else to where the reader was before."""
        if self.stage.shows_place:
            self.navigator.back()
        else:
            self.leave()

    def return_to_place(self) -> None:
        """Shows the page again on which a search or a preview began, at the same line."""
        if not self.stage.show_last_place():
            self.navigator.again()
        self._adapt()
        if not self.bar.search.hasFocus():
            self._focus_content()

    def go_to_search(self) -> None:
        """Puts the keyboard on the search field."""
        focus_by_key(self.bar.search)
        self.bar.search.selectAll()

    def open_find(self) -> None:
        """Puts the keyboard on the field that finds words on this page; elsewhere on the search."""
        if self.stage.shows_page:
            self.stage.page.open_find()
        else:
            self.go_to_search()

    def step_mark(self, steps: int) -> None:
        """Goes to the next marked place of the page, or the one before."""
        if self.stage.shows_page:
            self.stage.page.step_mark(steps)

    def next_part(self) -> None:
        """F6: from the bar to the topics, to the page, and round again."""
        parts = [self.bar.search, self.sidebar.tree, self.stage.keyboard_part()]
        now = next((place for place, part in enumerate(parts) if part.hasFocus()), -1)
        following = [part for part in (*parts[now + 1 :], *parts) if part.isVisible()]
        focus_by_key(following[0])

    def show_panel(self, panel: QWidget) -> None:
        """Shows something that comes from elsewhere, such as a print preview, in the place of the page."""
        self.card.hide()
        self.stage.setCurrentWidget(panel)
        self._adapt()

    def remember(self, **changes: object) -> None:
        """Changes settings, and says so only where something is different."""
        changed = replace(self.settings, **changes)
        if changed != self.settings:
            self.settings = changed
            self.settings_changed.emit(changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Folds the sidebar where there is no room for it."""
        super().resizeEvent(event)
        self._adapt()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remembers where the window stood, and ends what still goes on."""
        self.search.close()
        self.closed.emit()
        box = self.normalGeometry()
        self.remember(place=(box.x(), box.y(), box.width(), box.height()), maximized=self.isMaximized())
        super().closeEvent(event)

    def _show_guide(self) -> None:
        reader = self.navigator.reader
        assert reader is not None
        self.sidebar.show_sections(reader.sections(), reader.pages_of)
        self.sidebar.offer(help_=bool(reader.help), shelf=self.navigator.has_shelf)
        names = reader.own_names() if len(reader.file.guide.languages) > 1 else []
        self.bar.show_language_button(next((name for tag, name in names if tag == reader.language), ""))
        if sum(self._appearance.load_fonts(tag) for tag, _ in names):
            self._dress()
        self._adapt()

    def _show_place(self, place: Place) -> None:
        reader = self.navigator.reader
        assert reader is not None
        self.card.hide()
        if place.path in ("", reader.file.guide.start):
            title = self.stage.show_start(reader)
        else:
            title = self.stage.show_page(reader, place)
        self.setWindowTitle(title if title == reader.title else f"{title} – {reader.title}")
        self.sidebar.mark(place.path)
        self._adapt()

    def _show_shelf(self, cards: list[Choice]) -> None:
        self.setWindowTitle(self.tr("Choose a guide"))
        self.stage.show_shelf(self.windowTitle(), cards)
        self.bar.show_language_button("")
        self._adapt()

    def _search_all(self, typed: str) -> None:
        self.bar.search.setText(typed)
        self.go_to_search()
        self.search.seek(typed)

    def _give_up_search(self) -> None:
        if self.stage.shows_results:
            self.return_to_place()

    def _lay_page_out_again(self, top: int) -> None:
        if self.navigator.reader is not None and self.navigator.place is not None:
            self.stage.lay_out_again(self.navigator.reader, self.navigator.place, top)

    def _change(self, **changes: object) -> None:
        self._dress()
        self.remember(**changes)

    def _dress(self) -> Skin:
        top = self.stage.top() or 0
        self.skin = skin = self._appearance.put_on()
        for part in (self.bar, self.sidebar, self.stage, self.card):
            part.dress(skin)
            part.retranslate()
        self._adapt()
        if self.navigator.place is not None and self.stage.currentWidget() is self.stage.start:
            self.navigator.again()
        self._lay_page_out_again(top)
        self.dressed.emit(skin)
        return skin

    def _adapt(self) -> None:
        """Shows the parts there is room for, and which buttons can do something now."""
        narrow = self.width() * 100 < NARROW * self._appearance.percent
        reader, go = self.navigator.reader, self.navigator
        self.bar.fold(narrow and reader is not None, bool(reader and reader.help))
        self.sidebar.setVisible(not narrow and reader is not None)
        self.sidebar.fill_width(narrow)
        self.stage.show()
        mine = self.gatherer.mine.items
        self.bar.show_handout_button(len(mine) if reader is not None else 0)
        if self.stage.shows_page and go.place is not None:
            self.stage.page.show_added(go.place.path in mine)
        self.bar.enable(
            back=go.history.can_go_back or not self.stage.shows_place,
            print_=go.place is not None and self.stage.shows_place,
            smaller=self._appearance.percent > TEXT_SIZES[0],
            larger=self._appearance.percent < TEXT_SIZES[-1],
        )

    def _focus_content(self) -> None:
        self.stage.keyboard_part().setFocus()

    def _fill_menus(self) -> None:
        from guide.ui.menus import fill_menus

        fill_menus(self, self._appearance.theme)

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.sidebar)
        body.addWidget(self.stage, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(body, 1)
        column.addWidget(self.card)
