"""Builds the parts of the program and joins them: the window, and pictures of it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QSize, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from guide import paths
from guide.errors import GuideError
from guide.library.form import SUFFIX
from guide.render.furniture import furniture, languages
from guide.render.look import read_themes
from guide.settings import Settings, load, save
from guide.ui.appearance import Appearance
from guide.ui.gathered import Gathered
from guide.ui.navigator import Navigator
from guide.ui.sweeper import Sweeper
from guide.ui.system_colors import SystemColors
from guide.ui.window import Window
from guide.whole_file import write_whole

if TYPE_CHECKING:
    from guide.ui.print_desk import Printers

SIZE = QSize(1280, 800)
TURN = 0.0002
"""Seconds that another thread may keep Python to itself: far less than usual, since the window takes many turns."""
TITLE_BAR = 48
"""Pixels that the frame of a window may take from the height of the screen; it is not known before it is shown."""


def run(guides: Sequence[Path], language: str = "") -> int:
    """Opens the window and stays until it is closed; the exit code."""
    colors = SystemColors()
    application = make_application()
    file = paths.settings_file()
    fault: GuideError | None = None
    try:
        settings = load(file)
    except GuideError as unreadable:
        settings, fault = Settings(), unreadable
    window = make_window(application, settings, language=language, colors=colors)
    sys.excepthook = lambda kind, found, trace: _survive(window, kind, found, trace)
    if fault is None:
        window.settings_changed.connect(lambda changed: _save(window, changed, file))
    show = _place(window, settings)
    window.navigator.fill_shelf(guides or find_guides())
    if fault is not None:
        window.navigator.complain(fault)
    show()
    gc.freeze()
    code = application.exec()
    window.navigator.close()
    return code


def shot(guide: Path, page: str, target: Path, size: tuple[int, int], settings: Settings) -> None:
    """Saves a picture of the window with a page (`start` or nothing = the start page) as it would be seen."""
    application = make_application()
    window = make_window(application, settings)
    window.resize(*size)
    from PySide6.QtCore import QBuffer, Qt

    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.show()
    window.navigator.open_guide(guide)
    if window.navigator.reader is None:
        raise GuideError(f"The guide {guide} could not be opened.")
    path, _, anchor = page.partition("#")
    if path and window.navigator.reader.file.entry(path, window.navigator.reader.language) is None:
        raise GuideError(f"This guide has no page “{path}”.")
    window.navigator.follow(f"page:{path}#{anchor}")
    for _ in range(3):  # what is left for after the first picture is on the second
        application.processEvents()
        window.grab()
    picture = QBuffer()
    window.grab().save(picture, "PNG")
    window.navigator.close()
    window.close()
    write_whole(bytes(picture.data().data()), target, f"The picture could not be saved as {target}")


def make_application() -> QApplication:
    """The one Qt application of this process."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])  # setStyle has PySide6 name every part of a style
    application.setApplicationName(paths.APP)
    sys.setswitchinterval(TURN)
    qInstallMessageHandler(_log_qt_message)
    return application


def make_window(
    application: QApplication,
    settings: Settings,
    today: date | None = None,
    language: str = "",
    colors: SystemColors | None = None,
) -> Window:
    """A window without a guide yet, with everything joined; `language` is for this time only, and not remembered."""
    resources = paths.resources()
    themes = read_themes(resources / "styles")
    appearance = Appearance(application, colors or SystemColors(), resources, themes, font_files)
    navigator = Navigator(today or date.today())
    window = Window(appearance, navigator, settings, language)
    navigator.setParent(window)
    window.closed.connect(Sweeper(window).stop)
    window.gatherer.wanted.connect(lambda gathered, mine: _open_desk(window, gathered, mine))
    return window


def find_guides() -> list[Path]:
    """The guide that ships with the program, and those that were put beside it."""
    shipped = paths.shipped_guide()
    more = sorted(paths.guides_folder().glob(f"*{SUFFIX}"))
    found = [*([shipped] if shipped.is_file() else []), *more]
    if not found:
        raise GuideError(
            "No guide was found. Please name one, or build the one that ships:"
            f" patient-guide build {shipped.with_suffix('')}",
            f"neither {shipped} nor any *{SUFFIX} in {paths.guides_folder()}",
        )
    return found


def font_files(language: str) -> list[Path]:
    """The typefaces of a language, as far as their packages are installed, without the slanted ones."""
    known = language if {language, language.partition("-")[0]} & set(languages()) else "en"
    specs = (find_spec(name) for name in furniture(known).fonts)
    places = [Path(place) for spec in specs if spec for place in spec.submodule_search_locations or ()]
    return [file for place in places for file in sorted(place.glob("files/*.ttf")) if "Italic" not in file.stem]


def _open_desk(window: Window, gathered: Gathered, mine: bool) -> None:
    from guide.ui.handout_desk import HandoutDesk
    from guide.ui.order import Typesetter

    desk = window.findChild(HandoutDesk)
    if desk is None:
        desk = HandoutDesk(Typesetter().make, _printers, window)
        desk.done.connect(window.return_to_place)
        desk.said.connect(window.card.explain)
        desk.chosen.connect(lambda changes: window.remember(**changes))
        window.dressed.connect(desk.dress)
        window.closed.connect(desk.close)
        window.stage.addWidget(desk.panel)
        desk.dress(window.skin)
    reader = window.navigator.reader
    assert reader is not None
    window.show_panel(desk.panel)
    desk.open(reader, gathered, window.settings, mine=mine)


def _printers() -> Printers:
    from guide.handout import printers

    return printers


def _place(window: Window, settings: Settings) -> Callable[[], None]:
    """Puts the window where it last stood, if that is still on a screen; answers with the way to show it there."""
    window.resize(SIZE)
    screen = window.screen().availableGeometry()
    x, y, width, height = settings.place or (0, 0, 0, 0)
    if width and any(one.availableGeometry().contains(x + width // 2, y + 20) for one in QGuiApplication.screens()):
        window.setGeometry(x, y, max(320, width), max(320, height))
    elif screen.width() < SIZE.width() or screen.height() < SIZE.height() + TITLE_BAR:
        return window.showMaximized
    return window.showMaximized if settings.maximized else window.show


def _survive(window: Window, kind: type[BaseException], found: BaseException, trace: TracebackType | None) -> None:
    """What nobody caught: the world's faults are said, our own go to the log and back to the start page."""
    if isinstance(found, GuideError):
        window.navigator.complain(found)
    elif issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
    else:
        import logging

        logging.getLogger("guide").error("a fault of the program", exc_info=(kind, found, trace))
        window.navigator.show_start()


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Qt's messages go where the program's own go; the one that Qt's platform without a screen always says does not."""
    if "propagateSizeHints" not in message:
        import logging

        level = logging.INFO if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) else logging.WARNING
        logging.getLogger("guide.qt").log(level, "%s", message)


def _save(window: Window, settings: Settings, file: Path) -> None:
    try:
        save(settings, file)
    except GuideError as fault:
        window.navigator.complain(fault)
