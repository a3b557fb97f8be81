"""Where things lie on this machine."""

import os
from functools import cache
from pathlib import Path

APP = "patient-guide"
CONFIG_VARIABLE = "PATIENT_GUIDE_CONFIG"
"""An environment variable that names another folder for the settings (tests, portable sticks)."""


@cache
def resources() -> Path:
    """The folder that ships with the program: beside the package in a checkout, inside it once installed."""
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def shipped_guide() -> Path:
    """The guide that opens when nobody names another."""
    return resources() / "guides" / "refractory-breast-cancer.guide"


def settings_file() -> Path:
    """The file that remembers text size, theme and window place at home."""
    folder = os.environ.get(CONFIG_VARIABLE)
    if folder:
        return Path(folder) / "settings.json"
    from platformdirs import user_config_path

    return user_config_path(APP, appauthor=False) / "settings.json"


def guides_folder() -> Path:
    """Where a person or a clinic puts more guides; each `.guide` file in it stands on the shelf."""
    folder = os.environ.get(CONFIG_VARIABLE)
    if folder:
        return Path(folder) / "guides"
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False) / "guides"
