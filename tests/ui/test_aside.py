"""Work beside the window: done in order, handed over where the window lives, dropped where nobody waits for it."""

from collections.abc import Callable, Iterator
from threading import Event, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from guide.errors import GuideError
from guide.ui.aside import Aside
from tests.ui.handouts import wait_until
from tests.windows import settle


class Ears:
    """What came of errands, and in which thread it was heard."""

    def __init__(self) -> None:
        self.found: list[object] = []
        self.faults: list[str] = []

    def hear(self, found: object) -> None:
        assert current_thread() is main_thread()
        self.found.append(found)

    def fault(self, fault: GuideError) -> None:
        assert current_thread() is main_thread()
        self.faults.append(str(fault))


@pytest.fixture
def aside(qapp: object) -> Iterator[Aside]:
    one = Aside("errands")
    yield one
    one.close()


@pytest.fixture
def ears() -> Ears:
    return Ears()


def held(go: Event, answer: object) -> Callable[[], object]:
    def errand() -> object:
        assert go.wait(10)
        return answer

    return errand


def refuse() -> object:
    raise GuideError("It is not there.")


def test_errands_are_done_in_order_and_not_in_the_thread_of_the_window(aside: Aside, ears: Ears) -> None:
    threads = []
    for number in range(5):
        aside.do(lambda number=number: (threads.append(current_thread().name), number)[1], ears.hear, ears.fault)  # type: ignore[misc]
    wait_until(lambda: len(ears.found) == 5)
    assert ears.found == [0, 1, 2, 3, 4]
    assert set(threads) == {"errands"}


def test_a_fault_of_the_world_goes_where_it_is_wanted(aside: Aside, ears: Ears) -> None:
    aside.do(refuse, ears.hear, ears.fault)
    wait_until(lambda: ears.faults)
    assert (ears.found, ears.faults) == ([], ["It is not there."])


def test_a_fault_of_the_program_is_not_swallowed_and_the_next_errand_is_done(
    aside: Aside, ears: Ears, qtbot: QtBot
) -> None:
    with qtbot.captureExceptions() as caught:
        aside.do(lambda: 1 // 0, ears.hear, ears.fault)
        wait_until(lambda: caught)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    aside.do(lambda: "on", ears.hear, ears.fault)
    wait_until(lambda: ears.found)
    assert (ears.found, ears.faults) == (["on"], [])


def test_only_the_newest_is_answered_and_what_had_not_begun_is_not_done(aside: Aside, ears: Ears) -> None:
    go, done = Event(), []
    aside.only(held(go, "first"), ears.hear, ears.fault)
    for number in range(3):
        aside.only(lambda number=number: done.append(number) or number, ears.hear, ears.fault)  # type: ignore[misc,func-returns-value]
    go.set()
    wait_until(lambda: ears.found)
    settle()
    assert (ears.found, done) == ([2], [2])


def test_the_deaf_hear_nothing_but_everything_is_done(aside: Aside, ears: Ears) -> None:
    go, done = Event(), Event()
    aside.do(held(go, "first"), ears.hear, ears.fault)
    aside.do(done.set, ears.hear, ears.fault)
    aside.deafen()
    go.set()
    assert done.wait(10)
    settle()
    assert ears.found == []


def test_after_closing_it_can_be_asked_again(aside: Aside, ears: Ears) -> None:
    aside.do(lambda: "before", ears.hear, ears.fault)
    aside.close()
    aside.do(lambda: "after", ears.hear, ears.fault)
    wait_until(lambda: ears.found)
    assert ears.found == ["after"]
