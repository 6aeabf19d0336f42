"""Whole reports: which events they tell, and who took which part in which of them."""

import pytest

from kg.extraction.pipeline import extract
from kg.model import Document, PartialDate
from kg.vocabulary import load

VOCABULARY = load()
HEAD = "Bí thư Tỉnh ủy Trần Văn Bách"
BODY = "Chủ tịch UBND tỉnh Lê Quang Hạ"


def read(text):
    return extract(Document("d", text, PartialDate(2024, 3, 5)), VOCABULARY)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "Sở Y tế lo công tác y tế cho cuộc bầu cử đại biểu Quốc hội khóa XVI và bầu cử đại "
                "biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026-2031."
            ),
            [
                (
                    "Cuộc bầu cử đại biểu Quốc hội khóa XVI và bầu cử đại biểu Hội đồng nhân dân "
                    "các cấp nhiệm kỳ 2026-2031"
                )
            ],
        ),
        (
            (
                "Chuẩn bị cuộc bầu cử đại biểu Quốc hội khóa XVI, bầu cử đại biểu Hội đồng nhân "
                "dân các cấp nhiệm kỳ 2026-2031 và các hoạt động hè."
            ),
            [
                (
                    "Cuộc bầu cử đại biểu Quốc hội khóa XVI, bầu cử đại biểu Hội đồng nhân dân các "
                    "cấp nhiệm kỳ 2026-2031"
                )
            ],
        ),
        (
            (
                "Sáng 4/3, tại cuộc họp báo phóng viên Báo Sơn Hà nêu câu hỏi về giá điện. "
                f"{BODY} cho biết, tỉnh đã rà soát."
            ),
            ["Cuộc họp báo"],
        ),
        (
            f"Sáng 4/3, Tỉnh ủy tổ chức buổi gặp mặt phóng viên báo chí. {HEAD} phát biểu.",
            ["Buổi gặp mặt phóng viên báo chí"],
        ),
        (
            (
                "Văn phòng Chính phủ có thông báo Kết luận của Phó Thủ tướng Trần Văn Bách tại "
                "cuộc làm việc với nhiều trường nghề. Ông Bách yêu cầu các bộ rà soát."
            ),
            ["Cuộc làm việc với nhiều trường nghề"],
        ),
        (
            (
                'Sáng 4/3, Huyện đoàn Sơn Hà tổ chức chương trình "Xuân về trên bản". '
                f"Tại chương trình, {HEAD} chúc mừng các hộ dân."
            ),
            ['Chương trình "Xuân về trên bản"'],
        ),
        (
            (
                'Theo chương trình "Sữa học đường", Sở Giáo dục và Đào tạo tỉnh cấp sữa cho học '
                f'sinh. {HEAD} nói như vậy tại chương trình "Chào buổi sáng" ngày 4/3.'
            ),
            [],
        ),
        (
            (
                f"{BODY} thông tin về kết quả chuyến thăm Lào của Thủ tướng Phan Đức Minh nằm "
                "trong kế hoạch năm."
            ),
            ["Chuyến thăm Lào của Thủ tướng Phan Đức Minh"],
        ),
        (
            ("Bài viết nhắc lại chuyến thăm của Thủ tướng Phan Đức Minh đến trụ sở Liên hợp quốc."),
            ["Chuyến thăm của Thủ tướng Phan Đức Minh đến trụ sở Liên hợp quốc"],
        ),
        (
            f"Ngày 4/3, {HEAD} dự Ngày hội Đại đoàn kết toàn dân tộc.",
            ["Ngày hội Đại đoàn kết toàn dân tộc"],
        ),
        (f"Sáng 4/3, {BODY} có buổi làm việc với nhiều nội dung.", ["Buổi làm việc"]),
        (f"{BODY} mong đợi chuyến thăm tỉnh của Thủ tướng Phan Đức Minh.", []),
        (
            (
                f"Sáng 4/3, {BODY} hội đàm với Tỉnh trưởng Bounthavy Chan đang thăm chính thức "
                "Việt Nam."
            ),
            ["Chủ tịch Ủy ban nhân dân tỉnh Lê Quang Hạ hội đàm với Tỉnh trưởng Bounthavy Chan"],
        ),
    ],
)
def test_the_events_that_a_text_tells(text, names):
    assert [event.name for event in read(text).events][: len(names) or 1] == names


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            (
                'Ngày 4/3, Liên đoàn Lao động tỉnh tổ chức Chương trình "Tết sum vầy".\n\n'
                f"{HEAD} thăm hỏi, tặng quà công nhân sáng 4/3. Ảnh: MINH ĐỨC\n\n"
                "Cùng dự, trao quà còn có các đồng chí: Lê Quang Hạ, Trưởng Ban Dân vận Tỉnh ủy; "
                "Phan Đức Minh, Chủ tịch Liên đoàn Lao động tỉnh."
            ),
            {
                ("Trần Văn Bách", "attendee"),
                ("Lê Quang Hạ", "attendee"),
                ("Phan Đức Minh", "attendee"),
            },
        ),
        (
            (
                f"Sáng 4/3, {BODY} kiểm tra công tác phòng cháy tại huyện Sơn Hà.\n\nCùng đi với "
                f"{BODY} trong đoàn kiểm tra có Giám đốc Sở Công Thương Phan Đức Minh."
            ),
            {("Lê Quang Hạ", "attendee"), ("Phan Đức Minh", "attendee")},
        ),
        (
            (
                "Sáng 4/3, tại lễ tuyên thệ nhậm chức, Chủ tịch nước Trần Văn Bách tuyên thệ.\n\n"
                "Thủ tướng Lê Quang Hạ chúc mừng Chủ tịch nước, bên phải là Chủ tịch Quốc hội Phan "
                "Đức Minh. Ảnh: HÀ ANH"
            ),
            {
                ("Trần Văn Bách", "speaker"),
                ("Lê Quang Hạ", "attendee"),
                ("Phan Đức Minh", "attendee"),
            },
        ),
        (
            (
                "Sáng 6/3, Ủy ban Thường vụ Quốc hội tiến hành phiên họp thứ 31.\n\nThừa ủy quyền "
                "của Thủ tướng Chính phủ, Bộ trưởng Bộ Tài chính Lê Quang Hạ trình bày tờ "
                "trình.\n\nChủ nhiệm Ủy ban Kinh tế của Quốc hội Phan Đức Minh cho biết luật đã rõ."
            ),
            {("Lê Quang Hạ", "speaker"), ("Phan Đức Minh", "speaker")},
        ),
        (
            (
                "Sáng 6/3, Sở Y tế sẽ tổ chức hội nghị tổng kết năm.\n\n"
                f"{BODY} cho biết, công tác chuẩn bị đã xong."
            ),
            set(),
        ),
        (
            (
                "Trao đổi với phóng viên Sơn Hà, Chủ tịch UBND phường Phong Khê Phan Đức Minh cho "
                f"biết phường đã thông báo. Sáng 4/3, {BODY} kiểm tra công tác xử lý nước thải tại "
                'phường Phong Khê.\n\n"Do trời mưa nên nước dâng", ông Minh nói.'
            ),
            {("Lê Quang Hạ", "attendee")},
        ),
        (
            (
                "Sáng 4/3, Phó Thủ tướng Thường trực Chính phủ Trần Văn Bách chủ trì hội nghị tổng "
                "kết năm của Bộ Nội vụ."
            ),
            {("Trần Văn Bách", "chair")},
        ),
        (
            (
                f"Tối 4/3, trước giờ giao thừa, {HEAD} đã đến thăm, chúc Tết Công an tỉnh.\n\n"
                f"Phát biểu chúc Tết, {HEAD} cảm ơn lực lượng."
            ),
            {("Trần Văn Bách", "speaker")},
        ),
        (
            (
                "Tổng Bí thư Lào Khamphone Phommachan chúc mừng Chủ tịch nước Trần Văn Bách được "
                "bầu tại Kỳ họp thứ 7 Quốc hội khóa XV."
            ),
            set(),
        ),
    ],
)
def test_who_takes_part(text, parts):
    assert {(part.official, part.role) for part in read(text).participations} == parts


@pytest.mark.parametrize(
    ("told", "parts"),
    [
        # Words that someone else wrote, and a decoration that someone else gives.
        (f"Theo thông báo của Sở Nội vụ, {BODY} đã nghỉ.", set()),
        (f"Các hộ nhận Bằng khen do {BODY} trao tặng.", set()),
        # Two who say it together.
        (
            f"{BODY} và Giám đốc Sở Y tế Phan Đức Minh nhấn mạnh vai trò của các xã.",
            {("Lê Quang Hạ", "speaker"), ("Phan Đức Minh", "speaker")},
        ),
        # What the first subject goes on to say is no word of whom he names.
        (
            f"{BODY} cảm ơn Giám đốc Sở Y tế Phan Đức Minh trên cương vị mới, bày tỏ tin tưởng.",
            {("Lê Quang Hạ", "speaker")},
        ),
        # Done on another day, at another place, or told a paper.
        (f"Ngày 9/3, {BODY} nhấn mạnh như vậy.", set()),
        (f"Cũng trong sáng 4/3, tại Công viên Sơn Hà, {BODY} cảm ơn các đội.", set()),
        (f"Trao đổi với Sơn Hà Online, {BODY} cho biết tỉnh sẽ rà soát.", set()),
        (f"Tại hội nghị, {BODY} cho biết tỉnh sẽ rà soát.", {("Lê Quang Hạ", "speaker")}),
    ],
)
def test_what_is_said_and_done_at_a_conference(told, parts):
    text = f"Sáng 4/3, Sở Y tế tổ chức hội nghị sơ kết công tác năm 2023.\n\n{told}"
    assert {(part.official, part.role) for part in read(text).participations} == parts


def test_pictures_of_a_ceremony_show_who_is_there():
    found = read(
        "Sáng 4/3, UBND tỉnh tổ chức lễ phát động Tết trồng cây.\n\n"
        f"{HEAD} và Giám đốc Công an tỉnh Phan Đức Minh trồng cây lim. Ảnh: HÀ ANH\n\n"
        "Giám đốc Sở Y tế Vũ Thị Hoa. Ảnh: HÀ ANH\n\n"
        "Giám đốc Sở Công Thương Ngô Văn Tài bắt tay công nhân hồi tháng 1/2023. Ảnh: HÀ ANH"
    )
    assert {part.official for part in found.participations} == {"Trần Văn Bách", "Phan Đức Minh"}


def test_only_the_traveller_speaks_on_his_journey():
    found = read(
        "Ngày 4/3, Thủ tướng Trần Văn Bách bắt đầu chuyến thăm chính thức Lào.\n\nBộ trưởng "
        "Ngoại giao Phan Đức Minh khẳng định quan hệ hai nước tốt đẹp."
    )
    assert {part.official for part in found.participations} == {"Trần Văn Bách"}


def test_talks_told_in_turn_keep_their_guests():
    found = read(
        "Tại cuộc gặp Thủ tướng Lào Khamphone Phommachan, Thủ tướng Trần Văn Bách khẳng định hai "
        "nước gần gũi.\n\nThủ tướng Khamphone Phommachan cảm ơn Việt Nam.\n\nTại cuộc gặp với "
        "Thủ tướng Singapore Lý Hiển Minh, Thủ tướng Trần Văn Bách đề nghị tăng hợp tác.\n\n"
        "Thủ tướng Lý Hiển Minh bày tỏ nhất trí."
    )
    assert {(part.event[-9:], part.official) for part in found.participations} == {
        ("hommachan", "Khamphone Phommachan"),
        ("hommachan", "Trần Văn Bách"),
        ("Hiển Minh", "Lý Hiển Minh"),
        ("Hiển Minh", "Trần Văn Bách"),
    }


def test_who_was_received_before_has_the_day_of_the_report():
    found = read(
        "Chiều 4/3, Chủ tịch nước Trần Văn Bách tiếp Đại sứ Lào Khamphone Phommachan. Trước đó, "
        "Tổng Bí thư Chu Minh Viễn đã tiếp thân mật Thủ tướng Lào; cùng dự có Trưởng ban Đối "
        "ngoại Trung ương Lê Quang Hạ."
    )
    assert [(event.name, str(event.date)) for event in found.events] == [
        ("Chủ tịch nước Trần Văn Bách tiếp Đại sứ Lào Khamphone Phommachan", "2024-03-04"),
        ("Tổng Bí thư Chu Minh Viễn tiếp thân mật Thủ tướng Lào", "2024-03-04"),
    ]
    assert ("Lê Quang Hạ", "attendee") in {(p.official, p.role) for p in found.participations}


def test_a_guest_attends_the_reception_and_not_what_brings_him():
    found = read(
        "Cùng ngày 4/3, Phó Chủ tịch nước Trần Văn Bách tiếp Bộ trưởng Ngoại giao Lào Khamphone "
        "Phommachan nhân dịp dự Diễn đàn Biển Đông Á lần thứ 5."
    )
    assert {part.event[:3] for part in found.participations} == {"Phó"}
