"""A disk that is full or may not be written to: a handout is made all the same, and saved whole or not at all."""

import errno
import os
import shlex
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from guide.errors import GuideError
from guide.handout.layout import Clinic, Layout, Personal
from guide.handout.press import Press
from guide.handout.saving import save_pdf
from guide.library.read import GuideFile
from tests.handout.conftest import TODAY, Printer
from tests.handout.disk import nothing_written
from tests.handout.sample import CHEMO
from tests.program import ROOT, Answer, is_one_sentence, program

LIMIT = 8
"""Blocks of 512 or 1024 bytes that a file may have: less than any handout."""
FORMS = ("sheets", "booklet", "card")
without_limits = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a file")

MAKE = """
import sys
from datetime import date
from hashlib import sha256
from pathlib import Path
from guide.handout.layout import Clinic, Layout, Personal
from guide.handout.press import Press
from guide.library.read import GuideFile
with GuideFile(Path(sys.argv[1])) as file:
    for form in ("sheets", "booklet", "card"):
        layout = Layout(14, form=form)
        data = Press().make(file, ["start"], "en", layout, Clinic("Elm"), date(2026, 11, 23), Personal("Ana"))
        print(sha256(data).hexdigest())
"""


def cramped(*words: str | Path, blocks: int = LIMIT, **places: str) -> Answer:
    """Calls Python where no file may grow beyond some blocks: what a full disk does, without filling one."""
    from subprocess import run

    command = f"ulimit -f {blocks}; exec {shlex.join([sys.executable, *map(str, words)])}"
    whole = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"} | places
    done = run(["sh", "-c", command], env=whole, capture_output=True, text=True, encoding="utf-8", timeout=60)
    return Answer(done.returncode, done.stdout, done.stderr)


@without_limits
@pytest.mark.parametrize("temporary", ["absent", "/proc/self"])
def test_a_handout_is_made_where_not_a_byte_can_be_written(shipped: Path, tmp_path: Path, temporary: str) -> None:
    """Typst and all else in a process that may write to no file, and has no folder for temporary ones."""
    place = str(tmp_path / temporary)  # an absolute path stays as it is
    answer = cramped("-c", MAKE, shipped, blocks=0, TMPDIR=place, TEMP=place, TMP=place)
    expected = []
    with GuideFile(shipped) as file:
        for form in FORMS:
            layout = Layout(14, form=form)  # type: ignore[arg-type]
            data = Press().make(file, ["start"], "en", layout, Clinic("Elm"), TODAY, Personal("Ana"))
            expected.append(sha256(data).hexdigest())
    assert (answer.code, answer.out.split(), answer.err) == (0, expected, "")
    assert list(tmp_path.iterdir()) in ([], [tmp_path / "settings"])


@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_opened_for_writing_while_a_handout_is_made(printer: Printer, tmp_path: Path, form: str) -> None:
    layout = Layout(form=form)  # type: ignore[arg-type]
    with nothing_written(tmp_path) as written:
        whose = Personal("Ana", "A secret")
        data = Press().make(printer.file, [CHEMO.path], "en", layout, Clinic(), TODAY, whose)
    assert data.startswith(b"%PDF")
    assert written == []


@without_limits
def test_where_no_file_may_grow_the_older_one_stays_and_one_sentence_says_why(shipped: Path, tmp_path: Path) -> None:
    target = tmp_path / "out" / "a.pdf"
    target.parent.mkdir()
    target.write_bytes(b"old")
    words = ("handout", "start", "-o", target, "--guide", shipped)
    answer = cramped(ROOT / "main.py", *words)
    assert answer.code == 1
    assert is_one_sentence(answer.err), answer.err
    assert answer.err == f"patient-guide: The handout could not be saved as {target}: {os.strerror(errno.EFBIG)}.\n"
    assert [(file.name, file.read_bytes()) for file in target.parent.iterdir()] == [("a.pdf", b"old")]


@without_limits
def test_of_many_handouts_none_is_half_there(shipped: Path, tmp_path: Path) -> None:
    folder = f"{tmp_path}/out/"
    answer = cramped(ROOT / "main.py", "handout", "understand", "--each", "-o", folder, "--guide", shipped)
    assert answer.code == 1
    assert is_one_sentence(answer.err), answer.err
    assert os.listdir(folder) == []


@pytest.mark.parametrize("place", ["absent", "/proc/self"])
def test_no_folder_for_temporary_files_is_needed_to_save(shipped: Path, tmp_path: Path, place: str) -> None:
    target, nowhere = tmp_path / "a.pdf", str(tmp_path / place)
    nowhere_at_all = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), nowhere)
    answer = program("handout", "start", "-o", target, "--guide", shipped, env=nowhere_at_all)
    assert (answer.code, answer.err) == (0, "")
    assert target.read_bytes().startswith(b"%PDF")


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="/proc is the folder that not even root may write to")
def test_a_folder_that_may_not_be_written_to_is_one_sentence_at_the_command_line(shipped: Path) -> None:
    answer = program("handout", "start", "-o", "/proc/self/a.pdf", "--guide", shipped)
    assert answer.code == 1
    assert is_one_sentence(answer.err), answer.err


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EROFS, errno.EDQUOT])
@pytest.mark.parametrize("step", ["open", "fsync", "replace"])
def test_whichever_step_fails_the_older_file_stays(
    printer: Printer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, fault: int
) -> None:
    """The fault is raised by hand, since a test may not fill a disk."""
    data = printer.sample()
    (tmp_path / "a.pdf").write_bytes(b"old")

    def fail(*_: object, **__: object) -> None:
        raise OSError(fault, os.strerror(fault))

    place = {"open": "tempfile.mkstemp", "fsync": "guide.whole_file.os.fsync", "replace": "guide.whole_file.os.replace"}
    monkeypatch.setattr(place[step], fail)
    with pytest.raises(GuideError, match=rf"could not be saved as .*a\.pdf: {os.strerror(fault)}\.$"):
        save_pdf(data, tmp_path / "a.pdf")
    monkeypatch.undo()
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir() if file.is_file()] == [("a.pdf", b"old")]
