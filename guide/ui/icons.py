"""The small drawings on buttons, in the color of the theme and sharp at every size."""

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

MIRRORED = frozenset({"back", "forward", "folded"})
"""Icons that point along the line of reading, and turn round with it."""


GAP = 0.3
"""Room between an icon and its word, as a share of the icon; Qt's own is too tight and cannot be set."""


def icon(svg: str, name: str, tones: tuple[str, str], size: int, mirror: bool, word_before: bool) -> QIcon:
    """An icon of `size` pixels in two tones (able, not able), with room towards the word beside it.

    `mirror` turns what points along the line of reading; `word_before` puts the room on the left.
    """
    made = QIcon()
    for mode, tone in zip((QIcon.Mode.Normal, QIcon.Mode.Disabled), tones, strict=True):
        image = drawn(svg.replace("currentColor", tone).encode(), QSize(size * 2, size * 2))
        if mirror and name in MIRRORED:
            from PySide6.QtCore import Qt

            image = image.flipped(Qt.Orientation.Horizontal)
        gap = round(size * 2 * GAP)
        made.addPixmap(QPixmap.fromImage(image.copy(-gap if word_before else 0, 0, size * 2 + gap, size * 2)), mode)
    return made


def drawn(svg: bytes, size: QSize, ground: str = "") -> QImage:
    """An SVG as an image of exactly `size` pixels, keeping its proportions; a null image if it cannot be read."""
    renderer = QSvgRenderer(QByteArray(svg))
    if not renderer.isValid() or size.isEmpty():
        return QImage()
    if not _is_square(size) or not _is_square(renderer.defaultSize()):  # a square in a square keeps them by itself
        from PySide6.QtCore import Qt

        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    if ground:
        image.fill(ground)
    else:
        memoryview(image.bits())[:] = bytes(image.sizeInBytes())  # `fill` would name the colors of `Qt`
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return image


def _is_square(size: QSize) -> bool:
    return size.width() == size.height()
