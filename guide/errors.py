"""The world's faults: what may go wrong outside this program, said so that a person can act on it."""


class GuideError(Exception):
    """A fault of the world (disk, printer, damaged file, settings), not of the program.

    `str(error)` is one sentence for the person in front of the screen: what happened, where, what to do.
    `detail` is one line for the log, with the technical cause.
    """

    def __init__(self, sentence: str, detail: str = "") -> None:
        super().__init__(sentence)
        self.detail = detail or sentence
