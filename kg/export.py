"""A graph in any RDF format: ``.ttl .trig .nt .nq .jsonld .rdf``, by the file's extension.

``.trig``, ``.nq`` and ``.jsonld`` keep the named graphs, the other formats hold all triples
together.
"""

from __future__ import annotations

from pathlib import Path

from kg.store import TripleSource, quads_of, write_file


def export(store: TripleSource, path: Path | str) -> None:
    """Write a graph to a file; the same graph gives the same bytes."""
    write_file(quads_of(store), path)
