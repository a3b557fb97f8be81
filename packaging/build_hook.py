"""Builds the guide that ships with the program, whenever the program is installed or packed."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GuideBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Turns every folder under `resources/guides` into a `.guide` file beside it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before the wheel, also an editable one, is made."""
        if self.target_name != "wheel":
            return
        sys.path.insert(0, self.root)
        from guide.authoring.build import build

        for folder in sorted(Path(self.root, "resources", "guides").glob("*/guide.toml")):
            target = folder.parent.with_suffix(".guide")
            findings = [finding for finding in build(folder.parent, target) if finding.severity == "error"]
            if findings:
                raise SystemExit("\n".join(str(finding) for finding in findings))
