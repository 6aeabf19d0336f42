import network_sample as sample
import pyoxigraph as ox
import pytest
import rdflib

from kg.statements import account
from kg.store.rdf import as_rdflib


@pytest.fixture(scope="module")
def told():
    return account(sample.store())


def only(told, relation, subject=None):
    (found,) = (
        s
        for s in told.statements
        if s.relation == relation and subject in {None, s.subject.label, s.subject.iri}
    )
    return found


def test_two_documents_make_one_statement_with_both_sentences(told):
    holds = only(told, "holds", sample.MAI)
    assert (holds.object.label, holds.text) == (
        "Ban Tổ chức Trung ương",
        "Trưởng Ban Tổ chức Trung ương",
    )
    assert (holds.status, holds.since, holds.observed) == ("current", "2021-04", "2022-01-02")
    assert [quote.source.id for quote in holds.quotes] == ["2021/hội nghị", "tin"]


def test_every_quote_is_what_stands_at_its_place(told):
    texts = {"2021/hội nghị": sample.MEETING, "tin": sample.NEWS}
    quotes = {quote for statement in told.statements for quote in statement.quotes}
    assert quotes
    for quote in quotes:
        assert texts[quote.source.id][quote.start : quote.end] == quote.text


@pytest.mark.parametrize(
    ("relation", "subject", "object"),
    [
        ("assigns", "Ban Tổ chức Trung ương", sample.TASK_WORDS),
        ("leads", "Thành ủy Hà Nội", sample.TASK_WORDS),
        ("coordinates", "các quận ủy", sample.TASK_WORDS),
        ("based-on", sample.TASK_WORDS, "Quy định 50-QĐ/TW"),
        ("issued", "Bộ Chính trị", "Quy định 50-QĐ/TW"),
        ("replaces", "Quy định 50-QĐ/TW", "Quyết định 12-QĐ/TW"),
        ("part-of", "Thành ủy Hà Nội", "Ban Chấp hành Trung ương"),
        ("chairs", "Trương Thị Mai", "hội nghị tổng kết"),
    ],
)
def test_what_ties_two_things(told, relation, subject, object):
    statement = only(told, relation)
    assert (statement.subject.label, statement.object.label) == (subject, object)
    assert len(statement.quotes) == 1


def test_an_office_that_acts_stands_for_its_body_and_is_named(told):
    assert only(told, "assigns").text == "Trưởng Ban Tổ chức Trung ương"


def test_an_office_in_an_unknown_body_is_told_of_its_official(told):
    deputy = only(told, "holds", "Trương Thị Mài")
    assert (deputy.object, deputy.text, deputy.status) == (None, "đại biểu", "former")


def test_a_task_says_its_words_kind_and_due_date(told):
    said = only(told, "said")
    assert (said.text, said.status, said.until) == (sample.TASK_WORDS, "task", "2021-06-30")


def test_figures_are_told_of_what_their_sentence_names(told):
    told_of = {s.subject.label for s in told.statements if s.relation == "figure"}
    assert told_of == {"Thành ủy Hà Nội", "Bộ Chính trị", sample.TASK_WORDS}


def test_a_sentence_that_states_more_is_no_mere_mention(told):
    assert not [s for s in told.statements if s.relation == "mention"]


def test_rdflib_graphs_say_the_same():
    store = sample.store()
    copy = rdflib.Graph()
    copy.parse(
        data=store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph()), format="nt"
    )
    assert account(as_rdflib(store)) == account(store) == account(copy)


def test_an_empty_graph_says_nothing():
    assert account(ox.Store()).statements == ()
