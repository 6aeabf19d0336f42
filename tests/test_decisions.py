"""By whom, by what and after whom offices are given: table tests of [text, decision]."""

import pytest

from kg.extraction.pipeline import extract
from kg.model import Document, PartialDate

DECISION = """BỘ NỘI VỤ
Số: 415/QĐ-BNV
Hà Nội, ngày 4 tháng 6 năm 2024
QUYẾT ĐỊNH
Về việc bổ nhiệm công chức
BỘ TRƯỞNG BỘ NỘI VỤ
QUYẾT ĐỊNH:
"""


def decision(text, vocabulary, official):
    facts = extract(Document("x", text, PartialDate(2024, 12, 20)), vocabulary)
    numbers = {d.id: d.number for d in facts.directives}
    said = next(o for o in facts.occupancies if o.official == official and o.rule == "career-verb")
    name = said.assigner.name if said.assigner is not None else None
    return name, [numbers[basis] for basis in said.basis], said.predecessor


@pytest.mark.parametrize(
    ("text", "official", "expected"),
    [
        (
            (
                "Thủ tướng Chính phủ ký Quyết định số 1500/QĐ-TTg bổ nhiệm ông Vũ Bá Na giữ chức "
                "Thứ trưởng Bộ Y tế thay ông Hồ Văn Sa nghỉ hưu."
            ),
            "Vũ Bá Na",
            ("Thủ tướng Chính phủ", ["1500/QĐ-TTg"], "Hồ Văn Sa"),
        ),
        (
            (
                "Ban Thường vụ Tỉnh ủy Cà Mau quyết định: Đồng chí Vũ Bá Na thôi giữ chức Bí thư "
                "Huyện ủy Cái Nước."
            ),
            "Vũ Bá Na",
            ("Ban Thường vụ Tỉnh ủy Cà Mau", [], None),
        ),
        (
            "HĐND tỉnh Cà Mau bầu bà Mai Thị Nhài giữ chức Chủ tịch UBND tỉnh Cà Mau.",
            "Mai Thị Nhài",
            ("Hội đồng nhân dân tỉnh Cà Mau", [], None),
        ),
        (
            "Ông Lê Văn Tú được Bộ Chính trị phân công giữ chức Bí thư Tỉnh ủy Cà Mau.",
            "Lê Văn Tú",
            ("Bộ Chính trị", [], None),
        ),
        (
            "Ông Lê Văn Tú thôi giữ chức Bí thư Thành ủy Huế để bổ nhiệm làm Bộ trưởng Bộ Y tế.",
            "Lê Văn Tú",
            (None, [], None),
        ),
        (
            "Sau hội nghị của Bộ Chính trị, ông Lê Văn Tú được bổ nhiệm làm Bí thư Tỉnh ủy Cà Mau.",
            "Lê Văn Tú",
            (None, [], None),
        ),
        (
            "Ông Lê Văn Tú, Phó Giám đốc Sở Y tế tỉnh Cà Mau, được bổ nhiệm làm Giám đốc Sở Y tế.",
            "Lê Văn Tú",
            (None, [], None),
        ),
        (
            (
                "Quốc hội miễn nhiệm chức vụ Chủ tịch Quốc hội, phê chuẩn miễn nhiệm chức vụ Ủy "
                "viên Hội đồng Quốc phòng và An ninh đối với ông Lê Văn Tú."
            ),
            "Lê Văn Tú",
            ("Quốc hội", [], None),
        ),
        (
            "Bộ Chính trị đồng ý cho bà Mai Thị Nhài thôi giữ chức Bí thư Tỉnh ủy Cà Mau.",
            "Mai Thị Nhài",
            ("Bộ Chính trị", [], None),
        ),
        (  # an article of a decision decides in the name of who issues it
            f"{DECISION}Điều 1. Bổ nhiệm ông Lê Văn Tú giữ chức Vụ trưởng Vụ Pháp chế Bộ Nội vụ.",
            "Lê Văn Tú",
            ("Bộ trưởng Bộ Nội vụ", ["415/QĐ-BNV"], None),
        ),
        (  # what it tells of is none of its own
            f"{DECISION}Trước đó, ông Lê Văn Tú được bổ nhiệm làm Vụ trưởng Vụ Pháp chế Bộ Nội vụ.",
            "Lê Văn Tú",
            (None, [], None),
        ),
    ],
)
def test_who_decides_and_by_what(vocabulary, text, official, expected):
    assert decision(text, vocabulary, official) == expected
