"""Something to choose, as a large card with a title and a line below it."""

from msgspec import Struct
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from guide.ui.button import Button
from guide.ui.named import set_by_name
from guide.ui.skin import Skin


class Choice(Struct, frozen=True):
    """Something to choose: a section, a page or a guide."""

    id: str
    title: str
    summary: str = ""


class Card(Button):
    """A large button with a title and a line below it; both wrap, and the button is as high as they need."""

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(choice.title)
        self.setAccessibleDescription(choice.summary)
        self._labels = QLabel(choice.title), QLabel(choice.summary)
        column = QVBoxLayout(self)
        for name, label in zip(("card-title", "card-summary"), self._labels, strict=True):
            label.setObjectName(name)
            set_by_name(label, textFormat="PlainText")
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def dress(self, skin: Skin) -> None:
        """Takes on a text size."""
        edge = skin.px(20)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(edge, edge, edge, edge)

    def heightForWidth(self, width: int) -> int:
        """The height that both labels need."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else super().heightForWidth(width)
