"""A graph as a server: the SPARQL 1.1 Protocol, answered in worker processes within limits."""

from kg.serve.app import LOOPBACK, application, serve, shareable
from kg.serve.limits import Limits
from kg.serve.pool import Pool

__all__ = ["LOOPBACK", "Limits", "Pool", "application", "serve", "shareable"]
