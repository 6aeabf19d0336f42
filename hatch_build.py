"""Puts the browser code of others into the package: sigma.js and graphology, as npm gives them.

Versions and digests stand in package-lock.json. Without npm the package is built all the same;
``kg view`` then draws what pyvis can, and says what is missing for more.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TAKEN = {
    "graphology/dist/graphology.umd.min.js": "graphology.js",
    "sigma/dist/sigma.min.js": "sigma.js",
}
TARGET = "kg/view/browser/libraries"


class BrowserLibraries(BuildHookInterface):  # type: ignore[type-arg]
    """Runs before a wheel or an editable installation is made."""

    def initialize(
        self,
        version: str,  # noqa: ARG002 - hatchling names it
        build_data: dict[str, Any],
    ) -> None:
        """Bring the libraries to where the package has them."""
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        if not _installed(root) and not self._install(root):
            return
        (root / TARGET).mkdir(exist_ok=True)
        for source, name in TAKEN.items():
            code = (root / "node_modules" / source).read_text("utf-8")
            lines = [line for line in code.splitlines() if "sourceMappingURL=" not in line]
            licence = next((root / "node_modules" / source.split("/")[0]).glob("LICENSE*"))
            head = "/*!\n" + licence.read_text("utf-8").strip() + "\n*/\n"
            (root / TARGET / name).write_text(head + "\n".join(lines) + "\n", "utf-8")
        build_data["artifacts"].append(f"{TARGET}/*.js")

    def _install(self, root: Path) -> bool:
        npm = shutil.which("npm")
        if npm is None:
            self.app.display_warning(
                "npm is not installed: pages of large graphs will lack sigma.js and graphology"
            )
            return False
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
        done = subprocess.run(command, cwd=root, check=False, capture_output=True, text=True)  # noqa: S603
        if done.returncode:
            self.app.display_warning(
                f"npm could not fetch sigma.js and graphology: {done.stderr.strip()}"
            )
        return not done.returncode


def _installed(root: Path) -> bool:
    """Whether npm has already brought what package-lock.json names."""
    wanted = json.loads((root / "package-lock.json").read_text("utf-8"))["packages"]
    for place, package in wanted.items():
        if place and not package.get("peer"):
            found = root / place / "package.json"
            if (
                not found.exists()
                or json.loads(found.read_text("utf-8"))["version"] != package["version"]
            ):
                return False
    return True
