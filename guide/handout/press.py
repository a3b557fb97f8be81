"""The press: chosen pages of a guide → a tagged PDF (PDF/UA-1), in memory."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time

import typst

from guide.errors import GuideError
from guide.handout.booklet import folded
from guide.handout.document import Handout
from guide.handout.fonts import Typeface
from guide.handout.layout import WORD, Clinic, Layout, Personal
from guide.handout.pictures import extras, pictures
from guide.library.read import GuideFile
from guide.page.guide import Term
from guide.page.page import Page
from guide.paths import resources
from guide.render.furniture import Furniture, furniture
from guide.render.look import read_themes

NOBODY = Personal()
THEME = "warm"
"""The colors of the screen's first theme; on paper they have to do in grey too."""
PROBE = '#set document(title: "?")\n#image(bytes(sys.inputs.picture), format: "svg", alt: "?")'


class Press:
    """Prints handouts; keep one, since it holds the fonts that it has read."""

    def __init__(self) -> None:
        styles = resources() / "styles"
        self._style = (styles / "handout.typ").read_text("utf-8")
        self._colors = read_themes(styles)[THEME]
        self._typefaces: dict[tuple[str, ...], Typeface] = {}

    def make(
        self,
        file: GuideFile,
        items: Sequence[str],
        language: str,
        layout: Layout,
        clinic: Clinic,
        printed: date,
        personal: Personal = NOBODY,
    ) -> bytes:
        """The pages and words that `items` name, each once, as PDF; the same input gives the same bytes.

        An item is the path of a page, or `word:` and the id of a word of the glossary. Raises GuideError when nothing
        is chosen, a page, word or font is missing, a page is past its review date and the clinic refuses to print such
        pages, or the guide is damaged.
        """
        if not items and layout.form != "card":
            raise GuideError("Please choose at least one page to print.")
        pages, chosen = _found(file, items, language)
        _refuse_past_review(pages, clinic, printed)
        tags = dict.fromkeys([*(page.language for page in pages), language, file.language])
        words = {tag: furniture(tag) for tag in tags}
        typeface = self._typeface(words.values())
        families = {tag: _own_first(found.font_family, typeface.families) for tag, found in words.items()}
        handout = Handout(file, pages, chosen, language, layout, clinic, personal, printed, words, families)
        colors = self._colors if layout.color else {name: grey(color) for name, color in self._colors.items()}
        text = typeface.printable(handout.code(self._style))
        drawn = pictures(pages, file, colors["brand"], colors["soft"]) | extras(pages, file, clinic)
        drawn = {name: typeface.printable(svg) for name, svg in drawn.items()}
        inputs = {"colors": json.dumps(colors)}
        try:
            data = self._print(text, drawn, inputs, typeface, datetime.combine(printed, time(), UTC))
        except typst.TypstError as fault:
            raise GuideError("These pages could not be laid out for paper.", str(fault)) from fault
        if layout.form == "booklet":
            return folded(data, words[language].direction == "rtl")
        return data

    def _print(
        self, text: str, drawn: dict[str, str], inputs: dict[str, str], typeface: Typeface, moment: datetime
    ) -> bytes:
        """Sets the type; where that fails, once more without the pictures that Typst cannot draw."""
        try:
            return _compile(text, inputs | drawn, typeface, moment)
        except typst.TypstError:
            sound = {name: svg for name, svg in drawn.items() if _can_be_drawn(svg, typeface, moment)}
            if len(sound) == len(drawn):
                raise
        return _compile(text, inputs | sound, typeface, moment)

    def _typeface(self, words: Iterable[Furniture]) -> Typeface:
        packages = tuple(dict.fromkeys(package for found in words for package in found.fonts))
        if packages not in self._typefaces:
            self._typefaces[packages] = Typeface(packages)
        return self._typefaces[packages]


def _found(file: GuideFile, items: Sequence[str], language: str) -> tuple[tuple[Page, ...], tuple[Term, ...]]:
    """The pages and the words that were chosen, each once."""
    pages, terms = [], []
    for item in dict.fromkeys(items):
        if not item.startswith(WORD):
            pages.append(file.page(item, language))
            continue
        term = file.term(item.removeprefix(WORD), language)
        if term is None:
            raise GuideError(f"This guide does not explain the word “{item.removeprefix(WORD)}”.")
        terms.append(term)
    return tuple(pages), tuple(terms)


def _refuse_past_review(pages: Sequence[Page], clinic: Clinic, printed: date) -> None:
    past = [page for page in pages if page.review.next_review < printed]
    if past and clinic.refuses_past_review:
        raise GuideError(
            f"“{past[0].title}” is past its review date ({past[0].review.next_review}), and this clinic does not print"
            " such pages. Please ask for a newer version of the guide."
        )


def grey(color: str) -> str:
    """A color as a grey that is as light (Rec. 709); both as #RRGGBB."""
    red, green, blue = (int(color[place : place + 2], 16) for place in (1, 3, 5))
    light = round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    return f"#{light:02X}{light:02X}{light:02X}"


def _own_first(family: str, families: Sequence[str]) -> list[str]:
    return sorted(families, key=lambda other: other != family)


def _can_be_drawn(svg: str, typeface: Typeface, moment: datetime) -> bool:
    try:
        _compile(PROBE, {"picture": svg}, typeface, moment)
    except typst.TypstError:
        return False
    return True


def _compile(text: str, inputs: dict[str, str], typeface: Typeface, moment: datetime) -> bytes:
    """The root is a file, beneath which no other file can lie: Typst has nothing on this machine to read."""
    compiler = typst.Compiler(
        text.encode(), root=typeface.a_file, font_paths=typeface.fonts, ignore_system_fonts=True, sys_inputs=inputs
    )
    data = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=moment)
    assert isinstance(data, bytes)
    return data
