"""Who is present, and who speaks, where offices are handed over."""

import pytest

from kg.extraction.pipeline import extract
from kg.model import Document, PartialDate

_BE, _NA, _TU = "Lê Văn Bé", "Tô Thị Na", "Vũ Văn Tư"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            (
                "Sáng 5/3, Quân khu 4 tổ chức lễ bàn giao chức trách, nhiệm vụ Tư lệnh Quân khu 4. "
                "Người bàn giao là Trung tướng Lê Văn Bé; người tiếp nhận là Thiếu tướng Vũ Văn Tư."
            ),
            {(_BE, "attendee"), (_TU, "attendee")},
        ),
        (
            (
                "Sáng 5/3, Tỉnh ủy Hà Giang tổ chức hội nghị công bố các quyết định về công tác "
                "cán bộ. Bà Tô Thị Na, Trưởng Ban Tổ chức Tỉnh ủy, đọc toàn văn các quyết định."
            ),
            {(_NA, "speaker")},
        ),
        (
            (
                "Sáng 5/3, Bộ Công an tổ chức lễ công bố các quyết định của Chủ tịch nước. Đại tá "
                "Lê Văn Bé được bổ nhiệm giữ chức Giám đốc Công an tỉnh Hà Giang."
            ),
            {(_BE, "attendee")},
        ),
        (
            (
                "Sáng 5/3, HĐND tỉnh Hà Giang họp kỳ họp chuyên đề. Bà Tô Thị Na còn là đại biểu "
                "HĐND tỉnh; Thường trực HĐND tỉnh cho hay sẽ bàn thêm."
            ),
            set(),
        ),
    ],
)
def test_who_takes_part_where_offices_change(vocabulary, text, roles):
    read = extract(Document("d", text, PartialDate.parse("2024-03-05")), vocabulary)
    assert {(p.official, p.role) for p in read.participations} == roles


def test_what_one_says_one_will_do_is_no_event(vocabulary):
    text = (
        "Sáng 5/3, Quân khu 4 họp. Thiếu tướng Vũ Văn Tư, Tư lệnh Quân khu 4, nói tuần này ông sẽ "
        "làm việc với 6 tỉnh."
    )
    read = extract(Document("d", text, PartialDate.parse("2024-03-05")), vocabulary)
    assert not any("làm việc" in event.name for event in read.events)
