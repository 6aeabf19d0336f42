"""Who a sentence tells to have retired, fallen or died: "Ông nghỉ hưu từ năm 2007" ends the career
told before, "Ông bị bắt tháng 3 năm trước" and "Ông mất ngày 3/8" whatever he held.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.analysis import Analysis
from kg.extraction.officials.names import Name
from kg.extraction.officials.past import Past
from kg.sentences import Sentence

_RETIRES = "nghỉ-hưu"
_RETIRED = re.compile(
    r"(?:(?:đến |tới |từ |vào )?(?:cuối |đầu |giữa )?(?:tháng |năm |ngày )?[\d/.-]+,? )?"
    r"(?P<who>ông|bà|đồng chí|anh|chị)\b",
    re.IGNORECASE,
)
_DIES = re.compile(
    r" (?:(?:đã|vừa|mới|đột ngột|sau đó) )*(?:qua đời|từ trần|tạ thế|hy sinh|trút hơi thở"
    r"|mất (?:ngày|năm|tháng|lúc|hồi|tại|vì|do|ở tuổi|sáng|trưa|chiều|tối|đêm|hôm))\b"
)
_FALLS = re.compile(
    r" (?:(?:đã|sau đó|cũng|lần lượt) )*bị (?:khai trừ|khởi tố|bắt|truy tố|tuyên án|kết án)\b"
    r"(?! (?:gặp|cóc|chẹt))"
)
_AT_ONCE = re.compile(r" (?:(?:đã|chính thức|vừa|mới|được) )*")


class Departures:
    """Follows who retires, and where the text tells it, and who fell or died in one document."""

    def __init__(self, analysis: Analysis, past: Past) -> None:
        self._analysis = analysis
        self._past = past
        self.fallen: set[str] = set()
        self.retired: dict[str, int] = {}
        self.dead: set[str] = set()

    def note(self, sentence: Sentence, names: Sequence[Name], running: Name | None) -> None:
        """Remember whom a sentence tells to have retired or died: who is named there, else whom the
        text tells of."""
        told = _told(self._analysis, sentence, names, running)
        if told is None:
            return
        person, start = told
        hits = self._analysis.found("career-verb", sentence.start, sentence.end)
        retires = [hit for hit in hits if hit.concepts[0].id == _RETIRES and hit.start >= start]
        if retires and _AT_ONCE.fullmatch(self._analysis.text, start, retires[0].start):
            self.retired.setdefault(person.text, sentence.start)
        if _DIES.match(self._analysis.text, start, sentence.end):
            self.dead.add(person.text)
        if _FALLS.match(self._analysis.text, start, sentence.end):
            self._note_fallen(sentence, person, start)

    def _note_fallen(self, sentence: Sentence, person: Name, end: int) -> None:
        """Remember who was arrested, charged or expelled well before the text was written."""
        if self._past.told_on(sentence, end) is not None:
            self.fallen.add(person.text)


def _told(
    analysis: Analysis, sentence: Sentence, names: Sequence[Name], running: Name | None
) -> tuple[Name, int] | None:
    """Of whom a sentence tells that opens with him or a pronoun, and where what it tells begins."""
    opening = _RETIRED.match(analysis.text, sentence.start)
    if opening is None:
        return None
    named = next((name for name in names if name.start == opening.end("who") + 1), None)
    start = named.end if named is not None else opening.end("who")
    person = named or running
    return (person, start) if person is not None else None
