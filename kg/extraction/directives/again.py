"""Read "Chỉ thị này" and "Nghị quyết nêu trên", and what their sentences tell of the document.

"Thông tư này được ban hành ngày 30/12/2024" dates the circular that was cited before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.analysis import Analysis
from kg.extraction.directives.citations import Details, has_wording
from kg.extraction.directives.described import is_plural
from kg.extraction.directives.details import DetailReader
from kg.extraction.directives.identity import Directive

_AGAIN = re.compile(
    r"\s(?:này|nêu trên|nói trên|trên đây|trên)\b(?!\s(?:địa bàn|cơ sở|toàn|cả nước))"
)
_ANY = "văn-bản"
_NEAR = 600


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A mention such as "Chỉ thị này" of the directive with ``key``."""

    start: int
    end: int
    key: str


def anaphors(
    analysis: Analysis, directives: Sequence[Directive], own: str | None
) -> Iterator[Anaphor]:
    """Read "Nghị quyết nêu trên" as the last one of its type, "Quyết định này" as the text."""
    placed = sorted((r.start, d.key, d.type_id) for d in directives for r in d.readings)
    for hit in analysis.found("document-type"):
        again = _AGAIN.match(analysis.lower, hit.end)
        if again is None or is_plural(analysis, hit.start):
            continue
        if has_wording(hit.concepts[0], "verb") and analysis.text[hit.start].islower():
            continue
        fitting = [
            key for start, key, type in placed if start < hit.start and type == hit.concepts[0].id
        ]
        if fitting:
            yield Anaphor(hit.start, again.end(), own if own in fitting and own else fitting[-1])


def retold(
    analysis: Analysis, directives: Sequence[Directive], reader: DetailReader
) -> Iterator[Anaphor]:
    """Read "Chỉ thị do ông A ký ngày 5/3" and "Văn bản được ban hành ngày 5/3", which open a
    sentence and date the document cited last, not long before."""
    placed = sorted((r.start, d.key, d.type_id) for d in directives for r in d.readings)
    for hit in analysis.found("document-type"):
        if analysis.sentence_at(hit.start).start != hit.start:
            continue
        if any(start == hit.start for start, _, _ in placed):
            continue
        type = hit.concepts[0].id
        near = [
            key
            for start, key, kind in placed
            if hit.start - _NEAR <= start < hit.start and type in {kind, _ANY}
        ]
        if near and reader.issued(Details(hit.end)) is not None:
            yield Anaphor(hit.start, hit.end, near[-1])


def tell(
    reader: DetailReader, directives: Sequence[Directive], mentions: Sequence[Anaphor]
) -> None:
    """Add to the directives when and by whom they are told again to have been issued, and what
    they are about.
    """
    by_key = {directive.key: directive for directive in directives}
    for mention in mentions:
        for told in (reader.issued(Details(mention.end)), reader.subject_again(mention.end)):
            if told is not None:
                by_key[mention.key].told.append(told)
