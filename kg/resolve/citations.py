"""What makes a directive known beyond the document that cites it.

"Nghị định 30/2020/NĐ-CP" is one everywhere; "Quyết định 12/QĐ-UBND" is one only with the
province, "Quyết định 50" only with its issuer, "Chỉ thị 05-CT/TW" only with its year.
"""

from __future__ import annotations

import re

from kg import iris
from kg.model import Directive, Facts
from kg.resolve.model import Value
from kg.vocabulary import Vocabulary

_YEAR_IN_NUMBER = re.compile(r"/(?:19|20)\d\d(?:/|$)|/QH\d|QH\d+$")
_CODE = re.compile(r"([^\W\d_]+)\d*$")
_LEADING_ZEROS = re.compile(r"\b0+(?=\d)")
_NUMERAL = re.compile(r"\d+")


class Citations:
    """Knows which codes at the end of a number are of one issuer only."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._single = {
            iris.key(label)
            for concept in vocabulary.scheme("symbol")
            if not concept.all("issuedByKind")
            for label in concept.labels
        }

    def block(self, directive: Directive) -> str:
        """Name the directives that a citation may be of: those of its type and numeral."""
        if directive.number is None:
            return f"directive/{iris.key(label(directive))}"
        numeral = _NUMERAL.search(_without_zeros(directive.number))
        draft = "dự-thảo-" if directive.draft else ""
        return f"directive/{draft}{iris.key(directive.type)}-{numeral[0] if numeral else '-'}"

    def identity(self, directive: Directive, facts: Facts) -> set[Value]:
        """Give the words that tell it apart, as ``words`` and ``series``, and its ``year``."""
        said: set[Value] = set()
        words = _without_zeros(label(directive))
        if directive.number is None:
            said |= {("words", iris.key(words))} if directive.title else set()
        elif self._is_enough(directive.number):
            said.add(("words", iris.key(words)))
        elif issuer := _issuer(directive, facts):
            said.add(("words", f"{iris.key(words)}/{iris.key(issuer)}"))
        year = _year(directive)
        return said if year is None else {*said, ("year", str(year))}

    def _is_enough(self, number: str) -> bool:
        code = _CODE.search(number)
        return code is not None and iris.key(code[1]) in self._single


def label(directive: Directive) -> str:
    """Call a directive: "Nghị định 15/2020/NĐ-CP", "Luật Đất đai", "Dự thảo Luật Đất đai"."""
    name = directive.number or directive.title or ""
    if not f"{iris.key(name)}-".startswith(f"{iris.key(directive.type)}-"):
        name = f"{directive.type} {name}".strip()
    return f"Dự thảo {name}" if directive.draft else name


def _without_zeros(text: str) -> str:
    return _LEADING_ZEROS.sub("", text)


def _year(directive: Directive) -> int | None:
    """Give the year that tells apart directives whose numbers start again each year or term."""
    if directive.date is None or _YEAR_IN_NUMBER.search(directive.number or ""):
        return None
    return directive.date.year


def _issuer(directive: Directive, facts: Facts) -> str | None:
    """Name the issuer; the chairman of a committee numbers together with the committee."""
    if directive.issuer is None:
        return None
    name = iris.key(directive.issuer.name)
    bodies = {body.name for body in facts.bodies if name.endswith(f"-{iris.key(body.name)}")}
    return max(bodies, key=lambda body: (len(body), body), default=directive.issuer.name)
