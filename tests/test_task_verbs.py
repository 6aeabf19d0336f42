"""Verbs of the work of districts, schools and units, as what is to be done and as what a class
always does."""

import pytest
from test_task_parties import read

__all__ = ["read"]


@pytest.mark.parametrize(
    ("named", "action"),
    [
        ("các xã", "nạo vét kênh mương trước mùa mưa"),
        ("Đội Quản lý đô thị", "tháo dỡ biển quảng cáo sai phép"),
        ("các nhà xuất bản", "in ấn, phát hành sách giáo khoa"),
        ("các hộ dân và Trạm Thú y", "tiêu hủy đàn lợn bệnh"),
        ("các trường", "trả lại khoản thu sai quy định"),
        # what a class always does says which one it is
        ("các đơn vị vận chuyển hành khách phải", "niêm yết giá vé"),
        ("các đơn vị phân phối điện", "khẩn trương gia cố trạm biến áp"),
    ],
)
def test_an_action_begins_with_a_verb_of_works(read, named, action):
    [(found, _, _)] = read(f"UBND huyện An Lão yêu cầu {named} {action}.")
    assert found == action


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            (
                "Ban Quản lý chợ tỉnh An Giang cho biết, chợ mới đã xong phần móng. Trong tháng 4, "
                "đơn vị này sẽ hoàn thành mái che."
            ),
            ["Ban Quản lý chợ tỉnh An Giang"],
        ),
        (
            "Cục Đường bộ Việt Nam đã kiểm tra 12 bến. Cục này cũng sẽ thu hồi giấy phép sai.",
            ["Cục Đường bộ Việt Nam"],
        ),
        (
            (
                "Trường THPT Lê Lợi thiếu lớp học. Lãnh đạo nhà trường cho biết nhà trường sẽ "
                "xây thêm phòng học."
            ),
            ["Trường Trung học phổ thông Lê Lợi"],
        ),
        (
            (
                "Trường THPT Lê Lợi thu sai quỹ lớp. Bà Lê Thị Hoa, Hiệu trưởng nhà trường, cho "
                "biết nhà trường sẽ trả lại số tiền này."
            ),
            ["Trường Trung học phổ thông Lê Lợi"],
        ),
    ],
)
def test_who_is_only_pointed_to_plans(read, text, lead):
    assert [(found, by) for _, found, by in read(text)] == [(lead, None)]


def test_what_a_class_says_another_must_do_is_nobodys_demand(read):
    text = "Giáo viên cho biết nhà trường phải sửa lại phòng học."
    assert read(text) == []
