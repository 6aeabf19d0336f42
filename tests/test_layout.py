import math

import networkx as nx
import pytest

from kg.view.layout import layout


def network_of(*edges, single=()):
    network = nx.MultiDiGraph()
    network.add_edges_from(edges)
    network.add_nodes_from(single)
    return network


def test_nothing_has_no_places():
    assert layout(nx.MultiDiGraph()) == {}


@pytest.mark.parametrize(
    "network",
    [
        network_of(single=["a"]),
        network_of(single="abcdefg"),
        network_of("ab"),
        network_of("ab", "ab", "aa"),
        network_of("ab", "bc", "de", single="xyz"),
        network_of(*(("hub", str(leaf)) for leaf in range(40))),
        nx.relabel_nodes(nx.MultiDiGraph(nx.barabasi_albert_graph(250, 2, seed=1)), str),
    ],
)
def test_no_two_nodes_stand_on_one_another(network):
    places = list(layout(network).values())
    assert len(places) == len(network)
    gaps = [math.dist(a, b) for i, a in enumerate(places) for b in places[:i]]
    assert min(gaps, default=100) > 30


def test_the_order_of_nodes_and_edges_is_of_no_account():
    edges = [("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("x", "y")]
    there = layout(network_of(*edges, single="mn"))
    back = layout(network_of(*reversed(edges), single="nm"))
    assert there == back


def test_neighbours_stand_nearer_than_strangers():
    edges = [("hub", str(leaf)) for leaf in range(10)] + [("x", "y")]
    places = layout(network_of(*edges))
    assert math.dist(places["x"], places["y"]) < math.dist(places["x"], places["hub"])
