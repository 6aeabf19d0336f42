"""A graph as of a day holds what held then, and is still a sound graph."""

import pyoxigraph as ox
import pytest
from sample_facts import Sample, body, directive, empty, occupancy, official

from kg.as_of import as_of
from kg.errors import QueryError
from kg.graph import triples
from kg.model import Agent, DirectiveLink, PartialDate, Task
from kg.namespaces import BM, NIF, RDF, SKOS
from kg.store import matching
from kg.validation import validate
from kg.vocabulary import load

BODY = "Tỉnh ủy Lạng Sơn"
TEXT = f"""Ông Lò Văn An, Bí thư {BODY}, và bà Vi Thị Be, nguyên Bí thư {BODY}, dự.
Quy định 50 thay thế Quy định 12.
{BODY} báo cáo trước tháng 7."""


@pytest.fixture(scope="module")
def store():
    sample = Sample("tin", TEXT, "2021-12-28")
    an = occupancy(sample, "Lò Văn An", f"Bí thư {BODY}", role="bí-thư", body=BODY)
    be = occupancy(sample, "Vi Thị Be", f"Bí thư {BODY}", "former", role="bí-thư", body=BODY)
    old = directive(sample, "Quy định 12", number="12-QĐ/TW", date=PartialDate(2015, 3, 1))
    link = DirectiveLink("replaces", old.id, (sample.sentence("thay thế"),))
    new = directive(
        sample, "Quy định 50", number="50-QĐ/TW", date=PartialDate(2021, 12, 27), links=(link,)
    )
    report = Task(
        span=sample.span("báo cáo"),
        kind="task",
        force=None,
        lead=(Agent("body", BODY),),
        coordinating=(),
        assigner=None,
        basis=(),
        due=PartialDate(2022, 7),
        evidence=(sample.sentence("báo cáo"),),
        rule="order",
    )
    facts = empty(
        sample,
        officials=(official(sample, "Lò Văn An"), official(sample, "Vi Thị Be")),
        bodies=(body(sample, BODY),),
        occupancies=(an, be),
        directives=(old, new),
        tasks=(report,),
    )
    store = ox.Store()
    store.extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples([facts], load()))
    return store


def count(store, kind):
    return sum(1 for _ in matching(store, None, RDF.type, kind))


@pytest.mark.parametrize(
    ("day", "occupancies", "directives", "tasks"),
    [("2014-01-01", 0, 0, 0), ("2020-01-01", 0, 1, 0), ("2022-01-01", 1, 1, 1)],
)
def test_only_what_held_on_the_day_is_left(store, day, occupancies, directives, tasks):
    then = as_of(store, day)
    found = tuple(count(then, kind) for kind in (BM.Occupancy, BM.Directive, BM.Task))
    assert found == (occupancies, directives, tasks)


@pytest.mark.parametrize("day", ["2014-01-01", "2020-01-01", "2022-01-01"])
def test_what_is_left_conforms_and_nothing_hangs_loose(store, day):
    then = as_of(store, day)
    assert validate(then).violations == ()
    for kind in (BM.Evidence, NIF.OffsetBasedString, SKOS.Concept):
        for quad in matching(then, None, RDF.type, kind):
            assert next(matching(then, None, None, quad.subject), None) is not None


def test_the_graph_itself_is_left_alone(store):
    before = len(store)
    as_of(store, "2014-01-01")
    assert len(store) == before


def test_a_day_that_is_none_is_told(store):
    with pytest.raises(QueryError, match="YYYY-MM-DD"):
        as_of(store, "hôm qua")
