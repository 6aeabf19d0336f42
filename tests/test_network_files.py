import csv
import io
import json
import re
import zipfile
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


@pytest.mark.parametrize(
    ("known", "interval"),
    [
        ({"from": "2021-04", "until": "2024-02"}, ("2021-04-01", "2024-02-29")),
        ({"from": "2021"}, ("2021-01-01", None)),
        ({"until": "2021"}, (None, "2021-12-31")),
        ({"observed": "2021-04-30"}, ("2021-04-30", "2021-04-30")),
        ({"from": "2021", "observed": "2022-01-02"}, ("2021-01-01", None)),
        ({"from": "2024", "until": "2021"}, (None, None)),
        ({}, (None, None)),
    ],
)
def test_edges_of_gexf_have_the_time_they_held(tmp_path, known, interval):
    network = nx.MultiDiGraph()
    network.add_edge("a", "b", "k", relation="holds", **known)
    write_network(network, tmp_path / "a.gexf")
    tree = ET.parse(tmp_path / "a.gexf")  # noqa: S314 - written here
    edge = tree.find(".//{*}edge")
    assert (edge.get("start"), edge.get("end")) == interval
    graph = tree.find(".//{*}graph")
    dynamic = ("dynamic", "date") if any(interval) else ("static", None)
    assert (graph.get("mode"), graph.get("timeformat")) == dynamic
    (back,) = nx.read_gexf(tmp_path / "a.gexf").edges(data=True)
    assert {name: back[2][name] for name in known} == known


def neo4j(network, path):
    write_network(network, path)
    with zipfile.ZipFile(path) as archive:
        for name in ("nodes.csv", "relationships.csv"):
            text = archive.read(name).decode()
            yield list(csv.reader(io.StringIO(text))), text


def test_neo4j_gets_nodes_and_relationships_with_its_headers(network, tmp_path):
    (nodes, _), (ties, _) = neo4j(network, tmp_path / "a.zip")
    assert nodes[0] == ["iri:ID", ":LABEL", "label", "alt:string[]"]
    assert [sample.MAI, "Official", "Trương Thị Mai", "Bà Mai"] in nodes
    head, *rows = ties
    assert head[:3] == [":START_ID", ":END_ID", ":TYPE"]
    known = {row[0] for row in nodes[1:]}
    assert len(known) == len(nodes) - 1
    assert len(rows) == network.number_of_edges()
    assert {row[0] for row in rows} | {row[1] for row in rows} <= known
    held = next(dict(zip(head, row, strict=True)) for row in rows if row[0] == sample.MAI)
    assert (held[":TYPE"], held["from"], held["weight:int"]) == ("HOLDS", "2021-04", "2")


def test_a_row_for_neo4j_is_a_line_whatever_a_text_holds(tmp_path):
    network = nx.MultiDiGraph()
    network.add_node("n", kind="body", label='hai\ndòng, "ngoặc"', alt="a;b | c")
    network.add_edge("n", "n", "k", relation="part-of", quote="x\r\ny\u2028z")
    for rows, text in neo4j(network, tmp_path / "a.zip"):
        assert len(text.splitlines()) == len(rows) == 2
    ((_, row), _), _ = neo4j(network, tmp_path / "a.zip")
    assert row == ["n", "Body", 'hai dòng, "ngoặc"', "a,b;c"]


def test_the_zip_does_not_hold_the_day_of_writing(network, tmp_path):
    for name in ("a.zip", "b.zip"):
        write_network(network, tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
