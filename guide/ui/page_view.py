"""The rendered page: a text browser that shows only what the guide holds and opens nothing by itself."""

import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QByteArray, QPoint, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from guide.errors import GuideError
from guide.page.drawing import HIGHEST, MOST_MEGAPIXELS, SIGNATURE
from guide.render.look import BODY
from guide.render.people import svg as people_svg
from guide.ui.icons import drawn
from guide.ui.skin import Skin

COLUMN = 700
"""Width of the text at 100 % in pixels: 60 to 70 characters a line (RNIB, British Dyslexia Association)."""
MARGIN = 24
WORD = re.compile(r"\w+", re.UNICODE)


class PageView(QTextBrowser):
    """Shows HTML in a centered column; says which link was chosen, and when the column got another width.

    `column_changed` carries the character that stood at the top before.
    """

    link_chosen = Signal(str)
    column_changed = Signal(int)

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
        self.anchorClicked.connect(self._say_link)

    @property
    def column(self) -> int:
        """The width of the text in pixels."""
        widest = self._skin.px(COLUMN) if self._skin else COLUMN
        return max(120, min(widest, self._room() - 2 * MARGIN))

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
        self.setExtraSelections([])
        self.verticalScrollBar().setValue(0)

    def go_to(self, anchor: str) -> None:
        """Scrolls so that a heading stands at the top."""
        if anchor:
            self.scrollToAnchor(anchor)

    def mark(self, words: frozenset[str]) -> None:
        """Marks every place where one of `words` (in lower case) stands."""
        if self._skin is None:
            return
        look = QTextCharFormat()
        look.setBackground(QColor(self._skin.color("mark")))
        look.setForeground(QColor(self._skin.color("on_mark")))
        marks = []
        text = self.document().toPlainText()
        for found in WORD.finditer(text):
            if found.group().casefold() in words:
                mark = QTextEdit.ExtraSelection()
                mark.cursor = QTextCursor(self.document())
                mark.cursor.setPosition(_qt_length(text[: found.start()]))
                mark.cursor.setPosition(_qt_length(text[: found.end()]), QTextCursor.MoveMode.KeepAnchor)
                mark.format = look
                marks.append(mark)
        self.setExtraSelections(marks)

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


def _qt_length(text: str) -> int:
    """The length of a text as Qt counts it, in UTF-16 units: an emoji is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
