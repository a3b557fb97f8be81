"""The icon array has as many people as it says, told apart by shape and by color."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.render.people import CELL, PER_ROW, PER_ROW_OF_MANY, svg

SHARES = st.integers(1, 100).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total)))


def drawn(count: int, total: int) -> tuple[ElementTree.Element, list[ElementTree.Element]]:
    """The drawing, and its people in order."""
    root = ElementTree.fromstring(svg(count, total, "#111", "#999"))
    return root, list(root)


@given(share=SHARES)
def test_so_many_of_so_many_people_are_filled(share: tuple[int, int]) -> None:
    count, total = share
    _, people = drawn(count, total)
    fills = [person.get("fill") for person in people]
    assert fills == ["#111"] * count + ["none"] * (total - count)


@given(share=SHARES)
def test_nobody_stands_on_anybody_or_outside(share: tuple[int, int]) -> None:
    root, people = drawn(*share)
    places = [person.get("transform", "")[len("translate(") : -1] for person in people]
    assert len(set(places)) == share[1]
    corners = [tuple(map(int, place.split())) for place in places]
    width, height = int(root.get("width", "")), int(root.get("height", ""))
    assert all(0 <= x <= width - CELL and 0 <= y <= height - CELL for x, y in corners)
    assert root.get("viewBox") == f"0 0 {width} {height}"


@pytest.mark.parametrize(("total", "rows"), [(1, 1), (9, 1), (10, 1), (11, 1), (20, 1), (21, 2), (99, 5), (100, 5)])
def test_a_row_holds_ten_or_twenty_smaller_ones(total: int, rows: int) -> None:
    root, _ = drawn(1, total)
    assert int(root.get("height", "")) == rows * CELL
    assert int(root.get("width", "")) == (PER_ROW if total <= PER_ROW else PER_ROW_OF_MANY) * CELL


def test_who_is_not_counted_is_an_outline_and_not_only_another_color() -> None:
    _, (counted, other) = drawn(1, 2)
    assert (counted.get("fill"), counted.get("stroke")) == ("#111", "#111")
    assert (other.get("fill"), other.get("stroke")) == ("none", "#999")
