"""The window never waits for a search, and nothing that was asked last is lost."""

from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest

from guide.errors import GuideError
from guide.search.search import Answer
from guide.ui.seeker import Question, Seeker
from tests.windows import PATIENCE, opened, seek, settle


class Ears:
    """What a seeker said."""

    def __init__(self, seeker: Seeker) -> None:
        self.answers: list[tuple[Question, Answer]] = []
        self.faults: list[GuideError] = []
        seeker.answered.connect(lambda question, answer: self.answers.append((question, answer)))
        seeker.failed.connect(self.faults.append)

    def wait(self) -> None:
        """Waits for the first word."""
        end = monotonic() + PATIENCE
        while not self.answers and not self.faults:
            assert monotonic() < end, "the seeker said nothing"
            settle()


@pytest.fixture
def seeker(qapp: object) -> Iterator[Seeker]:
    one = Seeker()
    yield one
    one.close()


def test_the_newest_question_is_answered_and_no_other(seeker: Seeker, shipped: Path) -> None:
    ears = Ears(seeker)
    questions = [Question("chemotherapy"[:letters], (shipped,), "en") for letters in range(2, 13)]
    for question in questions:
        seeker.ask(question)
    ears.wait()
    seeker.close()
    settle()
    assert [question for question, _ in ears.answers] == questions[-1:]
    assert ears.answers[0][1].hits[0].page == "treatment/chemotherapy"


def test_making_ready_does_not_take_the_place_of_a_question(seeker: Seeker, shipped: Path) -> None:
    ears = Ears(seeker)
    with seeker._bell:  # the thread cannot take the question before
        seeker.ask(Question("tired", (shipped,), "en"))
        seeker.prepare(Question("", (shipped,), "en"))
    ears.wait()
    assert ears.answers[0][0].typed == "tired"


def test_an_answer_that_nobody_waits_for_is_dropped(seeker: Seeker, shipped: Path) -> None:
    ears = Ears(seeker)
    seeker.ask(Question("tired", (shipped,), "en"))
    seeker.forget()
    seeker.close()
    settle()
    assert ears.answers == []


def test_a_damaged_guide_is_said(seeker: Seeker, tmp_path: Path) -> None:
    ears = Ears(seeker)
    seeker.ask(Question("tired", (tmp_path / "none.guide",), "en"))
    ears.wait()
    assert "could not be opened" in str(ears.faults[0])


def test_a_page_that_was_chosen_meanwhile_is_not_covered_by_late_hits(shipped: Path) -> None:
    with opened(shipped) as window:
        window.navigator.show_page("treatment/hormone")
        late: list[object] = []
        window.search.seeker._finished.connect(lambda question, _: late.append(question))
        window.search.seek("tired")
        window.navigator.show_page("treatment/targeted")
        end = monotonic() + PATIENCE
        while not late:
            assert monotonic() < end, "the thread found nothing"
            settle()
        settle()
        assert window.stage.shows_page


def test_all_guides_on_the_shelf_can_be_searched_and_a_hit_opens_its_guide(shipped: Path, tiny: Path) -> None:
    with opened(shipped, tiny) as window:
        answer = seek(window, "tired")
        assert {hit.guide for hit in answer.hits} >= {str(shipped)}
        window.search.open(answer.hits[0])
        settle()
        assert window.navigator.reader is not None
        assert str(window.navigator.reader.file.path) == answer.hits[0].guide
        assert window.stage.shows_page
        assert all(hit.guide == "" for hit in seek(window, "tired").hits)
        window.stage.results.everywhere_asked.emit(True)
        assert any(hit.guide for hit in seek(window, "tired").hits)
