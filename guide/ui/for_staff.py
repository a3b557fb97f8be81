"""For staff: a name and a note for one patient, which are printed and kept nowhere."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from guide.handout.layout import Personal
from guide.ui.button import Button
from guide.ui.skin import Skin
from guide.ui.typing_pause import TypingPause

PAUSE = 700
"""Milliseconds without a key before the handout is made again with what was typed."""
HINTS = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
"""What is typed about a patient is not for a keyboard on the screen to learn."""
LINES = 4


class ForStaff(QWidget):
    """Folded until a button is pressed, as `folded` says. `changed` comes when the typing pauses."""

    changed = Signal()
    folded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._skin: Skin | None = None
        self._fold = Button(self)
        self._fold.setObjectName("fold")
        self._fold.setCheckable(True)
        self._inside = QWidget(self)
        self._labels = {name: QLabel() for name in ("name", "note", "hint")}
        self._labels["hint"].setObjectName("soft")
        for label in self._labels.values():
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.name_field, self.note_field = QLineEdit(), QPlainTextEdit()
        self.name_field.setInputMethodHints(HINTS)
        self.name_field.setMaxLength(100)
        self.note_field.setInputMethodHints(HINTS | Qt.InputMethodHint.ImhMultiLine)
        self.note_field.setTabChangesFocus(True)
        self._lay_out()
        self._pause = TypingPause(self, PAUSE, least=0)
        self._pause.sought.connect(self.changed)
        self.name_field.textEdited.connect(self._typed)
        self.note_field.textChanged.connect(self._typed)
        self._fold.toggled.connect(self._unfold)
        self._inside.hide()

    @property
    def personal(self) -> Personal:
        """What was typed."""
        return Personal(self.name_field.text().strip(), self.note_field.toPlainText().strip())

    @property
    def stops(self) -> list[QWidget]:
        """What the keyboard comes to, in order."""
        return [self._fold, self.name_field, self.note_field]

    def forget(self) -> None:
        """Empties both fields, with all that could be undone, and folds them away."""
        self._pause.forget()
        for field in (self.name_field, self.note_field):
            field.blockSignals(True)
        self.name_field.setText("")
        self.note_field.setPlainText("")
        for field in (self.name_field, self.note_field):
            field.blockSignals(False)
        self._fold.setChecked(False)

    def dress(self, skin: Skin) -> None:
        """Takes on a theme and text size."""
        self._skin = skin
        self.name_field.setMinimumHeight(max(44, skin.px(44)))
        self.note_field.setFixedHeight(skin.px(26) * LINES + 24)
        self._draw()

    def retranslate(self) -> None:
        """Sets every word again, in the language in use."""
        self._fold.setText(self.tr("For staff"))
        self._labels["name"].setText(self.tr("Name"))
        self._labels["note"].setText(self.tr("Note for this patient"))
        self._labels["hint"].setText(self.tr("Printed, but never kept: it is gone when you leave."))
        for name, field in (("name", self.name_field), ("note", self.note_field)):
            field.setAccessibleName(self._labels[name].text())
            field.setAccessibleDescription(self._labels["hint"].text())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (
            self._labels["hint"],
            self._labels["name"],
            self.name_field,
            self._labels["note"],
            self.note_field,
        ):
            column.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeading)
        whole.addWidget(self._inside)

    def _typed(self) -> None:
        personal = self.personal
        self._pause.type(f"{personal.name}\n{personal.note}")

    def _unfold(self, unfolded: bool) -> None:
        self._inside.setVisible(unfolded)
        self._draw()
        self.folded.emit()
        if unfolded:
            self.name_field.setFocus()

    def _draw(self) -> None:
        if self._skin is not None:
            self._skin.dress_button(self._fold, "open" if self._fold.isChecked() else "folded")
