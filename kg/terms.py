"""Terms of the graph: labels in Vietnamese, dates as exact as known, plain numbers.

30/6/2021 is ``"2021-06-30"^^xsd:date``, "năm 2021" ``"2021"^^xsd:gYear``.
"""

from __future__ import annotations

from decimal import Decimal

import pyoxigraph as ox

from kg.model import PartialDate
from kg.namespaces import XSD


def vietnamese(text: str) -> ox.Literal:
    """Write a label or phrase in Vietnamese."""
    return ox.Literal(text, language="vi")


def date(value: PartialDate | str) -> ox.Literal:
    """Write a year, month or day, typed as what it is.

    >>> str(date(PartialDate(2021, 4)))
    '"2021-04"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    """
    text = str(value)
    datatype = {4: XSD.gYear, 7: XSD.gYearMonth}.get(len(text), XSD.date)
    return ox.Literal(text, datatype=datatype)


def position(number: int) -> ox.Literal:
    """Write a position in a text; xsd:integer, which every store keeps as it is."""
    return ox.Literal(str(number), datatype=XSD.integer)


def decimal(number: Decimal) -> ox.Literal:
    """Write a number out in full.

    >>> decimal(Decimal("2.8E+6")).value, decimal(Decimal("20.90")).value
    ('2800000', '20.9')
    """
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return ox.Literal(text, datatype=XSD.decimal)


def boolean(*, value: bool) -> ox.Literal:
    """Write a truth value.

    >>> boolean(value=True).value
    'true'
    """
    return ox.Literal("true" if value else "false", datatype=XSD.boolean)


def in_graph(triple: ox.Triple, name: ox.NamedNode) -> ox.Quad:
    """Put a triple into a named graph."""
    return ox.Quad(triple.subject, triple.predicate, triple.object, name)
