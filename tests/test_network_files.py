import json
import re
from xml.etree import ElementTree as ET

import network_sample as sample
import networkx as nx
import pytest

from kg.errors import GraphError
from kg.network import to_networkx
from kg.network_files import write_network

HOSTILE = 'a\x00\x0b\ufffe\ud800<&>"\u202e]]>'


@pytest.fixture(scope="module")
def network():
    return to_networkx(sample.store())


def shape(network):
    nodes = {node: data["label"] for node, data in network.nodes(data=True)}
    edges = sorted((a, b, data["relation"]) for a, b, data in network.edges(data=True))
    return nodes, edges


def read(path):
    if path.suffix == ".json":
        return nx.node_link_graph(json.loads(path.read_text("utf-8")), edges="edges")
    return nx.read_graphml(path) if path.suffix == ".graphml" else nx.read_gexf(path)


@pytest.mark.parametrize("name", ["tin.graphml", "tin.gexf", "tin.json"])
def test_what_is_written_reads_back(network, tmp_path, name):
    path = tmp_path / name
    write_network(network, path)
    assert shape(read(path)) == shape(network)


@pytest.mark.parametrize("name", ["tin.graphml", "tin.gexf", "tin.json"])
def test_the_order_of_making_is_of_no_account(network, tmp_path, name):
    turned = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(network.nodes(data=True))))
    turned.add_edges_from(reversed(list(network.edges(keys=True, data=True))))
    for folder, made in ((tmp_path / "a", network), (tmp_path / "b", turned)):
        write_network(made, folder / name)
    assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_gexf_does_not_hold_the_day_of_writing(network, tmp_path):
    write_network(network, tmp_path / "tin.gexf")
    assert "lastmodified" not in (tmp_path / "tin.gexf").read_text("utf-8")


def test_edges_of_graphml_have_ids_of_their_own(network, tmp_path):
    write_network(network, tmp_path / "tin.graphml")
    edges = ET.parse(tmp_path / "tin.graphml").findall(".//{*}edge")  # noqa: S314
    ids = [edge.get("id") for edge in edges]
    assert len(set(ids)) == len(ids) == network.number_of_edges()
    assert all(re.fullmatch(r"[A-Za-z_][\w.-]*", id) for id in ids)


@pytest.mark.parametrize("name", ["tin.graphml", "tin.gexf", "tin.json"])
def test_no_text_breaks_the_file(tmp_path, name):
    network = nx.MultiDiGraph()
    network.add_node("n", iri="n", kind="body", label=HOSTILE)
    network.add_edge("n", "n", "k", relation="holds", quote=HOSTILE)
    write_network(network, tmp_path / name)
    label = read(tmp_path / name).nodes["n"]["label"]
    assert label.startswith("a")
    assert label.endswith('<&>"\u202e]]>')


def test_an_unknown_extension_is_said_with_the_known_ones(network, tmp_path):
    with pytest.raises(GraphError, match=r"'\.png'; networks are written as \.graphml, \.gexf"):
        write_network(network, tmp_path / "tin.png")
    assert not list(tmp_path.iterdir())
