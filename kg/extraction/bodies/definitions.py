"""Short names that a document gives: "Ban Chỉ huy Phòng thủ dân sự tỉnh (sau đây gọi tắt là Ban Chỉ
huy tỉnh)", "Tổng công ty Vận tải đường sắt (VTS)". From there on the short name is that body,
whatever else it could be.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extraction.analysis import Analysis
from kg.extraction.mentions import BodyMention
from kg.letters import UPPER

_DEFINES = re.compile(
    r",? ?\(?(?:sau đây |dưới đây )?(?:được )?(?:gọi|viết)(?: chung)?(?: tắt)? là:? ?\"?"
)
# The letters that stand for a name right after it: " (VTS)".
_OPENING = 3
_LETTERS = re.compile(rf" \((?P<letters>[{UPPER}][{UPPER}&]{{1,7}})\)")


def called(analysis: Analysis, mentions: Iterable[BodyMention]) -> Iterator[BodyMention]:
    """The bodies of a document in order, those called by a short name under their full one."""
    named = list(_by_words(analysis, mentions))
    lettered = _by_letters(analysis, named)
    yield from sorted([*named, *lettered], key=lambda mention: mention.start)


def _by_words(analysis: Analysis, mentions: Iterable[BodyMention]) -> Iterator[BodyMention]:
    full: dict[str, BodyMention] = {}
    last: BodyMention | None = None
    for mention in mentions:
        words = analysis.text[mention.start : mention.end]
        if last is not None and _is_called(analysis, last, mention):
            full[words] = last
        known = full.get(words)
        meant = replace(known, start=mention.start, end=mention.end) if known else mention
        yield meant
        last = None if meant.generic or meant.foreign else meant


def _is_called(analysis: Analysis, last: BodyMention, mention: BodyMention) -> bool:
    """Whether a body is called by a short name, which brackets give with some words of the long
    one: "Ban Quản lý dự án giao thông tỉnh (Ban QLDA tỉnh)"."""
    if _DEFINES.fullmatch(analysis.lower, last.end, mention.start):
        return True
    bracket = analysis.text[last.end : mention.start], analysis.text[mention.end : mention.end + 1]
    opening = mention.name.split(" ")[:_OPENING]
    shorter = len(mention.name) < len(last.name) and mention.kind != last.kind
    return bracket == (" (", ")") and shorter and last.name.split(" ")[:_OPENING] == opening


def _by_letters(analysis: Analysis, named: list[BodyMention]) -> Iterator[BodyMention]:
    """The bodies for which letters stand that follow their names in brackets, from there on; with
    further words they may be the name of a part: "VTS Hà Nội"."""
    starts = [mention.start for mention in named]
    given: set[str] = set()
    for mention in named:
        letters = _LETTERS.match(analysis.text, mention.end)
        if letters is None or mention.generic or mention.foreign or letters["letters"] in given:
            continue
        given.add(letters["letters"])
        word = rf"(?<![\w&/-]){re.escape(letters['letters'])}(?![\w&/-])(?! [{UPPER}\d])"
        for found in re.finditer(word, analysis.text[letters.end() :]):
            start, end = (letters.end() + place for place in found.span())
            before = bisect.bisect_right(starts, start) - 1
            if named[before].end <= start:
                yield replace(mention, start=start, end=end)
