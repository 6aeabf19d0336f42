"""Give back the line breaks that an official document lost on its way through a web page or PDF.

"CHỦ TỊCHTrần Văn A", "KẾT LUẬNCỦA BỘ CHÍNH TRỊ", "như sau:1. Sở Y tế", a letterhead whose two
columns ran into one line: its lines say what is what, so they are told apart again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.letters import LOWER, UPPER

_HEAD = 3000
_MOTTO = re.compile(r"CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM(?=[ |_-]*Độc lập)")
# Each finds in ``gap`` what stands where a break was, often nothing. What parts the cells of a
# letterhead in one line is a bar, a rule or spaces.
_IN_HEAD = (
    re.compile(r"(?<=CHỦ NGHĨA VIỆT NAM)(?P<gap>[ |_-]*)(?=Độc lập)"),
    re.compile(r"Độc lập ?- ?Tự do ?- ?Hạnh phúc(?P<gap>[ |_-]*)"),
    re.compile(rf"(?<=[{UPPER}]{{2}})(?P<gap>[ |]*)(?=Số ?: ?\d)"),
    re.compile(  # "Số: 12/QĐ-TTgHà Nội, ngày ..."
        rf"Số ?: ?\d+ ?(?:/\d{{4}})?[/-][{UPPER}&]+(?:[-/](?:TTg|[{UPPER}]+\d*))*"
        rf"(?P<gap>[ |]*)(?=[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,3}}, ngày)"
    ),
    re.compile(rf"năm \d{{4}}(?P<gap>)(?=[{UPPER}]{{4}})"),
    re.compile(rf"(?<=[{UPPER}]{{2}})(?P<gap>)(?=CỦA [{UPPER}])"),
    re.compile(rf"(?<=[{UPPER}]{{2}})(?P<gap>)(?=[Vv]ề [{LOWER}])"),
)
_IN_BODY = (
    re.compile(rf"[:;.](?<=[{LOWER}].)(?P<gap>)(?=\d{{1,2}}\. ?[{UPPER}][{LOWER}])"),
    re.compile(rf"[:;](?<=[{LOWER}].)(?P<gap>)(?=[a-eđ]\) ?[{UPPER}])"),
    re.compile(rf"[:;](?<=[\w)].)(?P<gap>)(?=- ?[{UPPER}])"),
    re.compile(r"[./;](?P<gap>[ |]*)(?=Nơi nhận ?:)"),
    re.compile(r"[:;,.](?P<gap> {4,})(?=\S)"),  # the two columns of the foot, row by row
)
# "KT. BỘ TRƯỞNG THỨ TRƯỞNG Trần Văn A": on whose behalf, in what office, who.
_SIGNATURE = re.compile(
    rf"\b(?:KT|TM|TL|TUQ|[KT]/[MTL])\.? ?[{UPPER}][{UPPER} ,.&-]+?"
    rf"(?P<signed> ?\(?[Đđ]ã ký\)?)?(?P<gap> ?)"
    rf"(?=[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}']*){{1,4}} *(?:\n|$))"
)
_HEADS = (
    "CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CHỦ NHIỆM|BÍ THƯ|TỔNG GIÁM ĐỐC|GIÁM ĐỐC"
    "|TỔNG CỤC TRƯỞNG|VỤ TRƯỞNG|CỤC TRƯỞNG|CHÁNH VĂN PHÒNG|CHÁNH ÁN|VIỆN TRƯỞNG|TRƯỞNG BAN"
    "|THỐNG ĐỐC|TỔNG THANH TRA"
)
_OFFICE = re.compile(
    r"(?<=\S)(?P<gap> ?)(?<!KT\. )(?<!TL\. )(?<!TM\. )(?<!TUQ\. )(?<!K/T )(?<!T/L )(?<!PHÓ )"
    rf"(?=(?:KT|TL|TUQ)\.|[KT]/[TL]|(?:PHÓ )?(?:{_HEADS})(?:\b|[{UPPER}][{LOWER}]))"
)
Edit = tuple[int, int, str]


def lost(text: str) -> list[Edit]:
    """The edits (start, end, replacement; in order, disjoint) that give a text its breaks."""
    edits: list[Edit] = []
    for start, end in sorted(set(_gaps(text))):
        is_edge = text[start - 1 : start] in {"", "\n"} or text[end : end + 1] in {"", "\n"}
        if not is_edge and (not edits or start >= edits[-1][1]):
            edits.append((start, end, "\n"))
    return edits


def _gaps(text: str) -> Iterator[tuple[int, int]]:
    head = text[:_HEAD]
    yield from (_before(head, match.start()) for match in _MOTTO.finditer(head))
    yield from (match.span("gap") for pattern in _IN_HEAD for match in pattern.finditer(head))
    yield from (match.span("gap") for pattern in _IN_BODY for match in pattern.finditer(text))
    for block in _SIGNATURE.finditer(text):
        yield _before(text, block.start())
        yield from (
            match.span("gap") for match in _OFFICE.finditer(text, block.start() + 1, block.end())
        )
        if block["signed"]:
            yield block.start("signed"), block.start("signed")
        yield block.span("gap")


def _before(text: str, position: int) -> tuple[int, int]:
    return len(text[:position].rstrip(" |_-")), position
