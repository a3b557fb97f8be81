"""A whole sample guide in a file of its own."""

from pathlib import Path

import pytest

from tests.library.sample import write_sample


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The file of the sample guide."""
    return write_sample(tmp_path / "sample.guide")
