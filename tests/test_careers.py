"""Of whom a career is told, and what is over in it: table tests of [text, offices]."""

import pytest
from test_officials import held

_BE, _SEN = "Lê Văn Bé", "Mai Thị Sen"
_HEALTH = "Giám đốc Sở Y tế tỉnh Cà Mau"
_PARTY = "Bí thư Tỉnh ủy Cà Mau"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            (
                "Ông Lê Văn Bé đã làm việc với bà Mai Thị Sen ngay sau khi nhậm chức "
                "Giám đốc Sở Y tế tỉnh Cà Mau."
            ),
            [(_BE, _HEALTH, "appointed")],
        ),
        (
            (
                "Bà Mai Thị Sen - con gái của cựu Bí thư Tỉnh ủy Cà Mau Lê Văn Bé - được bầu làm "
                "Chủ tịch UBND huyện Ngọc Hiển."
            ),
            [
                (_BE, _PARTY, "former"),
                (_SEN, "Chủ tịch Ủy ban nhân dân huyện Ngọc Hiển", "appointed"),
            ],
        ),
        (
            (
                "Ông Lê Văn Bé là Chủ tịch UBND huyện Ngọc Hiển. Ông là con của cố Bộ trưởng Bộ "
                "Y tế Trần Văn Tí. Ông được bầu làm Bí thư Huyện ủy Ngọc Hiển."
            ),
            [
                (_BE, "Chủ tịch Ủy ban nhân dân huyện Ngọc Hiển", "current"),
                ("Trần Văn Tí", "Bộ trưởng Bộ Y tế", "former"),
                (_BE, "Bí thư Huyện ủy Ngọc Hiển", "appointed"),
            ],
        ),
        (
            "Bà Mai Thị Sen là giáo viên. Chồng bà đã trở thành Giám đốc Sở Y tế tỉnh Cà Mau.",
            [],
        ),
        (
            "Bà Mai Thị Sen kể về người đàn ông tự xưng là Giám đốc Sở Y tế tỉnh Cà Mau.",
            [],
        ),
        (
            "Trong khi chồng bận với chiến dịch tranh cử Bí thư Tỉnh ủy, bà Mai Thị Sen nghỉ.",
            [],
        ),
        (
            "Ông Peter Brandt đã thay mặt Tổng thống Mỹ Paul Frost dự lễ.",
            [("Paul Frost", "Tổng thống Mỹ", "current")],
        ),
        (
            "Giám đốc Sở Y tế tỉnh Cà Mau ông Lê Văn Bé sẽ thay thế vị trí của ông Trần Văn Tí.",
            [(_BE, _HEALTH, "current")],
        ),
        (
            "Bà Mai Thị Sen làm Giám đốc Sở Y tế tỉnh Cà Mau, người kế nhiệm là ông Lê Văn Bé.",
            [(_SEN, _HEALTH, "current")],
        ),
        (
            (
                "Bà Mai Thị Sen giữ quyền Bí thư Tỉnh ủy Cà Mau sau khi Bộ Chính trị cho thôi chức "
                "vụ Bí thư Tỉnh ủy Cà Mau đối với ông Lê Văn Bé."
            ),
            [(_SEN, _PARTY, "acting"), (_BE, _PARTY, "dismissed")],
        ),
        (
            "Ông Lê Văn Bé (quê Tiền Hải) từng là Giám đốc Sở Y tế tỉnh Cà Mau.",
            [(_BE, _HEALTH, "former")],
        ),
        (
            "Ông Lê Văn Bé được các đại biểu tín nhiệm, mà hơn 20% là Ủy viên Trung ương Đảng.",
            [],
        ),
        (
            (
                "Ông Lê Văn Bé là Bí thư Tỉnh ủy Cà Mau. So với nguyên Bí thư Tỉnh ủy Cà Mau Trần "
                "Văn Tí, ông Lê Văn Bé trẻ hơn. Ông làm Giám đốc Sở Y tế tỉnh Cà Mau nhiều năm."
            ),
            [
                (_BE, _PARTY, "current"),
                ("Trần Văn Tí", _PARTY, "former"),
                (_BE, _HEALTH, "current"),
            ],
        ),
        (
            "Ông Lê Văn Bé sinh năm 1960. Năm 1994, Bí thư Tỉnh ủy Cà Mau quyết định giao đất.",
            [],
        ),
        (
            "Ông Lê Văn Bé sinh năm 1960. Năm 1994, Bí thư Tỉnh ủy Cà Mau.",
            [(_BE, _PARTY, "former")],
        ),
        (
            (
                "Ngày 19/12/1998: Bí thư Tỉnh ủy Cà Mau Lê Văn Bé mất.\n"
                "Ngày 19/12/2012: Được bầu làm Bí thư Tỉnh ủy An Giang."
            ),
            [(_BE, _PARTY, "former")],
        ),
        (
            "Ông Lê Văn Bé từng là Bí thư thứ ba. Bí thư Tỉnh ủy Cà Mau Lê Văn Bé phát biểu.",
            [(_BE, "Bí thư thứ ba", "former"), (_BE, _PARTY, "current")],
        ),
        (
            "Thượng nghị sĩ J. D. Frost phát biểu. Thượng nghị sĩ J.D. Frost ra về.",
            [("J.D. Frost", "Thượng nghị sĩ", "current")],
        ),
        (
            (
                "Kỳ họp bầu các ông, bà: Lê Văn Bé, Mai Thị Sen giữ chức Ủy viên UBND tỉnh Cà Mau; "
                "miễn nhiệm chức vụ Giám đốc Sở Y tế tỉnh Cà Mau đối với ông Trần Văn Tí."
            ),
            [
                (_BE, "Ủy viên Ủy ban nhân dân tỉnh Cà Mau", "appointed"),
                (_SEN, "Ủy viên Ủy ban nhân dân tỉnh Cà Mau", "appointed"),
                ("Trần Văn Tí", _HEALTH, "dismissed"),
            ],
        ),
    ],
)
def test_of_whom_an_office_is_told(text, facts, vocabulary):
    assert held(text, vocabulary) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Giám đốc Sở Y tế tỉnh Cà Mau Lê Văn Bé hôm 24/4 từ chức.",
            [(_BE, _HEALTH, "dismissed")],
        ),
        (
            "Ông Lê Văn Bé (Giám đốc Sở Y tế tỉnh Cà Mau) bị tòa tuyên phạt 4 năm tù.",
            [(_BE, _HEALTH, "former")],
        ),
        (
            "Ông Lê Văn Bé (Giám đốc Sở Y tế tỉnh Cà Mau) bị đề nghị 4 năm tù.",
            [(_BE, _HEALTH, "current")],
        ),
        (
            "Người dân yêu cầu Giám đốc Sở Y tế tỉnh Cà Mau Lê Văn Bé từ chức.",
            [(_BE, _HEALTH, "current")],
        ),
        (
            "Tỉnh đã cách chức Giám đốc Sở Y tế tỉnh Cà Mau Lê Văn Bé (ngày 24/4/2021).",
            [(_BE, _HEALTH, "former")],
        ),
        (
            (
                "Ông Lê Văn Bé làm Giám đốc Sở Y tế tỉnh Cà Mau trước khi được bầu làm "
                "Bí thư Tỉnh ủy Cà Mau."
            ),
            [(_BE, _HEALTH, "former"), (_BE, _PARTY, "appointed")],
        ),
        (
            "Ông Lê Văn Bé đi học xa; năm 23 tuổi trở thành Bí thư Tỉnh ủy Cà Mau.",
            [(_BE, _PARTY, "former")],
        ),
        (
            (
                "Bà Mai Thị Sen từng là Giám đốc Sở Y tế tỉnh Cà Mau, sau đó trở thành Bí thư "
                "Tỉnh ủy Cà Mau. Bí thư Tỉnh ủy Cà Mau Mai Thị Sen phát biểu."
            ),
            [(_SEN, _HEALTH, "former"), (_SEN, _PARTY, "current")],
        ),
        (
            "Ông Lê Văn Bé sẽ lập nhóm vài ngày trước khi ông nhậm chức Bí thư Tỉnh ủy Cà Mau.",
            [(_BE, _PARTY, "candidate")],
        ),
        (
            "Ông Lê Văn Bé kể: Thời điểm đó ông đang là Giám đốc Sở Y tế tỉnh Cà Mau.",
            [(_BE, _HEALTH, "former")],
        ),
        (
            (
                "Ông Lê Văn Bé là Anh hùng. Ông giữ chức Giám đốc Sở Y tế tỉnh Cà Mau. "
                "Ông nghỉ hưu từ cuối năm 2017."
            ),
            [(_BE, _HEALTH, "former")],
        ),
        (
            "Ông Lê Văn Bé giữ chức Giám đốc Sở Y tế tỉnh Cà Mau nhiều năm, sau đó về nghỉ chế độ.",
            [(_BE, _HEALTH, "former")],
        ),
        (
            (
                "Ông Peter Brandt đã chỉ định bà Anna Frost, người điều hành chiến dịch tranh cử "
                "của ông, làm Bộ trưởng Quốc phòng Mỹ."
            ),
            [("Anna Frost", "Bộ trưởng Quốc phòng Mỹ", "appointed")],
        ),
        (
            "UBND tỉnh trao quyết định nghỉ hưu cho ông Lê Văn Bé, Giám đốc Sở Y tế tỉnh Cà Mau.",
            [(_BE, _HEALTH, "dismissed")],
        ),
        (
            (
                "Ông Lê Văn Bé thôi giữ chức Giám đốc Sở Y tế tỉnh Cà Mau để bổ nhiệm giữ chức "
                "Bí thư Tỉnh ủy Cà Mau."
            ),
            [(_BE, _HEALTH, "dismissed"), (_BE, _PARTY, "appointed")],
        ),
        (
            "Bà Mai Thị Sen nhận nhiệm vụ Phó Giám đốc Sở Y tế tỉnh Cà Mau.",
            [(_SEN, "Phó Giám đốc Sở Y tế tỉnh Cà Mau", "appointed")],
        ),
        (
            "Ông Lê Văn Bé, Giám đốc Sở Y tế tỉnh Cà Mau, xin thôi và được tỉnh đồng ý.",
            [(_BE, _HEALTH, "dismissed")],
        ),
        (
            "Ông Lê Văn Bé, Giám đốc Sở Y tế tỉnh Cà Mau, xin thôi nhưng chưa được trả lời.",
            [(_BE, _HEALTH, "current")],
        ),
    ],
)
def test_what_is_over_and_what_is_not(text, facts, vocabulary):
    assert held(text, vocabulary, date="2022-05-01") == facts
