"""A graph as NetworkX sees it: a typed multigraph of who holds, issues, assigns and attends.

Trương Thị Mai ``holds`` an office in Ban Tổ chức Trung ương; every attribute is a plain
string or number, so that each of NetworkX's writers can write the network as it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TypeAlias

import networkx as nx
import rdflib

from kg.errors import GraphError
from kg.statements import Account, Statement, Thing, account
from kg.store import TripleSource
from kg.text import normalised, unaccented

Network: TypeAlias = "nx.MultiDiGraph[str]"

KINDS = ("official", "body", "event", "directive", "task")
SEPARATOR = " | "
_CANDIDATES = 8


def to_networkx(graph: rdflib.Graph | TripleSource) -> Network:
    """Make the network of a graph.

    Nodes carry ``iri``, ``kind``, ``label`` and ``alt``; edges ``relation``, ``office``,
    ``status``, ``from``, ``until``, ``observed``, ``sources`` (ids of documents), ``quote``
    and ``weight`` (how many documents state it); several values stand between " | ".
    """
    return network_of(account(graph))


def network_of(account: Account) -> Network:
    """Make the network of what a graph says."""
    network: Network = nx.MultiDiGraph()
    for thing in account.things.values():
        if thing.kind in KINDS:
            network.add_node(thing.iri, **_node(thing))
    for statement in account.statements:
        subject, object = statement.subject, statement.object
        if object is not None and subject.iri in network and object.iri in network:
            network.add_edge(subject.iri, object.iri, statement.key, **_edge(statement))
    return network


def subnetwork(
    network: Network,
    focus: str | None = None,
    hops: int = 1,
    kinds: Collection[str] = (),
) -> Network:
    """Cut out what lies within ``hops`` of a node named ``focus``, and of certain kinds only.

    The node in focus stays whatever its kind. GraphError when nothing has that name.
    """
    unknown = sorted(set(kinds) - set(KINDS))
    if unknown:
        raise GraphError(f"no kind of node is called {unknown[0]!r}; there are {', '.join(KINDS)}")
    centres = set(network) if focus is None else find(network, focus)
    near = centres if focus is None else _reached(network, centres, hops)
    wanted = [
        node
        for node, data in network.nodes(data=True)
        if node in near
        and (not kinds or data.get("kind") in kinds or (focus is not None and node in centres))
    ]
    return network.subgraph(wanted).copy()


def between(network: Network, start: str, end: str) -> Network:
    """Cut out the shortest ways from one node to another, whichever way their edges point.

    Of several nodes of a name any may be meant. GraphError when there is no way.
    """
    plain = network.to_undirected(as_view=True)
    starts, ends = find(network, start), find(network, end)
    near = nx.multi_source_dijkstra_path_length(plain, starts, weight=_step)
    far = nx.multi_source_dijkstra_path_length(plain, ends, weight=_step)
    shortest = min((near[node] for node in ends if node in near), default=None)
    if shortest is None:
        raise GraphError(f"no way leads from {start!r} to {end!r} in this graph")
    on_way = {node for node in near if node in far and near[node] + far[node] == shortest}
    return network.subgraph([node for node in network if node in on_way]).copy()


def answered(network: Network, cells: Iterable[str], hops: int = 0) -> Network:
    """Cut out what an answer speaks of: the nodes whose IRI, label or other name is in a cell.

    GraphError when there is none.
    """
    named = {_plain(cell) for cell in cells}
    centres = {
        node
        for node, data in network.nodes(data=True)
        if named & {_plain(node), *_label(data), *_alternatives(data)}
    }
    if not centres:
        raise GraphError("the answer names nothing that can be drawn")
    near = _reached(network, centres, hops)
    return network.subgraph([node for node in network if node in near]).copy()


def most_connected(network: Network, limit: int) -> Network:
    """Keep so many nodes, those with the most edges first."""
    if len(network) <= limit:
        return network
    ranked = sorted(network, key=lambda node: (-network.degree(node), node))
    kept = set(ranked[:limit])
    return network.subgraph([node for node in network if node in kept]).copy()


def find(network: Network, name: str) -> set[str]:
    """Give the nodes with this label, else this other name, else this IRI.

    Marks count: "hung" finds neither Hùng nor Hưng, and GraphError names both.
    """
    wanted = _plain(name)
    for names in (_label, _alternatives):
        found = {node for node, data in network.nodes(data=True) if wanted in names(data)}
        if found:
            return found
    if name in network:
        return {name}
    like = ", ".join(_alike(network, unaccented(name)))
    hint = f"; did you mean {like}?" if like else ", nor anything like it"
    raise GraphError(f"nothing in the graph is called {name!r}{hint}")


def _node(thing: Thing) -> dict[str, str]:
    named = {"iri": thing.iri, "kind": thing.kind, "label": thing.label}
    return named | ({"alt": SEPARATOR.join(thing.alt)} if thing.alt else {})


def _edge(statement: Statement) -> dict[str, str | int]:
    """The attributes of an edge; what is unknown is left out."""
    sources = sorted({quote.source.id for quote in statement.quotes})
    known = {
        "relation": statement.relation,
        "office": statement.text,
        "status": statement.status,
        "from": statement.since,
        "until": statement.until,
        "observed": statement.observed,
        "sources": SEPARATOR.join(sources),
        "quote": statement.quotes[0].text if statement.quotes else "",
    }
    return {name: value for name, value in known.items() if value} | {
        "weight": max(len(sources), 1)
    }


def _reached(network: Network, centres: Iterable[str], hops: int) -> set[str]:
    reached = set(centres)
    border = set(reached)
    for _ in range(hops):
        border = {other for node in border for other in nx.all_neighbors(network, node)} - reached
        reached |= border
    return reached


def _step(*_: object) -> int:
    return 1


def _label(data: Mapping[str, str]) -> list[str]:
    return [_plain(data["label"])]


def _alternatives(data: Mapping[str, str]) -> list[str]:
    return [_plain(name) for name in data.get("alt", "").split(SEPARATOR) if name]


def _plain(text: str) -> str:
    return normalised(text).casefold()


def _alike(network: Network, wanted: str) -> list[str]:
    """Labels that are the same without marks, or hold the words; the best connected first."""
    found = []
    for node, data in network.nodes(data=True):
        names = [unaccented(name) for name in (*_label(data), *_alternatives(data))]
        if wanted and any(wanted in name for name in names):
            rank = (wanted not in names, -network.degree(node), data["label"])
            found.append((rank, f"{data['label']} ({data['kind']})"))
    return list(dict.fromkeys(text for _, text in sorted(found)))[:_CANDIDATES]
