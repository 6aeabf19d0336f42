"""Join the lines of a text that was wrapped at a width, as copies from a PDF or an e-mail are.

"Ủy ban nhân dân / tỉnh Hà Tĩnh" goes on in its next line, "Điều 1. … / Điều 2. …" does not. Only a
text many of whose lines break off in mid-phrase is one, and an official document some of whose do;
of all others each line is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from statistics import median

from kg.letters import LOWER, UPPER

_MARKER = r"(?:[a-zđ]|\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})[.)]\s"
_GOES_ON = re.compile(rf"(?!{_MARKER}|[a-z]+: )\(?[{LOWER}]")
_BREAKS_OFF = re.compile(r"[\w,%)\"-]$")
# What a line may not end with, so that the next one goes on whatever it begins with; a place's
# level may, in a table.
_WORDS = r"của|và|các|những|tại|về|với|cho|do|từ|đến|Luật|Sở|Bộ"
_WAITS_AMID = re.compile(rf"\b(?:{_WORDS})$", re.IGNORECASE)
_WAITS_FOR_NUMBER = re.compile(r"\b(?:số|ngày|tháng|khoản|điều) ?:?$", re.IGNORECASE)
_WAITS = re.compile(
    rf"(?:\b(?:số|ngày|tháng|năm|khoản|điều|điểm|tỉnh|thành phố|huyện|quận|xã|phường|{_WORDS})"
    r"|[,-]|^Số ?:)$",
    re.IGNORECASE,
)
_BEGINS_ANEW = re.compile(
    rf"(?:{_MARKER}|[-+*•–]\s?\S|(?:Điều|Chương|Mục|Phần|Phụ lục) [\dIVX]"
    rf"|Căn cứ|Xét|Theo đề nghị|Nơi nhận|Số ?:"
    rf"|(?:KT|TM|TL|TUQ)\.|[{UPPER}]+(?: [{UPPER}]+)* ?:?$)"
)
_EDGE = 24  # as much of the end of a line as is looked at
_FEWEST = 3
_SHARE = 0.2
_HEAD = 3000
_OFFICIAL = (
    "HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
)
_NEARLY_FULL = 0.6
# The heads of official documents stand in narrow columns, whatever the width of the text is.
_FIXED = re.compile(
    r"CỘNG\s+(?:HÒA|HOÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|Độc\s+lập\s*-\s*Tự\s+do\s*-\s*Hạnh\s+phúc"
    r"|(?:ỦY|UỶ)\s+BAN\s+NHÂN\s+DÂN|HỘI\s+ĐỒNG\s+NHÂN\s+DÂN"
    rf"|(?<=\n)[{UPPER}][{LOWER}]+\n[{UPPER}][{LOWER}]+ ?, ngày \d+ tháng"
)

Edit = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two lines that follow one another, and where the break between them is."""

    line: str
    following: str
    gap: int


def joined(text: str) -> list[Edit]:
    """The edits (start, end, replacement; in order, disjoint) that make one line of several."""
    gaps = {
        found.start() + at
        for found in _FIXED.finditer(text)
        for at, letter in enumerate(found[0])
        if letter == "\n"
    }
    if text.count("\n") >= _FEWEST:
        gaps.update(_wrapped(text))
    return [(gap, gap + 1, " ") for gap in sorted(gaps)]


def _wrapped(text: str) -> Iterator[int]:
    pairs = list(_pairs(text))
    broken = [pair for pair in pairs if _is_broken(pair)]
    is_wrapped = len(broken) >= max(_FEWEST, _SHARE * len(pairs))
    if not is_wrapped and not any(motto in text[:_HEAD] for motto in _OFFICIAL):
        return
    goes_on = partial(_is_full, width=_width(broken)) if is_wrapped else _waits
    yield from (pair.gap for pair in pairs if _is_broken(pair) or goes_on(pair))


def _width(broken: Sequence[_Pair]) -> float:
    return median(len(pair.line) for pair in broken)


def _pairs(text: str) -> Iterator[_Pair]:
    """The neighbours of which neither is empty, a rule, a bar of a table or a line of capitals."""
    lines = text.split("\n")
    end = -1
    for line, following in pairwise(lines):
        end += len(line) + 1
        if _has_words(line) and _has_words(following) and not following.isupper():
            yield _Pair(line.strip(), following.strip(), end)


def _has_words(line: str) -> bool:
    return any(map(str.isalnum, line))


def _is_broken(pair: _Pair) -> bool:
    """Whether a line ends in mid-phrase, as the next one shows that begins in lower case."""
    is_open = _BREAKS_OFF.search(pair.line[-_EDGE:]) is not None and not pair.line.isupper()
    return is_open and _GOES_ON.match(pair.following) is not None


def _waits(pair: _Pair) -> bool:
    """Whether a number or name goes on in the next line: "trước ngày / 31/5", "Sở / Công Thương",
    also where few lines are wrapped, so that none can be told by its width."""
    edge = pair.line[-_EDGE:]
    if _WAITS_FOR_NUMBER.search(edge) is not None:
        return pair.following[:1].isdigit()
    is_open = _WAITS_AMID.search(edge) is not None and not pair.line.isupper()
    return is_open and _BEGINS_ANEW.match(pair.following) is None


def _is_full(pair: _Pair, width: float) -> bool:
    """Whether a line ends where the paper did, and the next one begins with a name or number."""
    if pair.line.isupper() or _BEGINS_ANEW.match(pair.following):
        return False
    edge = pair.line[-_EDGE:]
    if _WAITS.search(edge):
        return True
    return _BREAKS_OFF.search(edge) is not None and len(pair.line) >= _NEARLY_FULL * width
