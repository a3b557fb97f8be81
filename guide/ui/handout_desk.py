"""From the wish for paper to paper: a list, choices, a PDF made beside the window. Loaded when first asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from guide.errors import GuideError
from guide.handout.layout import Layout, usual_paper
from guide.handout.saving import save_pdf
from guide.settings import Settings
from guide.ui.add_menu import fill_add_menu
from guide.ui.announcement import announce
from guide.ui.aside import Aside
from guide.ui.gathered import Gathered, sentence
from guide.ui.handout_choices import Chosen
from guide.ui.handout_panel import HandoutPanel
from guide.ui.order import Made, Order
from guide.ui.reader import Reader
from guide.ui.skin import Skin

if TYPE_CHECKING:
    from guide.ui.print_desk import PrintDesk, Printers

REMEMBERED = ("handout_size", "paper", "two_sides", "questions", "notes", "color")


class HandoutDesk(QObject):
    """One handout at a time. Says when it is done, what came of it, and which choices are to be remembered."""

    done = Signal()
    said = Signal(str, str)
    chosen = Signal(object)

    def __init__(
        self, make: Callable[[Order], Made], printers: Callable[[], Printers], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._aside = Aside("press", self)
        self._stage: QStackedWidget | None = None
        self._reader: Reader | None = None
        self._settings = Settings()
        self._list = Gathered()
        self._list.changed.connect(self._list_changed)
        self._asked: Order | None = None
        self._made: tuple[Order, Chosen] | None = None
        self._touched: set[str] = set()
        self._then: Callable[[], None] | None = None
        self.panel = HandoutPanel()
        self._printers = printers
        self._desk: PrintDesk | None = None
        self._connect()

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        self.panel.dress(skin)
        self.panel.retranslate()

    def open(self, reader: Reader, gathered: Gathered, settings: Settings, *, mine: bool) -> None:
        """Shows what was gathered as it will lie on paper; `mine` says whether it is My handout or one page."""
        self._watch_stage()
        self._let_go()
        self._reader, self._settings = reader, settings
        self._take(gathered)
        country = QLocale().territoryToCode(QLocale().territory())
        paper = settings.paper or usual_paper(country)
        wishes = {name: getattr(settings, name) for name in ("questions", "notes", "color")}
        layout = Layout(settings.handout_size, paper, **wishes)
        choices = self.panel.choices
        choices.offer_languages(reader.own_names())
        choices.show_chosen(Chosen(layout, settings.two_sides, reader.language))
        choices.retranslate()
        self.panel.name("mine" if mine else "page")
        self._list_changed()
        self.panel.setFocus()

    def close(self) -> None:
        """Ends what still goes on."""
        self._let_go()
        self._aside.close()
        if self._desk is not None:
            self._desk.close()

    def save_as(self, target: Path) -> None:
        """Saves the PDF that is seen."""
        try:
            save_pdf(self.panel.preview.data, target)
        except GuideError as fault:
            self._complain(fault)
        else:
            self.said.emit(self.tr("Saved"), str(target))

    def _connect(self) -> None:
        panel = self.panel
        panel.left.connect(self.done)
        panel.print_asked.connect(lambda: self._when_made(self._print))
        panel.save_asked.connect(lambda: self._when_made(self._save))
        panel.empty_asked.connect(lambda: self._list.empty())
        panel.add_menu.aboutToShow.connect(self._fill_menu)
        panel.list.moved.connect(self._move)
        panel.list.removed.connect(lambda item: self._list.remove(item))
        panel.choices.changed.connect(self._choose)
        panel.staff.changed.connect(self._remake)
        panel.preview.given_up.connect(self._give_up)

    def _list_changed(self) -> None:
        reader = self._reader
        assert reader is not None
        items = self._list.items
        self.panel.list.show_items([(item, reader.name_of(item)) for item in items])
        self.panel.show_count(len(items))
        self._remake()

    def _fill_menu(self) -> None:
        if self._reader is not None:
            fill_add_menu(self.panel.add_menu, self._reader, self._add)

    def _add(self, items: tuple[str, ...], name: str) -> None:
        new = self._list.add(items)
        title = self._reader.name_of(new[0]) if len(new) == 1 and self._reader is not None else name
        announce(self.panel, sentence(new, title))

    def _move(self, item: str, steps: int) -> None:
        self._list.move(item, steps)
        self.panel.list.hold(item, steps)

    def _choose(self, name: str) -> None:
        self._touched.add(name)
        self._remake()

    def _order(self) -> Order | None:
        chosen = self.panel.choices.chosen
        if self._reader is None or not (self._list.items or chosen.layout.form == "card"):
            return None
        guide, items, personal = self._reader.file.path, self._list.items, self.panel.staff.personal
        return Order(guide, items, chosen.language, chosen.layout, self._settings, personal)

    def _remake(self) -> None:
        """Has the handout made anew where it would be another."""
        self._then = None
        order, preview = self._order(), self.panel.preview
        self.panel.enable(order is not None)
        if order is None:
            self._aside.forget()
            self._asked = self._made = None
            preview.forget()
            self.panel.show_length()
        elif self._made is not None and order == self._made[0]:
            self._give_up_waiting()
            self._remember()
        elif order != self._asked:
            chosen = self.panel.choices.chosen
            self._asked = order
            words = self.tr("Laying out {count} pages…") if len(order.items) > 1 else self.tr("Laying out the page…")
            preview.wait(words.replace("{count}", str(len(order.items))))
            self._aside.only(
                lambda: self._make(order), lambda made: self._show(order, chosen, made), lambda fault: self._fail(fault)
            )

    def _when_made(self, then: Callable[[], None]) -> None:
        """Does something with the handout as it is wanted now: at once, or as soon as it is made."""
        self._remake()
        if self._made is not None and self._made[0] == self._order():
            then()
        elif self._asked is not None:
            self._then = then

    def _show(self, order: Order, chosen: Chosen, made: Made) -> None:
        then, self._then = self._then, None
        self._asked, self._made = None, (order, chosen)
        self.panel.preview.show_handout(made.data)
        self.panel.show_length()
        if made.complaint:
            self.panel.preview.say(made.complaint)
        self._remember()
        if then is not None:
            then()

    def _remember(self) -> None:
        assert self._made is not None
        chosen = self.panel.choices.chosen
        layout = chosen.layout
        values = (layout.size, layout.paper, chosen.two_sides, layout.questions, layout.notes, layout.color)
        named = dict(zip(REMEMBERED, values, strict=True))
        if changes := {name: value for name, value in named.items() if name in self._touched}:
            self._touched.clear()
            self.chosen.emit(changes)

    def _fail(self, fault: GuideError) -> None:
        self._go_back()
        self.panel.preview.say(str(fault))

    def _give_up(self) -> None:
        self._go_back()
        self.panel.preview.say(self.tr("It was not made. Press “Print” to try again."))

    def _go_back(self) -> None:
        """To the choices of the handout that is shown."""
        self._aside.forget()
        self._asked = self._then = None
        self._touched.clear()
        if self._made is not None:
            self.panel.choices.show_chosen(self._made[1])

    def _give_up_waiting(self) -> None:
        self._aside.forget()
        self._asked = None
        self.panel.preview.rest()

    def _print(self) -> None:
        chosen, preview = self.panel.choices.chosen, self.panel.preview
        two_sides = chosen.two_sides or chosen.layout.form == "booklet"
        from guide.ui.print_desk import Sheets

        self._print_desk().open(Sheets(preview.data, preview.page_count, two_sides, chosen.layout.color))
        self.panel.show_printing()

    def _print_desk(self) -> PrintDesk:
        """The way to the printers, which is loaded when it is first gone."""
        if self._desk is None:
            from guide.ui.print_desk import PrintDesk

            printing = self.panel.printing
            self._desk = PrintDesk(self._printers(), printing, self)
            self._desk.unavailable.connect(self._print_with_dialog)
            printing.left.connect(self._leave_printing)
            printing.save_asked.connect(self._save)
        return self._desk

    def _print_with_dialog(self) -> None:
        """Prints after the system has asked which printer."""
        from guide.ui.desk import ask_printer, print_pdf

        self._leave_printing()
        printer = ask_printer(self.panel, self.panel.preview.page_count)
        if printer is None:
            return
        try:
            sheets = print_pdf(self.panel.preview.data, printer, self.tr("Handout"))
        except GuideError as fault:
            self._complain(fault)
        else:
            name = printer.printerName() or printer.outputFileName()
            words = self.tr("{sheets} sheets were sent to “{printer}”.")
            self.said.emit(self.tr("Printing"), words.replace("{sheets}", str(sheets)).replace("{printer}", name))

    def _leave_printing(self) -> None:
        if self._desk is not None:
            self._desk.forget()
        self.panel.show_choices()

    def _save(self) -> None:
        assert self._reader is not None
        assert self._made is not None
        from guide.ui.desk import ask_file

        order = self._made[0]
        title = self._reader.name_of(order.items[0], order.language) if order.items else self._reader.title
        target = ask_file(self.panel, title)
        if target is not None:
            self.save_as(target)

    def _watch_stage(self) -> None:
        """Being hidden does not end the handout, since topics may cover it; another panel on its stage does."""
        stage = self.panel.parent()
        if self._stage is None and isinstance(stage, QStackedWidget):
            self._stage = stage
            stage.currentChanged.connect(self._panel_changed)

    def _panel_changed(self) -> None:
        if self._stage is not None and self._stage.currentWidget() is not self.panel:
            self._let_go()

    def _let_go(self) -> None:
        """Leaves nothing of a person behind but what they gathered."""
        self._take(Gathered())
        self._aside.forget()
        self._reader = self._asked = self._made = self._then = None
        self._touched.clear()
        self.panel.staff.forget()
        self.panel.preview.forget()
        self.panel.show_length()
        self._leave_printing()

    def _take(self, gathered: Gathered) -> None:
        self._list.changed.disconnect(self._list_changed)
        self._list = gathered
        gathered.changed.connect(self._list_changed)

    def _complain(self, fault: GuideError) -> None:
        self.said.emit(self.tr("Something went wrong"), str(fault))
