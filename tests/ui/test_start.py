"""What the start leaves alone, so that the first picture is there in a blink."""

import sys
from pathlib import Path

import pytest

from tests.program import python

WATCH = """
import enum, os
make, leave, made = enum.EnumType.__new__, os._exit, []

def make_and_note(kind, name, *given, **named):
    made.append(name)
    return make(kind, name, *given, **named)

def say_and_leave(code):
    print("made:", *made, flush=True)
    leave(code)

enum.EnumType.__new__, os._exit = make_and_note, say_and_leave
import tests.benchmarks.watched_program
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the first picture is watched where Linux says the memory")
def test_no_member_of_qt_itself_is_named_before_the_first_picture(shipped: Path) -> None:
    answer = python("-c", WATCH, str(shipped))
    made = answer.out.partition("made:")[2].split()
    assert "EchoMode" in made, answer.err  # of QLineEdit: the watch works
    assert not {"AlignmentFlag", "WidgetAttribute"} & set(made), (
        "PySide6 made all 93 enumerations of `Qt`; see guide.ui.named"
    )
