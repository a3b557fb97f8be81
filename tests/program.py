"""Runs the program as a person at a terminal would: in a process of its own, with what it says kept."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR")


class Answer(NamedTuple):
    """How a call ended, and what it said."""

    code: int
    out: str
    err: str


def program(*words: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> Answer:
    """Calls `python main.py` with these words; `env` is added to the environment."""
    return python(str(ROOT / "main.py"), *map(str, words), cwd=cwd, env=env)


def python(*words: str, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> Answer:
    """Calls Python with the checkout on its path."""
    whole = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"} | (env or {})
    done = subprocess.run(
        [sys.executable, *words],
        cwd=cwd,
        env=whole,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=60,
    )
    return Answer(done.returncode, done.stdout, done.stderr)


def without_screen() -> dict[str, str]:
    """An environment in which nobody has said where a window could be shown."""
    return dict.fromkeys(SCREENS, "")


def is_one_sentence(said: str) -> bool:
    """Whether a complaint is one line for a person, and no traceback."""
    return said.startswith("patient-guide: ") and said.endswith(".\n") and said.count("\n") == 1
