"""How the whole application looks and in what language it speaks: theme, text size, typeface, direction, words."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from guide.render.furniture import furniture, languages
from guide.render.look import Look
from guide.settings import TEXT_SIZES, ThemeChoice
from guide.ui.named import set_by_name
from guide.ui.skin import Skin
from guide.ui.system_colors import SystemColors

PALETTE = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "side",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Button: "paper",
    QPalette.ColorRole.ButtonText: "brand",
    QPalette.ColorRole.PlaceholderText: "soft",
    QPalette.ColorRole.Highlight: "brand",
    QPalette.ColorRole.HighlightedText: "on_brand",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
}


class Appearance:
    """Puts a look on the application. One object for one application."""

    def __init__(
        self,
        application: QApplication,
        system: SystemColors,
        resources: Path,
        themes: dict[str, dict[str, str]],
        font_files: Callable[[str], Sequence[Path]],
    ) -> None:
        self._application = application
        self._system = system
        self._resources = resources
        self._themes = themes
        self._font_files = font_files
        self._fonts: set[str] = set()
        self._families: list[str] = []
        self._words: list[QTranslator] = []
        self.theme: ThemeChoice = "system"
        self.percent = TEXT_SIZES[0]
        self.language = ""

    @property
    def right_to_left(self) -> bool:
        """Whether the interface reads from right to left."""
        return bool(self.language) and furniture(self.language).direction == "rtl"

    def load_fonts(self, language: str) -> bool:
        """Makes the typefaces of a language known, once, and answers whether there was one that was not yet."""
        before = len(self._families)
        files = () if language in self._fonts else self._font_files(language)
        self._fonts.add(language)
        for file in files:
            names = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
            self._families.extend(name for name in names[:1] if name not in self._families)
        return len(self._families) > before

    def choose(self, theme: ThemeChoice, percent: int) -> None:
        """Chooses theme and text size (percent); `put_on` makes them seen."""
        self.theme, self.percent = theme, percent

    def step(self, steps: int) -> None:
        """Makes text larger or smaller by so many steps, within the limits."""
        nearest = min(range(len(TEXT_SIZES)), key=lambda place: abs(TEXT_SIZES[place] - self.percent))
        self.percent = TEXT_SIZES[max(0, min(len(TEXT_SIZES) - 1, nearest + steps))]

    def choose_language(self, tag: str) -> None:
        """Sets interface words and direction; an empty or unknown tag means the system's language, or English."""
        wanted = tag or QLocale.system().name().replace("_", "-")
        base = wanted.partition("-")[0]
        self.language = base if base in languages() else "en"
        self.load_fonts(self.language)
        while self._words:
            self._application.removeTranslator(self._words.pop())
        file = self._resources / "translations" / f"{self.language}.ts"
        if file.is_file():
            from PySide6.QtCore import QLibraryInfo

            from guide.ui.words import Words

            of_qt = QTranslator(self._application)
            of_qt.load(f"qtbase_{self.language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            self._words = [of_qt, Words(file, self._application)]
            for words in self._words:
                self._application.installTranslator(words)

    def put_on(self) -> Skin:
        """Dresses the application, and answers with what panels need to dress themselves."""
        name = self._system.theme() if self.theme == "system" else self.theme
        look = Look(name, self._themes[name], self.percent)
        skin = Skin(look, self._resources, self._families, self.right_to_left)
        set_by_name(self._application, layoutDirection="RightToLeft" if self.right_to_left else "LeftToRight")
        palette = QPalette()
        for role, token in PALETTE.items():
            palette.setColor(role, QColor(look.colors[token]))
        self._application.setPalette(palette)
        self._application.setFont(skin.font())
        self._application.setStyleSheet(skin.window_style())
        return skin
