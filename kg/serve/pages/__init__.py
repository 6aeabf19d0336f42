"""Pages for people: search, things, documents, questions, tasks, SPARQL; and Linked Data."""

from kg.serve.pages.routes import Pages

__all__ = ["Pages"]
