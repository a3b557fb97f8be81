"""A finished handout into a file: all of it or nothing."""

import os
import tempfile
from pathlib import Path

from guide.errors import GuideError


def save_pdf(data: bytes, target: Path) -> None:
    """Writes `data` to `target` in one step; GuideError when the disk refuses, and then nothing is left behind."""
    part: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
        part = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o644)
        os.replace(part, target)
    except OSError as fault:
        if part is not None:
            part.unlink(missing_ok=True)
        why = fault.strerror or str(fault)
        raise GuideError(f"The handout could not be saved as {target}: {why}.", repr(fault)) from fault
