"""Draws a hit: its title, where it stands, and the words around what was typed; an urgent one as an alarm."""

from html import escape
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTextDocument
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from guide.render.look import SIZES
from guide.search.search import Hit
from guide.ui.icons import drawn
from guide.ui.skin import ICON, TARGET, Skin

HTML = Qt.ItemDataRole.UserRole
URGENT = Qt.ItemDataRole.UserRole + 1
PADDING, BETWEEN, BAR = 14, 5, 9
"""Inside a hit; above and below it; the width of the urgent bar: in pixels at 100 %."""
EDGE, RING = 2, 4
"""The frame of a hit, and the ring in its place where it is chosen, in pixels."""
ROUND = 9
KEPT = 200
"""So many hits that were laid out are kept."""
Index = QModelIndex | QPersistentModelIndex


class HitDelegate(QStyledItemDelegate):
    """Draws hits: the title in the color of headings, the words that were typed marked."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._skin: Skin | None = None
        self._documents: dict[tuple[str, int], QTextDocument] = {}
        self._icon = QImage()

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        self._skin = skin
        self._documents.clear()
        side = 2 * skin.px(ICON)
        self._icon = drawn(skin.svg("help", "urgent"), QSize(side, side))
        self._icon.setDevicePixelRatio(2)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped words need."""
        width = self._view.viewport().width()
        if self._skin is None:
            return QSize(width, TARGET)
        row = QRect(0, 0, width, 10 * TARGET)
        words = self._words(row, bool(index.data(URGENT)))
        height = self._document(index, words.width()).size().height()
        return QSize(width, max(TARGET, ceil(height) + row.height() - words.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one hit."""
        if self._skin is None:
            return
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(URGENT):
            self._paint_alarm(painter, option.rect, RING + 1 if chosen else 0)
        else:
            held = chosen or state & QStyle.StateFlag.State_MouseOver
            self._box(painter, self._frame(option.rect), "brand_tint" if held else "card", "line", EDGE)
        if chosen:
            self._box(painter, self._frame(option.rect), "", "focus", RING)
        words = self._words(option.rect, bool(index.data(URGENT)))
        document = self._document(index, words.width())
        painter.translate(words.topLeft())
        document.drawContents(painter, QRectF(0, 0, words.width(), words.height()))
        painter.restore()

    def _paint_alarm(self, painter: QPainter, row: QRect, inside: int) -> None:
        """A frame, a bar and a picture: nobody needs to see colors to know it for an alarm."""
        assert self._skin is not None
        skin, frame, words = self._skin, self._frame(row, inside), self._words(row, urgent=True)
        self._box(painter, frame, "urgent_tint", "urgent", EDGE)
        wide, side = skin.px(BAR), skin.px(ICON)
        painter.save()
        painter.setClipRect(
            QRectF(frame.right() - wide if skin.right_to_left else frame.left(), frame.top(), wide, frame.height())
        )
        self._box(painter, frame, "urgent", "", 0)
        painter.restore()
        left = words.right() + 1 + side // 2 if skin.right_to_left else words.left() - side - side // 2
        painter.drawImage(QPointF(left, words.top()), self._icon)

    def _box(self, painter: QPainter, frame: QRectF, ground: str, edge: str, thick: int) -> None:
        assert self._skin is not None
        painter.setBrush(QColor(self._skin.color(ground)) if ground else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._skin.color(edge)), thick) if edge else Qt.PenStyle.NoPen)
        half = thick / 2
        painter.drawRoundedRect(frame.adjusted(half, half, -half, -half), ROUND, ROUND)

    def _frame(self, row: QRect, inside: int = 0) -> QRectF:
        """What a hit fills of its row, or so many pixels less."""
        assert self._skin is not None
        above = self._skin.px(BETWEEN) + inside
        return QRectF(row).adjusted(inside, above, -inside, -above)

    def _words(self, row: QRect, urgent: bool) -> QRect:
        """Where the words of a hit stand."""
        assert self._skin is not None
        skin = self._skin
        edge = skin.px(PADDING)
        before = edge + skin.px(BAR) + round(skin.px(ICON) * 1.5) if urgent else edge
        left, right = (edge, before) if skin.right_to_left else (before, edge)
        return self._frame(row).toRect().adjusted(left, edge, -right, -edge)

    def _document(self, index: Index, width: int) -> QTextDocument:
        html, width = str(index.data(HTML)), max(80, width)
        document = self._documents.get((html, width))
        if document is None:
            if len(self._documents) >= KEPT:
                self._documents.clear()
            document = self._documents[html, width] = self._laid_out(html, width)
        return document

    def _laid_out(self, html: str, width: int) -> QTextDocument:
        assert self._skin is not None
        skin = self._skin
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(skin.font(SIZES["sidebar"]))
        document.setDefaultStyleSheet(
            f"p {{ color: {skin.color('ink')}; margin: 0px; }} .section {{ color: {skin.color('soft')}; }}"
            f" .title {{ color: {skin.color('brand')}; font-size: {skin.px(SIZES['h3'])}px; font-weight: bold; }}"
            f" .alarm {{ color: {skin.color('ink')}; font-size: {skin.px(SIZES['h3'])}px; font-weight: bold; }}"
            f" .now {{ color: {skin.color('urgent')}; font-size: {skin.px(SIZES['sidebar'])}px; font-weight: bold; }}"
            f" .mark {{ background-color: {skin.color('mark')}; color: {skin.color('on_mark')}; }}"
        )
        document.setHtml(html)
        document.setTextWidth(width)
        return document


def hit_html(hit: Hit, above: str) -> str:
    """A hit for the list; `above` is the line that says where it stands, in plain words."""
    return f"{_line('title', hit.title)}{_line('section', above)}{_snippet(hit)}"


def alarm_html(hit: Hit, now: str, above: str) -> str:
    """An urgent hit for the list; `now` are the words that say what to do."""
    return f"{_line('now', now)}{_line('alarm', hit.heading or hit.title)}{_line('section', above)}{_snippet(hit)}"


def _snippet(hit: Hit) -> str:
    pieces = (
        f'<span class="mark">{escape(piece)}</span>' if place % 2 else escape(piece)
        for place, piece in enumerate(hit.snippet)
    )
    return f"<p>{''.join(pieces)}</p>"


def _line(kind: str, words: str) -> str:
    return f'<p class="{kind}">{escape(words)}</p>' if words else ""
