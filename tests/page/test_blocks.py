"""A block read from a file is within its bounds, or the file is damaged."""

import msgspec
import pytest

from guide.page.blocks import Block, Heading, Link, Paragraph, People, Strong, Text, plain


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
