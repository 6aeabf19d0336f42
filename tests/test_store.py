"""Graphs in files and store directories."""

import random
import subprocess
import sys

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic
from sample_facts import Sample, full

from kg.errors import GraphError
from kg.export import export
from kg.graph import quads
from kg.store import FORMATS, open_graph, reading, write_file
from kg.store.rdf import as_rdflib
from kg.vocabulary import load

# Without named graphs TriG is Turtle and N-Quads are N-Triples.
RDFLIB = {
    ".ttl": "turtle",
    ".trig": "turtle",
    ".nt": "nt",
    ".nq": "nt",
    ".jsonld": "json-ld",
    ".rdf": "xml",
}


@pytest.fixture(scope="module")
def graph():
    samples = [Sample("a"), Sample("b/c d", date=None), Sample("ghi chú")]
    return list(quads(map(full, samples), load()))


def as_set(store):
    return {quad.triple for quad in store}


def triples(quads):
    return {quad.triple for quad in quads}


@pytest.mark.parametrize("extension", FORMATS)
def test_what_is_written_is_what_is_read(graph, tmp_path, extension):
    path = tmp_path / f"tin{extension}"
    write_file(graph, path)
    assert as_set(open_graph(path)) == triples(graph)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("extension", FORMATS)
def test_every_export_is_isomorphic_for_rdflib(graph, tmp_path, extension):
    write_file(graph, tmp_path / "tin.ttl")
    export(open_graph(tmp_path / "tin.ttl"), tmp_path / f"out{extension}")
    expected = rdflib.Graph().parse(tmp_path / "tin.ttl")
    read = rdflib.Graph().parse(tmp_path / f"out{extension}", format=RDFLIB[extension])
    assert isomorphic(read, expected)


@pytest.mark.parametrize("extension", [".trig", ".nq", ".jsonld"])
def test_named_graphs_travel_through_datasets(graph, tmp_path, extension):
    write_file(graph, tmp_path / f"tin{extension}")
    store = open_graph(tmp_path / f"tin{extension}")
    assert {q for q in store if q.graph_name != ox.DefaultGraph()} == set(graph)
    export(store, tmp_path / f"again{extension}")
    export(store, tmp_path / "again.nt")
    write_file(graph, tmp_path / "tin.nt")
    for one, other in ((f"tin{extension}", f"again{extension}"), ("tin.nt", "again.nt")):
        assert (tmp_path / one).read_bytes() == (tmp_path / other).read_bytes()


def test_what_one_document_says_is_in_its_own_graph(graph):
    names = {quad.graph_name.value.rpartition("bomay/")[2] for quad in graph}
    documents = {"document/a", "document/b/c%20d", "document/ghi%20chú"}
    assert names == {*documents, "graph/things", "graph/vocabulary", "graph/rules"}
    for quad in graph:
        if "document/a#char=" in str(quad.subject):
            assert quad.graph_name.value.endswith("document/a")


@pytest.mark.parametrize("extension", FORMATS)
def test_the_order_of_triples_does_not_change_a_byte(graph, tmp_path, extension):
    write_file(graph, tmp_path / f"one{extension}")
    shuffled = graph * 2
    random.Random(7).shuffle(shuffled)  # noqa: S311
    write_file(shuffled, tmp_path / f"two{extension}")
    assert (tmp_path / f"one{extension}").read_bytes() == (
        tmp_path / f"two{extension}"
    ).read_bytes()


def test_the_hash_seed_does_not_change_a_byte(tmp_path):
    program = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from sample_facts import Sample, full\n"
        "from kg.graph import quads\n"
        "from kg.store import write_file\n"
        "from kg.vocabulary import load\n"
        "ids = sys.argv[2:]\n"
        "write_file(quads([full(Sample(i)) for i in ids], load()), sys.argv[1])\n"
    )
    written = []
    for seed, ids in (("1", "abc"), ("2", "cab")):
        path = tmp_path / f"{seed}.ttl"
        command = [sys.executable, "-c", program, str(path), *ids]
        subprocess.run(command, check=True, env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."})
        written.append(path.read_bytes())
    assert written[0] == written[1]


def test_a_failure_leaves_what_was_there(graph, tmp_path):
    path = tmp_path / "tin.ttl"
    write_file(graph, path)

    def failing():
        yield graph[0]
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_file(failing(), path)
    assert as_set(open_graph(path)) == triples(graph)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_wrong_paths_are_told_in_a_sentence(graph, tmp_path):
    with pytest.raises(GraphError, match=r"unknown extension '\.db'; known are \.ttl"):
        write_file(graph, tmp_path / "tin.db")
    with pytest.raises(GraphError, match="no such graph"):
        open_graph(tmp_path / "không có.ttl")
    (tmp_path / "hỏng.ttl").write_text("official:a a")
    with pytest.raises(GraphError, match=r"hỏng\.ttl: not readable as ttl"):
        open_graph(tmp_path / "hỏng.ttl")
    with pytest.raises(GraphError, match="cannot be written"):
        write_file(graph, tmp_path / "hỏng.ttl" / "tin.ttl")


def test_rdflib_sees_the_store(graph):
    store = ox.Store()
    store.extend(ox.Quad(*quad.triple) for quad in graph)
    seen = as_rdflib(store)
    assert len(seen) == len(triples(graph))
    rows = seen.query("SELECT ?x WHERE { ?x a <https://w3id.org/bomay/ns#Official> }")
    assert len(list(rows)) == 1


OTHERS = [
    "<urn:a> <urn:p> <urn:b> .",
    "<urn:a> <urn:p> <urn:c> <urn:g> .",
    "<urn:a> <urn:p> <urn:c> <urn:h> .",
    '<urn:x> <urn:p> "ơ" <urn:h> .',
]


@pytest.mark.parametrize("extension", [".trig", ".nq", ".jsonld"])
def test_named_graphs_of_others_are_kept(tmp_path, extension):
    (tmp_path / "in.nq").write_text("\n".join(OTHERS))
    store = open_graph(tmp_path / "in.nq")
    export(store, tmp_path / f"out{extension}")
    assert set(open_graph(tmp_path / f"out{extension}")) == set(store)
    export(store, tmp_path / "all.ttl")
    assert len(open_graph(tmp_path / "all.ttl")) == 3


@pytest.mark.parametrize("name", ["in.nq", "kho"])
def test_a_triple_of_two_graphs_counts_once(tmp_path, name):
    (tmp_path / "in.nq").write_text("\n".join(OTHERS))
    store = ox.Store(str(tmp_path / "kho"))
    store.load(path=str(tmp_path / "in.nq"), format=ox.RdfFormat.N_QUADS)
    store.flush()
    del store
    opened = open_graph(tmp_path / name)
    (row,) = opened.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    assert row["n"].value == "3"


def test_a_plain_oxigraph_directory_opens(graph, tmp_path):
    store = ox.Store(str(tmp_path / "kho"))
    store.bulk_extend(ox.Quad(*quad.triple) for quad in graph)
    store.flush()
    del store
    assert as_set(open_graph(tmp_path / "kho")) == triples(graph)
    with reading(tmp_path / "kho") as opened:
        assert as_set(opened) == triples(graph)
