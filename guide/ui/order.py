"""What is to be made for paper, and who makes it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from guide.errors import GuideError
from guide.handout.layout import Clinic, Layout, Personal
from guide.library.read import GuideFile
from guide.settings import Settings

if TYPE_CHECKING:
    from guide.handout.press import Press


class Order(Struct, frozen=True):
    """One handout: pages and words of a guide, the language and form they are printed in, and whose it is."""

    guide: Path
    items: tuple[str, ...]
    language: str
    layout: Layout
    settings: Settings
    personal: Personal = Personal()


class Made(Struct, frozen=True):
    """A finished handout; `complaint` says what had to be left out, once."""

    data: bytes
    complaint: str = ""


class Typesetter:
    """Makes orders into PDFs, in whichever thread it is called; keeps one press, which holds the fonts it has read.

    What it takes to set type is loaded there too: the window does not wait for it.
    """

    def __init__(self) -> None:
        self._press: Press | None = None
        self._clinic: tuple[Settings, Clinic] | None = None

    def make(self, order: Order) -> Made:
        """The PDF; raises GuideError where it cannot be made."""
        from guide.handout.clinic import clinic_of
        from guide.handout.press import Press

        self._press = self._press or Press()
        complaints: list[GuideError] = []
        if self._clinic is None or self._clinic[0] != order.settings:
            self._clinic = order.settings, clinic_of(order.settings, complaints.append)
        with GuideFile(order.guide) as file:
            clinic, today = self._clinic[1], date.today()
            data = self._press.make(file, order.items, order.language, order.layout, clinic, today, order.personal)
        return Made(data, " ".join(map(str, complaints)))
