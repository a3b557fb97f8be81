"""What a link says it leads to: `page:`, `term:`, `tel:`, `source:` or a web address."""

import re

from guide.authoring.finding import FileReport, did_you_mean
from guide.page.blocks import LinkKind

SCHEMES: dict[str, LinkKind] = {
    "page": "page",
    "term": "term",
    "tel": "tel",
    "source": "source",
    "https": "web",
}
TELEPHONE = re.compile(r"\+?[0-9][0-9().-]+")
WEB = re.compile(r"""https://[^\s/"'<>\\]+\.[^\s"'<>\\]+""")


def link_target(href: str, page: str, line: int, report: FileReport) -> tuple[LinkKind, str] | None:
    """The kind and target of a link; None, and a finding, when it is none of ours.

    `page` is the page that the link stands on, for links such as `page:#how-it-works`.
    """
    scheme, colon, target = href.partition(":")
    kind = SCHEMES.get(scheme)
    if kind is None:
        report.error(line, "link", *_unknown_scheme(href, scheme if colon else ""))
        return None
    if kind == "web":
        if not WEB.fullmatch(href):
            report.error(line, "link", f'"{href}" is no web address', "write it like https://www.example.org/page")
        return kind, href
    if kind == "tel" and not TELEPHONE.fullmatch(target):
        report.error(line, "link", f'"{target}" is no phone number', "write it like tel:+1-800-555-0100")
    if kind == "page" and target.startswith("#"):
        target = page + target
    return kind, target


def _unknown_scheme(href: str, scheme: str) -> tuple[str, str]:
    if not href:
        return "the link leads nowhere", "write [words](page:section/page)"
    if scheme == "http":
        return f'"{href}" is not safe', "write https://"
    if scheme:
        hint = did_you_mean(scheme, SCHEMES) or "links begin with page:, term:, tel:, source: or https:"
        return f'"{scheme}:" is no kind of link', hint
    name = href.removesuffix(".md").lstrip("./")
    return f'"{href}" is no kind of link', f'write "page:{name}"' if name else ""
