"""Networks as files that other programs read: GraphML, GEXF, node-link JSON and CSV for Neo4j.

The same network gives the same bytes, and no text of a document can break the XML.
"""

from __future__ import annotations

import calendar
import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import networkx as nx

from kg.errors import GraphError
from kg.network import SEPARATOR, Network
from kg.store import replacing

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TIE = ("office", "status", "from", "until", "observed", "sources", "quote")
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
    """With the time of each edge, as Gephi's timeline reads it; without the day of writing."""
    dated = _for_xml(network)
    for _, _, tie in dated.edges(data=True):
        tie.update(_interval(tie))
    buffer = io.BytesIO()
    nx.write_gexf(dated, buffer)
    return _TODAY.sub(b"", buffer.getvalue(), count=1) + b"\n"


def _interval(tie: Mapping[str, Any]) -> dict[str, str]:
    """From when to when an edge was, as whole days: "2021-04" is from its first to its last."""
    since, until = str(tie.get("from", "")), str(tie.get("until", ""))
    if not since and not until:
        since = until = str(tie.get("observed", ""))
    days = {"start": first_day(since), "end": last_day(until)}
    if days["start"] and days["end"] and days["start"] > days["end"]:
        return {}
    return {name: day for name, day in days.items() if day}


def _neo4j(network: Network) -> bytes:
    """A ZIP of nodes.csv and relationships.csv, with the headers that neo4j-admin reads."""
    ordered = _ordered(network)
    nodes = [
        [node, _camel(data.get("kind", "thing")), data.get("label", node), _array(data)]
        for node, data in ordered.nodes(data=True)
    ]
    ties = [
        [start, end, str(tie.get("relation", "tie")).replace("-", "_").upper()]
        + [tie.get(name, "") for name in _TIE]
        + [tie.get("weight", 1)]
        for start, end, tie in ordered.edges(data=True)
    ]
    files = {
        "nodes.csv": [["iri:ID", ":LABEL", "label", "alt:string[]"], *nodes],
        "relationships.csv": [[":START_ID", ":END_ID", ":TYPE", *_TIE, "weight:int"], *ties],
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, rows in files.items():
            archive.writestr(zipfile.ZipInfo(name), _csv(rows), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _csv(rows: Iterable[Sequence[object]]) -> bytes:
    """Quote every field; neo4j-admin takes no line breaks within one."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerows([[_one_line(str(value)) for value in row] for row in rows])
    return buffer.getvalue().encode()


def _one_line(text: str) -> str:
    return " ".join(_ILLEGAL.sub("\ufffd", text).split())


def _array(data: Mapping[str, Any]) -> str:
    """Other names between semicolons, which then stand in none of them."""
    names = str(data.get("alt", "")).split(SEPARATOR)
    return ";".join(name.replace(";", ",") for name in names)


def _camel(kind: str) -> str:
    return kind.title().replace("-", "")


def _json(network: Network) -> bytes:
    data = nx.node_link_data(_ordered(network), edges="edges")
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return text.encode("utf-8", "backslashreplace") + b"\n"


WRITERS: Mapping[str, Callable[[Network], bytes]] = {
    ".graphml": _graphml,
    ".gexf": _gexf,
    ".json": _json,
    ".zip": _neo4j,
}


def first_day(date: str) -> str:
    """The first day of a year, a month or a day.

    >>> first_day("2021-04")
    '2021-04-01'
    """
    return date + "-01-01"[len(date) - 4 :] if len(date) >= len("2021") else ""


def last_day(date: str) -> str:
    """The last day of a year, a month or a day.

    >>> last_day("2024"), last_day("2024-02")
    ('2024-12-31', '2024-02-29')
    """
    if len(date) == len("2021"):
        return f"{date}-12-31"
    if len(date) == len("2021-04"):
        return f"{date}-{calendar.monthrange(int(date[:4]), int(date[5:]))[1]}"
    return date


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
