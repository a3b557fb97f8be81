"""A finished handout into a file."""

from pathlib import Path

from guide.whole_file import write_whole


def save_pdf(data: bytes, target: Path) -> None:
    """Writes `data` to `target` in one step; GuideError when the disk refuses, and then nothing is left behind."""
    write_whole(data, target, f"The handout could not be saved as {target}")
