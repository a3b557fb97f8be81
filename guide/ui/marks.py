"""The marks on a page: which one a reader stands on, how they look, and where that one is seen."""

from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from guide.ui.page_text import Span
from guide.ui.skin import Skin

MOST = 500
"""So many marks are painted at once, those around the one the reader stands on; all are counted."""
FRAME, THIN = 3, 2
"""Strokes of the frame around the reader's mark, in pixels; the first one at 100 %."""


class Reached(Struct, frozen=True):
    """A mark by its number, of how many: 3 of 12. Where there is none, both are 0."""

    now: int
    count: int


class Marks:
    """The marked places of a page, in order, one of them the reader's."""

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        self._spans: Sequence[Span] = ()
        self._now = 0

    @property
    def reached(self) -> Reached:
        """Which mark the reader stands on, and how many there are."""
        return Reached(self._now + 1, len(self._spans)) if self._spans else Reached(0, 0)

    @property
    def start(self) -> int:
        """The character at which the reader's mark begins."""
        return self._spans[self._now][0]

    def put(self, spans: Sequence[Span], place: int) -> None:
        """Puts marks in the place of those before; the reader's is the first one at or behind a character."""
        self._spans, self._now = spans, 0
        self.stand_behind(place, else_=0)

    def keep(self, spans: Sequence[Span]) -> None:
        """Puts marks on the same page, laid out anew: the reader stays on the same one."""
        self._spans, self._now = spans, max(0, min(self._now, len(spans) - 1))

    def stand_behind(self, place: int, else_: int = -1) -> bool:
        """Goes to the first mark at or behind a character; False where there is none, then it is the one `else_`."""
        behind = bisect_left(self._spans, (place, place))
        found = behind < len(self._spans)
        self._now = behind if found else else_ % max(1, len(self._spans))
        return found

    def step(self, steps: int) -> None:
        """Goes on or back, and round at the ends."""
        if self._spans:
            self._now = (self._now + steps) % len(self._spans)

    def show(self, skin: Skin) -> None:
        """Paints the marks: the reader's inverted, so that it differs by more than a hue."""
        first = max(0, self._now - MOST // 2)
        ordinary, reader = _look(skin, "mark", "on_mark"), _look(skin, "on_mark", "mark")
        self._view.setExtraSelections(
            [
                self._selection(span, reader if number == self._now else ordinary)
                for number, span in enumerate(self._spans[first : first + MOST], first)
            ]
        )
        self._view.viewport().update()

    def frame(self, skin: Skin) -> list[QRect]:
        """The strokes around the reader's mark: thick above and below, thin beside, where other letters are near."""
        thick = skin.px(FRAME)
        strokes = []
        for box in self.boxes():
            wide = box.adjusted(-THIN, 0, THIN - 1, 0)
            strokes += [
                QRect(wide.left(), edge, wide.width(), thick) for edge in (box.top() - 1, box.bottom() - thick + 2)
            ]
            strokes += [QRect(edge, box.top(), THIN, box.height()) for edge in (wide.left(), box.right())]
        return strokes

    def boxes(self) -> list[QRect]:
        """Where the reader's mark is seen in the view, line by line."""
        lines: dict[int, QRect] = {}
        cursor = QTextCursor(self._view.document())
        for place in range(self._spans[self._now][0], self._spans[self._now][1] + 1) if self._spans else ():
            cursor.setPosition(place)
            spot = self._view.cursorRect(cursor)
            spot.setWidth(1)
            lines[spot.top()] = lines.get(spot.top(), spot).united(spot)
        return [line for line in lines.values() if line.width() > 1]

    def _selection(self, span: Span, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(self._view.document())
        mark.cursor.setPosition(span[0])
        mark.cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        mark.format = look
        return mark


def _look(skin: Skin, ground: str, ink: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(QColor(skin.color(ground)))
    look.setForeground(QColor(skin.color(ink)))
    return look
