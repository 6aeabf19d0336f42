"""How far each rule is to be trusted, as measured on documents annotated by hand.

``measured.json`` is written by ``make figures``, never by hand: of the facts a rule read there,
how many the annotators read too. A graph says so of every rule that read it (``after-name``).
"""

from __future__ import annotations

import importlib.resources
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

import pyoxigraph as ox

from kg import iris
from kg.namespaces import BM, DCTERMS, DQV, PROV, RDF
from kg.terms import decimal

_THOUSANDTH = Decimal("0.001")


@dataclass(frozen=True, slots=True)
class Measured:
    """Of ``read`` facts that a rule read in golden documents, ``right`` are in the gold."""

    right: int
    read: int

    @property
    def precision(self) -> Decimal:
        """The share that is right.

        >>> Measured(right=2, read=3).precision
        Decimal('0.667')
        """
        return (Decimal(self.right) / self.read).quantize(_THOUSANDTH)


def measured() -> Mapping[str, Measured]:
    """Read what was measured, by rule."""
    text = importlib.resources.files("kg").joinpath("measured.json").read_text("utf-8")
    return {
        name: Measured(rule["right"], rule["read"])
        for name, rule in json.loads(text)["rules"].items()
    }


def described(used: Iterable[str]) -> Iterator[ox.Triple]:
    """Describe rules; of one that read no golden document, only the name is known."""
    known = measured()
    for name in sorted(used):
        node = ox.NamedNode(iris.rule(name))
        yield ox.Triple(node, RDF.type, PROV.Plan)
        yield ox.Triple(node, DCTERMS.identifier, ox.Literal(name))
        if name in known:
            yield from _measurement(node, BM.precision, known[name].precision)
            yield from _measurement(node, BM.support, Decimal(known[name].read))


def _measurement(rule: ox.NamedNode, metric: ox.NamedNode, value: Decimal) -> Iterator[ox.Triple]:
    node = ox.NamedNode(f"{rule.value}#{metric.value.rpartition('#')[2]}")
    yield ox.Triple(rule, DQV.hasQualityMeasurement, node)
    yield ox.Triple(node, RDF.type, DQV.QualityMeasurement)
    yield ox.Triple(node, DQV.isMeasurementOf, metric)
    yield ox.Triple(node, DQV.value, decimal(value))
