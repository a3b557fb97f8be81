"""What a person or a clinic can set, each with a default that works."""

from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from guide.errors import GuideError
from guide.whole_file import write_whole

ThemeChoice = Literal["system", "warm", "dark", "contrast"]
Paper = Literal["letter", "a4"]
TEXT_SIZES = (100, 115, 130, 150, 175, 200)
"""The steps of A− and A+, in percent of the base size."""
FARTHEST = 100_000
"""No screen reaches so many pixels; Qt takes no number above 32 bits."""


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that is remembered at home.

    `text_size` is in percent; `language` is a tag such as `es`, or empty for the system's; `place` is the window's
    x, y, width and height in pixels, or empty. `clinic`, `phone` (by day), `night_phone`, `hours` and `logo` (the path
    of an SVG or PNG) are printed on every handout; `paper` is empty for that of the country. With `refuse_past_review`
    a page that is past its review date is not printed.
    """

    text_size: int = 100
    theme: ThemeChoice = "system"
    language: str = ""
    place: tuple[int, ...] = ()
    maximized: bool = False
    paper: Literal["", Paper] = ""
    handout_size: Literal[14, 18, 24] = 18
    two_sides: bool = False
    questions: bool = True
    notes: bool = True
    color: bool = False
    clinic: str = ""
    phone: str = ""
    night_phone: str = ""
    hours: str = ""
    logo: str = ""
    refuse_past_review: bool = False

    def __post_init__(self) -> None:
        if not TEXT_SIZES[0] <= self.text_size <= TEXT_SIZES[-1]:
            raise ValueError(f"text_size must be from {TEXT_SIZES[0]} to {TEXT_SIZES[-1]}")
        if len(self.place) not in (0, 4) or any(abs(number) > FARTHEST for number in self.place):
            raise ValueError("place must have 4 numbers of pixels: x, y, width, height")


def load(file: Path) -> Settings:
    """The settings in `file`, or the defaults where there is none; raises GuideError when they cannot be read."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings()
    except (msgspec.MsgspecError, UnicodeDecodeError) as fault:
        sentence = f"The settings in {file} are not right ({fault}). The usual ones are used."
        raise GuideError(sentence, repr(fault)) from fault
    except OSError as fault:
        why = fault.strerror or str(fault)
        raise GuideError(f"The settings in {file} cannot be read: {why}. The usual ones are used.") from fault


def save(settings: Settings, file: Path) -> None:
    """Writes the settings in one step; raises GuideError when the disk refuses."""
    complaint = f"Text size and colors could not be remembered in {file}"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise GuideError(f"{complaint}: {fault.strerror or fault}.", repr(fault)) from fault
    write_whole(msgspec.json.format(msgspec.json.encode(settings), indent=2) + b"\n", file, complaint)
