"""What the program's start is held against: the least that shows a page in Qt."""

import sys

from PySide6.QtWidgets import QApplication, QTextBrowser

from tests.benchmarks.first_paint import FirstPaint

application = QApplication(sys.argv)
browser = QTextBrowser(html=sys.argv[1])
browser.resize(1280, 800)
browser.first_paint = FirstPaint(browser)
browser.show()
application.exec()
