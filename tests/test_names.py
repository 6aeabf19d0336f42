"""Names of people, measured: pairs of sentences, labelled by hand as one person or two.

``names.csv`` is the truth, from public facts and invented names: edit it by hand. "weak" pairs
are of one person perhaps: never merged, but put before people to decide.
"""

import csv
from pathlib import Path

import pytest

from kg.extraction.pipeline import extract
from kg.model import Document, PartialDate
from kg.resolve import hints
from kg.resolve.profiles import Profiler
from kg.resolve.resolving import Resolver
from kg.vocabulary import load

VOCABULARY = load()
PROFILER = Profiler(VOCABULARY)
RESOLVER = Resolver(VOCABULARY)
PAIRS = list(csv.DictReader((Path(__file__).parent / "names.csv").open(encoding="utf-8")))


def official(pair, side):
    """The profile of the person that a sentence speaks of."""
    document = Document(side, pair[side], PartialDate.parse(pair[f"{side}_date"]))
    found = [p for p in PROFILER(extract(document, VOCABULARY)) if p.key.startswith("official/")]
    assert len(found) == 1, pair[side]
    return found[0]


def is_one(left, right):
    return len(list(RESOLVER.resolve_all([left, right]))) == 1


@pytest.fixture(scope="module")
def judged():
    """Each pair with its two profiles and whether they are held to be of one person."""
    sides = [(pair, official(pair, "left"), official(pair, "right")) for pair in PAIRS]
    return [(pair, left, right, is_one(left, right)) for pair, left, right in sides]


def test_the_set_is_large_and_of_all_sorts():
    assert len(PAIRS) >= 300
    assert {pair["label"] for pair in PAIRS} == {"same", "different", "weak"}
    assert len({pair["note"] for pair in PAIRS}) >= 15


def test_hardly_any_pair_is_one_person_wrongly(judged):
    merged = [pair["label"] for pair, _, _, one in judged if one]
    assert merged.count("same") / len(merged) >= 0.995


def test_few_pairs_are_two_people_wrongly(judged):
    found = [one for pair, _, _, one in judged if pair["label"] == "same"]
    assert sum(found) / len(found) >= 0.95


def test_weak_pairs_are_kept_apart_and_offered_for_decision(judged):
    weak = [(left, right, one) for pair, left, right, one in judged if pair["label"] == "weak"]
    assert weak
    for left, right, one in weak:
        assert not one
        names = left.get("label"), right.get("label")
        assert left.block == right.block or hints.alike(*names), names
