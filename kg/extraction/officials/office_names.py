"""Name an office in full: head and body in one, and the body a place lends it.

"Trưởng ban" in Ban Tổ chức Trung ương is the "Trưởng Ban Tổ chức Trung ương"; the Bí thư of Hà
Nội heads Thành ủy Hà Nội.
"""

from __future__ import annotations

from kg.vocabulary import Concept

COMMITTEES = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
    "xã": "Đảng ủy xã",
    "phường": "Đảng ủy phường",
    "thị trấn": "Đảng ủy thị trấn",
    "đặc khu": "Đảng ủy đặc khu",
}
_CELLS = {"thôn": "Chi bộ thôn", "ấp": "Chi bộ ấp", "bản": "Chi bộ bản"}


def says_body(title: str, body: str, head: Concept) -> bool:
    """Whether a title names its body by itself ("Đại biểu Quốc hội", "Bí thư Trung ương Đảng")."""
    return head.get("fusedWith") is None and bool(
        set(title.lower().split()) & set(body.lower().split())
    )


def joined(title: str, head: Concept, body: str) -> str:
    """Head and body in one: the shared word is written once ("Trưởng Ban Tổ chức …").

    The members of the Central Committee are titled by its short name, as custom has it.
    """
    if body == "Ban Chấp hành Trung ương Đảng":
        body = "Trung ương Đảng"
    fused = head.get("fusedWith")
    if fused is None:
        return f"{title} {body}"
    lower = title.lower()
    if lower == f"{fused.lower()} viên" and body.lower().startswith(fused.lower()):
        return f"{title}{body[len(fused) :]}"
    index = lower.rfind(" " + fused.lower())
    if lower.endswith(" " + fused.lower()) and body.lower().startswith(f"ban {fused.lower()}"):
        return f"{title[:index]} {body}"  # "Ủy viên Thường vụ" sits in the Ban Thường vụ
    if index >= 0 and body.lower().startswith(fused.lower()):
        before, after = title[:index], title[index + 1 + len(fused) :]
        if after:
            return f"{title} {body}"
        return f"{before} {body}"
    return f"{title} {body}"


def committee(title: str, level: str | None, name: str) -> str | None:
    """The committee a bare "Bí thư" or "Chủ tịch" of a place heads."""
    title = title.lower()
    if level is None:
        return None
    if "bí thư" in title:
        if level in _CELLS:
            return f"{_CELLS[level]} {name}"
        kind = COMMITTEES.get(level)
        if kind is None:
            return None
        return f"{kind} thành phố {name}" if name == "Hồ Chí Minh" else f"{kind} {name}"
    if "chủ tịch" in title:
        return f"Ủy ban nhân dân {level} {name}"
    return None
