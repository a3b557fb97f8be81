"""Whatever is chosen together becomes a handout: 300 of the many that `tests.handout.compositions` throws together."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.handout.press import Press
from guide.library.read import GuideFile
from tests.handout.compositions import LOGOS, Maker, compose, faults, write
from tests.handout.disk import nothing_written

COUNT = 300


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GuideFile]:
    """The guide that they are made of, open."""
    with GuideFile(write(tmp_path_factory.mktemp("compositions") / "sample.guide")) as opened:
        yield opened


def test_whatever_is_chosen_becomes_a_handout_and_nothing_is_written(file: GuideFile, tmp_path: Path) -> None:
    with nothing_written(tmp_path) as written:
        found = list(faults(range(COUNT), file))
    assert [(number, fault, compose(number)) for number, fault in found] == []
    assert written == []


def test_the_choices_are_not_all_alike() -> None:
    chosen = [compose(number) for number in range(COUNT)]
    layouts = {(one.layout.size, one.layout.paper, one.layout.form) for one in chosen}
    assert len(layouts) == 3 * 2 * 3
    assert {one.language for one in chosen} == {"en", "es", "ar"}
    assert {one.clinic.logo for one in chosen} == set(LOGOS)
    assert chosen == [compose(number) for number in range(COUNT)]


def test_the_same_choice_has_the_same_bytes_from_another_press(file: GuideFile) -> None:
    maker = Maker(file)
    for number in range(7, COUNT, 43):
        assert maker.make(compose(number)) == maker.make(compose(number), Press())


def test_a_file_that_is_opened_for_writing_is_noticed(tmp_path: Path) -> None:
    """Of the watch itself."""
    with nothing_written(tmp_path) as written:
        (tmp_path / "a").touch()
    assert written == [str(tmp_path / "a"), "a"]
