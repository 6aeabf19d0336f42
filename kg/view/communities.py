"""Communities: nodes that have more to do with one another than with the rest, largest first."""

from __future__ import annotations

import networkx as nx

from kg.network import Network

_SEED = 20210430
_MOST = 20_000  # nodes; beyond these finding them takes longer than drawing
_SMALLEST = 4  # nodes that make a community worth a colour


def communities(network: Network) -> list[list[str]]:
    """Give the communities that Louvain's method finds, each with its best connected node first."""
    if len(network) > _MOST:
        return []
    names = sorted(network)
    numbers = {name: number for number, name in enumerate(names)}
    plain: nx.Graph[int] = nx.Graph()
    plain.add_nodes_from(range(len(names)))
    plain.add_edges_from(sorted((numbers[a], numbers[b]) for a, b in network.edges() if a != b))
    found = nx.community.louvain_communities(plain, seed=_SEED)
    groups = [
        sorted(group, key=lambda node: (-plain.degree(node), node))
        for group in found
        if len(group) >= _SMALLEST
    ]
    groups.sort(key=lambda group: (-len(group), group[0]))
    return [[names[node] for node in group] for group in groups]
