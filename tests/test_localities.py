"""Offices that are named after a department, a village, a level or a place abroad."""

import pytest
from test_officials import held

_BE = "Lê Văn Bé"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Bác sĩ Lê Văn Bé, Trưởng khoa Hồi sức cấp cứu, Bệnh viện Đa khoa tỉnh Cà Mau, kể.",
            [(_BE, "Trưởng khoa Hồi sức cấp cứu Bệnh viện Đa khoa tỉnh Cà Mau", "current")],
        ),
        (
            "Theo Phó Trưởng khoa Ngoại thần kinh Bệnh viện Chợ Rẫy Lê Văn Bé, ca mổ suôn sẻ.",
            [(_BE, "Phó Trưởng khoa Ngoại thần kinh Bệnh viện Chợ Rẫy", "current")],
        ),
        (
            "Ông Lê Văn Bé, nguyên Trưởng khoa Tim mạch - Lồng ngực (Bệnh viện Chợ Rẫy), kể.",
            [(_BE, "Trưởng khoa Tim mạch - Lồng ngực Bệnh viện Chợ Rẫy", "former")],
        ),
        (
            "Ông Lê Văn Bé là Trưởng khoa Công nghệ thông tin, Trường Đại học Vinh.",
            [(_BE, "Trưởng khoa Công nghệ thông tin Trường Đại học Vinh", "current")],
        ),
        (
            "Tại Bệnh viện Chợ Rẫy, Chủ nhiệm Khoa Nội Lê Văn Bé khám bệnh.",
            [(_BE, "Chủ nhiệm khoa Nội Bệnh viện Chợ Rẫy", "current")],
        ),
        (
            "Theo ông Lê Văn Bé, Trưởng khoa Nội soi thăm dò (Bệnh viện K), Bệnh viện E cũng vậy.",
            [(_BE, "Trưởng khoa Nội soi thăm dò Bệnh viện K", "current")],
        ),
        (
            "Ông Lê Văn Bé, Phó giám đốc Trung tâm mổ nội soi, Trưởng khoa Ngoại, Bệnh viện K.",
            [
                (_BE, "Phó Giám đốc Trung tâm Mổ nội soi", "current"),
                (_BE, "Trưởng khoa Ngoại Bệnh viện K", "current"),
            ],
        ),
        (
            "Trưởng khoa Nội Lê Văn Bé, Bệnh viện Chợ Rẫy, kể.",
            [(_BE, "Trưởng khoa Nội Bệnh viện Chợ Rẫy", "current")],
        ),
        ("Ông Lê Văn Bé, chủ nhiệm khoa học của đề tài, dự. Bệnh viện Chợ Rẫy đông khách.", []),
        ("Ông Lê Văn Bé, Trưởng khoa Nội, kể. Bệnh viện Chợ Rẫy, Bệnh viện Bạch Mai đông.", []),
    ],
)
def test_a_department_is_of_the_institution_said_with_it_or_the_only_one(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Trưởng thôn Đông Hạ, ông Lê Văn Bé, họp dân.",
            [(_BE, "Trưởng thôn Đông Hạ", "current")],
        ),
        (
            "Trưởng bản Huổi Lả Lê Văn Bé họp dân.",
            [(_BE, "Trưởng bản Huổi Lả", "current")],
        ),
        ("Trưởng thôn Lê Văn Bé họp dân.", [(_BE, "Trưởng thôn", "current")]),
        (
            "UBND huyện Ba Vì họp. Phó Chủ tịch huyện Lê Văn Bé chủ trì.",
            [(_BE, "Phó Chủ tịch Ủy ban nhân dân huyện Ba Vì", "current")],
        ),
        (
            "UBND huyện Ba Vì, UBND huyện Mỹ Đức họp. Chủ tịch huyện Lê Văn Bé chủ trì.",
            [(_BE, "Chủ tịch Ủy ban nhân dân huyện", "current")],
        ),
        (
            "UBND thành phố Thủ Đức họp. Chủ tịch thành phố Lê Văn Bé dự.",
            [(_BE, "Chủ tịch Ủy ban nhân dân thành phố", "current")],
        ),
    ],
)
def test_a_village_or_a_level_names_the_office(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Thống đốc bang Texas John Roe ký luật.",
            [("John Roe", "Thống đốc bang Texas", "current")],
        ),
        (
            "Thống đốc bang Nam Carolina, bà Jane Roe, ký luật.",
            [("Jane Roe", "Thống đốc bang Nam Carolina", "current")],
        ),
        (
            "Ông John Roe, thượng nghị sĩ đảng Lao động bang Texas, phản đối.",
            [("John Roe", "Thượng nghị sĩ đảng Lao động bang Texas", "current")],
        ),
        (
            "Ông Lê Văn Bé gặp Jane Roe, người hiện là Tổng Thư ký Bộ Ngoại giao và Thương mại Úc.",
            [("Jane Roe", "Tổng Thư ký Bộ Ngoại giao và Thương mại Úc", "current")],
        ),
        (
            "Singapore, Malaysia, Lào họp. Bộ trưởng Phát triển Xã hội và Gia đình John Roe dự.",
            [("John Roe", "Bộ trưởng Phát triển Xã hội và Gia đình", "current")],
        ),
        (
            "Theo Guardian Weekly, Thủ tướng Anh sẽ thăm Pháp.",
            [],
        ),
    ],
)
def test_offices_abroad_are_named_with_state_party_and_field(vocabulary, text, facts):
    assert held(text, vocabulary) == facts
