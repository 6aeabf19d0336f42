"""What programs can ask, described in OpenAPI: from the heads of questions and the formats."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import version
from typing import Any

from kg.query import Parameter, Question
from kg.serve.formats import GRAPHS, ROWS

FILES = {
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
}
_TEXT = {"type": "string"}
_REFUSALS = {
    "400": "what is asked is not well formed",
    "404": "the graph knows nothing of it",
    "503": "over the limit of time or memory, or too many questions at once",
}
_OF_TASKS = ("assignee", "assigner", "basis", "since", "until", "status")
Json = dict[str, Any]


def openapi(questions: Iterable[Question]) -> Json:
    """Describe the server: SPARQL, each question, tasks, search, neighbours."""
    paths = {"/sparql": _sparql()}
    for question in questions:
        for extension, kind in FILES.items():
            paths[f"/questions/{question.name}.{extension}"] = _question(question, kind)
    tasks = [_parameter(name, f"{name} of the tasks") for name in _OF_TASKS]
    json = "application/json"
    paths |= {
        "/tasks.csv": _get("Tasks as a sheet", tasks, "text/csv"),
        "/tasks.ics": _get("Deadlines of tasks as a calendar", tasks, "text/calendar"),
        "/search.json": _get("Things by name", [_parameter("q", "what is typed")], json),
        "/ask.json": _get(
            "Which question is meant by one's own words",
            [_parameter("q", "the words, in Vietnamese", required=True)],
            json,
        ),
        "/neighbours.json": _get(
            "What surrounds a thing", [_parameter("iri", "IRI of the thing", required=True)], json
        ),
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "bomay", "version": version("bomay")},
        "paths": paths,
    }


def _question(question: Question, kind: str) -> Json:
    told = f"{question.vi} · {question.en}"
    return _get(told, list(map(_of_question, question.parameters)), kind)


def _of_question(parameter: Parameter) -> Json:
    described = _parameter(parameter.name, f"{parameter.vi} · {parameter.en}")
    if parameter.kind == "date":
        described["schema"] = _TEXT | {"format": "date"}
    if parameter.default is not None:
        described["schema"] = described["schema"] | {"default": parameter.default}
    return described


def _sparql() -> Json:
    form = {"application/x-www-form-urlencoded": {"schema": _form()}}
    direct = {"application/sparql-query": {"schema": _TEXT}}
    graphs = [
        _parameter(name, "IRI of a graph", many=True)
        for name in ("default-graph-uri", "named-graph-uri")
    ]
    asked = _get("A SPARQL query", [_parameter("query", "SPARQL 1.1"), *graphs], *ROWS, *GRAPHS)
    posted = _get("A SPARQL query, posted", [], *ROWS, *GRAPHS)["get"]
    posted |= {"requestBody": {"required": True, "content": form | direct}}
    for operation in (asked["get"], posted):
        told = {"403": "SERVICE, or an update", "406": "no such format", "413": "too large"}
        told |= {"401": "an update without the token", "415": "no such body"}
        operation["responses"] |= {status: _refusal(text) for status, text in told.items()}
    return {"get": asked["get"], "post": posted}


def _form() -> Json:
    return {"type": "object", "properties": {"query": _TEXT}, "required": ["query"]}


def _get(summary: str, parameters: list[Json], *kinds: str) -> Json:
    answer = {"description": "the answer", "content": {kind: {} for kind in kinds}}
    refusals = {status: _refusal(text) for status, text in _REFUSALS.items()}
    operation = {
        "summary": summary,
        "parameters": parameters,
        "responses": {"200": answer, **refusals},
    }
    return {"get": operation}


def _refusal(told: str) -> Json:
    return {"description": told, "content": {"text/plain": {"schema": _TEXT}}}


def _parameter(name: str, told: str, *, required: bool = False, many: bool = False) -> Json:
    schema: Json = {"type": "array", "items": _TEXT} if many else _TEXT
    return {
        "name": name, "in": "query", "description": told, "required": required, "schema": schema,
    }  # fmt: skip
