"""What a person chooses about a handout: the size of its print, its paper, and whose it is."""

from typing import Literal

from msgspec import Struct

SIZES = (14, 18, 24)
"""Points: clear print, large print, giant print (UKAAF G003)."""
PAPERS = {"letter": "us-letter", "a4": "a4"}
"""Each paper with Typst's name for it."""


class Layout(Struct, frozen=True):
    """The size of the body text in points, and the paper."""

    size: Literal[14, 18, 24] = 18
    paper: Literal["letter", "a4"] = "letter"


class Clinic(Struct, frozen=True):
    """The clinic that hands it out, on every page; without a number there is a line to write it on."""

    name: str = ""
    phone: str = ""
