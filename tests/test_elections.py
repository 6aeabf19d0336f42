"""What reports of elections, of ambassadors sent and of deaths say of offices."""

import pytest
from test_officials import held

_BE, _NA, _TU = "Lê Văn Bé", "Tô Thị Na", "Vũ Văn Tư"
_CHAIR = "Chủ tịch Ủy ban nhân dân tỉnh Hà Giang"
_VICE = "Phó Chủ tịch Ủy ban nhân dân tỉnh Hà Giang"
_MEMBER = "Ủy viên Ủy ban nhân dân tỉnh Hà Giang"
_HEALTH = "Giám đốc Sở Y tế tỉnh Hà Giang"
_HOME = "Giám đốc Sở Nội vụ tỉnh Hà Giang"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "HĐND tỉnh Hà Giang họp. Ông Lê Văn Bé trúng cử chức danh Phó Chủ tịch UBND tỉnh.",
            {(_BE, _VICE, "appointed")},
        ),
        (
            (
                "HĐND tỉnh Hà Giang bầu ông Lê Văn Bé, Giám đốc Sở Y tế, giữ chức Phó Chủ tịch "
                "UBND tỉnh và bầu Ủy viên UBND tỉnh đối với bà Tô Thị Na, Giám đốc Sở Nội vụ."
            ),
            {
                (_BE, _VICE, "appointed"),
                (_BE, _HEALTH, "former"),
                (_NA, _MEMBER, "appointed"),
                (_NA, _HOME, "current"),
            },
        ),
        (
            (
                "HĐND tỉnh Hà Giang bầu Ủy viên UBND tỉnh đối với ông Lê Văn Bé, Giám đốc Sở Y tế; "
                "bà Tô Thị Na, Giám đốc Sở Nội vụ."
            ),
            {
                (_BE, _MEMBER, "appointed"),
                (_BE, _HEALTH, "current"),
                (_NA, _MEMBER, "appointed"),
                (_NA, _HOME, "current"),
            },
        ),
        (
            (
                "HĐND tỉnh Hà Giang bầu Ủy viên UBND tỉnh đối với ông Lê Văn Bé; bà Tô Thị Na được "
                "bầu giữ chức Phó Chủ tịch UBND tỉnh."
            ),
            {(_BE, _MEMBER, "appointed"), (_NA, _VICE, "appointed")},
        ),
        (
            "Chức Phó Chủ tịch UBND tỉnh Hà Giang thuộc về ông Lê Văn Bé.",
            {(_BE, _VICE, "appointed")},
        ),
        ("Quyền bổ nhiệm Phó Chủ tịch UBND tỉnh Hà Giang thuộc về Thủ tướng.", set()),
        (
            (
                "UBND tỉnh Hà Giang có thêm 2 Ủy viên mới, đều là người đứng đầu các sở, gồm: ông "
                "Lê Văn Bé (Giám đốc Sở Y tế), bà Tô Thị Na (Giám đốc Sở Nội vụ)."
            ),
            {
                (_BE, _MEMBER, "appointed"),
                (_BE, _HEALTH, "current"),
                (_NA, _MEMBER, "appointed"),
                (_NA, _HOME, "current"),
            },
        ),
        (
            (
                "UBND tỉnh Hà Giang hiện có Chủ tịch Vũ Văn Tư và 2 phó chủ tịch gồm các ông, bà: "
                "Lê Văn Bé, Tô Thị Na."
            ),
            {
                (_TU, _CHAIR, "current"),
                (_BE, _VICE, "current"),
                (_NA, _VICE, "current"),
            },
        ),
        (
            "Ông Lê Văn Bé là Bí thư Đảng ủy xã Yên Phú; từ ngày 1/7 ông kiêm Chủ tịch HĐND xã.",
            {
                (_BE, "Bí thư Đảng ủy xã Yên Phú", "current"),
                (_BE, "Chủ tịch Hội đồng nhân dân xã Yên Phú", "current"),
            },
        ),
    ],
)
def test_what_an_election_gives_to_whom(vocabulary, text, facts):
    assert set(held(text, vocabulary)) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            (
                "Ông Lê Văn Bé được bổ nhiệm làm Chánh án TAND tỉnh Hà Giang. Bà Tô Thị Na, Chánh "
                "Tòa Dân sự TAND tỉnh Hà Giang, giữ chức Phó Chánh án."
            ),
            {
                (_BE, "Chánh án Tòa án nhân dân tỉnh Hà Giang", "appointed"),
                (_NA, "Chánh Tòa Dân sự Tòa án nhân dân tỉnh Hà Giang", "current"),
                (_NA, "Phó Chánh án Tòa án nhân dân tỉnh Hà Giang", "current"),
            },
        ),
        (
            "Trường Đại học Vinh vừa bầu ông Lê Văn Bé làm Chủ tịch Hội đồng trường.",
            {(_BE, "Chủ tịch Hội đồng trường Trường Đại học Vinh", "appointed")},
        ),
        (
            (
                "Chủ tịch nước đã trao quyết định bổ nhiệm cho 2 Đại sứ Việt Nam ở nước ngoài, "
                "gồm: ông Lê Văn Bé, Đại sứ Việt Nam tại Nhật Bản; bà Tô Thị Na, Đại sứ Việt Nam "
                "tại Lào."
            ),
            {
                (_BE, "Đại sứ Việt Nam tại Nhật Bản", "appointed"),
                (_NA, "Đại sứ Việt Nam tại Lào", "appointed"),
            },
        ),
        (
            (
                "Bộ trưởng bổ nhiệm hai Thứ trưởng Bộ Y tế, gồm: ông Lê Văn Bé, Giám đốc Sở Y tế "
                "tỉnh Hà Giang."
            ),
            {(_BE, "Thứ trưởng Bộ Y tế", "appointed"), (_BE, _HEALTH, "former")},
        ),
        (
            (
                "Quốc hội, Chủ tịch nước, Chính phủ vô cùng thương tiếc báo tin: Đồng chí Lê Văn "
                "Bé, sinh ngày 2/3/1934; quê quán: xã Yên Phú; thường trú tại Hà Nội; nguyên Phó "
                "Thủ tướng Chính phủ, nguyên Bộ trưởng Bộ Y tế; đã từ trần ngày 9/11/2023."
            ),
            {
                (_BE, "Phó Thủ tướng Chính phủ", "former"),
                (_BE, "Bộ trưởng Bộ Y tế", "former"),
            },
        ),
    ],
)
def test_what_courts_boards_embassies_and_obituaries_say(vocabulary, text, facts):
    assert set(held(text, vocabulary)) == facts


def test_a_commune_that_is_no_more_gives_no_place(vocabulary):
    text = (
        "Xã Bình Phú tổ chức lễ công bố quyết định. Ông Lê Văn Bé từng là Chủ tịch UBND xã Bình"
        " Lợi (cũ). Bà Tô Thị Na được chỉ định làm Bí thư Đảng ủy xã."
    )
    assert set(held(text, vocabulary)) == {
        (_BE, "Chủ tịch Ủy ban nhân dân xã Bình Lợi", "former"),
        (_NA, "Bí thư Đảng ủy xã Bình Phú", "appointed"),
    }
