"""Who issues a document where its own clause leaves it out, as the text says it elsewhere.

"Tại hội nghị công bố quyết định của Bộ Chính trị về công tác cán bộ, ông A đọc quyết định điều động
ông B": the Bộ Chính trị decides. "Kỳ họp thông qua Nghị quyết về A": the assembly does whose
session the text tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.directives.agents import agent_at
from kg.extraction.directives.identity import Reading
from kg.extraction.mentions import BodyMention
from kg.model import Agent

# What is decided on persons, said of all that is handed over: "các quyết định của Ban Bí thư về
# công tác cán bộ".
_DECISIONS_OF = re.compile(r"\bquyết định của (?:đồng chí )?")
_ON_PERSONS = re.compile(
    r" (?:về (?:công tác |việc )?(?:tổ chức |cán bộ|nhân sự|điều động|bổ nhiệm|chỉ định|phân công"
    r"|luân chuyển)|(?:điều động|bổ nhiệm|chỉ định|chuẩn y|phân công|luân chuyển)\b)"
)
# The President hands over what he has decided himself.
_PRESIDENT = re.compile(r"\bchủ tịch nước\b[^.;:]{0,90} trao (?:các )?$")
_PASSES = re.compile(r"\b(?:kỳ họp|phiên họp|đại biểu)\b[^.;:\n]{0,90}\bthông qua\b")
_RESOLUTION = "nghị-quyết"
_ASSEMBLIES = ("Quốc hội", "Hội đồng nhân dân ")


def with_issuers(analysis: Analysis, found: Findings, readings: Sequence[Reading]) -> list[Reading]:
    """The readings, each without an issuer given the one that the text makes clear."""
    deciders = set(_deciders(analysis, found))
    assemblies = {
        body.name
        for body in found.all(BodyMention)
        if body.name.startswith(_ASSEMBLIES) and not (body.generic or body.parent)
    }
    return [_with_issuer(analysis, deciders, assemblies, reading) for reading in readings]


def _with_issuer(
    analysis: Analysis, deciders: set[Agent], assemblies: set[str], reading: Reading
) -> Reading:
    citation = reading.citation
    is_open = reading.issuer is None and reading.details.issuer is None and not citation.draft
    if not is_open or citation.number is not None or citation.rule != "subject":
        return reading
    first = analysis.sentence_at(citation.start).start
    passed = _PASSES.search(analysis.lower, first, citation.start)
    if citation.type.id == _RESOLUTION and passed and len(assemblies) == 1:
        return replace(reading, issuer=Agent("body", next(iter(assemblies))))
    if reading.decision is None:
        return reading
    if _PRESIDENT.search(analysis.lower, first, citation.start):
        return replace(reading, issuer=Agent("post", "Chủ tịch nước"))
    return replace(reading, issuer=next(iter(deciders))) if len(deciders) == 1 else reading


def _deciders(analysis: Analysis, found: Findings) -> Iterator[Agent]:
    """Who is said to have decided on persons."""
    for words in _DECISIONS_OF.finditer(analysis.lower):
        named = agent_at(analysis, found, words.end(), owns=True)
        if named is not None and _ON_PERSONS.match(analysis.lower, named.end):
            yield named.agent
