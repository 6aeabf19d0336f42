"""What only sounds like work to be done: a rule explained, a proposal made before, an order that
was carried out, a view, what comes by itself."""

import pytest
from test_tasks import actions, read

__all__ = ["read"]

CHAIRMAN = "Chủ tịch UBND tỉnh Lào Cai Lý Văn Hòa"


@pytest.mark.parametrize(
    "text",
    [
        # what a law lays down for a class
        (
            "Chính phủ ban hành Nghị định số 23/2020/NĐ-CP về quản lý cát, sỏi. Theo đó, trước "
            "khi cấp phép, UBND cấp tỉnh phải lấy ý kiến của cơ quan quản lý đường thủy."
        ),
        (
            "Cục trưởng Cục Xuất bản Trần Văn Minh cho biết, về nguyên tắc quản lý, khi có dư "
            "luận, cơ quan quản lý sẽ thông tin cho nhà xuất bản và yêu cầu nhà xuất bản báo cáo."
        ),
        (
            "Thông tư số 08/2022/TT-BGDĐT yêu cầu cơ sở đào tạo phải kê khai diện tích sàn, tuy "
            "nhiên thông tin này không được trường đề cập."
        ),
        (
            "Nghị định 23/2020/NĐ-CP của Chính phủ nêu rõ việc cấp phép phải qua đấu giá. Trước "
            "khi cấp phép, UBND cấp tỉnh phải lấy ý kiến của UBND tỉnh giáp ranh."
        ),
        # what was proposed before, or is put to those above
        "Trước đó, Sở Y tế tỉnh Lào Cai đề xuất UBND tỉnh công bố dịch sởi.",
        (
            "Phó Chủ tịch UBND huyện Bát Xát Lê Văn Thuận nói: UBND huyện đã báo cáo khó khăn; "
            "đồng thời kiến nghị UBND tỉnh Lào Cai cho phép giao chợ cho thị trấn quản lý."
        ),
        "Đối với tỉnh Lào Cai, Chính phủ đề nghị thực hiện sắp xếp 12 xã để hình thành 6 xã mới.",
        (
            "Tiến sĩ Trần Văn Vân, nguyên Viện trưởng Viện Địa chất, nói về đề án. Tiến sĩ Trần "
            "Văn Vân kiến nghị, tỉnh Lào Cai cần tổ chức một hội thảo."
        ),
        # an order that was carried out, or given long ago
        (
            "UBND tỉnh Lào Cai đã giao Thanh tra tỉnh thành lập đoàn kiểm tra việc tuyển dụng. "
            "Qua đó, đoàn kiểm tra đã chỉ ra nhiều sai phạm."
        ),
        (
            "Sở Giáo dục và Đào tạo tỉnh Lào Cai đã yêu cầu nhà trường thu hồi toàn bộ sách và "
            "ngay trong ngày 2/3 nhà trường đã thu hồi toàn bộ 19 cuốn sách."
        ),
        (
            "Năm 2011, Tổng Bí thư Nguyễn Văn Trọng về thăm huyện Bát Xát. Tại đây, Tổng Bí thư "
            "thăm bà con. Trong đó, Tổng Bí thư đề nghị tỉnh Lào Cai chọn xã Mường Hum làm điểm."
        ),
        (
            "Giám đốc Công an tỉnh Lào Cai chỉ đạo Phòng Cảnh sát hình sự điều tra vụ cướp. Chỉ "
            "sau một thời gian ngắn, chiều 2/3, Phòng Cảnh sát hình sự đã bắt hai người."
        ),
        (
            "Theo UBND xã Đắk Nia, nhà làm bằng tre nên hay hỏng. Đường hỏng lần thứ ba, Bí thư "
            "Tỉnh ủy Đắk Nông phải đến hiện trường, chỉ đạo xử lý."
        ),
        (
            "Bộ Tài nguyên và Môi trường được giao đánh giá trữ lượng cát biển. Bộ đã hoàn thành "
            "đánh giá ở Sóc Trăng."
        ),
        (
            "Nghị quyết số 62/2021/QH15 ngày 16/6/2021 của Quốc hội về chất vấn yêu cầu: Rà soát "
            "quy định về thuế bất động sản."
        ),
        # a view, a reason, a lesson, what may be
        "Phó Giám đốc Sở Y tế Lê Văn Hưng đề nghị Bộ Y tế có hướng dẫn theo cũ hay theo mới?",
        'Chủ tịch UBND tỉnh Lào Cai nhấn mạnh: "Phải làm sao mỗi người dân như một vệ tinh".',
        "Đại biểu Mai Thị Hoa đề nghị Bộ trưởng Bộ Xây dựng đánh giá thế nào về việc xả thải.",
        'Tổng Bí thư Lê Văn An nhấn mạnh: "Không tinh gọn bộ máy thì không phát triển được".',
        (
            "Trong văn bản, tỉnh Lào Cai nêu ý kiến nên lùi thời gian tăng phí là do kinh tế đang "
            "phục hồi, cần có lộ trình tăng phí hợp lý."
        ),
        (
            '"Bài học rút ra là phải xử lý sớm thông tin sai, các cơ quan, tổ chức cần sớm có '
            'thông tin phản bác", Thiếu tướng Tô Văn Sơn, Phó Cục trưởng Cục An ninh mạng, nói.'
        ),
        # what comes by itself, and what is agreed on in talks
        f"{CHAIRMAN} nhấn mạnh, làm xong khu công nghiệp, huyện Bát Xát sẽ phát triển mạnh mẽ.",
        "Tổng Bí thư Lê Văn An và Thủ tướng Sonexay Xayavong nhất trí duy trì trao đổi cấp cao.",
    ],
)
def test_what_is_told_explained_or_proposed_is_no_task(read, text):
    assert actions(read, text) == []


def test_under_a_picture_nothing_is_ordered(read):
    text = (
        "UBND tỉnh Lào Cai yêu cầu tạm dừng các lễ hội.\n"
        "Lào Cai tạm dừng hoạt động đông người dịp này. (Ảnh minh họa: Văn Dương)."
    )
    assert actions(read, text) == ["tạm dừng các lễ hội"]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            (
                "Chính phủ ban hành Nghị định số 23/2020/NĐ-CP về quản lý cát, sỏi. Chính phủ yêu "
                "cầu các tỉnh rà soát quy hoạch mỏ cát."
            ),
            "rà soát quy hoạch mỏ cát",
        ),
        (
            "Liên minh Hợp tác xã tỉnh Lào Cai đề nghị UBND tỉnh bố trí thêm vốn cho quỹ.",
            "bố trí thêm vốn cho quỹ",
        ),
        (
            (
                "UBND tỉnh Lào Cai đã giao Thanh tra tỉnh kiểm tra việc tuyển dụng. Qua đó, "
                "xử lý nghiêm sai phạm."
            ),
            "kiểm tra việc tuyển dụng",
        ),
        ("Thị xã Kỳ Anh sẽ tiếp tục kiểm tra các xã, phường.", "tiếp tục kiểm tra các xã, phường"),
        (
            "Bộ Y tế và Bộ Công an đã thống nhất triển khai sổ khám điện tử.",
            "triển khai sổ khám điện tử",
        ),
    ],
)
def test_what_is_ordered_or_planned_beside_it_is_a_task(read, text, action):
    assert action in actions(read, text)
