"""What is offered beside the hits of a search, so that none ends nowhere."""

from msgspec import Struct

from guide.ui.card import Choice


class Aids(Struct, frozen=True):
    """Names for what was found, and ways on for one who found nothing.

    `sections` gives a section's title by its id, `guides` another guide's title by its file. `topics` can be chosen, as
    can the glossary at `words_page` and the page with help at `help_page`, where there are such pages. `contacts` are
    labels with numbers; an empty number is one that the clinic has not filled in. `wide` says whether all guides are
    searched, or is None where there is but one.
    """

    sections: dict[str, str] = {}
    topics: tuple[Choice, ...] = ()
    words_page: str = ""
    help_page: str = ""
    contacts: tuple[tuple[str, str], ...] = ()
    guides: dict[str, str] = {}
    wide: bool | None = None
