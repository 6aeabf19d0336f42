"""Tell whether a sentence says that a document without number has been issued, and by whom.

"Bộ Y tế vừa ban hành hướng dẫn về chăm sóc trẻ em" tells of one, "sẽ có kế hoạch về" of none.
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.directives.citations import Citation, has_wording
from kg.extraction.directives.details import DetailReader
from kg.extraction.mentions import BodyMention
from kg.vocabulary import Concept, Hit

_SMALL_WORDS = re.compile(r"(?:\s(?:một|ngay|kèm theo|dự thảo|bản))*\s*$")
# Before the verb these tell of what is still to come, or is not so.
_NOT_YET = re.compile(
    r"(?<!\w)(?:sẽ|cần|phải|sớm|chưa|không|khi|để|nếu|việc|tham mưu(?: cho)?|trình|đề nghị|yêu cầu"
    r"|giao|đang|thủ tục|đề xuất|kiến nghị|căn cứ|sau|trước)\s(?=[^,.;:]*$)"
)
_NOT_YET_REACH = 60
_PUT_FORWARD = re.compile(r"(?<!\w)đưa\s$")
# What one may also have without having issued it: "có kế hoạch", "có quy định".
_MADE = frozenset({"quy-định", "quy-hoạch"})


def is_plainly_issued(analysis: Analysis, start: int) -> bool:
    """Whether a verb of issuing stands right before the type of a document at ``start``."""
    return _verb(analysis, start) is not None


def is_issued(
    analysis: Analysis, found: Findings, reader: DetailReader, citation: Citation
) -> bool:
    """Whether the sentence says which public body or office issued a document."""
    if reader.read(citation).actor is None:
        return False
    verb = _verb(analysis, citation.start)
    if verb is None:  # it speaks through the document, or "of the office in its letter"
        return citation.type.id not in _MADE
    if _PUT_FORWARD.search(analysis.lower, max(0, verb.start - 5), verb.start):
        return False
    if verb.concepts[0].get("force") == "weak" and _exists_unissued(citation.type):
        return False
    first = max(analysis.sentence_at(citation.start).start, verb.start - _NOT_YET_REACH)
    return not any(
        found.covering(BodyMention, word.start()) is None  # "Bộ Giao thông vận tải"
        for word in _NOT_YET.finditer(analysis.lower, first, verb.start)
    )


def _exists_unissued(type: Concept) -> bool:
    return type.id in _MADE or type.get("wording") is None or has_wording(type, "vague")


def _verb(analysis: Analysis, start: int) -> Hit | None:
    small = _SMALL_WORDS.search(analysis.lower, max(0, start - 24), start)
    return analysis.hit_before("issuing-verb", small.start() if small else start)
