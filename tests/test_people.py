"""Who is who: people of one name, told apart or held together for reasons that can be read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extraction.pipeline import extract
from kg.model import Document, PartialDate
from kg.resolve import features
from kg.resolve.profiles import Profiler
from kg.resolve.resolving import Resolver
from kg.vocabulary import load

VOCABULARY = load()
PROFILER = Profiler(VOCABULARY)
RESOLVER = Resolver(VOCABULARY)


def profiles(*texts):
    """Profiles of documents, given as (date, text); their ids are letters."""
    documents = (
        Document(chr(ord("a") + number), text, PartialDate.parse(date) if date else None)
        for number, (date, text) in enumerate(texts)
    )
    return [p for document in documents for p in PROFILER(extract(document, VOCABULARY))]


def people(*texts):
    clusters = RESOLVER.resolve_all(profiles(*texts))
    return {c.iri.partition("/official/")[2]: c for c in clusters if c.kind == "official"}


MINISTER = ("2021-04-21", "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch Nguyễn Văn Hùng phát biểu.")
LATER = ("2024-05-06", "Ông Nguyễn Văn Hùng, Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch, dự lễ.")
DISTRICT = ("2024-09-29", "Ông Nguyễn Văn Hùng, Phó Chủ tịch UBND huyện Tam Nông, cho biết.")


def test_namesakes_are_told_by_where_they_were_first_seen():
    found = people(MINISTER, LATER, DISTRICT)
    assert {name: [p.document for p in c.profiles] for name, c in found.items()} == {
        "nguyễn-văn-hùng/bộ-văn-hóa-thể-thao-và-du-lịch": ["a", "b"],
        "nguyễn-văn-hùng/ủy-ban-nhân-dân-huyện-tam-nông": ["c"],
    }


def test_the_bare_name_leads_to_all_who_bear_it():
    bare = "https://w3id.org/bomay/official/nguyễn-văn-hùng"
    assert all(bare in cluster.replaced for cluster in people(MINISTER, DISTRICT).values())
    (only,) = people(MINISTER, LATER).values()
    assert only.iri == bare
    assert not only.replaced


def test_a_later_namesake_does_not_change_the_names_of_earlier_ones():
    another = ("2025-02-01", "Ông Nguyễn Văn Hùng, Hiệu trưởng Trường THCS Gia Cẩm, trả lời.")
    assert people(MINISTER, DISTRICT).keys() < people(MINISTER, DISTRICT, another).keys()


def test_every_merge_and_every_split_says_why():
    found = people(MINISTER, LATER, DISTRICT)
    told = [
        (comparison.same, {reason.feature for reason in comparison.reasons})
        for cluster in found.values()
        for comparison in cluster.comparisons
    ]
    (_, why_one), (_, why_two) = sorted(told, key=lambda found: not found[0])
    assert sorted(same for same, _ in told) == [False, True]
    assert {"common-name", "same-office"} <= why_one
    assert {"common-name", "other-bodies", "other-level"} <= why_two


@pytest.mark.parametrize(("feature", "weight"), features.FEATURES)
def test_every_feature_is_documented_and_weighs_something(feature, weight):
    assert feature.__doc__.strip().endswith(".")
    assert weight


SAID = [
    MINISTER,
    LATER,
    DISTRICT,
    ("2022-01-01", "Ông Lê Thanh, Chủ tịch UBND xã Tân Phong, phát biểu."),
    ("2022-02-01", "Bà Lê Thanh, Chủ tịch UBND xã Tân Phong, dự."),
    ("2022-03-01", "Ông Đỗ Văn Sơn (sinh năm 1960), Bí thư Huyện ủy Mường La, phát biểu."),
    ("2022-04-01", "Ông Đỗ Văn Sơn (sinh năm 1985), Bí thư Huyện ủy Mường La, dự."),
    ("2022-05-01", "Bà Trần Thị Lý, Chủ tịch UBND huyện Thạch An, phát biểu."),
    (None, "Bà Trần Thị Lí, Chủ tịch UBND huyện Thạch An, dự."),
]
PROFILES = [p for p in profiles(*SAID) if p.block.startswith("official/")]


@settings(max_examples=60, deadline=None)
@given(st.permutations(PROFILES))
def test_order_is_of_no_account(shuffled):
    assert set(RESOLVER.resolve_all(shuffled)) == set(RESOLVER.resolve_all(PROFILES))


@settings(max_examples=60, deadline=None)
@given(st.sets(st.sampled_from(sorted({p.block for p in PROFILES})), min_size=1))
def test_a_block_depends_on_nothing_but_itself(blocks):
    some = [profile for profile in PROFILES if profile.block in blocks]
    everything = set(RESOLVER.resolve_all(PROFILES))
    assert set(RESOLVER.resolve_all(some)) == {
        cluster for cluster in everything if cluster.profiles[0].block in blocks
    }
