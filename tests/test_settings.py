"""What is remembered at home: defaults, one step to write it, one sentence when it cannot be read."""

import re
from contextlib import suppress
from functools import partial
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from platformdirs.macos import MacOS
from platformdirs.unix import Unix

from guide import paths
from guide.errors import GuideError
from guide.settings import TEXT_SIZES, Settings, load, save
from tests.program import ROOT, python

CHANGED = Settings(
    text_size=150,
    theme="dark",
    language="es",
    place=(-20, 40, 1280, 800),
    maximized=True,
    paper="a4",
    handout_size=24,
    two_sides=True,
    questions=False,
    notes=False,
    color=True,
    clinic="The “Well” Clinic\n",
    phone="555-0100",
    night_phone="555-0199",
    hours="Mon–Fri 8–5",
    logo="logo.svg",
    refuse_past_review=True,
)
ANY = st.builds(
    Settings,
    text_size=st.integers(TEXT_SIZES[0], TEXT_SIZES[-1]),
    theme=st.sampled_from(["system", "warm", "dark", "contrast"]),
    language=st.text(),
    place=st.just(()) | st.tuples(*[st.integers(-100_000, 100_000)] * 4),
    maximized=st.booleans(),
    paper=st.sampled_from(["", "letter", "a4"]),
    handout_size=st.sampled_from([14, 18, 24]),
    two_sides=st.booleans(),
    questions=st.booleans(),
    notes=st.booleans(),
    color=st.booleans(),
    clinic=st.text(),
    phone=st.text(),
    night_phone=st.text(),
    hours=st.text(),
    logo=st.text(),
    refuse_past_review=st.booleans(),
)
SCREEN = {"text_size", "theme", "language", "place", "maximized"}
"""The settings of the window; all others concern handouts, and the README tells of them."""


@pytest.fixture
def file(own_settings: Path) -> Path:
    """Where the program would remember things for this test."""
    own_settings.mkdir()
    return paths.settings_file()


def test_without_a_file_the_defaults_hold(own_settings: Path) -> None:
    assert load(paths.settings_file()) == Settings()
    assert not own_settings.exists()


def test_what_was_saved_is_read_again(own_settings: Path) -> None:
    save(CHANGED, paths.settings_file())
    assert load(paths.settings_file()) == CHANGED
    assert [path.name for path in own_settings.iterdir()] == ["settings.json"]


def test_every_field_has_been_tried() -> None:
    assert all(getattr(CHANGED, name) != getattr(Settings(), name) for name in Settings.__struct_fields__)


def test_the_readme_tells_each_setting_of_handouts_and_its_default() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.+) \| `(.+)` \|$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    told = {name: msgspec.json.decode(default) for name, _, default in rows}
    assert len(told) == len(rows)
    assert told == {name: getattr(Settings(), name) for name in Settings.__struct_fields__ if name not in SCREEN}


def test_the_readme_tells_where_the_settings_lie(monkeypatch: pytest.MonkeyPatch) -> None:
    told = (ROOT / "README.md").read_text("utf-8")
    assert f"`{paths.CONFIG_VARIABLE}`" in told
    monkeypatch.delenv(paths.CONFIG_VARIABLE)
    monkeypatch.setenv("HOME", "/home/nurse")
    for kind, shown, home in (
        (Unix, "~/.config/patient-guide/settings.json", "/home/nurse"),
        (MacOS, "~/Library/Application Support/patient-guide/settings.json", "/home/nurse"),
    ):
        monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
        monkeypatch.setattr("platformdirs.user_config_path", partial(_place, kind))
        assert str(paths.settings_file()) == shown.replace("~", home)
        assert f"| `{shown}` |" in told


def _place(kind: type[Unix | MacOS], name: str, appauthor: bool) -> Path:
    assert not appauthor
    return kind(name, appauthor=False).user_config_path


def test_a_file_with_one_field_leaves_the_others_as_usual(file: Path) -> None:
    file.write_text('{"theme": "contrast"}')
    assert load(file) == Settings(theme="contrast")


@given(settings=ANY)
@hypothesis_settings(deadline=None)
def test_any_settings_survive_the_disk(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.getbasetemp() / "any-settings" / "settings.json"
    save(settings, file)
    assert load(file) == settings


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "truncated"),
        ("{", "truncated"),
        ("no json", "invalid"),
        ("[]", "Expected `object`"),
        ('{"text_size": "large"}', "text_size"),
        ('{"text_size": 99}', "text_size must be from 100 to 200"),
        ('{"text_size": 1e400}', "out of range"),
        ('{"theme": "pink"}', "theme"),
        ('{"colour": "pink"}', "colour"),
        ('{"place": [1, 2]}', "place must have 4 numbers"),
        ('{"place": [0, 0, 1280, 100000000000000000000]}', "place"),
        ('{"handout_size": 12}', "handout_size"),
        ('{"paper": "a3"}', "paper"),
        ('{"logo": 1}', "logo"),
        ('{"refuse_past_review": "yes"}', "refuse_past_review"),
        ('{"clinic": "\\ud800"}', "truncated"),
        ('{"place": ' + "[" * 100_000, "place"),
    ],
)
def test_wrong_settings_are_one_sentence_that_names_the_file(text: str, why: str, file: Path) -> None:
    file.write_text(text, "utf-8")
    with pytest.raises(GuideError) as found:
        load(file)
    said = str(found.value)
    assert str(file) in said
    assert said.count("\n") == 0
    assert said.endswith(" The usual ones are used.")
    assert why in said


@given(data=st.binary(max_size=80) | st.binary(max_size=40).map(lambda inside: b'{"theme":' + inside + b"}"))
@hypothesis_settings(deadline=None)
def test_any_bytes_are_settings_or_a_sentence(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.getbasetemp() / "any-bytes.json"
    file.write_bytes(data)
    with suppress(GuideError):
        assert isinstance(load(file), Settings)


def test_settings_that_cannot_be_opened_are_one_sentence(own_settings: Path) -> None:
    (own_settings / "settings.json").mkdir(parents=True)
    with pytest.raises(GuideError, match=r"cannot be read: Is a directory\. The usual ones are used\.$"):
        load(own_settings / "settings.json")


def test_a_folder_that_cannot_be_made_is_one_sentence(own_settings: Path) -> None:
    own_settings.write_text("a file where the folder should be")
    with pytest.raises(GuideError, match=r"could not be remembered in .*settings\.json: "):
        save(CHANGED, paths.settings_file())
    assert own_settings.read_text() == "a file where the folder should be"


def test_a_file_that_cannot_be_replaced_leaves_nothing_behind(own_settings: Path) -> None:
    (own_settings / "settings.json").mkdir(parents=True)
    with pytest.raises(GuideError, match="could not be remembered"):
        save(CHANGED, own_settings / "settings.json")
    assert [path.name for path in own_settings.iterdir()] == ["settings.json"]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="limits on file size are tried on Linux")
def test_a_full_disk_leaves_the_older_settings(file: Path) -> None:
    save(CHANGED, file)
    before = file.read_bytes()
    script = """
import resource, sys
from pathlib import Path
from guide.errors import GuideError
from guide.settings import Settings, save
resource.setrlimit(resource.RLIMIT_FSIZE, (16, 16))
try:
    save(Settings(clinic="x" * 1000), Path(sys.argv[1]))
except GuideError as fault:
    print(fault)
"""
    done = python("-c", script, str(file))
    assert (done.code, done.err) == (0, "")
    assert done.out == f"Text size and colors could not be remembered in {file}: File too large.\n"
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


def test_a_person_can_read_the_file(file: Path) -> None:
    save(CHANGED, file)
    lines = file.read_text("utf-8").splitlines()
    assert len(lines) > len(Settings.__struct_fields__)
    assert '  "text_size": 150,' in lines
    assert msgspec.json.decode("\n".join(lines))["theme"] == "dark"
