"""What was measured of rules: the committed measurements, and how a graph carries them."""

import json

import pyoxigraph as ox
from sample_facts import MAI, full

from kg.explanation import explain
from kg.graph import triples
from kg.namespaces import BM, DCTERMS, DQV, PROV, RDF
from kg.query import answer, questions
from kg.rules import Measured, described, measured
from kg.vocabulary import load


def store_of(statements):
    store = ox.Store()
    store.extend(ox.Quad(t.subject, t.predicate, t.object) for t in statements)
    return store


def test_every_rule_measured_read_something_and_was_right_at_most_as_often():
    rules = measured()
    assert rules
    for name, rule in rules.items():
        assert 0 <= rule.right <= rule.read, name
        assert rule.read > 0, name


def test_precision_is_a_share_to_a_thousandth():
    assert str(Measured(right=1, read=3).precision) == "0.333"
    assert Measured(right=0, read=3).precision == 0


def test_a_rule_tells_its_precision_and_what_it_was_measured_on():
    name, known = next(iter(measured().items()))
    store = store_of(described([name]))
    (plan,) = [q.subject for q in store.quads_for_pattern(None, RDF.type, PROV.Plan)]
    assert next(store.quads_for_pattern(plan, DCTERMS.identifier, ox.Literal(name)))
    values = {
        next(store.quads_for_pattern(q.subject, DQV.isMeasurementOf, None)).object: q.object.value
        for q in store.quads_for_pattern(None, DQV.value, None)
    }
    assert float(values[BM.precision]) == float(known.precision)
    assert values[BM.support] == str(known.read)


def test_a_rule_that_was_never_measured_has_a_name_alone():
    assert len(list(described(["no-such-rule"]))) == 2


def test_rules_of_a_graph_are_asked_for_and_explained():
    store = store_of(triples([full()], load()))
    table = answer(store, questions()["rules"])
    read_by = {row[0] for row in table.rows}
    literals = {q.object.value for q in store.quads_for_pattern(None, BM.rule, None)}
    assert read_by == literals
    (explanation,) = explain(store, MAI, "en")
    told = {value for fact in explanation.facts for name, value in fact.details if name == "rule"}
    assert told
    assert {value.partition(" (")[0] for value in told} <= literals
    for rule, _, precision, support in table.rows:
        if precision is not None:
            assert json.loads(support) >= 1
            assert all(f"precision {precision}" in v for v in told if v.startswith(f"{rule} ("))
