import networkx as nx

from kg.view.communities import communities
from kg.view.hierarchy import layers


def bodies(*pairs):
    network = nx.MultiDiGraph()
    for part, whole in pairs:
        network.add_edge(part, whole, relation="part-of")
    return network


def test_parts_stand_to_the_right_of_the_whole_each_in_its_row():
    places = layers(bodies(("sở a", "tỉnh"), ("sở b", "tỉnh"), ("phòng", "sở b")))
    columns = {body: x for body, (x, _) in places.items()}
    assert columns["tỉnh"] < columns["sở a"] == columns["sở b"] < columns["phòng"]
    assert places["sở a"][1] < places["tỉnh"][1] < places["sở b"][1]
    assert places["sở b"][1] == places["phòng"][1]


def test_only_bodies_with_a_part_or_a_whole_are_layered():
    network = bodies(("sở", "tỉnh"))
    network.add_edge("người", "sở", relation="holds")
    network.add_node("hội")
    assert set(layers(network)) == {"sở", "tỉnh"}
    assert layers(nx.MultiDiGraph()) == {}


def test_what_is_said_to_be_part_of_itself_ends():
    places = layers(bodies(("a", "b"), ("b", "c"), ("c", "a"), ("d", "d"), ("x", "a")))
    assert {"a", "b", "c", "x"} <= set(places)
    assert len(set(places.values())) == len(places)


def test_a_part_of_two_bodies_stands_once():
    places = layers(bodies(("sở", "bộ"), ("sở", "tỉnh"), ("phòng", "tỉnh")))
    assert len(places) == len(set(places.values()))


def test_many_trees_fill_a_screen():
    places = layers(bodies(*((f"sở {n}", f"tỉnh {n // 3}") for n in range(120))))
    assert len(set(places.values())) == len(places) == 160
    wide, high = (max(axis) - min(axis) for axis in zip(*places.values(), strict=True))
    assert 0.5 < wide / high < 5


def test_communities_are_what_hangs_together_the_largest_first():
    network = nx.MultiDiGraph()
    for name, size in (("a", 5), ("b", 8)):
        nx.add_star(network, [f"{name}{n}" for n in range(size)])
    network.add_edge("a0", "b0")
    network.add_edge("x", "y")
    found = communities(network)
    assert [(group[0], len(group)) for group in found] == [("b0", 8), ("a0", 5)]
    assert found == communities(nx.MultiDiGraph(network.reverse()))
