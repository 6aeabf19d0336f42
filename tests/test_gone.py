"""Who is dead, dismissed, succeeded or known to have left holds the office no more."""

import pytest
from test_officials import held

_BE = "Lê Văn Bé"
_LAN = "Vũ Thị Lan"
_HEALTH = "Giám đốc Sở Y tế tỉnh Cà Mau"
_PARTY = "Bí thư Tỉnh ủy Cà Mau"
_SPEAKS = "Người phát ngôn Bộ Quốc phòng"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Lúc sinh thời, Bí thư Tỉnh ủy Cà Mau Lê Văn Bé hay về quê.",
            [(_BE, _PARTY, "former")],
        ),
        (
            "Tang lễ PGS.TS Lê Văn Bé, Giám đốc Sở Y tế tỉnh Cà Mau, cử hành sáng nay.",
            [(_BE, _HEALTH, "former")],
        ),
        (
            "Lễ viếng do Giám đốc Sở Y tế tỉnh Cà Mau Lê Văn Bé chủ trì.",
            [(_BE, _HEALTH, "current")],
        ),
        (
            "Ông Lê Văn Bé bị đột quỵ, đã mất vào 9h ngày 1/5. Ông Bé là Bí thư Tỉnh ủy Cà Mau.",
            [(_BE, _PARTY, "former")],
        ),
        (
            "Giám đốc Sở Y tế tỉnh Cà Mau Lê Văn Bé mất điện thoại ngày 1/5.",
            [(_BE, _HEALTH, "current")],
        ),
        (
            "Cả cơ quan nhận tin bác sĩ Lê Văn Bé, Quyền Giám đốc Sở Y tế tỉnh Cà Mau qua đời.",
            [(_BE, _HEALTH, "former")],
        ),
        (
            (
                "Ông Lê Văn Bé, Giám đốc Sở Y tế tỉnh Cà Mau, báo tin bà Vũ Thị Lan, "
                "Trưởng thôn, qua đời."
            ),
            [(_BE, _HEALTH, "current"), (_LAN, "Trưởng thôn", "former")],
        ),
        (
            "Vào thời điểm đó, giữ vai trò Bí thư Tỉnh ủy Cà Mau là ông Lê Văn Bé.",
            [(_BE, _PARTY, "former")],
        ),
        (
            "Lúc bấy giờ, Bí thư Tỉnh ủy Cà Mau là ông Lê Văn Bé.",
            [(_BE, _PARTY, "former")],
        ),
        (
            "Trong khi đó, Bí thư Tỉnh ủy Cà Mau là ông Lê Văn Bé.",
            [(_BE, _PARTY, "current")],
        ),
        (
            "Bà Vũ Thị Lan thay Đại tá Lê Văn Bé, Người phát ngôn Bộ Quốc phòng nhận nhiệm vụ mới.",
            [(_BE, _SPEAKS, "former")],
        ),
        (
            "Đại tá Lê Văn Bé, Người phát ngôn Bộ Quốc phòng, sẽ nhận nhiệm vụ mới.",
            [(_BE, _SPEAKS, "current")],
        ),
        (
            "Bí thư Tỉnh ủy Cà Mau Lê Văn Bé là người xin nghỉ và được Bộ Chính trị đồng ý.",
            [(_BE, _PARTY, "dismissed")],
        ),
        (
            "Lê Văn Bé (Giám đốc Sở Y tế tỉnh Cà Mau) 18 tháng tù; Vũ Thị Lan 2 năm tù.",
            [(_BE, _HEALTH, "former")],
        ),
        (
            (
                "Quốc hội miễn nhiệm Chủ tịch nước Lê Văn Bé và Chủ tịch Quốc hội Vũ Thị Lan, "
                "rồi bầu người mới."
            ),
            [(_BE, "Chủ tịch nước", "dismissed"), (_LAN, "Chủ tịch Quốc hội", "dismissed")],
        ),
        (
            (
                "Ông Lê Văn Bé giữ chức Bí thư Tỉnh ủy Cà Mau từ năm 2020 và đã bị cách chức này "
                "hôm 20/4."
            ),
            [(_BE, _PARTY, "dismissed")],
        ),
        (
            "Ông Lê Văn Bé, Bí thư Tỉnh ủy Cà Mau, được thông báo bị bắt vào ngày 24/1/2022.",
            [(_BE, _PARTY, "former")],
        ),
        (  # no blank after the place that a report comes from
            "Cà MauCựu giám đốc Sở Y tế tỉnh Cà Mau Lê Văn Bé nhận tội.",
            [(_BE, _HEALTH, "former")],
        ),
        (
            "Tổng thống Mỹ Barack Obama từng ăn ở quán này.",
            [("Barack Obama", "Tổng thống Mỹ", "former")],
        ),
        (
            "Bà Angela Merkel, Giám đốc Sở Y tế tỉnh Cà Mau, phát biểu.",
            [("Angela Merkel", _HEALTH, "current")],
        ),
        (
            (
                "Ông Lê Văn Bé được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Cà Mau. "
                "Ông sẽ thay bà Vũ Thị Lan theo dõi các bệnh viện."
            ),
            [(_BE, _HEALTH, "appointed")],
        ),
        (
            (
                "Quốc hội bầu ông Lê Văn Bé giữ chức Viện trưởng Viện kiểm sát nhân dân tối cao. "
                "Ông Bé là Phó Viện trưởng Viện kiểm sát nhân dân tối cao. "
                "Từ tháng 5/2020 ông Bé giữ chức Phó Viện trưởng."
            ),
            [
                (_BE, "Viện trưởng Viện kiểm sát nhân dân tối cao", "appointed"),
                (_BE, "Phó Viện trưởng Viện kiểm sát nhân dân tối cao", "former"),
            ],
        ),
    ],
)
def test_who_has_gone_and_who_is_there(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


def test_two_letters_may_stand_for_a_first_name(vocabulary):
    text = "Cựu Tổng thống Mỹ John Roe chọn nghị sĩ JD Miller làm ứng cử viên Phó Tổng thống."
    assert ("JD Miller", "Phó Tổng thống", "candidate") in held(text, vocabulary)
