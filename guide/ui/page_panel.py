"""The page, the bar to find words on it, and the way to the page before and the one after."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from guide.library.read import Entry
from guide.ui.button import Button
from guide.ui.find_bar import FindBar
from guide.ui.marks import Reached
from guide.ui.page_view import PageView
from guide.ui.skin import Skin

EDGE, SPACING = 16, 8
"""Room beside the buttons and between them, in pixels."""


class PagePanel(QWidget):
    """A page view above its two turning buttons, and below the bar of its marks while there are any."""

    page_chosen = Signal(str)
    search_all_asked = Signal(str)
    add_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.find_bar, self.view = FindBar(), PageView()
        self._connect_find()
        self._skin: Skin | None = None
        self._rows = 0
        self._ways: dict[str, tuple[Button, str]] = {}
        self._titles = {"back": "", "forward": ""}
        self._add, self._is_added = Button(), False
        self._add.setObjectName("outlined")
        self._add.clicked.connect(self.add_asked)
        for name in self._titles:
            button = Button()
            button.clicked.connect(lambda _=False, way=name: self.page_chosen.emit(self._ways[way][1]))
            self._ways[name] = (button, "")
        self._foot = QGridLayout()
        self._foot.setContentsMargins(EDGE, 4, EDGE, 6)
        self._foot.setHorizontalSpacing(SPACING)
        self._foot.setVerticalSpacing(0)
        self._place_foot(rows=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.view, 1)
        column.addLayout(self._foot)

    def open_find(self) -> None:
        """Offers a field to find words on this page, with the word of a search if it was one."""
        words = self.view.marked_words
        self.find_bar.open(words[0] if len(words) == 1 else "")
        self.view.look_for(self.find_bar.field.text())

    def close_find(self) -> None:
        """Takes the bar and all marks away; the keyboard is on the page, at the place that was reached."""
        if self.find_is_open:
            self.find_bar.leave()
            self.view.unmark()
            self.view.setFocus()

    @property
    def find_is_open(self) -> bool:
        """Whether the bar is there."""
        return not self.find_bar.isHidden()

    def step_mark(self, steps: int) -> None:
        """Goes to the next mark or the one before; where none were looked for, asks what to find."""
        before = self.view.marks
        if self.find_is_open and before.count:
            reached = self.view.step_mark(steps)
            self.find_bar.count(reached, _round(before, reached, steps))
        elif not self.find_bar.typing:
            self.open_find()

    def turn_to(self, before: Entry | None, after: Entry | None) -> None:
        """Names the pages before and after; a missing one hides its button."""
        for name, entry in (("back", before), ("forward", after)):
            button, _ = self._ways[name]
            self._ways[name] = (button, entry.path if entry else "")
            self._titles[name] = entry.title if entry else ""
            button.setVisible(entry is not None)
        self._name_ways()

    def show_added(self, added: bool) -> None:
        """Says whether the page is in My handout."""
        self._is_added = added
        self._draw_add()
        self._name_ways()

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        self._skin = skin
        self._draw_add()
        self.view.dress(skin)
        self.find_bar.dress(skin)
        for name, (button, _) in self._ways.items():
            skin.dress_button(button, name, word_before=name == "forward")
        forward = self._ways["forward"][0]
        side = self.layoutDirection().LeftToRight if skin.right_to_left else self.layoutDirection().RightToLeft
        forward.setLayoutDirection(side)

    def event(self, event: QEvent) -> bool:
        """Keeps the keys that step through the marks and close the bar from the rest of the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._knows(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the bar, F3 and Shift+F3 step through the marks."""
        if not self._knows(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_find()
        else:
            self.step_mark(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forgets what was typed as soon as something else is shown; the marks of a search stay."""
        super().hideEvent(event)
        if not self.isHidden():
            return  # the window is put away, or the topics lie above the page for a while
        self.view.put_away()
        if self.find_bar.typing:
            self.find_bar.leave()
            self.view.unmark()

    def minimumSizeHint(self) -> QSize:
        """Narrow windows show the buttons without the titles, so long titles ask for no room."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names the pages on the buttons where there is room for it."""
        super().resizeEvent(event)
        self._name_ways()

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        self.find_bar.retranslate()
        self._name_ways()

    def _draw_add(self) -> None:
        if self._skin is not None:
            self._skin.dress_button(self._add, "ticked" if self._is_added else "add")

    def _name_ways(self) -> None:
        """The foot holds as much as there is room for: with the titles, without them, at last on two rows."""
        self._add.setText(self.tr("In my handout") if self._is_added else self.tr("Add to my handout"))
        words = {"back": self.tr("Previous: {title}"), "forward": self.tr("Next: {title}")}
        for name, (button, _) in self._ways.items():
            button.setText(words[name].replace("{title}", self._titles[name]))
        ways = [button for button, _ in self._ways.values() if not button.isHidden()]
        room = self.width() - 2 * EDGE - 2 * SPACING
        middle = self._add.sizeHint().width()
        if sum(button.sizeHint().width() for button in ways) + middle > room:
            self._ways["back"][0].setText(self.tr("Previous"))
            self._ways["forward"][0].setText(self.tr("Next"))
        self._place_foot(1 if sum(button.sizeHint().width() for button in ways) + middle <= room else 2)

    def _place_foot(self, rows: int) -> None:
        """The way back, My handout and the way on beside each other, or My handout above the two."""
        if rows == self._rows:
            return
        self._rows = rows
        (back, _), (forward, _) = self._ways.values()
        sides = Qt.AlignmentFlag
        self._foot.addWidget(self._add, 0, 1 if rows == 1 else 0, 1, 1 if rows == 1 else 3, sides.AlignCenter)
        self._foot.addWidget(back, rows - 1, 0, sides.AlignLeading)
        self._foot.addWidget(forward, rows - 1, 2, sides.AlignLeading)  # of a button that reads the other way
        for column in (0, 2):
            self._foot.setColumnStretch(column, 1)

    def _connect_find(self) -> None:
        self.find_bar.typed.connect(self.view.look_for)
        self.find_bar.stepped.connect(self.step_mark)
        self.find_bar.closed.connect(self.close_find)
        self.find_bar.search_all_asked.connect(self.search_all_asked)
        self.view.turned.connect(self._leave_find)
        self.view.marks_changed.connect(self._show_marks)

    def _leave_find(self) -> None:
        holder = QApplication.focusWidget()
        if holder is not None and self.find_bar.isAncestorOf(holder):
            self.view.setFocus()
        self.find_bar.leave()

    def _show_marks(self) -> None:
        marks = self.view.marks
        if self.view.marked_words:
            self.find_bar.show_words(self.view.marked_words)
        if self.find_is_open:
            self.find_bar.count(marks)
        layout = self.layout()
        assert layout is not None
        layout.activate()  # what is in sight depends on the height that the bar leaves

    def _knows(self, event: QKeyEvent) -> bool:
        return self.find_is_open and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F3)


def _round(before: Reached, after: Reached, steps: int) -> int:
    """1 where a step led round from the last mark to the top, -1 from the first to the end, else 0."""
    return steps if (after.now - before.now) * steps <= 0 else 0
