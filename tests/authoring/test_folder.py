"""What may lie in a folder that should not."""

from pathlib import Path

from guide.authoring.finding import Report
from guide.authoring.folder import Folder
from tests.authoring.conftest import GUIDE, HEAD, Manuscript


def test_two_pages_of_one_name_are_told_apart_from_each_other(manuscript: Manuscript) -> None:
    manuscript.write("en/part/Page.md", HEAD + "a")
    assert 'en/part/page.md: error: has the same name as "en/part/Page.md" on many computers' in manuscript.found()


def test_a_page_that_no_section_lists_is_named(manuscript: Manuscript) -> None:
    manuscript.write("en/part/extra.md", HEAD + "a")
    assert manuscript.found() == [
        "en/part/extra.md: error: guide.toml lists no such page; add it to a section's pages in guide.toml"
    ]


def test_a_page_in_an_unknown_language_is_named(manuscript: Manuscript) -> None:
    manuscript.write("fr/start.md", HEAD + "a")
    assert manuscript.found() == [
        'fr/start.md: error: "fr" is no language of this guide; add it to `languages` in guide.toml'
    ]


def test_a_missing_translation_is_no_fault(manuscript: Manuscript) -> None:
    manuscript.write("guide.toml", GUIDE.replace('["en"]', '["en", "es"]'))
    manuscript.write("es/start.md", HEAD + "[a](page:part/page#words)")
    assert manuscript.found() == []


def test_an_anchor_is_looked_for_in_the_language_that_is_shown(manuscript: Manuscript) -> None:
    manuscript.write("guide.toml", GUIDE.replace('["en"]', '["en", "es"]'))
    manuscript.write("es/start.md", HEAD + "[a](page:part/page#words)")
    manuscript.write("es/part/page.md", HEAD + "## Palabras")
    assert manuscript.found() == ['es/start.md:7: error: es/part/page.md has no heading "#words"']


def test_a_file_that_is_not_utf8_is_named_with_its_line(manuscript: Manuscript) -> None:
    manuscript.write("en/start.md", HEAD.encode() + b"a\nb\nna\xefve\n")
    assert manuscript.found() == ["en/start.md:9: error: byte 0xEF is not UTF-8; save the file as UTF-8"]


def test_a_control_character_is_named_with_its_line(manuscript: Manuscript) -> None:
    assert manuscript.body("a\nb\x02c") == ["2: error: invisible control character U+0002; delete it"]


def test_a_byte_order_mark_and_foreign_line_ends_are_fine(manuscript: Manuscript) -> None:
    text = (HEAD + "a\n\n- b\n- [c](page:no)\n").replace("\n", "\r\n")
    manuscript.write("en/start.md", b"\xef\xbb\xbf" + text.encode())
    assert manuscript.found() == ['en/start.md:10: error: no page "no"']


def test_a_page_as_long_as_a_book_is_refused(manuscript: Manuscript) -> None:
    manuscript.write("en/start.md", HEAD + "a " * 300_000)
    assert manuscript.found() == ["en/start.md: error: is 0.6 MB large; at most 0.5 MB are allowed"]


def test_a_symbolic_link_out_of_the_folder_is_refused(manuscript: Manuscript, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text(HEAD + "secret")
    (manuscript.root / "en/start.md").unlink()
    (manuscript.root / "en/start.md").symlink_to(secret)
    assert manuscript.found() == [
        "en/start.md: error: is a symbolic link that leads out of the folder",
        'guide.toml: error: the page "start" is written in no language',
    ]


def test_symbolic_links_to_folders_and_to_nothing_are_refused(manuscript: Manuscript) -> None:
    (manuscript.root / "en/loop").symlink_to(manuscript.root)
    (manuscript.root / "en/gone.md").symlink_to(manuscript.root / "nothing")
    assert manuscript.found() == [
        "en/gone.md: error: is a symbolic link that leads nowhere",
        "en/loop: error: is a symbolic link to a folder; use a real folder",
    ]


def test_a_symbolic_link_inside_the_folder_is_followed(manuscript: Manuscript) -> None:
    (manuscript.root / "en/start.md").unlink()
    (manuscript.root / "en/start.md").symlink_to(manuscript.root / "en/part/page.md")
    assert manuscript.found() == []


def test_hidden_files_and_notes_are_left_alone(manuscript: Manuscript) -> None:
    manuscript.write(".git/en/a.md", "a")
    manuscript.write("README.md", "a")
    manuscript.write("notes/ideas.md", "a")
    manuscript.write("en/.start.md.swp", b"\xff")
    assert manuscript.found() == []
    assert Folder(manuscript.root, Report()).files == [
        "README.md",
        "en/part/page.md",
        "en/start.md",
        "guide.toml",
        "notes/ideas.md",
    ]
