"""A disk on which nothing may be written, and who tried."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC


class Watch:
    """Notes what Python opens for writing, while it is on; Python never lets go of it."""

    def __init__(self) -> None:
        self.on = False
        self.opened: list[str] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.on and event == "open":
            path, mode, flags = arguments
            if (isinstance(mode, str) and set(mode) & set("wax+")) or (isinstance(flags, int) and flags & WRITING):
                self.opened.append(str(path))


@contextmanager
def nothing_written(temporary: Path) -> Iterator[list[str]]:
    """No file can grow (Linux, macOS), temporary files belong in an empty folder, and what is opened is listed.

    At the end the list has also what lies in that folder.
    """
    watch, before, named = Watch(), tempfile.tempdir, os.environ.get("TMPDIR")
    tempfile.tempdir = os.environ["TMPDIR"] = str(temporary)
    try:
        with _no_file_grows():
            watch.on = True
            try:
                yield watch.opened
            finally:
                watch.on = False
        watch.opened += os.listdir(temporary)
    finally:
        tempfile.tempdir = before
        del os.environ["TMPDIR"]
        if named is not None:
            os.environ["TMPDIR"] = named


@contextmanager
def _no_file_grows() -> Iterator[None]:
    if sys.platform == "win32":
        yield
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
