"""What can be written on the command line, and what each word means."""

import re
from argparse import Action, ArgumentParser, ArgumentTypeError, BooleanOptionalAction
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace

from guide import paths
from guide.settings import TEXT_SIZES


def make_parser(verbs: Mapping[str, Callable[[SimpleNamespace], int]]) -> ArgumentParser:
    """The parser of the whole command line; each verb's function is found in `verbs`."""
    parser = ArgumentParser(
        prog="patient-guide",
        description="An offline guide for patients. Without a verb it opens the window: patient-guide [FILE.guide …]",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="say which version this is")
    commands = parser.add_subparsers(metavar="VERB", required=True)

    def verb(name: str, words: str) -> ArgumentParser:
        command = commands.add_parser(name, help=words, description=words)
        command.set_defaults(verb=verbs[name])
        return command

    _add_reading(verb)
    _add_authoring(verb)
    _add_output(verb)
    return parser


def _add_reading(verb: Callable[[str, str], ArgumentParser]) -> None:
    command = verb("open", "open the window (the same as no verb)")
    command.add_argument("guides", nargs="*", type=Path, metavar="FILE.guide", help="default: the guide that ships")
    _language(command, "the computer's")
    command = verb("search", "find pages")
    command.add_argument("words", nargs="*", metavar="WORDS")
    command.add_argument("--json", action="store_true", help="a list of {page, anchor, title, heading, snippet, score}")
    command.add_argument("--limit", type=_whole, default=10, metavar="N")
    command.add_argument("--batch", type=Path, metavar="QUERIES.txt", help="one query a line; {query, ms, hits} a line")
    _guide(command)
    _language(command, "the guide's first")


def _add_authoring(verb: Callable[[str, str], ArgumentParser]) -> None:
    command = verb("build", "turn an author's folder into one file")
    command.add_argument("folder", type=Path, metavar="FOLDER")
    command.add_argument("-o", "--output", type=Path, metavar="FILE.guide", help="default: FOLDER.guide")
    command = verb("check", "say what is wrong in a folder, or whether a file is whole; exit code 1 on errors")
    command.add_argument("path", type=Path, metavar="FOLDER|FILE")
    command.add_argument(
        "--json", action="store_true", help="a list of {file, line, severity, rule, message, hint, source}"
    )
    command.add_argument("--measures", action="store_true", help="also how long and how hard to read each page is")


def _add_output(verb: Callable[[str, str], ArgumentParser]) -> None:
    _add_handout(verb("handout", "make PDFs of pages and sets, ready to print"))
    command = verb("shot", "make a picture of the window")
    command.add_argument("page", metavar="PAGE", help="a page's path, or start")
    command.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.png")
    command.add_argument("--window", type=_size, default=(1280, 800), metavar="WIDTHxHEIGHT")
    command.add_argument("--theme", choices=("warm", "dark", "contrast"), default="warm")
    command.add_argument("--text-size", type=_percent, default=100, metavar="PERCENT")
    _guide(command)
    _language(command, "the computer's")


def _add_handout(command: ArgumentParser) -> None:
    page = "a page's path, word:ID, or a section's id for its pages"
    command.add_argument("pages", nargs="*", metavar="PAGE", help=page)
    command.add_argument("--set", action="append", default=[], dest="sets", metavar="ID", help="a set of the guide")
    command.add_argument("--all", action="store_true", help="the whole guide")
    command.add_argument("--each", action="store_true", help="a file for each page and set, not one for all")
    output = "a file such as x.pdf; a folder such as out/ where several files come out"
    command.add_argument("-o", "--output", required=True, metavar="FILE.pdf|FOLDER/", help=output)
    command.add_argument(
        "--size", nargs="+", type=_points, metavar="N", help="text size in points, one or more of 14 18 24"
    )
    command.add_argument("--paper", choices=("letter", "a4"), help="default: that of the settings, else of the country")
    command.add_argument("--form", choices=("sheets", "booklet", "card"), default="sheets")
    for name, words in (("questions", "lines for questions"), ("notes", "lines for notes"), ("color", "colors")):
        command.add_argument(f"--{name}", action=BooleanOptionalAction, help=f"{words}; default: as in the settings")
    command.add_argument("--for", default="", dest="name", metavar="NAME", help="whom it is for; kept nowhere")
    command.add_argument("--note", default="", metavar="WORDS", help="a few words for that person; kept nowhere")
    _guide(command)
    _language(command, "the guide's first")


def _guide(command: ArgumentParser) -> None:
    default = paths.shipped_guide()
    command.add_argument("--guide", type=Path, default=default, metavar="FILE", help="default: the guide that ships")


def _language(command: ArgumentParser, default: str) -> None:
    words = f"a language such as es; default: {default}"
    command.add_argument("--lang", type=_tag, default="", metavar="TAG", help=words)


def _tag(text: str) -> str:
    if text and not re.fullmatch(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*", text):
        raise ArgumentTypeError("please give the tag of a language, such as es")
    return text


def _whole(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 1000:
        raise ArgumentTypeError("please give a whole number from 1 to 1000")
    return int(text)


def _points(text: str) -> int:
    if text not in ("14", "18", "24"):
        raise ArgumentTypeError("please give 14, 18 or 24; pages are named before --size")
    return int(text)


def _percent(text: str) -> int:
    low, high = TEXT_SIZES[0], TEXT_SIZES[-1]
    if not text.isdecimal() or not low <= int(text) <= high:
        raise ArgumentTypeError(f"please give a whole number from {low} to {high}")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()) or not all(200 <= int(side) <= 8000 for side in (width, height)):
        raise ArgumentTypeError("please give a size such as 1280x800, each side from 200 to 8000")
    return int(width), int(height)


class _Version(Action):
    """Looks the version up only when asked: that alone takes longer than all other arguments together."""

    def __call__(self, parser: ArgumentParser, *_: object) -> None:
        from importlib.metadata import PackageNotFoundError, version

        try:
            found = version("patient-guide")
        except PackageNotFoundError:
            found = "(not installed)"
        print(f"patient-guide {found}")
        parser.exit()
