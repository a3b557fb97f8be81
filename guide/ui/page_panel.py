"""The page, and the way to the one before and the one after."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guide.library.read import Entry
from guide.ui.button import Button
from guide.ui.page_view import PageView
from guide.ui.skin import Skin

EDGE = 16
"""Room beside the buttons, in pixels."""


class PagePanel(QWidget):
    """A page view above its two turning buttons."""

    page_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.view = PageView()
        self._ways: dict[str, tuple[Button, str]] = {}
        self._titles = {"back": "", "forward": ""}
        turn = QHBoxLayout()
        turn.setContentsMargins(EDGE, 6, EDGE, 8)
        for name in self._titles:
            button = Button()
            button.clicked.connect(lambda _=False, way=name: self.page_chosen.emit(self._ways[way][1]))
            self._ways[name] = (button, "")
            turn.addWidget(button)
            if name == "back":
                turn.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addLayout(turn)

    def turn_to(self, before: Entry | None, after: Entry | None) -> None:
        """Names the pages before and after; a missing one hides its button."""
        for name, entry in (("back", before), ("forward", after)):
            button, _ = self._ways[name]
            self._ways[name] = (button, entry.path if entry else "")
            self._titles[name] = entry.title if entry else ""
            button.setVisible(entry is not None)
        self.retranslate()

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        self.view.dress(skin)
        for name, (button, _) in self._ways.items():
            skin.dress_button(button, name, word_before=name == "forward")
        forward = self._ways["forward"][0]
        side = self.layoutDirection().LeftToRight if skin.right_to_left else self.layoutDirection().RightToLeft
        forward.setLayoutDirection(side)

    def minimumSizeHint(self) -> QSize:
        """Narrow windows show the buttons without the titles, so long titles ask for no room."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names the pages on the buttons where there is room for it."""
        super().resizeEvent(event)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        words = {"back": self.tr("Previous: {title}"), "forward": self.tr("Next: {title}")}
        for name, (button, _) in self._ways.items():
            button.setText(words[name].replace("{title}", self._titles[name]))
        if sum(button.sizeHint().width() for button, _ in self._ways.values()) > self.width() - 2 * EDGE:
            self._ways["back"][0].setText(self.tr("Previous"))
            self._ways["forward"][0].setText(self.tr("Next"))
