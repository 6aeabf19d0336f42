"""Check that every quote of a graph is the text of its document at its offsets.

Usage: python benchmarks/reslice.py GRAPH PATHS...   (the paths the graph was built from)
"""

from __future__ import annotations

import sys

import pyoxigraph as ox

from kg.model import Document
from kg.reading import read
from kg.store import open_graph

QUERY = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
SELECT ?id ?start ?end ?quote WHERE {
  ?node nif:anchorOf ?quote ; nif:beginIndex ?start ; nif:endIndex ?end ;
        nif:sentence?/nif:referenceContext ?document .
  ?document dcterms:identifier ?id .
}
"""


def main(graph: str, *paths: str) -> int:
    """Print how many quotes hold and how many do not; 1 if any does not."""
    texts = {d.id: d.text for d in read(paths) if isinstance(d, Document)}
    solutions = open_graph(graph).query(QUERY)
    assert isinstance(solutions, ox.QuerySolutions)
    right = wrong = 0
    for row in solutions:
        quote, text = row["quote"].value, texts.get(row["id"].value, "")
        if text[int(row["start"].value) : int(row["end"].value)] == quote:
            right += 1
        else:
            wrong += 1
            print(f"{row['id'].value} {row['start'].value}: {quote!r}")
    print(f"{right:,} quotes re-slice, {wrong:,} do not")
    return int(wrong > 0 or right == 0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
