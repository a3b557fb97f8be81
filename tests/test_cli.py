"""The verbs of the command line, as authors, nurses and scripts call them."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guide import app, cli, paths
from guide.cli import main
from guide.library.read import GuideFile
from tests.program import ROOT, is_one_sentence, program, python

TINY = ROOT / "tests" / "guides" / "tiny"
FINDING = {"file", "line", "severity", "rule", "message", "hint", "source"}
Said = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An author's folder in which nothing is wrong."""
    return Path(shutil.copytree(TINY, tmp_path / "water"))


@pytest.fixture
def faulty(folder: Path) -> Path:
    """An author's folder with one error."""
    page = folder / "en" / "help.md"
    page.write_text(page.read_text("utf-8") + "\nSee [how to drink](page:basics/hou).\n", "utf-8")
    return folder


def test_build_puts_the_guide_beside_its_folder(folder: Path) -> None:
    done = program("build", folder)
    assert (done.code, done.err) == (0, "")
    assert done.out == f"{folder}.guide is built.\n"
    with GuideFile(Path(f"{folder}.guide")) as file:
        file.verify()


@pytest.mark.parametrize("name", [".", "../water", "../water/"])
def test_build_finds_the_name_of_a_folder_however_it_is_called(
    name: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    assert main(["build", name]) == 0
    assert Path(f"{folder}.guide").is_file()


def test_build_puts_the_guide_where_it_is_told(folder: Path, tmp_path: Path) -> None:
    assert main(["build", str(folder), "-o", str(tmp_path / "other.guide")]) == 0
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["other.guide"]


def test_build_refuses_errors_and_leaves_the_older_guide(faulty: Path, capsys: Said) -> None:
    target = Path(f"{faulty}.guide")
    target.write_bytes(b"older")
    assert main(["build", str(faulty)]) == 1
    said = capsys.readouterr().err
    assert 'en/help.md:22: error: no page "basics/hou"; did you mean "basics/how"?' in said
    assert said.endswith(f"{target} was not written: 1 error.\n")
    assert target.read_bytes() == b"older"
    assert [path.name for path in faulty.parent.iterdir() if path.is_file()] == [target.name]


@pytest.mark.parametrize("target", ["no/such/folder/x.guide", "water", "water/guide.toml/x.guide"])
def test_build_says_in_a_sentence_that_it_cannot_write(
    target: str, folder: Path, tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["build", str(folder), "-o", target]) == 1
    assert is_one_sentence(capsys.readouterr().err)
    assert [path.name for path in tmp_path.iterdir()] == ["water"]


def test_check_of_a_sound_folder_finds_nothing(folder: Path, capsys: Said) -> None:
    assert main(["check", str(folder)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[-1] == f"0 errors, 0 warnings, {len(said) - 1} waivers."
    assert all(", waived: " in line for line in said[:-1])
    assert main(["check", str(folder), "--json"]) == 0
    assert {row["severity"] for row in json.loads(capsys.readouterr().out)} == {"waived"}


def test_check_says_where_an_error_is_and_exits_with_1(faulty: Path, capsys: Said) -> None:
    assert main(["check", str(faulty)]) == 1
    found, *_, counted = capsys.readouterr().out.splitlines()
    assert found.startswith("en/help.md:22: error: ")
    assert counted.startswith("1 error, 0 warnings, ")


def test_a_warning_alone_is_no_failure(folder: Path, capsys: Said) -> None:
    shutil.copy(folder / "pictures" / "glasses.svg", folder / "pictures" / "unused.svg")
    assert main(["check", str(folder)]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("0 errors, 1 warning, ")


def test_check_as_json_has_the_documented_names(faulty: Path, capsys: Said) -> None:
    assert main(["check", str(faulty), "--json"]) == 1
    (row,) = (row for row in json.loads(capsys.readouterr().out) if row["severity"] != "waived")
    assert set(row) == FINDING
    assert (row["file"], row["line"], row["severity"]) == ("en/help.md", 22, "error")
    assert row["hint"] == 'did you mean "basics/how"?'


def test_check_of_a_whole_file_says_so(tiny: Path, capsys: Said) -> None:
    assert main(["check", str(tiny)]) == 0
    assert capsys.readouterr().out == f"{tiny} is whole.\n"
    assert main(["check", str(tiny), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_check_of_a_damaged_file_is_one_sentence(tiny: Path, tmp_path: Path) -> None:
    data = bytearray(tiny.read_bytes())
    data[len(data) // 2 :] = bytes(len(data) - len(data) // 2)
    damaged = tmp_path / "damaged.guide"
    damaged.write_bytes(data)
    done = program("check", damaged)
    assert (done.code, done.err) == (1, "")
    assert done.out == f"The guide {damaged} is damaged. Please get the file again.\n"


def test_check_of_a_damaged_file_as_json_has_the_documented_names(tmp_path: Path, capsys: Said) -> None:
    damaged = tmp_path / "damaged.guide"
    damaged.write_bytes(b"SQLite format 3\x00")
    assert main(["check", str(damaged), "--json"]) == 1
    (row,) = json.loads(capsys.readouterr().out)
    assert set(row) == FINDING
    assert (row["file"], row["line"], row["severity"], row["rule"]) == (str(damaged), 0, "error", "damaged")


@pytest.mark.parametrize("verb", ["check", "build"])
@pytest.mark.parametrize("place", ["missing", "empty"])
def test_a_folder_that_is_no_guide_is_one_sentence(verb: str, place: str, tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "empty").mkdir()
    assert main([verb, str(tmp_path / place)]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["empty"]


@pytest.mark.parametrize("words", [["check", TINY], ["build", TINY, "-o", os.devnull + "x/y.guide"]])
def test_authors_need_no_qt(words: list[str | Path]) -> None:
    never = "PySide6", "shiboken6", "typst", "fontTools"
    assert not loaded(never, *words)


def test_a_search_loads_neither_qt_nor_typst_nor_markdown(tiny: Path) -> None:
    assert not loaded(("PySide6", "typst", "fontTools", "markdown", "yaml"), "search", "water", "--guide", tiny)


def test_opening_a_guide_loads_neither_typst_nor_markdown(tiny: Path, own_settings: Path) -> None:
    seen = loaded(("PySide6", "typst", "fontTools", "markdown", "yaml"), "open", tiny, then_quit=True)
    assert seen == {"PySide6"}


def loaded(names: tuple[str, ...], *words: str | Path, then_quit: bool = False) -> set[str]:
    """Which of the packages a call of the program imports."""
    quit_soon = "from PySide6.QtWidgets import QApplication as A; A.exec = lambda *_: 0" if then_quit else ""
    call = f"import sys\nfrom guide.cli import main\n{quit_soon}\nmain(sys.argv[1:])"
    done = python("-c", f"{call}\nprint('\\nloaded', *sys.modules)", *map(str, words))
    assert done.code == 0, done.err
    modules = done.out.rpartition("loaded ")[2].split()
    return {name for name in names if name in modules}


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[Path], str]]:
    """What the window was asked to open; no window is shown."""
    asked: list[tuple[list[Path], str]] = []

    def run(guides: list[Path], language: str) -> int:
        asked.append((guides, language))
        return 0

    monkeypatch.setattr(app, "run", run)
    return asked


def test_without_words_the_window_opens(opened: list[tuple[list[Path], str]]) -> None:
    assert main([]) == 0
    assert opened == [([], "")]


def test_guides_and_a_language_open_the_window(opened: list[tuple[list[Path], str]], tiny: Path) -> None:
    assert main([str(tiny), "--lang", "es"]) == 0
    assert main(["--lang", "ar", str(tiny), "other.guide"]) == 0
    assert opened == [([tiny], "es"), ([tiny, Path("other.guide")], "ar")]


def test_a_guide_that_is_named_like_a_verb_can_be_opened(
    opened: list[tuple[list[Path], str]], tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(tiny, tmp_path / "build")
    monkeypatch.chdir(tmp_path)
    assert main(["./build"]) == 0
    assert main(["open", "build"]) == 0
    assert opened == [([Path("build")], ""), ([Path("build")], "")]


def test_a_guide_opens_in_the_language_that_was_asked_for(tiny: Path, own_settings: Path) -> None:
    script = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from guide.cli import main
real = QApplication.exec
def look():
    window = next(w for w in QApplication.topLevelWidgets() if w.windowTitle())
    print(window.isVisible(), window.windowTitle(), QApplication.layoutDirection().name)
    QApplication.closeAllWindows()
def short(*_):
    QTimer.singleShot(0, look)
    return real()
QApplication.exec = short
sys.exit(main(sys.argv[1:]))
"""
    done = python("-c", script, str(tiny), "--lang", "ar", env={"QT_QPA_PLATFORM": "offscreen"})
    assert (done.code, done.err) == (0, "")
    visible, *title, direction = done.out.split()
    assert (visible, direction) == ("True", "RightToLeft")
    assert "شرب ما يكفي من الماء" in " ".join(title)


def test_no_guide_at_all_is_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(paths, "shipped_guide", lambda: tmp_path / "none.guide")
    with pytest.raises(app.GuideError, match="No guide was found"):
        app.find_guides()


def test_version_and_help_are_said() -> None:
    assert program("--version").out.startswith("patient-guide ")
    done = program("--help")
    assert (done.code, done.err) == (0, "")
    assert all(verb in done.out for verb in cli.VERBS)


@pytest.mark.parametrize(
    "words",
    [
        ["--bogus"],
        ["chekc", "folder"],
        ["build"],
        ["check", "--jsno", "."],
        ["search"],
        ["search", "--limit", "0", "water"],
        ["search", "--lang", "../../etc", "water"],
        ["handout", "start"],
        ["handout", "start", "-o", "x.pdf", "--size", "12"],
        ["handout", "start", "-o", "x.pdf", "--paper", "a3"],
        ["shot", "start", "-o", "x.png", "--window", "huge"],
        ["shot", "start", "-o", "x.png", "--window", "99999x1"],
        ["shot", "start", "-o", "x.png", "--text-size", "900"],
        ["shot", "start", "-o", "x.png", "--theme", "pink"],
    ],
)
def test_a_wrong_call_exits_with_2(words: list[str], capsys: Said) -> None:
    try:
        code: object = main(words)
    except SystemExit as end:
        code = end.code
    said = capsys.readouterr().err
    assert code == 2
    assert said.splitlines()[-1].startswith("patient-guide")


@pytest.mark.system("sh")
def test_a_reader_that_goes_away_leaves_no_traceback(tiny: Path) -> None:
    call = f"'{sys.executable}' '{ROOT / 'main.py'}' search water --guide '{tiny}' | true"
    done = subprocess.run(["sh", "-c", call], capture_output=True, text=True, timeout=60)
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_an_answer_that_cannot_be_written_is_one_sentence(tiny: Path) -> None:
    call = [sys.executable, str(ROOT / "main.py"), "search", "water", "--guide", str(tiny)]
    with open("/dev/full", "w") as full:
        done = subprocess.run(call, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
    assert done.returncode == 1
    assert is_one_sentence(done.stderr)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_terminal_with_few_letters_still_gets_an_answer(encoding: str, tiny: Path) -> None:
    few = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    done = program("search", "ماء", "--lang", "ar", "--guide", tiny, env=few)
    assert (done.code, done.err) == (0, "")
    done = program("search", "ماء", "--lang", "ar", "--json", "--guide", tiny, env=few)
    assert json.loads(done.out)[0]["title"] == "شرب ما يكفي من الماء"


def test_ctrl_c_ends_quietly(monkeypatch: pytest.MonkeyPatch, tiny: Path, capsys: Said) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(GuideFile, "verify", interrupted)
    assert main(["check", str(tiny)]) == cli.INTERRUPTED
    assert capsys.readouterr() == ("", "")
