"""The body of a bare office that its clause names: where somebody goes, whose side he is on, or the
body said before: "về Sở X giữ chức Phó Giám đốc", "về phía Sở X có Giám đốc A", "đại diện Sở X,
Phó Giám đốc B", "… Sở này".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention
from kg.extraction.officials.phrases import OfficePhrase

DIRECTORS = frozenset({"giám-đốc", "phó-giám-đốc"})
# Kinds of body that directors head.
DIRECTED = (
    *("sở", "công-an", "trung-tâm", "viện", "bệnh-viện", "học-viện", "bảo-tàng", "thư-viện"),
    *("nhà-hát", "ban-quản-lý", "đại-học", "vườn", "đài", "kho-bạc", "bảo-hiểm", "nhà-xuất-bản"),
)
_RECTOR = "iệu trưởng"
_SCHOOLS = ("trường-", "đại-học", "học-viện")
_TO = re.compile(
    r"\b(?:về|sang|đến|tới|tại|ở lại|cho|ra|vào|lên|xuống)(?: (?:nhận )?(?:công tác|nhiệm vụ))?"
    r"(?: (?:ở|tại))? $"
)
_TAKES = re.compile(
    r",? (?:và |để |rồi )?(?:(?:được )?(?:bổ nhiệm|bầu|phân công|giao) ?)?"
    r"(?:(?:làm|giữ|nhận|đảm nhiệm|đảm nhận|với)(?: (?:chức|chức vụ|chức danh|cương vị|vị trí"
    r"|nhiệm vụ))?)? ?"
)
_SIDE = re.compile(
    r"(?:^|[;:.,] |\bvà )(?:[Vv]ề phía|[Pp]hía|[Đđ]ại diện|[Bb]ên phía)(?: lãnh đạo| Đảng ủy,?)? $"
)
_OPENS_SIDE = re.compile(r",? (?:có|gồm|gồm có|còn có|là)\b")
# Kinds that stand alone for a body named before, by what its name begins with.
_KINDS = {"Sở": "Sở", "Ban": "Ban Quản lý", "Trường": "Trường", "Bệnh viện": "Bệnh viện"}
_THIS = re.compile(r" (?:này|đó|ấy)\b")


def clause_body(analysis: Analysis, found: Findings, phrase: OfficePhrase) -> BodyMention | None:
    """The body before a bare office in its clause that the office fits, None without one."""
    sentence = analysis.sentence_at(phrase.start)
    for body in reversed(found.within(BodyMention, sentence.start, phrase.start)):
        if body.generic or body.foreign:
            continue
        goes = _TO.search(analysis.text, sentence.start, body.start) is not None
        takes = _TAKES.fullmatch(analysis.text, body.end, phrase.start) is not None
        if goes and takes and _fits(phrase, body):
            return body
        if _SIDE.search(analysis.text[sentence.start : body.start]) is not None:
            has = _OPENS_SIDE.match(analysis.text, body.end, phrase.start) is not None
            has = has or analysis.text[body.end : phrase.start] == ", "
            return body if has and _fits(phrase, body) else None
    return None


def body_said_before(analysis: Analysis, found: Findings, phrase: OfficePhrase) -> str | None:
    """The body that "Phó Giám đốc Sở", "Phó Giám đốc Sở này" or "Phó Giám đốc Ban" stands for: the
    last of its kind named before in the sentence, or the only one in the paragraph."""
    if phrase.kind not in _KINDS:
        return None
    sentence = analysis.sentence_at(phrase.start)
    near = [
        body
        for body in found.within(BodyMention, 0, phrase.start)
        if analysis.sentence_at(body.start).paragraph == sentence.paragraph
    ]
    named = [(b.start, name) for b in near for name in _names(b) if _is_of_kind(name, phrase)]
    here = [name for start, name in named if start >= sentence.start]
    names = {name for _, name in named}
    said = _THIS.match(analysis.text, phrase.end) is not None
    if here and (said or len(set(here)) == 1):
        return here[-1]
    return names.pop() if len(names) == 1 else None


def _names(body: BodyMention) -> Iterator[str]:
    """The names of a body and of the one it is a part of."""
    if not body.generic and not body.foreign:
        yield body.name
        if body.parent is not None:
            yield body.parent


def _is_of_kind(name: str, phrase: OfficePhrase) -> bool:
    kind = _KINDS[phrase.kind]
    return name.startswith(f"{kind} ") and len(name) > len(kind) + 1


def _fits(phrase: OfficePhrase, body: BodyMention) -> bool:
    """Whether a body is of the kind that has such an office."""
    fused = phrase.head.get("fusedWith")
    if fused:
        return body.name.startswith(f"{fused} ")
    if phrase.head.label.endswith(_RECTOR):
        return body.kind.startswith(_SCHOOLS)
    return phrase.head.id in DIRECTORS and body.kind.startswith(DIRECTED)
