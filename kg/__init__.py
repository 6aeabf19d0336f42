"""bomay: a knowledge graph of officialdom, read from Vietnamese official texts.

Three lines: ``graph = kg.build("tin/")``, ``network = kg.to_networkx(graph)``,
``kg.to_pyvis(network).write_html("tin.html")``. Each name is loaded when it is first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.asking import ask
    from kg.building import build
    from kg.network import to_networkx
    from kg.store.rdf import open_rdflib as open_graph
    from kg.view import to_pyvis

__all__ = ["ask", "build", "open_graph", "to_networkx", "to_pyvis"]

_HOMES = {
    "ask": ("kg.asking", "ask"),
    "build": ("kg.building", "build"),
    "open_graph": ("kg.store.rdf", "open_rdflib"),
    "to_networkx": ("kg.network", "to_networkx"),
    "to_pyvis": ("kg.view", "to_pyvis"),
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    module, there = _HOMES[name]
    return getattr(importlib.import_module(module), there)


def __dir__() -> list[str]:
    return [*globals(), *__all__]
