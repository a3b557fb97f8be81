"""A row of widgets that goes on in a further row where there is no room for all of them."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Lays its widgets one beside the other, in the direction in which the window reads."""

    def __init__(self, spacing: int, between_rows: int = -1) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._between_rows = spacing if between_rows < 0 else between_rows
        self.setSpacing(spacing)
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        """Takes one more."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, place: int) -> QLayoutItem | None:
        """The one at a place."""
        return self._items[place] if 0 <= place < len(self._items) else None

    def takeAt(self, place: int) -> QLayoutItem | None:
        """Lets go of the one at a place."""
        return self._items.pop(place) if 0 <= place < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, box: QRect) -> None:
        """Puts every widget in its place."""
        super().setGeometry(box)
        self._arrange(box, move=True)

    def sizeHint(self) -> QSize:
        """As wide as one row of all."""
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(hint.width() + self.spacing() for hint in hints) - self.spacing()
        return QSize(max(0, width), max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """As narrow as its widest."""
        least = QSize()
        for item in self._items:
            if not item.isEmpty():
                least = least.expandedTo(item.minimumSize())
        return least

    def _arrange(self, box: QRect, *, move: bool) -> int:
        parent = self.parentWidget()
        mirrored = isinstance(parent, QWidget) and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x, y, row = 0, 0, 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().expandedTo(item.minimumSize())
            if size.width() > box.width() > 0:
                size.setWidth(box.width())
                if item.hasHeightForWidth():
                    size.setHeight(item.heightForWidth(size.width()))
            if x and x + size.width() > box.width():
                x, y, row = 0, y + row + self._between_rows, 0
            if move:
                left = box.right() + 1 - x - size.width() if mirrored else box.left() + x
                item.setGeometry(QRect(QPoint(left, box.top() + y), size))
            x += size.width() + self.spacing()
            row = max(row, size.height())
        return y + row
