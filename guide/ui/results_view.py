"""What a search found, while it is being typed; and ways on where it found nothing."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from guide.search.search import Answer, Hit
from guide.ui.aids import Aids
from guide.ui.announcement import announce
from guide.ui.hit_delegate import HTML, URGENT, HitDelegate, alarm_html, hit_html
from guide.ui.hit_list import HitList
from guide.ui.no_hits import NoHits
from guide.ui.skin import Skin
from guide.ui.wrapped_button import WrappedButton

WIDEST = 820
"""The widest a hit may be at 100 %, in pixels."""
MARGIN = 24
FRAME = 3
"""What a button or a list leaves free around it, in pixels: words begin where those do."""
LEAST = 52
"""The least height of a button at 100 %, in pixels."""
ALARMS = 3
"""So many urgent hits are drawn as alarms."""
LONGEST = 40
"""So much of what was typed is repeated above the hits: one endless word must not widen the window."""


class ResultsView(QScrollArea):
    """Hits under a line that counts them; arrow keys and Enter work from the search field.

    `choice_chosen` carries "section:" or "page:" and what was chosen, `everywhere_asked` whether all guides are to be
    searched.
    """

    hit_chosen = Signal(object)
    literally_asked = Signal()
    forgivingly_asked = Signal()
    choice_chosen = Signal(str)
    everywhere_asked = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._answer, self._aids = Answer(""), Aids()
        self._hits: Sequence[Hit] = ()
        self._announced, self._widest = "", WIDEST
        self._count, self._read_as = QLabel(), QLabel()
        self._count.setObjectName("heading")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._read_as.setTextFormat(Qt.TextFormat.RichText)
        self._other_way, self._other_guides = WrappedButton(), WrappedButton()
        self._list = HitList()
        self._model = QStandardItemModel(self)
        self._delegate = HitDelegate(self._list)
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._no_hits = NoHits()
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._lay_out()
        self._other_way.clicked.connect(self._ask_other_way)
        self._other_guides.clicked.connect(lambda: self.everywhere_asked.emit(not self._aids.wide))
        self._no_hits.chosen.connect(self.choice_chosen)
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)

    def show_answer(self, answer: Answer, aids: Aids) -> None:
        """Shows what was found, alarms first and then the best, the first one chosen."""
        self._answer, self._aids = answer, aids
        alarms = [hit for hit in answer.hits if hit.urgent][:ALARMS]
        self._hits = [*alarms, *(hit for hit in answer.hits if hit not in alarms)]
        self._fill(len(alarms))
        self._set_words()
        self._list.setVisible(bool(self._hits))
        self._no_hits.setVisible(not self._hits)
        if not self._hits:
            self._no_hits.offer(aids)
        self._arrange()
        self.verticalScrollBar().setValue(0)
        self._speak()

    def step(self, steps: int) -> None:
        """Chooses the next or the previous hit; where there is none, the first of the ways on gets the keyboard."""
        row = self._list.currentIndex().row() + steps
        if 0 <= row < self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(row, 0))
        elif not self._hits and steps > 0:
            self._no_hits.first().setFocus(Qt.FocusReason.TabFocusReason)

    def enter(self) -> None:
        """Opens the hit that is chosen."""
        self._choose(self._list.currentIndex())

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        self._delegate.dress(skin)
        self._no_hits.dress(skin)
        for button, picture in ((self._other_way, "search"), (self._other_guides, "shelf")):
            skin.dress_button(button, picture, least=LEAST)
        self._widest = skin.px(WIDEST)
        self._column.setSpacing(skin.px(10))
        self._buttons.setSpacing(skin.px(10))
        self._arrange()

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        self._list.setAccessibleName(self.tr("Search results"))
        self._no_hits.retranslate()
        self._set_words()
        self._arrange()

    def announce(self, words: str, at_once: bool) -> None:
        """Has words read by a screen reader."""
        announce(self, words, at_once=at_once)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hands the keyboard on. A focus proxy would do so for Tab too, and leave out the buttons above the list."""
        (self._list if self._hits else self._no_hits.first()).setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps everything in a column of readable width."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Says what is shown."""
        super().showEvent(event)
        self._arrange()
        self._speak()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forgets what it said: shown again, it is new again."""
        super().hideEvent(event)
        self._announced = ""

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for button in (self._other_way, self._other_guides):
            button.setObjectName("outlined")
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        for label in (self._count, self._read_as):
            label.setWordWrap(True)
            label.setContentsMargins(FRAME, 0, FRAME, 0)
            self._column.addWidget(label)
        self._column.addLayout(self._buttons)
        self._column.addWidget(self._list)
        self._column.addWidget(self._no_hits)
        self._column.addStretch(1)
        self.setWidget(self._inside)
        self._list.selectionModel().currentChanged.connect(self._follow)

    def _fill(self, alarms: int) -> None:
        self._model.clear()
        now = self.tr("Get help now")
        for place, hit in enumerate(self._hits):
            urgent = place < alarms
            above = self._place(hit, urgent)
            words = [now, hit.heading or hit.title] if urgent else [hit.title]
            item = QStandardItem(". ".join(part for part in (*words, *above, hit.text) if part))
            line = " › ".join(above)
            item.setData(alarm_html(hit, now, line) if urgent else hit_html(hit, line), HTML)
            item.setData(urgent, URGENT)
            self._model.appendRow(item)
        if self._hits:
            self._list.setCurrentIndex(self._model.index(0, 0))

    def _place(self, hit: Hit, urgent: bool) -> list[str]:
        """Where a hit stands: in another guide or in a section of this one, and below which heading."""
        guide = self._aids.guides.get(hit.guide, "") if hit.guide else ""
        section = guide or self._aids.sections.get(hit.page.partition("/")[0], "")
        return [part for part in ((guide,) if urgent else (section, hit.heading)) if part]

    def _set_words(self) -> None:
        answer = self._answer
        typed = self._quoted(answer.typed)
        self._count.setText(self._counted(typed, len({(hit.guide, hit.page) for hit in self._hits})))
        read_as = self._said_read_as()
        self._read_as.setText(read_as)
        self._read_as.setVisible(bool(read_as))
        self._other_way.setText(
            self.tr("Also search for similar words")
            if answer.literally
            else self.tr("Search for “{words}” instead").replace("{words}", typed)
        )
        self._other_way.setVisible(answer.literally or bool(answer.read_as))
        self._other_guides.setText(
            self.tr("Search this guide only") if self._aids.wide else self.tr("Search all guides")
        )
        self._other_guides.setVisible(self._aids.wide is not None)

    def _said_read_as(self) -> str:
        """What the words were taken for, as HTML; nothing where that is plain or nothing was found."""
        answer = self._answer
        if not self._hits or not (answer.literally or answer.read_as):
            return ""
        if answer.literally:
            said, words = self.tr("Showing results for exactly “{words}”."), self._quoted(answer.typed)
        else:
            said, words = self.tr("Showing results for {words}."), self._quoted(answer.read_as)
        return escape(said).replace("{words}", f"<b>{escape(words)}</b>")

    def _quoted(self, words: str) -> str:
        """What was typed, to be put in a sentence; in one that runs to the left, with an order of its own."""
        short = f"{words[:LONGEST]}…" if len(words) > LONGEST else words
        return f"\u2068{short}\u2069" if self.isRightToLeft() else short

    def _counted(self, typed: str, count: int) -> str:
        if count == 0:
            return self.tr("Nothing found for “{words}”").replace("{words}", typed)
        if count == 1:
            return self.tr("1 page for “{words}”").replace("{words}", typed)
        return self.tr("{count} pages for “{words}”").replace("{count}", str(count)).replace("{words}", typed)

    def _speak(self) -> None:
        """Tells one who cannot see it what was found, alarms first; never the same twice in a row."""
        if not self.isVisible():
            return
        alarms = [hit.heading or hit.title for hit in self._hits[:ALARMS] if hit.urgent]
        parts = [f"{self.tr('Get help now')}: {', '.join(alarms)}."] if alarms else []
        parts.append(f"{self._count.text()}.")
        if self._read_as.text():
            parts.append(self._read_as.text().replace("<b>", "").replace("</b>", ""))
        words = " ".join(parts)
        if words != self._announced:
            self._announced = words
            self.announce(words, bool(alarms))

    def _arrange(self) -> None:
        """Lays everything out for the width there is, the same with and without a scroll bar."""
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        side = max(MARGIN, (room - self._widest) // 2)
        self._column.setContentsMargins(side, MARGIN, side + max(0, self.viewport().width() - room), MARGIN)
        inner = max(1, room - 2 * side)
        both = [button for button in (self._other_way, self._other_guides) if not button.isHidden()]
        for button in both:
            button.fit(inner)
        needed = sum(button.sizeHint().width() + self._buttons.spacing() for button in both)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._buttons.setDirection(across if needed <= inner else down)
        self._no_hits.fit(inner)
        self._fit_list(inner)

    def _fit_list(self, width: int) -> None:
        edge = 2 * self._list.frameWidth()
        self._list.resize(width, self._list.height())
        self._list.doItemsLayout()
        rows = range(self._model.rowCount())
        self._list.setFixedHeight(sum(self._list.sizeHintForRow(row) for row in rows) + edge)

    def _follow(self, chosen: QModelIndex) -> None:
        """Scrolls to what was chosen; with the first hit, to the very top."""
        if chosen.row() < 1:
            self.verticalScrollBar().setValue(0)
            return
        row = self._list.visualRect(chosen)
        top = self._list.viewport().mapTo(self._inside, row.topLeft())
        self.ensureVisible(top.x(), top.y() + row.height(), 0, MARGIN)
        self.ensureVisible(top.x(), top.y(), 0, MARGIN)

    def _ask_other_way(self) -> None:
        (self.forgivingly_asked if self._answer.literally else self.literally_asked).emit()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.hit_chosen.emit(self._hits[index.row()])
