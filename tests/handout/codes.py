"""What a phone's camera reads on each sheet of a handout."""

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from zxingcpp import read_barcodes

WIDTH = 1020
"""Dots across a sheet: about 120 an inch, which is little for a printer."""


def codes(data: bytes) -> list[list[str]]:
    """The addresses in the codes on each sheet."""
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    return [_codes_on(document, number) for number in range(document.pageCount())]


def _codes_on(document: QPdfDocument, number: int) -> list[str]:
    size = document.pagePointSize(number)
    drawn = document.render(number, QSize(WIDTH, round(WIDTH * size.height() / size.width())))
    sheet = QImage(drawn.size(), QImage.Format.Format_Grayscale8)
    sheet.fill(255)
    painter = QPainter(sheet)
    painter.drawImage(0, 0, drawn)
    painter.end()
    shape = (sheet.height(), sheet.bytesPerLine())
    return [found.text for found in read_barcodes(memoryview(bytes(sheet.constBits())).cast("B", shape))]
