"""What a person chooses about a handout: the size of its print, its paper and form, and whose it is."""

from typing import Literal

from msgspec import Struct

SIZES = (14, 18, 24)
"""Points: clear print, large print, giant print (UKAAF G003)."""
PAPERS = {"letter": "us-letter", "a4": "a4"}
"""Each paper with Typst's name for it."""
LETTER_LANDS = ("BZ", "CA", "CL", "CO", "CR", "DO", "GT", "HN", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE")
"""The territories where people print on Letter (Unicode CLDR, supplemental data); elsewhere it is A4."""
WORD = "word:"
"""What is printed is a list of the paths of pages, and of words of the glossary as `word:<id>`."""

Paper = Literal["letter", "a4"]
Form = Literal["sheets", "booklet", "card"]


class Layout(Struct, frozen=True):
    """How the handout is laid out.

    `size` is the body text in points. `sheets` are whole sheets of paper, a `booklet` is to be folded in the middle and
    a `card` to be cut out and folded for a wallet. `questions` and `notes` say whether there are lines to write on.
    Without `color` there is nothing but black, white and grey outside the pictures.
    """

    size: Literal[14, 18, 24] = 18
    paper: Paper = "letter"
    form: Form = "sheets"
    questions: bool = True
    notes: bool = True
    color: bool = False


class Clinic(Struct, frozen=True):
    """The clinic that hands it out, on every page; without a number there is a line to write it on.

    `phone` is the number by day, `night` that for nights and weekends, `logo` an SVG or PNG. Some clinics refuse to
    print a page that is past its review date.
    """

    name: str = ""
    phone: str = ""
    night: str = ""
    hours: str = ""
    logo: bytes = b""
    refuses_past_review: bool = False


class Personal(Struct, frozen=True):
    """Whom it is for, and a few words for that person: printed, and kept nowhere."""

    name: str = ""
    note: str = ""


def usual_paper(territory: str) -> Paper:
    """The paper of a country, by its two letters (ISO 3166)."""
    return "letter" if territory.upper() in LETTER_LANDS else "a4"
