"""What a search found, while it is being typed: page, section, and the words around what was typed."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent, QStandardItem, QStandardItemModel, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from guide.render.look import SIZES
from guide.search.search import Hit
from guide.ui.skin import TARGET, Skin

PLACE = Qt.ItemDataRole.UserRole
HTML = Qt.ItemDataRole.UserRole + 1
PADDING = 12
WIDEST = 820
LONGEST = 40
"""So much of what was typed is repeated above the hits: one endless word must not widen the window."""
Index = QModelIndex | QPersistentModelIndex


class HitDelegate(QStyledItemDelegate):
    """Draws a hit: its title in the color of headings, the words that were typed marked."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._skin: Skin | None = None

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        self._skin = skin

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped words need."""
        width = self._view.viewport().width()
        height = self._document(index, width).size().height() if self._skin else 0
        return QSize(width, max(TARGET, round(height) + 2 * PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one hit."""
        if self._skin is None:
            return
        skin, row, state = self._skin, option.rect, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = state & QStyle.StateFlag.State_Selected
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(skin.color("brand_tint")))
            painter.setPen(QPen(QColor(skin.color("focus")), 3) if chosen else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(row.adjusted(2, 2, -2, -2), 8, 8)
        document = self._document(index, row.width())
        painter.translate(row.left() + PADDING, row.top() + PADDING)
        document.drawContents(painter, QRectF(0, 0, row.width() - 2 * PADDING, row.height()))
        painter.restore()

    def _document(self, index: Index, width: int) -> QTextDocument:
        assert self._skin is not None
        skin = self._skin
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(skin.font(SIZES["sidebar"]))
        document.setDefaultStyleSheet(
            f"p {{ color: {skin.color('ink')}; margin: 0px; }} .title {{ color: {skin.color('brand')};"
            f" font-size: {skin.px(SIZES['h3'])}px; font-weight: bold; }} .section {{ color: {skin.color('soft')}; }}"
            f" .mark {{ background-color: {skin.color('mark')}; color: {skin.color('on_mark')}; }}"
        )
        document.setHtml(str(index.data(HTML)))
        document.setTextWidth(max(80, width - 2 * PADDING))
        return document


class ResultsView(QWidget):
    """A list of hits under a line that counts them; arrow keys and Enter work from the search field."""

    hit_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._hits: Sequence[Hit] = ()
        self._count = QLabel()
        self._count.setObjectName("heading")
        self._advice = QLabel()
        for label in (self._count, self._advice):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._list = QListView()
        self._model = QStandardItemModel(self)
        self._delegate = HitDelegate(self._list)
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setMouseTracking(True)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setSpacing(2)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for widget in (self._count, self._advice):
            column.addWidget(widget)
        column.addWidget(self._list, 100)
        column.addStretch(1)
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)

    def show_hits(self, typed: str, hits: Sequence[Hit], sections: dict[str, str]) -> None:
        """Shows hits, the best first and chosen; `sections` gives a section's title by its id."""
        self._hits = hits
        self._model.clear()
        for place, hit in enumerate(hits):
            item = QStandardItem(f"{hit.title}. {hit.heading}. {hit.text}")
            item.setData(place, PLACE)
            item.setData(_html(hit, sections), HTML)
            self._model.appendRow(item)
        self._count.setText(self._counted(typed, len(hits)))
        self._advice.setText(self.tr("Try one other word, or choose a topic. You can always ask your care team."))
        self._advice.setVisible(not hits)
        self._list.setVisible(bool(hits))
        if hits:
            self._list.setCurrentIndex(self._model.index(0, 0))
        self._list.scrollToTop()

    def step(self, steps: int) -> None:
        """Chooses the next or the previous hit."""
        row = self._list.currentIndex().row() + steps
        if 0 <= row < self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(row, 0))

    def enter(self) -> None:
        """Opens the hit that is chosen."""
        self._choose(self._list.currentIndex())

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        self._delegate.dress(skin)
        self._list.scheduleDelayedItemsLayout()

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        self._list.setAccessibleName(self.tr("Search results"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the list in a column of readable width."""
        super().resizeEvent(event)
        side = max(24, (self.width() - WIDEST) // 2)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(side, 24, side, 8)

    def _counted(self, typed: str, count: int) -> str:
        if len(typed) > LONGEST:
            typed = f"{typed[:LONGEST]}…"
        if count == 0:
            return self.tr("Nothing found for “{words}”").replace("{words}", typed)
        if count == 1:
            return self.tr("1 page for “{words}”").replace("{words}", typed)
        return self.tr("{count} pages for “{words}”").replace("{count}", str(count)).replace("{words}", typed)

    def _choose(self, index: QModelIndex) -> None:
        place = index.data(PLACE)
        if place is not None:
            self.hit_chosen.emit(self._hits[place])


def _html(hit: Hit, sections: dict[str, str]) -> str:
    section = sections.get(hit.page.partition("/")[0], "")
    above = " › ".join(escape(part) for part in (section, hit.heading) if part)
    pieces = (
        f'<span class="mark">{escape(piece)}</span>' if place % 2 else escape(piece)
        for place, piece in enumerate(hit.snippet)
    )
    heading = f'<p class="section">{above}</p>' if above else ""
    return f'<p class="title">{escape(hit.title)}</p>{heading}<p>{"".join(pieces)}</p>'
