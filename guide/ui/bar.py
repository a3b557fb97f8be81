"""The bar along the top: back, start, search, text size, print, and the rest behind a word."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QMenu, QWidget

from guide.ui.button import Button
from guide.ui.skin import TARGET, Skin

SEARCH_WIDTH = 300
"""The least useful width of the search field at 100 %, in pixels; with less, the bar takes two rows."""


GROUPS = (
    ("topics", "back", "start"),
    ("search",),
    ("help", "smaller", "larger"),
    ("handout", "print", "language", "more"),
)
"""What stays side by side; the groups come one below the other where the bar is narrow."""
EDGE, SPACING = 10, 8
"""Room at the edge of the bar and between its buttons, in pixels."""


class SearchField(QLineEdit):
    """Where a word is typed; arrow keys go on to the results, Esc gives up."""

    moved = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hands the keys that mean something to the list of results on to it."""
        from PySide6.QtCore import Qt

        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps:
            self.moved.emit(steps[key])
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Bar(QFrame):
    """Says what was pressed or typed; decides nothing."""

    topics_asked = Signal()
    back_asked = Signal()
    start_asked = Signal()
    help_asked = Signal()
    typed = Signal(str)
    search_entered = Signal()
    search_left = Signal()
    result_moved = Signal(int)
    size_step_asked = Signal(int)
    print_asked = Signal()
    handout_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self._buttons = {name: Button(self) for group in GROUPS for name in group if name != "search"}
        self._buttons["help"].setObjectName("help")
        self.search = SearchField(self)
        self.search.setMaxLength(500)
        self.language_menu, self.more_menu = QMenu(self), QMenu(self)
        self._buttons["language"].setMenu(self.language_menu)
        self._buttons["more"].setMenu(self.more_menu)
        self._gathered = 0
        self._skin: Skin | None = None
        self._lay_out()
        self._connect()
        self.fold(False, False)
        self.show_language_button("")
        self.show_handout_button(0)

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size; what is not needed from the start gets its picture when it is."""
        self._skin = skin
        for name, button in self._buttons.items():
            if name != "handout" or self._gathered:
                skin.dress_button(button, name, "on_urgent" if name == "help" else "brand")
        self.search.setMinimumHeight(max(TARGET, skin.px(TARGET)))
        self.search.setMinimumWidth(skin.px(SEARCH_WIDTH))
        self._arrange()

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        words = {
            "topics": self.tr("Topics"),
            "back": self.tr("Back"),
            "start": self.tr("Start"),
            "help": self.tr("Get help now"),
            "smaller": self.tr("Smaller"),
            "larger": self.tr("Larger"),
            "print": self.tr("Print"),
            "more": self.tr("More"),
        }
        for name, word in words.items():
            self._buttons[name].setText(word)
        self.show_handout_button(self._gathered)
        self._buttons["smaller"].setAccessibleName(self.tr("Smaller text"))
        self._buttons["larger"].setAccessibleName(self.tr("Larger text"))
        self.search.setPlaceholderText(self.tr("Search: type a word, like “tired”"))
        self.search.setAccessibleName(self.tr("Search"))
        self._arrange()

    def fold(self, folded: bool, help_: bool) -> None:
        """Shows what else would be in the sidebar: the way to the topics, and to help if there is any."""
        self._buttons["topics"].setVisible(folded)
        self._buttons["help"].setVisible(folded and help_)
        self._arrange()

    def show_language_button(self, own_name: str) -> None:
        """Shows the language in use by its own name; an empty name hides the choice."""
        self._buttons["language"].setText(own_name)
        self._buttons["language"].setVisible(bool(own_name))
        self._arrange()

    def show_handout_button(self, count: int) -> None:
        """Shows the way to My handout, once something is in it."""
        if count and not self._gathered and self._skin is not None:
            self._skin.dress_button(self._buttons["handout"], "handout")
        self._gathered = count
        self._buttons["handout"].setText(self.tr("My handout ({count})").replace("{count}", str(count)))
        if self._buttons["handout"].isHidden() == bool(count):
            self._buttons["handout"].setVisible(bool(count))
        self._arrange()

    def enable(self, *, back: bool, print_: bool, smaller: bool, larger: bool) -> None:
        """Says which buttons can do something now."""
        able = {"back": back, "print": print_, "smaller": smaller, "larger": larger}
        for name, can in able.items():
            self._buttons[name].setEnabled(can)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest group, since groups can stand one below the other."""
        widest = max(group.minimumSize().width() for group in self._groups)
        return QSize(widest + 2 * EDGE, self._whole.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Chooses one row or two."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """A new font or style needs new room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._arrange()

    def _lay_out(self) -> None:
        self._groups = [QHBoxLayout() for _ in GROUPS]
        for group, names in zip(self._groups, GROUPS, strict=True):
            for name in names:
                group.addWidget(self.search if name == "search" else self._buttons[name], int(name == "search"))
        across = QBoxLayout.Direction.LeftToRight
        self._halves = [QBoxLayout(across), QBoxLayout(across)]
        self._whole = QBoxLayout(across, self)
        self._whole.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        for place, group in enumerate(self._groups):
            self._halves[place // 2].addLayout(group, int(place == 1))
        for place, half in enumerate(self._halves):
            half.setSpacing(SPACING)
            self._whole.addLayout(half, int(place == 0))
        self._whole.setSpacing(SPACING)
        order = [self.search if name == "search" else self._buttons[name] for group in GROUPS for name in group]
        for one, following in pairwise(order):
            QWidget.setTabOrder(one, following)

    def _connect(self) -> None:
        self._buttons["topics"].clicked.connect(self.topics_asked)
        self._buttons["back"].clicked.connect(self.back_asked)
        self._buttons["start"].clicked.connect(self.start_asked)
        self._buttons["help"].clicked.connect(self.help_asked)
        self._buttons["smaller"].clicked.connect(lambda: self.size_step_asked.emit(-1))
        self._buttons["larger"].clicked.connect(lambda: self.size_step_asked.emit(1))
        self._buttons["print"].clicked.connect(self.print_asked)
        self._buttons["handout"].clicked.connect(self.handout_asked)
        self.search.textEdited.connect(self.typed)
        self.search.returnPressed.connect(self.search_entered)
        self.search.moved.connect(self.result_moved)
        self.search.left.connect(self.search_left)

    def _arrange(self) -> None:
        """One row where everything fits; else the halves one below the other, and each on two rows if it must."""
        room = self.width() - 2 * EDGE
        widths = [group.minimumSize().width() for group in self._groups]
        halves = [widths[0] + SPACING + widths[1], widths[2] + SPACING + widths[3]]
        _turn(self._whole, across=sum(halves) + SPACING <= room)
        for half, width in zip(self._halves, halves, strict=True):
            _turn(half, across=width <= room)
        self.updateGeometry()


def _turn(layout: QBoxLayout, *, across: bool) -> None:
    way = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
    if layout.direction() != way:
        layout.setDirection(way)
