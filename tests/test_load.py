"""Graphs loaded into the stores of others, in batches, and into directories."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner
from engines import ENGINES

from kg.building import build_file
from kg.cli import main
from kg.errors import GraphError
from kg.publishing import publish
from kg.query import sparql
from kg.store import named, open_graph

EXAMPLES = Path(__file__).parent.parent / "examples"
UNNAMED = """
<urn:a> <urn:p> _:x . _:x <urn:p> _:y . _:y <urn:q> "ơ" . _:x <urn:q> "ô" . <urn:a> <urn:q> "o" .
"""


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    path = tmp_path_factory.mktemp("graphs") / "tin.nt"
    build_file([str(EXAMPLES / "2022")], path)
    return path


@pytest.fixture(scope="module", params=ENGINES)
def engine(request, tmp_path_factory):
    with ENGINES[request.param](tmp_path_factory.mktemp(request.param)) as engine:
        yield engine


@pytest.fixture
def known(engine, monkeypatch):
    """The engine, holding one triple, and knowing who we are."""
    monkeypatch.setenv("KG_USER", engine.user)
    monkeypatch.setenv("KG_PASSWORD", engine.password)
    publish(_triples("<urn:before> <urn:p> 1 ."), engine.store, engine.graph, replace=True)
    return engine


def _triples(text):
    store = ox.Store()
    store.load(text, format=ox.RdfFormat.TURTLE)
    return store


def _there(engine, folder):
    run = CliRunner().invoke(main, ["export", engine.address, "-o", str(folder / "there.nt")])
    assert run.exit_code == 0, run.output
    return (folder / "there.nt").read_bytes()


def _place(engine):
    return ["--to", engine.store, *(["--graph", engine.graph] if engine.graph else [])]


def test_what_is_loaded_is_there_beside_what_was(known, file, tmp_path):
    run = CliRunner().invoke(main, ["load", str(file), *_place(known)])
    assert run.exit_code == 0, run.output
    lines = file.read_bytes().splitlines()
    assert f"{len(lines):,} triples sent" in run.stderr
    there = _there(known, tmp_path).splitlines()
    assert set(there) > set(lines)
    assert len(there) == len(lines) + 1


def test_what_is_there_may_be_replaced(known, file, tmp_path):
    for _ in range(2):
        run = CliRunner().invoke(main, ["load", str(file), *_place(known), "--replace", "-q"])
        assert (run.exit_code, run.output) == (0, "")
        assert _there(known, tmp_path) == file.read_bytes()


def test_texts_are_built_straight_into_a_server(known, file, tmp_path):
    texts = str(EXAMPLES / "2022")
    run = CliRunner().invoke(main, ["build", texts, *_place(known), "--replace"])
    assert run.exit_code == 0, run.output
    assert _there(known, tmp_path) == file.read_bytes()


class Stopped(Exception):  # noqa: N818
    pass


def _broken_off(source, engine, batches):
    """Load so many batches of 200, and then stop as if killed."""

    def stop(there):
        if there >= batches * 200:
            raise Stopped

    with pytest.raises(Stopped):
        publish(source, engine.store, engine.graph, batch=200, watch=stop, replace=True)


def test_a_load_that_was_broken_off_goes_on(known, file, tmp_path):
    source = open_graph(file)
    _broken_off(source, known, 3)
    done = publish(source, known.store, known.graph, batch=200)
    assert done.there == 600
    assert done.sent == len(source) - 600
    assert _there(known, tmp_path) == file.read_bytes()
    assert publish(source, known.store, known.graph, batch=200).there == 0, "a note was left"


def test_another_graph_does_not_go_on_where_one_was_broken_off(known, file):
    source = open_graph(file)
    _broken_off(source, known, 3)
    other = _triples("<http://a.vn> <urn:p> 1 .")
    other.extend(source)
    done = publish(other, known.store, known.graph, batch=200)
    assert (done.there, done.sent) == (0, len(other))


def test_a_server_that_was_emptied_gets_all_of_it(known, file, tmp_path):
    source = open_graph(file)
    _broken_off(source, known, 2)
    publish(source, known.store, known.graph, batch=200)
    publish(_triples("<urn:before> <urn:p> 1 ."), known.store, known.graph, replace=True)
    publish(source, known.store, known.graph, batch=200)
    assert len(_there(known, tmp_path).splitlines()) == len(source) + 1


def test_nodes_without_names_hold_together_across_batches(known):
    for _ in range(2):
        publish(_triples(UNNAMED), known.store, known.graph, batch=1)
    asked = open_graph(known.address)
    way = sparql(asked, "SELECT ?o { <urn:a> <urn:p>/<urn:p>/<urn:q> ?o }")
    assert way.rows == (("ơ",),)
    (row,) = sparql(asked, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows
    assert row == ("6",)


def test_the_same_nodes_get_the_same_names():
    one, other = (
        set(named(quad.triple for quad in _triples(text)))
        for text in (UNNAMED, UNNAMED.replace("_:x", "_:b").replace("_:y", "_:x"))
    )
    assert one == other
    assert len(one) == 5
    assert not any(isinstance(t, ox.BlankNode) for triple in one for t in triple)


def test_a_server_may_take_updates_instead(file, tmp_path):
    with ENGINES["oxigraph"](tmp_path) as engine:
        address = engine.query.replace("/query", "/update")
        for replace in ([], ["--replace"]):
            command = ["load", str(file), "--to", address, "--update", *replace]
            run = CliRunner().invoke(main, command)
            assert run.exit_code == 0, run.output
            assert _there(engine, tmp_path) == file.read_bytes()
        name = "https://example.org/tên"
        publish(_triples("<urn:a> <urn:p> 1 ."), address, name, update=True)
        (row,) = sparql(
            open_graph(engine.query), f"SELECT ?s {{ GRAPH <{name}> {{ ?s ?p ?o }} }}"
        ).rows
        assert row == ("urn:a",)


def test_what_a_server_refuses_is_told(engine, file, monkeypatch):
    run = CliRunner().invoke(main, ["load", str(file), "--to", engine.query])
    assert run.exit_code == 1
    assert run.stderr.startswith(f"Error: {engine.query}: ")
    if engine.user:
        for name, sentence in (("ai-do", "who are you"), ("ai đó", "letters that HTTP")):
            monkeypatch.setenv("KG_USER", name)
            with pytest.raises(GraphError, match=sentence):
                publish(open_graph(file), engine.store, engine.graph)


@pytest.mark.parametrize("extension", [".ttl", ".nt", ".nq", ".trig"])
def test_a_directory_opens_with_the_same_triples(extension, tmp_path):
    build_file([str(EXAMPLES / "2022")], tmp_path / f"tin{extension}")
    place = str(tmp_path / "kho" / "tin")
    run = CliRunner().invoke(main, ["load", str(tmp_path / f"tin{extension}"), "--to", place])
    assert (run.exit_code, run.output) == (0, "")
    for graph, out in ((place, "one.nt"), (str(tmp_path / f"tin{extension}"), "other.nt")):
        CliRunner().invoke(main, ["export", graph, "-o", str(tmp_path / out)])
    assert (tmp_path / "one.nt").read_bytes() == (tmp_path / "other.nt").read_bytes()
    assert len(open_graph(Path(place))) > 1000


def test_a_directory_is_left_alone_when_anything_is_wrong(file, tmp_path):
    (tmp_path / "có").mkdir()
    (tmp_path / "có" / "thư.txt").write_text("a")
    (tmp_path / "hỏng.nt").write_text("<urn:a> <urn:b>")
    for graph, place, sentence in (
        (file, "có", "exists already"),
        (tmp_path / "hỏng.nt", "mới", "not readable as nt"),
        (tmp_path / "không.nt", "mới", "no such graph"),
    ):
        run = CliRunner().invoke(main, ["load", str(graph), "--to", str(tmp_path / place)])
        assert run.exit_code == 1
        assert sentence in run.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["có", "hỏng.nt"]
