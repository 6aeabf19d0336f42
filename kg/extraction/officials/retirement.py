"""Who a sentence tells to have retired: "Ông nghỉ hưu từ năm 2007" ends the career told before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.analysis import Analysis
from kg.extraction.officials.names import Name
from kg.sentences import Sentence

_RETIRES = "nghỉ-hưu"
_RETIRED = re.compile(
    r"(?:(?:đến |tới |từ |vào )?(?:cuối |đầu |giữa )?(?:tháng |năm |ngày )?[\d/.-]+,? )?"
    r"(?P<who>ông|bà|đồng chí|anh|chị)\b",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(r" (?:(?:đã|chính thức|vừa|mới|được) )*")


def retired(
    analysis: Analysis, sentence: Sentence, names: Sequence[Name], running: Name | None
) -> str | None:
    """The person told to have retired: who is named there, else whom the text tells of."""
    opening = _RETIRED.match(analysis.text, sentence.start)
    if opening is None:
        return None
    named = next((name for name in names if name.start == opening.end("who") + 1), None)
    start = named.end if named is not None else opening.end("who")
    person = named or running
    hits = analysis.found("career-verb", sentence.start, sentence.end)
    retires = [hit for hit in hits if hit.concepts[0].id == _RETIRES and hit.start >= start]
    if person is None or not retires:
        return None
    at_once = _AT_ONCE.fullmatch(analysis.text, start, retires[0].start)
    return person.text if at_once is not None else None
