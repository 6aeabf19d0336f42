"""Whether a verb of career names an act as a topic, and does not tell that it was done: "kết quả
bầu", "quy trình bổ nhiệm", "chiến dịch tranh cử".
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis
from kg.vocabulary import Hit

_NOUN_BEFORE = re.compile(r"\b(?:kết quả|việc|công tác|hồ sơ|thẩm quyền) $", re.IGNORECASE)
# What is done for a candidate, or beside one, makes nobody a candidate.
_CAMPAIGN = re.compile(
    r"\b(?:chiến dịch|cuộc|cuộc đua|đồng hành|liên danh|bạn|quỹ|đội|đội ngũ|ban|ê kíp|kế hoạch"
    r"|quá trình|đối thủ|cam kết|lời hứa|phát biểu|tài liệu|tiền|ngân sách|hoạt động) $",
    re.IGNORECASE,
)
_STANDS = "ứng-cử"
_PROCEDURE = re.compile(
    r"\b(?:quy trình|chương trình|thủ tục) (?:(?:bầu|miễn nhiệm)\b[^;.]* và )?$", re.IGNORECASE
)
_NEAR = 24


def is_procedure(analysis: Analysis, hit: Hit) -> bool:
    """ "quy trình bầu Chủ tịch với ông A": what is on the agenda has not come to pass."""
    start = analysis.sentence_at(hit.start).start
    return _PROCEDURE.search(analysis.text, start, hit.start) is not None


def is_topic(analysis: Analysis, hit: Hit) -> bool:
    """ "kết quả bầu", "việc bổ nhiệm": the act as a topic, not told of the subject."""
    start = max(0, hit.start - _NEAR)
    is_noun = _NOUN_BEFORE.search(analysis.text, start, hit.start) is not None
    return is_noun or is_of_campaign(analysis, hit)


def is_of_campaign(analysis: Analysis, hit: Hit) -> bool:
    """ "chiến dịch tranh cử": who runs it stands for nothing."""
    stands = hit.concepts[0].id == _STANDS
    start = max(0, hit.start - _NEAR)
    return stands and _CAMPAIGN.search(analysis.text, start, hit.start) is not None
