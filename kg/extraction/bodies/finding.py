"""Stage: bodies. "Ban Tổ chức Thành ủy" becomes Ban Tổ chức Thành ủy Hà Nội where the text
is on Hà Nội; "các Bộ Ngoại giao, Tài chính và Công Thương" three ministries; "các sở" none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.bodies import lists
from kg.extraction.bodies.abroad import (
    held_with,
    is_abroad,
    is_far_from_home,
    is_of_abroad,
    is_open,
)
from kg.extraction.bodies.context import BodyContext
from kg.extraction.bodies.definitions import called
from kg.extraction.bodies.grammar import BodyGrammar
from kg.extraction.bodies.phrase import INSTITUTES, BodyPhrase
from kg.extraction.bodies.private import is_learned, is_private, kind_of
from kg.extraction.bodies.spelling import is_headed
from kg.extraction.mentions import BodyMention
from kg.extraction.places import Place
from kg.letters import UPPER

_COLLECTIVE = re.compile(
    r" (?:(?:ở |tại |của )?"
    r"các (?:cấp|tỉnh|huyện|quận|xã|phường|thị trấn|bộ|sở|địa phương|đơn vị)"
    r"|(?:của )?hai (?:nước|bên)|cấp trên|cấp dưới"
    r"|quận, huyện|huyện, thị xã|huyện, thành phố|cấp tỉnh|cấp huyện|cấp xã|địa phương|cơ sở"
    r"|nơi)\b|, (?:thành phố|tỉnh) trực thuộc\b",
    re.IGNORECASE,
)
# "Chi cục trực thuộc" are all of them, "Trung tâm Lưu trữ trực thuộc Cục" is one.
_SUBORDINATE = re.compile(r" trực thuộc\b")
_CLUB = re.compile(
    r"(?:\bCLB|\bNXB|[Nn]hà xuất bản|[Cc]âu lạc bộ|[Đđ]ội bóng"
    r"|[Cc]ông ty (?:[Cc]ổ phần|CP|TNHH|TNHH MTV)) $"
)
_SPORT = re.compile(r"\b(?:clb|hlv|v-league|v.league|cầu thủ|vòng đấu|trận đấu|bàn thắng)\b")
_GAMES = re.compile(r"\b(?:vđv|bóng (?:đá|chuyền|rổ)|đội bóng|giải vô địch|tỷ số)\b")
# "A thắng B 3-1", "A - B 2-0", "đội A": a team, which bears the name of the force it belongs to.
_PLAYS = re.compile(
    r"(?: \([^()]*\))? (?:(?:đã|sẽ|vừa) )?(?:thắng|thua|hòa|gặp|hạ|đánh bại|đối đầu|vs)\b"
    r"|[^.;\n]{0,60} \d-\d\b"
)
_CRIME = re.compile(r"\b(?:cá độ|đánh bạc|khởi tố|tạm giữ|bắt giữ|điều tra)\b")
_TEAM = re.compile(r"\b(?:đội|tuyển|cầu thủ|vđv|hlv|clb) $")
_ARMED = "lực-lượng-vũ-trang"
_OFTEN = 4
_INVITES = re.compile(r"(?:Kính )?[Mm]ời (?:quý |các )?(?:độc giả|bạn đọc|quý vị|khán giả)\b")
# The paper that opens a report: "(ĐCSVN) - Sáng nay".
_DATELINE = re.compile(r"\) ?- ")
# A lead that breaks off in the middle of a name: "Văn phòng UBND TP Hồ Chí ..."
_CUT = re.compile(r" ?(?:\.\.\.|…)")
_OF_THE_STATE = re.compile(
    r"Trung ương|Nhà nước|Chính phủ|Bộ trưởng|Việt Nam|[Qq]uốc gia|[Qq]uân sự|[Qq]uân đội"
    r"|Lễ tang|dân tộc|Khởi nghĩa|[Kk]háng chiến|[Hh]ành chính|Y khoa|xổ số"
)
# What companies, schools and other countries have as well as the State.
_COMMITTEES = frozenset({"ủy-ban", "hội-đồng"})
_ROOM = re.compile(r"[A-Z]*\d+[A-Z]*\d*")
_CAPITAL_BEFORE = re.compile(rf"\b[{UPPER}]\w* $")
_NEXT_NAME = re.compile(rf"(?: \([^()]*\))?(?:,| và) (?:trường |bệnh viện |[{UPPER}])")
_EVERY = re.compile(r"\b(?:các|những|mọi|mỗi|từng|nhiều|một số) $")
# "các bộ, ngành, Sở Y tế và tập đoàn", "UBND các tỉnh chỉ đạo Sở Y tế".
_AMONG_ALL = re.compile(
    r"\bcác (?:bộ, ngành|địa phương|tỉnh(?:,? thành(?: phố)?)?),? (?:[^\W\d]+ ){0,2}$"
)
_LOWER_LEVELS = re.compile(rf", (?:huyện|quận|xã|phường)\b(?! [{UPPER}\d])")  # "UBND tỉnh, huyện"
_CAPITAL = re.compile(rf"[{UPPER}]")
# "Hội Tim mạch Hà Nội", "Đồn Biên phòng cửa khẩu cảng Thuận An": no level belongs into these.
_AS_WRITTEN = frozenset({"hội", "đồn-biên-phòng-cửa-khẩu"})
# In a text that names one with its work the short name means that one.
_CENTRAL_BOARD = re.compile(r"ban chỉ đạo trung ương (?:về|các|phòng|kỷ niệm) ")
# Every school and office has divisions of the same names: whose they are belongs to the name.
_DIVISION = "phòng-"
_ANYONES = frozenset({"bộ-môn", "khoa", "phòng"})
_CLEAR_LEVELS = frozenset({"tỉnh", "thành phố"})


def find(analysis: Analysis, found: Findings) -> Iterator[BodyMention]:
    """Yield every body named in the text under its canonical name, collectives as generic."""
    yield from called(analysis, _named(analysis))


def _named(analysis: Analysis) -> Iterator[BodyMention]:
    """The bodies by their own names."""
    grammar = BodyGrammar(analysis)
    phrases = list(_phrases(analysis, grammar))
    context = BodyContext(analysis, phrases)
    abroad, far = is_abroad(analysis), is_far_from_home(analysis)
    said = {
        phrase.start
        for phrase in phrases
        if abroad
        or (far and is_open(analysis, phrase))
        or phrase.is_foreign
        or is_of_abroad(analysis, phrase)
    }
    theirs = held_with(analysis, phrases, said)
    for phrase in phrases:
        if _is_in_invitation(analysis, phrase):
            continue
        if phrase.start in theirs:
            text = analysis.text[phrase.start : phrase.end]
            yield BodyMention(
                phrase.start, phrase.end, text, phrase.kind, generic=True, foreign=True
            )
        else:
            yield from _mentions(analysis, context, phrase)


def _is_in_invitation(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """Whether a line only asks the reader to follow the paper or station that prints it."""
    line = analysis.text.rfind("\n", 0, phrase.start) + 1
    first = max(line, analysis.sentence_at(phrase.start).start)
    return _INVITES.match(analysis.text, first) is not None


def _phrases(analysis: Analysis, grammar: BodyGrammar) -> Iterator[BodyPhrase]:
    """The outermost names, left to right, with the further members of a list of bodies."""
    starts = {h.start for scheme in ("body", "body-kind") for h in analysis.found(scheme)}
    end = 0
    previous: BodyPhrase | None = None
    for start in sorted(starts):
        if start < end:
            continue
        phrase = grammar.phrase(start)
        if phrase is not None and _is_part_of_office(analysis, phrase):
            continue
        phrase = phrase and _under(analysis, previous, phrase)
        for member in lists.members(analysis, start, phrase):
            if previous is not None:
                yield lists.completed(analysis, previous, member)
            previous = member
            end = member.end
    if previous is not None:
        yield previous


def _is_part_of_office(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """The "Thường trực" of "Phó Bí thư Thường trực Tỉnh ủy", the "Tổng cục" of its trưởng."""
    posts = analysis.found("post", max(0, phrase.start - 40), phrase.end + 30)
    if phrase.kind == "công-an" and analysis.text.endswith("trường ", 0, phrase.start):
        return True  # "trường Công an Trung ương" is a school
    if phrase.kind == "thường-trực" and any(
        post.end == phrase.start - 1 or post.start == phrase.start for post in posts
    ):
        return True
    if phrase.kind == "công-an" and any(
        post.end == phrase.start - 1 and post.concepts[0].id in _MINISTERS for post in posts
    ):
        return True
    bare = phrase.is_bare and phrase.level is None
    return bare and any(post.start <= phrase.start < post.end for post in posts)


_MINISTERS = frozenset({"bộ-trưởng", "thứ-trưởng"})


def _under(analysis: Analysis, above: BodyPhrase | None, phrase: BodyPhrase) -> BodyPhrase:
    """An organ that a letterhead has under its committee: "TỈNH ỦY HÀ NAM / BAN TỔ CHỨC"."""
    if above is None or not phrase.is_bare or not above.kind.endswith("-ủy"):
        return phrase
    lines = analysis.text[above.end : phrase.start], analysis.text[phrase.end : phrase.end + 1]
    is_line = lines == ("\n", "\n") and analysis.text[phrase.start : phrase.end].isupper()
    return replace(phrase, parent=above) if is_line else phrase


def _mentions(
    analysis: Analysis, context: BodyContext, phrase: BodyPhrase
) -> Iterator[BodyMention]:
    if _is_generic(analysis, phrase):
        text = analysis.text[phrase.start : phrase.end]
        yield BodyMention(phrase.start, phrase.end, text, phrase.kind, generic=True)
        return
    whole = context.completed(phrase)
    if whole is None or (phrase.is_bare and not _is_definite(analysis, phrase)):
        return
    if (whole.is_bare and whole.level is None) or _is_vague(analysis, whole):
        return
    if is_private(analysis, whole):
        return
    place = _place_of(whole)
    yield BodyMention(
        phrase.start,
        phrase.end,
        canonical(analysis, whole),
        whole.kind,
        place=place.full() if place is not None and place.name else None,
        parent=canonical(analysis, whole.parent) if whole.parent else None,
    )


def _is_vague(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """A room, a division of no police named, a section of no known field, a committee that is not
    said the State's, a central steering committee of no work, a district's body of no place
    named."""
    place = _place_of(phrase)
    if phrase.kind == "ban-chỉ-đạo" and phrase.subject == "Trung ương":
        return _CENTRAL_BOARD.search(analysis.lower) is None
    if phrase.named is None and phrase.parent is None and place is None:
        if phrase.kind in _COMMITTEES:
            return not phrase.subject or _OF_THE_STATE.search(phrase.subject) is None
        if phrase.kind == "ban":
            if not phrase.subject or phrase.subject.isdigit():
                return True
            return not (_OF_THE_STATE.search(phrase.subject) or _is_field(analysis, phrase))
        if phrase.kind.startswith("phòng"):
            if not phrase.subject or _ROOM.fullmatch(phrase.subject):
                return True
            return phrase.kind == "phòng" and not _is_field(analysis, phrase)
    return place is not None and place.name is None and place.level not in _CLEAR_LEVELS


def _is_field(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """Whether a unit is of a known field, or one whose head is named with it."""
    assert phrase.subject is not None
    field = analysis.hit_at("field", phrase.end - len(phrase.subject))
    return field is not None or is_headed(analysis, phrase.start)


def _is_generic(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """A class of bodies, or a club: "các tỉnh ủy", "UBND các cấp", "mỗi sở"."""
    if _COLLECTIVE.match(analysis.text, phrase.end):
        return True
    if phrase.is_bare and _SUBORDINATE.match(analysis.text, phrase.end):
        return True
    if analysis.text[phrase.start - 1 : phrase.start] == "(" and phrase.start == 1:
        return _DATELINE.match(analysis.text, phrase.end) is not None
    if _CLUB.search(analysis.text, max(0, phrase.start - 20), phrase.start):
        return True
    if _is_team(analysis, phrase):
        return True
    if phrase.named is None and _CUT.match(analysis.text, phrase.end):
        return True
    if phrase.is_bare and " cấp " in phrase.head:
        return True
    if analysis.text[phrase.start].islower() and analysis.text.endswith(" một ", 0, phrase.start):
        return True
    return _is_one_of_many(analysis, phrase)


def _is_team(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """Whether a text on sports means the team of a force: "Công an Hà Nội thắng Hải Phòng 2-0"."""
    kind = kind_of(analysis, phrase)
    if kind is None or _ARMED not in kind.all("broader"):
        return False
    sports = len(_SPORT.findall(analysis.lower))
    if phrase.kind == "công-an" and sports >= _OFTEN:
        return True
    if sports + len(_GAMES.findall(analysis.lower)) < _OFTEN:
        return False
    if phrase.kind == "công-an":
        return _CRIME.search(analysis.lower) is None
    is_team = _TEAM.search(analysis.lower, max(0, phrase.start - 20), phrase.start)
    return is_team is not None or _PLAYS.match(analysis.text, phrase.end) is not None


def _is_one_of_many(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """Whether a number of bodies that nothing tells apart is meant: "các tỉnh ủy"."""
    place = _place_of(phrase)
    kind = kind_of(analysis, phrase)
    many = analysis.lower.endswith("các ", 0, phrase.start) and place is None
    listed = _NEXT_NAME.match(analysis.text, phrase.end) is not None
    if many and phrase.named is None and kind is not None and is_learned(kind) and not listed:
        return True  # "các trường Đại học Sư phạm"
    if phrase.subject and phrase.level == "tỉnh" and place is None and phrase.parent is None:
        return _is_of_every_province(analysis, phrase)
    if phrase.named is not None or phrase.subject or (place is not None and place.name):
        return False
    if place is not None and _LOWER_LEVELS.match(analysis.text, phrase.end):
        return True
    return lists.is_plural(analysis, phrase.start)


def _is_of_every_province(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """Whether the departments of all provinces are meant: "các Sở Y tế trên cả nước"."""
    if _AMONG_ALL.search(analysis.lower, max(0, phrase.start - 40), phrase.start):
        return True
    alone = not lists.goes_on(analysis, phrase.end)
    return alone and _EVERY.search(analysis.lower, 0, phrase.start) is not None


def _is_definite(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """A bare kind stands for one body when written with a capital inside a sentence."""
    if not _CAPITAL.match(analysis.text, phrase.start):
        return False
    if " " in phrase.head:
        return True
    if _CAPITAL_BEFORE.search(analysis.text, max(0, phrase.start - 12), phrase.start):
        return False
    return analysis.sentence_at(phrase.start).start != phrase.start


def _place_of(phrase: BodyPhrase) -> Place | None:
    if phrase.place is not None:
        return phrase.place
    return _place_of(phrase.parent) if phrase.parent is not None else None


def canonical(analysis: Analysis, phrase: BodyPhrase) -> str:
    """The full name of a completed phrase, in the vocabulary's spelling."""
    if phrase.named is not None:
        return phrase.named.label
    subject = phrase.subject.replace(" & ", " và ") if phrase.subject else None
    parts = [phrase.head, subject]
    if phrase.place is not None:
        parts.append(_place_name(analysis, phrase, phrase.place))
    if phrase.parent is not None and (not phrase.aside or _is_told_by_parent(phrase)):
        parts.append(_parent_name(analysis, phrase.kind, phrase.parent))
    return " ".join(part for part in parts if part)


def _is_told_by_parent(phrase: BodyPhrase) -> bool:
    """Whether others have a body of that name: divisions, institutes of a hospital or university,
    and schools of several universities."""
    named = phrase.parent.named if phrase.parent is not None else None
    is_school = named is not None and named.get("hasSchools") is not None
    is_part = phrase.parent is not None and phrase.parent.is_house and phrase.kind in INSTITUTES
    is_division = phrase.kind in _ANYONES or phrase.kind.startswith(_DIVISION)
    return is_division or is_part or is_school


def _parent_name(analysis: Analysis, kind: str, parent: BodyPhrase) -> str:
    """The parent's name; a Ban Chấp hành is that of the Đảng bộ, however it is called."""
    place = parent.place
    if kind == "ban-chấp-hành" and parent.kind.endswith("-ủy") and place and place.name:
        return f"Đảng bộ {place.full()}"
    return canonical(analysis, parent)


def _place_name(analysis: Analysis, phrase: BodyPhrase, place: Place) -> str:
    """Province-level names get their level word, except after a kind that says it."""
    if place.name is None:
        return place.level or ""
    kind = kind_of(analysis, phrase)
    written = analysis.text[place.start : place.end]
    if kind is not None and phrase.subject:
        is_whole = kind.id in _AS_WRITTEN and place.name.lower() in written.lower()
        if is_whole or is_learned(kind):
            return written
    if phrase.kind.startswith("ban-quản-lý") and _is_sight(analysis, place):
        return written  # "Ban Quản lý Vịnh Hạ Long"
    head_says_it = place.level is not None and phrase.head.endswith(f" {place.level}")
    if head_says_it or (phrase.names_level and place.name != "Hồ Chí Minh"):
        return place.name
    return place.full()


def _is_sight(analysis: Analysis, place: Place) -> bool:
    """Whether a town's name without its level names a bay or zone, not the town."""
    if analysis.hit_at("level", place.start) is not None:
        return False
    return place.level not in _CLEAR_LEVELS or analysis.hit_at("province", place.start) is None


def names(mentions: Iterable[BodyMention]) -> set[str]:
    """The canonical names among mentions, collectives left out."""
    return {m.name for m in mentions if not m.generic}
