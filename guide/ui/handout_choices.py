"""How a handout is to look: its form, the size of its print, its paper, what is printed beside the pages."""

from collections.abc import Mapping, Sequence

from msgspec import Struct, convert
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QVBoxLayout, QWidget

from guide.handout.layout import PAPERS, SIZES, Form, Layout
from guide.ui.button import Button, check_one
from guide.ui.flow import Flow
from guide.ui.skin import TARGET, Skin
from guide.ui.tick import Tick

FORMS: tuple[Form, ...] = ("sheets", "booklet", "card")
SIDES = ("one", "two")
TICKS = ("questions", "notes", "color")


class Chosen(Struct, frozen=True):
    """What is chosen: the layout, whether both sides of the paper are printed on, and the language."""

    layout: Layout
    two_sides: bool
    language: str


class HandoutChoices(QWidget):
    """Plain choices below headings. `changed` says that a person chose, and which of the names of settings it was."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._parts = Flow(18, 10)
        self.setLayout(self._parts)
        self._headings: dict[str, QLabel] = {}
        self._parts_of: dict[str, QWidget] = {}
        self._groups: dict[str, QButtonGroup] = {}
        self._buttons: dict[str, dict[str, Button]] = {}
        self._rows: dict[str, Flow] = {}
        self._least = TARGET
        self._ticks = {name: Tick(self) for name in TICKS}
        self._add_group("form", FORMS)
        self._add_group("handout_size", [str(size) for size in SIZES])
        self._add_group("paper", list(PAPERS))
        self._add_group("two_sides", SIDES)
        self._add_group("language", ())
        column = self._add_part("print_too")
        for name, tick in self._ticks.items():
            column.addWidget(tick, 0, Qt.AlignmentFlag.AlignLeading)
            tick.clicked.connect(lambda _=False, name=name: self.changed.emit(name))

    @property
    def chosen(self) -> Chosen:
        """What is chosen now."""
        said = {name: self._checked(name) for name in ("form", "paper")}
        ticked = {name: tick.isChecked() for name, tick in self._ticks.items()}
        layout = convert({"size": int(self._checked("handout_size")), **said, **ticked}, Layout)
        return Chosen(layout, self._checked("two_sides") == "two", self._checked("language"))

    @property
    def stops(self) -> list[QWidget]:
        """What the keyboard comes to, in order."""
        return [*(button for buttons in self._buttons.values() for button in buttons.values()), *self._ticks.values()]

    def offer_languages(self, names: Sequence[tuple[str, str]]) -> None:
        """Offers languages as (tag, own name); where there is one, nothing is asked."""
        group, row = self._groups["language"], self._rows["language"]
        for button in self._buttons["language"].values():
            group.removeButton(button)
            row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons["language"] = {}
        for tag, name in names:
            self._add_button("language", tag).setText(name)
        self._parts_of["language"].setVisible(len(names) > 1)

    def show_chosen(self, chosen: Chosen) -> None:
        """Shows choices that were made elsewhere or before."""
        layout = chosen.layout
        checked = {
            "form": layout.form,
            "handout_size": str(layout.size),
            "paper": layout.paper,
            "two_sides": SIDES[chosen.two_sides],
            "language": chosen.language,
        }
        for name, choice in checked.items():
            check_one(self._buttons[name], choice)
        for name, tick in self._ticks.items():
            tick.setChecked(getattr(layout, name))

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        self._least = max(TARGET, skin.px(TARGET))
        for buttons in self._buttons.values():
            for button in buttons.values():
                button.setMinimumSize(self._least + skin.px(12), self._least)
        for tick in self._ticks.values():
            tick.dress(skin)

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        for name, words in self._words().items():
            self._headings[name].setText(words[""])
            group = self._headings[name].text()
            for choice, button in self._buttons.get(name, {}).items():
                if name != "language":
                    button.setText(words.get(choice, choice))
                button.setAccessibleName(f"{group}: {button.text()}")
        ticks = {
            "questions": self.tr("Questions to ask"),
            "notes": self.tr("Lines for notes"),
            "color": self.tr("Color"),
        }
        for name, tick in self._ticks.items():
            tick.setText(ticks[name])

    def _words(self) -> Mapping[str, Mapping[str, str]]:
        return {
            "form": {
                "": self.tr("Form"),
                "sheets": self.tr("Sheets"),
                "booklet": self.tr("Booklet"),
                "card": self.tr("Wallet card"),
            },
            "handout_size": {"": self.tr("Text size")},
            "paper": {"": self.tr("Paper"), "letter": self.tr("Letter"), "a4": "A4"},
            "two_sides": {"": self.tr("Sides"), "one": self.tr("One side"), "two": self.tr("Both sides")},
            "print_too": {"": self.tr("Also print")},
            "language": {"": self.tr("Language")},
        }

    def _add_part(self, name: str) -> QVBoxLayout:
        part, heading = QWidget(self), QLabel()
        heading.setObjectName("group")
        heading.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(heading)
        self._headings[name], self._parts_of[name] = heading, part
        self._parts.addWidget(part)
        return column

    def _add_group(self, name: str, choices: Sequence[str]) -> None:
        column = self._add_part(name)
        self._groups[name], self._buttons[name] = QButtonGroup(self), {}
        self._rows[name] = Flow(4)
        column.addLayout(self._rows[name])
        for choice in choices:
            self._add_button(name, choice)
        self._groups[name].buttonClicked.connect(lambda _: self.changed.emit(name))

    def _add_button(self, name: str, choice: str) -> Button:
        button = Button(self)
        button.setObjectName("outlined")
        button.setCheckable(True)
        button.setAutoExclusive(True)  # screen readers call it one of several
        button.setMinimumSize(self._least, self._least)
        self._groups[name].addButton(button)
        self._buttons[name][choice] = button
        self._rows[name].addWidget(button)
        return button

    def _checked(self, name: str) -> str:
        return next((choice for choice, button in self._buttons[name].items() if button.isChecked()), "")
