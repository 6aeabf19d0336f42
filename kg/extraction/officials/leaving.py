"""Posts that someone leaves for the one a document tells he is given, without saying so.

"điều động ông A, Bí thư Huyện ủy X, giữ chức Giám đốc Sở Y": A is secretary no more, wherever the
document calls him so. Nobody leads two bodies at once, but a Party committee and the People's
Committee of one place, or what is led beside a post: a steering committee, a council, a team.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis
from kg.extraction.officials.phrases import OfficePhrase, of_one_place
from kg.extraction.officials.statements import Statement, is_post
from kg.model import PartialDate, Status

RULE = "left-by-transfer"
_BESIDE = re.compile(
    r"Ban Chỉ đạo|Ban Chỉ huy|Hội đồng(?! nhân dân)|Ủy ban (?:bầu cử|Quốc gia|An ninh|Mặt trận)"
    r"|Tổ |Tiểu ban|Đoàn |Hội (?!đồng)|Liên hiệp|Liên minh|Liên đoàn|Công đoàn"
    r"|Câu lạc bộ|Khoa |Bộ môn"
    r"|Đảng đoàn|Ban cán sự|Đảng ủy|Chi bộ|Đảng bộ|Chi đoàn|Đội |Nhóm ",
    re.IGNORECASE,
)
_OF_COMMUNE = re.compile(r"Đảng ủy (?:xã|phường|thị trấn|đặc khu) ")
_BESIDE_POST = re.compile(r"(?:Phó )?Trưởng Đoàn|Người phát ngôn", re.IGNORECASE)
_PARTY_COMMITTEE = re.compile(r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy")
_BESIDE_PARTY = re.compile(
    r"Ủy ban nhân dân|Hội đồng nhân dân|Ban (?!Quản lý)|Ủy ban (?:Kiểm tra|Mặt trận)|Bộ |Công an"
    r"|Bộ Chỉ huy"
)
_PARTY_WITHIN = re.compile(r"(?:Ban cán sự đảng|Đảng đoàn|Đảng ủy|Chi bộ) ")
_GOES_ON = re.compile(r"\b(?:tiếp tục|vẫn|kiêm nhiệm|hiện) [^.;,]{0,30}$", re.IGNORECASE)
_NOW = re.compile(r"(?:hiện|đương kim)\b", re.IGNORECASE)
_MOVES = frozenset({"điều-động", "luân-chuyển", "biệt-phái"})
_TO_PERSON = re.compile(r" (?:(?:ông|bà|đồng chí) )?(?:[^\s,;.]+ ){0,2}")
_CURRENT: Status = "current"
_NEAR = 50
_NEAR_BY, _NEXT = 120, 300
_HELD_LATER = frozenset({"current", "former"})
_NEWS = datetime.timedelta(days=7)
_LONG_SINCE = datetime.timedelta(days=45)
_DEPUTY = "Phó "
_OF_ALL = "tổng-bí-thư"
_Key = tuple[str, str]


def leaving(analysis: Analysis, statements: Sequence[Statement]) -> list[Statement]:
    """The statements, with the posts that were left for another one as former."""
    again = _given_again(analysis, statements)
    before = _held_before(analysis, statements) | dict.fromkeys(again, _CURRENT)
    kept = again | {
        _key(s)
        for s in statements
        if s.status == "candidate" or (s.status == "current" and _goes_on(analysis.text, s.office))
    }
    told = [
        replace(s, status=before[_key(s)], by_transfer=False)
        if s.status == "appointed" and _key(s) in before
        else s
        for s in statements
    ]
    left = {_key(s): s.office for s in told if _key(s) not in kept and _is_left(analysis, s, told)}
    over = left.keys() | _followed(told, left)
    return [
        replace(s, status="former", rule=RULE) if s.status == "current" and _key(s) in over else s
        for s in told
    ]


def left_when_whole(
    analysis: Analysis, before: Sequence[Statement], whole: Sequence[Statement]
) -> list[Statement]:
    """The statements, with posts that were left and have their body only now as former."""
    labels = {(s.name.start, s.office.start): s.office.label for s in before}
    return [
        old if labels.get((old.name.start, old.office.start)) == old.office.label else new
        for old, new in zip(whole, leaving(analysis, whole), strict=True)
    ]


def _key(statement: Statement) -> _Key:
    return statement.name.text, statement.office.label


def _given_again(analysis: Analysis, statements: Sequence[Statement]) -> set[_Key]:
    """ "phân công ông A, Trưởng ban X, giữ chức Bí thư, Trưởng ban X": A goes on as head of X."""
    held = [s for s in statements if s.status == "current" and s.rule == "after-name"]
    given = [s for s in statements if s.status == "appointed" and s.office.effect != "appointed"]
    return {
        _key(old)
        for old in held
        for new in given
        if _key(old) == _key(new)
        and old.office.end <= new.office.start < analysis.sentence_at(old.office.start).end
    }


def _held_before(analysis: Analysis, statements: Sequence[Statement]) -> dict[_Key, Status]:
    """Offices by which somebody is titled who is moved: "điều động ông A, Ủy viên X, đến Y" tells
    that A had been chosen for X before, whatever the text tells of how."""
    return {
        _key(s): s.status
        for s in statements
        if s.status in _HELD_LATER and s.rule == "after-name" and _is_moved(analysis, s)
    }


def _is_moved(analysis: Analysis, old: Statement) -> bool:
    """Whether a verb of moving stands right before somebody or after his offices."""
    start, end = old.name.start, analysis.sentence_at(old.office.start).end
    after = analysis.found("career-verb", old.office.end, end)
    if after and after[0].concepts[0].id in _MOVES:
        return True
    return any(
        hit.concepts[0].id in _MOVES and _TO_PERSON.fullmatch(analysis.text, hit.end, start)
        for hit in analysis.found("career-verb", max(0, start - _NEAR), start)
    )


def _is_left(analysis: Analysis, old: Statement, statements: Iterable[Statement]) -> bool:
    """Whether a post was left by moving in the sentence, or for one given in the document."""
    if old.status != "current" or _goes_on(analysis.text, old.office):
        return False
    posts = [s for s in statements if s.name.text == old.name.text and _fills_a_day(s.office)]
    posts = [new for new in posts if not _are_beside(old, new, statements)]
    held = {s.office.label for s in posts if s.status == "current"}
    if any(_follows_in_career(old, new, held) for new in posts):
        return True
    given = [s for s in posts if s.status == "appointed"]
    sentence = analysis.sentence_at(old.office.start)
    here = [new for new in given if sentence.start <= new.office.start < sentence.end]
    if any(new.office.label == old.office.label for new in here):
        return False
    moved = [new for new in here if new.by_transfer and not _is_part(new.office, old.office)]
    if moved and _is_apposed(old):
        return True
    again = any(new.office.label == old.office.label for new in given)
    return not again and any(_excludes(new.office, old.office) for new in given)


def _are_beside(old: Statement, new: Statement, statements: Iterable[Statement]) -> bool:
    """Whether the document titles somebody by both posts: "Phó Thủ tướng, Bộ trưởng Bộ X A"."""
    titles = [
        s
        for s in statements
        if s.name.text == old.name.text and s.status == "current" and _is_apposed(s)
    ]
    return old.office.label != new.office.label and any(
        one.office.label == old.office.label
        and other.office.label == new.office.label
        and one.name.start == other.name.start
        for one in titles
        for other in titles
    )


def _follows_in_career(old: Statement, new: Statement, held: Collection[str]) -> bool:
    """Whether the text tells next how another post was given long ago, which is ``held`` now: "A,
    Bộ trưởng X, được bầu giữ chức Y ngày 2/1"; or "Ông là Phó Giám đốc X. Tới 8/2019 ông được bổ
    nhiệm làm Y"."""
    if not new.given or new.status not in _HELD_LATER:
        return False
    gap = new.office.start - old.office.end
    near = 0 < gap < (_NEAR_BY if _is_apposed(old) else _NEXT)
    if _is_apposed(old) and (old.rule != "after-name" or new.office.label not in held):
        return False
    return near and _excludes(new.office, old.office)


def _goes_on(text: str, office: OfficePhrase) -> bool:
    """Whether the text says that an office is still held."""
    before = _GOES_ON.search(text, max(0, office.start - _NEAR), office.start)
    return before is not None or _NOW.match(text, office.start) is not None


def _is_apposed(old: Statement) -> bool:
    return old.rule in {"after-name", "before-name"} and is_post(old.office)


def _fills_a_day(office: OfficePhrase) -> bool:
    """Whether an office is a post, and none of those that are held beside one."""
    if not is_post(office) or _BESIDE_POST.match(office.label):
        return False
    body = office.body
    return body is None or _OF_COMMUNE.match(body) is not None or not _BESIDE.match(body)


def _excludes(new: OfficePhrase, old: OfficePhrase) -> bool:
    """Whether who is given one post cannot hold the other any longer."""
    if not _fills_a_day(old) or new.label == old.label or new.head.id == _OF_ALL:
        return False
    if old.head.get("broader") == new.head.id and new.body == old.body:
        return True
    if new.foreign or old.foreign or not (_is_one(new) and _is_one(old)):
        return False
    if new.body == old.body:
        return old.head.label.startswith(_DEPUTY) and not new.head.label.startswith(_DEPUTY)
    return not (_is_part(new, old) or _goes_with(new, old) or _is_same(new, old))


def _is_one(office: OfficePhrase) -> bool:
    """Whether the body of an office is known, or there is no other of its name."""
    return office.body is not None or office.head.get("standsAlone") is not None


def _is_part(new: OfficePhrase, old: OfficePhrase) -> bool:
    """Whether a post is in a part of the body that its holder leads already."""
    if new.body is None or old.body is None:
        return False
    return new.body.lower().endswith(" " + old.body.lower())


def _is_same(new: OfficePhrase, old: OfficePhrase) -> bool:
    """Whether two posts are one, in a body named in full and in short."""
    bodies = sorted((new.body or "", old.body or ""), key=len)
    return new.head.id == old.head.id and bodies[1].startswith(bodies[0])


def _goes_with(new: OfficePhrase, old: OfficePhrase) -> bool:
    """Whether one post is in the Party committee of the place or body of the other."""
    if new.body is None or old.body is None:
        return False
    committee, other = sorted((new.body, old.body), key=_is_of_state)
    if _is_of_state(committee) or _BESIDE_PARTY.match(other) is None:
        return False
    return of_one_place(committee, other)


def _is_of_state(body: str) -> bool:
    return _PARTY_COMMITTEE.match(body) is None


def _followed(statements: Iterable[Statement], left: Mapping[_Key, OfficePhrase]) -> set[_Key]:
    """Seats in the Party committee of a body, which go with the post in that body."""
    bodies: dict[str, set[str]] = defaultdict(set)
    for (name, _), office in left.items():
        if office.body is not None:
            bodies[name].add(office.body.lower())
    return {
        _key(s)
        for s in statements
        if s.office.body is not None
        and _PARTY_WITHIN.match(s.office.body)
        and any(s.office.body.lower().endswith(" " + body) for body in bodies[s.name.text])
    }


def known_before(statements: Sequence[Statement], written: PartialDate | None) -> list[Statement]:
    """The statements, with an office given well before the document as held in it.

    "Trước đó, ngày 17/7, Bộ Chính trị phân công ông A giữ chức Bí thư X" two weeks later tells
    how A, whom the document calls secretary, became it.
    """
    titled = {_key(s) for s in statements if s.status == "current" and _is_apposed(s)}
    given = [s for s in statements if s.status == "appointed"]
    news = {_key(s) for s in given} - {_key(s) for s in given if _is_old(s.valid_from, written)}
    return [
        replace(s, status="current")
        if s.status == "appointed" and (_key(s) in titled - news or _is_long_given(s, written))
        else s
        for s in statements
    ]


def _is_long_given(statement: Statement, written: PartialDate | None) -> bool:
    """Whether the month in which an office was given is past; the years of a term tell none."""
    since = statement.valid_from
    return since is not None and since.month is not None and _is_old(since, written, _LONG_SINCE)


def _is_old(
    day: PartialDate | None, written: PartialDate | None, age: datetime.timedelta = _NEWS
) -> bool:
    if day is None or written is None:
        return False
    return day.last_day() < written.first_day() - age
