"""The rendered page: a text browser that shows only what the guide holds and opens nothing by itself."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QPoint, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QTextBrowser, QWidget

from guide.errors import GuideError
from guide.page.drawing import HIGHEST, MOST_MEGAPIXELS, SIGNATURE
from guide.render.look import BODY
from guide.render.people import svg as people_svg
from guide.ui.icons import drawn
from guide.ui.marks import Marks, Reached
from guide.ui.page_text import PageText, Span
from guide.ui.skin import Skin

COLUMN = 700
"""Width of the text at 100 % in pixels: 60 to 70 characters a line (RNIB, British Dyslexia Association)."""
MARGIN = 24


class PageView(QTextBrowser):
    """Shows HTML in a centered column; says which link was chosen, and when the column got another width.

    `column_changed` carries the character that stood at the top before. A page that is shown again while it is
    seen, for another width or size, keeps its marks and the one the reader stands on; `turned` says that it is another.
    """

    link_chosen = Signal(str)
    column_changed = Signal(int)
    turned = Signal()
    marks_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # one width, with or without it
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(False)
        self.document().setDocumentMargin(0)
        self._skin: Skin | None = None
        self._column = 0
        self._picture: Callable[[str], bytes | None] = lambda name: None
        self._marks = Marks(self)
        self._text = PageText("")
        self._sought: frozenset[str] | str = ""
        self._asked: frozenset[str] = frozenset()
        self._marked_words: Sequence[str] = ()
        self._origin, self._rest = 0, -1
        self._seen = self._again = False
        self.anchorClicked.connect(self._say_link)

    @property
    def column(self) -> int:
        """The width of the text in pixels."""
        widest = self._skin.px(COLUMN) if self._skin else COLUMN
        return max(120, min(widest, self._room() - 2 * MARGIN))

    @property
    def marks(self) -> Reached:
        """Which mark the reader stands on, and how many there are."""
        return self._marks.reached

    @property
    def marked_words(self) -> Sequence[str]:
        """The words that `mark` found, each once, as they stand on the page."""
        return self._marked_words

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size; the page has to be shown again."""
        self._skin = skin
        self.document().setDefaultFont(skin.font())
        self._center()

    def show_page(self, html: str, style: str, title: str, picture: Callable[[str], bytes | None]) -> None:
        """Shows a page from its top; `picture` finds a picture's bytes by name."""
        self._picture = picture
        self.document().setDefaultStyleSheet(style)
        self.setHtml(html)
        self.setAccessibleName(title)
        before, self._text = self._text, PageText(self.document().toPlainText())
        self._again = self._seen and self._text.beginning == before.beginning
        if self._again:
            self._marks.keep(self._places())
        else:
            self._asked, self._sought, self._origin = frozenset(), "", 0
            self._marks.put(self._places(), 0)
            self.turned.emit()
        self._show_marks()
        self.verticalScrollBar().setValue(0)
        self._rest = -1

    def go_to(self, anchor: str) -> None:
        """Scrolls so that a heading stands at the top; further only to the first mark of its part."""
        if not anchor:
            return
        self.scrollToAnchor(anchor)
        if self.marks.count:
            heading = self._place_of(anchor)
            if self._marks.stand_behind(heading) and self._marks.start < self._end_of(heading):
                self._come_to_mark(room=0)
            self._show_marks()

    def mark(self, words: frozenset[str]) -> None:
        """Marks every place where one of `words` (folded) stands, unless the same page already has its marks."""
        if self._again and words == self._asked:
            return
        self._again, self._asked, self._sought = False, words, words
        self._marks.put(self._places(), 0)
        self._show_marks()

    def look_for(self, text: str) -> int:
        """Marks every place where `text` stands, goes to the first one from here on, and answers how many there are."""
        if self.verticalScrollBar().value() != self._rest:
            self._origin = self._first_in_sight()
        self._sought = text
        self._marks.put(self._places(), self._origin)
        self._come_to_mark()
        self._show_marks()
        return self.marks.count

    def step_mark(self, steps: int) -> Reached:
        """Goes to the next mark or the one before, round at the ends, and answers which it is."""
        self._marks.step(steps)
        if self.marks.count:
            self._come_to_mark()
            self._origin = self._marks.start
        self._paint_marks()
        return self.marks

    def put_away(self) -> None:
        """Something else is shown: what is shown next is new, be it the same page."""
        self._seen = False

    def unmark(self) -> None:
        """Takes all marks away; the keyboard goes on from the one that was reached."""
        if self.marks.count:
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(self._marks.start, self.document().characterCount() - 1))
            self.setTextCursor(cursor)
        self._sought, self._origin, self._rest = "", 0, -1
        self._marks.put(self._places(), 0)
        self._show_marks()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Serves the guide's own pictures and drawings; never a file or an address."""
        scheme, _, rest = (name.toString() if isinstance(name, QUrl) else name).partition(":")
        match scheme:
            case "picture":
                return self._picture_image(rest)
            case "people":
                return self._people_image(rest)
            case "icon" if rest == "box" and self._skin is not None:
                edge = self._skin.px(20)
                return drawn(self._skin.svg("box", "ink"), QSize(edge, edge))
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the column centered."""
        top = self.place()
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width() and self._center():
            self.column_changed.emit(top)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints a frame around the mark that the reader stands on."""
        super().paintEvent(event)
        self._seen = True
        if self._skin is not None and self.marks.count:
            painter = QPainter(self.viewport())
            for stroke in self._marks.frame(self._skin):
                painter.fillRect(stroke, QColor(self._skin.color("ink")))
            painter.end()

    def place(self) -> int:
        """The character at which a reader's line begins, near the top of the view."""
        self.document().size()  # lays out to the end: until then a spot in sight may be taken for the last character
        return self.cursorForPosition(QPoint(0, self._reading_line())).position()

    def return_to(self, place: int) -> None:
        """Scrolls back to a character that stood near the top before the text was laid out anew."""
        self.document().size()
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).center().y() - self._reading_line() if place else 0)
        if self.marks.count and not self._again:
            self._marks.stand_behind(self._first_in_sight())
            self._show_marks()

    def _places(self) -> list[Span]:
        if isinstance(self._sought, str):
            self._marked_words = ()
            return self._text.parts(self._sought)
        places, self._marked_words = self._text.words(self._sought)
        return places

    def _show_marks(self) -> None:
        self._paint_marks()
        self.marks_changed.emit()

    def _paint_marks(self) -> None:
        if self._skin is not None:
            self._marks.show(self._skin)

    def _come_to_mark(self, room: int | None = None) -> None:
        """Scrolls if the reader's mark is not in sight with `room` above it, without a word three lines."""
        self.document().size()
        boxes, bar = self._marks.boxes(), self.verticalScrollBar()
        high = self.viewport().height()
        least = min(3 * self._reading_line() // 2, high // 3) if room is None else room
        if boxes and not (boxes[0].top() >= least and boxes[-1].bottom() <= high - least // 3):
            bar.setValue(bar.value() + boxes[0].top() - max(least, high // 3))
        self._rest = bar.value()

    def _first_in_sight(self) -> int:
        """The character at which the first line in sight begins."""
        if not self.verticalScrollBar().value():
            return 0
        self.document().size()
        cursor = self.cursorForPosition(QPoint(0, 0))
        cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
        return cursor.position()

    def _end_of(self, heading: int) -> int:
        """Where the part that stands below a heading ends."""
        block = self.document().findBlock(heading)
        level = block.blockFormat().headingLevel()
        block = block.next()
        while block.isValid() and not 0 < block.blockFormat().headingLevel() <= level:
            block = block.next()
        return block.position() if block.isValid() else self.document().characterCount()

    def _place_of(self, anchor: str) -> int:
        block = self.document().begin()
        while block.isValid():
            pieces = block.begin()
            while not pieces.atEnd():
                if anchor in pieces.fragment().charFormat().anchorNames():
                    return pieces.fragment().position()
                pieces += 1
            block = block.next()
        return self._first_in_sight()

    def _reading_line(self) -> int:
        return 2 * (self._skin.px(BODY) if self._skin else BODY)

    def _room(self) -> int:
        return self.width() - 2 * self.frameWidth() - self.verticalScrollBar().sizeHint().width()

    def _center(self) -> bool:
        before, self._column = self._column, self.column
        side = max(MARGIN, (self._room() - self.column) // 2)
        self.setViewportMargins(side, MARGIN, side, 0)
        self.document().setTextWidth(self.viewport().width())  # a hidden QTextEdit does not follow its margins
        return self._column != before

    def _picture_image(self, name: str) -> QImage:
        try:
            data = self._picture(name) or b""
        except GuideError:
            return QImage()  # a damaged picture leaves its place empty; its caption stays
        if name.endswith(".svg"):
            return self._vector(data)
        image = QImage.fromData(data if data.startswith(SIGNATURE) else b"")
        wide = image.width() > self.column
        return image.scaledToWidth(self.column, Qt.TransformationMode.SmoothTransformation) if wide else image

    def _people_image(self, share: str) -> QImage:
        if self._skin is None:
            return QImage()
        count, _, total = share.partition("/")
        tones = self._skin.color("brand"), self._skin.color("soft")
        return self._vector(people_svg(int(count), int(total), *tones).encode(), ground="")

    def _vector(self, data: bytes, ground: str | None = None) -> QImage:
        if self._skin is None:
            return QImage()
        natural = QSvgRenderer(QByteArray(data)).defaultSize()
        if natural.isEmpty():
            return QImage()
        high = min(self.column * HIGHEST, self.column * natural.height() / natural.width())
        ratio = min(self.devicePixelRatioF(), (MOST_MEGAPIXELS * 1_000_000 / (self.column * high)) ** 0.5)
        size = QSize(round(self.column * ratio), max(1, round(high * ratio)))
        image = drawn(data, size, self._skin.color("picture") if ground is None else ground)
        image.setDevicePixelRatio(ratio)
        return image

    def _say_link(self, url: QUrl) -> None:
        self.link_chosen.emit(url.toString())
