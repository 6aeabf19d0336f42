"""Whether texts are as they were when a graph was built."""

from dataclasses import replace

import pyoxigraph as ox
import pytest
from sample_facts import Sample, full

from kg.errors import InputError
from kg.graph import triples
from kg.verification import verify
from kg.vocabulary import load

SAMPLES = [Sample("a"), Sample("b", extra={"title": "Hội nghị", "lang": "vi"})]
A, B = (sample.document() for sample in SAMPLES)


@pytest.fixture(scope="module")
def store():
    store = ox.Store()
    store.extend(ox.Quad(*triple) for triple in triples(map(full, SAMPLES), load()))
    return store


def told(store, *documents):
    return [str(finding) for finding in verify(store, documents).findings]


def test_what_is_as_it_was_gives_no_finding(store):
    result = verify(store, [A, B])
    assert (result.documents, result.findings) == (2, ())
    assert result.quotes == 2 * verify(store, [A]).quotes > 20


def test_a_text_that_changed_is_told_with_the_first_quote_that_moved(store):
    changed = replace(A, text=f"Tin: {A.text}")
    (finding,) = told(store, changed, B)
    assert finding.startswith("a: its text has changed; ")
    assert "quotes are not where they were, first “Hội nghị tổng kết" in finding


def test_a_change_that_moves_no_quote_is_seen_too(store):
    assert told(store, replace(A, text=f"{A.text} Hết."), B) == ["a: its text has changed"]


def test_a_head_that_changed_is_told_by_its_fields(store):
    changed = replace(B, title="Đại hội", date=None)
    assert told(store, A, changed) == ["b: what is said of it has changed: date, title"]


def test_documents_that_came_or_went_are_told(store):
    assert told(store, A, replace(B, id="c")) == [
        "c: is not in the graph",
        "b: is in the graph, but not among the texts",
    ]


def test_a_graph_that_misquotes_is_told(store):
    damaged = ox.Store()
    for quad in store:
        words = getattr(quad.object, "value", "")
        wrong = words.startswith("Bà") and "#char=" in str(quad.subject)
        damaged.add(ox.Quad(quad.subject, quad.predicate, ox.Literal("Ông")) if wrong else quad)
    findings = told(damaged, A, B)
    assert [finding.partition(";")[0] for finding in findings] == [
        "a: the graph does not quote it rightly",
        "b: the graph does not quote it rightly",
    ]


def test_what_cannot_be_read_ends_it(store):
    with pytest.raises(InputError, match="no such file"):
        verify(store, [A, InputError("b.txt: no such file")])
