"""The server, as a real process: formats, errors, limits, and broken-off answers."""

import asyncio
import csv
import multiprocessing
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
from serving import KG, served

from kg.errors import GraphError
from kg.serve import Fixed, Limits, Pool
from kg.serve.federation import calls_out, fetches
from kg.serve.jobs import Begun, Query
from kg.serve.listening import listening_at
from kg.serve.opening import shareable
from kg.serve.pool import Cut
from kg.serve.rows import counter

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


TOKEN = "0123456789abcdefghij"  # noqa: S105 - of servers that live for a test


@pytest.fixture(scope="module")
def url(graph):
    with served(graph, "--timeout", "3", "--workers", "2", "--rows", "20000") as endpoint:
        yield endpoint


@pytest.fixture(scope="module")
def updated(tmp_path_factory):
    folder = tmp_path_factory.mktemp("updated")
    (folder / "token").write_text(TOKEN + "\n", encoding="utf-8")
    options = ("--timeout", "2", "--workers", "1", "--updates", folder / "token")
    with served(folder / "store", *options) as endpoint:
        yield endpoint


def update(url, text, token=TOKEN, **more):
    headers = {"content-type": "application/sparql-update", "authorization": f"Bearer {token}"}
    return httpx.post(url, content=text, headers=headers, timeout=30, **more)


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
    assert f"<{url}>" in got.text
    proxied = httpx.get(url, headers={"x-forwarded-proto": "https"})
    assert url.replace("http://", "https://") in proxied.text


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
        (400, {"params": {"update": "CLEAR ALL"}}),
        (400, {"params": {"query": ROWS, "using-graph-uri": "http://example.org/g0"}}),
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


def test_a_refusal_leaves_nothing_for_the_next_question(url):
    for _ in range(4):
        assert ask(url, ROWS, "image/png").status_code == 406
        assert ask(url, ROWS, "text/csv").content.decode("utf-8") == "o\r\nsố 1\r\n"


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
        ask(url, "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f }", "text/csv")


def test_small_answers_are_sent_at_once():
    """Without TCP_NODELAY the second part of an answer is held back for some 40 ms."""

    async def undelayed():
        asked = asyncio.get_running_loop().create_future()

        async def answer(_, writer):
            connection = writer.get_extra_info("socket")
            asked.set_result(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        listening = listening_at("127.0.0.1", 0)
        async with await asyncio.start_server(answer, sock=listening):
            await asyncio.open_connection(*listening.getsockname())
            return await asked

    assert asyncio.run(undelayed())


def test_a_place_that_is_taken_is_told_in_a_sentence(graph, url):
    port = url.rpartition(":")[2].partition("/")[0]
    done = subprocess.run(
        [KG, "serve", graph, "--port", port], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "cannot be listened at" in done.stderr


def test_a_thousand_requests_over_32_connections_lose_none(url):
    limits = httpx.Limits(max_connections=32, max_keepalive_connections=32)

    async def codes():
        async with httpx.AsyncClient(timeout=60, limits=limits) as client:
            asked = (client.get(url, params={"query": ROWS}) for _ in range(1000))
            return [got.status_code for got in await asyncio.gather(*asked)]

    assert asyncio.run(codes()) == [200] * 1000


@pytest.mark.parametrize("query", RUNAWAYS)
def test_a_runaway_is_gone_with_its_memory_and_replaced(graph, query):
    async def processes(place):
        pool = Pool(Fixed(place), Limits(seconds=4, workers=1))
        await pool.start()
        try:
            while len(multiprocessing.active_children()) < 2:  # noqa: ASYNC110 - no event tells
                await asyncio.sleep(0.05)
            before = {process.pid for process in multiprocessing.active_children()}
            with pytest.raises(Cut) as cut:
                async for _ in pool.ask(Query(query, "text/csv", None)):
                    pass
            begun = await anext(pool.ask(Query(ROWS, "text/csv", None)))
            after = {process.pid for process in multiprocessing.active_children()}
            return cut.value.status, begun, len(before - after)
        finally:
            pool.close()

    with shareable(graph) as place:
        assert asyncio.run(processes(place)) == (503, Begun("text/csv"), 1)


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

    async def refusals(place):
        limits = Limits(seconds=30, memory=64 << 20, answer=1 << 20, workers=1)
        pool = Pool(Fixed(place), limits)
        await pool.start()
        try:
            for query in (sort, every):
                with pytest.raises(Cut) as cut:
                    async for _ in pool.ask(Query(query, "text/csv", None)):
                        pass
                yield cut.value
            pieces = [piece async for piece in pool.ask(Query(ROWS, "text/csv", None))]
            assert pieces[0] == Begun("text/csv")
            assert b"".join(pieces[1:]).decode("utf-8") == "o\r\nsố 1\r\n"
        finally:
            pool.close()

    async def collected(place):
        return [str(cut) async for cut in refusals(place)]

    with shareable(graph) as place:
        memory, size = asyncio.run(collected(place))
    assert "memory" in memory
    assert "larger" in size


@pytest.mark.parametrize("accept", ["text/csv", "application/json", "application/xml"])
def test_an_answer_with_too_many_rows_is_cut(url, accept):
    every = "SELECT * WHERE {{ ?a ?b ?c . ?d ?e ?f }} LIMIT {}"
    assert ask(url, every.format(20_000), accept).status_code == 200
    with pytest.raises(httpx.RemoteProtocolError):
        ask(url, every.format(40_000), accept)


@pytest.mark.parametrize(
    "format",
    [
        ox.QueryResultsFormat.CSV,
        ox.QueryResultsFormat.TSV,
        ox.QueryResultsFormat.JSON,
        ox.QueryResultsFormat.XML,
    ],
)
@pytest.mark.parametrize("size", [1, 7, 1000])
def test_rows_are_counted_whatever_is_in_them(format, size):
    odd = ["a\nb", 'x"\r\n"', "<result>", "}}", "\\\\", ""]
    values = " ".join(f"({ox.Literal(text)} UNDEF)" for text in odd) + " (UNDEF UNDEF)"
    found = ox.Store().query(f"SELECT ?a ?b {{ VALUES (?a ?b) {{ {values} }} }}")
    text = found.serialize(format=format)
    count = counter(format.media_type.partition(";")[0])
    counted = sum(count(text[at : at + size]) for at in range(0, len(text), size))
    assert counted >= len(odd)
    assert counted <= len(odd) + 2  # a head, or a row without values


def test_a_directory_of_others_is_shared_and_united(tmp_path, graph):
    store = ox.Store(str(tmp_path / "theirs"))
    store.bulk_load(path=str(graph), format=ox.RdfFormat.N_QUADS)
    store.flush()
    del store
    with shareable(tmp_path / "theirs") as place:
        assert len(list(ox.Store.read_only(str(place)).query("SELECT * { ?s ?p ?o }"))) == 1000
    assert not place.exists()


def test_workers_that_end_while_starting_are_not_taken_for_a_bad_graph(graph, monkeypatch):
    ended = []

    async def opening(self, worker):
        if len(ended) < 2:
            ended.append(worker)
            worker.kill()
        await real(self, worker)

    real = Pool._open  # noqa: SLF001 - where a worker may end
    monkeypatch.setattr(Pool, "_open", opening)

    async def answered(place):
        pool = Pool(Fixed(place), Limits(workers=1))
        await pool.start()
        try:
            return await anext(pool.ask(Query(ROWS, "text/csv", None)))
        finally:
            pool.close()

    with shareable(graph) as place:
        assert asyncio.run(answered(place)) == Begun("text/csv")


def test_a_place_without_a_graph_is_told_in_a_sentence(tmp_path):
    async def start():
        pool = Pool(Fixed(tmp_path / "none"), Limits(workers=1))
        try:
            await pool.start()
        finally:
            pool.close()

    with pytest.raises(GraphError, match="none"):
        asyncio.run(start())


def test_an_update_is_seen_by_the_next_question(updated):
    for number in range(3):
        assert (
            update(updated, f"INSERT DATA {{ <http://a/s> <http://a/p> {number} }}").status_code
            == 204
        )
        got = ask(updated, "SELECT (COUNT(*) AS ?n) { <http://a/s> ?p ?o }", "text/csv")
        assert got.text.split() == ["n", str(number + 1)]
    form = {"update": "DELETE WHERE { <http://a/s> ?p ?o }"}
    headers = {"authorization": f"Bearer {TOKEN}"}
    assert httpx.post(updated, data=form, headers=headers).status_code == 204
    assert ask(updated, "ASK { <http://a/s> ?p ?o }").json()["boolean"] is False


def test_with_updates_graphs_are_told_apart(updated):
    fact = "<http://a/d> <http://a/p>"
    text = f"INSERT DATA {{ {fact} 1 GRAPH <http://a/g> {{ {fact} 2 }} }}"
    assert update(updated, text).status_code == 204
    query = "SELECT ?o { <http://a/d> <http://a/p> ?o }"
    assert ask(updated, query, "text/csv").text.split() == ["o", "1"]
    named = ask(updated, query, "text/csv", **{"default-graph-uri": "http://a/g"})
    assert named.text.split() == ["o", "2"]
    assert "SPARQL11Update" in httpx.get(updated).text


@pytest.mark.parametrize(
    ("status", "text", "more"),
    [
        (401, "CLEAR ALL", {"token": "another"}),
        (401, "CLEAR ALL", {"token": "đ"}),
        (400, "CLEAR", {}),
        (400, "CLEAR ALL", {"params": {"using-graph-uri": "http://a/g"}}),
        (400, "CLEAR ALL", {"params": {"query": "ASK {}"}}),
        (403, "LOAD <http://127.0.0.1:1/>", {}),
        (403, "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", {}),
        (413, "#" * (2 << 20), {"token": "another"}),
    ],
)
def test_an_update_is_refused_in_a_sentence_and_changes_nothing(updated, status, text, more):
    assert update(updated, "INSERT DATA { <http://a/kept> <http://a/p> 1 }").status_code == 204
    token = more.pop("token", TOKEN).encode()
    headers = {"content-type": "application/sparql-update", "authorization": b"Bearer " + token}
    got = httpx.post(updated, content=text, headers=headers, **more)
    assert (got.status_code, bool(got.text)) == (status, True)
    assert ask(updated, "ASK { <http://a/kept> ?p ?o }").json()["boolean"] is True


def test_an_update_over_the_limit_of_time_is_undone(updated):
    for number in range(3):
        values = " ".join(f"<http://a/{number}-{n}> <http://a/many> {n} ." for n in range(300))
        assert update(updated, f"INSERT DATA {{ {values} }}").status_code == 204
    runaway = update(updated, f"INSERT {{ ?a <http://a/q> ?l }} WHERE {{ {CROSS} }}")
    assert runaway.status_code == 503
    assert ask(updated, "ASK { ?s <http://a/q> ?o }").json()["boolean"] is False
    assert update(updated, "INSERT DATA { <http://a/after> <http://a/p> 1 }").status_code == 204
    assert ask(updated, "ASK { <http://a/after> ?p ?o }").json()["boolean"] is True


def test_updates_survive_the_server_and_leave_nothing_else(tmp_path):
    (tmp_path / "token").write_text(TOKEN, encoding="utf-8")
    options = (tmp_path / "store", "--workers", "1", "--updates", tmp_path / "token")
    with served(*options) as url:
        update(url, "INSERT DATA { <http://a/s> <http://a/p> 1 }")
    with served(*options) as url:
        assert ask(url, "ASK { <http://a/s> <http://a/p> 1 }").json()["boolean"] is True
    assert {path.name for path in tmp_path.iterdir()} == {"store", "token"}


@pytest.mark.parametrize("what", ["file", "folder", "build", "token"])
def test_what_cannot_be_updated_is_told_in_a_sentence(tmp_path, what):
    target, given = tmp_path / "target", TOKEN
    if what == "file":
        target.write_text("", encoding="utf-8")
    elif what == "token":
        given = "short"
    else:
        target.mkdir()
        (target / "lock").touch()
        if what == "build":
            (target / "generations").mkdir()
    kg = Path(sys.executable).with_name("kg")
    done = subprocess.run(
        [kg, "serve", target, "--updates", "-"],
        input=given,
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Error: ")
    assert done.stderr.count("\n") == 1


def test_a_site_that_may_ask_is_told_so_and_others_are_not(graph):
    def allowed(url, origin):
        got = httpx.get(url, params={"query": "ASK {}"}, headers={"origin": origin})
        return got.headers.get("access-control-allow-origin")

    with served(graph, "--workers", "1", "--origin", "https://a.example", "--federation") as url:
        assert allowed(url, "https://a.example") == "https://a.example"
        assert allowed(url, "https://b.example") is None
        call = "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }"
        assert ask(url, call).status_code == 200


def test_loading_is_seen_in_updates():
    assert fetches("CLEAR ALL; load SILENT <http://example.org/a> INTO GRAPH <http://a>")
    assert not fetches('INSERT DATA { <http://a/load> :load "LOAD" }')


def test_without_the_extra_a_sentence_says_what_to_install():
    code = (
        "import sys; sys.modules['uvicorn'] = None; from kg.cli import main; main(['serve', 'g'])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr == "Error: kg serve needs uvicorn: pip install 'bomay[serve]'\n"
