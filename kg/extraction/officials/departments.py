"""Read the department that an office of a school or hospital heads: "Trưởng khoa Nội tim mạch,
Bệnh viện Đa khoa tỉnh X" is held in the hospital, of which the department is a part.
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.bodies.private import LEARNED
from kg.extraction.bodies.subjects import SubjectReader
from kg.extraction.mentions import BodyMention
from kg.extraction.officials.phrases import OfficePhrase
from kg.extraction.persons import starts_person
from kg.letters import UPPER
from kg.vocabulary import VOCABULARY, Hit

_HEADED = frozenset({"Khoa", "Bộ môn"})
_TO_INSTITUTION = re.compile(r",? (?:của |thuộc |tại |- |\()?")
# "khoa Tim mạch - Lồng ngực": the second half of a name, as far as a comma or bracket.
_CLOSED_NAME = re.compile(
    rf" (?P<name>[{UPPER}][^.;:()\n]*?)(?:,? (?:của |thuộc |tại |- )?| \(|, )"
)
_NOT_IN_NAMES = ("honorific", "rank", "academic-title", "post", "speech-verb", "career-verb")
_SPACE = re.compile(r" ")
_LONGEST = 80
_BOARD = "hội-đồng-trường"  # governs the school, and has no departments
_SECOND_HALF = re.compile(r" - \w+(?: \w+){0,3}(?=[,(]| \()")


class Departments:
    """Reads departments in the offices of one document whose bodies are known."""

    def __init__(self, analysis: Analysis, found: Findings) -> None:
        self._analysis = analysis
        self._text = analysis.text
        self._found = found
        self._bodies = {m.start: m for m in found.all(BodyMention)}
        self._subjects = SubjectReader(analysis)

    def office(self, hit: Hit, start: int, effect: str | None) -> OfficePhrase | None:
        """The office whose head was found, if it is that of a department of a known institution;
        ``start`` is where its marker begins, ``effect`` what that says."""
        head = hit.concepts[0]
        if head.get("fusedWith") not in _HEADED:
            return None
        name, institution, end = self._closed(hit.end) or self._open(hit.end)
        if institution is None or not self._text[hit.end + 1 : name][:1].isupper():
            return None
        foreign = institution.foreign
        title = f"{head.label}{self._text[hit.end : name]}"
        label = head.label + self._text[hit.end : end] if foreign else f"{title} {institution.name}"
        body = None if foreign else institution.name
        return OfficePhrase(start, end, head, label, body, foreign, public=True, effect=effect)

    def _closed(self, start: int) -> tuple[int, BodyMention, int] | None:
        """The end of a name that the institution closes, the institution, and where both end:
        "Nội soi thăm dò chức năng (Bệnh viện X)"."""
        stop = self._analysis.sentence_at(start).end
        near = self._found.within(BodyMention, start, min(stop, start + _LONGEST))
        above = next((body for body in near if self._is_learned(body)), None)
        words = _CLOSED_NAME.fullmatch(self._text, start, above.start) if above else None
        if above is None or words is None:
            return None
        end = words.end("name")
        if any(self._analysis.found(scheme, start, end) for scheme in _NOT_IN_NAMES):
            return None
        spaces = _SPACE.finditer(self._text, start + 1, end)
        if any(starts_person(self._analysis, space.end()) for space in spaces):
            return None
        return end, above, self._after(above)

    def _open(self, start: int) -> tuple[int, BodyMention | None, int]:
        name = self._name_end(start)
        return name, *self._institution(start, name)

    def _name_end(self, start: int) -> int:
        """Where the name of the department ends: "Hồi sức cấp cứu", "Tim mạch - Lồng ngực"."""
        field = self._analysis.hit_at("field", start + 1)
        end = self._subjects.unit_end(field.end if field else start, closed=False)
        second = _SECOND_HALF.match(self._text, end) if end > start else None
        return second.end() if second is not None else end

    def _institution(self, start: int, end: int) -> tuple[BodyMention | None, int]:
        """The institution after a department's name, else the one that the text makes clear."""
        link = _TO_INSTITUTION.match(self._text, end)
        above = self._bodies.get(link.end()) if link is not None else None
        if above is None or not self._is_learned(above):
            return self._institution_before(start), end
        return above, self._after(above)

    def _after(self, above: BodyMention) -> int:
        """Where an institution ends with its brackets."""
        opened = self._text[above.start - 1] == "("
        return above.end + (opened and self._text.startswith(")", above.end))

    def _institution_before(self, position: int) -> BodyMention | None:
        """The institution named last before in the sentence, else the only one of the document."""
        sentence = self._analysis.sentence_at(position)
        before = self._found.within(BodyMention, sentence.start, position)
        near = [body for body in before if self._is_learned(body)]
        if near:
            return near[-1]
        named = {b.name: b for b in self._found.all(BodyMention) if self._is_learned(b)}
        return next(iter(named.values())) if len(named) == 1 else None

    def _is_learned(self, body: BodyMention) -> bool:
        """Whether a body teaches, heals or studies, and is a certain one."""
        kind = self._analysis.vocabulary.concepts.get(f"{VOCABULARY}body-kind/{body.kind}")
        return (
            kind is not None
            and kind.id != _BOARD
            and not body.generic
            and bool(LEARNED & {kind.id, *kind.all("broader")})
        )
