"""Which colors the computer asks for."""

from PySide6.QtGui import QGuiApplication


class SystemColors:
    """Listens from before there is an application: what the computer asks for is said while that is made.

    Only then is Qt asked which it was, since its answers are members of `Qt` (see `named`).
    """

    def __init__(self) -> None:
        self._said = QGuiApplication.instance() is not None
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._hear)
        hints.accessibility().contrastPreferenceChanged.connect(self._hear)

    def theme(self) -> str:
        """The name of the theme that suits."""
        if not self._said:
            return "warm"
        from PySide6.QtCore import Qt

        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return "contrast"
        return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "warm"

    def _hear(self) -> None:
        self._said = True
