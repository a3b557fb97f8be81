"""`patient-guide handout`: what a nurse names comes out, a line for each file, and a fault is one line."""

import re
import shlex
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from guide.arguments import make_parser
from guide.authoring.build import build
from guide.cli import VERBS, main
from guide.handout.batch import documents
from guide.library.read import GuideFile
from tests.handout.paper import words
from tests.program import ROOT, is_one_sentence, python, without_screen

TINY = ROOT / "tests" / "guides" / "tiny"
LETTER, A4 = (612, 792), (595, 842)
Said = pytest.CaptureFixture[str]


class Desk:
    """Calls the verb in a folder of its own, and reads what lies there then."""

    def __init__(self, guide: Path, folder: Path, said: Said) -> None:
        self._guide = guide
        self._said = said
        self.folder = folder

    def __call__(self, *arguments: str, output: str = "out/") -> tuple[int, list[str], list[str]]:
        """The exit code, and the lines of the answer and of the complaint."""
        target = f"{self.folder}/{output}"
        code = main(["handout", *arguments, "-o", target, "--guide", str(self._guide)])
        out, err = self._said.readouterr()
        return code, out.replace(f"{self.folder}/", "").splitlines(), err.splitlines()

    def names(self) -> list[str]:
        """Every file in the folder, hidden ones too."""
        return sorted(str(file.relative_to(self.folder)) for file in self.folder.rglob("*") if file.is_file())

    def words(self, name: str) -> str:
        """What is printed in a file."""
        return words((self.folder / name).read_bytes())

    def paper(self, name: str) -> tuple[int, int]:
        """The size of a file's first sheet in points."""
        box = PdfReader(BytesIO((self.folder / name).read_bytes())).pages[0].mediabox
        return round(box.width), round(box.height)


@pytest.fixture
def desk(tiny: Path, tmp_path: Path, capsys: Said) -> Desk:
    (tmp_path / "desk").mkdir()
    return Desk(tiny, tmp_path / "desk", capsys)


@pytest.fixture
def aged(tmp_path: Path, capsys: Said) -> Desk:
    """The same, with a guide of which one page is long past its review date."""
    folder = shutil.copytree(TINY, tmp_path / "aged")
    for page in folder.glob("*/basics/why.md"):
        text = re.sub(r"evidence: \S+", "evidence: 2019-06-30", page.read_text("utf-8"))
        page.write_text(re.sub(r"next_review: \S+", "next_review: 2020-06-30", text), "utf-8")
    build(folder, tmp_path / "aged.guide")
    (tmp_path / "desk").mkdir()
    return Desk(tmp_path / "aged.guide", tmp_path / "desk", capsys)


@pytest.fixture
def settings(own_settings: Path) -> Path:
    """The file of the settings, not written yet."""
    own_settings.mkdir()
    return own_settings / "settings.json"


def test_a_set_becomes_a_file_in_a_folder_that_is_made(desk: Desk) -> None:
    assert desk("--set", "hot-days", "--size", "18", "--lang", "es") == (0, ["out/hot-days.pdf is ready to print."], [])
    assert desk.names() == ["out/hot-days.pdf"]
    assert "Cómo beber suficiente" in desk.words("out/hot-days.pdf")


def test_a_folder_that_is_there_gets_the_file(desk: Desk) -> None:
    code, out, err = desk("basics/how", output=".")
    assert (code, len(out), err) == (0, 1, [])
    assert out[0].endswith("basics-how.pdf is ready to print.")
    assert desk.names() == ["basics-how.pdf"]


def test_several_sizes_are_several_files_and_a_count(desk: Desk) -> None:
    code, out, err = desk("help", "--size", "24", "14", "24", output="out")
    assert (code, err) == (0, [])
    assert out == [
        "out/help-24pt.pdf is ready to print.",
        "out/help-14pt.pdf is ready to print.",
        "2 of 2 handouts are ready to print.",
    ]
    assert desk.names() == ["out/help-14pt.pdf", "out/help-24pt.pdf"]
    large, small = (len(PdfReader(desk.folder / "out" / f"help-{size}pt.pdf").pages) for size in (24, 14))
    assert large > small


def test_each_of_all_is_a_file(desk: Desk) -> None:
    code, out, err = desk("--all", "--each", "--set", "hot-days")
    assert (code, err, out[-1]) == (0, [], "5 of 5 handouts are ready to print.")
    assert desk.names() == [f"out/{name}.pdf" for name in ("basics-how", "basics-why", "help", "hot-days", "start")]


def test_the_whole_guide_is_one_document(desk: Desk) -> None:
    assert desk("--all", output="all.pdf") == (0, ["all.pdf is ready to print."], [])
    told = desk.words("all.pdf")
    assert "Most adults do well" in told
    assert "Drink a little, often." in told


def test_a_word_of_the_glossary_can_be_named(desk: Desk) -> None:
    assert desk("word:fluid", output="x.pdf") == (0, ["x.pdf is ready to print."], [])
    assert "fluid" in desk.words("x.pdf").casefold()


def test_a_card_needs_no_page(desk: Desk) -> None:
    assert desk("--form", "card") == (0, ["out/card.pdf is ready to print."], [])
    assert desk.names() == ["out/card.pdf"]
    card = (desk.folder / "out" / "card.pdf").read_bytes()
    assert desk("--all", "--each", "--form", "card") == (0, ["out/card.pdf is ready to print."], [])
    assert (desk.folder / "out" / "card.pdf").read_bytes() == card
    assert desk("basics/hou", "--form", "card")[0] == 1


def test_a_booklet_is_folded_and_not_the_same_as_sheets(desk: Desk) -> None:
    desk("--all", "--form", "booklet", "--paper", "letter", output="booklet.pdf")
    desk("--all", "--paper", "letter", output="sheets.pdf")
    assert desk.paper("booklet.pdf") == (LETTER[1], LETTER[0])
    assert desk.paper("sheets.pdf") == LETTER


def test_who_it_is_for_and_a_note_are_printed(desk: Desk) -> None:
    desk("help", "--for", "Ana Ruiz", "--note", "Bring your tablets.", output="x.pdf")
    assert "Ana Ruiz" in desk.words("x.pdf")
    assert "Bring your tablets." in desk.words("x.pdf")


def test_lines_to_write_on_can_be_left_out(desk: Desk) -> None:
    desk("help", "--size", "14", output="with.pdf")
    desk("help", "--size", "14", "--no-notes", output="without.pdf")
    assert "Notes" in desk.words("with.pdf")
    assert "Notes" not in desk.words("without.pdf")


@pytest.mark.parametrize("name", ["questions", "notes", "color"])
def test_what_the_call_does_not_say_is_as_in_the_settings(name: str, desk: Desk, settings: Path) -> None:
    data = {}
    for told in ("true", "false"):
        settings.write_text(f'{{"{name}": {told}}}')
        for option in ("", f"--{name}", f"--no-{name}"):
            desk("basics/how", *filter(None, [option]), output="x.pdf")
            data[told, option] = (desk.folder / "x.pdf").read_bytes()
    yes, no = data["true", ""], data["false", ""]
    assert yes != no
    assert data["true", f"--{name}"] == data["false", f"--{name}"] == yes
    assert data["true", f"--no-{name}"] == data["false", f"--no-{name}"] == no


def test_the_size_and_the_paper_are_those_of_the_settings(
    desk: Desk, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    settings.write_text('{"handout_size": 24, "paper": "letter"}')
    desk("help", output="usual.pdf")
    desk("help", "--size", "24", "--paper", "letter", output="same.pdf")
    desk("help", "--paper", "a4", output="a4.pdf")
    assert (desk.folder / "usual.pdf").read_bytes() == (desk.folder / "same.pdf").read_bytes()
    assert (desk.paper("usual.pdf"), desk.paper("a4.pdf")) == (LETTER, A4)


@pytest.mark.parametrize(("tag", "paper"), [("en_US.UTF-8", LETTER), ("en_GB.UTF-8", A4)])
def test_without_settings_the_paper_is_that_of_the_country(
    tag: str, paper: tuple[int, int], desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.setenv("LC_PAPER", tag)
    desk("help", output="x.pdf")
    assert desk.paper("x.pdf") == paper


def test_the_whole_clinic_is_printed(desk: Desk, settings: Path) -> None:
    settings.write_text(
        '{"clinic": "Elm Street", "phone": "555-0177",'
        ' "night_phone": "555-0199", "hours": "8 to 5", "logo": "logo.svg"}'
    )
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>'
    (settings.parent / "logo.svg").write_text(drawing)
    assert desk("help", output="x.pdf")[::2] == (0, [])
    assert all(told in desk.words("x.pdf") for told in ("Elm Street", "555-0177", "555-0199", "8 to 5"))
    settings.write_text(settings.read_text().replace("logo.svg", ""))
    desk("help", output="plain.pdf")
    assert len((desk.folder / "x.pdf").read_bytes()) > len((desk.folder / "plain.pdf").read_bytes())


def test_a_logo_that_is_none_is_said_once_and_the_handouts_are_made(desk: Desk, settings: Path) -> None:
    settings.write_text('{"logo": "nowhere.svg"}')
    code, out, err = desk("basics", "--each")
    assert (code, out[-1]) == (0, "2 of 2 handouts are ready to print.")
    assert err == ["patient-guide: The logo nowhere.svg is not there. Handouts are made without it."]


def test_a_page_past_its_review_is_refused_and_the_others_are_made(aged: Desk, settings: Path) -> None:
    settings.write_text('{"refuse_past_review": true}')
    code, out, (complaint,) = aged("--all", "--each")
    assert code == 1
    assert complaint.startswith(f"patient-guide: {aged.folder}/out/basics-why.pdf was not made: ")
    assert "review" in complaint
    assert out[-1] == "3 of 4 handouts are ready to print."
    assert aged.names() == ["out/basics-how.pdf", "out/help.pdf", "out/start.pdf"]


def test_a_page_past_its_review_alone_is_one_sentence(aged: Desk, settings: Path) -> None:
    settings.write_text('{"refuse_past_review": true}')
    code, out, (complaint,) = aged("basics/why", output="x.pdf")
    assert (code, out, aged.names()) == (1, [], [])
    assert "was not made" not in complaint
    settings.write_text("{}")
    assert aged("basics/why", output="x.pdf")[0] == 0


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("basics/hou",), "This guide has no page or section “basics/hou”; did you mean “basics/how”?"),
        (("help", "--set", "hot-day"), "This guide has no set “hot-day”; did you mean “hot-days”?"),
        (("help", "word:flud"), "This guide has no word “word:flud”; did you mean “word:fluid”?"),
        (("help", "--lang", "xx"), "This program has no page words for the language “xx” yet."),
    ],
)
def test_an_unknown_name_is_one_sentence_and_nothing_is_made(call: tuple[str, ...], said: str, desk: Desk) -> None:
    assert desk(*call, "--each") == (1, [], [f"patient-guide: {said}"])
    assert desk.names() == []


def test_several_files_do_not_fit_in_one(desk: Desk) -> None:
    code, out, err = desk("basics", "--each", output="x.pdf")
    assert (code, out) == (2, [])
    assert err == [f"patient-guide: 2 files come out; please name a folder, not {desk.folder}/x.pdf."]
    assert desk.names() == []


def test_a_name_that_no_disk_takes_is_one_sentence(desk: Desk) -> None:
    code, out, (complaint,) = desk("help", output="x" * 300)
    assert (code, out) == (1, [])
    assert is_one_sentence(f"{complaint}\n")
    assert desk.names() == []


def test_nothing_named_is_a_wrong_call(desk: Desk) -> None:
    code, out, (complaint,) = desk()
    assert (code, out, desk.names()) == (2, [], [])
    assert is_one_sentence(f"{complaint}\n")


@pytest.mark.parametrize("call", [("--size", "18", "help"), ("help", "--size", "12"), ("help", "--form", "cube")])
def test_a_wrong_choice_exits_with_2(call: tuple[str, ...], tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as end:
        main(["handout", *call, "-o", str(tmp_path / "x.pdf")])
    assert end.value.code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_one_sentence_and_leaves_no_half_file(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("guide.whole_file.os.fsync", fail)
    code, out, (complaint,) = desk("--all", "--each")
    assert (code, out, desk.names()) == (1, [], [])
    assert complaint.endswith("out/start.pdf: No space left on device.")


def test_many_handouts_need_no_screen_and_no_qt(tiny: Path, tmp_path: Path) -> None:
    call = "import sys\nfrom guide.cli import main\nmain(sys.argv[1:])\nprint('PySide6' in sys.modules)"
    words = ("handout", "--all", "--each", "-o", f"{tmp_path}/out/", "--guide", str(tiny))
    done = python("-c", call, *words, env=without_screen())
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[-2:] == ["4 of 4 handouts are ready to print.", "False"]
    assert len(list((tmp_path / "out").iterdir())) == 4


def test_the_calls_of_the_readme_name_what_the_guide_has(shipped: Path) -> None:
    section = (ROOT / "README.md").read_text("utf-8").partition("\n## Handouts\n")[2].partition("\n## ")[0]
    calls = re.findall(r"^patient-guide (handout .+)$", section, re.MULTILINE)
    assert len(calls) == 3
    with GuideFile(shipped) as guide:
        for call in calls:
            chosen = make_parser(VERBS).parse_args(shlex.split(call))
            assert documents(guide, "en", chosen.pages, chosen.sets, chosen.all, chosen.each)
        named = re.search(r"a page \(`(.+?)`\), a word\s+\(`(.+?)`\), a section \(`(.+?)`\)", section)
        assert named
        assert len(documents(guide, "en", named.groups(), [], False, True)) > 3
