"""What a check answers with; the file is added by whoever asked."""

from msgspec import Struct

from guide.authoring.finding import Severity


class Fault(Struct, frozen=True):
    """A finding about one page, without the name of its file."""

    line: int
    severity: Severity
    rule: str
    message: str
    hint: str = ""
