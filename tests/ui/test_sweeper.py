"""What is left in circles is swept up in the window's own thread, and in no other."""

import gc
from collections.abc import Iterator
from pathlib import Path
from threading import Thread, current_thread, main_thread
from weakref import ref

import pytest

from guide.ui.sweeper import Sweeper
from tests.windows import opened


class Circle:
    """Something that only a sweep can take away."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def sweepers() -> Iterator[list[str]]:
    """The threads that swept."""
    seen: list[str] = []

    def note(phase: str, _: object) -> None:
        if phase == "start":
            seen.append(current_thread().name)

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def litter() -> None:
    for _ in range(20_000):
        Circle()


def test_no_other_thread_sweeps_while_the_window_is_there(shipped: Path, sweepers: list[str]) -> None:
    gc.enable()  # as Python begins; whoever opened the program before has turned it off for the start
    with opened(shipped) as window:
        sweepers.clear()
        worker = Thread(target=litter, name="worker")
        worker.start()
        worker.join()
        assert "worker" not in sweepers
        lost = ref(Circle())
        sweeper = window.findChild(Sweeper)
        assert sweeper is not None
        sweeper.sweep()
        assert lost() is None
        assert set(sweepers) == {main_thread().name}
    assert gc.isenabled(), "Python does it again once the window is closed"


def test_where_there_is_little_nothing_is_swept(shipped: Path, sweepers: list[str]) -> None:
    with opened(shipped) as window:
        sweeper = window.findChild(Sweeper)
        assert sweeper is not None
        gc.collect()
        sweepers.clear()
        sweeper.sweep()
        assert sweepers == []
