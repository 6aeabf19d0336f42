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
from kg.graph import triples
from kg.store import FORMATS, as_rdflib, open_graph, write_graph
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
    return list(triples(map(full, samples), load()))


def as_set(store):
    return {quad.triple for quad in store}


@pytest.mark.parametrize("extension", FORMATS)
def test_what_is_written_is_what_is_read(graph, tmp_path, extension):
    path = tmp_path / f"tin{extension}"
    write_graph(graph, path)
    assert as_set(open_graph(path)) == set(graph)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("extension", FORMATS)
def test_every_export_is_isomorphic_for_rdflib(graph, tmp_path, extension):
    write_graph(graph, tmp_path / "tin.ttl")
    export(open_graph(tmp_path / "tin.ttl"), tmp_path / f"out{extension}")
    expected = rdflib.Graph().parse(tmp_path / "tin.ttl")
    read = rdflib.Graph().parse(tmp_path / f"out{extension}", format=RDFLIB[extension])
    assert isomorphic(read, expected)


@pytest.mark.parametrize("extension", FORMATS)
def test_the_order_of_triples_does_not_change_a_byte(graph, tmp_path, extension):
    write_graph(graph, tmp_path / f"one{extension}")
    shuffled = graph * 2
    random.Random(7).shuffle(shuffled)  # noqa: S311
    write_graph(shuffled, tmp_path / f"two{extension}")
    assert (tmp_path / f"one{extension}").read_bytes() == (
        tmp_path / f"two{extension}"
    ).read_bytes()


def test_the_hash_seed_does_not_change_a_byte(tmp_path):
    program = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from sample_facts import Sample, full\n"
        "from kg.graph import triples\n"
        "from kg.store import write_graph\n"
        "from kg.vocabulary import load\n"
        "ids = sys.argv[2:]\n"
        "write_graph(triples([full(Sample(i)) for i in ids], load()), sys.argv[1])\n"
    )
    written = []
    for seed, ids in (("1", "abc"), ("2", "cab")):
        path = tmp_path / f"{seed}.ttl"
        command = [sys.executable, "-c", program, str(path), *ids]
        subprocess.run(command, check=True, env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."})
        written.append(path.read_bytes())
    assert written[0] == written[1]


def test_a_path_without_extension_is_a_store(graph, tmp_path):
    path = tmp_path / "kho"
    write_graph(graph, path)
    assert path.is_dir()
    assert as_set(open_graph(path)) == set(graph)


def test_a_store_is_replaced_as_a_whole(graph, tmp_path):
    write_graph(graph, tmp_path / "kho")
    write_graph(graph[:1], tmp_path / "kho")
    assert len(open_graph(tmp_path / "kho")) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["kho"]


def test_a_folder_of_other_things_is_left_alone(graph, tmp_path):
    (tmp_path / "thư mục").mkdir()
    (tmp_path / "thư mục" / "bài.txt").write_text("một")
    with pytest.raises(GraphError, match="no graph store, so it is left alone"):
        write_graph(graph, tmp_path / "thư mục")
    assert (tmp_path / "thư mục" / "bài.txt").exists()
    with pytest.raises(GraphError, match="a directory, but no graph store"):
        open_graph(tmp_path / "thư mục")


@pytest.mark.parametrize("name", ["tin.ttl", "kho"])
def test_a_failure_leaves_what_was_there(graph, tmp_path, name):
    path = tmp_path / name
    write_graph(graph, path)

    def failing():
        yield graph[0]
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_graph(failing(), path)
    assert as_set(open_graph(path)) == set(graph)
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_wrong_paths_are_told_in_a_sentence(graph, tmp_path):
    with pytest.raises(GraphError, match=r"unknown extension '\.db'; known are \.ttl"):
        write_graph(graph, tmp_path / "tin.db")
    with pytest.raises(GraphError, match="no such graph"):
        open_graph(tmp_path / "không có.ttl")
    (tmp_path / "hỏng.ttl").write_text("official:a a")
    with pytest.raises(GraphError, match=r"hỏng\.ttl: not readable as ttl"):
        open_graph(tmp_path / "hỏng.ttl")
    with pytest.raises(GraphError, match="cannot be written"):
        write_graph(graph, tmp_path / "hỏng.ttl" / "tin.ttl")


def test_rdflib_sees_the_store(graph):
    store = ox.Store()
    store.extend(ox.Quad(t.subject, t.predicate, t.object) for t in graph)
    seen = as_rdflib(store)
    assert len(seen) == len(set(graph))
    rows = seen.query("SELECT ?x WHERE { ?x a <https://w3id.org/bomay/ns#Official> }")
    assert len(list(rows)) == 1


@pytest.mark.parametrize("extension", [".trig", ".nq", ".jsonld"])
def test_named_graphs_of_others_are_kept(tmp_path, extension):
    lines = [
        "<urn:a> <urn:p> <urn:b> .",
        "<urn:a> <urn:p> <urn:c> <urn:g> .",
        '<urn:x> <urn:p> "ơ" <urn:h> .',
    ]
    (tmp_path / "in.nq").write_text("\n".join(lines))
    store = open_graph(tmp_path / "in.nq")
    export(store, tmp_path / f"out{extension}")
    assert set(open_graph(tmp_path / f"out{extension}")) == set(store)
    export(store, tmp_path / "all.ttl")
    assert len(open_graph(tmp_path / "all.ttl")) == 3
