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


@pytest.mark.parametrize(
    ("said", "lead"),
    [
        ("Ông Lê Văn An, Giám đốc Sở Y tế tỉnh Hà Nam, cho biết sẽ", ["Sở Y tế tỉnh Hà Nam"]),
        ("Theo ông Lê Văn An, Giám đốc Sở Y tế tỉnh Hà Nam, sẽ", ["Sở Y tế tỉnh Hà Nam"]),
        # who does not lead a body tells what others will do
        ("Ông Lê Văn An, Phó Giám đốc Sở Y tế tỉnh Hà Nam, cho hay sẽ", []),
        # a promise, and what the highest say, is of themselves
        ("Ông Lê Văn An, Giám đốc Sở Y tế tỉnh Hà Nam, cam kết sẽ", ["Lê Văn An"]),
        ("Chủ tịch nước Lê Văn An cho biết sẽ", ["Lê Văn An"]),
        # who has asked another one for something is not seen to act
        ("Bí thư Huyện ủy Hòa Vang Lê Văn An đề nghị xã Hòa Phú giúp dân. Trước mắt, sẽ", []),
    ],
)
def test_who_only_tells_what_will_be_done_is_not_the_one_to_do_it(read, said, lead):
    assert read(f"{said} kiểm tra lại kho thuốc của các trạm y tế.")[-1][1] == lead


def test_an_effort_is_of_who_tells_of_it(read):
    said = "Ông Lê Văn An, Giám đốc Sở Y tế tỉnh Hà Nam, cho biết sẽ"
    assert read(f"{said} nỗ lực hoàn thành nhiệm vụ được giao.")[-1][1] == ["Lê Văn An"]
