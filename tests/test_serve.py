"""The server, as a real process: formats, errors, limits, and broken-off answers."""

import asyncio
import csv
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from kg.serve import Limits, Pool
from kg.serve.federation import calls_out
from kg.serve.pool import Cut
from kg.serve.worker import Begun, Job

ROWS = "SELECT ?o WHERE { <http://example.org/s1> <http://example.org/p> ?o }"
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c }"
CROSS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"
RUNAWAYS = (
    f"SELECT (COUNT(*) AS ?n) WHERE {{ {CROSS} }}",
    f"SELECT * WHERE {{ {CROSS} }} ORDER BY ?l",
)


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    path = tmp_path_factory.mktemp("graph") / "g.nq"
    lines = [
        f'<http://example.org/s{n}> <http://example.org/p> "số {n}" <http://example.org/g{n % 2}> .'
        for n in range(1000)
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def url(graph):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    kg = Path(sys.executable).with_name("kg")
    command = [kg, "serve", graph, "--port", str(port), "--timeout", "2", "--workers", "2"]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    endpoint = f"http://127.0.0.1:{port}/sparql"
    for _ in range(300):
        try:
            httpx.get(endpoint)
            break
        except httpx.TransportError:
            assert server.poll() is None, "the server ended"
            time.sleep(0.1)
    yield endpoint
    server.send_signal(signal.SIGINT)
    server.wait(20)


def ask(url, query, accept="*/*", **more):
    return httpx.get(url, params={"query": query, **more}, headers={"accept": accept}, timeout=30)


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("*/*", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values, */*;q=0.1", "text/tab-separated-values"),
    ],
)
def test_rows_come_in_the_format_asked_for(url, accept, kind):
    got = ask(url, ROWS, accept)
    assert (got.status_code, got.headers["content-type"].split(";")[0]) == (200, kind)
    assert "số 1" in got.content.decode("utf-8")


@pytest.mark.parametrize(
    ("accept", "format"),
    [
        ("text/turtle", ox.RdfFormat.TURTLE),
        ("application/n-triples", ox.RdfFormat.N_TRIPLES),
        ("application/rdf+xml", ox.RdfFormat.RDF_XML),
        ("application/ld+json", ox.RdfFormat.JSON_LD),
    ],
)
def test_triples_come_in_the_format_asked_for(url, accept, format):
    got = ask(url, "CONSTRUCT WHERE { <http://example.org/s1> ?p ?o }", accept)
    assert got.headers["content-type"].split(";")[0] == accept
    (quad,) = ox.parse(got.content, format=format)
    assert quad.object == ox.Literal("số 1")


def test_a_query_may_be_posted(url):
    form = httpx.post(url, data={"query": ROWS})
    direct = httpx.post(url, content=ROWS, headers={"content-type": "application/sparql-query"})
    assert form.json() == direct.json() == ask(url, ROWS).json()


def test_the_default_graph_is_the_union_unless_one_is_named(url):
    def count(**more):
        return list(csv.reader(ask(url, COUNT, "text/csv", **more).text.splitlines()))[1][0]

    assert count() == "1000"
    assert count(**{"default-graph-uri": "http://example.org/g0"}) == "500"


def test_without_a_query_the_service_is_described(url):
    got = httpx.get(url, headers={"accept": "text/turtle"})
    assert "sparql-service-description#SPARQL11Query" in got.text


@pytest.mark.parametrize(
    ("status", "request_"),
    [
        (400, {"params": {"query": "SELECT"}}),
        (400, {"params": [("query", ROWS), ("query", ROWS)]}),
        (400, {"params": {"other": "1"}}),
        (400, {"params": {"query": ROWS, "default-graph-uri": "no iri"}}),
        (400, {"params": b"query=%FF"}),
        (403, {"params": {"query": "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }"}}),
        (403, {"method": "POST", "data": {"update": "CLEAR ALL"}}),
        (406, {"params": {"query": ROWS}, "headers": {"accept": "image/png"}}),
        (405, {"method": "PUT", "content": "x"}),
        (413, {"method": "POST", "data": {"query": "#" * (1 << 21)}}),
        (415, {"method": "POST", "content": ROWS, "headers": {"content-type": "text/plain"}}),
        (421, {"params": {"query": ROWS}, "headers": {"host": "evil.example"}}),
    ],
)
def test_what_cannot_be_answered_is_refused_in_a_sentence(url, status, request_):
    got = httpx.request(request_.pop("method", "GET"), url, **request_)
    assert got.status_code == status
    assert got.text
    assert "Traceback" not in got.text


def test_a_path_leads_to_no_file(url):
    for path in ("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/sparql/../pyproject.toml"):
        assert httpx.get(url.removesuffix("/sparql") + path).status_code in {404, 405}


@pytest.mark.parametrize("query", RUNAWAYS)
def test_a_runaway_ends_with_503_while_others_are_answered(url, query):
    with ThreadPoolExecutor() as threads:
        runaway = threads.submit(ask, url, query)
        assert all(ask(url, ROWS).status_code == 200 for _ in range(20))
        assert runaway.result().status_code == 503
    assert ask(url, ROWS).status_code == 200


def test_an_answer_cut_later_is_visibly_broken(url):
    with pytest.raises(httpx.RemoteProtocolError):
        ask(url, f"SELECT * WHERE {{ {CROSS} }}", "text/csv")


def test_many_requests_at_once_lose_none(url):
    with ThreadPoolExecutor(32) as threads:
        codes = [got.status_code for got in threads.map(lambda _: ask(url, ROWS), range(200))]
    assert codes == [200] * 200


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p 1SERVICE <http://example.org/> { ?a ?b ?c } }",
        r"SELECT * { \u0053ERVICE <http://example.org/> { ?a ?b ?c } }",
        "SELECT * { # '\nservice SILENT <http://example.org/> { ?a ?b '' } }",
        r"SELECT * { ?s :a\' 1 . SERVICE <http://example.org/> { ?s ?p ' ' } }",
    ],
)
def test_service_is_seen_however_it_is_hidden(query):
    assert calls_out(query)


def test_service_in_names_and_texts_is_none():
    query = "SELECT ?service { ?service :service 'SERVICE', <http://a/service> } # SERVICE"
    assert not calls_out(query)


def test_an_answer_over_the_limit_of_memory_or_size_is_cut(graph):
    sort = f"SELECT * WHERE {{ {CROSS} }} ORDER BY ?l"
    every = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f }"

    async def refusals():
        limits = Limits(seconds=30, memory=64 << 20, answer=1 << 20, workers=1)
        pool = Pool(graph, False, limits)
        await pool.start()
        try:
            for query in (sort, every):
                with pytest.raises(Cut) as cut:
                    async for _ in pool.ask(Job(query, "text/csv", None)):
                        pass
                yield cut.value
            pieces = [piece async for piece in pool.ask(Job(ROWS, "text/csv", None))]
            assert pieces[0] == Begun("text/csv")
            assert b"".join(pieces[1:]).decode("utf-8") == "o\r\nsố 1\r\n"
        finally:
            pool.close()

    async def collected():
        return [str(cut) async for cut in refusals()]

    memory, size = asyncio.run(collected())
    assert "memory" in memory
    assert "larger" in size


def test_without_the_extra_a_sentence_says_what_to_install():
    code = (
        "import sys; sys.modules['uvicorn'] = None; from kg.cli import main; main(['serve', 'g'])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr == "Error: kg serve needs uvicorn: pip install 'bomay[serve]'\n"
