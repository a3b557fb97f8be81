"""A handout goes to disk whole or not at all."""

import errno
import os
import sys
from pathlib import Path

import pytest

from guide.errors import GuideError
from guide.handout.saving import save_pdf


def test_a_saved_handout_is_the_bytes_and_nothing_else(tmp_path: Path) -> None:
    save_pdf(b"%PDF", tmp_path / "a.pdf")
    save_pdf(b"%PDF again", tmp_path / "a.pdf")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.pdf", b"%PDF again")]


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_a_disk_that_fails_leaves_the_older_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: int) -> None:
    """The fault is raised by hand, since a test may not fill a disk."""
    (tmp_path / "a.pdf").write_bytes(b"old")

    def fail(_: int) -> None:
        raise OSError(fault, os.strerror(fault))

    monkeypatch.setattr("guide.whole_file.os.fsync", fail)
    with pytest.raises(GuideError, match=r"could not be saved as .*a\.pdf"):
        save_pdf(b"new", tmp_path / "a.pdf")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.pdf", b"old")]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a file")
def test_a_file_that_may_not_grow_leaves_nothing(tmp_path: Path) -> None:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(GuideError):
            save_pdf(b"x" * 8192, tmp_path / "a.pdf")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("folder", ["missing", "file"])
def test_a_folder_that_is_none_is_said(tmp_path: Path, folder: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(GuideError, match="could not be saved"):
        save_pdf(b"new", tmp_path / folder / "a.pdf")


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="/proc is the folder that not even root may write to")
def test_a_folder_that_may_not_be_written_is_said() -> None:
    with pytest.raises(GuideError, match="could not be saved"):
        save_pdf(b"new", Path("/proc/self/a.pdf"))


def test_a_folder_in_the_place_of_the_file_stays(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(GuideError):
        save_pdf(b"new", tmp_path / "a.pdf")
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]


def test_a_program_that_is_stopped_leaves_no_part_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(number: int) -> None:
        raise KeyboardInterrupt

    target = tmp_path / "a.pdf"
    target.write_bytes(b"older")
    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        save_pdf(b"%PDF", target)
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]
    assert target.read_bytes() == b"older"
