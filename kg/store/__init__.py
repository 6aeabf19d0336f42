"""Where graphs live: a file by its extension (``tin.ttl``), a store directory, an endpoint.

What one document says is in the named graph called by the document's IRI, and the default graph
of whatever ``open_graph`` opens is the union of all graphs: readers query that, and nothing else.
"""

from kg.store.directory import Directory
from kg.store.files import FORMATS, rdf_format, replacing, write_file
from kg.store.loading import load_into
from kg.store.naming import named
from kg.store.opening import copied, is_address, open_graph, quads_of, reading
from kg.store.source import Results, Subject, TripleSource, matching

__all__ = [
    "FORMATS",
    "Directory",
    "Results",
    "Subject",
    "TripleSource",
    "copied",
    "is_address",
    "load_into",
    "matching",
    "named",
    "open_graph",
    "quads_of",
    "rdf_format",
    "reading",
    "replacing",
    "write_file",
]
