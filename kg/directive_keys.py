"""What makes a directive known beyond the document that cites it.

"Nghị định 30/2020/NĐ-CP" is one everywhere; "Quyết định 12/QĐ-UBND" is one only with the
province, "Quyết định 50" only with its issuer, "Chỉ thị 05-CT/TW" only with its year.
"""

from __future__ import annotations

import re

from kg import iris
from kg.model import Directive, Facts
from kg.vocabulary import Vocabulary

_YEAR_IN_NUMBER = re.compile(r"/(?:19|20)\d\d(?:/|$)|/QH\d|QH\d+$")
_CODE = re.compile(r"([^\W\d_]+)\d*$")
_LEADING_ZEROS = re.compile(r"\b0+(?=\d)")
Parts = tuple[str, ...]


class DirectiveKeys:
    """Knows which codes at the end of a number are of one issuer only."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._single = {
            iris.key(label)
            for concept in vocabulary.scheme("symbol")
            if not concept.all("issuedByKind")
            for label in concept.labels
        }

    def parts(self, directive: Directive, facts: Facts) -> Parts | None:
        """Give the words of a directive's IRI; None when nothing makes it known elsewhere."""
        words = _LEADING_ZEROS.sub("", label(directive))
        if directive.number is None:
            return (words,) if directive.title else None
        if self._is_enough(directive.number):
            return (words,)
        issuer = _issuer(directive, facts)
        return None if issuer is None else (words, issuer)

    def _is_enough(self, number: str) -> bool:
        code = _CODE.search(number)
        return code is not None and iris.key(code[1]) in self._single


def label(directive: Directive) -> str:
    """Call a directive: "Nghị định 15/2020/NĐ-CP", "Luật Đất đai", "Dự thảo Luật Đất đai"."""
    name = directive.number or directive.title or ""
    if not iris.key(name).startswith(f"{iris.key(directive.type)}-"):
        name = f"{directive.type} {name}".strip()
    return f"Dự thảo {name}" if directive.draft else name


def year(directive: Directive) -> int | None:
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
