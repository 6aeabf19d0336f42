"""Networks as files that other programs read: GraphML, GEXF and node-link JSON.

The same network gives the same bytes, and no text of a document can break the XML.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import networkx as nx

from kg.errors import GraphError
from kg.network import Network
from kg.store import replacing

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TODAY = re.compile(rb' lastmodifieddate="[^"]*"')


def write_network(network: Network, path: Path | str) -> None:
    """Write a network in the format that the extension of ``path`` names."""
    path = Path(path)
    try:
        write = WRITERS[path.suffix.lower()]
    except KeyError:
        raise GraphError(
            f"{path}: unknown extension {path.suffix!r}; networks are written as "
            + ", ".join(WRITERS)
        ) from None
    with replacing(path) as file:
        file.write(write(network))


def _graphml(network: Network) -> bytes:
    buffer = io.BytesIO()
    nx.write_graphml_xml(_for_xml(network), buffer, named_key_ids=True)
    return buffer.getvalue() + b"\n"


def _gexf(network: Network) -> bytes:
    """Without the day of writing, which NetworkX puts in."""
    buffer = io.BytesIO()
    nx.write_gexf(_for_xml(network), buffer)
    return _TODAY.sub(b"", buffer.getvalue(), count=1) + b"\n"


def _json(network: Network) -> bytes:
    data = nx.node_link_data(_ordered(network), edges="edges")
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return text.encode("utf-8", "backslashreplace") + b"\n"


WRITERS: Mapping[str, Callable[[Network], bytes]] = {
    ".graphml": _graphml,
    ".gexf": _gexf,
    ".json": _json,
}


def _ordered(network: Network) -> Network:
    """A copy in an order of its own, whatever the order of making."""
    ordered: Network = nx.MultiDiGraph()
    ordered.add_nodes_from(sorted(network.nodes(data=True)))
    edges = sorted(network.edges(keys=True), key=lambda edge: tuple(map(str, edge)))
    for start, end, key in edges:
        ordered.add_edge(start, end, key, **network.edges[start, end, key])
    return ordered


def _for_xml(network: Network) -> Network:
    """A copy whose edges are numbered, as XML wants them, and whose text XML can hold."""
    copy: Network = nx.MultiDiGraph()
    ordered = _ordered(network)
    for node, data in ordered.nodes(data=True):
        copy.add_node(_legal(node), **{name: _legal(value) for name, value in data.items()})
    for number, (start, end, data) in enumerate(ordered.edges(data=True), 1):
        values = {name: _legal(value) for name, value in data.items()}
        copy.add_edge(_legal(start), _legal(end), f"e{number}", **values)
    return copy


def _legal(value: Any) -> Any:  # noqa: ANN401 - attributes may be numbers as well
    return _ILLEGAL.sub("\ufffd", value) if isinstance(value, str) else value
