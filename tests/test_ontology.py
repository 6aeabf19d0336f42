"""The ontology itself: small, described in two languages, and just what the graph uses."""

import re
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from sample_facts import Sample, full

from kg import turtle
from kg.graph import triples
from kg.namespaces import CURIES
from kg.vocabulary import load, ontology_folder

BM = CURIES["bm"]
OWL, RDFS, SKOS = (rdflib.Namespace(CURIES[prefix]) for prefix in ("owl", "rdfs", "skos"))
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty, rdflib.RDF.Property)


def own(graph, *kinds):
    found = {subject for kind in kinds for subject in graph.subjects(rdflib.RDF.type, kind)}
    return sorted(
        subject for subject in found if str(subject).startswith(BM) and str(subject) != BM
    )


@pytest.fixture(scope="module")
def ontology():
    return rdflib.Graph().parse(ontology_folder() / "kg.ttl")


@pytest.fixture(scope="module")
def words():
    return rdflib.Graph().parse(ontology_folder() / "words.ttl")


@pytest.fixture(scope="module")
def graph():
    return set(triples([full()], load()))


def test_the_ontology_stays_small(ontology):
    assert len(own(ontology, OWL.Class)) <= 12
    assert len(own(ontology, *PROPERTIES)) <= 30


def languages(graph, subject, predicate):
    return {text.language for text in graph.objects(subject, predicate)}


def test_every_term_is_described_in_two_languages(ontology, words):
    for graph, terms in (
        (ontology, own(ontology, OWL.Class, *PROPERTIES)),
        (words, own(words, OWL.AnnotationProperty)),
    ):
        assert terms
        for term in terms:
            assert languages(graph, term, RDFS.label) == {"vi", "en"}, term
            assert languages(graph, term, SKOS.definition) == {"vi", "en"}, term
            assert languages(graph, term, SKOS.example), term


def test_labels_are_given_once(ontology):
    for term in set(ontology.subjects(RDFS.label)):
        labels = [label.language for label in ontology.objects(term, RDFS.label)]
        assert sorted(labels) == ["en", "vi"], term


def test_the_graph_uses_what_is_described_and_nothing_else(ontology, graph):
    described = {str(subject) for subject in ontology.subjects(RDFS.label)}
    standard = {f"{CURIES['rdf']}type", f"{CURIES['skos']}inScheme"}
    used = {triple.predicate.value for triple in graph} - standard
    assert used <= described, used - described
    kinds = {t.object.value for t in graph if t.predicate.value == f"{CURIES['rdf']}type"}
    assert kinds - {f"{CURIES['skos']}Concept"} <= described, kinds - described


def test_our_terms_are_all_in_use(ontology):
    written = "".join(
        path.read_text(encoding="utf-8")
        for path in (Path(__file__).parent.parent / "kg").glob("*.py")
    )
    for term in own(ontology, OWL.Class, *PROPERTIES):
        assert re.search(rf"\bBM\.{term.removeprefix(BM)}\b", written), term


def test_vocabularies_use_only_properties_that_are_described(ontology, words):
    described = set(own(ontology, *PROPERTIES)) | set(own(words, OWL.AnnotationProperty))
    used = {
        quad.predicate.value
        for path in ontology_folder().glob("*.ttl")
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE)
        if quad.predicate.value.startswith(BM)
    }
    assert used <= {str(term) for term in described}, used - {str(term) for term in described}


def test_popolo_pattern_is_kept(graph):
    """A person and a post meet in an occupancy only, which knows its time."""
    predicates = {triple.predicate.value for triple in graph}
    assert not predicates & {f"{CURIES['org']}holds", f"{CURIES['org']}heldBy"}


def test_the_readme_shows_what_is_written():
    text = (ontology_folder() / "README.md").read_text(encoding="utf-8")
    shown = re.search(r"```turtle\n(<occupancy.*?)```", text, re.DOTALL)
    assert shown is not None
    found = triples([full(Sample("bài-1"))], load())
    written = b"".join(turtle.turtle(found)).decode()
    for block in shown[1].strip().split("\n\n"):
        assert block in written
