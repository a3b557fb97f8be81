"""The sample guide, open, and a press that keeps its fonts for all tests."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from guide.handout.layout import Clinic, Layout
from guide.handout.press import Press
from guide.library.read import GuideFile
from guide.page.page import Page
from tests.handout.sample import CHEMO, write_guide

TODAY = date(2026, 11, 23)


class Printer:
    """Prints pages of the sample guide, or a page that is in no guide yet."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._press = Press()
        self.file = GuideFile(write_guide(folder / "sample.guide"))

    def sample(
        self,
        *paths: str,
        language: str = "en",
        layout: Layout | None = None,
        clinic: Clinic | None = None,
        printed: date = TODAY,
    ) -> bytes:
        chosen = paths or (CHEMO.path,)
        return self._press.make(self.file, chosen, language, layout or Layout(), clinic or Clinic(), printed)

    def page(self, page: Page, language: str = "en", clinic: Clinic | None = None, **pictures: bytes) -> bytes:
        path = write_guide(self._folder / "one.guide", page, **pictures)
        with GuideFile(path) as file:
            return self._press.make(file, [page.path], language, Layout(), clinic or Clinic(), TODAY)


@pytest.fixture(scope="session")
def printer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Printer]:
    made = Printer(tmp_path_factory.mktemp("printer"))
    yield made
    made.file.close()
