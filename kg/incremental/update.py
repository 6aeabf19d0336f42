"""What a change of documents touches in the graph, and the edits that follow from it.

A thing's IRI depends on the profiles of its own blocks alone. So only the blocks of documents
that come and go are resolved again; a document is written again when one of its things has
another name now, and a thing is described again when it may point to such a one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

import pyoxigraph as ox

from kg import iris
from kg.concepts import Concepts
from kg.curation import CORRECTIONS_GRAPH, Corrections, changed
from kg.edits import Edits
from kg.entities import Entities
from kg.errors import InputError
from kg.graph import THINGS_GRAPH
from kg.incremental.editor import Editor
from kg.incremental.ledger import Ledger
from kg.page import Page
from kg.resolve.bonds import Bond
from kg.resolve.model import Cluster, Profile
from kg.resolve.profiles import Profiler
from kg.resolve.resolving import Resolver
from kg.terms import in_graph
from kg.vocabulary import Vocabulary

Place = tuple[str, str]  # of a profile: its document and its key there


@dataclass(frozen=True, slots=True)
class Component:
    """Blocks that hang together, and the things that resolution makes of them."""

    blocks: frozenset[str]
    clusters: tuple[Cluster, ...]


class Update:
    """Brings ledger and graph from one state of the documents to the next."""

    def __init__(self, ledger: Ledger, vocabulary: Vocabulary, edits: Edits) -> None:
        self._ledger = ledger
        self._vocabulary = vocabulary
        self._edits = edits
        self._profiler = Profiler(vocabulary)
        self._concepts = Concepts(vocabulary)
        self._entities = Entities(ledger.iri, self._concepts)
        self._resolver = Resolver(vocabulary)
        self._joined: dict[str, set[str]] = defaultdict(set)  # blocks, by decisions
        self._touched: set[str] = set()
        self._written: set[str] = set()  # documents
        self._dropped: set[str] = set()

    def put(self, id: str, digest: bytes) -> None:
        """Take in a document, new or changed, whose reading is in the ledger."""
        self._touched |= self._ledger.drop(id)
        self._ledger.put(id, digest)
        profiles = self._profiler(self._ledger.facts(id))
        self._ledger.put_profiles(id, profiles)
        self._touched.update(profile.block for profile in profiles)
        self._written.add(id)

    def drop(self, id: str) -> None:
        """Take out a document."""
        self._touched |= self._ledger.drop(id)
        self._dropped.add(id)

    def decide(self) -> Iterator[InputError]:
        """Heed what people decided; tell of edits that no longer fit what was read."""
        named = sorted({place.document for d in self._edits.decisions for place in d.places})
        profiles = [p for document in named for p in self._ledger.profiles_of(document)]
        bonds, errors = self._edits.bonds(profiles)
        for bond in set(bonds.bonds) ^ set(self._ledger.bonds().bonds):
            self._touched |= self._blocks(bond)
        for bond in bonds.bonds:
            if bond.same:
                for block in (blocks := self._blocks(bond)):
                    self._joined[block] |= blocks - {block}
        self._ledger.note_bonds(bonds)
        self._resolver = Resolver(self._vocabulary, bonds)
        yield from errors

    def fill(self, editor: Editor) -> Iterator[InputError]:
        """Write a graph in which there is nothing yet; tell of corrections that do not fit."""
        components, _ = self._resolved()
        corrections = Corrections(self._edits.corrections)
        everything = (q for q in self._everything(components) if corrections.keeps(q.triple))
        added = (in_graph(triple, CORRECTIONS_GRAPH) for triple in corrections.triples())
        editor.load(chain(everything, added))
        yield from corrections.idle()
        for id in sorted({c.source.document for c in self._edits.corrections if c.source}):
            if id in self._written:
                yield from changed(self._edits.corrections, self._ledger.facts(id).document)

    def edit(self, editor: Editor) -> None:
        """Change a graph where the documents that were put and dropped touch it."""
        components, renamed = self._resolved()
        components += self._pointing_to(renamed, components)
        for id in self._dropped - self._written:
            editor.remove_graph(_graph(id))
        for id in sorted(self._written | {document for document, _ in renamed}):
            editor.replace(editor.graph(_graph(id)), self._page(id))
        for component in components:
            self._replace(component, editor)

    def _everything(self, components: Iterable[Component]) -> Iterator[ox.Quad]:
        for id in sorted(self._written):
            yield from self._page(id)
        for component in components:
            yield from self._described(component)

    def _replace(self, component: Component, editor: Editor) -> None:
        subjects = map(ox.NamedNode, self._ledger.subjects(component.blocks))
        old = [quad for subject in subjects for quad in editor.graph(THINGS_GRAPH, subject)]
        editor.replace(old, self._described(component))

    def _described(self, component: Component) -> list[ox.Quad]:
        made: set[tuple[str, str]] = set()
        quads = []
        for cluster in component.clusters:
            for triple in self._entities.triples(cluster):
                quads.append(in_graph(triple, THINGS_GRAPH))
                made.add((cluster.profiles[0].block, str(triple.subject)[1:-1]))
        self._ledger.replace_subjects(component.blocks, made)
        return quads

    def _page(self, id: str) -> list[ox.Quad]:
        page = Page(self._ledger.facts(id), self._ledger.names(id), self._concepts)
        return [in_graph(triple, _graph(id)) for triple in page.triples()]

    def _resolved(self) -> tuple[list[Component], set[Place]]:
        """Resolve what was touched; tell which things of which documents have new names."""
        components = list(self._components(self._touched))
        renamed = {
            profile.place
            for component in components
            for cluster in component.clusters
            for profile in cluster.profiles
            if self._ledger.rename(*profile.place, cluster.iri)
        }
        return components, renamed

    def _pointing_to(self, renamed: Iterable[Place], known: Iterable[Component]) -> list[Component]:
        """Give further components in which a document refers to a thing that it renamed."""
        by_document: dict[str, set[str]] = {}
        for document, key in renamed:
            by_document.setdefault(document, set()).add(key)
        done = {block for component in known for block in component.blocks}
        blocks = {
            profile.block
            for document, keys in by_document.items()
            for profile in self._ledger.profiles_of(document)
            if profile.block not in done and keys & _references(profile)
        }
        return list(self._components(blocks))

    def _components(self, blocks: Iterable[str]) -> Iterator[Component]:
        done: set[str] = set()
        for block in sorted(blocks):
            if block not in done:
                together = self._together(block)
                done |= together
                profiles = [p for b in sorted(together) for p in self._ledger.profiles(b)]
                yield Component(frozenset(together), self._resolver.resolve(profiles))

    def _blocks(self, bond: Bond) -> set[str]:
        blocks = (self._ledger.block(*place) for place in (bond.left, bond.right))
        return {block for block in blocks if block is not None}

    def _together(self, block: str) -> set[str]:
        """Give all blocks that hang together with one."""
        found, waiting = {block}, [block]
        while waiting:
            block = waiting.pop()
            others = (self._ledger.neighbours(block) | self._joined[block]) - found
            found |= others
            waiting += others
        return found


def _references(profile: Profile) -> set[str]:
    """Give the keys of all things that a profile speaks of besides its own."""
    held = {key for h in profile.holdings for key in (h.post, h.body) if key is not None}
    return held | {key for _, key in profile.references}


def _graph(id: str) -> ox.NamedNode:
    return ox.NamedNode(iris.document(id))
