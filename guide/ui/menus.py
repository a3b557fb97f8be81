"""The two menus of the bar: languages by their own names, and what is not needed every day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from guide.settings import TEXT_SIZES, ThemeChoice
from guide.ui.shortcuts import KEYS

if TYPE_CHECKING:
    from guide.ui.window import Window

THEMES: tuple[ThemeChoice, ...] = ("system", "warm", "dark", "contrast")


def fill_menus(window: Window, theme: ThemeChoice) -> None:
    """Fills both menus for what the window shows now."""
    go, reader, translate = window.navigator, window.navigator.reader, QCoreApplication.translate
    if reader is not None:
        fill_language_menu(window.bar.language_menu, reader.own_names(), reader.language, window.choose_language)
    entries: list[tuple[str, str, Callable[[], None]]] = [
        (translate("Menus", "Forward"), KEYS["forward"][0], go.forward),
        (translate("Menus", "Find on this page"), KEYS["find"][0], window.open_find),
        (
            translate("Menus", "Ordinary text size"),
            KEYS["ordinary"][0],
            lambda: window.step_text_size(-len(TEXT_SIZES)),
        ),
        (translate("Menus", "My handout"), KEYS["handout"][0], window.gatherer.open),
        (translate("Menus", "About this guide"), "", go.about),
    ]
    if go.has_shelf:
        entries.append((translate("Menus", "All guides"), "", go.show_shelf))
    fill_more_menu(window.bar.more_menu, theme, window.choose_theme, entries)


def fill_language_menu(
    menu: QMenu, names: Sequence[tuple[str, str]], current: str, choose: Callable[[str], None]
) -> None:
    """Languages as (tag, own name); choosing one calls `choose` with its tag."""
    menu.clear()
    group = QActionGroup(menu)
    for tag, name in names:
        action = _checkable(menu, group, name, tag == current)
        action.triggered.connect(lambda _=False, tag=tag: choose(tag))


def fill_more_menu(
    menu: QMenu,
    theme: ThemeChoice,
    choose_theme: Callable[[ThemeChoice], None],
    actions: Sequence[tuple[str, str, Callable[[], None]]],
) -> None:
    """Colors to choose from, then `actions` as (words, shortcut, what to do)."""
    menu.clear()
    words = {
        "system": QCoreApplication.translate("Menus", "Colors as on this computer"),
        "warm": QCoreApplication.translate("Menus", "Light colors"),
        "dark": QCoreApplication.translate("Menus", "Dark colors"),
        "contrast": QCoreApplication.translate("Menus", "High contrast"),
    }
    group = QActionGroup(menu)
    for choice in THEMES:
        action = _checkable(menu, group, words[choice], choice == theme)
        action.triggered.connect(lambda _=False, choice=choice: choose_theme(choice))
    menu.addSeparator()
    for text, shortcut, do in actions:
        entry = menu.addAction(f"{text}\t{QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)}")
        entry.triggered.connect(lambda _=False, do=do: do())


def _checkable(menu: QMenu, group: QActionGroup, words: str, checked: bool) -> QAction:
    action = menu.addAction(words.replace("&", "&&"))
    action.setCheckable(True)
    action.setChecked(checked)
    group.addAction(action)
    return action
