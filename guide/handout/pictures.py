"""The pictures of a handout, each as SVG text: nothing of it is ever laid on disk."""

import struct
from base64 import b64encode
from collections.abc import Sequence

from guide.handout.closing import main_source
from guide.handout.code import qr_code
from guide.handout.layout import Clinic
from guide.handout.walk import every_block
from guide.library.read import GuideFile
from guide.page.blocks import Figure, People
from guide.page.page import Page
from guide.render.people import svg

PNG = b"\x89PNG\r\n\x1a\n"


def pictures(pages: Sequence[Page], file: GuideFile, full: str, empty: str) -> dict[str, str]:
    """Every picture by the name that `guide.render.typst` gives it; one that cannot be had is left out."""
    found: dict[str, str] = {}
    for page in pages:
        for block in every_block(page.blocks):
            match block:
                case People(count, total):
                    found[f"people:{count}/{total}"] = svg(count, total, full, empty)
                case Figure(name):
                    found[f"picture:{page.language}:{name}"] = _svg(file.picture(name, page.language) or b"")
    return {name: text for name, text in found.items() if text}


def extras(pages: Sequence[Page], file: GuideFile, clinic: Clinic) -> dict[str, str]:
    """What is in no page: the clinic's sign, and the picture that leads a phone to the main source."""
    found = {"logo": _svg(clinic.logo)} if clinic.logo else {}
    source = main_source(pages, file)
    return found | {"code": qr_code(source.url)} if source else found


def _svg(data: bytes) -> str:
    if data.startswith(PNG) and len(data) > 24:
        width, height = struct.unpack_from(">LL", data, 16)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
            f'<image width="{width}" height="{height}" href="data:image/png;base64,{b64encode(data).decode()}"/></svg>'
        )
    return data.decode("utf-8", "replace")
