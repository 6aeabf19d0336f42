"""Who is who across documents."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_facts import Sample, body, directive, empty, occupancy, official

from kg import iris
from kg.concepts import Concepts
from kg.entities import Entities
from kg.model import Agent, Event, PartialDate, Task
from kg.namespaces import SKOS
from kg.resolve import keys
from kg.resolve.citations import label
from kg.resolve.model import Names
from kg.resolve.profiles import Profiler
from kg.resolve.resolving import Resolver
from kg.vocabulary import load

VARIANTS = ("Thành ủy Hà Nội", "Thành uỷ Hà Nội", "thành ủy Hà Nội", "THÀNH ỦY HÀ NỘI")


VOCABULARY = load()
PROFILER = Profiler(VOCABULARY)
RESOLVER = Resolver(VOCABULARY)


def resolve(documents):
    """The things of documents by their IRIs."""
    profiles = (profile for facts in documents for profile in PROFILER(facts))
    return {cluster.iri: cluster for cluster in RESOLVER.resolve_all(profiles)}


def aliases(documents, iri):
    clusters = resolve(documents)
    entities = Entities(Names(clusters.values()).iri, Concepts(VOCABULARY))
    described = entities.triples(clusters[iri])
    return sorted(t.object.value for t in described if t.predicate == SKOS.altLabel)


def citing(id, words, **said):
    sample = Sample(id, words, None)
    return empty(sample, directives=(directive(sample, words, **said),))


def directives_of(*documents):
    names = Names(resolve(documents).values())
    return [
        names.iri(facts.document.id, keys.directive(cited.id)).removeprefix(
            "https://w3id.org/bomay/"
        )
        for facts in documents
        for cited in facts.directives
    ]


def test_spellings_of_one_name_are_one_body_called_by_the_most_frequent():
    samples = [Sample(str(i), name) for i, name in enumerate((*VARIANTS, VARIANTS[1]))]
    things = resolve(empty(s, bodies=(body(s, s.text),)) for s in samples)
    assert list(things) == [iris.body("Thành ủy Hà Nội")]
    assert things[iris.body("Thành ủy Hà Nội")].best("label") == "Thành uỷ Hà Nội"


def test_equally_frequent_spellings_go_by_code_points():
    samples = [Sample(str(i), name) for i, name in enumerate(VARIANTS)]
    (thing,) = resolve(empty(s, bodies=(body(s, s.text),)) for s in samples).values()
    assert thing.best("label") == min(VARIANTS)


@given(st.lists(st.sampled_from(VARIANTS), min_size=1, max_size=8), st.randoms())
def test_the_order_of_documents_is_of_no_account(names, chance: random.Random):
    samples = [Sample(str(i), name) for i, name in enumerate(names)]
    documents = [empty(s, bodies=(body(s, s.text),)) for s in samples]
    first = resolve(documents)
    chance.shuffle(documents)
    assert resolve(documents) == first


def test_tones_keep_people_apart():
    sample = Sample(text="Nguyễn Văn Hùng và Nguyễn Văn Hưng")
    people = (official(sample, "Nguyễn Văn Hùng"), official(sample, "Nguyễn Văn Hưng"))
    assert len(resolve([empty(sample, officials=people)])) == 2


def test_a_bare_number_is_known_in_its_document_only():
    one = citing("a", "Quyết định 50", type="Quyết định", number="50")
    other = citing("b", "Quyết định 50", type="Quyết định", number="50")
    assert directives_of(one, other) == [
        "document/a#directive=quyết-định-50",
        "document/b#directive=quyết-định-50",
    ]


def test_a_bare_number_with_its_issuer_is_one_everywhere():
    said = {"type": "Quyết định", "number": "50", "issuer": Agent("body", "Bộ Chính trị")}
    one, other = citing("a", "Quyết định 50", **said), citing("b", "Quyết định 50", **said)
    assert set(directives_of(one, other)) == {"directive/quyết-định-50/bộ-chính-trị"}


@pytest.mark.parametrize(
    ("type", "number", "iri"),
    [
        ("Nghị định", "30/2020/NĐ-CP", "directive/nghị-định-30-2020-nđ-cp"),
        ("Nghị định", "030/2020/NĐ-CP", "directive/nghị-định-30-2020-nđ-cp"),
        ("Quy định", "50-QĐ/TW", "directive/quy-định-50-qđ-tw"),
        ("Chỉ thị", "05-CT/TW", "directive/chỉ-thị-5-ct-tw"),
    ],
)
def test_a_number_with_its_symbol_is_enough(type, number, iri):
    assert directives_of(citing("a", number, type=type, number=number)) == [iri]


def test_a_directive_is_called_by_its_whole_number():
    documents = [
        citing("a", "50-QĐ/TW", type="Quy định", number="50-QĐ/TW"),
        citing("b", "Quy định 50", type="Quy định", number="50"),
        citing("c", "Quy định 50", type="Quy định", number="50"),
    ]
    clusters = resolve(documents)
    entities = Entities(Names(clusters.values()).iri, Concepts(VOCABULARY))
    labels = {
        said.object.value
        for cluster in clusters.values()
        for said in entities.triples(cluster)
        if said.predicate == SKOS.prefLabel
    }
    assert labels == {"Quy định 50-QĐ/TW"}


@pytest.mark.parametrize(
    ("said", "date", "is_one"),
    [
        ({}, "2024-09-05", False),
        ({}, "2022-06-01", True),
        ({}, "2023-02-01", True),
        ({"title": "về kinh doanh vận tải bằng xe ô tô"}, "2024-09-05", True),
        ({"title": "về lệ phí trước bạ"}, "2024-09-05", False),
        ({"issuer": Agent("body", "Chính phủ")}, "2024-09-05", False),
    ],
)
def test_a_bare_number_of_a_yearly_series_needs_its_year_or_matter(said, date, is_one):
    title = "quy định về kinh doanh và điều kiện kinh doanh vận tải bằng xe ô tô"
    number = {"type": "Nghị định", "number": "10/2022/NĐ-CP", "date": PartialDate(2022, 1, 15)}
    government = Agent("body", "Chính phủ")
    known = citing("a", "Nghị định 10/2022/NĐ-CP", title=title, issuer=government, **number)
    sample = Sample("b", "Nghị định 10", date)
    bare = directive(sample, sample.text, type="Nghị định", number="10", **said)
    assert (len(set(directives_of(known, empty(sample, directives=(bare,))))) == 1) is is_one


def test_a_year_tells_numbers_apart_that_start_again():
    number = {"type": "Chỉ thị", "number": "05-CT/TW"}
    old = citing("a", "Chỉ thị 05-CT/TW", date=PartialDate(2016, 5, 15), **number)
    new = citing("b", "Chỉ thị 05-CT/TW", date=PartialDate(2022), **number)
    undated = citing("c", "Chỉ thị 05-CT/TW", **number)
    assert directives_of(old, new, undated) == [
        "directive/chỉ-thị-5-ct-tw/2016",
        "directive/chỉ-thị-5-ct-tw/2022",
        "directive/chỉ-thị-5-ct-tw",
    ]


def test_an_undated_citation_is_of_the_one_directive_known():
    number = {"type": "Chỉ thị", "number": "05-CT/TW"}
    dated = citing("a", "Chỉ thị 05-CT/TW", date=PartialDate(2016, 5, 15), **number)
    undated = citing("b", "Chỉ thị 05-CT/TW", **number)
    assert len(set(directives_of(undated, dated))) == 1


def test_no_document_cites_a_later_directive():
    number = {"type": "Chỉ thị", "number": "05-CT/TW"}
    dated = citing("a", "Chỉ thị 05-CT/TW", date=PartialDate(2016, 5, 15), **number)
    sample = Sample("b", "Chỉ thị 05-CT/TW", "2012-01-01")
    earlier = empty(sample, directives=(directive(sample, sample.text, **number),))
    assert len(set(directives_of(dated, earlier))) == 2


def test_provinces_number_alike():
    def decided(id, place):
        sample = Sample(id, f"Quyết định 12/2021/QĐ-UBND của UBND tỉnh {place}")
        issuer = f"Ủy ban nhân dân tỉnh {place}"
        cited = directive(
            sample,
            "Quyết định 12/2021/QĐ-UBND",
            type="Quyết định",
            number="12/2021/QĐ-UBND",
            issuer=Agent("body", issuer),
        )
        bodies = (body(sample, issuer, f"UBND tỉnh {place}", place=place),)
        return empty(sample, directives=(cited,), bodies=bodies)

    assert len(set(directives_of(decided("a", "Lào Cai"), decided("b", "Hà Giang")))) == 2


def test_a_draft_is_not_the_law():
    said = {"type": "Luật", "title": "Luật Đất đai"}
    law, bill = citing("a", "Luật Đất đai", **said), citing("b", "Luật Đất đai", draft=True, **said)
    assert directives_of(law, bill) == ["directive/luật-đất-đai", "directive/dự-thảo-luật-đất-đai"]
    assert label(bill.directives[0]) == "Dự thảo Luật Đất đai"


def test_a_document_named_by_its_type_alone_is_called_so_once():
    cited = citing("a", "Hiến pháp", type="Hiến pháp", title="Hiến pháp")
    assert label(cited.directives[0]) == "Hiến pháp"


def event(sample, name, date):
    kind = "hội-nghị"
    return Event(name, name, kind, date, None, (sample.mention(name),), "head-noun")


@pytest.mark.parametrize(
    ("name", "date", "shared"),
    [
        ("Phiên họp thứ 55 của Ủy ban Thường vụ Quốc hội", PartialDate(2021, 4, 27), True),
        ("Phiên họp thứ 55 của Ủy ban Thường vụ Quốc hội", None, False),
        ("hội nghị trực tuyến", PartialDate(2021, 4, 27), False),
    ],
)
def test_events_are_shared_when_date_and_name_single_them_out(name, date, shared):
    samples = [Sample(id, name) for id in "ab"]
    documents = [empty(s, events=(event(s, name, date),)) for s in samples]
    assert len(resolve(documents)) == (1 if shared else 2)


def test_a_shortened_name_is_no_alias():
    sample = Sample(text="Ban Chỉ đạo 35 họp. Ban Chỉ đạo kết luận. BCĐ 35 báo cáo.")
    named = body(sample, "Ban Chỉ đạo 35")
    mentions = (*named.mentions, sample.mention("Ban Chỉ đạo kết"), sample.mention("BCĐ 35"))
    mentions = (
        mentions[0],
        replace(mentions[1], span=sample.span("Ban Chỉ đạo", 1)),
        mentions[2],
    )
    facts = empty(sample, bodies=(replace(named, mentions=mentions),))
    assert aliases([facts], iris.body("Ban Chỉ đạo 35")) == ["BCĐ 35"]


@pytest.mark.parametrize(
    ("name", "place", "words", "known"),
    [
        ("Ủy ban nhân dân huyện A Lưới", "huyện A Lưới", "UBND huyện A Lưới", True),
        ("Ủy ban nhân dân huyện A Lưới", "huyện A Lưới", "UBND huyện", False),
        ("Ủy ban nhân dân thành phố Hồ Chí Minh", "thành phố Hồ Chí Minh", "UBND TPHCM", True),
        ("Sở Y tế tỉnh Hà Nam", "tỉnh Hà Nam", "Sở Y tế Hà Nam", True),
        ("Tổng cục Thể dục thể thao", None, "Tổng cục TDTT", True),
        ("Ban Bí thư Trung ương Đảng", None, "Bí thư Trung ương Đảng", False),
    ],
)
def test_an_alias_is_a_name_wherever_it_stands(name, place, words, known):
    """It has the place of the body, and is no office in it."""
    sample = Sample(text=words)
    facts = empty(sample, bodies=(body(sample, name, words, place=place),))
    assert aliases([facts], iris.body(name)) == ([words] if known else [])


def test_words_for_two_bodies_of_one_text_are_a_name_of_neither():
    sample = Sample(text="BCĐ")
    bodies = tuple(body(sample, name, "BCĐ") for name in ("Ban Chỉ đạo 35", "Ban Chỉ đạo 138"))
    facts = [empty(sample, bodies=bodies)]
    assert [aliases(facts, iris.body(named.name)) for named in bodies] == [[], []]


def test_what_no_words_name_has_the_sentence_of_a_fact_as_proof():
    sample = Sample(text="Bà Lò Thị Ban, Trưởng Ban Dân vận Tỉnh ủy, phát biểu.")
    held = occupancy(sample, "Lò Thị Ban", "Trưởng Ban Dân vận Tỉnh ủy", body="Ban Dân vận Tỉnh ủy")
    things = resolve([empty(sample, occupancies=(held,))]).values()
    sentence = iris.characters(iris.document(sample.id), sample.sentence("Lò"))
    assert {thing.proof().sentence for thing in things} == {sentence}


@pytest.mark.parametrize(
    ("number", "shared"),
    [
        ("35-CT/TW", True),
        ("128/NQ-CP", True),
        ("890/QĐ-UBND", False),
        ("12/2021/QĐ-UBND", False),
        ("25/NQ-HĐND", False),
        ("09-NQ/TU", False),
        ("96/TTr-XYZ", False),
    ],
)
def test_a_code_that_many_use_needs_its_issuer(number, shared):
    said = {"type": "Nghị quyết", "number": number}
    one, other = citing("a", number, **said), citing("b", number, **said)
    assert (len(set(directives_of(one, other))) == 1) is shared


def test_a_chairman_numbers_together_with_the_committee():
    def decided(id, issuer):
        sample = Sample(id, "Quyết định 890/QĐ-UBND của Ủy ban nhân dân tỉnh An Hải")
        said = {"type": "Quyết định", "number": "890/QĐ-UBND", "issuer": issuer}
        cited = directive(sample, "Quyết định 890/QĐ-UBND", **said)
        return empty(
            sample, directives=(cited,), bodies=(body(sample, "Ủy ban nhân dân tỉnh An Hải"),)
        )

    committee = Agent("body", "Ủy ban nhân dân tỉnh An Hải")
    chairman = Agent("post", "Chủ tịch Ủy ban nhân dân tỉnh An Hải")
    assert set(directives_of(decided("a", committee), decided("b", chairman))) == {
        "directive/quyết-định-890-qđ-ubnd/ủy-ban-nhân-dân-tỉnh-an-hải"
    }


def test_the_proof_of_a_name_holds_the_name_if_any_sentence_does():
    sample = Sample(text="Chủ tịch tỉnh yêu cầu:\n- Các huyện ủy rà soát.")
    task = Task(
        span=sample.span("rà soát"),
        kind="task",
        force=None,
        lead=(Agent("group", "các huyện ủy"),),
        coordinating=(),
        assigner=Agent("post", "Chủ tịch tỉnh"),
        basis=(),
        due=None,
        evidence=(sample.sentence("yêu cầu"), sample.sentence("rà soát")),
        rule="order",
    )
    things = resolve([empty(sample, tasks=(task,))])
    document = iris.document(sample.id)
    group, post = iris.group("các huyện ủy"), iris.post("Chủ tịch tỉnh")
    for thing, words in ((group, "rà soát"), (post, "yêu cầu")):
        proof = things[thing].proof()
        assert proof.sentence == iris.characters(document, sample.sentence(words))
