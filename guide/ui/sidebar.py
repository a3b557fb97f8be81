"""The sidebar: the topics, and the way to help, in sight on every page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from guide.ui.button import Button
from guide.ui.skin import Skin

if TYPE_CHECKING:
    from guide.ui.topic_tree import PagesOf, TopicTree

WIDTH = 290
"""Width of the sidebar at 100 %, in pixels; it grows with the text up to WIDEST."""
WIDEST = 420
BUTTON = 52
"""Height of its buttons at 100 %, in pixels."""
NO_LIMIT = 16_777_215
"""Qt's own greatest width (QWIDGETSIZE_MAX)."""


class Sidebar(QFrame):
    """Holds the tree of topics, which is made after the first picture: the start page must be there in a blink."""

    page_chosen = Signal(str)
    help_asked = Signal()
    shelf_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("side")
        self._tree: TopicTree | None = None
        self._skin: Skin | None = None
        self._sections: tuple[Sequence[tuple[str, str]], PagesOf] = ((), lambda section: ())
        self._shelf, self._help = Button(self), Button(self)
        self._shelf.setObjectName("outlined")
        self._help.setObjectName("help")
        self._width = WIDTH
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 12, 8, 12)
        self._column.setSpacing(8)
        self._column.addWidget(self._shelf)
        self._column.addStretch(1)
        self._column.addWidget(self._help)
        self._help.clicked.connect(self.help_asked)
        self._shelf.clicked.connect(self.shelf_asked)

    @property
    def tree(self) -> TopicTree:
        """The tree of topics."""
        if self._tree is None:
            from guide.ui.topic_tree import TopicTree

            self._tree = TopicTree(self)
            self._tree.page_chosen.connect(self.page_chosen)
            self._tree.show_sections(*self._sections)
            if self._skin is not None:
                self._tree.dress(self._skin)
            self._tree.retranslate()
            self._column.takeAt(1)
            self._column.insertWidget(1, self._tree, 1)
            self._tree.show()  # a layout shows it only in the next turn of the event loop
            QWidget.setTabOrder(self._shelf, self._tree)
            QWidget.setTabOrder(self._tree, self._help)
        return self._tree

    def show_sections(self, sections: Sequence[tuple[str, str]], pages_of: PagesOf) -> None:
        """Shows sections as (id, title), folded; `pages_of` reads the pages of one."""
        self._sections = (sections, pages_of)
        if self._tree is not None:
            self._tree.show_sections(sections, pages_of)

    def mark(self, path: str) -> None:
        """Marks the current page and unfolds its section; a page at the top marks none."""
        if path or self._tree is not None:
            self.tree.mark(path)

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
        self._skin = skin
        skin.dress_button(self._help, "help", "on_urgent", BUTTON)
        skin.dress_button(self._shelf, "shelf", least=BUTTON)
        self._width = min(skin.px(WIDTH), WIDEST)
        if self._tree is not None:
            self._tree.dress(skin)

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        self._help.setText(self.tr("Get help now"))
        self._shelf.setText(self.tr("All guides"))
        if self._tree is not None:
            self._tree.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Has the tree made as soon as the first picture is there."""
        super().paintEvent(event)
        if self._tree is None:
            QTimer.singleShot(0, self, lambda: self.tree)
