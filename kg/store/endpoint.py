"""A SPARQL 1.1 endpoint (``http://localhost:7878/query``), read like a store.

Its default graph is taken to hold all triples. Where an endpoint keeps a graph under a name, the
address says so, in the words of the protocol: ``…/sparql?default-graph-uri=https://…``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import pyoxigraph as ox

from kg.errors import GraphError
from kg.store.source import Name, Results, Subject, Term
from kg.store.web import Answer, Server

_ROWS = "application/sparql-results+json, application/sparql-results+xml;q=0.9"
_TRIPLES = "application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.8"
_DATASET = {"default-graph-uri", "named-graph-uri"}
# What holds no keyword: strings, IRIs, comments, variables, names with a prefix.
_NO_KEYWORD = re.compile(
    r"""\"\"\".*?\"\"\" | '''.*?''' | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'
    | <[^<>\s]*> | \#[^\n]* | [?$]\w+ | [\w-]*:[\w.:%-]*""",
    re.VERBOSE | re.DOTALL,
)
_BOOLEAN = ox.NamedNode("http://www.w3.org/2001/XMLSchema#boolean")
_ONE = ox.Literal(1)
_CUT_SHORT = "S1TA"  # by Virtuoso's "anytime" limit: what it found so far, as if it were all
_BOOLEANS = {"1": ox.Literal(True), "0": ox.Literal(False)}
_FORM = re.compile(r"\b(SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE)


class Endpoint:
    """Answers what a store answers, by asking a server."""

    def __init__(self, address: str) -> None:
        try:
            parts = urlsplit(address)
        except ValueError as error:
            raise GraphError(f"{address}: not an address: {error}") from None
        pairs = parse_qsl(parts.query, keep_blank_values=True)
        self._dataset = [pair for pair in pairs if pair[0] in _DATASET]
        others = urlencode([pair for pair in pairs if pair[0] not in _DATASET])
        self._server = Server(urlunsplit(parts._replace(query=others, fragment="")))

    @property
    def address(self) -> str:
        """Where it is, without the name of a graph."""
        return self._server.address

    @property
    def graph(self) -> str | None:
        """The name of the graph that is asked, if it has one."""
        return next((iri for name, iri in self._dataset if name == "default-graph-uri"), None)

    @property
    def credentials(self) -> tuple[str, str] | None:
        """The name and password to give, if any."""
        return self._server.password

    def query(self, /, query: str, *, prefixes: dict[str, str] | None = None) -> Results:
        """Answer SPARQL."""
        declared = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in (prefixes or {}).items())
        form = form_of(query)
        if form in {"CONSTRUCT", "DESCRIBE"}:
            return self._triples(self._ask(declared + query, _TRIPLES))
        results = self._rows(self._ask(declared + query, _ROWS))
        if form == "ASK" and isinstance(results, ox.QuerySolutions):  # Virtuoso: one row, 1 or 0
            return _truth(any(term == _ONE for row in results for term in row))
        return results

    def quads_for_pattern(
        self,
        /,
        subject: Subject | None,
        predicate: ox.NamedNode | None,
        object: Term | None,
        graph_name: Name | None = None,
    ) -> Iterator[ox.Quad]:
        """Yield the triples that fit, of the default graph or of a named one."""
        for term in (subject, object):
            if isinstance(term, ox.BlankNode):
                raise GraphError(
                    f"{self.address}: holds nodes without a name, which nobody can ask"
                    " about; `kg load` names those it publishes"
                )
        pattern = f"{subject or '?s'} {predicate or '?p'} {object or '?o'}"
        if isinstance(graph_name, ox.NamedNode):
            pattern = f"GRAPH {graph_name} {{ {pattern} }}"
        for row in self._solutions(f"SELECT * {{ {pattern} }}"):
            yield ox.Quad(
                subject or row["s"],
                predicate or row["p"],
                object or _canonical(row["o"]),
                graph_name or ox.DefaultGraph(),
            )

    def named_graphs(self) -> Iterator[ox.NamedNode | ox.BlankNode]:
        """Yield the names of graphs; where one is asked by its name, the others are not ours."""
        if self.graph is None or len(self._dataset) > 1:
            for row in self._solutions("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"):
                yield row["g"]

    def __iter__(self) -> Iterator[ox.Quad]:
        """Yield all quads, those of named graphs too."""
        for graph in (ox.DefaultGraph(), *self.named_graphs()):
            yield from self.quads_for_pattern(None, None, None, graph)

    def _solutions(self, query: str) -> ox.QuerySolutions:
        results = self._rows(self._ask(query, _ROWS))
        assert isinstance(results, ox.QuerySolutions)
        return results

    def _ask(self, query: str, accept: str) -> Answer:
        answer = self._server.send(
            "POST",
            headers={"Accept": accept, "Content-Type": "application/x-www-form-urlencoded"},
            content=urlencode([("query", query), *self._dataset]).encode(),
        )
        assert answer is not None
        if limit := answer.headers.get("X-SPARQL-MaxRows"):  # how Virtuoso tells it
            raise GraphError(
                f"{self.address}: gave only the first {limit} rows, as it is set to; ask"
                " for less, or have its limit raised"
            )
        if answer.headers.get("X-SQL-State", "").startswith(_CUT_SHORT):
            raise GraphError(
                f"{self.address}: ran out of the time it allows and gave only a part; ask for less"
            )
        return answer

    def _rows(self, answer: Answer) -> ox.QuerySolutions | ox.QueryBoolean:
        format = ox.QueryResultsFormat.from_media_type(answer.media_type)
        if format not in {ox.QueryResultsFormat.JSON, ox.QueryResultsFormat.XML}:
            raise self._not_sparql(answer)
        try:
            return ox.parse_query_results(answer.body, format)
        except (SyntaxError, ValueError) as error:
            raise GraphError(f"{self.address}: not readable results: {error}") from None

    def _triples(self, answer: Answer) -> Iterator[ox.Triple]:
        format = ox.RdfFormat.from_media_type(answer.media_type)
        if format is None:
            raise self._not_sparql(answer)
        try:
            for quad in ox.parse(answer.body, format, base_iri=self.address):
                yield quad.triple
        except (SyntaxError, ValueError) as error:
            raise GraphError(f"{self.address}: not readable RDF: {error}") from None

    def _not_sparql(self, answer: Answer) -> GraphError:
        kind = answer.media_type or "nothing it has a name for"
        return GraphError(f"{self.address}: answers with {kind}, as no SPARQL endpoint does")


def _canonical(term: Term) -> Term:
    """Write true and false as everybody does; Virtuoso keeps them as 1 and 0."""
    if isinstance(term, ox.Literal) and term.datatype == _BOOLEAN and term.value in _BOOLEANS:
        return _BOOLEANS[term.value]
    return term


def _truth(value: bool) -> ox.QueryBoolean:
    written = f'{{"head": {{}}, "boolean": {str(value).lower()}}}'
    answer = ox.parse_query_results(written, ox.QueryResultsFormat.JSON)
    assert isinstance(answer, ox.QueryBoolean)
    return answer


def form_of(query: str) -> str | None:
    """Tell which form a query has, by its first keyword.

    >>> form_of("PREFIX ask: <urn:ask> construct { ?s ask:p 1 } WHERE { ?s ?p ?o }")
    'CONSTRUCT'
    >>> form_of('SELECT ?construct { ?s ?p "CONSTRUCT" } # DESCRIBE')
    'SELECT'
    """
    form = _FORM.search(_NO_KEYWORD.sub(" ", query))
    return form and form[1].upper()
