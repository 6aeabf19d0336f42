"""Read who sits in a board that a decision sets up or renews: under "Kiện toàn Ban Chỉ đạo X, gồm
các ông (bà):" the "Phó Trưởng ban" of "Ông A, Giám đốc Sở Y tế - Phó Trưởng ban" is that of X.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention
from kg.extraction.officials.office_names import joined
from kg.extraction.officials.phrases import OfficePhrase

_SETS_UP = re.compile(r"(?:thành lập|kiện toàn|bổ sung|củng cố|cử)\b[^.;:]{0,60}$")
_BOARD = re.compile(r"(?:Ban|Tổ|Hội đồng|Đoàn|Tiểu ban|Ủy ban) ")
_OPENS = re.compile(r"\b(?:gồm|thành viên|có tên|ông|bà|như sau)\b[^.;]*:$")
_ARTICLE = re.compile(r"(?:Điều \d+[.:]|[IVX]+[.)])$")
_BEFORE_SEAT = re.compile(r"(?:^|[:-] ?|\blàm |\bgiữ chức (?:vụ )?|\blà )$")
_NEXT_SEAT = re.compile(r", | kiêm | và ")
_LONGEST = 80


def seated(
    analysis: Analysis, found: Findings, offices: Sequence[OfficePhrase]
) -> list[OfficePhrase]:
    """The offices of a document, the seats in its boards with the board and as given."""
    boards = list(_boards(analysis, found))
    if not boards:
        return list(offices)
    known: list[OfficePhrase] = []
    for office in offices:
        board = next((name for start, end, name in boards if start <= office.start < end), None)
        before = known[-1] if known else None
        is_seat = board is not None and _is_seat(analysis, office, board, before)
        known.append(_given(office, board) if board is not None and is_seat else office)
    return known


def _boards(analysis: Analysis, found: Findings) -> Iterator[tuple[int, int, str]]:
    """Where members of a board are listed, and of which."""
    sentences = analysis.sentences
    for index, sentence in enumerate(sentences):
        text = analysis.lower[sentence.start : sentence.end].rstrip()
        if _OPENS.search(text) is None:
            continue
        board = _set_up(analysis, found, sentence.start, sentence.end)
        if board is None:
            continue
        after = sentences[index + 1 : index + _LONGEST]
        end = next((s.start for s in after if _ARTICLE.match(s.marker)), len(analysis.text))
        yield sentence.end, end, board


def _set_up(analysis: Analysis, found: Findings, start: int, end: int) -> str | None:
    for body in found.within(BodyMention, start, end):
        if body.generic or _BOARD.match(body.name) is None:
            continue
        if _SETS_UP.search(analysis.lower, start, body.start):
            return body.name
    return None


def _is_seat(
    analysis: Analysis, office: OfficePhrase, board: str, before: OfficePhrase | None
) -> bool:
    """Whether an office of a list is one in the board: named by its head alone, after a dash or
    colon or at the head of a line, or beside another seat."""
    if office.body is not None and office.body == board:
        return True
    words = analysis.lower[office.start : office.end]
    if words != (office.head.label + office.standing).lower():
        return False
    sentence = analysis.sentence_at(office.start)
    if _BEFORE_SEAT.search(analysis.lower[sentence.start : office.start]):
        return True
    if before is None or before.effect != "appointed":
        return False
    return _NEXT_SEAT.fullmatch(analysis.text, before.end, office.start) is not None


def _given(office: OfficePhrase, board: str) -> OfficePhrase:
    bare = office.head.label + office.standing
    label = office.label if office.body == board else joined(bare, office.head, board)
    return replace(office, label=label, body=board, public=True, effect="appointed")
