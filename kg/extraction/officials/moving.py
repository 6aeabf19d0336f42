"""Tell who goes from the office that he is named with to another one: "Ông A, Phó Giám đốc Sở X, về
huyện Y làm Bí thư Huyện ủy", "bà B, Cục phó, chuyển sang Sở Z giữ chức Giám đốc".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.analysis import Analysis
from kg.extraction.officials.chains import Chain
from kg.sentences import Sentence

_GOES = re.compile(
    r"\)?(?:,| -)? (?:(?:đã|được|vừa|nay|cũng|lại|mới) )*(?:chuyển (?:công tác )?|quay |trở )?"
    r"(?:về|sang|đến|lên|xuống|ra|vào|lại)\b(?! nhà| quê)[^,;:.]{0,60}\b"
    r"(?:làm|giữ chức|giữ chức vụ|giữ cương vị|đảm nhiệm|đảm nhận|đảm nhiệm chức|đảm nhận chức)"
    r"(?: chức vụ)? "
)


def goes_elsewhere(
    analysis: Analysis, sentence: Sentence, chain: Chain, chains: Sequence[Chain]
) -> bool:
    """Whether the holder of an office said before in the sentence goes over to that of a chain."""
    return any(
        sentence.start <= other.start
        and other.end < chain.start
        and _GOES.fullmatch(analysis.text, other.end, chain.start) is not None
        for other in chains
    )
