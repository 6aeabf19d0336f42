"""Laws of the whole chain, from any text to the graph."""

import unicodedata

import pyoxigraph as ox
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import turtle
from kg.extraction.pipeline import extract
from kg.graph import triples
from kg.model import Document, PartialDate
from kg.namespaces import BM, DCTERMS, NIF, PROV, RDF
from kg.validation import validate
from kg.vocabulary import load

VOCABULARY = load()
SENTENCES = st.sampled_from(
    [
        "Ngày 12/3/2021, tại Hà Nội, ông Lò Văn Tình, Bí thư Tỉnh ủy Sơn La, chủ trì hội nghị.",
        "Bà Trần Thị Mẫu được bầu giữ chức Chủ tịch UBND tỉnh Lạng Sơn nhiệm kỳ 2021-2026.",
        "Đồng chí Hoàng Văn Nghĩa, nguyên Phó Trưởng ban Tổ chức Tỉnh uỷ, phát biểu.",
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ và Quy định 50-QĐ/TW;",
        "Thủ tướng yêu cầu Bộ Y tế phối hợp với các địa phương rà soát trước ngày 30/6/2022.",
        "1. Sở Nội vụ chủ trì tham mưu kế hoạch; báo cáo Chủ tịch UBND tỉnh trong quý III/2022.",
        "Toàn tỉnh có hơn 13.500 đảng viên, tăng 20,9% so với năm 2020; thu 2,8 tỷ đồng.",
        "Nghị quyết này thay thế Nghị quyết số 12-NQ/TU; UBND TP. Hồ Chí Minh thi hành.",
        "Sở Nội vụ phải chịu trách nhiệm.",
        "I. ĐÁNH GIÁ CHUNG",
        "“Phải làm thật tốt”, ông nói 😀 .",
        "Ha\u0300 No\u0323\u0302i – T.Ư – Đ\u1ea3ng uỷ\u00a0xã.",
        "",
        "\u2adc\u212b",
    ]
)
NOISE = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
BREAKS = st.sampled_from(["\n", "\r\n", " ", "\n\n", "\u2028", ""])
TEXTS = st.lists(st.tuples(st.one_of(SENTENCES, SENTENCES, NOISE), BREAKS), max_size=8).map(
    lambda pieces: "".join(words + stop for words, stop in pieces)
)
IDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
DATES = st.sampled_from([None, PartialDate(2021), PartialDate(2021, 4), PartialDate(2021, 4, 30)])
DOCUMENTS = st.lists(
    st.builds(Document, IDS, TEXTS, DATES), max_size=3, unique_by=lambda document: document.id
)


def written(documents) -> bytes:
    facts = (extract(document, VOCABULARY) for document in documents)
    return b"".join([*turtle.header(), *turtle.turtle(triples(facts, VOCABULARY))])


def stored(documents) -> ox.Store:
    store = ox.Store()
    store.load(written(documents), format=ox.RdfFormat.TURTLE)
    return store


def value(store, subject, predicate):
    return next(iter(store.quads_for_pattern(subject, predicate, None))).object.value


@settings(max_examples=40, deadline=None)
@given(DOCUMENTS)
def test_every_graph_conforms(documents):
    assert validate(stored(documents)).violations == ()


@settings(max_examples=40, deadline=None)
@given(DOCUMENTS)
def test_every_quote_is_the_text_at_its_offsets(documents):
    texts = {document.id: document.text for document in documents}
    store = stored(documents)
    for quad in store.quads_for_pattern(None, RDF.type, BM.Evidence):
        document = next(iter(store.quads_for_pattern(quad.subject, NIF.referenceContext, None)))
        text = texts[value(store, document.object, DCTERMS.identifier)]
        start, end = (int(value(store, quad.subject, p)) for p in (NIF.beginIndex, NIF.endIndex))
        assert value(store, quad.subject, NIF.anchorOf) == text[start:end]
    for quad in store.quads_for_pattern(None, NIF.sentence, None):
        inner, outer = (
            [int(value(store, node, p)) for p in (NIF.beginIndex, NIF.endIndex)]
            for node in (quad.subject, quad.object)
        )
        assert outer[0] <= inner[0] < outer[1]


@settings(max_examples=40, deadline=None)
@given(DOCUMENTS, st.randoms())
def test_the_order_of_documents_does_not_change_a_byte(documents, chance):
    expected = written(documents)
    chance.shuffle(documents)
    assert written(documents) == expected


@settings(max_examples=40, deadline=None)
@given(DOCUMENTS)
def test_names_are_composed_letters_and_never_empty(documents):
    store = stored(documents)
    for quad in store:
        for term in (quad.subject, quad.object):
            if isinstance(term, ox.NamedNode) and "/document/" not in term.value:
                assert unicodedata.is_normalized("NFC", term.value)
                assert not term.value.endswith("/-")


@settings(max_examples=40, deadline=None)
@given(DOCUMENTS)
def test_every_sentence_in_the_graph_states_something(documents):
    """Evidence is there because a fact or a mention leads to it."""
    store = stored(documents)
    for quad in store.quads_for_pattern(None, RDF.type, BM.Evidence):
        led = [
            found
            for predicate in (PROV.wasDerivedFrom, NIF.sentence)
            for found in store.quads_for_pattern(None, predicate, quad.subject)
        ]
        assert led
