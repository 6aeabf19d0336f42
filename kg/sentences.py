"""Cut a folded text into headings, sentences and list items.

"TP. Hà Nội, GS.TS Nguyễn Văn A nói." is one sentence; "1. Bộ Y tế chủ trì" an item whose
marker "1." is not part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

SentenceKind = Literal["heading", "sentence", "item"]

_PARAGRAPH = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_MARKER = re.compile(
    r"\s*(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])[.)](?=\s)|\d{1,2}(?:\.\d{1,2}){1,3}(?=\s)"
    r"|\d{1,2}(?:\.\d{1,2}){0,3}-(?=\s[^\W\d_])"
    r"|[-+*•](?=\s?\S)|Điều \d+[.:])\s*"
)
# A full stop ends a sentence before a space and a capital, digit or quote; also when a
# space was lost between a lower-case word and a capitalised one ("y tế.Tăng cường").
_END = re.compile(
    r"[.!?…]+[\"')\]]*(?=(?P<rest>\s+[\"'(\[]*(?P<next>\S)|\s*$))|(?<=\w\w)\.(?=\w\w)"
)
_NO_END = re.compile(
    r"(?:^|[\s(\"])(?:(?:GS|PGS|TS|ThS|Ths|TSKH|BS|KS|CN|LS|NGND|NGƯT|NSND|NSƯT|(?:BS)?CK(?:I{1,2}|[12])?|TP|Tp|Tx|TX|TT|P|Q|H|"
    r"T|X|St|Mr|Mrs|Ms|Dr|TM|KT|TL|TUQ|tr|Tr|vv|đ/c|Đ/c|ĐT|No|Vol)(?:\.[A-ZĐ]?[A-Za-zĐđ]{0,3})*"
    r"|[A-ZĐ](?:\.[A-ZĐ])*)$"
)
# "quý I.", "loại A.", "Bệnh viện K.": a letter that numbers or names a thing is no initial.
_NUMBERED = re.compile(
    r"(?<!\w)(?:quý|khóa|cấp|loại|nhóm|hạng|đợt|khu|khu vực|đường|lớp|tổ|đội|vùng|hệ|bậc|bảng|phần"
    r"|chương|mục|phụ lục|tập|kỳ|giai đoạn|thế kỷ|khối|lô|tòa|block|gan|cúm|vitamin|bệnh viện"
    r"|lần thứ) [A-ZĐ]$",
    re.IGNORECASE,
)
_HEADING_LENGTH = 160


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch ``[start, end)`` of a folded text without its list marker.

    ``paragraph`` counts the non-empty lines from 0; ``marker`` is the item's own ("1.",
    "-"), empty otherwise.
    """

    start: int
    end: int
    paragraph: int
    kind: SentenceKind
    marker: str


def segment(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a folded text in order."""
    paragraph = 0
    for line in _PARAGRAPH.finditer(text):
        start, end = _trim(text, line.start(), line.end())
        if start == end:
            continue
        marker = _MARKER.match(text, start, end)
        body = marker.end() if marker and marker.end() < end else start
        written = text[start:body].strip()
        pieces = list(_sentences(text, body, end))
        for first, last in pieces:
            own = written if first == body else ""
            yield Sentence(first, last, paragraph, _kind(text, first, last, own, len(pieces)), own)
        paragraph += 1


def _kind(text: str, start: int, end: int, marker: str, count: int) -> SentenceKind:
    if marker:
        return "item"
    is_short = count == 1 and end - start <= _HEADING_LENGTH
    return "heading" if is_short and text[end - 1] not in ".!?…:;,\"')]" else "sentence"


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for match in _END.finditer(text, start, end):
        if _ends(text, first, match):
            yield _trim(text, first, match.end())
            first = match.end()
    rest = _trim(text, first, end)
    if rest[0] < rest[1]:
        yield rest


def _ends(text: str, first: int, match: re.Match[str]) -> bool:
    """Whether the stop ends a sentence: not inside an abbreviation, not before lower case."""
    start = match.start()
    if match["rest"] is None:
        return (
            text[start - 2 : start].islower()
            and text[start + 1].isupper()
            and text[start + 2].islower()
        )
    if match["next"] is not None and match["next"].islower():
        return False
    before = text[max(first, start - 24) : start]
    if _NUMBERED.search(before):
        return True
    return not (match[0].startswith(".") and _NO_END.search(before[-12:]))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
