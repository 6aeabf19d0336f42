"""Read who holds an office where the sentence begins with body or office: "Sở Y tế do ông A làm
Giám đốc", "chức Giám đốc Sở Y tế hiện do ông A đảm nhiệm", "Giám đốc Sở Y tế khi đó là ông A".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention
from kg.extraction.officials.chains import Chain, Links
from kg.extraction.officials.names import Name
from kg.extraction.officials.past import Past
from kg.extraction.officials.statements import Statement, marked
from kg.model import Status
from kg.sentences import Sentence

_LED_BY = re.compile(r"(?P<by>\bdo) (?:[^;:.]|\.(?=\w)){3,160} làm $")
# What may stand between a body and its leader: "… gồm 15 thành viên, do ông A làm Trưởng ban".
_COMPOSED = re.compile(r"(?:,? gồm [^,;:.]{3,40}|,? được thành lập [^,;:.]{3,30})?,? ")
# "UBND tỉnh có thêm 2 Phó Chủ tịch", "… hiện có Chủ tịch A và 3 Phó Chủ tịch".
_HAS = re.compile(
    r" (?:(?:vừa|đã|hiện|nay|mới|cũng|chính thức) )*có (?:thêm )?(?:[^;:.,]{3,60} và )?"
    r"(?:(?:\d{1,2}|một|hai|ba|bốn|năm|tân) )*"
)
_OF_ANOTHER = re.compile(r"\b(?:của|thuộc|trực thuộc|tại|ở|với|cho|từ|và|theo)(?: các)? $")
_BY = re.compile(
    r"(?: (?:này|hiện nay|hiện tại|hiện|lúc này|khi đó|lúc đó|đang|vẫn|đã|được|cũng|trước đó"
    r"|trước đây|từng))* do "
)
# "Chức Phó Chủ tịch HĐND tỉnh thuộc về ông A": it has just been given to him.
_FALLS_TO = re.compile(r"(?: (?:này|đã|nay|vừa|lần này|cũng))* (?:thuộc về|về tay) ")
_THEN = re.compile(
    r"\b(?:khi|lúc|thời điểm|giai đoạn|thời kỳ) (?:đó|ấy)\b|\btrước (?:đó|đây)\b|từng\b"
)
_NEW, _IS = re.compile(r"tân ", re.IGNORECASE), re.compile(r" là ")
# "Vào thời điểm đó, giữ vai trò Bí thư Tỉnh ủy X là ông A".
_THEN_FIRST = re.compile(
    r"(?:(?:vào |tại )?(?:khi|lúc|thời điểm) (?:đó|ấy)|(?:lúc |khi )?bấy giờ"
    r"|(?:trong |vào )?(?:thời gian|giai đoạn|thời kỳ) (?:đó|ấy)),?"
    r" (?:(?:người )?(?:đang )?(?:giữ|đảm nhiệm|đảm nhận|làm)"
    r"(?: (?:vai trò|chức vụ|chức|cương vị|trọng trách|vị trí))? )?$",
    re.IGNORECASE,
)
_IS_NOW = re.compile(r" (?:đang |vẫn )?là (?:(?:ông|bà|đồng chí) )?")
_HOLDS = "holds"


def body_led(analysis: Analysis, found: Findings, start: int) -> BodyMention | None:
    """The body before "do ông A làm" whose leader a bare office at ``start`` makes him, or the one
    that is said to have such an office: "UBND tỉnh có thêm 2 Phó Chủ tịch"."""
    sentence = analysis.sentence_at(start)
    for body in found.within(BodyMention, sentence.start, start):
        if not body.generic and _HAS.fullmatch(analysis.text, body.end, start):
            return body
    led = _LED_BY.search(analysis.text, sentence.start, start)
    if led is None:
        return None
    for body in reversed(found.within(BodyMention, sentence.start, led.start("by"))):
        if _COMPOSED.fullmatch(analysis.text, body.end, led.start("by")) is None:
            continue
        of_another = _OF_ANOTHER.search(analysis.text, sentence.start, body.start)
        return None if of_another or body.generic else body
    return None


def held_by(
    analysis: Analysis, found: Findings, sentence: Sentence, chain: Chain, links: Links
) -> Iterator[Statement]:
    """What "chức Giám đốc Sở Y tế hiện do ông A đảm nhiệm" says of A, or "… thuộc về ông A"."""
    falls_to = _FALLS_TO.match(analysis.text, chain.end)
    winner = links.named_at(falls_to.end()) if falls_to is not None else None
    if winner is not None:
        yield from (Statement(winner, o, marked(o, "appointed"), "held-by") for o in chain.offices)
        return
    by = _BY.match(analysis.text, chain.end)
    name = links.named_at(by.end()) if by is not None else None
    if by is None or name is None or not _holds(analysis, sentence, name):
        return
    past = Past(analysis, found)
    over = _THEN.search(by[0]) is not None or past.is_of_old(sentence, chain.start)
    status: Status = "former" if over else "current"
    for office in chain.offices:
        yield Statement(name, office, marked(office, status), "held-by")


def was_then(analysis: Analysis, chain: Chain, name: Name) -> bool:
    """Whether "Giám đốc Sở Y tế khi đó là ông A" tells of a time gone by."""
    if _THEN.search(analysis.text, chain.end, max(chain.end, name.start)) is not None:
        return True
    told = _IS_NOW.match(analysis.text, chain.end)
    opening = analysis.text[analysis.sentence_at(chain.start).start : chain.start]
    return told is not None and told.end() <= name.start and _THEN_FIRST.match(opening) is not None


def is_newly_named(analysis: Analysis, chain: Chain, name: Name) -> bool:
    """Whether "Tân Giám đốc Sở Y tế là ông A" tells who has been given the office."""
    return (
        _NEW.match(analysis.text, chain.start) is not None
        and _IS.match(analysis.text, chain.end, name.start) is not None
    )


def _holds(analysis: Analysis, sentence: Sentence, name: Name) -> bool:
    """Whether a verb of holding follows a name, but for what is said beside it."""
    verbs = analysis.found("career-verb", name.end, sentence.end)
    return bool(verbs) and verbs[0].concepts[0].get("effect") == _HOLDS
