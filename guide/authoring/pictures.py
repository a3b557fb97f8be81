"""The pictures of a guide: which file a page means, and whether the file may go into the guide."""

from collections.abc import Callable, Iterator

from guide.authoring.finding import FileReport, Report, did_you_mean
from guide.authoring.folder import PICTURES, Folder
from guide.authoring.page_file import PageFacts
from guide.authoring.png import judge_png
from guide.authoring.svg import judge_svg
from guide.authoring.text_file import read_bytes
from guide.page.drawing import MOST_BYTES

JUDGES: dict[str, Callable[[bytes, FileReport], None]] = {".svg": judge_svg, ".png": judge_png}


class PictureBook:
    """Finds pictures, a language's own before the shared one, and remembers which are used."""

    def __init__(self, folder: Folder, languages: tuple[str, ...], report: Report) -> None:
        self._folder = folder
        self._report = report
        self._languages = languages
        self._names = {language: frozenset(folder.pictures(language)) for language in (*languages, "")}
        self._used: set[tuple[str, str]] = set()

    def note(self, facts: PageFacts, report: FileReport) -> None:
        """Judges whether the page's pictures are there."""
        for use in facts.pictures:
            language = self._find(use.name, facts.page.language)
            if language is None:
                known = set().union(*self._names.values())
                report.error(use.line, "picture", f'no picture "{use.name}"', did_you_mean(use.name, known))
                continue
            self._used.add((language, use.name))
            if language not in ("", facts.page.language):
                message = f'"{use.name}" is there in {language} only, and is shown with its words'
                report.warning(use.line, "picture", message)

    def read_used(self) -> Iterator[tuple[str, str, bytes]]:
        """Name, language and bytes of each sound picture that a page uses; the others are reported."""
        for language, names in sorted(self._names.items()):
            for name in sorted(names):
                file = f"{language}/{PICTURES}/{name}" if language else f"{PICTURES}/{name}"
                report = self._report.of(file)
                if (language, name) not in self._used:
                    report.warning(0, "unused", "no page shows this picture")
                elif (data := self._sound(file, report)) is not None:
                    yield name, language, data

    def _find(self, name: str, language: str) -> str | None:
        others = (other for other in self._languages if other != language)
        return next((place for place in (language, "", *others) if name in self._names[place]), None)

    def _sound(self, file: str, report: FileReport) -> bytes | None:
        judge = JUDGES.get(file[file.rfind(".") :])
        if judge is None:
            report.error(0, "picture", "is neither .svg nor .png")
            return None
        data = read_bytes(self._folder.root / file, report, MOST_BYTES)
        if data is not None:
            judge(data, report)
        return None if report.errors else data
