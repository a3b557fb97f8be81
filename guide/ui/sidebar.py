"""The sidebar: sections that fold, their pages, and the way to help, in sight on every page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QVBoxLayout, QWidget

from guide.library.read import Entry
from guide.ui.button import Button
from guide.ui.skin import Skin
from guide.ui.topic_row import PATH, SECTION, RowDelegate

WIDTH = 290
"""Width of the sidebar at 100 %, in pixels; it grows with the text up to WIDEST."""
WIDEST = 420
BUTTON = 52
"""Height of its buttons at 100 %, in pixels."""
NO_LIMIT = 16_777_215
"""Qt's own greatest width (QWIDGETSIZE_MAX)."""


class TopicTree(QTreeView):
    """A tree whose rows wrap anew when it gets another width."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lets every row find its height again."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()


class Sidebar(QWidget):
    """Shows sections and their pages; a section's pages are read when it is first unfolded."""

    page_chosen = Signal(str)
    help_asked = Signal()
    shelf_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pages_of: Callable[[str], Sequence[Entry]] = lambda section: ()
        self._model = QStandardItemModel(self)
        self.tree = TopicTree(self)
        self._delegate = RowDelegate(self.tree)
        self._shelf = Button(self)
        self._shelf.setObjectName("outlined")
        self._help = Button(self)
        self._help.setObjectName("help")
        self._width = WIDTH
        self._lay_out()
        self.tree.expanded.connect(self._fill)
        self.tree.clicked.connect(self._choose)
        self.tree.activated.connect(self._choose)
        self._help.clicked.connect(self.help_asked)
        self._shelf.clicked.connect(self.shelf_asked)

    def show_sections(self, sections: Sequence[tuple[str, str]], pages_of: Callable[[str], Sequence[Entry]]) -> None:
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
        self.tree.selectionModel().clear()
        for row in range(self._model.rowCount()):
            item = self._model.item(row)
            if path.partition("/")[0] == item.data(SECTION) and "/" in path:
                self.tree.expand(item.index())
                for place in range(item.rowCount()):
                    if item.child(place).data(PATH) == path:
                        self.tree.setCurrentIndex(item.child(place).index())

    def offer(self, *, help_: bool, shelf: bool) -> None:
        """Says whether this guide has a help page, and whether there are other guides."""
        self._help.setVisible(help_)
        self._shelf.setVisible(shelf)

    def fill_width(self, whole: bool) -> None:
        """Takes the whole width of a narrow window, or keeps to its own."""
        self.setMinimumWidth(0 if whole else self._width)
        self.setMaximumWidth(NO_LIMIT if whole else self._width)

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        self._delegate.dress(skin)
        skin.dress_button(self._help, "help", "on_urgent", BUTTON)
        skin.dress_button(self._shelf, "shelf", least=BUTTON)
        self._width = min(skin.px(WIDTH), WIDEST)
        self.tree.scheduleDelayedItemsLayout()

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        self._help.setText(self.tr("Get help now"))
        self._shelf.setText(self.tr("All guides"))
        self.tree.setAccessibleName(self.tr("Topics"))

    def _lay_out(self) -> None:
        tree = self.tree
        tree.setModel(self._model)
        tree.setItemDelegate(self._delegate)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setIndentation(0)
        tree.setExpandsOnDoubleClick(False)
        tree.setMouseTracking(True)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(8)
        column.addWidget(self._shelf)
        column.addWidget(tree, 1)
        column.addWidget(self._help)

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
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
