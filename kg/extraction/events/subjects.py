"""Whose verb it is: the official before it, past offices, bodies and asides.

"Ông A, Giám đốc Sở Y tế, đã báo cáo" has A for its subject, "bầu ông A và thảo luận" has not:
there A is the object of another verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention, OfficeMention, PersonMention
from kg.extraction.titles import before_titles
from kg.sentences import Sentence

BY = re.compile(r"(?:^|\W)do (?:(?:đồng chí|ông|bà|các đồng chí) )?$")
ACCORDING = re.compile(
    r"[\s\"]*(?:(?:tại|trong) [^,;:]{4,60}, )?theo (?:(?:báo cáo|ý kiến|chia sẻ|đánh giá|trình bày"
    r"|phát biểu|giải trình|tham luận) của )?(?:(?:đồng chí|ông|bà) )?"
)
_ASIDE = re.compile(r"\([^)]*\)")
_NO_SUBJECT = re.compile(r"[;:.!?\"\n]")
_NOUN = re.compile(
    r"(?:^|\W)(?:bài|sự|lời|việc|các|những|ý kiến|nội dung|buổi|phiên|lễ|ban|được|bị|cơ quan"
    r"|để|nhằm|theo|sát|trong|công tác|lãnh đạo,) $"
)
_PASSIVE = re.compile(
    r"(?:^|\W)(?:được|bị|của|do|cho|với|đối với|nghe|sự|lên|tới|đến|giữa)"
    r" (?:(?:đồng chí|ông|bà) )?$"
)
_TITLED = re.compile(r"(?<!\w)(?:(?:các )?đồng chí|ông|bà|tân) $")
_ALSO = re.compile(r",? (?:và|đồng thời) |, ")
_CLAUSE_START = re.compile(r"(?:^|[,;:.!?\"-]|(?<!\w)(?:và|thì|nhưng|do|rằng|cùng))\s*$")
_UNDERGOES = re.compile(r"(?:^|\W)(?:được|bị|không|chưa)(?:\W|$)")
BETWEEN = re.compile(r"(?:[,;\s-]|và|cùng|đồng chí|ông|bà|các|với)*")
# Whose office ends an adverbial: "Thừa ủy quyền của Thủ tướng, Bộ trưởng A" has A for one.
_ON_BEHALF = re.compile(
    r"(?<!\w)(?:thừa (?:ủy quyền|lệnh)|theo (?:đề nghị|phân công|ủy quyền|yêu cầu)"
    r"|được (?:sự )?(?:ủy quyền|phân công|đồng ý)) của $"
)
# "Bà A, người vừa nhận nhiệm vụ, cho biết": what is said of her between the commas.
_WHO = re.compile(r", (?:người|vị|nguyên là|vốn là)\s[^,;.:]{3,90},")
_WHEN = re.compile(r"(?:^|\W)(?:khi|lúc|vì|rằng|sau khi|trước khi) (?:(?:đồng chí|ông|bà) )?$")
_TITLES = ("rank", "academic-title")
_CLAUSE = 24
_TITLE = 120
_FEW_WORDS = 6


def subject_before(
    analysis: Analysis, found: Findings, sentence: Sentence, position: int
) -> tuple[int, int, str] | None:
    """Find the official whose verb begins at ``position``: (start, end, name)."""
    if _NOUN.search(analysis.lower[max(0, position - 12) : position]):
        return None
    before = subjects(found, sentence.start, position)
    if not before:
        return None
    start, end, name = before[-1]
    gap = _WHO.sub(",", uncovered(analysis, found, end, position))
    clause = analysis.text.rfind(";", end, position)
    if clause >= 0 and found.within(BodyMention, clause, position):
        return None  # "ông A là đại biểu; Sở Y tế cho biết": a body speaks
    if _ends_a_clause(analysis, found, sentence, start, gap):
        return None
    is_far = len(gap.split()) > _FEW_WORDS or _NO_SUBJECT.search(gap) is not None
    if name is None or is_far or _UNDERGOES.search(gap):
        return None
    goes_on = _goes_on(analysis, end, position)
    if goes_on and not analysis.text.startswith(",", end):  # a comma closes his titles
        start = before_titles(analysis, _named_at(analysis, before))
    start = chain_start(analysis, found, start)
    return (start, end, name) if _acts(analysis, sentence, start, gap, goes_on) else None


def main_subject(
    analysis: Analysis, found: Findings, sentence: Sentence, position: int
) -> tuple[int, int, str] | None:
    """Find the official at the head of a sentence whose first verb follows: "Ông A chúc mừng ông
    B, bày tỏ" is about A up to a verb at ``position``.
    """
    start, end, name = next(iter(subjects(found, sentence.start, position)), (0, 0, None))
    verbs = [
        verb
        for scheme in ("speech-verb", "role-verb", "task-verb")
        for verb in analysis.found(scheme, end, position)
    ]
    if name is None or not verbs:
        return None
    first = chain_start(analysis, found, start)
    lead = _TITLED.sub("", analysis.lower[sentence.start : first])
    acts = any(analysis.found(v, sentence.start, first) for v in ("speech-verb", "task-verb"))
    gap = uncovered(analysis, found, end, min(verb.start for verb in verbs))
    follows = len(gap.split()) <= _FEW_WORDS and _NO_SUBJECT.search(gap.replace(",", ";")) is None
    if acts or not follows or _UNDERGOES.search(gap) or _CLAUSE_START.search(lead) is None:
        return None
    return start, end, name


def _named_at(analysis: Analysis, before: Sequence[tuple[int, int, str | None]]) -> int:
    """Where the last of those named begins, with the name before his offices: "ông A, Bí thư B"."""
    start, _, name = before[-1]
    for earlier, end, other in reversed(before[:-1]):
        if other != name or analysis.text[end:start].strip(" ,-–"):
            break
        start = earlier
    return start


def _goes_on(analysis: Analysis, end: int, position: int) -> bool:
    """Whether verbs behind a name have the subject of a verb before it, the first of them
    right behind: "kỷ luật ông A và đề nghị Chính phủ chỉ đạo".
    """
    also = _ALSO.match(analysis.lower, end, position)
    if also is None:
        return False
    verbs = ("speech-verb", "task-verb", "role-verb")
    return also.end() == position or any(analysis.hit_at(verb, also.end()) for verb in verbs)


def _acts(analysis: Analysis, sentence: Sentence, start: int, gap: str, goes_on: bool) -> bool:
    """Whether a name before a verb is its subject, and no object of a verb before.

    ``goes_on`` tells "gặp ông A, nhấn mạnh", where the verb has the subject of the one before.
    """
    lead = analysis.lower[max(0, start - 20) : start]
    if _PASSIVE.search(lead):
        return bool(BY.search(lead)) and not gap.strip()
    lead = _TITLED.sub("", analysis.lower[sentence.start : start])
    first = sentence.start + len(lead)
    if _is_object(analysis, first):
        return False
    return not goes_on or _CLAUSE_START.search(lead) is not None


def _is_object(analysis: Analysis, start: int) -> bool:
    """Whether a verb right before a name orders or appoints its bearer."""
    career = analysis.hit_before("career-verb", start)
    appoints = career is not None and career.concepts[0].get("object") == "person"
    return appoints or analysis.hit_before("task-verb", start) is not None


def _ends_a_clause(
    analysis: Analysis, found: Findings, sentence: Sentence, start: int, gap: str
) -> bool:
    """Whether a name belongs to a time clause that ends before the verb: "khi ông A đến, đoàn"."""
    if "," not in gap:
        return False
    return is_in_clause(analysis, sentence, chain_start(analysis, found, start))


def is_in_clause(analysis: Analysis, sentence: Sentence, start: int) -> bool:
    """Whether a subject's clause only tells when or why: "sau khi ông A đề nghị"."""
    before = analysis.lower[max(sentence.start, start - _CLAUSE) : start]
    return _WHEN.search(before) is not None


def chain_start(analysis: Analysis, found: Findings, start: int) -> int:
    """Go back over the offices and bodies right before a name."""
    for kind in (OfficeMention, OfficeMention, BodyMention):
        before = found.within(kind, max(0, start - _TITLE), start)
        between = analysis.text[before[-1].end : start] if before else ""
        if not before or between.strip(" ,-"):
            continue
        if "," in between and _ON_BEHALF.search(_before(analysis, before[-1].start)):
            break
        start = before[-1].start
    return start


def _before(analysis: Analysis, start: int) -> str:
    """Give the words right before a position."""
    return analysis.lower[max(0, start - _CLAUSE) : start]


def subjects(found: Findings, start: int, end: int) -> list[tuple[int, int, str | None]]:
    """Persons and offices with a holder, in order; None names someone who is no official."""
    persons = [
        (p.start, p.end, p.name if p.official else None)
        for p in found.within(PersonMention, start, end)
    ]
    offices = [
        (o.start, o.end, o.holder) for o in found.within(OfficeMention, start, end) if o.holder
    ]
    return sorted([*persons, *offices], key=lambda s: s[1])


def officials(found: Findings, start: int, end: int) -> list[PersonMention]:
    """Give the officials named between two positions."""
    return [p for p in found.within(PersonMention, start, end) if p.official]


def coordination(
    analysis: Analysis, found: Findings, people: list[PersonMention], start: int, *, alone: bool
) -> Iterator[PersonMention]:
    """Yield the persons of a coordination that begins right at ``start``."""
    for person in people:
        if not BETWEEN.fullmatch(uncovered(analysis, found, start, person.start)):
            return
        yield person
        start = person.end
        if alone and not analysis.lower.startswith((" và ", ", "), person.end):
            return


def uncovered(analysis: Analysis, found: Findings, start: int, end: int) -> str:
    """Give the words between two positions that are no office, body, rank or aside."""
    pieces, position = [], start
    for kind in (OfficeMention, BodyMention):
        for mention in found.within(kind, start, end):
            if mention.start >= position:
                pieces.append(_unranked(analysis, position, mention.start).rstrip("; "))
                position = mention.end
    pieces.append(_unranked(analysis, position, end))
    return _ASIDE.sub(" ", " ".join(pieces))


def _unranked(analysis: Analysis, start: int, end: int) -> str:
    """Give the words between two positions but for ranks and degrees: "Thượng tướng", "TS."."""
    pieces, position = [], start
    hits = [hit for scheme in _TITLES for hit in analysis.found(scheme, start, end)]
    for hit in sorted(hits, key=lambda hit: hit.start):
        if position <= hit.start and hit.end <= end:
            pieces.append(analysis.lower[position : hit.start])
            position = hit.end + analysis.lower.startswith(".", hit.end, end)
    return "".join([*pieces, analysis.lower[position:end]])
