"""For each rule that comes from a standard: a page that breaks it is caught at its line, one that keeps it passes."""

from datetime import date
from pathlib import Path

import pytest

from guide.authoring.check import check, check_and_measure
from guide.authoring.checks import CHECKS, STANDARDS
from guide.authoring.checks.balance import SIDES
from guide.authoring.finding import Finding
from guide.authoring.walk import Walk

MANUAL = Path(__file__).parents[2] / "CONTRIBUTING.md"
GUIDE = """\
id = "small"
version = "1"
title.en = "A small guide"
publisher = "The Clinic"
licence = "CC0-1.0"
languages = ["en", "es"]
help = "help"
urgent_on_every_page = true
funding = "Nobody pays for it."
updates = "It is read again each year."

[[sections]]
id = "part"
pages = ["page"]
title.en = "Part"
"""
GLOSSARY = """\
Biopsy {: #biopsy }
:   A small piece of tissue is taken and looked at.
:   Also: byopsy

Scan {: #ct }
:   A picture of the inside of the body.
:   Also: CT
"""
PAGE = """\
---
title: Water for you
summary: Water keeps you well.
kind: treatment
sources: [S1]
evidence: 2026-01-31
next_review: 2027-01-31
---

!!! key "The main thing"
    Drink a little, often.

## How it works

Water goes into your blood. A [biopsy](term:biopsy) shows it, and a biopsy may hurt.

## How it may help

It helps 30 of 100 people feel well. [S1](source:S1)

people 30 of 100: "It helps 30 of 100 people."

## Risks and side effects

It harms 2 of 100 people, who feel sick after it. [S1](source:S1)

## What happens without it

You feel dry.

## Daily life

You can drink at home.

## Other choices

You can drink tea, too.

## What you can do

1. Drink a glass now.
2. Call your team if you feel dry.

## What we know and do not know yet

We do not know how much is best for you.
"""
HELP = PAGE.replace("kind: treatment", "kind: help").replace(
    '!!! key "The', '!!! urgent "Call now"\n    - You cannot drink.\n\n!!! key "The'
)
LONG = "You can drink a glass of water with each meal and one more at night if you feel dry or warm today."
TODAY = date(2026, 11, 23)


class Page:
    """A folder with one page that keeps every rule, for a test to spoil."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("guide.toml", GUIDE)
        self.write("sources.toml", '[S1]\ntitle = "Water"\npublisher = "The Clinic"\n')
        self.write("en/glossary.md", GLOSSARY)
        start = (
            PAGE.replace("kind: treatment", "kind: start")
            .replace("people 30 of 100", "\n")
            .replace(': "It helps', "It helps")
        )
        self.write("en/start.md", start.replace('people."', "people."))
        self.write("en/help.md", HELP)
        self.write("en/part/page.md", PAGE)

    def write(self, name: str, content: str) -> None:
        """Puts a file into the folder."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")

    def found(self, today: date = TODAY) -> list[Finding]:
        """What is found by a day."""
        walk = Walk(self.root, today)
        walk.run(_Sink())
        return walk.findings()

    def spoil(self, old: str, new: str, name: str = "en/part/page.md") -> list[tuple[str, int, str, str]]:
        """What is found once `old` is `new` in a file."""
        text = (self.root / name).read_text("utf-8")
        assert old in text
        self.write(name, text.replace(old, new, 1))
        return [(found.file, found.line, found.severity, found.rule) for found in self.found()]


class _Sink:
    def add_page(self, *_: object) -> None: ...

    add_picture = add_term = add_source = add_search_words = add_page


@pytest.fixture
def page(tmp_path: Path) -> Page:
    """A page that keeps every rule."""
    return Page(tmp_path / "small")


def line_of(words: str, text: str = PAGE) -> int:
    """The line on which words stand."""
    return text[: text.index(words)].count("\n") + 1


FLOOD = " ".join(["word"] * 16)
SPOILS: dict[str, list[tuple[str, str, int, str]]] = {
    "hard-to-read": [
        (
            "We do not know how much is best for you.",
            "\n\n".join(["Administration necessitates interdisciplinary pharmacological individualisation."] * 12),
            line_of('!!! key'),
            "error",
        )
    ],
    "long-sentence": [("You feel dry.", f"You feel dry.\n{LONG}", line_of("You feel dry.") + 1, "warning")],
    "long-paragraph": [("You feel dry.", "You are dry. " * 4, line_of("You feel dry."), "warning")],
    "long-title": [("Water for you", "Water for you " * 5, 2, "warning")],
    "long-summary": [("Water keeps you well.", "Water keeps you well. " * 7, 3, "warning")],
    "few-headings": [
        (
            "You can drink at home.",
            "\n\n".join(["You can drink at home or out."] * 25),
            line_of("## Daily life"),
            "warning",
        )
    ],
    "unexplained-term": [
        ("A [biopsy](term:biopsy) shows", "A biopsy shows", line_of("A [biopsy]"), "warning"),
        ("You can drink at home.", "Two scans show it.", line_of("You can drink at home."), "warning"),
        ("You can drink at home.", "You can drink.\nTwo scans help.", line_of("You can drink at home.") + 1, "warning"),
        ("You can drink at home.", "A CT shows it.", line_of("You can drink at home."), "warning"),
    ],
    "unexplained-acronym": [
        ("You feel dry.", "You feel dry.\nThe ABC shows it.", line_of("You feel dry.") + 1, "warning"),
        ("You feel dry.", "The ABC shows it.", line_of("You feel dry."), "warning")],
    "main-message": [
        ('!!! key "The', '!!! tip "The', line_of('!!! key'), "error"),
        ("You feel dry.", "!!! key\n    You feel dry.", line_of("You feel dry."), "warning"),
        ('!!! key "The', 'Hello.\n\n!!! key "The', line_of('!!! key') + 2, "warning"),
    ],
    "steps": [
        ("## What you can do", "## What to do", line_of("We do not know how"), "error"),
        ("1. Drink a glass now.\n2. Call", "- Drink a glass now.\n- Call", line_of("We do not know how"), "error"),
        ("2. Call your team if", "2. Your team can help if", line_of("2. Call"), "warning"),
    ],
    "treatment-part": [
        (f"## {title}", f"## {title} now", line_of("We do not know how"), "error")
        for title in SIDES.values()
    ],
    "uneven": [("who feel sick after it.", "who rest. " + "They feel bad. " * 8, line_of("## How it may"), "warning")],
    "unknowns": [("## What we know and do not know yet", "## And more", line_of("We do not know how"), "error")],
    "number": [
        ("You feel dry.", "About 20% feel dry. [S1](source:S1)", line_of("You feel dry."), "warning"),
        ("You feel dry.", "You need 2.5 cups. [S1](source:S1)", line_of("You feel dry."), "warning"),
        ('"It helps 30 of 100 people."', '"It helps many people."', line_of("people 30"), "warning"),
    ],
    "denominator": [("You feel dry.", "Of all, 1 in 5 feel dry. [S1](source:S1)", line_of("You feel dry."), "warning")],
    "untraced": [
        ("You feel dry.", "You need 8 cups.", line_of("You feel dry."), "warning"),
        ("You feel dry.", "Letrozole can dry you.", line_of("You feel dry."), "warning"),
    ],
    "no-source": [],
    "review-date": [
        ("next_review: 2027-01-31", "next_review: 2026-06-30", 7, "warning"),
        ("next_review: 2027-01-31", "next_review: 2030-06-30", 7, "warning"),
        ("next_review: 2027-01-31", "next_review: 2025-06-30", 7, "error"),
        ("evidence: 2026-01-31", "evidence: 2026-12-31", 6, "error"),
    ],
    "reviewer": [
        ("kind: treatment", "kind: treatment\nreviewer: TBD\nreviewed: 2026-02-01", 5, "error"),
        ("kind: treatment", "kind: treatment\nreviewer: a doctor unknown\nreviewed: 2026-02-01", 5, "error"),
    ],
    "long-list": [("You feel dry.", "- a\n- b\n- c\n- d\n- e\n- f\n- g\n- h", line_of("You feel dry."), "warning")],
    "vague-link": [
        ("You feel dry.", "You feel dry.\nSee [more](page:help).", line_of("You feel dry.") + 1, "error"),
        ("You feel dry.", "See [here](page:help).", line_of("You feel dry."), "error")],
    "question-title": [("Water for you", "Is water for you?", 2, "warning")],
    "skipped-level": [("## Daily life", "## Daily life\n\n#### More", line_of("## Daily life") + 2, "warning")],
    "unkind": [
        ("You feel dry.", "You feel well.\nYou failed treatment.", line_of("You feel dry.") + 1, "error"),
        ("You feel dry.", "You lost the battle.", line_of("You feel dry."), "error"),
        ("You feel dry.", "Patients should drink.", line_of("You feel dry."), "error"),
        ("Water keeps you well.", "Win the fight.", 3, "error"),
    ],
    "passive": [
        ("You feel dry.", "It was given. It was taken. " * 3, line_of("You feel dry."), "warning")
    ],
}  # fmt: skip
CASES = [(rule, *spoil) for rule, spoils in SPOILS.items() for spoil in spoils]
ELSEWHERE = {"alarm", "guide-facts", "translation", "no-source"}


def test_a_sound_page_keeps_every_rule(page: Page) -> None:
    assert page.found() == []


def test_each_rule_is_shown_here() -> None:
    assert {rule for rule, *_ in CASES} | ELSEWHERE == STANDARDS.keys()
    assert len(set(CHECKS)) == len(CHECKS)


@pytest.mark.parametrize(("rule", "old", "new", "line", "severity"), CASES)
def test_a_page_that_breaks_a_rule_is_caught_at_its_line(
    rule: str, old: str, new: str, line: int, severity: str, page: Page
) -> None:
    assert ("en/part/page.md", line, severity, rule) in page.spoil(old, new)


def test_the_manual_lists_each_rule_and_where_it_comes_from() -> None:
    rows = [line.strip("| ").split(" | ") for line in MANUAL.read_text("utf-8").splitlines() if line.startswith("| `")]
    assert {row[0].strip("`"): row[-1] for row in rows if row[0].strip("`") in STANDARDS} == STANDARDS


def test_a_finding_names_its_rule_and_the_standard(page: Page) -> None:
    page.spoil("You feel dry.", "See [here](page:help).")
    (found,) = page.found()
    assert found.source == STANDARDS["vague-link"]
    assert str(found).endswith("let its words name the page it leads to [vague-link]")


def test_a_topic_without_a_source_is_caught(page: Page) -> None:
    page.write("en/part/page.md", PAGE.replace(" [S1](source:S1)", "").replace("sources: [S1]\n", ""))
    assert ("no-source", 1, "error") in {(found.rule, found.line, found.severity) for found in page.found()}


def test_danger_signs_must_come_first(page: Page) -> None:
    assert ("en/part/page.md", line_of("!!! key"), "error", "alarm") in page.spoil(
        "urgent_on_every_page = true\n", "", "guide.toml"
    )


def test_a_page_may_begin_with_danger_signs_of_its_own(page: Page) -> None:
    page.spoil("urgent_on_every_page = true\n", "", "guide.toml")
    assert page.spoil("!!! key", "!!! urgent\n    - You cannot drink.\n\n!!! key") == []


@pytest.mark.parametrize("name", ["funding", "updates"])
def test_a_guide_says_who_pays_and_how_it_is_kept(name: str, page: Page) -> None:
    assert page.spoil(f"{name} = ", "# ", "guide.toml") == [("guide.toml", 0, "error", "guide-facts")]


def test_a_translation_is_unchecked_until_somebody_is_named(page: Page) -> None:
    text = PAGE.replace("kind: treatment", "kind: treatment\ntranslation_checked: true").replace("## ", "## x ")
    page.write("es/part/page.md", text)
    assert ("es/part/page.md", 5, "error", "translation") in page.spoil("S1", "S1")
    page.write("es/part/page.md", text.replace("sources:", "reviewer: Test Person\nreviewed: 2026-02-01\nsources:"))
    assert "translation" not in {found.rule for found in page.found()}


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("Tengo sed. Bebo agua fría. Me voy a la cama. Hoy es lunes.", None),
        ("La hidratación insuficiente ocasiona complicaciones metabólicas considerables.", "error"),
        ("Su equipo puede ayudarle también con problemas de digestión.", "warning"),
    ],
)  # fmt: skip
def test_a_spanish_page_is_measured_by_the_spanish_scale(words: str, severity: str | None, page: Page) -> None:
    head = PAGE.partition("!!! key")[0].replace("kind: treatment", "kind: tool").replace("sources: [S1]\n", "")
    page.write("es/part/page.md", head + '!!! key "a"\n    b\n\n' + "\n\n".join([words] * 8))
    found = {(one.file, one.severity) for one in page.found() if one.rule == "hard-to-read"}
    assert found == ({("es/part/page.md", severity)} if severity else set())


def test_drugs_and_numbers_are_traced_by_a_list_s_own_lead(page: Page) -> None:
    assert page.spoil("You feel dry.", "You may take: [S1](source:S1)\n\n- letrozole\n- 8 cups of tea") == []


@pytest.mark.parametrize(
    "words",
    [
        "You are tired, worried and swollen.",
        "Your fever is 38.5 °C. [S1](source:S1)",
        "It takes 1,000 cups. [S1](source:S1)",
        "Call [555-0100](tel:555-0100).",
        "The low white cell count (LWC) is common.",
        "LWC (low white cells) is common.",
        "See [who can help](page:help).",
        "St. John's wort can harm.",
        "Your plants need no fighters.",
    ],
)
def test_what_only_looks_like_a_fault_passes(words: str, page: Page) -> None:
    assert page.spoil("You feel dry.", words) == []


def test_a_rule_is_waived_by_its_name_with_a_reason(page: Page) -> None:
    reason = "the name of the clinic's own leaflet"
    found = page.spoil("title: Water for you", f"title: Is water for you?\nwaive:\n  question-title: {reason}")
    assert found == [("en/part/page.md", 2, "waived", "question-title")]
    assert [one.hint for one in page.found()] == [f"waived: {reason}"]


@pytest.mark.parametrize(
    ("waiver", "message"),
    [
        ("{long-list: we need it}", '"long-list" is waived, but this page keeps it'),
        ("{lang-list: we need it}", 'no rule that can be waived is called "lang-list"'),
        ("{alarm: yes}", '"alarm" is waived without a reason'),
        ("{link: we need it}", 'no rule that can be waived is called "link"'),
    ],
)
def test_a_waiver_that_is_none_is_a_finding(waiver: str, message: str, page: Page) -> None:
    page.spoil("kind: treatment", f"kind: treatment\nwaive: {waiver}")
    assert (5, message) in [(found.line, found.message) for found in page.found()]


def test_what_is_no_rule_of_a_standard_cannot_be_waived(page: Page) -> None:
    page.spoil("kind: treatment", "kind: treatment\nwaive: {source: we need it}")
    assert "error" in {severity for *_, severity, _ in page.spoil("[S1](source:S1)", "[S2](source:S2)")}


def test_the_pages_are_measured(page: Page) -> None:
    _, measures = check_and_measure(page.root)
    mine = next(one for one in measures if one.file == "en/part/page.md")
    assert (mine.words, mine.sentences, mine.longest) == (77, 12, 11)
    assert mine.reading is not None
    assert mine.easier is not None
    assert mine.easier.syllables < mine.reading.syllables
    assert check(page.root) == []
