"""A graph as a server: the SPARQL 1.1 Protocol, answered in worker processes within limits."""

from kg.serve.app import Settings, application, serve
from kg.serve.limits import Limits
from kg.serve.pool import Fixed, Pool

__all__ = ["Fixed", "Limits", "Pool", "Settings", "application", "serve"]
