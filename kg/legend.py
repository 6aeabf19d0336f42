"""What explains the terms of a graph: labels of its concepts, measures of its rules.

Each is described in a graph of its own kind as long as some triple uses it, and what is said of
it follows from the term alone.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from kg import rules
from kg.concepts import Concepts, is_concept
from kg.namespaces import BASE, BM, SKOS
from kg.terms import in_graph
from kg.vocabulary import Vocabulary

RULES_GRAPH = ox.NamedNode(f"{BASE}graph/rules")
VOCABULARY_GRAPH = ox.NamedNode(f"{BASE}graph/vocabulary")
Term = ox.NamedNode | ox.Literal  # a concept, or the name of a rule


class Legend:
    """Finds the terms that need explaining, and explains them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._concepts = Concepts(vocabulary)

    def term(self, said: ox.Triple | ox.Quad) -> Term | None:
        """Give the term of a statement that needs explaining, if there is one."""
        if is_concept(said.object):
            return said.object
        if said.predicate == BM.rule and isinstance(said.object, ox.Literal):
            return said.object
        return None

    def explained(self, term: Term) -> Iterator[ox.Quad]:
        """Explain a term."""
        if isinstance(term, ox.NamedNode):
            described, graph = self._concepts.described(term), VOCABULARY_GRAPH
        else:
            described, graph = rules.described([term.value]), RULES_GRAPH
        return (in_graph(triple, graph) for triple in described)

    def is_used(self, term: Term, store: ox.Store) -> bool:
        """Tell whether a graph uses a term, other than to explain another."""
        predicate = BM.rule if isinstance(term, ox.Literal) else None
        found = store.quads_for_pattern(None, predicate, term, ox.DefaultGraph())
        return any(quad.predicate != SKOS.broader for quad in found)
