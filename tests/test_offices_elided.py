"""Offices said only once or with their body elsewhere, and titles between an office and a name."""

import pytest

from kg.extraction.pipeline import extract
from kg.model import Document, PartialDate


def offices(text, vocabulary):
    facts = extract(Document("x", text, PartialDate.parse("2024-03-05")), vocabulary)
    return {(o.official, o.office, o.status) for o in facts.occupancies}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Giám đốc Sở Y tế Hà Nam - bác sĩ Trần Văn Bách - cho biết đã đủ thuốc.",
            {("Trần Văn Bách", "Giám đốc Sở Y tế tỉnh Hà Nam", "current")},
        ),
        (
            "Giám đốc Sở Y tế Hà Nam, bác sĩ CKII Trần Văn Bách cho biết đã đủ thuốc.",
            {("Trần Văn Bách", "Giám đốc Sở Y tế tỉnh Hà Nam", "current")},
        ),
        (
            "Dịch đã lui. Đại diện Sở Y tế Hà Nam, phó giám đốc Đỗ Thị Mai cam kết đủ thuốc.",
            {("Đỗ Thị Mai", "Phó Giám đốc Sở Y tế tỉnh Hà Nam", "current")},
        ),
        (
            "Dịch đã lui. Đại diện Sở Y tế Hà Nam dự, Phó Giám đốc Đỗ Thị Mai không đến.",
            set(),
        ),
        (
            (
                "Bà Đỗ Thị Mai bị cách chức Trưởng phòng Kế hoạch - Tài chính vì ký khống. Vị trí "
                "này hiện do ông Trần Văn Bách phụ trách."
            ),
            {
                ("Đỗ Thị Mai", "Trưởng Phòng Kế hoạch - Tài chính", "dismissed"),
                ("Trần Văn Bách", "Trưởng Phòng Kế hoạch - Tài chính", "acting"),
            },
        ),
        (
            (
                "Bà Đỗ Thị Mai được bổ nhiệm làm Giám đốc Sở Y tế Hà Nam. Chức vụ này trước đó do "
                "ông Trần Văn Bách đảm nhiệm."
            ),
            {
                ("Đỗ Thị Mai", "Giám đốc Sở Y tế tỉnh Hà Nam", "appointed"),
                ("Trần Văn Bách", "Giám đốc Sở Y tế tỉnh Hà Nam", "former"),
            },
        ),
        (
            (
                "Quốc hội miễn nhiệm chức vụ Tổng Kiểm toán nhà nước đối với ông Trần Văn Bách và "
                "bầu bà Đỗ Thị Mai giữ chức vụ này."
            ),
            {
                ("Trần Văn Bách", "Tổng Kiểm toán nhà nước", "dismissed"),
                ("Đỗ Thị Mai", "Tổng Kiểm toán nhà nước", "appointed"),
            },
        ),
        (
            "Bà Đỗ Thị Mai: Hiện là Giám đốc Sở Y tế Hà Nam Bác sĩ Trần Văn Bách: Đã 60 tuổi.",
            {("Đỗ Thị Mai", "Giám đốc Sở Y tế tỉnh Hà Nam", "current")},
        ),
        (
            "Giám đốc Cảng cá Bến Lội Trần Văn Bách cho biết tàu đã về.",
            {("Trần Văn Bách", "Giám đốc Cảng cá Bến Lội", "current")},
        ),
        (
            "Vụ trưởng Vụ Học sinh, sinh viên (Bộ Giáo dục và Đào tạo) Đỗ Thị Mai cho biết.",
            {("Đỗ Thị Mai", "Vụ trưởng Vụ Học sinh, sinh viên", "current")},
        ),
    ],
)
def test_who_holds_which_office(text, expected, vocabulary):
    assert offices(text, vocabulary) == expected


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Sở kỷ luật Phòng Kế hoạch - Tài chính vì chậm báo cáo.",
            "Phòng Kế hoạch - Tài chính",
        ),
        (
            "Ủy ban Quốc gia vì sự tiến bộ của phụ nữ Việt Nam họp.",
            "Ủy ban Quốc gia vì sự tiến bộ của phụ nữ Việt Nam",
        ),
    ],
)
def test_a_reason_is_no_part_of_a_name(text, body, vocabulary):
    facts = extract(Document("x", text), vocabulary)
    assert body.lower() in {b.name.lower() for b in facts.bodies}
