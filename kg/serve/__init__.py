"""A graph as a server: pages, Linked Data and SPARQL, answered in workers within limits."""

from kg.serve.app import Settings, application, serve
from kg.serve.limits import Limits
from kg.serve.pool import Fixed, Pool

__all__ = ["Fixed", "Limits", "Pool", "Settings", "application", "serve"]
