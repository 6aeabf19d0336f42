"""Facts as RDF: what a graph says of a document, and where it leads for proof."""

from dataclasses import replace
from decimal import Decimal

import pyoxigraph as ox
import pytest
from sample_facts import BAN, MAI, OFFICE, Sample, body, directive, empty, full, occupancy, official

from kg.graph import triples
from kg.model import Agent, Mention, PartialDate, Span, Task
from kg.namespaces import (
    BASE,
    BM,
    CITO,
    CURIES,
    DCTERMS,
    ELI,
    NIF,
    OPENGOV,
    ORG,
    PROV,
    RDF,
    SCHEMA,
    SKOS,
)
from kg.statistics import statistics
from kg.vocabulary import load

DOCUMENT = f"{BASE}document/2021/12/hội%20nghị"


@pytest.fixture(scope="module")
def vocabulary():
    return load()


@pytest.fixture
def graph(vocabulary):
    def build(*facts) -> ox.Store:
        store = ox.Store()
        store.extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples(facts, vocabulary))
        return store

    return build


def thing(local: str) -> ox.NamedNode:
    return ox.NamedNode(f"{BASE}{local}")


def value(store, subject, predicate):
    found = [quad.object for quad in store.quads_for_pattern(subject, predicate, None)]
    assert len(found) == 1, found
    return found[0]


def one(store, kind):
    found = [quad.subject for quad in store.quads_for_pattern(None, RDF.type, kind)]
    assert len(found) == 1, found
    return found[0]


def texts(store, subject, predicate):
    return sorted(quad.object.value for quad in store.quads_for_pattern(subject, predicate, None))


def test_an_occupancy_stands_between_official_and_post(graph):
    store = graph(full())
    node = thing("occupancy/trần-thị-mẫu/trưởng-ban-tổ-chức-tỉnh-ủy-lạng-sơn/current")
    assert value(store, node, ORG.member) == thing("official/trần-thị-mẫu")
    assert value(store, node, OPENGOV.post) == thing("post/trưởng-ban-tổ-chức-tỉnh-ủy-lạng-sơn")
    assert value(store, node, ORG.organization) == thing("body/ban-tổ-chức-tỉnh-ủy-lạng-sơn")
    assert value(store, node, BM.observedOn).value == "2021-12-28"
    assert not list(store.quads_for_pattern(None, ORG.holds, None))


def test_dates_of_an_occupancy_are_as_exact_as_the_text(graph):
    sample = Sample()
    held = occupancy(
        sample,
        MAI,
        OFFICE,
        "former",
        valid_from=PartialDate(2015),
        valid_until=PartialDate(2020, 10),
    )
    store = graph(empty(sample, officials=(official(sample, MAI),), occupancies=(held,)))
    node = one(store, BM.Occupancy)
    assert node.value.endswith("/former/since-2015/until-2020-10")
    dates = [
        str(value(store, node, ox.NamedNode(f"https://schema.org/{name}"))).rpartition("#")[2]
        for name in ("validFrom", "validUntil")
    ]
    assert dates == ["gYear>", "gYearMonth>"]


def test_the_same_occupancy_in_two_documents_is_one_with_two_proofs(graph):
    facts = [full(Sample("a")), full(Sample("b", date="2022-01-05"))]
    store = graph(*facts)
    node = one(store, BM.Occupancy)
    assert texts(store, node, BM.observedOn) == ["2021-12-28", "2022-01-05"]
    assert len(texts(store, node, PROV.wasDerivedFrom)) == 2


def test_every_quote_is_the_text_at_its_place(graph):
    facts = full()
    store = graph(facts)
    strings = {quad.subject for quad in store.quads_for_pattern(None, NIF.anchorOf, None)}
    assert len(strings) > 10
    for node in strings:
        start, end = (int(value(store, node, p).value) for p in (NIF.beginIndex, NIF.endIndex))
        assert value(store, node, NIF.anchorOf).value == facts.document.text[start:end]
        assert node.value == f"{DOCUMENT}#char={start},{end}"


def test_everything_leads_to_evidence(graph):
    store = graph(full())
    kinds = (
        "bm:Official bm:Body org:Post bm:Group bm:Occupancy bm:Directive cito:Citation "
        "bm:Event bm:Participation bm:Task bm:Figure"
    )
    query = f"""SELECT ?x WHERE {{ VALUES ?kind {{ {kinds} }} ?x a ?kind
        FILTER NOT EXISTS {{ ?x prov:wasDerivedFrom|(bm:mention/nif:sentence) ?e .
            ?e a bm:Evidence }}
    }}"""
    assert not list(store.query(query, prefixes=CURIES))
    found = {quad.object for quad in store.quads_for_pattern(None, RDF.type, None)}
    assert {BM.Group, ORG.Post, CITO.Citation, BM.Task, BM.Figure} <= found


def test_a_task_names_those_who_do_it_and_why(graph):
    store = graph(full())
    node = one(store, BM.Task)
    assert value(store, node, BM.assignee) == thing("body/sở-nội-vụ-tỉnh-lạng-sơn")
    assert value(store, node, BM.coordinator) == thing("group/các-huyện-ủy")
    assert value(store, node, BM.assigner) == thing("official/trần-thị-mẫu")
    assert value(store, node, BM.basis) == thing("directive/quy-định-50-qđ-tw/2021")
    assert value(store, node, BM.status) == thing("vocabulary/task-status/open")
    assert len(texts(store, node, PROV.wasDerivedFrom)) == 1
    assert len(texts(store, node, BM.mention)) == 1


def test_two_tasks_in_the_same_words_stay_two(graph):
    facts = full()
    twin = replace(facts.tasks[0], lead=(Agent("body", BAN),))
    store = graph(replace(facts, tasks=(*facts.tasks, twin)))
    tasks = [quad.subject.value for quad in store.quads_for_pattern(None, RDF.type, BM.Task)]
    assert len(tasks) == 2
    assert len({iri.partition(";")[0] for iri in tasks}) == 1


def test_a_reported_result_is_done(graph):
    facts = full()
    store = graph(replace(facts, tasks=(replace(facts.tasks[0], kind="result"),)))
    assert value(store, one(store, BM.Task), BM.status) == thing("vocabulary/task-status/done")


def test_a_figure_is_a_plain_number(graph):
    store = graph(full())
    node = one(store, BM.Figure)
    number = value(store, node, ox.NamedNode("https://schema.org/value"))
    assert (number.value, number.datatype.value.rpartition("#")[2]) == ("1250", "decimal")


def test_what_a_figure_stands_to(graph):
    facts = full()
    whole = facts.figures[0]
    part = replace(
        whole,
        span=Span(whole.span.start + 4, whole.span.end),
        date=PartialDate(2021, 1),
        until=PartialDate(2021, 6),
        direction="increase",
        status="planned",
        total=Decimal(40),
        part_of=whole.span,
    )
    store = graph(replace(facts, figures=(whole, part)))
    name = f"{DOCUMENT}#figure={part.span.start},{part.span.end}"
    node = ox.NamedNode(name)
    assert value(store, node, BM.direction) == thing("vocabulary/direction/increase")
    assert value(store, node, BM.status) == thing("vocabulary/figure-status/planned")
    assert value(store, node, BM.outOf).value == "40"
    parent = ox.NamedNode(f"{DOCUMENT}#figure={whole.span.start},{whole.span.end}")
    assert value(store, node, DCTERMS.isPartOf) == parent
    ends = (value(store, node, p) for p in (SCHEMA.validFrom, SCHEMA.validUntil))
    assert [end.value for end in ends] == ["2021-01", "2021-06"]


def test_a_relation_of_directives_is_plain_and_proven(graph):
    store = graph(full())
    old = thing("document/2021/12/hội%20nghị#directive=quyết-định-55")
    new = thing("directive/quy-định-50-qđ-tw/2021")
    assert value(store, new, DCTERMS.replaces) == old
    link = ox.NamedNode(f"{DOCUMENT}#replaces=quy-định-50-qđ-tw/2021,quyết-định-55")
    assert value(store, link, CITO.hasCitingEntity) == new
    assert value(store, link, CITO.hasCitedEntity) == old
    assert "thay thế" in value(store, value(store, link, PROV.wasDerivedFrom), NIF.anchorOf).value


def test_what_one_document_says_of_a_directive_stays_its_own(graph):
    def cites(id, date):
        sample = Sample(id, "Nghị định 30/2020/NĐ-CP")
        number = {"type": "Nghị định", "number": "30/2020/NĐ-CP", "date": date}
        return empty(sample, directives=(directive(sample, sample.text, **number),))

    store = graph(cites("a", PartialDate(2020, 3, 5)), cites("b", None))
    node = one(store, BM.Directive)
    assert value(store, node, ELI.date_document).value == "2020-03-05"
    silent = thing("document/b#cites=nghị-định-30-2020-nđ-cp")
    assert value(store, silent, CITO.hasCitedEntity) == node
    assert not texts(store, silent, DCTERMS.date)


def test_a_mention_of_a_whole_sentence_is_both(graph):
    sample = Sample(text="Hội nghị Trung ương 4")
    words = Mention(sample.span(sample.text), sample.span(sample.text))
    named = replace(body(sample, sample.text), mentions=(words,))
    store = graph(empty(sample, bodies=(named,)))
    node = one(store, BM.Evidence)
    assert value(store, node, NIF.sentence) == node
    assert one(store, NIF.OffsetBasedString) == node


@pytest.mark.parametrize("scheme", ["occupancy-status", "participation-role", "task-kind"])
def test_concepts_that_are_used_bring_their_labels(graph, scheme):
    store = graph(full())
    used = {
        quad.object
        for quad in store
        if isinstance(quad.object, ox.NamedNode)
        and f"/vocabulary/{scheme}/" in quad.object.value
        and not quad.object.value.endswith("/")
    }
    assert used
    for concept in used:
        labels = store.quads_for_pattern(concept, SKOS.prefLabel, None)
        assert {quad.object.language for quad in labels} == {"vi", "en"}


def test_a_type_no_vocabulary_knows_is_kept_by_its_words(graph):
    sample = Sample(text="Lệnh bài số 7/LB-ABC")
    cited = directive(sample, sample.text, type="Lệnh bài", number="7/LB-ABC")
    store = graph(empty(sample, directives=(cited,)))
    kind = value(store, one(store, BM.Directive), ELI.type_document)
    assert texts(store, kind, SKOS.prefLabel) == ["lệnh bài"]


def test_front_matter_describes_the_document(graph):
    sample = Sample(
        extra={"source": "https://example.org/a", "title": "Hội nghị", "author": "Lê A"}
    )
    store = graph(empty(sample))
    node = ox.NamedNode(DOCUMENT)
    assert value(store, node, DCTERMS.identifier).value == sample.id
    assert value(store, node, DCTERMS.source).value == "https://example.org/a"
    assert value(store, node, DCTERMS.creator).value == "Lê A"


def test_links_to_directives_the_document_does_not_have_are_left_out(graph):
    facts = full()
    task: Task = replace(facts.tasks[0], basis=("no such id",))
    store = graph(replace(facts, tasks=(task,), directives=()))
    assert not texts(store, one(store, BM.Task), BM.basis)


def test_evidence_is_at_most_twice_the_rest(graph):
    counted = statistics(graph(full()))
    assert counted.ratio <= 2
    assert dict(counted.classes)["Official"] == 1
