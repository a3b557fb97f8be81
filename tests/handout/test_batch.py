"""What was named becomes documents, documents become files, and one fault does not spoil the others."""

import errno
import os
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.errors import GuideError
from guide.handout.batch import LONGEST_NAME, Document, Job, Shop, documents, jobs, safe, usual_paper_here
from guide.handout.layout import Clinic, Layout, Personal
from guide.handout.press import Press
from guide.library.read import GuideFile
from guide.library.write import GuideWriter
from guide.page.guide import Guide, HandoutSet, Section
from guide.page.page import Page, Review

TODAY = date(2026, 11, 23)
ALL = ("start", "help", "basics/why", "basics/how")
HOT = Document("hot-days", ("basics/how", "help"))


@pytest.fixture
def guide(tiny: Path) -> Iterator[GuideFile]:
    """The small guide, open."""
    with GuideFile(tiny) as file:
        yield file


def named(
    guide: GuideFile, *names: str, sets: Sequence[str] = (), whole: bool = False, each: bool = False
) -> list[Document]:
    return documents(guide, "en", names, sets, whole, each)


def test_what_is_named_together_is_one_document(guide: GuideFile) -> None:
    assert named(guide, "basics/how") == [Document("basics/how", ("basics/how",))]
    assert named(guide, "word:fluid") == [Document("word:fluid", ("word:fluid",))]
    assert named(guide, "basics") == [Document("basics", ("basics/why", "basics/how"))]
    assert named(guide, sets=["hot-days"]) == [HOT]
    assert named(guide, whole=True) == [Document("tiny", ALL)]


def test_several_are_in_the_order_of_their_names_each_once(guide: GuideFile) -> None:
    (one,) = named(guide, "basics/how", "start", "basics", "word:fluid", sets=["hot-days"])
    assert one == Document("basics/how-and-more", ("basics/how", "start", "basics/why", "word:fluid", "help"))
    (one,) = named(guide, "basics/how", "word:fluid", whole=True)
    assert one == Document("tiny", (*ALL, "word:fluid"))


def test_each_is_a_document_of_its_own(guide: GuideFile) -> None:
    found = named(guide, "basics", "word:fluid", "basics/how", sets=["hot-days", "hot-days"], each=True)
    assert found == [*(Document(name, (name,)) for name in ("basics/why", "basics/how", "word:fluid")), HOT]
    assert named(guide, whole=True, each=True) == [Document(name, (name,)) for name in ALL]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("basics/hou", "no page or section “basics/hou”; did you mean “basics/how”?"),
        ("hwo", "no page or section “hwo”; did you mean “basics/how”?"),
        ("basic", "no page or section “basic”; did you mean “basics”?"),
        ("zzz", "no page or section “zzz”."),
        ("", "no page or section “”."),
        ("word:fluids", "no word “word:fluids”; did you mean “word:fluid”?"),
        ("word:", "no word “word:”; did you mean “word:fluid”?"),
        ("word:zzz", "no word “word:zzz”."),
    ],
)
def test_an_unknown_name_is_said_with_what_is_near(name: str, said: str, guide: GuideFile) -> None:
    with pytest.raises(GuideError) as fault:
        named(guide, "start", name)
    assert str(fault.value) == f"This guide has {said}"


def test_an_unknown_set_is_said_with_what_is_near(guide: GuideFile) -> None:
    for name, said in (("hot-day", "; did you mean “hot-days”?"), ("zzz", ".")):
        with pytest.raises(GuideError) as fault:
            named(guide, sets=[name])
        assert str(fault.value) == f"This guide has no set “{name}”{said}"


def test_a_set_that_is_named_as_a_page_is_told_the_way(guide: GuideFile) -> None:
    with pytest.raises(GuideError, match=r"^“hot-days” is a set; please write --set hot-days\.$"):
        named(guide, "hot-days")


def test_a_set_that_is_named_like_a_page_is_told_both_ways(tmp_path: Path) -> None:
    with GuideFile(strange(tmp_path / "x.guide")) as guide, pytest.raises(GuideError) as fault:
        named(guide, "b")
    assert str(fault.value) == "“b” is a set; please write --set b, or a/b for the page."


def test_a_section_without_pages_is_said(tmp_path: Path) -> None:
    with GuideFile(strange(tmp_path / "x.guide")) as guide, pytest.raises(GuideError, match="There are no pages"):
        named(guide, "empty", each=True)


def strange(target: Path) -> Path:
    """A guide that no author could build: names that lead out of a folder, or are alike as files."""
    paths = ("A/B", "a-b", "a/b", "../../etc/passwd", "/etc/passwd", "con", "...", "x" * 300, "x" * 299)
    review = Review(date(2026, 6, 30), date(2027, 6, 30), "We")
    whole = Guide(
        id="../up",
        version="1",
        title={"en": "Odd"},
        publisher="We",
        licence="",
        languages=("en",),
        sections=(Section("empty", {"en": "None"}, ()),),
        handout_sets=tuple(HandoutSet(name, {"en": name}, ("a/b",)) for name in ("a-b", "a-B", "b")),
    )
    with GuideWriter(target, whole) as writer:
        for path in paths:
            writer.add_page(Page(path, "en", path, "", "page", review, ()), [])
        writer.finish()
    return target


def test_names_of_files_are_safe_and_each_is_there_once(tmp_path: Path) -> None:
    with GuideFile(strange(tmp_path / "x.guide")) as guide:
        found = named(guide, sets=["a-b", "a-B"], whole=True, each=True)
        made = jobs(found, [Layout(14), Layout(24)], f"{tmp_path}/out")
        alone = jobs(named(guide, whole=True), [Layout()], f"{tmp_path}/out/")
    assert [job.target for job in alone] == [tmp_path / "out" / "up.pdf"]
    names = [job.target.name for job in made]
    assert {job.target.parent for job in made} == {tmp_path / "out"}
    assert len({name.casefold() for name in names}) == len(names) == 22
    assert {
        "A-B-14pt.pdf",
        "A-B-24pt.pdf",
        "a-b-14pt-2.pdf",
        "a-b-24pt-3.pdf",
        "a-b-24pt-4.pdf",
        "a-B-24pt-5.pdf",
    } <= set(names)
    assert max(map(len, names)) == LONGEST_NAME + len("-14pt-2.pdf")
    assert {"etc-passwd-14pt.pdf", "etc-passwd-14pt-2.pdf", "con-handout-14pt.pdf", "handout-14pt.pdf"} <= set(names)


@given(name=st.text(), size=st.sampled_from(["", "-14pt"]))
def test_any_name_is_the_name_of_a_file_in_its_folder(name: str, size: str) -> None:
    plain = safe(name)
    assert plain
    assert plain.isascii()
    assert Path(f"{plain}{size}.pdf").name == f"{plain}{size}.pdf"
    assert not plain.startswith((".", "-"))
    assert len(plain) <= LONGEST_NAME + len("-handout")


def test_one_file_is_as_it_was_called_and_several_are_in_a_folder(tmp_path: Path) -> None:
    one = [HOT]
    sizes = [Layout(14), Layout(18)]
    assert jobs(one, sizes[:1], "x") == [Job(HOT, sizes[0], Path("x"), False)]
    assert jobs(one, sizes[:1], "x.pdf")[0].target == Path("x.pdf")
    assert jobs(one, sizes[:1], "x/") == [Job(HOT, sizes[0], Path("x/hot-days.pdf"), True)]
    assert jobs(one, sizes[:1], str(tmp_path))[0].target == tmp_path / "hot-days.pdf"
    assert [job.target.name for job in jobs(one, sizes, "x")] == ["hot-days-14pt.pdf", "hot-days-18pt.pdf"]
    assert [job.target.name for job in jobs([HOT, Document("start", ("start",))], sizes[:1], "x")] == [
        "hot-days.pdf",
        "start.pdf",
    ]


@pytest.mark.parametrize(
    ("environment", "paper"),
    [
        ({"LANG": "en_US.UTF-8"}, "letter"),
        ({"LANG": "es_MX"}, "letter"),
        ({"LANG": "de_DE.UTF-8@euro"}, "a4"),
        ({"LANG": "en_US.UTF-8", "LC_PAPER": "en_GB.UTF-8"}, "a4"),
        ({"LANG": "en_GB", "LC_PAPER": "en_GB", "LC_ALL": "en_US"}, "letter"),
        ({"LANG": "en_US", "LC_PAPER": "", "LC_ALL": ""}, "letter"),
        ({"LANG": "C.UTF-8"}, "a4"),
        ({"LANG": "en_USA"}, "a4"),
        ({}, "a4"),
    ],
)
def test_the_paper_is_that_of_the_country(environment: dict[str, str], paper: str) -> None:
    assert usual_paper_here(environment) == paper


class Made:
    """What a shop made of some pages of the small guide, and what it said."""

    def __init__(self, guide: GuideFile, folder: Path) -> None:
        self.folder = folder
        self._shop = Shop(guide, "en", Clinic(), TODAY, Personal())
        self._jobs = jobs(named(guide, whole=True, each=True), [Layout(14)], f"{folder}/")

    def __call__(self) -> list[str]:
        return ["" if fault is None else str(fault) for _, fault in self._shop.make(self._jobs)]

    def names(self) -> list[str]:
        """Every file that lies there, hidden ones too."""
        return sorted(os.listdir(self.folder)) if self.folder.exists() else []


@pytest.fixture
def made(guide: GuideFile, tmp_path: Path) -> Made:
    return Made(guide, tmp_path / "new" / "out")


def test_every_job_becomes_a_file(made: Made) -> None:
    assert made() == [""] * 4
    assert made.names() == ["basics-how.pdf", "basics-why.pdf", "help.pdf", "start.pdf"]
    assert all((made.folder / name).read_bytes().startswith(b"%PDF") for name in made.names())


def test_all_come_from_one_press(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    presses: list[Press] = []
    real = Press.make

    def make(self: Press, *arguments: object) -> bytes:
        presses.append(self)
        return real(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Press, "make", make)
    made()
    assert len(presses) == 4
    assert all(press is presses[0] for press in presses)


def test_a_folder_in_the_place_of_one_file_spoils_only_that(made: Made) -> None:
    (made.folder / "help.pdf").mkdir(parents=True)
    first, fault, *others = made()
    assert (first, others) == ("", ["", ""])
    assert fault == f"The handout could not be saved as {made.folder / 'help.pdf'}: Is a directory."
    assert made.names() == ["basics-how.pdf", "basics-why.pdf", "help.pdf", "start.pdf"]


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EIO])
def test_a_disk_that_fails_ends_it_with_one_sentence(made: Made, monkeypatch: pytest.MonkeyPatch, fault: int) -> None:
    """The fault is raised by hand, since a test may not fill a disk; here it is full at the third file."""
    calls = []

    def fail(_: int) -> None:
        calls.append(1)
        if len(calls) == 3:
            raise OSError(fault, os.strerror(fault))

    monkeypatch.setattr("guide.whole_file.os.fsync", fail)
    with pytest.raises(GuideError, match=rf"saved as .*basics-why\.pdf: {os.strerror(fault)}\.$"):
        made()
    assert len(calls) == 3
    assert made.names() == ["help.pdf", "start.pdf"]


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="/proc is the folder that not even root may write to")
@pytest.mark.parametrize(
    ("folder", "said"), [("", "could not be saved as"), ("/new", "The folder .* could not be made")]
)
def test_a_folder_that_may_not_be_written_ends_it_with_one_sentence(guide: GuideFile, folder: str, said: str) -> None:
    with pytest.raises(GuideError, match=said):
        Made(guide, Path(f"/proc/self{folder}"))()


def test_a_file_in_the_place_of_the_folder_is_said(made: Made) -> None:
    made.folder.parent.mkdir()
    made.folder.write_bytes(b"mine")
    with pytest.raises(GuideError, match=r"^The folder .*out could not be made: File exists\.$"):
        made()
    assert made.folder.read_bytes() == b"mine"


def test_a_stop_in_the_middle_leaves_whole_files(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Press.make

    def make(self: Press, file: GuideFile, items: Sequence[str], *others: object) -> bytes:
        if items == ("basics/why",):
            raise KeyboardInterrupt
        return real(self, file, items, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(Press, "make", make)
    with pytest.raises(KeyboardInterrupt):
        made()
    assert made.names() == ["help.pdf", "start.pdf"]


def test_a_language_without_words_is_said_once(guide: GuideFile) -> None:
    with pytest.raises(GuideError, match="no page words for the language “xx”"):
        Shop(guide, "xx", Clinic(), TODAY, Personal())
