"""The words themselves: every Turtle file of vocabulary is well formed and finds its examples."""

import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.text import lowered
from kg.vocabulary import NS, VOCABULARY, Vocabulary, load, ontology_folder

SKOS = "http://www.w3.org/2004/02/skos/core#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LABELS = [f"{SKOS}{name}" for name in ("prefLabel", "altLabel", "hiddenLabel")]
# Bodies and places change in time and share names: their files have tests of their own.
ELSEWHERE = {"bodies.ttl", "body-kinds.ttl", "fields.ttl", "places.ttl"}
# Words that mean several things of one scheme and are told apart by what stands around them.
AMBIGUOUS: dict[str, set[str]] = {
    "document-type": {"qđ", "tt", "ct", "hđ"},
}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load()


@pytest.fixture(scope="module")
def graph() -> ox.Store:
    store = ox.Store()
    for path in sorted(ontology_folder().glob("*.ttl")):
        store.extend(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))
    return store


def values(graph, subject, predicate):
    return [q.object for q in graph.quads_for_pattern(subject, ox.NamedNode(predicate), None)]


def concepts(graph):
    """Every concept of a vocabulary that has no tests of its own, with its scheme."""
    typed = graph.quads_for_pattern(None, ox.NamedNode(RDF_TYPE), ox.NamedNode(f"{SKOS}Concept"))
    elsewhere = schemes_elsewhere()
    for subject in sorted((q.subject for q in typed), key=lambda s: s.value):
        scheme = subject.value.removeprefix(VOCABULARY).partition("/")[0]
        if scheme not in elsewhere:
            yield subject, scheme


@cache
def schemes_elsewhere() -> frozenset[str]:
    return frozenset(
        quad.subject.value.removeprefix(VOCABULARY).partition("/")[0]
        for path in files()
        if path.name in ELSEWHERE
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE)
        if isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(VOCABULARY)
    )


def files() -> list[Path]:
    return sorted(ontology_folder().glob("*.ttl"))


def report(faults) -> None:
    faults = sorted(faults)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_files_are_turtle_in_composed_letters(path):
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert list(ox.parse(text.encode(), format=ox.RdfFormat.TURTLE))


def test_every_word_belongs_to_a_described_scheme(graph):
    schemes = {
        q.subject
        for q in graph.quads_for_pattern(
            None, ox.NamedNode(RDF_TYPE), ox.NamedNode(f"{SKOS}ConceptScheme")
        )
    }
    faults = []
    for concept, scheme in concepts(graph):
        home = ox.NamedNode(f"{VOCABULARY}{scheme}/")
        if values(graph, concept, f"{SKOS}inScheme") != [home]:
            faults.append(f"{concept.value} is not skos:inScheme <{home.value}>")
        if home not in schemes:
            faults.append(f"<{home.value}> is no skos:ConceptScheme")
    for scheme in schemes:
        languages = {v.language for v in values(graph, scheme, f"{SKOS}prefLabel")}
        if not languages >= {"vi", "en"}:
            faults.append(f"{scheme.value} needs names in Vietnamese and English")
    report(set(faults))


def test_every_word_has_one_name_in_each_language(graph):
    faults = []
    for concept, _ in concepts(graph):
        languages = Counter(v.language for v in values(graph, concept, f"{SKOS}prefLabel"))
        faults += [
            f"{concept.value} has {languages[language]} skos:prefLabel @{language}"
            for language in ("vi", "en")
            if languages[language] != 1
        ]
    report(faults)


def test_no_concept_is_described_twice(graph):
    """A block pasted twice shows as two values where one is meant."""
    single = [f"{NS}{name}" for name in ("effect", "force", "multiplier", "order", "frequency")]
    report(
        f"{concept.value} has several {predicate}"
        for concept, _ in concepts(graph)
        for predicate in single
        if len(values(graph, concept, predicate)) > 1
    )


def test_a_word_stands_in_only_one_entry_of_its_scheme(graph, vocabulary):
    faults = []
    for scheme in {scheme for _, scheme in concepts(graph)}:
        entries = Counter(
            label
            for concept in vocabulary.scheme(scheme)
            for label in {lowered(label) for label in concept.labels}
        )
        known = AMBIGUOUS.get(scheme, set())
        faults += [
            f"{scheme}: {label!r} stands in {count} entries"
            for label, count in entries.items()
            if count > 1 and label not in known
        ]
    report(faults)


def test_no_label_is_given_twice_in_one_entry(graph):
    faults = []
    for concept, _ in concepts(graph):
        labels = [
            lowered(v.value)
            for p in LABELS
            for v in values(graph, concept, p)
            if v.language == "vi"
        ]
        faults += [f"{concept.value}: {label!r}" for label, n in Counter(labels).items() if n > 1]
    report(faults)


def test_an_abbreviation_is_written_out_in_one_way(vocabulary):
    expansions = {}
    for concept in vocabulary.concepts.values():
        for short in concept.abbreviations:
            expansions.setdefault(short, set()).add(concept.label)
    report(f"{short}: {sorted(full)}" for short, full in expansions.items() if len(full) > 1)


def test_whatever_a_word_points_to_is_there(graph):
    present = {
        q.subject.value
        for q in graph.quads_for_pattern(None, None, None)
        if isinstance(q.subject, ox.NamedNode)
    }
    report(
        f"{concept.value} points to <{quad.object.value}>, which is nowhere described"
        for concept, _ in concepts(graph)
        for quad in graph.quads_for_pattern(concept, None, None)
        if isinstance(quad.object, ox.NamedNode)
        and quad.object.value.startswith(VOCABULARY)
        and quad.object.value not in present
    )


def test_broader_words_never_lead_back(vocabulary):
    faults = []
    for concept in vocabulary.concepts.values():
        seen, waiting = set(), list(concept.properties.get("broader", ()))
        while waiting:
            iri = waiting.pop()
            if iri == concept.iri:
                faults.append(f"{concept.iri} is broader than itself")
            elif iri not in seen and iri in vocabulary.concepts:
                seen.add(iri)
                waiting += vocabulary.concepts[iri].properties.get("broader", ())
    report(faults)


def test_the_example_of_a_word_shows_it(graph, vocabulary):
    """What a reader of the file is shown is what the matcher finds, abbreviations written out."""
    faults = []
    for subject, scheme in concepts(graph):
        concept = vocabulary.concepts[subject.value]
        for example in concept.properties.get("example", ()):
            hits = vocabulary.scan(vocabulary.folder(example).lower).get(scheme, [])
            if not any(concept in hit.concepts for hit in hits):
                faults.append(f"{concept.iri} is not found in its example {example!r}")
    report(faults)


def test_words_of_grammar_carry_an_example(graph, vocabulary):
    report(
        f"{subject.value} has no skos:example"
        for subject, scheme in concepts(graph)
        if scheme in {"post", "career-verb", "occupancy-marker", "rank", "honorific"}
        and not vocabulary.concepts[subject.value].properties.get("example")
    )


@pytest.mark.parametrize(
    ("words", "post"),
    [
        ("Phó Tổng Tham mưu trưởng", "phó-tổng-tham-mưu-trưởng"),
        ("phó trưởng ban", "phó-trưởng-ban"),
        ("Phó Trưởng Ban Tổ chức", "phó-trưởng-ban"),
        ("Phó Chủ tịch nước", "phó-chủ-tịch-nước"),
        ("Phó Chủ tịch huyện", "phó-chủ-tịch"),
        ("Bí thư Trung ương Đảng", "bí-thư-trung-ương-đảng"),
        ("Tổng Bí thư", "tổng-bí-thư"),
        ("Tỉnh uỷ viên", "tỉnh-ủy-viên"),
        ("Hiệu phó", "phó-hiệu-trưởng"),
        ("Ủy viên dự khuyết Trung ương Đảng", "ủy-viên-dự-khuyết"),
    ],
)
def test_the_longest_head_of_an_office_wins(vocabulary, words, post):
    hits = vocabulary.scan(vocabulary.folder(words).lower)["post"]
    assert [concept.id for concept in hits[0].concepts] == [post]


def test_a_deputy_leads_to_its_head(vocabulary):
    deputies = [c for c in vocabulary.scheme("post") if c.label.startswith("Phó ")]
    assert deputies
    report(
        f"{deputy.label} stands under {deputy.all('broader')}"
        for deputy in deputies
        if not deputy.all("broader") or deputy.get("singleSeat") == "true"
    )


def test_a_head_fused_with_a_body_holds_its_word(vocabulary):
    """In "Cục trưởng Cục Y tế dự phòng" the head shares the word Cục with the body."""
    report(
        f"{concept.label} does not hold {word!r}"
        for concept in vocabulary.scheme("post")
        for word in concept.properties.get("fusedWith", ())
        if lowered(word) not in lowered(concept.label)
        and concept.label not in {"Thứ trưởng", "Phó Hạt trưởng"}
    )


@pytest.mark.parametrize("scheme", ["occupancy-marker", "career-verb"])
def test_effects_are_statuses_or_known_words(vocabulary, scheme):
    statuses = {c.id for c in vocabulary.scheme("occupancy-status")}
    known = statuses | {"holds", "joins", "confirmed", "predecessor", "none"}
    report(
        f"{concept.label}: {concept.get('effect')}"
        for concept in vocabulary.scheme(scheme)
        if concept.get("effect") not in known
    )
