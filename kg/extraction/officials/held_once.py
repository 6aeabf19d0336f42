"""Titles of the dead and of history: who bears them holds the office no more.

"cố Tổng Bí thư A", "A (1917-2002)", "viếng Tổng Bí thư A"; "Ngày 22/12/2010: Tổng thống B …";
"Giám đốc Sở X (cũ)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.officials import known
from kg.extraction.officials.names import Name
from kg.extraction.officials.past import Past
from kg.extraction.officials.retirement import Departures
from kg.extraction.officials.statements import Statement
from kg.vocabulary import Hit

_HELD = frozenset({"current", "acting"})
_GIVEN = _HELD | {"appointed"}
_BESIDE = frozenset({"before-name", "after-name", "shared-title"})
_LIVED = re.compile(r" ?\((?:sinh năm )?(?:1[89]|20)\d\d ?- ?(?:1[89]|20)\d\d\)")
_DIES = (
    r"(?: (?:đã|vừa|mới|đột ngột|không may))*"
    r" (?:từ trần|qua đời|tạ thế|hy sinh|trút hơi thở)\b"
)
_DIED = re.compile(rf"(?:,[^,.;:]{{3,90}},)?{_DIES}")
# "A, Phó Bí thư X, Giám đốc Y qua đời": after the last of his offices.
_THEN_DIED = re.compile(rf",?{_DIES}")
# "PGS.TS A bị đột quỵ, đã mất vào 22h ngày 1/2".
_LOST = re.compile(
    r"(?: (?:do|vì|bị) [^,.;:]{2,40},?)?(?: (?:đã|vừa|mới|đột ngột|không may))*"
    r" mất (?:vào|hôm|sáng|trưa|chiều|tối|đêm|rạng sáng|lúc|hồi|do|vì|ngày) "
)
_LATE = re.compile(r"cố (?!vấn\b)", re.IGNORECASE)
_MOURNED = re.compile(
    r"\b(?:(?:quốc tang|lễ tang|tang lễ|(?<!thăm )viếng|lễ truy điệu|truy điệu|di hài|linh cữu"
    r"|phần mộ|tưởng niệm|tưởng nhớ|thương tiếc|ngày sinh|năm ngày mất)(?: của)?"
    r"|(?:lúc|khi|thuở)? ?(?:sinh thời|còn sống)(?: của)?,?)(?: (?:cố|đồng chí|ông|bà))* $",
    re.IGNORECASE,
)
# "sự ra đi của Chủ tịch nước A", "các trường hợp trước ông là các ủy viên …".
_GONE = re.compile(
    r"\b(?:(?:sự )?ra đi của|từng (?:nằm trong|thuộc|đứng đầu)|đã thôi chức"
    r"|mất chức|ngã ngựa|trường hợp trước|người đi trước)\b[^.;]*$",
    re.IGNORECASE,
)
_OF_OLD = re.compile(
    r" \(?(?:cũ\b|trước (?:khi |đây|thời điểm )?(?:sáp nhập|hợp nhất|giải thể)"
    r"|(?:nhiệm kỳ|khóa) trước\b(?! mắt)|(?:thời điểm|thời|lúc|khi|giai đoạn) (?:đó|ấy)\b"
    r"|(?:lúc |khi )?bấy giờ\b)"
)
_BEFORE = 40
_HIGHEST = frozenset({"Bộ Chính trị", "Ban Bí thư Trung ương Đảng", "Quốc hội", "Chính phủ"})
# Where a namesake of someone in history may hold office today.
_LOCAL = re.compile(
    r"\b(?:tỉnh|thành phố|huyện|quận|xã|phường|thị trấn|(?:Tỉnh|Thành|Huyện|Quận) ủy|Sở|Chi cục"
    r"|Trung tâm|Trường|Bệnh viện|Phòng) "
)


def held_once(
    analysis: Analysis,
    found: Findings,
    people: Sequence[Name],
    statements: list[Statement],
    told: Departures,
) -> list[Statement]:
    """The statements with what the dead held, and whoever bore a title in history, as former."""
    dead = _dead(analysis, people, statements) | told.dead
    long_dead = known.dead(analysis, people)
    gone = known.left(analysis, people)
    past = Past(analysis, found)
    return [
        replace(s, status="former")
        if (s.status in _GIVEN and _is_of(dead, long_dead, s))
        or (s.status in _HELD and (_has_fallen(told, s) or _is_over(analysis, past, s)))
        or (s.status in _HELD and s.name.text in gone and _is_highest(s))
        else s
        for s in statements
    ]


def _is_of(dead: frozenset[str], long_dead: frozenset[str], statement: Statement) -> bool:
    """Whether an office is that of one who died, not of a namesake in a province."""
    name = statement.name.text
    return name in dead or (name in long_dead and not _LOCAL.search(statement.office.label))


def _is_highest(statement: Statement) -> bool:
    """Whether an office is one of a state, or a seat in its highest bodies, not a namesake's."""
    office = statement.office
    known_alone = office.head.get("standsAlone") is not None or office.foreign
    return (known_alone or office.body in _HIGHEST) and not _LOCAL.search(office.label)


def _has_fallen(told: Departures, statement: Statement) -> bool:
    """Whether the holder was charged or expelled long ago; abroad one may hold office even so."""
    return not statement.office.foreign and statement.name.text in told.fallen


def _is_history(analysis: Analysis, past: Past, statement: Statement) -> bool:
    sentence = analysis.sentence_at(statement.office.start)
    return statement.rule in _BESIDE and (
        past.is_history(sentence) or past.is_of_another_age(sentence, statement.office.end)
    )


def _is_over(analysis: Analysis, past: Past, statement: Statement) -> bool:
    return (
        _OF_OLD.match(analysis.text, statement.office.end) is not None
        or _is_history(analysis, past, statement)
        or _is_gone(analysis, statement)
    )


def _is_gone(analysis: Analysis, statement: Statement) -> bool:
    """Whether a sentence tells of those who lost their offices, in a title before a name."""
    start = analysis.sentence_at(statement.office.start).start
    apposed = statement.rule in _BESIDE
    return apposed and _GONE.search(analysis.text, start, statement.office.start) is not None


def _dead(
    analysis: Analysis, people: Sequence[Name], statements: Sequence[Statement]
) -> frozenset[str]:
    """The persons of whom the text says or shows that they are dead."""
    text = analysis.text
    named = {
        name.text
        for name in people
        if _LIVED.match(text, name.end)
        or _DIED.match(text, name.end)
        or _LOST.match(text, name.end)
        or _is_mourned(analysis, name.start)
    }
    titled = {
        s.name.text
        for s in statements
        if _LATE.match(text, s.office.start) or (s.rule in _BESIDE and _is_told_dead(analysis, s))
    }
    return frozenset(named | titled)


def _is_told_dead(analysis: Analysis, statement: Statement) -> bool:
    """Whether someone is mourned or dies by his title: "viếng Tổng Bí thư A", "A, Giám đốc Sở X,
    qua đời"."""
    office, name = statement.office, statement.name
    if office.start > name.start:
        return _THEN_DIED.match(analysis.text, office.end) is not None
    return office.end + 1 == name.start and _is_mourned(analysis, office.start)


def _is_mourned(analysis: Analysis, start: int) -> bool:
    """Whether a word of mourning stands before a name or title, past the ranks between."""
    while (hit := _rank_before(analysis, start)) is not None:
        start = hit.start
    return _MOURNED.search(analysis.text, max(0, start - _BEFORE), start) is not None


def _rank_before(analysis: Analysis, start: int) -> Hit | None:
    """The rank or academic title right before: "Trung tướng", "PGS.TS."."""
    end = len(analysis.text[max(0, start - _BEFORE) : start].rstrip(" .,"))
    end += max(0, start - _BEFORE)
    hits = (analysis.hit_before(scheme, end) for scheme in ("rank", "academic-title"))
    return next((hit for hit in hits if hit is not None), None)
