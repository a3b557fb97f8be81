"""A damaged guide gives what was written or one clear sentence: never other words, another fault, or no end."""

from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guide.errors import GuideError
from guide.library.form import BLOCK
from guide.library.read import GuideFile
from tests.library.sample import readings, write_sample

ROUNDS = 200
LENGTHS = 60


class Whole(bytes):
    """The bytes of a file, which a report of a failed test does not repeat."""

    def __repr__(self) -> str:
        return f"<{len(self)} bytes>"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """The bytes of a file in which nothing is wrong."""
    return Whole(write_sample(tmp_path_factory.mktemp("whole") / "sample.guide").read_bytes())


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """What that file answers."""
    with GuideFile(write_sample(tmp_path_factory.mktemp("answers") / "sample.guide")) as file:
        return [ask() for ask in readings(file)]


def complaints(path: Path, answers: list[Any]) -> int:
    """How many questions were answered with a GuideError; all others must be answered right."""
    try:
        file = GuideFile(path)
    except GuideError:
        return len(answers)
    count = 0
    with file:
        for ask, right in zip(readings(file), answers, strict=True):
            try:
                assert ask() == right
            except GuideError:
                count += 1
    return count


def test_random_bytes_anywhere_are_never_taken_for_words(tmp_path: Path, whole: Whole, answers: list[Any]) -> None:
    chance = Random(20260630)
    path = tmp_path / "a.guide"
    noticed = 0
    for _ in range(ROUNDS):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 1, 2, 8, 64))):
            data[chance.randrange(len(data))] ^= chance.randrange(1, 256)
        path.write_bytes(data)
        noticed += complaints(path, answers) > 0
    assert noticed > ROUNDS // 3


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(0, 1_000_000), junk=st.binary(min_size=1, max_size=300))
def test_junk_over_any_place_is_never_taken_for_words(
    tmp_path: Path, whole: Whole, answers: list[Any], place: int, junk: bytes
) -> None:
    start = place % len(whole)
    path = tmp_path / "a.guide"
    path.write_bytes((whole[:start] + junk + whole[start + len(junk) :])[: len(whole)])
    complaints(path, answers)


def test_a_file_cut_off_anywhere_is_never_taken_for_a_whole_one(
    tmp_path: Path, whole: Whole, answers: list[Any]
) -> None:
    chance = Random(20260630)
    blocks = len(whole) // BLOCK
    lengths = {*range(0, 120, 9), *(chance.randrange(len(whole)) for _ in range(LENGTHS))}
    lengths |= {chance.randrange(blocks) * BLOCK for _ in range(LENGTHS)}
    path = tmp_path / "a.guide"
    for length in lengths:
        path.write_bytes(whole[:length])
        assert complaints(path, answers) or _is_refused(path)


def test_blocks_in_the_wrong_place_are_noticed(tmp_path: Path, whole: Whole, answers: list[Any]) -> None:
    chance = Random(20260630)
    path = tmp_path / "a.guide"
    for _ in range(40):
        blocks = [whole[start : start + BLOCK] for start in range(0, len(whole), BLOCK)]
        one, other = chance.sample(range(len(blocks)), 2)
        blocks[one], blocks[other] = blocks[other], blocks[one]
        path.write_bytes(b"".join(blocks))
        complaints(path, answers)
        assert _is_refused(path)


def test_verifying_notices_one_changed_bit_wherever_it_is(tmp_path: Path, whole: Whole) -> None:
    chance = Random(20260630)
    path = tmp_path / "a.guide"
    for start in range(0, len(whole), BLOCK):
        data = bytearray(whole)
        data[start + chance.randrange(BLOCK)] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        assert _is_refused(path)


def test_what_is_added_at_the_end_is_noticed_when_verifying(tmp_path: Path, whole: Whole) -> None:
    for more in (b"x", bytes(BLOCK)):
        (tmp_path / "a.guide").write_bytes(whole + more)
        assert _is_refused(tmp_path / "a.guide")


def _is_refused(path: Path) -> bool:
    try:
        with GuideFile(path) as file:
            file.verify()
    except GuideError:
        return True
    return False
