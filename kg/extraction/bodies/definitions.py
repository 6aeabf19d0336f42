"""Short names that a document gives: "Ban Chỉ huy Phòng thủ dân sự tỉnh (sau đây gọi tắt là Ban Chỉ
huy tỉnh)". From there on the short name is that body, whatever else it could be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extraction.analysis import Analysis
from kg.extraction.mentions import BodyMention

_DEFINES = re.compile(
    r",? ?\(?(?:sau đây |dưới đây )?(?:được )?(?:gọi|viết)(?: chung)?(?: tắt)? là:? ?\"?"
)


def called(analysis: Analysis, mentions: Iterable[BodyMention]) -> Iterator[BodyMention]:
    """The bodies of a document in order, those called by a short name under their full one."""
    full: dict[str, BodyMention] = {}
    last: BodyMention | None = None
    for mention in mentions:
        words = analysis.text[mention.start : mention.end]
        if last is not None and _DEFINES.fullmatch(analysis.lower, last.end, mention.start):
            full[words] = last
        known = full.get(words)
        meant = replace(known, start=mention.start, end=mention.end) if known else mention
        yield meant
        last = None if meant.generic or meant.foreign else meant
