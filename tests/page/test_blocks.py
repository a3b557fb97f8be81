"""A block read from a file is within its bounds, or the file is damaged."""

import msgspec
import pytest

from guide.page.blocks import (
    DEEPEST,
    Block,
    Heading,
    Inline,
    Link,
    Paragraph,
    People,
    Strong,
    Table,
    Text,
    plain,
    within,
)


@pytest.mark.parametrize(
    "block", [People(1, 1_000_000_000, "many"), People(-1, 10, "few"), People(0, 0, "none"), Heading(99, "a", ())]
)
def test_a_block_out_of_bounds_is_refused(block: Block) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.msgpack.decode(msgspec.msgpack.encode(block), type=Block)


def test_plain_words_leave_out_the_numbers_of_sources() -> None:
    words = (Text("Rest "), Strong((Text("helps"),)), Link("source", "S1", (Text("S1"),)), Text("."))
    assert plain(words) == "Rest helps."
    assert plain(Paragraph(words).children) == "Rest helps."


def test_a_ragged_table_cannot_be_made_nor_read() -> None:
    with pytest.raises(ValueError, match="as many cells as the head"):
        Table(((), ()), (((), ()), ((),)))
    with pytest.raises(msgspec.ValidationError):
        msgspec.msgpack.decode(msgspec.msgpack.encode(["table", [[], []], [[[]]]]), type=Block)


def test_words_inside_words_are_counted_up_to_a_depth_and_no_further() -> None:
    words: Inline = Text("deep")
    for _ in range(DEEPEST - 1):
        words = Strong((words,))
    assert within((words,))
    assert not within((Strong((words,)),))
    for _ in range(100_000):
        words = Strong((words,))
    assert not within(((words,),))
