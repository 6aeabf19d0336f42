"""Captions that show who was at an event: "Ông A, Giám đốc Sở Y tế, tại hội nghị"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.events.claims import Claim, claim_of
from kg.extraction.events.subjects import BETWEEN, officials, uncovered
from kg.sentences import Sentence

_CAPTION = re.compile(r"[\s,)-]*(?:tại|trong|ở) (?:một )?")
_FROM_LEFT = re.compile(
    r"^[\s\"(]*(?:hàng (?:đầu|trên|dưới), )?từ (?:trái|phải)(?: sang| qua)?(?: phải| trái)?: ?"
)
# Something done, and no day: "trồng cây", but not "tại nhà riêng", "hồi tháng 5".
_IN_PICTURE = re.compile(
    r"[\s,-]*(?!tại |ở |trong |năm |hồi |khi |là |từ |của |và |ảnh|theo |không |chưa |từng |bị )"
    r"[^\W\d_]+ [^\d.(]*(?:[.(]|$)"
)


def pictured(
    analysis: Analysis, found: Findings, sentence: Sentence, events: Sequence[int]
) -> Iterator[Claim]:
    """Read a caption without a verb: "Ông A, Giám đốc Sở Y tế, tại hội nghị"."""
    event = next((e for e in events if sentence.start <= e < sentence.end), sentence.start)
    people = officials(found, sentence.start, event)
    if not people or not _CAPTION.fullmatch(uncovered(analysis, found, people[-1].end, event)):
        return
    head = uncovered(analysis, found, sentence.start, people[0].start)
    between = itertools.pairwise(people)
    joined = all(BETWEEN.fullmatch(uncovered(analysis, found, a.end, b.start)) for a, b in between)
    if joined and BETWEEN.fullmatch(head):
        yield from (claim_of(person, "attendee", "participation-caption") for person in people)


def shown(analysis: Analysis, found: Findings, sentence: Sentence) -> Iterator[Claim]:
    """Read what a picture of an event shows: "Ông A và bà B trồng cây. Ảnh: C" has both there.

    A portrait shows nothing done, and a picture with a day of its own may be an old one.
    """
    people = officials(found, sentence.start, sentence.end)
    if not people:
        return
    head = uncovered(analysis, found, sentence.start, people[0].start)
    if not BETWEEN.fullmatch(_FROM_LEFT.sub("", head)):
        return
    together = 1
    for one, other in itertools.pairwise(people):
        if not BETWEEN.fullmatch(uncovered(analysis, found, one.end, other.start)):
            break
        together += 1
    done = uncovered(analysis, found, people[together - 1].end, sentence.end)
    if _IN_PICTURE.match(done):
        yield from (
            claim_of(person, "attendee", "participation-caption") for person in people[:together]
        )
