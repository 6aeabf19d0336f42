import pyoxigraph as ox
from sample_facts import full

from kg.graph import triples
from kg.statistics import statistics
from kg.vocabulary import load


def test_everything_is_counted_once():
    store = ox.Store()
    store.extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples([full()], load()))
    counted = statistics(store)
    classes = dict(counted.classes)
    assert counted.triples == len(store)
    assert (classes["Document"], classes["Body"], classes["Directive"]) == (1, 4, 2)
    # The two directives as the document cites them, and that one replaces the other.
    assert classes["Citation"] == 3
    assert 0 < counted.evidence_triples < counted.triples


def test_an_empty_graph_has_nothing():
    counted = statistics(ox.Store())
    assert (counted.triples, counted.ratio) == (0, 0)
