"""Events with their day and who took part, read from whole texts: tables of [text, facts]."""

import pytest

from kg.extraction.pipeline import extract
from kg.model import Document, PartialDate
from kg.vocabulary import load

VOCABULARY = load()


def read(text):
    return extract(Document("d", text, PartialDate.parse("2024-03-05")), VOCABULARY)


def parts(text):
    return {(p.official, p.role) for p in read(text).participations}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Đoàn do Thứ trưởng Bộ Y tế Lê Văn An làm trưởng đoàn đã có buổi làm việc với"
                " UBND tỉnh Lam Giang chiều 4/3. Tiếp và làm việc với đoàn có Phó Chủ tịch UBND"
                " tỉnh Vũ Thị Hoa."
            ),
            {("Lê Văn An", "attendee"), ("Vũ Thị Hoa", "attendee")},
        ),
        (
            (
                "Sáng 4/3, UBND tỉnh Lam Giang tổ chức lễ khởi công cầu Lam. Chủ tịch UBND tỉnh"
                " Lê Văn An và Bí thư Huyện ủy An Hòa Vũ Thị Hoa ấn nút khởi công."
            ),
            {("Lê Văn An", "attendee"), ("Vũ Thị Hoa", "attendee")},
        ),
        (
            (
                "Hôm nay, 5/3, Ủy ban Thường vụ Quốc hội khai mạc phiên họp thứ 31. Phó Chủ tịch"
                " Quốc hội Lê Văn An điều hành nội dung thảo luận về dự án Luật."
            ),
            {("Lê Văn An", "chair")},
        ),
        (
            "Chiều 4/3, Bộ Y tế họp về dịch sởi. Chủ trì cuộc họp là Thứ trưởng Lê Văn An.",
            {("Lê Văn An", "chair")},
        ),
        (  # a caption without a verb
            "Ông Lê Văn An - Chủ tịch UBND huyện An Hòa - tại hội nghị đối thoại sáng 4/3.",
            {("Lê Văn An", "attendee")},
        ),
        ("Ông Lê Văn An, Chủ tịch UBND huyện An Hòa, sống tại nơi có hội nghị sáng 4/3.", set()),
        (  # who goes along with the subject of a verb, and speaks in the next paragraph
            (
                "Tối 4/3, Bí thư Tỉnh ủy Lam Giang Vũ Thị Hoa và ông Lê Văn An, Phó Chủ tịch UBND"
                " tỉnh Lam Giang, đã kiểm tra đê xung yếu tại xã An Lạc.\nĐể giữ đê, Bí thư Tỉnh"
                " ủy Lam Giang đề nghị huyện cắt cử người trực."
            ),
            {("Vũ Thị Hoa", "speaker"), ("Lê Văn An", "attendee")},
        ),
        (  # the second verb has the subject of the first, whose object he is
            (
                "Ngày 3/3, Ủy ban Kiểm tra Trung ương họp Kỳ họp thứ 57. Sau hội nghị, Ủy ban"
                " Kiểm tra Trung ương quyết định khai trừ đồng chí Lê Văn An, Bí thư Huyện ủy An"
                " Hòa và đề nghị Chính phủ chỉ đạo kỷ luật về hành chính."
            ),
            set(),
        ),
        (
            (
                "Sáng 4/3, Bộ Y tế tổ chức hội thảo về dịch sởi. TS Lê Văn An, Thứ trưởng Bộ Y tế,"
                " trình bày tham luận."
            ),
            {("Lê Văn An", "speaker")},
        ),
        (  # "Kết luận" is a document there
            (
                "Chiều 4/3, Tỉnh ủy Lam Giang tổ chức hội nghị quán triệt. Thay mặt Tỉnh ủy, Phó"
                " Bí thư Tỉnh ủy Lê Văn An đã ký ban hành Kết luận số 19-KL/TU."
            ),
            set(),
        ),
        (  # what is written, said earlier or told to the press is not said there
            (
                "Sáng 4/3, UBND tỉnh Lam Giang họp về sạt lở. Trong thư, Chủ tịch UBND tỉnh Lê Văn"
                " An chia sẻ nỗi lo."
            ),
            set(),
        ),
        (
            (
                "Sáng 4/3, UBND tỉnh Lam Giang họp về sạt lở. Trao đổi với phóng viên, Chủ tịch"
                " UBND tỉnh Lê Văn An cho biết đã có kinh phí."
            ),
            set(),
        ),
        (
            (
                "Sáng 4/3, UBND tỉnh Lam Giang họp về sạt lở. Chủ tịch UBND tỉnh Lê Văn An tháng"
                " trước đã nói rằng kinh phí còn thiếu."
            ),
            set(),
        ),
        (
            (
                "Sáng 9/3, UBND tỉnh Lam Giang sẽ họp về sạt lở. Chủ tịch UBND tỉnh Lê Văn An cho"
                " biết kinh phí còn thiếu."
            ),
            set(),
        ),
        (
            (
                "Sáng 4/3, UBND tỉnh Lam Giang họp báo về sạt lở. Trả lời phóng viên, Chủ tịch UBND"
                " tỉnh Lê Văn An cho biết đã có kinh phí."
            ),
            {("Lê Văn An", "speaker")},
        ),
        (  # the dead do not speak
            (
                "Sáng 4/3, UBND tỉnh Lam Giang tổ chức buổi họp mặt. Bà Hoa, con gái cố Tổng Bí"
                " thư Lê Văn An, đánh giá cao sự đổi mới. Ông nhấn mạnh đổi mới."
            ),
            set(),
        ),
        (  # what one says of the next meeting is not said there
            (
                "Sáng 4/3, UBND tỉnh Lam Giang tổ chức hội nghị sơ kết công tác cai nghiện. Theo"
                " Chủ tịch UBND tỉnh Lê Văn An, Hội nghị hiệp thương lần thứ ba diễn ra vào tháng"
                " 4."
            ),
            set(),
        ),
    ],
)
def test_who_takes_part(text, expected):
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "date"),
    [
        (
            "Sáng nay (5/3), Bộ Y tế tổ chức họp trực tuyến với các tỉnh về dịch sởi.",
            "Bộ Y tế họp trực tuyến với các tỉnh về dịch sởi",
            "2024-03-05",
        ),
        (
            (
                "Chiều 4/3, ngay sau Phiên họp Chính phủ thường kỳ tháng 2, ông Lê Văn An, Bộ"
                " trưởng Bộ Nội vụ, trả lời báo chí."
            ),
            "Phiên họp Chính phủ thường kỳ tháng 2",
            "2024-03-04",
        ),
        (  # the name ends before the province, the day follows it
            "Bộ trưởng Bộ Y tế Lê Văn An dự buổi làm việc ở huyện An Hòa, tỉnh Lam Giang ngày 3/3.",
            "Buổi làm việc ở huyện An Hòa",
            "2024-03-03",
        ),
        (
            "Tối 4/3, Bí thư Tỉnh ủy Lam Giang Lê Văn An thăm, tặng quà cho nhân dân xã An Lạc.",
            "Bí thư Tỉnh ủy Lam Giang Lê Văn An thăm, tặng quà cho nhân dân xã An Lạc",
            "2024-03-04",
        ),
        (
            (
                "Trong khuôn khổ Kỳ họp thứ 5 của Quốc hội, ngày 4/3, Bộ trưởng Bộ Y tế Lê Văn An"
                " tiếp Đại sứ Lào Bounma Keo."
            ),
            "Kỳ họp thứ 5 của Quốc hội",
            None,
        ),
        (
            (
                "Ngày 4/3, Bộ trưởng Bộ Y tế Lê Văn An gặp Bộ trưởng Y tế Lào Bounma Keo nhân dịp"
                " dự Diễn đàn Y tế Á - Âu lần thứ 5."
            ),
            "Diễn đàn Y tế Á - Âu lần thứ 5",
            None,
        ),
        (
            (
                "Lễ viếng đồng chí Lê Văn An, nguyên Bí thư Tỉnh ủy Lam Giang, bắt đầu lúc 8 giờ"
                " ngày 4/3."
            ),
            "Lễ viếng đồng chí Lê Văn An",
            "2024-03-04",
        ),
        (  # what may be a noun is the verb of an official
            (
                "Bộ trưởng Bộ Y tế Lê Văn An thăm Lào. Chiều 4/3, ông Lê Văn An hội đàm với Bộ"
                " trưởng Y tế Lào Bounma Keo."
            ),
            "Lê Văn An hội đàm với Bộ trưởng Y tế Lào Bounma Keo",
            "2024-03-04",
        ),
    ],
)
def test_when_it_was(text, name, date):
    told = {event.name: event.date and str(event.date) for event in read(text).events}
    assert name in told
    assert told[name] == date


def test_what_is_but_told_of_does_not_happen_on_the_day_of_the_words():
    text = "Sáng 4/3, Bộ Ngoại giao Lào ra thông báo về chuyến thăm Lào của Thủ tướng Lê Văn An."
    assert not read(text).events


def test_where_a_guest_is_accredited_is_no_place_of_the_meeting():
    text = "Sáng 4/3, Bộ trưởng Lê Văn An có buổi tiếp Tổng lãnh sự Lào tại Đà Nẵng Bounma Keo."
    assert [event.place for event in read(text).events] == [None]
