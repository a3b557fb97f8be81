"""Writing a guide: all of it or nothing."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.errors import GuideError
from guide.library.read import GuideFile
from guide.library.write import GuideWriter
from tests.library.sample import GUIDE, fill, page, write_sample

OLDER = b"an older guide"


def test_leaving_without_finish_keeps_the_older_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "sample.guide"
    target.write_bytes(OLDER)
    with GuideWriter(target, GUIDE) as writer:
        fill(writer)
    assert target.read_bytes() == OLDER
    assert os.listdir(tmp_path) == ["sample.guide"]


def test_a_fault_while_writing_keeps_the_older_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "sample.guide"
    target.write_bytes(OLDER)

    def write() -> None:
        with GuideWriter(target, GUIDE) as writer:
            fill(writer)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write()
    assert target.read_bytes() == OLDER
    assert os.listdir(tmp_path) == ["sample.guide"]


def test_finish_replaces_the_older_file_in_one_step_and_leaves_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "sample.guide"
    target.write_bytes(OLDER)
    write_sample(target)
    with GuideFile(target) as file:
        assert file.guide == GUIDE
    assert os.listdir(tmp_path) == ["sample.guide"]


def test_an_open_guide_stays_whole_while_a_newer_one_takes_its_place(tmp_path: Path) -> None:
    target = write_sample(tmp_path / "sample.guide")
    before = target.read_bytes()
    with GuideFile(target) as file, GuideWriter(target, GUIDE) as writer:
        writer.add_page(page("care/pain", "en", "Another"), [])
        writer.finish()
        assert target.read_bytes() != before
        assert file.page("care/pain", "en").title == "Pain"


@pytest.mark.parametrize("name", ["no/such/folder/a.guide", "file/a.guide"])
def test_a_place_that_cannot_be_written_to_is_said_in_a_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(OLDER)
    with pytest.raises(GuideError, match="could not be written to"):
        write_sample(tmp_path / name)
    assert os.listdir(tmp_path) == ["file"]


def test_a_folder_in_the_place_of_the_file_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.guide").mkdir()
    with pytest.raises(GuideError, match="could not be written to"):
        write_sample(tmp_path / "a.guide")
    assert os.listdir(tmp_path) == ["a.guide"]


LIMITED = """
import resource, sys
from pathlib import Path
from guide.errors import GuideError
from tests.library.sample import write_sample
limit = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    write_sample(Path(sys.argv[1]))
except GuideError as fault:
    print(fault)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits on the size of a file are set on POSIX alone")
@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.99])
def test_a_file_that_may_grow_no_more_leaves_the_older_one(tmp_path: Path, share: float) -> None:
    target = write_sample(tmp_path / "sample.guide")
    limit = int(target.stat().st_size * share)
    target.write_bytes(OLDER)
    run = subprocess.run(
        [sys.executable, "-c", LIMITED, str(target), str(limit)], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith(f"The guide could not be written to {target}: ")
    assert run.stdout.count("\n") == 1
    assert target.read_bytes() == OLDER
    assert os.listdir(tmp_path) == ["sample.guide"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, too small for the sample."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=48k", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("may not mount a disk here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.system("mount", "umount")
def test_a_full_disk_leaves_the_older_file(small_disk: Path) -> None:
    target = small_disk / "sample.guide"
    target.write_bytes(OLDER)
    with pytest.raises(GuideError, match="could not be written to"):
        write_sample(target)
    assert target.read_bytes() == OLDER
    assert os.listdir(small_disk) == ["sample.guide"]


@pytest.mark.system("mount", "umount")
def test_a_disk_that_is_read_only_is_said_in_a_sentence(small_disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(GuideError, match=r"Read-only file system\. The older file, if any, is as it was\."):
        write_sample(small_disk / "sample.guide")
    assert os.listdir(small_disk) == []
