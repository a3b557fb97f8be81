"""What is wrong in an author's folder, said so that the author can go there and mend it."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Literal

from msgspec import Struct

Severity = Literal["error", "warning", "waived"]


class Finding(Struct, frozen=True):
    """One fault: where it is (`line` 0 = the file as a whole), what it is, and perhaps what was meant.

    `rule` is the name of the kind of fault, the same for all faults of that kind; `source` says which standard it
    comes from, if it does. A fault that the author lets pass is "waived", and `hint` is the reason given.
    """

    file: str
    line: int
    severity: Severity
    rule: str
    message: str
    hint: str = ""
    source: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        hint = f"; {self.hint}" if self.hint else ""
        rule = f" [{self.rule}]" if self.source else ""
        return f"{place}: {self.severity}: {self.message}{hint}{rule}"


class Report:
    """Gathers the findings of one walk through a folder."""

    def __init__(self) -> None:
        self._findings: list[Finding] = []
        self.errors = 0

    def add(self, finding: Finding) -> None:
        """Keeps one finding."""
        self._findings.append(finding)
        self.errors += finding.severity == "error"

    def of(self, file: str) -> "FileReport":
        """The same report, for the faults of one file."""
        return FileReport(self, file)

    def findings(self) -> list[Finding]:
        """Every finding once, by file and line."""
        return sorted(dict.fromkeys(self._findings), key=lambda finding: (finding.file, finding.line))


class FileReport:
    """Gathers the findings of one file, whose name is relative to the author's folder."""

    def __init__(self, report: Report, file: str) -> None:
        self._report = report
        self.file = file
        self.errors = 0

    def error(self, line: int, rule: str, message: str, hint: str = "") -> None:
        """A fault that keeps the guide from being built."""
        self.errors += 1
        self._report.add(Finding(self.file, line, "error", rule, message, hint))

    def warning(self, line: int, rule: str, message: str, hint: str = "") -> None:
        """A fault that the author should know of."""
        self._report.add(Finding(self.file, line, "warning", rule, message, hint))

    def judge(
        self,
        line: int,
        severity: Severity,
        rule: str,
        message: str,
        hint: str,
        standards: Mapping[str, str],
        waived: Mapping[str, str],
    ) -> None:
        """A fault by a rule that may come from a standard, and that the author may have waived with a reason."""
        source = standards.get(rule, "")
        if source and rule in waived:
            severity, hint = "waived", f"waived: {waived[rule]}"
        self.errors += severity == "error"
        self._report.add(Finding(self.file, line, severity, rule, message, hint, source))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The hint `did you mean "…"?` for the known word that comes nearest, or nothing."""
    near = get_close_matches(word, list(known), n=1)
    return f'did you mean "{near[0]}"?' if near else ""
