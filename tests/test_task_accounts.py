"""What a text only tells of: what was done so far, what a law says, what was decided or given up;
and where the action of one ends before what another one must do."""

import pytest
from test_tasks import read

__all__ = ["read"]

ORDER = "Chủ tịch UBND tỉnh Lào Cai Lý Văn Hòa yêu cầu các xã rà soát hộ nghèo. "


def tasks_of(read, text, **options):
    return [
        (action, [agent.name for agent in task.lead])
        for action, task in read(text, **options)
        if task.kind == "task"
    ]


@pytest.mark.parametrize(
    "told",
    [
        (
            "Thời gian qua, huyện làm tốt công tác phòng cháy. Chỉ đạo các xã kiểm tra 40 khu "
            "dân cư. Đồng thời, tổ chức 12 lớp tập huấn cho lực lượng cơ sở."
        ),
        (
            "Những năm qua, ngành y tế huyện tập trung nhiều giải pháp. Yêu cầu các trạm y tế "
            "cập nhật sổ theo dõi. Bên cạnh đó, phối hợp với các trường khám mắt cho học sinh."
        ),
        (
            "Theo Nghị định số 60/2024/NĐ-CP, huyện quản lý chợ. Trong thời hạn 20 ngày, các cơ "
            "quan, đơn vị có liên quan thực hiện việc bàn giao tài sản. Các cơ quan phải lập "
            "biên bản theo mẫu."
        ),
        (
            "Ngay trong các quy định về mở ngành cũng yêu cầu rất rõ về việc khảo sát nhu cầu, "
            "đánh giá sinh viên sau khi ra trường."
        ),
        (
            "Theo luật mới, Chủ tịch UBND huyện có nhiệm vụ, quyền hạn: Điều hành công việc; ủy "
            "quyền cho Phó Chủ tịch UBND huyện chủ trì các phiên họp.\nChỉ đạo các xã thực hiện "
            "các biện pháp phòng cháy.\nTổ chức kiểm tra, giải quyết khiếu nại."
        ),
        (
            "Trả lời: Điều 12, khoản 2 Luật Giáo dục đại học quy định: "
            '"Hội đồng gồm hiệu trưởng; các phó hiệu trưởng phụ trách đào tạo".'
        ),
        (
            "Dự thảo Nghị định về học phí cũng quy định mức trần. Các trường phải công khai mức "
            "thu. Đồng thời, xây dựng lộ trình tăng học phí."
        ),
        (
            "Theo Sở Nông nghiệp, cơ quan khí tượng cảnh báo, trong những ngày tới có thể có lũ, "
            "đồng thời khuyến cáo người dân chuẩn bị ứng phó."
        ),
        "Tại Điều 20 Luật Đất đai năm 2024 cũng đã sửa đổi, bổ sung khoản 1 về tiền thuê đất.",
        (
            "Theo Thủ tướng, thực hiện được điều này sẽ góp phần phòng chống tiêu cực, nhanh "
            "chóng đưa công trình vào sử dụng."
        ),
        "Đồng thời, điều động, bổ nhiệm bà Trần Thị Bình làm Giám đốc Sở Y tế tỉnh Lào Cai.",
        (
            "Tiếp thu ý kiến, dự thảo Luật quy định quyền của hộ nghèo;\nQuy định nguyên tắc hỗ "
            "trợ và giao Bộ trưởng Bộ Y tế ban hành hướng dẫn chi tiết.\nĐồng thời, bổ sung quy "
            "định về việc cấp thuốc tại nhà."
        ),
        (
            "Ví dụ, chợ bị đóng cửa khi có ba lần vi phạm. Trước đó, Sở Công Thương sẽ đưa chợ này "
            "vào diện cảnh báo khi có vi phạm."
        ),
        (
            "Khi phóng viên gặp bà Lê Thị Mai, Phó Trưởng phòng Nội vụ huyện Bát Xát (người được "
            "giao trả lời báo chí), bà Mai không cung cấp được báo cáo."
        ),
        (
            "Theo chỉ đạo của Thủ tướng, Bộ Tài chính, Bộ Xây dựng cũng có ý kiến, đề nghị miễn "
            "tiền thuê đất cho các trạm y tế."
        ),
        (
            "Sau đó, hội nghị biểu quyết hình thức kỷ luật hoặc biểu quyết đề nghị Ban Chấp hành "
            "Trung ương Đảng xem xét, thi hành kỷ luật theo quy định."
        ),
        (
            "Ủy ban Kiểm tra Trung ương đã xem xét kết quả kiểm tra và kết quả kiểm điểm, đề nghị "
            "thi hành kỷ luật Đảng ủy Cục Thuế tỉnh Lào Cai."
        ),
        (
            "Phó Bí thư Tỉnh ủy Lào Cai Trần Văn Nam cho rằng thành phố Lào Cai cần luôn tạo ra "
            "động lực để phát triển, nếu không sẽ tụt hậu."
        ),
        (
            "Ông kể lại với con trai: Vào năm 2010, Chủ tịch UBND tỉnh Lào Cai yêu cầu Sở Y tế "
            "kiểm tra các kho thuốc."
        ),
        (
            "Huyện đã quyết định dừng lễ hội hoa vì dịch.\nTheo kế hoạch, UBND tỉnh Lào Cai sẽ tổ "
            "chức chuỗi sự kiện văn hóa nhân dịp lễ."
        ),
        "Bộ Xây dựng đang đề nghị xây dựng dự án Luật Kiến trúc sửa đổi.",
        "Thông báo được Ủy ban Kiểm tra Tỉnh ủy công bố vào sáng 6/3, sau kỳ họp của Ủy ban.",
        (
            "Sở Y tế tỉnh Lào Cai cho biết viện phí giữ nguyên. Tất cả các bệnh viện phải công "
            "khai giá khám quy định tại Thông tư số 12/2023/TT-BYT."
        ),
    ],
)
def test_what_a_paragraph_tells_of_is_no_task(read, told):
    assert tasks_of(read, f"{ORDER}\n{told}") == [("rà soát hộ nghèo", ["các xã"])]


def test_what_was_done_between_ends_an_order_but_not_a_picture(read):
    after = "Đồng thời, kiểm tra các khu dân cư ven suối."
    done = f"{ORDER}\nHuyện đã sửa xong 12 cây cầu hỏng trong mùa mưa năm trước.\n{after}"
    assert len(tasks_of(read, done)) == 1
    picture = f"{ORDER}\nHuyện đã sửa xong 12 cây cầu hỏng trong mùa mưa (ảnh: Hòa An).\n{after}"
    assert len(tasks_of(read, picture)) == 2


@pytest.mark.parametrize(
    ("told", "action"),
    [
        (
            (
                "Thời gian qua, huyện làm tốt công tác phòng cháy. Thời gian tới, các xã phải "
                "kiểm tra lại các khu dân cư."
            ),
            "kiểm tra lại các khu dân cư",
        ),
        (
            (
                "Thời gian qua, việc phòng cháy còn lơ là. Ông Hòa yêu cầu các xã kiểm tra lại "
                "các khu dân cư."
            ),
            "kiểm tra lại các khu dân cư",
        ),
        (
            "Theo quy định, giá đất phải công khai. Do đó, các xã phải rà soát lại bảng giá.",
            "rà soát lại bảng giá",
        ),
        (
            "Đồng thời, điều động cán bộ y tế tăng cường cho các xã vùng lũ.",
            "điều động cán bộ y tế tăng cường cho các xã vùng lũ",
        ),
    ],
)
def test_what_is_to_come_ends_an_account(read, told, action):
    assert [action for action, _ in tasks_of(read, f"{ORDER}\n{told}")][1:] == [action]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Trường hợp Ban Thường vụ không thi hành kỷ luật thì ủy quyền cho Ủy ban Kiểm tra "
            "Trung ương thông báo bằng văn bản."
        ),
        "UBND huyện Văn Bàn có thể giao thị trấn Khánh Yên quản lý chợ.",
        (
            "UBND tỉnh Lào Cai đã dừng tổ chức lễ hội đua thuyền. Theo dự kiến, UBND tỉnh Lào "
            "Cai sẽ tổ chức lễ hội đua thuyền trên sông Hồng vào tối 1/5."
        ),
        (
            "HĐND tỉnh Lào Cai đã thống nhất miễn nhiệm chức danh Phó Chủ tịch UBND tỉnh đối với "
            "ông Lý Văn Hòa."
        ),
        (
            "Trung tâm Dự báo Khí tượng Thủy văn Quốc gia đưa ra nhận định xu thế thời tiết từ "
            "đêm 9/4 đến ngày 17/4."
        ),
        (
            "Bộ Tài chính lưu ý, việc thu thuế theo thời gian nắm giữ cũng cần đồng bộ với chính "
            "sách về đất đai."
        ),
        (
            "Bảo hiểm xã hội tỉnh Lào Cai đã chỉ đạo các huyện rà soát, đồng thời hướng dẫn, đôn "
            "đốc Trường Đại học Tây Bắc phối hợp cung cấp hồ sơ."
        ),
        (
            '"Các đơn vị phải tổ chức nhiều sân chơi cho trẻ", bà Lê Thị Hòa, Phó Hiệu trưởng '
            "Trường Đại học Tây Bắc nêu quan điểm."
        ),
        (
            "Ông Lý Văn Hòa, Viện trưởng Viện Địa chất cho biết, động đất không gây thiệt hại. "
            "Chính quyền địa phương cần tiếp tục theo dõi diễn biến."
        ),
    ],
)
def test_what_may_be_was_decided_given_up_or_remarked_is_no_task(read, text):
    assert tasks_of(read, text) == []


def test_what_stands_under_a_picture_and_again_in_the_text_is_one_task(read):
    order = (
        "Chủ tịch UBND tỉnh Lào Cai Lý Văn Hòa yêu cầu Sở Y tế tỉnh Lào Cai cùng các đơn vị liên "
        "quan khẩn trương rà soát kho thuốc dự trữ phục vụ khám, chữa bệnh cho nhân dân vùng lũ"
    )
    assert len(tasks_of(read, f"{order}\nTại cuộc họp, {order}, báo cáo UBND tỉnh.")) == 1
    assert len(tasks_of(read, f"{order}\nCuộc họp kết thúc vào buổi chiều.")) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Ủy ban Kiểm tra Trung ương xem xét báo cáo, đề nghị Ban Bí thư thi hành kỷ luật "
                "ông Lê Văn An."
            ),
            [("thi hành kỷ luật ông Lê Văn An", ["Ban Bí thư Trung ương Đảng"])],
        ),
        (
            (
                "Giám đốc Sở Y tế tỉnh Lào Cai Trần Văn Nam yêu cầu: Trong năm nay, các bệnh viện "
                "rà soát kho thuốc."
            ),
            [("rà soát kho thuốc", ["các bệnh viện"])],
        ),
        (
            "Sở Y tế yêu cầu các bệnh viện phải công khai giá khám theo quy định tại Luật Giá.",
            [("công khai giá khám theo quy định tại Luật Giá", ["các bệnh viện"])],
        ),
        (
            "Bộ Xây dựng đề nghị Bộ Tư pháp xây dựng Luật Kiến trúc sửa đổi.",
            [("xây dựng Luật Kiến trúc sửa đổi", ["Bộ Tư pháp"])],
        ),
        (
            (
                "Huyện họp về lễ hội hoa.\nTheo kế hoạch, UBND tỉnh Lào Cai sẽ tổ chức chuỗi sự "
                "kiện văn hóa."
            ),
            [("tổ chức chuỗi sự kiện văn hóa", ["Ủy ban nhân dân tỉnh Lào Cai"])],
        ),
        (
            (
                "Chủ tịch UBND tỉnh Lào Cai yêu cầu các xã rà soát hộ nghèo. Dự thảo Luật quy định "
                "mức chuẩn mới.\nCác xã phải báo cáo kết quả trước ngày 30/6."
            ),
            [("rà soát hộ nghèo", ["các xã"]), ("báo cáo kết quả trước ngày 30/6", ["Các xã"])],
        ),
    ],
)
def test_what_only_looks_like_an_account_is_a_task(read, text, expected):
    assert tasks_of(read, text) == expected


def test_a_plan_that_stands_is_a_task(read):
    text = "UBND tỉnh Lào Cai đã dừng lễ hội. Theo dự kiến, UBND tỉnh sẽ xây dựng 20 nhà văn hóa."
    assert tasks_of(read, text) == [("xây dựng 20 nhà văn hóa", ["Ủy ban nhân dân tỉnh Lào Cai"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Chủ tịch UBND tỉnh Lào Cai nhấn mạnh Sở Y tế phải bảo đảm thuốc chữa bệnh, các "
                "xã phải bố trí nơi ở tạm và Công an tỉnh phải giữ gìn trật tự."
            ),
            [
                ("bảo đảm thuốc chữa bệnh", ["Sở Y tế tỉnh Lào Cai"]),
                ("bố trí nơi ở tạm", ["các xã"]),
                ("giữ gìn trật tự", ["Công an tỉnh Lào Cai"]),
            ],
        ),
        (
            "Bộ trưởng Bộ Y tế yêu cầu các sở, ngành, UBND các huyện phải rà soát kho thuốc.",
            [("rà soát kho thuốc", ["các sở, ngành", "Ủy ban nhân dân các huyện"])],
        ),
        (
            (
                "Bộ Giao thông vận tải yêu cầu kiểm tra toàn bộ cầu qua sông lớn BGT - Ngày "
                "12/9, Bộ Giao thông vận tải có công điện gửi các đơn vị."
            ),
            [("kiểm tra toàn bộ cầu qua sông lớn", [])],
        ),
        (
            (
                "UBND tỉnh Lào Cai yêu cầu các bệnh viện rà soát số giường điều trị nhưng chưa "
                "nhận được trả lời."
            ),
            [("rà soát số giường điều trị", ["các bệnh viện"])],
        ),
        (
            (
                "Thông tin UBND tỉnh Lào Cai sẽ xây dựng 20 nhà văn hóa nhận được sự quan tâm của "
                "dư luận."
            ),
            [("xây dựng 20 nhà văn hóa", ["Ủy ban nhân dân tỉnh Lào Cai"])],
        ),
        (
            (
                "Bộ trưởng Bộ Y tế yêu cầu các bệnh viện tránh chồng chéo trong chính các điều này "
                "và với quy định khác, điều này giúp giảm chi phí."
            ),
            [
                (
                    "tránh chồng chéo trong chính các điều này và với quy định khác",
                    ["các bệnh viện"],
                )
            ],
        ),
    ],
)
def test_an_action_ends_before_what_is_another_ones_or_came_of_it(read, text, expected):
    assert tasks_of(read, text) == expected
