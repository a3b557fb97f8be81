"""My handout on the screen: what to do first, the list, the choices, and beside them the handout as it will be."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from guide.ui.button import Button
from guide.ui.chosen_list import ChosenList
from guide.ui.flow import Flow
from guide.ui.for_staff import ForStaff
from guide.ui.handout_choices import HandoutChoices
from guide.ui.preview import Preview
from guide.ui.skin import Skin

if TYPE_CHECKING:
    from guide.ui.print_panel import PrintPanel

COLUMN, SHEET = 424, 330
"""Width of the column at 100 %, and the least that the handout must have beside it, in pixels."""
WIDEST_SHARE, HIGHEST_SHARE = 0.6, 0.52
"""The part of the width that the column may take beside the handout, and of the height above it."""
NO_LIMIT = 16_777_215
"""Qt's own greatest width (QWIDGETSIZE_MAX)."""
EDGE = 16


class HandoutPanel(QWidget):
    """A column to act in, and the preview. In the column stand the list and the choices, or the way to the printer."""

    print_asked = Signal()
    save_asked = Signal()
    empty_asked = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.list, self.choices, self.staff = ChosenList(), HandoutChoices(), ForStaff()
        self.preview = Preview()
        self._printing: PrintPanel | None = None
        self.add_menu = QMenu(self)
        self._heading, self._nothing, self._length = QLabel(), QLabel(), QLabel()
        self._buttons = {name: Button(self) for name in ("print", "save", "leave", "add", "empty")}
        self._inside, self._area, self._column = QWidget(), QScrollArea(), QStackedWidget()
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self._skin: Skin | None = None
        self._kind: Literal["mine", "page"] = "mine"
        self._connect()

    def name(self, kind: Literal["mine", "page"]) -> None:
        """Says whether this is My handout, or one page that is to be printed alone."""
        self._kind = kind
        self.retranslate()

    def show_count(self, count: int) -> None:
        """Says how many items there are, once they are shown; the keyboard goes through all in their order."""
        self._nothing.setVisible(not count)
        self._buttons["empty"].setVisible(count > 1)
        parts = (*self._buttons.values(), *self.list.stops, *self.choices.stops, *self.staff.stops, self.preview.stop)
        for one, following in pairwise(parts):
            QWidget.setTabOrder(one, following)
        self._arrange()

    def show_length(self) -> None:
        """Says how many sheets it takes: a person may want fewer."""
        count = self.preview.page_count
        words = self.tr("{count} sheets") if count != 1 else self.tr("1 sheet")
        self._length.setText(words.replace("{count}", str(count)))
        self._length.setVisible(count > 0)

    def enable(self, able: bool) -> None:
        """Says whether there is anything to print."""
        focus = any(self._buttons[name].hasFocus() for name in ("print", "save"))
        for name in ("print", "save"):
            self._buttons[name].setEnabled(able)
        if focus and not able:
            self._buttons["add"].setFocus()

    @property
    def printing(self) -> PrintPanel:
        """The way to the printer, which is made when it is first gone."""
        if self._printing is None:
            from guide.ui.print_panel import PrintPanel

            self._printing = PrintPanel()
            self._column.addWidget(self._printing)
            if self._skin is not None:
                self._printing.dress(self._skin)
            self._printing.retranslate()
        return self._printing

    @property
    def prints(self) -> bool:
        """Whether the way to the printer is shown."""
        return self._column.currentIndex() > 0

    def show_printing(self) -> None:
        """Shows the way to the printer in the column."""
        self._column.setCurrentWidget(self.printing)
        self.printing.focus_first()

    def show_choices(self) -> None:
        """Shows the list and the choices in the column."""
        if self.prints:
            self._column.setCurrentIndex(0)
            self._buttons["print"].setFocus()

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        self._skin = skin
        pictures = {"leave": "close"}
        for name, button in self._buttons.items():
            skin.dress_button(button, pictures.get(name, name), "on_brand" if name == "print" else "brand")
        for part in self._parts():
            part.dress(skin)
        self._arrange()

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        headings = {"mine": self.tr("My handout"), "page": self.tr("Print this page")}
        words = {
            "print": self.tr("Print"),
            "save": self.tr("Save as PDF"),
            "leave": self.tr("Close"),
            "add": self.tr("Add…"),
            "empty": self.tr("Empty the list"),
        }
        for name, button in self._buttons.items():
            button.setText(words[name])
        self._heading.setText(headings[self._kind])
        self.show_length()
        self._nothing.setText(self.tr("Nothing is chosen yet. Press “Add…”, or add pages while you read."))
        for part in self._parts():
            part.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts the column beside the handout, or above it."""
        super().resizeEvent(event)
        self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hands the keyboard on to what a person is most likely to press."""
        super().focusInEvent(event)
        if self.prints:
            self.printing.focus_first()
        else:
            self._buttons["print" if self._buttons["print"].isEnabled() else "add"].setFocus(event.reason())

    def event(self, event: QEvent) -> bool:
        """Keeps Esc from the rest of the window while it leads back to the choices."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._knows(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads from the printers back to the choices."""
        if self._knows(event):
            self.printing.left.emit()
        else:
            super().keyPressEvent(event)

    def _parts(self) -> list[ChosenList | HandoutChoices | ForStaff | Preview | PrintPanel]:
        more = [self._printing] if self._printing is not None else []
        return [self.list, self.choices, self.staff, self.preview, *more]

    def _knows(self, event: QKeyEvent) -> bool:
        return self.prints and event.key() == Qt.Key.Key_Escape

    def _arrange(self) -> None:
        if self._skin is None:
            return
        column = min(self._skin.px(COLUMN), round(self.width() * WIDEST_SHARE))
        least = self._column.minimumSizeHint()
        sheet = max(SHEET, self.preview.minimumSizeHint().width())
        beside = self.width() - column >= sheet and column >= least.width() and self.width() > self.height() * 0.8
        height = max(min(round(self.height() * HIGHEST_SHARE), self._natural_height()), least.height())
        ways = QBoxLayout.Direction
        self._whole.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._column.setMinimumSize(column if beside else 0, 0 if beside else height)
        self._column.setMaximumSize(column if beside else NO_LIMIT, NO_LIMIT if beside else height)

    def _natural_height(self) -> int:
        """What the list and the choices need; the way to the printer may have all there is."""
        layout = self._inside.layout()
        if self.prints or layout is None:
            return self.height()
        layout.activate()
        around = self._area.mapTo(self._column, QPoint()).y() + EDGE // 2
        return around + layout.totalHeightForWidth(self.width() - 2 * EDGE - self._area.verticalScrollBar().width())

    def _connect(self) -> None:
        self.staff.folded.connect(self._arrange)
        self.list.completed.connect(lambda: self.show_count(len(self.list.rows)))
        self._column.currentChanged.connect(self._arrange)
        self._buttons["print"].clicked.connect(self.print_asked)
        self._buttons["save"].clicked.connect(self.save_asked)
        self._buttons["leave"].clicked.connect(self.left)
        self._buttons["empty"].clicked.connect(self.empty_asked)
        self._buttons["add"].setMenu(self.add_menu)

    def _lay_out(self) -> None:
        for label, name in ((self._heading, "panel"), (self._nothing, "soft"), (self._length, "soft")):
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        for name, button in self._buttons.items():
            button.setObjectName("main" if name == "print" else "outlined")
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, EDGE)
        inside.addLayout(self._row("add", "empty"))
        inside.addWidget(self._nothing)
        for part in (self.list, self.choices, self.staff):
            inside.addWidget(part)
        inside.addStretch(1)
        self._area.setWidget(self._inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._heading)
        column.addLayout(self._row("print", "save", "leave"))
        column.addWidget(self._length)
        column.addWidget(self._area, 1)
        self._column.addWidget(first)
        self._column.setContentsMargins(EDGE, EDGE // 2, EDGE // 2, 0)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._column)
        self._whole.addWidget(self.preview, 1)

    def _row(self, *names: str) -> QHBoxLayout | Flow:
        row = Flow(4)
        for name in names:
            row.addWidget(self._buttons[name])
        return row
