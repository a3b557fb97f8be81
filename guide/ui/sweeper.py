"""Sweeps up what Python has left in circles, in the window's own thread alone.

Python by itself does so in whichever thread happens to make something, and a part of the window that another thread
lets go of takes the program down (https://doc.qt.io/qt-6/threads-qobject.html).
"""

import gc

from PySide6.QtCore import QObject, QTimer

PAUSE = 2000
"""Milliseconds between two looks at how much there is."""


class Sweeper(QObject):
    """Takes over from Python while a window is there; `stop` hands back."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._by_itself = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """Sweeps as thoroughly as Python would have by now."""
        for generation, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
            if count > most:
                gc.collect(generation)

    def stop(self) -> None:
        """Leaves it to Python again, where that was so before."""
        self._timer.stop()
        if self._by_itself:
            gc.enable()
