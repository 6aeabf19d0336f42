"""Where graphs live: a file by its extension (``tin.ttl``), or a store directory.

What one document says is in the named graph called by the document's IRI, and the default graph
of whatever ``open_graph`` opens is the union of all graphs: readers query that, and nothing else.
"""

from kg.store.directory import Directory
from kg.store.files import FORMATS, rdf_format, replacing, write_file
from kg.store.opening import Subject, as_rdflib, matching, open_graph, quads_of, reading

__all__ = [
    "FORMATS",
    "Directory",
    "Subject",
    "as_rdflib",
    "matching",
    "open_graph",
    "quads_of",
    "rdf_format",
    "reading",
    "replacing",
    "write_file",
]
