"""What can be added to a handout: sets that belong together, whole sections, single pages."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from guide.page.guide import said
from guide.ui.reader import Reader

Add = Callable[[tuple[str, ...], str], object]
"""Takes items and what they are called together."""


def fill_add_menu(menu: QMenu, reader: Reader, add: Add) -> None:
    """Offers what this guide has, and nothing else."""
    menu.clear()
    guide = reader.file.guide
    for one in guide.handout_sets:
        _offer(menu, said(one.title, reader.language, reader.file.language), one.pages, add)
    if guide.handout_sets:
        menu.addSeparator()
    for section, title in reader.sections():
        entries = reader.pages_of(section)
        if not entries:
            continue
        under = menu.addMenu(_plain(title))
        whole = QCoreApplication.translate("AddMenu", "All of “{title}”").replace("{title}", title)
        _offer(under, whole, tuple(entry.path for entry in entries), add, title)
        under.addSeparator()
        for entry in entries:
            _offer(under, entry.title, (entry.path,), add)
    if reader.help:
        _offer(menu, reader.name_of(reader.help), (reader.help,), add)


def _offer(menu: QMenu, words: str, items: tuple[str, ...], add: Add, name: str = "") -> None:
    menu.addAction(_plain(words)).triggered.connect(lambda _=False: add(items, name or words))


def _plain(words: str) -> str:
    """An "&" in a title is no shortcut."""
    return words.replace("&", "&&")
