"""The bars of speed and memory. They are measured with `pytest -m benchmark`, one at a time on a quiet machine."""

import sys
from pathlib import Path

import pytest

from guide.paths import shipped_guide
from tests.benchmarks import building, handouts, page_change, searching, start_up, typing_speed
from tests.benchmarks.figures import p95
from tests.benchmarks.generated import vocabulary, write_folder, write_guide

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(sys.platform != "linux", reason="memory is read where Linux says it"),
]
PAGES = 5000
BAR = 1.5
"""The program's start, as a multiple of the bare start."""
FLAT = 1.25
"""How much longer a page may take in one size of guide than in another."""
SAME = 0.1
"""How far the start with a large guide may be from that with a small one."""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A guide of 5,000 pages."""
    return write_guide(tmp_path_factory.mktemp("large") / "large.guide", PAGES)


@pytest.fixture(scope="module")
def starts(large: Path) -> dict[str, start_up.Start]:
    """The program's start with a small and with a large guide, in turn with the least that Qt can do.

    Where a neighbour on the machine made a start look slow, more starts are added to the same run; none is taken away.
    """
    guides = {"shipped": shipped_guide(), "large": large}
    found = start_up.measure(guides)
    for _ in range(2):
        shipped = found["shipped"].wall
        if shipped > BAR * found["bare"].wall or abs(found["large"].wall - shipped) > SAME * shipped:
            found = start_up.fastest(found, start_up.measure(guides))
    print(f"\n{start_up.report(found)}")
    return found


def test_the_program_starts_in_half_as_long_again_as_the_least_that_qt_can_do(
    starts: dict[str, start_up.Start],
) -> None:
    assert starts["shipped"].wall <= BAR * starts["bare"].wall


def test_the_program_starts_as_fast_with_a_large_guide_as_with_a_small_one(starts: dict[str, start_up.Start]) -> None:
    assert starts["large"].wall == pytest.approx(starts["shipped"].wall, rel=SAME)


def test_the_program_takes_little_more_memory_than_the_least_that_qt_can_do(starts: dict[str, start_up.Start]) -> None:
    assert max(starts["shipped"].memory, starts["large"].memory) <= 1.6 * starts["bare"].memory


@pytest.mark.parametrize("name", ["shipped", "large"])
def test_a_page_is_painted_within_50_ms(name: str, large: Path) -> None:
    times = page_change.measure({"shipped": shipped_guide(), "large": large}[name])
    print(f"\n{page_change.report({name: times})}")
    assert p95(times) <= 50


def test_a_search_in_a_large_guide_takes_at_most_30_ms(large: Path) -> None:
    found = searching.measure(large)
    print(f"\n{searching.report(found)}")
    assert p95([one for times in found.values() for one in times]) <= 30


def test_hits_are_painted_within_50_ms_of_a_key_and_no_frame_takes_100(large: Path) -> None:
    known = vocabulary()[200:]
    typed = typing_speed.measure(
        large, [f"{known[0]} {known[1]}", f"{known[2][:-2]}x", "how do I know if my " + known[3]]
    )
    print(f"\n{typing_speed.report({'large': typed})}")
    assert p95(typed.times) <= 50
    assert typed.longest <= 100


def test_a_handout_is_there_within_300_ms_and_no_frame_takes_100() -> None:
    handouts.preview(handouts.PAGES)  # the first loads what it takes to set type
    seen = min((handouts.preview(handouts.PAGES) for _ in range(3)), key=lambda one: one.longest)
    print(f"\n{seen.shown:.0f} ms until the preview, the longest frame {seen.longest:.0f} ms")
    assert seen.shown <= 300
    assert seen.longest <= 100


def test_a_warm_press_takes_a_third_of_the_whole_process_at_the_most(tmp_path: Path) -> None:
    process = ("main.py", "handout", "-o", str(tmp_path / "a.pdf"), "--size", "14", "--paper", "a4", "--")
    found = handouts.measure(handouts.by_press, process, handouts.PAGES)
    print(f"\n{handouts.report({'four sheets': found}, {})}")
    assert found.warm <= found.cold / 3


def test_the_time_and_memory_of_a_build_do_not_grow_with_the_page(tmp_path: Path) -> None:
    found = building.measure(tmp_path / "first")
    for again in ("second", "third"):
        if _spread(found) > FLAT:  # a neighbour slowed one of them: more rounds are added, none is taken away
            found = building.fastest(found, building.measure(tmp_path / again))
    print(f"\n{building.report(found)}")
    assert _spread(found) <= FLAT
    assert found[PAGES].memory <= 1.5 * found[building.SIZES[0]].memory


def _spread(found: dict[int, building.Build]) -> float:
    """The slowest time a page as a multiple of the fastest, over all sizes."""
    times = [one.seconds / pages for pages, one in found.items()]
    return max(times) / min(times)


def test_the_same_folder_gives_the_same_bytes(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "of-1000", 1000)
    files = [tmp_path / name for name in ("one.guide", "other.guide")]
    for file in files:
        building.build_apart(folder, file)
    assert files[0].read_bytes() == files[1].read_bytes()
