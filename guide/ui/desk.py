"""From a handout to paper: the system's print dialog, or a PDF file."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRectF, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from guide.errors import GuideError

DPI = 300
"""Dots an inch of a printed sheet: sharp letters at every size, on every printer."""
POINTS = 72
NOT_IN_NAMES = frozenset('\\/:*?"<>|\n\t')
"""What one system or the other does not allow in the name of a file."""


def ask_printer(parent: QWidget, pages: int) -> QPrinter | None:
    """Asks which printer; None when the person thinks better of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DPI)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages)
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    return printer if accepted else None


def print_pdf(data: bytes, printer: QPrinter, name: str) -> int:
    """Prints the sheets of a PDF as they are, and answers how many; GuideError when the printer refuses.

    `name` is what the job is called in the queue. A range of sheets that was chosen for the printer is kept to.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    pages = range(max(1, printer.fromPage()) - 1, min(printer.toPage() or document.pageCount(), document.pageCount()))
    _fit(printer, document)
    printer.setDocName(name)
    painter = QPainter()
    if not len(pages) or not printer.isValid() or not painter.begin(printer):
        raise _refused(printer, "QPainter.begin")
    try:
        for page in pages:
            if page != pages[0] and not printer.newPage():
                raise _refused(printer, f"newPage before sheet {page + 1}")
            _paint(painter, printer, document, page)
    except GuideError:
        painter.end()
        printer.abort()
        raise
    if not painter.end() or printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        raise _refused(printer, "QPainter.end")
    document.close()
    return len(pages)


def ask_file(parent: QWidget, name: str) -> Path | None:
    """Asks where to keep the PDF; None when the person thinks better of it."""
    name = "".join("-" if sign in NOT_IN_NAMES else sign for sign in name).strip(". ") or "handout"
    chosen, _ = QFileDialog.getSaveFileName(
        parent, QCoreApplication.translate("Desk", "Save as PDF"), f"{name}.pdf", "PDF (*.pdf)"
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(".pdf")


def _fit(printer: QPrinter, document: QPdfDocument) -> None:
    points = document.pagePointSize(0)
    printer.setPageSize(QPageSize(points, QPageSize.Unit.Point))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setResolution(DPI)


def _paint(painter: QPainter, printer: QPrinter, document: QPdfDocument, page: int) -> None:
    points = document.pagePointSize(page)
    dots = QSize(round(points.width() * DPI / POINTS), round(points.height() * DPI / POINTS))
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
    image = document.render(page, dots)
    if image.isNull():
        raise _refused(printer, f"no picture of sheet {page + 1}")
    painter.drawImage(QRectF(0, 0, sheet.width(), sheet.height()), image)


def _refused(printer: QPrinter, where: str) -> GuideError:
    sentence = QCoreApplication.translate(
        "Desk", "The printer did not take the handout. Please check that it is on, or save a PDF."
    )
    return GuideError(sentence, f"{where} on {printer.printerName()!r}")
