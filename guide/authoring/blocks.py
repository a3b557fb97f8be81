"""A tree of elements becomes the blocks of a page."""

from collections.abc import Callable, Iterator
from typing import get_args
from xml.etree.ElementTree import Element

from markdown.extensions.toc import slugify_unicode

from guide.authoring.finding import did_you_mean
from guide.authoring.inlines import READERS as INLINE_READERS
from guide.authoring.inlines import inlines, words_only
from guide.authoring.paragraphs import paragraph
from guide.authoring.reading import Reading, Spot
from guide.authoring.tables import table
from guide.page.blocks import Block, Blocks, Callout, CalloutKind, Heading, Item, Listing, plain

KINDS: tuple[CalloutKind, ...] = get_args(CalloutKind)
HEADINGS = ("h2", "h3", "h4")
TITLE = "admonition-title"
BOX = "[ ]"
ATTRIBUTES = {
    **{heading: {"id"} for heading in HEADINGS},
    **{cell: {"style"} for cell in ("th", "td")},
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "tr": {"cells"},
    "div": {"class"},
    "p": {"class"},
}
"""The attributes that the parser makes; others were written in braces, and would be lost."""


def read_blocks(root: Element, reading: Reading) -> Blocks:
    """The blocks of a whole page; what has no place in a guide becomes a finding."""
    _refuse_attributes(root, reading)
    reading.anchors = _own_anchors(root, reading)
    return _blocks(root, reading)


def _blocks(parent: Element, reading: Reading) -> Blocks:
    found: list[Block] = []
    for element in _parts(parent):
        reading.enter(element)
        line = reading.line
        place = len(reading.spots)
        mine = list(READERS.get(element.tag, _refused)(element, reading))
        reading.spots[place:place] = [Spot(block, line) for block in mine]
        found += mine
    return tuple(found)


def _parts(parent: Element) -> Iterator[Element]:
    """The blocks inside an element; text that stands there bare, as in a tight list, becomes a paragraph."""
    bare = Element("p")
    bare.text = parent.text
    for child in parent:
        if child.tag in INLINE_READERS:
            bare.append(child)
            continue
        if _is_filled(bare):
            yield bare
        yield child
        bare = Element("p")
        bare.text = child.tail
    if _is_filled(bare):
        yield bare


def _is_filled(bare: Element) -> bool:
    return len(bare) > 0 or bool((bare.text or "").strip())


def _heading(element: Element, reading: Reading) -> Iterator[Block]:
    line = reading.line
    children = inlines(element, reading)
    if not plain(children).strip():
        reading.report.error(line, "heading", "this heading has no words")
    yield Heading(int(element.tag[1]), element.get("id") or _free_anchor(plain(children), reading), children)


def _listing(element: Element, reading: Reading) -> Iterator[Block]:
    if start := element.get("start"):
        hint = "begin it with 1, and indent what stands between its items by four spaces"
        reading.report.warning(reading.line, "list", f"this list begins with {start}", hint)
    yield Listing(element.tag == "ol", tuple(_item(item, reading) for item in element))


def _item(element: Element, reading: Reading) -> Item:
    reading.enter(element)
    for heading in element:
        if heading.tag in HEADINGS:
            reading.report.error(reading.line, "heading", "a heading cannot stand in a list")
    holder = element[0] if len(element) and element[0].tag == "p" else element
    text = (holder.text or "").lstrip()
    tick = text.startswith(f"{BOX} ") or text == BOX
    if tick:
        holder.text = text.removeprefix(BOX)
    return Item(_blocks(element, reading), tick)


def _callout(element: Element, reading: Reading) -> Iterator[Block]:
    line = reading.line
    written = (element.get("class") or "").partition(" ")[2]
    kind = next((kind for kind in KINDS if kind == written), None)
    title = ""
    if len(element) and element[0].get("class") == TITLE:
        reading.enter(element[0])
        title = words_only(element[0], reading, "the title of a box")
        element.remove(element[0])
    inside = _blocks(element, reading)
    if kind is None:
        hint = did_you_mean(written, KINDS) or f"the kinds are {', '.join(KINDS)}"
        reading.report.error(line, "callout", f'no kind of box is called "{written}"', hint)
    elif not inside:
        hint = "indent what belongs into it by four spaces"
        reading.report.error(line, "callout", "this box is empty", hint)
    else:
        yield Callout(kind, title, inside)


REFUSED = {
    "h1": ("heading", "a heading of level 1 is the page's title", "put it into the front matter or write ##"),
    "h5": ("heading", "a heading of level 5 is too deep", "use ## to ####"),
    "h6": ("heading", "a heading of level 6 is too deep", "use ## to ####"),
    "pre": ("code", "code has no place in a guide", "do not indent plain text by four spaces"),
    "blockquote": ("quote", "a quotation has no place in a guide", "use a box such as !!! key"),
    "hr": ("line", "a line across has no place in a guide", "use a heading"),
    "dl": ("list", "words are explained in glossary.md only", "link to them with term:"),
}


def _refused(element: Element, reading: Reading) -> Iterator[Block]:
    unknown = ("mark", f'"{element.tag}" has no place in a guide', "")
    reading.report.error(reading.line, *REFUSED.get(element.tag, unknown))
    yield from ()


READERS: dict[str, Callable[[Element, Reading], Iterator[Block]]] = {
    **dict.fromkeys(HEADINGS, _heading),
    "p": paragraph,
    "ul": _listing,
    "ol": _listing,
    "table": table,
    "div": _callout,
}


def _own_anchors(root: Element, reading: Reading) -> set[str]:
    found: set[str] = set()
    for element in root.iter():
        anchor = element.get("id")
        if anchor and element.tag in HEADINGS:
            if anchor in found:
                reading.enter(element)
                reading.report.error(reading.line, "anchor", f'two headings have the anchor "{anchor}"')
            found.add(anchor)
    return found


def _free_anchor(words: str, reading: Reading) -> str:
    slug = slugify_unicode(words, "-") or "part"
    anchor, number = slug, 2
    while anchor in reading.anchors:
        anchor, number = f"{slug}-{number}", number + 1
    reading.anchors.add(anchor)
    return anchor


def _refuse_attributes(root: Element, reading: Reading) -> None:
    for element in root.iter():
        reading.enter(element)
        strange = element.attrib.keys() - ATTRIBUTES.get(element.tag, set()) if element.attrib else None
        if strange:
            hint = "only a heading can have an anchor of its own, as in ## Words {: #anchor }"
            message = f'"{min(strange)}" in braces means nothing here'
            reading.report.error(reading.line, "braces", message, hint)
