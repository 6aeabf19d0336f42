"""Tell the words under a picture from the report around it: they order nothing, and who speaks in
them has not the word in the text.

"Chủ tịch tỉnh Lê Văn An kiểm tra đê (Ảnh: Minh Hà).", "Bí thư Lê Văn An chỉ đạo tại cuộc họp."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from kg.extraction.analysis import Analysis
from kg.sentences import Sentence
from kg.vocabulary import Hit

# Who took the picture, at the end of what is written under it.
_CREDIT = re.compile(
    r"(?:(?:^|[.(\s/-])[Ảả]nh:|(?:^|[.(/-] ?)Ảnh (?:(?:minh họa|tư liệu|chụp):?|do|[A-ZĐ]))"
    r"[^.;:()]{0,60}[.)\s]*$"
)
# Where someone speaks, and nothing of what is said: "chỉ đạo | tại cuộc họp".
_WHERE = re.compile(r" tại (?!sao\b|đây\b)[^,;:\"]{3,120}")
_AT = " tại"
_DONE = ("modal", "manner", "task-verb", "action-verb")
_CONTENT = ("modal", "manner", "task-verb", "document-type")
_LONGEST = 400
_MOST = 3  # sentences, of which the last one says who took the picture


class Captions:
    """The captions of one document."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._paragraphs: set[int] = set()
        for paragraph, sentences in groupby(analysis.sentences, key=lambda s: s.paragraph):
            if self._is_caption(list(sentences)):
                self._paragraphs.add(paragraph)

    def covers(self, sentence: Sentence) -> bool:
        """Whether a sentence stands under a picture."""
        return sentence.paragraph in self._paragraphs

    def left_out(self, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
        """The sentences of the text itself."""
        return (sentence for sentence in sentences if not self.covers(sentence))

    def _is_caption(self, sentences: list[Sentence]) -> bool:
        start, end = sentences[0].start, sentences[-1].end
        is_long = len(sentences) > _MOST or end - start > _LONGEST
        if sentences[0].marker or is_long:
            return False
        if _CREDIT.search(self._analysis.text, start, end) is not None:
            return True
        return len(sentences) == 1 and self._only_speaks(start, end)

    def _only_speaks(self, start: int, end: int) -> bool:
        """Whether words tell that someone speaks, but neither what is said nor anything else."""
        if any(mark in self._analysis.text[start:end] for mark in '";'):
            return False
        said = [
            *self._analysis.found("speech-verb", start + 1, end),
            *(v for v in self._analysis.found("task-verb", start + 1, end) if _leads(v)),
        ]
        return any(self._only_where(verb, start, end) for verb in said)

    def _only_where(self, verb: Hit, start: int, end: int) -> bool:
        """Whether nothing but a place follows a verb: "tại cuộc họp", and nothing is done."""
        is_at = self._analysis.lower.endswith(_AT, 0, verb.end)  # "phát biểu tại" is one word
        where = verb.end - (len(_AT) if is_at else 0)
        last = where + len(self._analysis.text[where:end].rstrip(" ."))
        if _WHERE.fullmatch(self._analysis.lower, where, last) is None:
            return False
        before = any(self._analysis.found(scheme, start, verb.start) for scheme in _DONE)
        return not before and not any(self._analysis.found(s, verb.end, end) for s in _CONTENT)


def _leads(verb: Hit) -> bool:
    """Whether a verb may tell of a leader at work without what is ordered: "chỉ đạo"."""
    return verb.concepts[0].id == "chỉ-đạo"
