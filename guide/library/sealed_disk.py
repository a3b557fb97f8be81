"""How SQLite reads a `.guide` file: every block is held against its seal, so that damage is never taken for words."""

import apsw

from guide.library.form import BLOCK, seal


class SealedDisk(apsw.VFS):
    """A way for SQLite to open files; `name` is what a connection asks for. It lives as long as this object."""

    def __init__(self) -> None:
        self.name = f"sealed-{id(self)}"
        super().__init__(self.name, "")

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:
        """Called by SQLite for the guide."""
        return _SealedFile("", name, flags)


class _SealedFile(apsw.VFSFile):
    def xRead(self, amount: int, offset: int) -> bytes:
        """Called by SQLite for each block, or a part of one: its head, or all but its end where a value is long."""
        number, start = divmod(offset, BLOCK)
        block = super().xRead(BLOCK, offset - start)
        check(block, number)
        return block[start : start + amount]


def check(block: bytes, number: int) -> None:
    """Raises apsw.CorruptError unless the block is whole and in its place."""
    if len(block) != BLOCK or not block.endswith(seal(block, number)):
        raise apsw.CorruptError(f"block {number} is damaged")
