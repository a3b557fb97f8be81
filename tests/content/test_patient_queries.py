"""What patients type finds the right page of the guide that ships, and an emergency its card."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from guide.library.read import GuideFile
from guide.paths import shipped_guide
from guide.search.search import Search

LIST: dict[str, list[dict[str, Any]]] = tomllib.loads(
    Path(__file__).with_name("patient_queries.toml").read_text("utf-8")
)
FIRST = 3
ENOUGH = 0.95
CALM = 0.9


@pytest.fixture(scope="module")
def search() -> Iterator[Search]:
    with GuideFile(shipped_guide()) as file:
        yield Search(file)


def test_there_are_as_many_queries_as_were_asked_for() -> None:
    assert len(LIST["query"]) >= 150
    assert len(LIST["urgent"]) >= 80


def test_the_right_page_is_among_the_first_three(search: Search) -> None:
    missed = []
    for query in LIST["query"]:
        pages = [hit.page for hit in search.hits(query["typed"], "en") if not hit.urgent][:FIRST]
        if set(pages).isdisjoint(query["pages"]):
            missed.append((query["typed"], pages))
    print(f"{len(LIST['query']) - len(missed)} of {len(LIST['query'])}")
    assert len(missed) <= (1 - ENOUGH) * len(LIST["query"]), missed


@pytest.mark.parametrize("urgent", LIST["urgent"], ids=lambda urgent: urgent["typed"])
def test_an_emergency_brings_up_its_card_first(search: Search, urgent: dict[str, str]) -> None:
    hit = search.hits(urgent["typed"], "en")[0]
    assert (hit.urgent, f"{hit.page}#{hit.anchor}") == (True, urgent["card"])


def test_what_only_looks_like_an_emergency_brings_up_none(search: Search) -> None:
    alarmed = [one["typed"] for one in LIST["calm"] if any(hit.urgent for hit in search.hits(one["typed"], "en"))]
    assert len(alarmed) <= (1 - CALM) * len(LIST["calm"]), alarmed
