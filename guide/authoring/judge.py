"""Holds pages to the checks, and lets pass what an author waived by name and with a reason."""

from collections.abc import Collection
from datetime import date

from guide.authoring.checks import CHECKS, STANDARDS
from guide.authoring.checks.subject import subject
from guide.authoring.finding import FileReport, Report, did_you_mean
from guide.authoring.guide_toml import GUIDE, GuideToml
from guide.authoring.language_rules import language_rules
from guide.authoring.measure import Measure, measure
from guide.authoring.page_file import PageFacts
from guide.page.guide import Term
from guide.page.page import Review


class Judge:
    """Looks at one page after the other."""

    def __init__(
        self,
        toml: GuideToml,
        terms: dict[str, tuple[Term, ...]],
        report: Report,
        today: date,
        measures: list[Measure] | None = None,
    ) -> None:
        """`measures` takes how hard each page is to read, where somebody wants to know."""
        self._measures = measures
        self._reviews: dict[str, set[Review]] = {}
        self._toml = toml
        self._terms = terms
        self._report = report
        self._today = today

    def look_at_guide(self) -> None:
        """An error for each thing that a reader must be told of the whole guide, and is not."""
        mine = self._report.of(GUIDE)
        waived = self._toml.choices.waive
        self._judge_waivers(waived, self._toml.line_of("waive"), mine)
        for rule in waived.keys() & STANDARDS.keys():
            line = self._toml.line_of(f"waive.{rule}")
            mine.judge(line, "warning", rule, "no page is held to this rule", "", STANDARDS, waived)
        guide = self._toml.guide
        for name, missing in (("funding", not guide.funding), ("updates", not guide.updates), ("help", not guide.help)):
            if missing and "guide-facts" not in waived:
                message = f'"{name}" is missing: {WHY[name]}'
                mine.judge(0, "error", "guide-facts", message, f"add a line `{name} = …`", STANDARDS, {})

    def look_at(self, facts: PageFacts, mine: FileReport, alarm: bool) -> None:
        """Adds what is wrong with one page; `alarm` says whether the guide's urgent box stands on it."""
        page = facts.page
        self._reviews.setdefault(page.language, set()).add(page.review)
        terms, rules = self._terms.get(page.language, ()), language_rules(page.language)
        self._judge_waivers(facts.waived, facts.head_lines.get("waive", 1), mine)
        one = subject(facts, self._toml.guide, terms, rules, self._today, alarm)
        unused = set(facts.waived)
        for check in CHECKS:
            for fault in check(one):
                unused.discard(fault.rule)
                if fault.rule not in self._toml.choices.waive:
                    of_page = facts.waived
                    mine.judge(fault.line, fault.severity, fault.rule, fault.message, fault.hint, STANDARDS, of_page)
        for rule in sorted(unused & STANDARDS.keys()):
            message = f'"{rule}" is waived, but this page keeps it'
            mine.warning(facts.head_lines.get("waive", 1), "waiver", message, "take the waiver out")
        if self._measures is not None:
            self._measures.append(measure(mine.file, one))

    def reviews(self, language: str) -> Collection[Review]:
        """The dates of the pages seen so far, each once."""
        return self._reviews.get(language, ())

    def _judge_waivers(self, waived: dict[str, str], line: int, mine: FileReport) -> None:
        for rule, reason in waived.items():
            if rule not in STANDARDS:
                mine.error(
                    line, "waiver", f'no rule that can be waived is called "{rule}"', did_you_mean(rule, STANDARDS)
                )
            elif len(reason.split()) < 2:
                mine.error(line, "waiver", f'"{rule}" is waived without a reason', "say in a few words why")


WHY = {
    "funding": "readers must be told who paid for the guide",
    "updates": "readers must be told how the guide is kept up to date",
    "help": "a guide needs a page that says where to get help now",
}
