"""The same graph gives the same answers from a file, a store, and the engines of others."""

import re
import socket
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import httpx
import pytest
import rdflib
from click.testing import CliRunner
from engines import ENGINES

import kg
from kg.building import build_file, build_store
from kg.cli import main
from kg.errors import GraphError
from kg.query import answer, questions, sparql
from kg.store import open_graph

EXAMPLES = Path(__file__).parent.parent / "examples"
DAY = "2023-06-30"
QUESTIONS = questions()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("graphs")
    build_file([str(EXAMPLES)], folder / "tin.ttl")
    build_file([str(EXAMPLES)], folder / "tin.nt")
    build_store([str(EXAMPLES)], folder / "kho")
    return folder


@pytest.fixture(scope="module")
def turtle(folder):
    return open_graph(folder / "tin.ttl")


@pytest.fixture(scope="module", params=["kho", *ENGINES])
def elsewhere(request, folder, tmp_path_factory):
    """Where the graph also lies: a store directory, and engines."""
    if request.param == "kho":
        yield str(folder / "kho")
        return
    with ENGINES[request.param](tmp_path_factory.mktemp(request.param)) as engine:
        httpx.put(
            engine.store,
            params={"graph": engine.graph} if engine.graph else {"default": ""},
            content=(folder / "tin.nt").read_bytes(),
            headers={"Content-Type": "application/n-triples"},
            auth=httpx.DigestAuth(engine.user, engine.password) if engine.user else None,
            trust_env=False,
            timeout=60,
        ).raise_for_status()
        yield engine.address


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_has_the_same_rows_everywhere(name, turtle, elsewhere):
    there, here = answer(open_graph(elsewhere), QUESTIONS[name]), answer(turtle, QUESTIONS[name])
    assert list(there.rows) == list(here.rows)
    assert there == here


@pytest.mark.parametrize("name", [name for name in QUESTIONS if QUESTIONS[name].parameters])
def test_a_parameter_narrows_everywhere(name, turtle, elsewhere):
    asked = QUESTIONS[name]
    whole = answer(turtle, asked)
    for parameter in asked.parameters:
        given = {parameter.name: _value(parameter, whole)}
        assert answer(open_graph(elsewhere), asked, given) == answer(turtle, asked, given), given


def _value(parameter, whole):
    """A day; or what stands first in the column of that name; or what stands nowhere."""
    if parameter.kind == "date":
        return DAY
    column = parameter.name
    found = [row[whole.columns.index(column)] for row in whole.rows if column in whole.columns]
    return next(filter(None, found), "công tác")


@pytest.mark.parametrize(
    "command",
    [
        ["stats", "GRAPH"],
        ["explain", "GRAPH", "Trương Thị Mai"],
        ["explain", "GRAPH", "https://w3id.org/bomay/body/quốc-hội", "--lang", "en"],
        ["validate", "GRAPH"],
        ["conflicts", "GRAPH"],
        ["review", "GRAPH", "-n", "5"],
        ["diff", "FILE", "GRAPH"],
        ["verify", "GRAPH", str(EXAMPLES)],
        ["query", "GRAPH", "--format", "csv", "--sparql", "ASK { ?o a bm:Official }"],
        ["query", "GRAPH", "--format", "csv", "--sparql", "ASK { ?o a bm:Nothing }"],
        ["query", "GRAPH", "--sparql", "CONSTRUCT { ?o a 1 } { ?o a bm:Official }"],
    ],
    ids=" ".join,
)
def test_a_command_says_the_same_everywhere(command, folder, elsewhere):
    said = []
    for graph in (str(folder / "tin.ttl"), elsewhere):
        words = {"GRAPH": graph, "FILE": str(folder / "tin.ttl")}
        run = CliRunner().invoke(main, [words.get(word, word) for word in command])
        assert run.exit_code == 0, run.output
        said.append(run.stdout)
    assert said[0] == said[1]


@pytest.mark.parametrize(
    "command", [["export", "-o", "a.nt"], ["export", "-o", "a.graphml"], ["view", "-o", "a.html"]]
)
@pytest.mark.parametrize("narrowed", [[], ["--as-of", DAY]], ids=["all", DAY])
def test_a_file_is_the_same_wherever_the_graph_is(command, narrowed, folder, elsewhere, tmp_path):
    name, *rest = command
    written = []
    for graph in (str(folder / "tin.ttl"), elsewhere):
        run = CliRunner().invoke(
            main, [name, graph, *rest[:-1], str(tmp_path / rest[-1]), *narrowed]
        )
        assert run.exit_code == 0, run.output
        written.append((tmp_path / rest[-1]).read_bytes())
    assert written[0] == written[1]


def test_rdflib_is_what_users_get(folder, elsewhere):
    graph = kg.open_graph(elsewhere)
    assert isinstance(graph, rdflib.Graph)
    names = "SELECT ?name { ?o a bm:Official ; skos:prefLabel ?name }"
    there = sorted(str(row[0]) for row in graph.query(names))
    assert there == sorted(row[0] for row in sparql(open_graph(elsewhere), names).rows)
    assert len(kg.to_networkx(graph)) == len(kg.to_networkx(kg.open_graph(folder / "tin.ttl")))


@contextmanager
def answering(status=200, kind="text/plain", body=b"", headers=(), length=None):
    """A server that says one thing, whatever it is asked."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body) if length is None else length))
            for name, value in headers:
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/sparql"
    finally:
        server.shutdown()
        server.server_close()


JSON = "application/sparql-results+json"


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"status": 400, "body": b"line 3: no such\nfunction"}, "400 Bad Request: line 3: no such"),
        (
            {
                "status": 503,
                "kind": "text/html",
                "body": b"<style>a{}</style><p>B\xe1\xba\xadn</p>",
            },
            "503 Service Unavailable: Bận$",
        ),
        ({"status": 401}, "who are you?.*KG_USER"),
        ({"status": 301, "headers": [("Location", "https://x.vn/a")]}, "moved to https://x.vn/a"),
        ({"kind": "text/html", "body": b"<p>hello"}, "answers with text/html"),
        ({"kind": JSON, "body": b"{"}, "not readable results|the query failed"),
        ({"kind": JSON, "body": b'{"head":', "length": 1000}, "the answer broke off"),
        (
            {"kind": JSON, "body": b"{}", "headers": [("X-SPARQL-MaxRows", "10")]},
            "only the first 10 rows",
        ),
        (
            {"kind": JSON, "body": b"{}", "headers": [("X-SQL-State", "S1TAT")]},
            "gave only a part",
        ),
    ],
    ids=lambda value: None if isinstance(value, dict) else value[:20],
)
def test_what_goes_wrong_is_told_in_a_sentence(told, sentence):
    with answering(**told) as address:
        run = CliRunner().invoke(main, ["query", address, "--sparql", "SELECT * { ?s ?p ?o }"])
    assert run.exit_code == 1
    assert run.exception is None or isinstance(run.exception, SystemExit)
    (line,) = run.stderr.splitlines()
    assert re.search(sentence, line), line
    assert address in line


def test_who_does_not_answer_is_told(monkeypatch):
    with answering() as address:
        pass
    with pytest.raises(GraphError, match="cannot be reached"):
        open_graph(address).query("ASK {}")
    with pytest.raises(GraphError, match="not an address"):
        open_graph("http://[/")
    monkeypatch.setenv("KG_TIMEOUT", "bald")
    with pytest.raises(GraphError, match="KG_TIMEOUT='bald'"):
        open_graph(address)


def test_a_slow_server_is_not_waited_for_for_ever(monkeypatch):
    monkeypatch.setenv("KG_TIMEOUT", "0.2")
    listening = socket.create_server(("127.0.0.1", 0))
    with listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/sparql"
        with pytest.raises(GraphError, match=r"no answer within 0\.2 seconds; KG_TIMEOUT"):
            open_graph(address).query("ASK {}")


def test_a_password_in_an_address_is_not_told():
    with answering(status=500) as address:
        secret = address.replace("http://", "http://mai:mật@")
        with pytest.raises(GraphError) as told:
            open_graph(secret).query("ASK {}")
    assert "mật" not in str(told.value)
    assert "mai" not in str(told.value)
