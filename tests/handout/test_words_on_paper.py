"""Nothing on paper leads nowhere, and nothing is said twice."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from guide.handout.layout import Clinic, Layout
from guide.handout.press import Press
from guide.handout.walk import ends_without
from guide.library.read import GuideFile
from guide.page.blocks import Callout, Heading, Inlines, Link, Paragraph, Text, WriteIn
from guide.page.guide import HandoutSet
from tests.handout.conftest import Printer
from tests.handout.paper import sheets, words
from tests.handout.sample import CHEMO, GUIDE, HORMONE, write_guide

HELP = Link("page", "help", (Text("Get help now"),))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((Text("Call."), Text(" "), HELP, Text(".")), (Text("Call."), Text(" "))),
        ((Text("Call."), HELP), (Text("Call."),)),
        ((HELP, Text(" tells more.")), (HELP, Text(" tells more."))),
        ((Text("Call."),), (Text("Call."),)),
    ],
)
def test_a_link_to_the_help_page_at_the_end_of_a_box_is_left_out(before: Inlines, after: Inlines) -> None:
    box = Callout("urgent", "Call now", (Paragraph((Text("If"),)), Paragraph(before)))
    assert ends_without(box, "help").blocks == (Paragraph((Text("If"),)), Paragraph(after))


def test_a_box_that_is_nothing_but_that_link_loses_its_paragraph() -> None:
    assert ends_without(Callout("urgent", "Call now", (Paragraph((HELP,)),)), "help").blocks == ()
    assert ends_without(Callout("urgent", "Call now", ()), "help").blocks == ()


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        (Link("tel", "18002272345", (Text("1-800-227-2345"),)), "Ask 1-800-227-2345."),
        (Link("tel", "18002272345", (Text("the helpline"),)), "Ask the helpline (18002272345)."),
        (Link("page", HORMONE.path, (Text("about hormone therapy"),)), "Ask about hormone therapy."),
        (Link("page", HORMONE.path, (Text("about drugs"),)), "Ask about drugs (see: Hormone therapy)."),
    ],
)
def test_what_the_words_say_already_is_not_said_again(tmp_path: Path, link: Link, shown: str) -> None:
    page = replace(CHEMO, blocks=(Paragraph((Text("Ask "), link, Text("."))),), sources=())
    with GuideFile(write_guide(tmp_path / "a.guide", page, HORMONE)) as file:
        assert shown in words(Press().make(file, [page.path], "en", Layout(), Clinic(), date(2026, 1, 1)))


def test_a_set_is_called_what_the_guide_calls_it(tmp_path: Path) -> None:
    one = HandoutSet("start", {"en": "Before you start"}, (CHEMO.path, HORMONE.path))
    with GuideFile(write_guide(tmp_path / "a.guide", guide=replace(GUIDE, handout_sets=(one,)))) as file:
        both = Press().make(file, one.pages, "en", Layout(14), Clinic(), date(2026, 1, 1))
        turned = Press().make(file, one.pages[::-1], "en", Layout(14), Clinic(), date(2026, 1, 1))
    assert "Before you start" in sheets(both)[-1]
    assert "Before you start" not in words(turned)


def test_lines_to_write_on_stay_with_their_heading(printer: Printer) -> None:
    lines = {day: [WriteIn(f"Line {day}{line}") for line in range(5)] for day in range(1, 8)}
    days = [block for day in lines for block in (Heading(3, f"day-{day}", (Text(f"Day {day}"),)), *lines[day])]
    found = sheets(printer.page(replace(CHEMO, blocks=(Heading(2, "week", (Text("Week"),)), *days), sources=())))
    for day in range(1, 8):
        assert len([sheet for sheet in found if f"Day {day}" in sheet or f"Line {day}" in sheet]) == 1
