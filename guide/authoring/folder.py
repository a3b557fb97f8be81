"""What lies in an author's folder: pages by language, pictures, and what should not be there."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from guide.authoring.finding import Report, did_you_mean
from guide.errors import GuideError

PICTURES = "pictures"
GLOSSARY = "glossary.md"
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
"""A language tag, as far as folders are named by them: en, pt-BR, zh-Hant."""


class Folder:
    """The files of an author's folder, by name relative to it, with `/`; hidden files are left out.

    Raises GuideError when there is no such folder or it cannot be read.
    """

    def __init__(self, root: Path, report: Report) -> None:
        self.root = root
        self._report = report
        if not root.is_dir():
            raise GuideError(f"There is no folder {root}. Please name the folder that holds guide.toml.")
        self._real_root = root.resolve()
        self.files = self._unmistakable(sorted(self._list(root, "")))

    def __contains__(self, file: str) -> bool:
        return file in self._names

    def pages(self, language: str) -> list[str]:
        """The paths of all pages written in `language`, such as `treatment/chemotherapy`."""
        start = f"{language}/"
        kept_out = (f"{start}{GLOSSARY}", f"{start}{PICTURES}/")
        return [
            file[len(start) : -len(".md")]
            for file in self.files
            if file.startswith(start) and file.endswith(".md") and not file.startswith(kept_out)
        ]

    def pictures(self, language: str) -> list[str]:
        """The names of all pictures for `language` alone, or of those for every language if it is ''."""
        start = f"{language}/{PICTURES}/" if language else f"{PICTURES}/"
        return [file[len(start) :] for file in self.files if file.startswith(start)]

    def refuse_strangers(self, languages: tuple[str, ...]) -> None:
        """Reports pages in folders that are named like a language which the guide does not have."""
        for file in self.files:
            top, _, rest = file.partition("/")
            if rest.endswith(".md") and top not in languages and LANGUAGE.fullmatch(top):
                hint = did_you_mean(top, languages) or "add it to `languages` in guide.toml"
                self._report.of(file).error(0, "language", f'"{top}" is no language of this guide', hint)

    def _list(self, folder: Path, start: str) -> Iterator[str]:
        try:
            entries = list(os.scandir(folder))
        except OSError as fault:
            why = fault.strerror or str(fault)
            raise GuideError(f"The folder {folder} cannot be read: {why}.", repr(fault)) from fault
        for entry in entries:
            name = start + entry.name
            if entry.name.startswith("."):
                continue
            if entry.is_symlink() and self._leads_astray(entry, name):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from self._list(Path(entry.path), f"{name}/")
            elif entry.is_file():
                yield name

    def _leads_astray(self, entry: os.DirEntry[str], name: str) -> bool:
        try:
            target = Path(entry.path).resolve(strict=True)
        except (OSError, RuntimeError):
            self._report.of(name).error(0, "symlink", "is a symbolic link that leads nowhere")
            return True
        if not target.is_relative_to(self._real_root):
            self._report.of(name).error(0, "symlink", "is a symbolic link that leads out of the folder")
            return True
        if target.is_dir():
            self._report.of(name).error(0, "symlink", "is a symbolic link to a folder", "use a real folder")
            return True
        return False

    def _unmistakable(self, files: list[str]) -> list[str]:
        first: dict[str, str] = {}
        for file in files:
            twin = first.setdefault(file.casefold(), file)
            if twin != file:
                self._report.of(file).error(0, "name", f'has the same name as "{twin}" on many computers')
        self._names = frozenset(first.values())
        return list(first.values())
