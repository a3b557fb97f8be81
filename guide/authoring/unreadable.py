"""The one fault that ends the reading of a text: it would cost the parser too much."""


class Unreadable(Exception):
    """`offset` says where in the text it was noticed, `why` what it is, `hint` what to do."""

    def __init__(self, offset: int, why: str, hint: str = "") -> None:
        super().__init__(why)
        self.offset = offset
        self.why = why
        self.hint = hint
