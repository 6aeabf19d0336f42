"""The pages: which addresses there are, and what each shows."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from kg import query
from kg.asking import Hints, Interpreter, Understood, names_of
from kg.errors import QueryError
from kg.namespaces import BASE, CURIES
from kg.serve.formats import GRAPHS, preferred
from kg.serve.pages.answers import cells, written
from kg.serve.pages.current import Current
from kg.serve.pages.data import EXTENSIONS, data
from kg.serve.pages.document import document
from kg.serve.pages.entity import Entity, entity
from kg.serve.pages.examples import EXAMPLES
from kg.serve.pages.names import Index, names
from kg.serve.pages.neighbours import neighbours
from kg.serve.pages.openapi import FILES, openapi
from kg.serve.pages.paths import iris_of, path_of
from kg.serve.pages.reader import KINDS
from kg.serve.pages.tasks import Filter, as_calendar, as_csv, tasks
from kg.serve.pages.web import Web, given, language_of, wants_page
from kg.serve.pool import Cut, Pool
from kg.serve.protocol import sparql

_SHOWN = 300  # rows or tasks on a page
_TYPED = 200  # characters of what is typed that are read
Handler = Callable[[Request], Awaitable[Response]]


class Pages:
    """Answers people, from the same workers that answer SPARQL."""

    def __init__(self, pool: Pool) -> None:
        self._pool, self._web = pool, Web()
        self._questions = query.questions()
        self._shown = [q for q in self._questions.values() if not q.name.startswith("network-")]
        self._index = Current(pool, names, lambda read: Index(*read))
        self._interpreter = Current(pool, names_of, Interpreter)  # read when first asked

    async def warm(self) -> None:
        """Read the names before anyone has to wait for them."""
        with contextlib.suppress(Cut):  # whoever asks will be told
            await self._index()

    def routes(self) -> list[BaseRoute]:
        """Give the routes; whatever no other matches may be the path of an IRI."""
        plain: list[tuple[str, Handler]] = [
            ("/", self._home),
            ("/search", self._search),
            ("/search.json", self._suggest),
            ("/ask", self._ask),
            ("/ask.json", self._ask_for_programs),
            ("/questions", self._list),
            ("/questions/{name}", self._question),
            ("/tasks", self._tasks),
            ("/tasks.csv", self._tasks_csv),
            ("/tasks.ics", self._tasks_calendar),
            ("/graph", self._graph),
            ("/neighbours.json", self._neighbours),
            ("/openapi.json", self._described),
        ]
        return [
            *(Route(path, self._told(handler)) for path, handler in plain),
            Route("/sparql", self._sparql, methods=["GET", "POST"]),
            Mount("/static", StaticFiles(packages=[("kg.serve.pages", "static")])),
            Route("/{path:path}", self._told(self._thing)),
        ]

    def _told(self, handler: Handler) -> Handler:
        """Have what cannot be answered told in a sentence, to people on a page."""

        async def answered(request: Request) -> Response:
            try:
                return await handler(request)
            except Cut as cut:
                return self._refusal(request, cut)
            except QueryError as error:
                return self._refusal(request, Cut(400, str(error)))

        return answered

    def _refusal(self, request: Request, cut: Cut) -> Response:
        if wants_page(request):
            return self._web.page(request, "error", cut.status, sentence=str(cut))
        return PlainTextResponse(f"{cut}\n", cut.status)

    async def _home(self, request: Request) -> Response:
        index = await self._index()
        counts = [(kind, index.counts[kind]) for kind in KINDS.values() if index.counts[kind]]
        return self._web.page(request, "home", counts=counts, known=index.best(12))

    async def _search(self, request: Request) -> Response:
        asked = given(request)
        typed, kind = asked.get("q", "")[:_TYPED], asked.get("kind", "")
        if typed.rstrip().endswith("?"):
            return RedirectResponse(f"/ask?{urlencode({'q': typed})}", 303)
        hits = (await self._index()).find(typed, kind)
        kinds = list(KINDS.values())
        return self._web.page(request, "search", q=typed, kind=kind, hits=hits, kinds=kinds)

    async def _suggest(self, request: Request) -> Response:
        hits = (await self._index()).find(given(request).get("q", "")[:_TYPED], most=8)
        found = [*hits.exact, *hits.alike][:8]
        return JSONResponse(
            [
                {"label": n.label, "iri": n.iri, "path": path_of(n.iri), "kind": n.kind}
                for n in found
            ]
        )

    async def _ask(self, request: Request) -> Response:
        """Lead to the question that is meant, filled in; else show what could be asked."""
        words, understood = await self._understood(request)
        if isinstance(understood, Understood):
            return RedirectResponse(_address(understood, "", ask=words), 303)
        return self._web.page(request, "ask", q=words, hints=understood)

    async def _ask_for_programs(self, request: Request) -> Response:
        words, understood = await self._understood(request)
        if isinstance(understood, Understood):
            known = asdict(understood) | {"answer": _address(understood, ".json")}
            return JSONResponse({"question": words, "understood": known})
        return JSONResponse({"question": words, "understood": None, "instead": asdict(understood)})

    async def _understood(self, request: Request) -> tuple[str, Understood | Hints]:
        """Give the words, and what they mean or what could be asked instead."""
        words = given(request).get("q", "")[:_TYPED].strip()
        interpreter = await self._interpreter()
        understood = await asyncio.to_thread(interpreter.understood, words)
        if understood is not None:
            return words, understood
        return words, await asyncio.to_thread(interpreter.hints, words)

    async def _list(self, request: Request) -> Response:
        return self._web.page(request, "questions", questions=self._shown)

    async def _question(self, request: Request) -> Response:
        name, _, format = request.path_params["name"].partition(".")
        if name not in self._questions or (format and format not in FILES):
            raise Cut(404, f"no question {request.path_params['name']!r}")
        question = self._questions[name]
        asked = given(request)
        known = {parameter.name for parameter in question.parameters}
        bound = {key: value for key, value in asked.items() if value and key not in {"lang", "ask"}}
        text = query.bound(question, bound)
        if format:
            content = await self._pool.read(written, question, bound, format)
            return Response(content, media_type=FILES[format])
        is_asked = "ask" in asked or bool(bound) or not known
        table = await self._pool.read(query.answer, question, bound) if is_asked else None
        return self._web.page(
            request, "question", question=question, bound=bound, text=text, table=table,
            words=asked.get("ask", "").removeprefix("1"),
            rows=cells(table)[:_SHOWN] if table else [],
            heads={c.name: getattr(c, language_of(request)) for c in question.columns},
        )  # fmt: skip

    async def _found_tasks(self, request: Request) -> tuple[Filter, Any]:
        asked = given(request)
        wanted = Filter(**{name: asked.get(name, "").strip() for name in Filter.__slots__})
        return wanted, await self._pool.read(tasks, wanted, language_of(request))

    async def _tasks(self, request: Request) -> Response:
        wanted, found = await self._found_tasks(request)
        asked = {name: getattr(wanted, name) for name in Filter.__slots__}
        return self._web.page(
            request, "tasks", wanted=wanted, total=len(found), tasks=found[:_SHOWN],
            asked={name: value for name, value in asked.items() if value},
        )  # fmt: skip

    async def _tasks_csv(self, request: Request) -> Response:
        _, found = await self._found_tasks(request)
        return _file(as_csv(found), "text/csv; charset=utf-8", "tasks.csv")

    async def _tasks_calendar(self, request: Request) -> Response:
        _, found = await self._found_tasks(request)
        return _file(as_calendar(found), "text/calendar; charset=utf-8", "tasks.ics")

    async def _graph(self, request: Request) -> Response:
        iri = given(request).get("iri", "")
        around = await self._around(request, iri) if iri else None
        return self._web.page(request, "graph", around=around, iri=iri)

    async def _neighbours(self, request: Request) -> Response:
        return JSONResponse(await self._around(request, given(request).get("iri", "")))

    async def _around(self, request: Request, iri: str) -> dict[str, Any]:
        around = await self._pool.read(neighbours, iri, language_of(request))
        if around is None:
            raise Cut(404, "this graph does not know that thing")
        nodes = [around.centre, *around.nodes]
        return {
            "centre": around.centre.iri,
            "nodes": [
                {"iri": n.iri, "label": n.label, "kind": n.kind, "path": path_of(n.iri)}
                for n in nodes
            ],
            "edges": [[edge.source, edge.target, edge.name] for edge in around.edges],
            "more": around.more,
        }

    async def _described(self, _: Request) -> Response:
        return JSONResponse(openapi(self._shown))

    async def _sparql(self, request: Request) -> Response:
        """Give browsers that ask nothing the page, everyone else an answer."""
        if request.method == "POST" or not wants_page(request) or not _asks_nothing(request):
            return await sparql(request)
        return self._web.page(
            request, "sparql", questions=self._shown, examples=EXAMPLES[language_of(request)],
            prefixes=CURIES, base=BASE,
        )  # fmt: skip

    async def _thing(self, request: Request) -> Response:
        """Dereference an IRI of ours: a page for people, triples for programs."""
        path: str = request.scope["raw_path"].decode("ascii", "replace")
        offered = {"text/html": None, **GRAPHS}
        kind = preferred(request.headers.get("accept", ""), offered)
        stem, _, extension = path.rpartition(".")
        if kind == "text/html" and extension not in {*EXTENSIONS, "html"}:
            return await self._page(request, path)
        if kind and kind != "text/html":
            content = await self._pool.read(data, iris_of(path), kind)
            if content is not None:
                return _triples(content, kind)
        return await self._by_extension(request, path, stem, extension, kind)

    async def _by_extension(
        self, request: Request, path: str, stem: str, extension: str, kind: str | None
    ) -> Response:
        if extension in EXTENSIONS:
            content = await self._pool.read(data, iris_of(stem), EXTENSIONS[extension])
            if content is not None:
                return _triples(content, EXTENSIONS[extension])
        if kind is None:
            raise Cut(406, f"offered are text/html, {', '.join(GRAPHS)}")
        return await self._page(request, stem if extension == "html" else path)

    async def _page(self, request: Request, path: str) -> Response:
        found = await self._pool.read(entity, iris_of(path), language_of(request))
        if isinstance(found, Entity):
            return self._web.page(request, "entity", thing=found)
        if found is None:
            raise Cut(404, "this graph does not know that address")
        page = await self._pool.read(document, found, language_of(request))
        return self._web.page(request, "document", page=page)


def _address(understood: Understood, format: str, **beside: str) -> str:
    parameters = {**understood.parameters, **beside}
    return f"/questions/{understood.query}{format}?{urlencode(parameters)}"


def _asks_nothing(request: Request) -> bool:
    try:
        return set(given(request)) <= {"lang"}
    except Cut:
        return False


def _triples(content: bytes, kind: str) -> Response:
    return Response(content, media_type=kind, headers={"Vary": "Accept"})


def _file(content: bytes, kind: str, name: str) -> Response:
    return Response(
        content, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
