"""Read who sits in a board that a decision sets up or renews: under "Kiện toàn Ban Chỉ đạo X, gồm
các ông (bà):" the "Phó Trưởng ban" of "Ông A, Giám đốc Sở Y tế - Phó Trưởng ban" is that of X.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention
from kg.extraction.officials.office_names import joined
from kg.extraction.officials.phrases import OfficePhrase

_SETS_UP = re.compile(r"(?:thành lập|kiện toàn|bổ sung|củng cố|cử)\b[^.;:]{0,60}$")
_BOARD = re.compile(r"(?:Ban|Tổ|Hội đồng|Đoàn|Tiểu ban|Ủy ban) ")
_HEADS = re.compile(r"danh sách (?:thành viên )?(?:ban|tổ|hội đồng|đoàn|tiểu ban|ủy ban)\b[^.:;]*$")
_CONSISTS = re.compile(r",? (?:gồm|như sau)\b")
_OPENS = re.compile(r"\b(?:gồm|thành viên|có tên|ông|bà|như sau)\b[^.;]*:$")
_ARTICLE = re.compile(r"(?:Điều \d+[.:]|[IVX]+[.)])$")
_BEFORE_SEAT = re.compile(r"(?:^(?:các )?|[:-] ?|\blàm |\bgiữ chức (?:vụ )?|\blà )$")
_LAST_WORDS = re.compile(r"\s*(?:[;.]|$)")
_NEXT_SEAT = re.compile(r", | kiêm | và ")
_MEMBERS = frozenset({"thành-viên", "ủy-viên", "ủy-viên-thường-trực", "thư-ký"})
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class _Board:
    """A board whose members are listed at folded ``[start, end)``; ``new`` when it is set up."""

    start: int
    end: int
    name: str
    new: bool


def seated(
    analysis: Analysis, found: Findings, offices: Sequence[OfficePhrase]
) -> list[OfficePhrase]:
    """The offices of a document, the seats in its boards with the board and as given."""
    boards = list(_boards(analysis, found))
    if not boards:
        return list(offices)
    known: list[OfficePhrase] = []
    for office in offices:
        board = next((b for b in boards if b.start <= office.start < b.end), None)
        before = known[-1] if known else None
        is_seat = board is not None and _is_seat(analysis, office, board.name, before)
        known.append(_given(office, board) if board is not None and is_seat else office)
    return known


def _boards(analysis: Analysis, found: Findings) -> Iterator[_Board]:
    """Where members of a board are listed, and of which."""
    sentences = analysis.sentences
    for index, sentence in enumerate(sentences):
        text = analysis.lower[sentence.start : sentence.end].rstrip()
        if _OPENS.search(text) is None and _HEADS.match(text) is None:
            continue
        after = sentences[index + 1 : index + _LONGEST]
        end = next((s.start for s in after if _ARTICLE.match(s.marker)), len(analysis.text))
        named = found.within(BodyMention, sentence.start, sentence.end)
        if _HEADS.match(text) is not None and not named:  # "DANH SÁCH BAN LỄ TANG"
            named = [b for b in found.all(BodyMention) if text.endswith(b.name.lower())]
        for body in named:
            new = _SETS_UP.search(analysis.lower, sentence.start, body.start) is not None
            if body.generic or _BOARD.match(body.name) is None:
                continue
            if new or _HEADS.match(text) or _opens_list(analysis, sentence.start, body):
                yield _Board(sentence.end, end, body.name, new)
                break


def _opens_list(analysis: Analysis, start: int, body: BodyMention) -> bool:
    """ "Ban Lễ tang gồm:": a board that is there already."""
    return body.start == start and _CONSISTS.match(analysis.text, body.end) is not None


def _is_seat(
    analysis: Analysis, office: OfficePhrase, board: str, before: OfficePhrase | None
) -> bool:
    """Whether an office of a list is one in the board: named by its head alone, after a dash or
    colon or at the head of a line, or beside another seat."""
    if office.body is not None and office.body == board:
        return True
    if office.head.get("standsAlone"):
        return False
    words = analysis.lower[office.start : office.end]
    is_bare = office.body is None and not office.kind and not office.foreign
    if not is_bare and words != (office.head.label + office.standing).lower():
        return False
    sentence = analysis.sentence_at(office.start)
    if _BEFORE_SEAT.search(analysis.lower[sentence.start : office.start]):
        return True
    if sentence.kind == "item" and _LAST_WORDS.match(analysis.text[office.end : sentence.end]):
        return analysis.text.startswith(", ", office.start - 2) and _sits_in(office, board)
    if before is None or before.body != board:
        return False
    return _NEXT_SEAT.fullmatch(analysis.text, before.end, office.start) is not None


def _sits_in(office: OfficePhrase, board: str) -> bool:
    """Whether the head of an office is one that such a board has: a Tổ has a Tổ trưởng."""
    fused = office.head.get("fusedWith")
    members = office.head.id in _MEMBERS
    return members or (fused is not None and board.lower().startswith(f"{fused.lower()} "))


def _given(office: OfficePhrase, board: _Board) -> OfficePhrase:
    bare = office.head.label + office.standing
    label = office.label if office.body == board.name else joined(bare, office.head, board.name)
    effect = "appointed" if board.new else office.effect
    return replace(office, label=label, body=board.name, public=True, effect=effect)
