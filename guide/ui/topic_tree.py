"""The topics as a tree: sections that fold, and their pages, read when a section is first unfolded."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from guide.library.read import Entry
from guide.ui.skin import Skin
from guide.ui.topic_row import PATH, SECTION, RowDelegate

PagesOf = Callable[[str], Sequence[Entry]]
"""Reads the pages of a section, by its id."""


class TopicTree(QTreeView):
    """Says which page was chosen; its rows wrap anew when it gets another width."""

    page_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages_of: PagesOf = lambda section: ()
        self._model = QStandardItemModel(self)
        self._delegate = RowDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.expanded.connect(self._fill)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_sections(self, sections: Sequence[tuple[str, str]], pages_of: PagesOf) -> None:
        """Shows sections as (id, title), folded; `pages_of` reads the pages of one."""
        self._pages_of = pages_of
        self._model.clear()
        for section, title in sections:
            item = QStandardItem(title)
            item.setData(section, SECTION)
            item.setEditable(False)
            item.appendRow(QStandardItem(""))
            self._model.appendRow(item)

    def mark(self, path: str) -> None:
        """Marks the current page and unfolds its section; a page at the top marks none."""
        self.selectionModel().clear()
        for row in range(self._model.rowCount()):
            item = self._model.item(row)
            if path.partition("/")[0] == item.data(SECTION) and "/" in path:
                self.expand(item.index())
                for place in range(item.rowCount()):
                    if item.child(place).data(PATH) == path:
                        self.setCurrentIndex(item.child(place).index())

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        self._delegate.dress(skin)
        self.scheduleDelayedItemsLayout()

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        self.setAccessibleName(self.tr("Topics"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lets every row find its height again."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def _fill(self, index: QModelIndex) -> None:
        item = self._model.itemFromIndex(index)
        if item.rowCount() != 1 or item.child(0).data(PATH):
            return
        item.removeRow(0)
        for entry in self._pages_of(str(item.data(SECTION))):
            child = QStandardItem(entry.title)
            child.setData(entry.path, PATH)
            child.setEditable(False)
            item.appendRow(child)

    def _choose(self, index: QModelIndex) -> None:
        path = index.data(PATH)
        if path:
            self.page_chosen.emit(path)
        elif index.data(SECTION):
            self.setExpanded(index, not self.isExpanded(index))
