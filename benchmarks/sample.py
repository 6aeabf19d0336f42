"""Draw random facts of a graph with their sentences, to be judged by reading.

Usage: python benchmarks/sample.py GRAPH [--seed N] [--count N] [--kind official --kind office]

Kinds are told one after the other; "officials+offices" is one draw from both. The same graph and
seed give the same facts. Each is printed with its id, what the graph says of it, and every sentence
it rests on; a person writes down which are right.
"""

from __future__ import annotations

import argparse
import random
import textwrap
from collections import defaultdict
from collections.abc import Iterator

import pyoxigraph as ox

from kg.store import open_graph

SEED = 20261129
PREFIXES = """
PREFIX bm: <https://w3id.org/bomay/ns#>
PREFIX cito: <http://purl.org/spar/cito/>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX opengov: <http://www.w3.org/ns/opengov#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
SENTENCE = "?sentence nif:anchorOf ?quote ; nif:referenceContext/dcterms:identifier ?source ."
PATTERNS = {
    "official": (
        """?fact a bm:Official ; skos:prefLabel ?name ; bm:mention/nif:sentence ?sentence .""",
        """OPTIONAL { ?held org:member ?fact ; opengov:post/skos:prefLabel ?office ;
             prov:wasDerivedFrom/nif:referenceContext/dcterms:identifier ?source }""",
    ),
    "office": (
        """?fact a bm:Occupancy ; org:member/skos:prefLabel ?name ;
             opengov:post/skos:prefLabel ?office ; bm:status ?status ;
             prov:wasDerivedFrom ?sentence .""",
        """OPTIONAL { ?fact org:organization/skos:prefLabel ?body }
           OPTIONAL { ?fact schema:validFrom ?since }
           OPTIONAL { ?fact schema:validUntil ?until }""",
    ),
    "body": (
        """?fact a bm:Body ; skos:prefLabel ?name ; bm:mention ?mention .
           ?mention nif:anchorOf ?words ; nif:sentence ?sentence .""",
        "",
    ),
    "directive": (
        """?fact a cito:Citation ; prov:wasDerivedFrom ?sentence ; cito:hasCitedEntity ?directive .
           ?directive skos:prefLabel ?name .""",
        # A link between two directives says how they hang together; what the document tells of
        # the cited one stands with its other citations there.
        """?record cito:hasCitedEntity ?directive .
           FILTER (STRBEFORE(STR(?record), "#") = STRBEFORE(STR(?fact), "#"))
           OPTIONAL { ?fact cito:hasCitationCharacterization ?relation }
           OPTIONAL { ?fact cito:hasCitingEntity/skos:prefLabel ?citing }
           OPTIONAL { ?record dcterms:title ?title } OPTIONAL { ?record dcterms:date ?date }
           OPTIONAL { ?record dcterms:creator/skos:prefLabel ?issuer }""",
    ),
    "task": (
        """?fact a bm:Task ; bm:kind ?kind ; bm:mention ?words .
           ?words nif:anchorOf ?action ; nif:sentence ?sentence .
           FILTER (STRENDS(STR(?kind), "/task"))""",
        """OPTIONAL { ?fact bm:assignee/skos:prefLabel ?assignee }
           OPTIONAL { ?fact bm:assigner/skos:prefLabel ?assigner }
           OPTIONAL { ?fact bm:due ?due }""",
    ),
    "event": (
        "?fact a bm:Event ; skos:prefLabel ?name ; bm:mention/nif:sentence ?sentence .",
        "OPTIONAL { ?fact schema:startDate ?date }",
    ),
    "figure": (
        """?fact a bm:Figure ; schema:value ?value ; schema:unitText ?unit ;
             bm:mention/nif:sentence ?sentence .""",
        "",
    ),
}
TOGETHER = {"officials+offices": ("official", "office")}
UNTOLD = {"fact", "sentence", "mention", "record", "directive"}
Fact = dict[str, set[str]]


def facts(store: ox.Store, kind: str) -> dict[str, Fact]:
    """All facts of a kind by id; what is said several times of one is collected."""
    stated, details = PATTERNS[kind]
    query = f"{PREFIXES} SELECT * WHERE {{ {stated} {SENTENCE} {details} }}"
    found: dict[str, Fact] = defaultdict(lambda: defaultdict(set))
    solutions = store.query(query)
    assert isinstance(solutions, ox.QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    for row in solutions:
        sentence, source = row["sentence"].value, row["source"].value
        fact = found[f"{row['fact'].value} {source}"]
        for name in names:
            term = row[name]
            if term is not None and name not in UNTOLD:
                value = term.value
                fact[name].add(value.rpartition("/")[2] if "/vocabulary/" in value else value)
        fact["place"].add(sentence.rpartition("/")[2])
    return found


def told(fact: Fact) -> Iterator[str]:
    """Lay out a fact, its sentences last."""
    values = {name: " | ".join(sorted(found)) for name, found in fact.items()}
    quote = values.pop("quote")
    yield "  ".join(f"{name}={value}" for name, value in values.items() if name != "source")
    yield from textwrap.wrap(quote, 160, initial_indent="    > ", subsequent_indent="      ")


def main() -> None:
    """Print the sample."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("graph")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--kind", choices=[*PATTERNS, *TOGETHER], action="append")
    given = parser.parse_args()
    store = open_graph(given.graph)
    for kind in given.kind or PATTERNS:
        found: dict[str, Fact] = {}
        for part in TOGETHER.get(kind, (kind,)):
            found |= facts(store, part)
        chosen = random.Random(given.seed).sample(  # noqa: S311 (a sample, no secret)
            sorted(found), min(given.count, len(found))
        )
        print(f"{kind}: {len(chosen)} of {len(found):,}, seed {given.seed}")
        for number, id in enumerate(sorted(chosen), start=1):
            print(f"{number}. {id}")
            print("\n".join(told(found[id])))


if __name__ == "__main__":
    main()
