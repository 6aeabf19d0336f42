"""The browser code of others that a page carries: vis-network, or sigma.js and graphology.

None of it is in this repository: vis-network is read out of the installed pyvis, the others
out of ``browser/libraries``, where the build puts them from npm.
"""

from __future__ import annotations

import importlib.resources

import pyvis  # type: ignore[import-untyped]

from kg.errors import GraphError

CANVAS, WEBGL = "canvas", "webgl"
_VIS = "lib/vis-9.1.2/vis-network.min.js"
_FLUID = 2000  # nodes up to which vis-network draws without stutter


def renderer(nodes: int) -> str:
    """Tell which renderer draws so many nodes."""
    return CANVAS if nodes <= _FLUID else WEBGL


def library(renderer: str) -> str:
    """Give the code of a renderer; GraphError where it was not installed."""
    if renderer == CANVAS:
        return (importlib.resources.files(pyvis) / _VIS).read_text("utf-8")
    folder = importlib.resources.files("kg.view") / "browser/libraries"
    try:
        parts = [(folder / f"{name}.js").read_text("utf-8") for name in ("graphology", "sigma")]
    except FileNotFoundError:
        raise GraphError(
            f"more than {_FLUID:,} nodes are drawn by sigma.js, which is missing here: "
            f"install bomay anew where npm is, or draw fewer (--limit {_FLUID})"
        ) from None
    return "".join(parts)
