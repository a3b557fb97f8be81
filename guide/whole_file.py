"""A file on disk: all of it or nothing."""

import os
from pathlib import Path

from guide.errors import GuideError


def write_whole(data: bytes, target: Path, complaint: str) -> None:
    """Writes `data` to `target` in one step, readable by all.

    Where the disk refuses, or somebody stops the program, nothing is left behind and an older file stays as it was; the
    GuideError says `complaint` and why the disk refused.
    """
    from tempfile import mkstemp

    part: Path | None = None
    try:
        handle, name = mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
        part = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o644)
        os.replace(part, target)
    except BaseException as fault:
        if part is not None:
            part.unlink(missing_ok=True)
        if not isinstance(fault, OSError):
            raise
        why = fault.strerror or str(fault)
        raise GuideError(f"{complaint}: {why}.", repr(fault)) from fault
