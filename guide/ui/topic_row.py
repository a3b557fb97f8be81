"""One row of the sidebar: a section that folds, or a page of it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QCursor, QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from guide.render.look import SIZES
from guide.ui.icons import drawn
from guide.ui.skin import ICON, TARGET, Skin

PATH = Qt.ItemDataRole.UserRole
SECTION = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Draws a row: long titles wrap, the current page is a filled pill, a section shows whether it is folded."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        self._skin: Skin | None = None
        self._folds: dict[bool, QImage] = {}

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        self._skin = skin
        edge = QSize(skin.px(ICON), skin.px(ICON)) * 2
        closed = drawn(skin.svg("folded", "ink"), edge)
        if skin.right_to_left:
            closed = closed.flipped(Qt.Orientation.Horizontal)
        self._folds = {True: drawn(skin.svg("open", "ink"), edge), False: closed}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped title needs, never below the least target."""
        if self._skin is None:
            return QSize(0, TARGET)
        width = self._view.columnWidth(0)
        fonts = self._metrics_rect(index, QRect(0, 0, width, 10_000))
        return QSize(width, max(TARGET, self._skin.px(TARGET), fonts.height() + self._skin.px(18)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one row."""
        if self._skin is None:
            return
        skin, row = self._skin, QRect(0, option.rect.y(), self._view.columnWidth(0), option.rect.height())
        current = self._view.selectionModel().isSelected(self._plain(index))
        pill = row.adjusted(4, 1, -4, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current or self._is_pointed_at(index):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(skin.color("brand" if current else "brand_tint")))
            painter.drawRoundedRect(pill, 8, 8)
        if self._view.hasFocus() and self._view.currentIndex() == index:
            painter.setPen(QPen(QColor(skin.color("focus")), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(pill.adjusted(2, 2, -2, -2), 7, 7)
        painter.setPen(QColor(skin.color("on_brand" if current else "ink")))
        painter.setFont(skin.font(SIZES["sidebar"], self._bold(index)))
        painter.drawText(self._room(index, row), self._flags(), str(index.data()))
        if index.data(SECTION):
            self._draw_fold(painter, row, index)
        painter.restore()

    def _is_pointed_at(self, index: Index) -> bool:
        """As `option.state` would say; but to read that, PySide6 makes every part of QStyle while people wait."""
        view = self._view
        return view.underMouse() and view.indexAt(view.viewport().mapFromGlobal(QCursor.pos())) == index

    def _draw_fold(self, painter: QPainter, row: QRect, index: Index) -> None:
        assert self._skin is not None
        edge = self._skin.px(ICON)
        x = row.left() + 10 if self._skin.right_to_left else row.right() - edge - 10
        target = QRect(x, row.center().y() - edge // 2, edge, edge)
        painter.drawImage(target, self._folds[self._view.isExpanded(self._plain(index))])

    def _metrics_rect(self, index: Index, row: QRect) -> QRect:
        assert self._skin is not None
        metrics = QFontMetrics(self._skin.font(SIZES["sidebar"], self._bold(index)))
        return metrics.boundingRect(self._room(index, row), self._flags(), str(index.data()))

    def _room(self, index: Index, row: QRect) -> QRect:
        assert self._skin is not None
        start = 16 if index.data(SECTION) else 16 + self._skin.px(14)
        end = self._skin.px(34) if index.data(SECTION) else 14
        left, right = (end, start) if self._skin.right_to_left else (start, end)
        return row.adjusted(left, 0, -right, 0)

    def _plain(self, index: Index) -> QModelIndex:
        return self._view.model().index(index.row(), index.column(), index.parent())

    def _bold(self, index: Index) -> bool:
        return index.data(SECTION) is not None

    def _flags(self) -> int:
        assert self._skin is not None
        side = Qt.AlignmentFlag.AlignRight if self._skin.right_to_left else Qt.AlignmentFlag.AlignLeft
        absolute = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        return int(absolute.value) | int(Qt.TextFlag.TextWordWrap.value)
