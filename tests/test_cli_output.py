"""`patient-guide handout` and `shot`: paper and pictures without a screen."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QColor, QImage

from guide.cli import main
from guide.paths import resources
from guide.render.look import read_themes
from tests.program import is_one_sentence, program, without_screen

Said = pytest.CaptureFixture[str]
POINTS = {"letter": (612, 792), "a4": (595, 842)}


@pytest.mark.parametrize("size", ["14", "18", "24"])
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_a_handout_is_on_the_paper_that_was_chosen(
    size: str, paper: str, tiny: Path, tmp_path: Path, capsys: Said
) -> None:
    target = tmp_path / "x.pdf"
    assert main(["handout", "help", "-o", str(target), "--size", size, "--paper", paper, "--guide", str(tiny)]) == 0
    assert capsys.readouterr() == (f"{target} is ready to print.\n", "")
    box = PdfReader(target).pages[0].mediabox
    assert (round(box.width), round(box.height)) == POINTS[paper]


def printed(target: Path) -> str:
    """The words of a PDF, with one space between them."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(target.read_bytes())).pages).split())


def test_several_pages_are_printed_in_their_order(tiny: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.pdf"
    assert main(["handout", "basics/how", "start", "-o", str(target), "--guide", str(tiny)]) == 0
    words = printed(target)
    assert 0 <= words.index("Most adults do well") < words.index("Drink a little, often.")


def test_a_handout_is_in_the_language_that_was_asked_for(tiny: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.pdf"
    assert main(["handout", "start", "-o", str(target), "--lang", "es", "--guide", str(tiny)]) == 0
    assert "Beba poco y a menudo." in printed(target)


def test_the_clinic_of_the_settings_is_printed(tiny: Path, tmp_path: Path, own_settings: Path) -> None:
    own_settings.mkdir()
    (own_settings / "settings.json").write_text('{"clinic": "Elm Street", "phone": "555-0177"}')
    assert main(["handout", "start", "-o", str(tmp_path / "x.pdf"), "--guide", str(tiny)]) == 0
    assert "555-0177" in printed(tmp_path / "x.pdf")


def test_wrong_settings_are_said_and_the_handout_is_made(
    tiny: Path, tmp_path: Path, own_settings: Path, capsys: Said
) -> None:
    own_settings.mkdir()
    (own_settings / "settings.json").write_text("{")
    assert main(["handout", "start", "-o", str(tmp_path / "x.pdf"), "--guide", str(tiny)]) == 0
    assert "The usual ones are used." in capsys.readouterr().err
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF")


def test_a_handout_needs_no_screen(tiny: Path, tmp_path: Path) -> None:
    done = program("handout", "help", "-o", tmp_path / "x.pdf", "--guide", tiny, env=without_screen())
    assert (done.code, done.err) == (0, "")


@pytest.mark.parametrize(
    ("verb", "said"),
    [
        ("handout", "This guide has no page or section “basics/nowhere”; did you mean “basics/why”?"),
        ("shot", "This guide has no page “basics/nowhere”."),
    ],
)
def test_an_unknown_page_is_one_sentence_and_writes_nothing(verb: str, said: str, tiny: Path, tmp_path: Path) -> None:
    done = program(verb, "basics/nowhere", "-o", tmp_path / "x", "--guide", tiny)
    assert (done.code, done.out) == (1, "")
    assert done.err == f"patient-guide: {said}\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("verb", "target"),
    [("handout", "no/such/x"), ("handout", "no/such/x.pdf"), ("shot", "no/such/x"), ("shot", ".")],
)
def test_what_cannot_be_written_is_one_sentence(verb: str, target: str, tiny: Path, tmp_path: Path) -> None:
    done = program(verb, "start", "-o", target, "--guide", tiny, cwd=tmp_path)
    assert (done.code, done.out) == (1, "")
    assert is_one_sentence(done.err)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("verb", ["handout", "shot"])
def test_a_guide_that_is_none_is_one_sentence(verb: str, tmp_path: Path) -> None:
    broken = tmp_path / "broken.guide"
    broken.write_bytes(b"no guide")
    done = program(verb, "start", "-o", tmp_path / "x", "--guide", broken)
    assert (done.code, done.out) == (1, "")
    assert is_one_sentence(done.err)
    assert [path.name for path in tmp_path.iterdir()] == ["broken.guide"]


def shot(tiny: Path, target: Path, *words: str) -> QImage:
    """The picture that a call makes."""
    done = program("shot", *words, "-o", target, "--guide", tiny, env=without_screen())
    assert done == (0, "", "")
    picture = QImage(str(target))
    assert not picture.isNull()
    return picture


@pytest.mark.parametrize("theme", ["warm", "dark", "contrast"])
def test_a_shot_has_the_size_and_the_theme_that_were_asked_for(theme: str, tiny: Path, tmp_path: Path) -> None:
    picture = shot(tiny, tmp_path / "x.png", "basics/how", "--theme", theme, "--window", "1366x768")
    assert (picture.width(), picture.height()) == (1366, 768)
    paper = QColor(read_themes(resources() / "styles")[theme]["paper"])
    assert picture.pixelColor(2, 2) == paper
    assert (tmp_path / "x.png").read_bytes().startswith(b"\x89PNG")


def test_a_shot_at_twice_the_text_size_shows_less_of_the_page(tiny: Path, tmp_path: Path) -> None:
    usual, large = (
        shot(tiny, tmp_path / "x.png", "help", "--text-size", size, "--window", "1080x1920") for size in ("100", "200")
    )
    assert (large.width(), large.height()) == (1080, 1920)
    assert lowest_ink(large) > 1.2 * lowest_ink(usual)


def lowest_ink(picture: QImage) -> int:
    """The lowest row of the middle of a picture that is not plain paper."""
    ground = picture.pixel(2, 2)
    middle = range(400, 700, 3)
    rows = range(picture.height() - 200, 0, -1)
    return next(y for y in rows if any(picture.pixel(x, y) != ground for x in middle))


def test_a_shot_is_in_the_language_that_was_asked_for(tiny: Path, tmp_path: Path) -> None:
    english, arabic = (shot(tiny, tmp_path / f"{tag}.png", "start", "--lang", tag) for tag in ("en", "ar"))
    assert english != arabic
