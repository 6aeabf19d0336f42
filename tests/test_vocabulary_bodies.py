"""The words of bodies and places: well formed, unambiguous, right about history."""

import datetime
import re
from collections import Counter
from itertools import chain

import pyoxigraph as ox
import pytest

from kg.text import lowered, normalised
from kg.vocabulary import VOCABULARY, Vocabulary, load, ontology_folder

FILES = ("bodies.ttl", "body-kinds.ttl", "fields.ttl", "places.ttl")
SCHEMES = (
    *("body", "body-kind", "field", "field-action", "name-word", "level", "short-form"),
    *("private-university", "private-hospital"),
    *("province", "city", "namesake", "person-like-place", "country", "place-abroad"),
)
SKOS = "http://www.w3.org/2004/02/skos/core#"
SCHEMA = "https://schema.org/"
PREF_LABEL = f"{SKOS}prefLabel"
REPLACED_BY = "http://purl.org/dc/terms/isReplacedBy"
FOUNDED, DISSOLVED = f"{SCHEMA}foundingDate", f"{SCHEMA}dissolutionDate"
WAYS = {"place", "field", "parent", "central", "subject", "name", "person", "number"}
# Units that kept their name when their territory or rank changed.
SAME_NAME = {
    *("an-giang", "bắc-ninh", "cà-mau", "cần-thơ", "gia-lai", "hà-nội", "hưng-yên", "hải-phòng"),
    *("hồ-chí-minh", "khánh-hòa", "lai-châu", "lào-cai", "lâm-đồng", "ninh-bình", "phú-thọ"),
    *("quảng-ngãi", "quảng-trị", "thái-nguyên", "tuyên-quang", "tây-ninh", "vĩnh-long"),
    *("đà-nẵng", "đắk-lắk", "đồng-nai", "đồng-tháp"),
}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load()


@pytest.fixture(scope="module")
def quads():
    return [
        quad
        for name in FILES
        for quad in ox.parse(path=str(ontology_folder() / name), format=ox.RdfFormat.TURTLE)
    ]


@pytest.fixture(scope="module")
def concepts(vocabulary):
    return [concept for scheme in SCHEMES for concept in vocabulary.scheme(scheme)]


@pytest.fixture(scope="module")
def values(quads):
    found: dict[tuple[str, str], list[str]] = {}
    for quad in quads:
        found.setdefault((quad.subject.value, quad.predicate.value), []).append(quad.object.value)
    return lambda subject, predicate: found.get((subject, predicate), [])


def in_force(values, concepts, day):
    return [
        concept
        for concept in concepts
        if min(values(concept.iri, FOUNDED), default="")
        <= day
        < max(values(concept.iri, DISSOLVED), default="9999")
    ]


def found_in(vocabulary, scheme, text):
    hits = vocabulary.scan(vocabulary.folder(text).lower).get(scheme, [])
    return [concept.id for hit in hits for concept in hit.concepts]


def test_every_concept_has_one_preferred_label_a_language(quads):
    languages: dict[str, Counter[str]] = {}
    for quad in quads:
        if quad.predicate.value == PREF_LABEL:
            languages.setdefault(quad.subject.value, Counter())[quad.object.language] += 1
    subjects = {quad.subject.value for quad in quads}
    wrong = {s for s in subjects if languages.get(s) != Counter(vi=1, en=1)}
    assert wrong == set()


def test_every_concept_lies_in_the_scheme_its_address_names(concepts, values):
    for concept in concepts:
        expected = [f"{VOCABULARY}{concept.scheme}/"]
        assert values(concept.iri, f"{SKOS}inScheme") == expected, concept.iri


def test_every_concept_of_the_files_is_in_a_known_scheme(quads):
    subjects = {quad.subject.value.removeprefix(VOCABULARY) for quad in quads}
    assert {subject.partition("/")[0] for subject in subjects} == set(SCHEMES)


def test_every_word_referred_to_exists(quads, vocabulary):
    objects = {quad.object.value for quad in quads if isinstance(quad.object, ox.NamedNode)}
    used = {o for o in objects if o.startswith(VOCABULARY) and not o.endswith("/")}
    assert used - set(vocabulary.concepts) == set()


@pytest.mark.parametrize(
    "predicate",
    [f"{SKOS}broader", "http://www.w3.org/ns/org#subOrganizationOf", REPLACED_BY],
)
def test_nothing_is_above_itself(concepts, values, predicate):
    for concept in concepts:
        above, seen = values(concept.iri, predicate), set()
        while above:
            assert concept.iri not in above, concept.iri
            seen.update(above)
            above = [x for iri in above for x in values(iri, predicate) if x not in seen]


def test_no_short_form_stands_for_two_things(vocabulary):
    claims = Counter(
        normalised(short) for c in vocabulary.concepts.values() for short in c.abbreviations
    )
    assert [short for short, count in claims.items() if count > 1] == []


def test_no_short_form_is_a_label_of_another_concept(vocabulary, concepts):
    """It would be written out before that label could be found."""
    owner = {short: c for c in vocabulary.concepts.values() for short in c.abbreviations}
    for concept in concepts:
        for label in concept.labels:
            assert owner.get(label, concept) == concept, (label, concept.iri)


def test_no_label_of_a_scheme_means_two_things(vocabulary):
    for scheme in SCHEMES:
        meanings: dict[str, set[str]] = {}
        for concept in vocabulary.scheme(scheme):
            base = re.sub(r"-(?:trước-)?\d{4}$", "", concept.id)
            identity = base if scheme == "province" and base in SAME_NAME else concept.id
            for label in concept.labels:
                meanings.setdefault(lowered(label), set()).add(identity)
        assert {label: ids for label, ids in meanings.items() if len(ids) > 1} == {}, scheme


def test_labels_survive_folding(vocabulary, concepts):
    """A label with an abbreviation or an unfolded letter inside would never be met."""
    wrong = [
        (concept.iri, label)
        for concept in concepts
        for label in concept.labels
        if vocabulary.folder(label).text != label
    ]
    assert wrong == []


def test_expressions_in_which_a_word_is_not_meant_hold_it_and_hide_it(vocabulary, concepts):
    for concept in concepts:
        for phrase in concept.all("notIn"):
            folded = normalised(phrase)
            own = [label for label in concept.labels if _spaced(label) in _spaced(folded)]
            assert own, (concept.iri, phrase)
            assert concept.id not in found_in(vocabulary, concept.scheme, phrase), phrase


def _spaced(text):
    return " " + re.sub(r"[^\w/&]+", " ", text.lower()).strip() + " "


def test_examples_hold_the_word(vocabulary, concepts):
    wrong = [
        (concept.iri, example)
        for concept in concepts
        for example in concept.all("example")
        if concept.id not in found_in(vocabulary, concept.scheme, example)
    ]
    assert wrong == []


@pytest.mark.parametrize("scheme", ["field", "level"])
def test_fields_and_levels_have_an_example(vocabulary, scheme):
    assert [c.id for c in vocabulary.scheme(scheme) if not c.get("example")] == []


def test_kinds_say_what_they_are_composed_with(vocabulary):
    levels = {concept.label.lower() for concept in vocabulary.scheme("level")}
    for kind in vocabulary.scheme("body-kind"):
        assert set(kind.all("composedWith")) <= WAYS, kind.id
        assert kind.get("level") in levels | {None}, kind.id
        if kind.get("composedWith"):
            assert kind.get("example"), kind.id
            assert kind.get("broader"), kind.id


def test_a_group_of_kinds_is_no_head_of_a_name(vocabulary):
    groups = {kind.get("broader") for kind in vocabulary.scheme("body-kind")} - {None}
    assert len(groups) == 11
    for group in groups:
        assert vocabulary.concept("body-kind", group).get("composedWith") is None


def test_named_bodies_are_of_a_kind(vocabulary):
    kinds = {kind.id for kind in vocabulary.scheme("body-kind")}
    assert [b.id for b in vocabulary.scheme("body") if b.get("classification") not in kinds] == []


def test_dates_are_days_in_order(concepts, values):
    for concept in concepts:
        days = [*values(concept.iri, FOUNDED), *values(concept.iri, DISSOLVED)]
        assert days == sorted(days), concept.iri
        for day in days:
            assert datetime.date.fromisoformat(day), concept.iri


def test_successors_outlive_what_they_replace(concepts, values):
    for concept in concepts:
        for ended in values(concept.iri, DISSOLVED):
            for successor in values(concept.iri, REPLACED_BY):
                assert max(values(successor, DISSOLVED), default="9999") > ended, concept.iri


@pytest.mark.parametrize(
    ("day", "cities", "provinces"),
    [
        ("2024-12-31", 5, 58),
        ("2025-06-30", 6, 57),
        ("2025-07-01", 6, 28),
        ("2026-04-29", 6, 28),
        ("2026-04-30", 7, 27),
        ("2008-07-31", 5, 59),
        ("2008-08-01", 5, 58),
    ],
)
def test_provinces_on_a_day(vocabulary, values, day, cities, provinces):
    units = in_force(values, vocabulary.scheme("province"), day)
    assert len({unit.label for unit in units}) == len(units)
    assert Counter(unit.get("level") for unit in units) == {
        "thành phố": cities,
        "tỉnh": provinces,
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hà-giang", "tuyên-quang-2025"),
        ("bà-rịa-vũng-tàu", "hồ-chí-minh-2025"),
        ("kon-tum", "quảng-ngãi-2025"),
        ("phú-thọ", "phú-thọ-2025"),
        ("hà-tây", "hà-nội"),
        ("thừa-thiên-huế", "huế"),
        ("đồng-nai-2025", "đồng-nai-2026"),
    ],
)
def test_what_became_of_a_province(vocabulary, old, new):
    assert vocabulary.concept("province", old).all("isReplacedBy") == (new,)


def test_every_ended_province_of_2025_has_a_successor(vocabulary, values):
    ended = [
        unit
        for unit in vocabulary.scheme("province")
        if values(unit.iri, DISSOLVED) == ["2025-07-01"]
    ]
    assert len(ended) == 63 - 11
    successors = set(chain.from_iterable(unit.all("isReplacedBy") for unit in ended))
    assert len(successors) == 23


@pytest.mark.parametrize(
    ("day", "ministries", "agencies"), [("2025-02-28", 18, 4), ("2025-03-01", 14, 3)]
)
def test_members_of_the_government_on_a_day(vocabulary, values, day, ministries, agencies):
    bodies = in_force(values, vocabulary.scheme("body"), day)
    kinds = Counter(body.get("classification") for body in bodies)
    assert (kinds["bộ"], kinds["cơ-quan-ngang-bộ"]) == (ministries, agencies)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("bộ-kế-hoạch-và-đầu-tư", "bộ-tài-chính"),
        ("bộ-giao-thông-vận-tải", "bộ-xây-dựng"),
        ("bộ-lao-động-thương-binh-và-xã-hội", "bộ-nội-vụ"),
        ("ủy-ban-dân-tộc", "bộ-dân-tộc-và-tôn-giáo"),
        ("ban-dân-vận-trung-ương", "ban-tuyên-giáo-và-dân-vận-trung-ương"),
        ("ủy-ban-tư-pháp-của-quốc-hội", "ủy-ban-pháp-luật-và-tư-pháp-của-quốc-hội"),
    ],
)
def test_who_took_over_from_a_body(vocabulary, old, new):
    assert vocabulary.concept("body", old).all("isReplacedBy") == (new,)


@pytest.mark.parametrize(
    ("scheme", "text", "ids"),
    [
        ("body", "Cán bộ Công an xã tới từng nhà.", ""),
        ("body", "Bộ Công an và NHNN", "bộ-công-an ngân-hàng-nhà-nước-việt-nam"),
        ("body", "Bộ NN&PTNT", "bộ-nông-nghiệp-và-phát-triển-nông-thôn"),
        ("body", "Ủy ban Pháp luật Quốc hội", "ủy-ban-pháp-luật-của-quốc-hội"),
        ("body", "BCH Trung ương Đảng khóa XIII", "ban-chấp-hành-trung-ương-đảng"),
        ("body", "Ban Tổ chức T.Ư Đảng", "ban-tổ-chức-trung-ương"),
        ("body", "UBTVQH", "ủy-ban-thường-vụ-quốc-hội"),
        ("body", "UBTƯ MTTQ Việt Nam", "ủy-ban-trung-ương-mặt-trận-tổ-quốc-việt-nam"),
        ("body-kind", "Cơ sở Y tế, trụ sở Công an, nhiệm vụ Quốc phòng", "công-an"),
        ("body-kind", "Tại Hội nghị, các bộ phận phòng, chống dịch", ""),
        ("body-kind", "UBND TP và HĐND TP", "ủy-ban-nhân-dân hội-đồng-nhân-dân"),
        ("body-kind", "UBMTTQVN tỉnh", "ủy-ban-mặt-trận-tổ-quốc-việt-nam"),
        ("body-kind", "LĐLĐ, Hội LHPN tỉnh", "liên-đoàn-lao-động hội-liên-hiệp-phụ-nữ"),
        ("body-kind", "Trường THPT Chu Văn An", "trường-trung-học-phổ-thông"),
        ("body-kind", "BCH Quân sự, BCH Đảng bộ", "bộ-chỉ-huy-quân-sự ban-chấp-hành đảng-bộ"),
        ("field", "Sở LĐ-TB&XH", "lao-động-thương-binh-và-xã-hội"),
        ("field", "Sở VH-TT&DL, Sở GD-ĐT", "văn-hóa-thể-thao-và-du-lịch giáo-dục-và-đào-tạo"),
        ("level", "Xã hội chủ nghĩa, hợp tác xã Đông Xá, phường Ba Đình", "phường"),
        ("province", "Biển Thái Bình Dương", ""),
        ("province", "Tỉnh Đắc Lắc", "đắk-lắk đắk-lắk-2025 đắk-lắk-trước-2004"),
        ("country", "Thủ tướng Lào, Tổng thống Mỹ", "lào hoa-kỳ"),
        ("country", "Tỉnh Lào Cai", ""),
    ],
)
def test_words_found(vocabulary, scheme, text, ids):
    assert found_in(vocabulary, scheme, text) == ids.split()


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("UBND TPHCM", "Ủy ban nhân dân thành phố Hồ Chí Minh"),
        ("UBND TP. HCM.", "Ủy ban nhân dân thành phố Hồ Chí Minh."),
        ("TX. Sơn Tây", "thị xã Sơn Tây"),
        ("Công an TP.Thủ Đức", "Công an thành phố Thủ Đức"),
        ("UBND Q.Tân Bình, Q.1", "Ủy ban nhân dân quận Tân Bình, quận 1"),
        ("P.Bến Nghé, H.Ea Súp", "phường Bến Nghé, huyện Ea Súp"),
        ("Q. Giám đốc, anh Q.T, chị P.Ng", "Q. Giám đốc, anh Q.T, chị P.Ng"),
        ("Trưởng Phòng PC08", "Trưởng Phòng Cảnh sát giao thông"),
        ("BCHTW khóa XI", "Ban Chấp hành Trung ương khóa XI"),
        ("các ĐBQH", "các đại biểu Quốc hội"),
        ("Nghị quyết số 18-NQ/TW", "Nghị quyết số 18-NQ/TW"),
        ("BTV Quang Minh của VTV24", "BTV Quang Minh của VTV24"),
        ("Bộ LĐ-TB&XH", "Bộ Lao động - Thương binh và Xã hội"),
    ],
)
def test_short_forms_are_written_out(vocabulary, text, folded):
    assert vocabulary.folder(text).text == folded
