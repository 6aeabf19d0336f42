"""Who is who across documents."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_facts import Sample, body, directive, empty, occupancy, official

from kg import iris
from kg.directive_keys import label
from kg.model import Agent, Event, PartialDate, Task
from kg.resolution import resolve as resolved
from kg.vocabulary import load

VARIANTS = ("Thành ủy Hà Nội", "Thành uỷ Hà Nội", "thành ủy Hà Nội", "THÀNH ỦY HÀ NỘI")


VOCABULARY = load()


def resolve(documents):
    return resolved(documents, VOCABULARY)


def citing(id, words, **said):
    sample = Sample(id, words, None)
    return empty(sample, directives=(directive(sample, words, **said),))


def directives_of(*documents):
    resolution = resolve(documents)
    return [
        resolution.directive(cited, facts).removeprefix("https://w3id.org/bomay/")
        for facts in documents
        for cited in facts.directives
    ]


def test_spellings_of_one_name_are_one_body_called_by_the_most_frequent():
    samples = [Sample(str(i), name) for i, name in enumerate((*VARIANTS, VARIANTS[1]))]
    resolution = resolve(empty(s, bodies=(body(s, s.text),)) for s in samples)
    assert resolution.things() == [iris.body("Thành ủy Hà Nội")]
    assert resolution.best(resolution.things()[0], "label") == "Thành uỷ Hà Nội"


def test_equally_frequent_spellings_go_by_code_points():
    samples = [Sample(str(i), name) for i, name in enumerate(VARIANTS)]
    resolution = resolve(empty(s, bodies=(body(s, s.text),)) for s in samples)
    assert resolution.best(resolution.things()[0], "label") == min(VARIANTS)


@given(st.lists(st.sampled_from(VARIANTS), min_size=1, max_size=8), st.randoms())
def test_the_order_of_documents_is_of_no_account(names, chance: random.Random):
    samples = [Sample(str(i), name) for i, name in enumerate(names)]
    documents = [empty(s, bodies=(body(s, s.text),)) for s in samples]
    first = resolve(documents)
    chance.shuffle(documents)
    second = resolve(documents)
    assert first.things() == second.things()
    for thing in first.things():
        assert first.best(thing, "label") == second.best(thing, "label")
        assert first.aliases(thing) == second.aliases(thing)


def test_tones_keep_people_apart():
    sample = Sample(text="Nguyễn Văn Hùng và Nguyễn Văn Hưng")
    people = (official(sample, "Nguyễn Văn Hùng"), official(sample, "Nguyễn Văn Hưng"))
    assert len(resolve([empty(sample, officials=people)]).things()) == 2


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
    resolution = resolve(documents)
    assert len({resolution.event(f.events[0], f) for f in documents}) == (1 if shared else 2)


def test_a_shortened_name_is_no_alias():
    sample = Sample(text="Ban Chỉ đạo 35 họp. Ban Chỉ đạo kết luận. BCĐ 35 báo cáo.")
    named = body(sample, "Ban Chỉ đạo 35")
    mentions = (*named.mentions, sample.mention("Ban Chỉ đạo kết"), sample.mention("BCĐ 35"))
    mentions = (
        mentions[0],
        replace(mentions[1], span=sample.span("Ban Chỉ đạo", 1)),
        mentions[2],
    )
    resolution = resolve([empty(sample, bodies=(replace(named, mentions=mentions),))])
    assert resolution.aliases(iris.body("Ban Chỉ đạo 35")) == ["BCĐ 35"]


def test_a_name_that_two_bodies_go_by_is_no_alias():
    sample = Sample(text="UBND huyện")
    bodies = tuple(
        body(sample, f"Ủy ban nhân dân huyện {place}", "UBND huyện")
        for place in ("A Lưới", "Ba Bể")
    )
    resolution = resolve([empty(sample, bodies=bodies)])
    assert [resolution.aliases(thing) for thing in resolution.things()] == [[], []]


def test_what_no_words_name_has_the_sentence_of_a_fact_as_proof():
    sample = Sample(text="Bà Lò Thị Ban, Trưởng Ban Dân vận Tỉnh ủy, phát biểu.")
    held = occupancy(sample, "Lò Thị Ban", "Trưởng Ban Dân vận Tỉnh ủy", body="Ban Dân vận Tỉnh ủy")
    resolution = resolve([empty(sample, occupancies=(held,))])
    sentence = iris.characters(iris.document(sample.id), sample.sentence("Lò"))
    assert {resolution.proof(thing) for thing in resolution.things()} == {sentence}


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
    resolution = resolve([empty(sample, tasks=(task,))])
    document = iris.document(sample.id)
    group, post = iris.group("các huyện ủy"), iris.post("Chủ tịch tỉnh")
    assert resolution.proof(group) == iris.characters(document, sample.sentence("rà soát"))
    assert resolution.proof(post) == iris.characters(document, sample.sentence("yêu cầu"))
