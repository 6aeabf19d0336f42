"""Plans that stand in words of their own: those of one called "ông", and what opens with a period
still to come."""

import pytest
from test_task_parties import read

__all__ = ["read"]

CHAIR = "Ông Lê Văn An, Chủ tịch UBND tỉnh Lào Cai, tiếp dân."


@pytest.mark.parametrize(
    ("text", "plans"),
    [
        ("Ông cũng cam kết công khai quy hoạch.", [("công khai quy hoạch", ["Lê Văn An"])]),
        ("Ông cũng hứa tháo gỡ khó khăn.", [("tháo gỡ khó khăn", ["Lê Văn An"])]),
        ("Ông sẽ kiểm tra lại hồ sơ.", [("kiểm tra lại hồ sơ", ["Lê Văn An"])]),
        # what one must do is told by nobody, and what his work does is no plan of his
        ("Ông phải kiểm tra lại hồ sơ.", []),
        ("Bà Lê Thị Hoa, một người dân, nói bà sẽ sửa lại nhà.", []),
    ],
)
def test_who_is_called_by_a_pronoun_promises(read, text, plans):
    assert [(action, lead) for action, lead, _ in read(f"{CHAIR} {text}")] == plans


@pytest.mark.parametrize(
    ("text", "plans"),
    [
        (
            "Trong quý II, Sở Y tế tỉnh Lào Cai kiểm tra 30 phòng khám.",
            [("kiểm tra 30 phòng khám", ["Sở Y tế tỉnh Lào Cai"], None)],
        ),
        # a period gone by, and a year under way
        ("Trong tháng 2, Sở Y tế tỉnh Lào Cai kiểm tra 30 phòng khám.", []),
        ("Trong năm 2024, Sở Y tế tỉnh Lào Cai kiểm tra 30 phòng khám.", []),
    ],
)
def test_a_period_to_come_opens_a_plan(read, text, plans):
    assert read(text) == plans
