import random

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib.compare import isomorphic

from kg import turtle
from kg.namespaces import BASE
from kg.sorting import ordered

TEXTS = st.text(
    st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00"), max_size=20
)
NODES = st.sampled_from(
    [
        ox.NamedNode(f"{BASE}official/trương-thị-mai"),
        ox.NamedNode(f"{BASE}document/2021/a%20b#char=3,9"),
        ox.NamedNode(f"{BASE}official/a.b"),
        ox.NamedNode(f"{BASE}document/01"),
        ox.NamedNode(BASE),
        ox.NamedNode("http://www.w3.org/ns/org#Post"),
        ox.NamedNode("http://example.org/ab-"),
        ox.NamedNode("https://schema.org/µ"),
        ox.NamedNode("urn:x"),
    ]
)
PREDICATES = st.sampled_from(
    [
        ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
        ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel"),
        ox.NamedNode("http://example.org/p"),
    ]
)
LITERALS = st.one_of(
    TEXTS.map(ox.Literal),
    TEXTS.map(lambda text: ox.Literal(text, language="vi")),
    st.integers().map(ox.Literal),
    st.just(ox.Literal("2021", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#gYear"))),
    st.just(ox.Literal('say "^^<x>"')),
)
TRIPLES = st.lists(st.builds(ox.Triple, NODES, PREDICATES, st.one_of(NODES, LITERALS)), max_size=12)


def written(triples) -> bytes:
    return b"".join([*turtle.header(), *turtle.turtle(triples)])


@given(TRIPLES)
def test_turtle_reads_back_as_it_was(triples):
    read = ox.parse(written(triples), format=ox.RdfFormat.TURTLE)
    assert {quad.triple for quad in read} == set(triples)


@settings(max_examples=50)
@given(TRIPLES)
def test_rdflib_reads_the_same(triples):
    lines = b"".join(turtle.ntriples(triples)).decode()
    expected = rdflib.Graph().parse(data=lines, format="nt")
    assert isomorphic(rdflib.Graph().parse(data=written(triples), format="turtle"), expected)


@given(TRIPLES, st.randoms())
def test_order_and_repetition_do_not_show(triples, chance: random.Random):
    shuffled = triples * 2
    chance.shuffle(shuffled)
    assert written(shuffled) == written(triples)


@given(st.lists(st.binary(max_size=3).filter(lambda b: b"\n" not in b)), st.integers(1, 4))
def test_sorting_on_disk_is_sorting(lines, piece):
    assert list(ordered(lines, piece)) == sorted(set(lines))


@pytest.mark.parametrize(
    ("term", "short"),
    [
        ("official/trương-thị-mai", "official:trương-thị-mai"),
        ("document/01", "document:01"),
        ("document/2021/01", "<document/2021/01>"),
        ("document/a#char=3,9", "<document/a#char=3,9>"),
        ("official/a.b", "<official/a.b>"),
        ("ns#Official", "bm:Official"),
    ],
)
def test_names_are_as_short_as_they_can_be(term, short):
    triple = ox.Triple(ox.NamedNode(f"{BASE}{term}"), ox.NamedNode("urn:p"), ox.Literal("x"))
    assert written([triple]).decode().splitlines()[-1] == f'{short} <urn:p> "x" .'


def test_the_type_comes_first_and_a_subject_once():
    node = ox.NamedNode(f"{BASE}official/a")
    lines = written(
        [
            ox.Triple(node, ox.NamedNode("http://purl.org/dc/terms/title"), ox.Literal("b")),
            ox.Triple(node, ox.NamedNode("http://purl.org/dc/terms/title"), ox.Literal("a")),
            ox.Triple(
                node,
                ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
                ox.NamedNode("https://w3id.org/bomay/ns#Official"),
            ),
        ]
    )
    block = lines.decode().split("\n\n")[-1]
    assert block == ('official:a a bm:Official ;\n    dcterms:title "a" ,\n        "b" .\n')
