"""What is installed from the wheel is the whole program, and nothing of the workshop."""

import shutil
import tomllib
import zipfile
from collections.abc import Iterator
from email.parser import Parser
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.program import ROOT, python

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
WORKSHOP = shutil.ignore_patterns(".[!g]*", ".git", "__pycache__", "*.guide", "dist", "venv")
"""What is not copied: caches, and guides that were built before; .gitignore is, as it tells hatchling what to leave."""


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    """The wheel, built from a copy of the checkout that holds no built guide yet."""
    if find_spec("hatchling") is None:
        pytest.skip("needs hatchling to build the wheel")
    place = tmp_path_factory.mktemp("wheel")
    shutil.copytree(ROOT, place / "source", ignore=WORKSHOP)
    done = python("-m", "hatchling", "build", "-t", "wheel", "-d", str(place), cwd=place / "source")
    assert done.code == 0, done.err
    (file,) = place.glob("*.whl")
    with zipfile.ZipFile(file) as opened:
        yield opened


def test_the_wheel_holds_every_module(wheel: zipfile.ZipFile) -> None:
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "guide").rglob("*.py")}
    assert modules <= set(wheel.namelist())
    assert "guide/library/schema.sql" in wheel.namelist()


@pytest.mark.parametrize("kind", ["languages/*.toml", "checks/*.toml", "styles/*", "icons/*.svg", "translations/*.ts"])
def test_the_wheel_holds_the_resources(kind: str, wheel: zipfile.ZipFile) -> None:
    resources = ROOT / "resources"
    names = {f"guide/resources/{path.relative_to(resources).as_posix()}" for path in resources.glob(kind)}
    assert names
    assert names <= set(wheel.namelist())


def test_the_wheel_holds_the_guide_built_from_its_folder(wheel: zipfile.ZipFile, shipped: Path) -> None:
    name = "guide/resources/guides/refractory-breast-cancer.guide"
    assert wheel.read(name) == shipped.read_bytes()


def test_the_wheel_holds_nothing_of_the_workshop(wheel: zipfile.ZipFile) -> None:
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    assert tops == {"guide", f"patient_guide-{PROJECT['version']}.dist-info"}
    stray = (".pyc", ".part", ".hypothesis", ".json", ".log", ".pdf")
    assert [name for name in wheel.namelist() if name.endswith(stray) or "test_" in name.rpartition("/")[2]] == []


def test_the_wheel_has_the_version_the_licence_and_the_command(wheel: zipfile.ZipFile) -> None:
    info = f"patient_guide-{PROJECT['version']}.dist-info"
    about = Parser().parsestr(wheel.read(f"{info}/METADATA").decode())
    assert (about["Name"], about["Version"], about["License-Expression"]) == (
        "patient-guide",
        PROJECT["version"],
        "MIT AND CC-BY-4.0",
    )
    assert f"{info}/licenses/LICENSE" in wheel.namelist()
    assert "patient-guide = guide.cli:main" in wheel.read(f"{info}/entry_points.txt").decode()


def test_the_installed_version_is_that_of_the_project() -> None:
    try:
        installed = version("patient-guide")
    except PackageNotFoundError:
        pytest.skip("the project is not installed, only on the path")
    assert installed == PROJECT["version"]


def test_from_the_wheel_the_program_finds_its_guide_away_from_the_checkout(
    wheel: zipfile.ZipFile, tmp_path: Path
) -> None:
    wheel.extractall(tmp_path / "site")
    script = "import sys, guide.cli as c; assert 'site' in c.__file__; sys.exit(c.main(sys.argv[1:]))"
    away = {"PYTHONPATH": str(tmp_path / "site"), "QT_QPA_PLATFORM": "offscreen"}
    for words in (
        ["check", str(tmp_path / "site" / "guide" / "resources" / "guides" / "refractory-breast-cancer.guide")],
        ["search", "chemo"],
        ["handout", "get-help-now", "-o", "x.pdf"],
        ["shot", "start", "-o", "x.png"],
    ):
        done = python("-c", script, *words, cwd=tmp_path, env=away)
        assert (done.code, done.err) == (0, ""), words
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "x.pdf", "x.png"]
