"""Read whom somebody succeeded where the next sentence says it: "Ông A được bổ nhiệm làm Giám đốc
Sở Y tế. Ông kế nhiệm ông B": B held the office before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.analysis import Analysis
from kg.extraction.officials.chains import Chain
from kg.extraction.officials.names import Name
from kg.extraction.officials.statements import Statement, is_post
from kg.extraction.titles import INTRODUCERS
from kg.sentences import Sentence

_BEFORE = re.compile(
    r"(?:(?:ông|bà|đồng chí|anh|chị)\b ?)?(?:(?:đã|sẽ|vừa|được|lên|là người|chính thức) ?)*",
    re.IGNORECASE,
)
_LONGEST_TITLE = 20
# "Ông sẽ thay ông B theo dõi các bộ này": a duty is taken over, not the office.
_DUTY = re.compile(
    r" (?:để |trong việc )?(?:phụ trách|theo dõi|chỉ đạo|tham dự|dự|điều hành|ký|tiếp|trả lời"
    r"|trình bày|phát biểu|công bố|đọc|trao|đi|làm việc|xử lý|giải quyết|chủ trì|dẫn|chăm)\b"
)
_TOLD = frozenset({"career-verb", "copula", "held-by"})
_HELD = frozenset({"appointed", "current"})


class Succession:
    """Follows which office a document told last that somebody was given."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._last: Statement | None = None
        self._at = 0

    def note(self, sentence: Sentence, statements: Sequence[Statement]) -> None:
        """Remember what a sentence says of one person and one office."""
        told = [s for s in statements if s.status in _HELD and is_post(s.office)]
        told = [s for s in told if s.rule in _TOLD]  # not what is only said beside a name
        if told:
            self._last = told[-1] if len({s.name.text for s in told}) == 1 else None
            self._at = sentence.paragraph

    def predecessor(
        self, sentence: Sentence, names: Sequence[Name], chains: Sequence[Chain]
    ) -> Statement | None:
        """Who is said to have been succeeded by whom the sentence before told of, and in what."""
        last = self._last
        if last is None or sentence.paragraph - self._at > 1:
            return None
        for verb in self._analysis.found("career-verb", sentence.start, sentence.end):
            if verb.concepts[0].get("effect") != "predecessor":
                continue
            subject = [name for name in names if name.end <= verb.start]
            words = self._analysis.text[sentence.start : verb.start]
            for name in subject:
                words = words.replace(self._analysis.text[name.start : name.end], "")
            others = any(name.text != last.name.text for name in subject)
            words = " ".join(words.split())
            if others or not words or _BEFORE.fullmatch(words) is None:
                return None
            before = next((n for n in names if 0 <= n.start - verb.end <= _LONGEST_TITLE), None)
            if before is None or before.text == last.name.text:
                return None
            if not self._is_object(verb.end, before.start):
                return None
            if takes_duty(self._analysis, before):
                return None
            if any(chain.start < before.end for chain in chains):
                return None
            return Statement(before, last.office, "former", "predecessor")
        return None

    def _is_object(self, end: int, start: int) -> bool:
        """Whether no more than an honorific or rank stands between a verb and a name."""
        if start - end <= 1:
            return True
        hits = [self._analysis.hit_before(scheme, start) for scheme in INTRODUCERS]
        return any(hit is not None and hit.start <= end + 1 for hit in hits)


def takes_duty(analysis: Analysis, before: Name) -> bool:
    """Whether somebody is stood in for in what he does, not in what he is."""
    return _DUTY.match(analysis.text, before.end) is not None
