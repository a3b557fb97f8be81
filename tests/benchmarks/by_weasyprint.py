"""Pages of the guide that ships as HTML, set by WeasyPrint: what handouts are measured against.

`python -m tests.benchmarks.by_weasyprint PAGE…` makes one and drops it. WeasyPrint is no part of this project.
"""

import re
import sys
from base64 import b64encode
from collections.abc import Sequence
from importlib import import_module

from guide.library.read import GuideFile
from guide.paths import shipped_guide
from guide.render.furniture import furniture
from guide.render.html import Frame, html

STYLE = "<style>@page { size: a4; margin: 20mm } body { font: 14pt sans-serif }</style>"


def make(paths: Sequence[str]) -> bytes:
    """A tagged PDF of the pages with their pictures."""
    words = furniture("en")
    with GuideFile(shipped_guide()) as file:
        pages = [file.page(path, "en") for path in paths]
        inside = "<hr>".join(html(page, Frame(600, file.source), words) for page in pages)

        def drawn(found: re.Match[str]) -> str:
            picture = file.picture(found[1], "en") or b"<svg xmlns='http://www.w3.org/2000/svg'/>"
            return f'src="data:image/svg+xml;base64,{b64encode(picture).decode()}"'

        code = STYLE + re.sub(r'src="picture:([^"?]+)[^"]*"', drawn, inside)
    return bytes(import_module("weasyprint").HTML(string=code).write_pdf(pdf_variant="pdf/ua-1"))


if __name__ == "__main__":
    make(sys.argv[1:])
