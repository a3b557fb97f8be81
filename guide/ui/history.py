"""Where the reader has been: back and forward, like a browser's, but only for as long as the window is open."""

from msgspec import Struct
from msgspec.structs import replace


class Place(Struct, frozen=True):
    """A place in a guide. An empty `path` is the start page; `typed` is the search that led here.

    `marked` are the words that answer it, folded; `top` is the character that stood near the top of the page when the
    reader left it, None before.
    """

    path: str
    anchor: str = ""
    typed: str = ""
    marked: frozenset[str] = frozenset()
    top: int | None = None


class History:
    """The places in order; going somewhere new forgets what lay ahead."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._now = -1

    @property
    def place(self) -> Place | None:
        """Where the reader is."""
        return self._places[self._now] if self._places else None

    @property
    def can_go_back(self) -> bool:
        """Whether something lies behind."""
        return self._now > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether something lies ahead."""
        return self._now < len(self._places) - 1

    def visit(self, place: Place) -> None:
        """Goes to a new place; the same place again changes nothing."""
        if self.place is None or place != replace(self.place, top=None):
            del self._places[self._now + 1 :]
            self._places.append(place)
            self._now += 1

    def leave(self, top: int) -> None:
        """Remembers how far the reader had come at the place that is left."""
        if self._places:
            self._places[self._now] = replace(self._places[self._now], top=top)

    def back(self) -> Place | None:
        """One step back."""
        self._now = max(self._now - 1, min(0, len(self._places) - 1))
        return self.place

    def forward(self) -> Place | None:
        """One step forward."""
        self._now = min(self._now + 1, len(self._places) - 1)
        return self.place

    def copy(self) -> "History":
        """The same places, to go back to where a step leads nowhere."""
        other = History()
        other._places, other._now = list(self._places), self._now
        return other

    def clear(self) -> None:
        """Forgets everything."""
        self._places.clear()
        self._now = -1
