"""Whether this machine can show a window, asked before Qt is loaded: Qt itself ends the program when it cannot."""

import os
import sys
from collections.abc import Mapping

DRAWING: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
"""What Qt needs to draw at all on Linux, and the Debian packages that hold it."""
X11: Mapping[str, str] = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""What it needs besides for a window under X11."""
NO_SCREEN = "There is no screen to open a window on. Please start the guide from a desktop, or set DISPLAY."


def missing_for_a_window() -> str:
    """One sentence that says what is missing for a window and how to get it, or nothing."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if not sys.platform.startswith("linux") or (platform and not platform.startswith(("xcb", "wayland"))):
        return missing_for_pictures()
    if not platform.startswith("xcb") and _wayland_answers():
        return _missing(DRAWING)
    if platform.startswith("wayland") or not os.environ.get("DISPLAY"):
        return NO_SCREEN
    return _missing({**DRAWING, **X11}) or ("" if _x11_answers() else NO_SCREEN)


def missing_for_pictures() -> str:
    """The same for drawing without a screen; chooses Qt's own platform for that."""
    if not sys.platform.startswith("linux"):
        return ""
    os.environ["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM") or "offscreen"
    return _missing(DRAWING)


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    import socket

    with socket.socket(socket.AF_UNIX) as line:
        try:
            line.connect(os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), name))
        except OSError:
            return False
    return True


def _x11_answers() -> bool:
    """Asks the way Qt will, by the library that Qt uses: cookies and remote screens count too."""
    import ctypes

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    line = ctypes.c_void_p(xcb.xcb_connect(None, None))
    fault: int = xcb.xcb_connection_has_error(line)
    xcb.xcb_disconnect(line)
    return fault == 0


def _missing(libraries: Mapping[str, str]) -> str:
    lacking = [package for name, package in libraries.items() if not _can_be_loaded(name)]
    if not lacking:
        return ""
    return f"Qt needs system libraries that this computer lacks. Please run: sudo apt install {' '.join(lacking)}"


def _can_be_loaded(name: str) -> bool:
    """Loads it, as Qt will in a moment; asking the linker's cache instead would start a program for each.

    By the part of ctypes that is written in C: all of ctypes would take a fiftieth of the whole start.
    """
    from _ctypes import dlopen

    try:
        dlopen(name, os.RTLD_NOW)
    except OSError:
        return False
    return True
