"""Whatever is typed into a page, nothing is raised and no markup comes through."""

from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec import Struct

from guide.authoring.finding import Report
from guide.authoring.front_matter import read_head
from guide.authoring.markdown_tree import MarkdownReader
from guide.page.blocks import Text
from guide.page.page import Page
from tests.authoring.pages import facts_of

READER = MarkdownReader()
PIECES = st.sampled_from(
    [
        "# ",
        "## ",
        "- ",
        "1. ",
        "    ",
        "\n",
        "\n\n",
        "> ",
        "!!! key",
        ' "a"\n    ',
        "[",
        "](",
        "page:",
        ")",
        "![",
        "]",
        "**",
        "*",
        "_",
        "`",
        "|",
        "\n---|---\n",
        "<b>",
        "<",
        ">",
        "<!--",
        "-->",
        "&amp;",
        "&#2;",
        "\\",
        "{:",
        "{: #a }",
        "}",
        "people 3 of 10: ",
        "…………",
        "[ ] ",
        ": ",
        ":   ",
        "\t",
        "word",
        "كلمة",
        "\x02",
        "\x03",
        "klzzwxh:0000",
        "\u2028",
        "\n===\n",
        "|a|b|\n|-|-|\n|c|\n",
    ]
)
BODIES = st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join))


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Struct):
        for field in value.__struct_fields__:
            yield from texts(getattr(value, field))
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)


@settings(max_examples=600, deadline=None)
@example("- a\n\n    - b\n\n        # c\n    d")
@example("\x02klzzwxh:0000\x03 **a**")
@given(BODIES)
def test_any_body_is_read_without_raising(body: str) -> None:
    facts, findings = facts_of(body, READER)
    assert facts or findings
    if facts:
        for text in texts(facts.page.blocks):
            assert type(text) is str
            assert "\x02" not in text
            assert "\x03" not in text


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from([*"[]{}:,-\n'\"&*!|>? ", "title", "a"])).map("".join)))
def test_any_front_matter_is_read_without_raising(source: str) -> None:
    report = Report()
    assert read_head(source, report.of("page.md")) or report.errors


@pytest.mark.parametrize(
    "injected",
    [
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script>",
        "a <b",
        '<a href="javascript:alert(1)">a</a>',
        "<!-- a -->",
        "<?php a ?>",
        "<![CDATA[a]]>",
        "**<i>**",
        "[<b>](page:start)",
        "| <b> | a |\n|---|---|\n| a | b |",
        "- <b>",
        "## <b>",
        "\\\\<b>",
        "<\n b>",
    ],
)
def test_injected_markup_is_a_finding_or_plain_text(injected: str) -> None:
    facts, findings = facts_of(injected)
    assert facts
    plain = any(text.strip() == " ".join(injected.split()) for text in texts(facts.page.blocks))
    assert plain or any(finding.rule == "html" and finding.severity == "error" for finding in findings)


@pytest.mark.parametrize("injected", ['See #read("/etc/passwd")', "$ sum $ @ref <3", "\\#let x = 1", "&lt;b&gt;"])
def test_injected_typst_and_written_out_entities_are_plain_text(injected: str) -> None:
    facts, findings = facts_of(injected)
    assert facts
    assert not findings
    (block,) = facts.page.blocks
    (text,) = block.children  # type: ignore[union-attr]
    assert text == Text(injected.removeprefix("\\").replace("&lt;", "<").replace("&gt;", ">"))


def test_a_page_is_made_of_plain_values_only() -> None:
    facts, _ = facts_of('## A\n\n<https://a.org> &amp; **b**\n\n![a](b.svg "c")\n\n!!! key "t"\n    d')
    assert facts
    assert isinstance(facts.page, Page)
    assert {type(text) for text in texts(facts.page.blocks)} == {str}
