"""Where an action begins and ends: over a contrast and grounds, before what is only said."""

import pytest
from test_tasks import actions, names, read

__all__ = ["read"]

HEAD = "Chủ tịch UBND tỉnh Lào Cai Lý Văn Hòa"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who orders goes on to say something
        (
            f'{HEAD} yêu cầu Sở Y tế phải bảo đảm đủ thuốc và nhấn mạnh "sức khỏe là trên hết".',
            ["bảo đảm đủ thuốc"],
        ),
        (
            f"{HEAD} yêu cầu Sở Y tế kiểm tra các kho và cho rằng việc găm hàng là khó chấp nhận.",
            ["kiểm tra các kho"],
        ),
        (
            f"{HEAD} yêu cầu Sở Y tế kiểm tra các kho và khẳng định chủ quyền kho bãi.",
            ["kiểm tra các kho và khẳng định chủ quyền kho bãi"],
        ),
        # a part that is the speaker's own or no action
        (
            (
                f"{HEAD} nhấn mạnh: Sở Y tế cần đẩy mạnh hợp tác với các trường; "
                "Nhất trí cao với đề xuất xây bệnh viện vùng."
            ),
            ["đẩy mạnh hợp tác với các trường"],
        ),
        (
            (
                "Dự kiến, HĐND tỉnh Lào Cai sẽ xem xét 24 báo cáo; đồng thời, có 12 báo cáo được "
                "gửi để đại biểu tự nghiên cứu."
            ),
            ["xem xét 24 báo cáo"],
        ),
        (
            "Tỉnh Hà Giang sẽ tổ chức chợ phiên tại 8 điểm, gồm:\n- Thành phố Hà Giang.",
            ["tổ chức chợ phiên tại 8 điểm"],
        ),
        (
            (
                f"{HEAD} đề nghị các sở tích cực quảng bá nông sản. "
                "Qua đó góp phần mở rộng thị trường."
            ),
            ["tích cực quảng bá nông sản"],
        ),
        (
            (
                f"{HEAD} yêu cầu các xã khẩn trương khắc phục hậu quả của đợt mưa lũ, "
                "trong đó:\n1. Xã Tả Van dựng lán."
            ),
            ["khẩn trương khắc phục hậu quả của đợt mưa lũ"],
        ),
        (
            f"{HEAD} yêu cầu Sở Y tế kiểm tra kho thuốc, tuy nhiên việc này chưa xong.",
            ["kiểm tra kho thuốc"],
        ),
        (
            (
                f"{HEAD} yêu cầu Sở Y tế rà soát kho thuốc, điều này rất cần; đồng thời xây dựng "
                "kế hoạch mua thuốc."
            ),
            ["rà soát kho thuốc", "xây dựng kế hoạch mua thuốc"],
        ),
        # a contrast only rounds off what stands before it
        (
            (
                "Bộ trưởng Bộ Y tế Lê Văn Hùng nhấn mạnh tinh thần chống dịch. "
                "Thu gom rác từ tổ dân phố nhưng phải bảo đảm phân loại ngay tại nguồn."
            ),
            ["Thu gom rác từ tổ dân phố nhưng phải bảo đảm phân loại ngay tại nguồn"],
        ),
        (
            (
                "Bộ trưởng Bộ Y tế Lê Văn Hùng nhấn mạnh tinh thần chống dịch. Người đứng đầu Bộ Y "
                "tế cũng cho rằng: Cách ly tập trung ở xã nhưng phải đúng quy định."
            ),
            ["Cách ly tập trung ở xã nhưng phải đúng quy định"],
        ),
        (
            "Bộ Y tế yêu cầu các bệnh viện căn cứ mẫu sổ để xây dựng quy chế và tổ chức dạy nghề.",
            ["căn cứ mẫu sổ để xây dựng quy chế và tổ chức dạy nghề"],
        ),
        # a verb after a name that is not known whole
        (
            (
                "UBND tỉnh Lâm Đồng yêu cầu UBND các huyện, thành phố Đà Lạt và Bảo Lộc cử lãnh "
                "đạo trực ngày nghỉ."
            ),
            ["cử lãnh đạo trực ngày nghỉ"],
        ),
    ],
)
def test_an_action_is_cut_where_it_begins_and_ends(read, text, expected):
    assert actions(read, text) == expected


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            (
                "Bộ Giáo dục và Đào tạo yêu cầu cơ sở giáo dục trước khi tuyển sinh phải công bố "
                "mức thu học phí."
            ),
            ["cơ sở giáo dục"],
        ),
        (
            f"{HEAD} yêu cầu chính quyền huyện Bát Xát không chủ quan, lơ là trong phòng dịch.",
            ["chính quyền huyện Bát Xát"],
        ),
        (
            (
                f"{HEAD} yêu cầu ngành giáo dục: (i) Đổi mới chương trình. (ii) Tập trung xây dựng "
                "đội ngũ nhà giáo."
            ),
            ["ngành giáo dục"],
        ),
    ],
)
def test_the_name_of_a_class_holds_nothing_of_the_action(read, text, lead):
    [(_, task), *_] = read(text)
    assert names(task.lead) == lead


def test_what_something_shows_is_no_order(read):
    shown = "hội nghị này cho thấy ngành y tế quan tâm, chỉ đạo, lãnh đạo công tác dân số."
    assert not read(f"{HEAD} khẳng định, {shown}")
    found = "Kết quả cho thấy nhiều vi phạm, Thanh tra tỉnh Lào Cai yêu cầu Sở Y tế rà soát kho."
    assert len(read(found)) == 1


def test_a_time_by_which_something_was_reached_is_no_deadline(read):
    text = (
        f"{HEAD} biểu dương kết quả mà Sở Y tế đã đạt được trong năm 2023, đồng thời đề nghị Sở Y "
        "tế bám sát nhiệm vụ đã đề ra."
    )
    [(_, task)] = read(text)
    assert task.due is None
