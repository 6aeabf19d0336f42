import pytest

from kg.extraction.analysis import Findings, analyse
from kg.extraction.bodies import finding as bodies
from kg.extraction.events import finding as events
from kg.extraction.mentions import (
    BodyMention,
    DateMention,
    EventMention,
    OfficeMention,
    PersonMention,
)
from kg.extraction.officials import finding as officials
from kg.model import Document, PartialDate
from kg.vocabulary import load

VOCABULARY = load()
ELECTION = (
    "bầu cử đại biểu Quốc hội khóa XIV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2016-2021"
)


def mention(kind, text, words, *values):
    start = text.index(words)
    return kind(start, start + len(words), *values)


def read(text, *mentions, date="2021-04-30"):
    document = Document("d", text, PartialDate.parse(date))
    analysis = analyse(document, VOCABULARY)
    found = Findings()
    found.add(mentions)
    if not any(isinstance(m, BodyMention | PersonMention | OfficeMention) for m in mentions):
        found.add(bodies.find(analysis, found))
        found.add(officials.find(analysis, found))
    return [m for m in events.find(analysis, found) if isinstance(m, EventMention)]


def names(text, *mentions):
    return list(dict.fromkeys(m.name for m in read(text, *mentions)))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nội dung Kỳ họp thứ 3 dựa trên ý kiến cử tri.", "Kỳ họp thứ 3"),
        (
            "Tại Kỳ họp thứ 3, Quốc hội khóa XI, các đại biểu đã thảo luận.",
            "Kỳ họp thứ 3, Quốc hội khóa XI",
        ),
        (
            "Tỉnh ủy đã tổ chức hội nghị sơ kết công tác quý I, triển khai nhiệm vụ quý II.",
            "Hội nghị sơ kết công tác quý I, triển khai nhiệm vụ quý II",
        ),
        (
            "Sở Y tế tổ chức lễ công bố quyết định về công tác cán bộ tại Hà Nội.",
            "Lễ công bố quyết định về công tác cán bộ",
        ),
        (
            "Ông dự Đại hội đại biểu toàn quốc lần thứ VI của Đảng.",
            "Đại hội đại biểu toàn quốc lần thứ VI của Đảng",
        ),
        (
            "Ông dự Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII về xây dựng Đảng.",
            "Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII",
        ),
        (
            f"Xã chuẩn bị {ELECTION}.",
            ELECTION[0].upper() + ELECTION[1:],
        ),
        (
            'Bộ đã tổ chức tọa đàm "Chuyển đổi số, cơ hội và thách thức" với nhiều chuyên gia.',
            'Tọa đàm "Chuyển đổi số, cơ hội và thách thức"',
        ),
        (
            "Tối 3/5, Chủ tịch nước Trần Văn An bắt đầu chuyến thăm cấp Nhà nước tới Lào.",
            "Chuyến thăm cấp Nhà nước tới Lào",
        ),
        (
            "Ông chúc mừng Đại hội XIII Công đoàn Việt Nam và kỷ niệm ngày thành lập.",
            "Đại hội XIII Công đoàn Việt Nam",
        ),
        (
            "Bộ Ngoại giao tổ chức diễn đàn doanh nghiệp Việt Nam - Ấn Độ tại Huế.",
            "Diễn đàn doanh nghiệp Việt Nam - Ấn Độ",
        ),
        (
            "Công an tỉnh Lào Cai tổ chức hội nghị cho ý kiến thống nhất phương án diễn tập.",
            "Hội nghị cho ý kiến thống nhất phương án diễn tập",
        ),
        (
            "Tham dự buổi làm việc về phía Bộ Y tế có Vụ trưởng Trần Văn An.",
            "Buổi làm việc",
        ),
        (
            "Phát biểu tại cuộc họp báo Chính phủ thường kỳ, Bộ trưởng trả lời câu hỏi.",
            "Cuộc họp báo Chính phủ thường kỳ",
        ),
        (
            "Sở Y tế tổ chức hội nghị biểu dương cán bộ, đoàn viên và người lao động.",
            "Hội nghị biểu dương cán bộ, đoàn viên và người lao động",
        ),
        (
            "Sở Y tế tổ chức hội nghị góp ý bộ tiêu chí dành cho các trạm y tế xã.",
            "Hội nghị góp ý bộ tiêu chí dành cho các trạm y tế xã",
        ),
        (
            "Tỉnh tiến tới Đại hội Đảng toàn quốc lần thứ XV với khí thế mới.",
            "Đại hội Đảng toàn quốc lần thứ XV",
        ),
        (
            'Ông nhắc đến Hội nghị Trung ương 4 khóa XII "Một số vấn đề về xây dựng Đảng".',
            "Hội nghị Trung ương 4 khóa XII",
        ),
        (
            "Bộ trưởng kết luận phiên thứ 3 của Ban Chỉ đạo quốc gia về chuyển đổi số.",
            "Phiên thứ 3 của Ban Chỉ đạo quốc gia về chuyển đổi số",
        ),
        (
            "Thủ tướng dự Lễ khánh thành bệnh viện huyện và làm việc với Tỉnh ủy.",
            "Lễ khánh thành bệnh viện huyện",
        ),
        (
            "Sở Y tế tổ chức hội nghị về tiêm chủng. Hội nghị nối điểm cầu với 12 xã.",
            "Hội nghị về tiêm chủng",
        ),
        (
            "Ngày làm việc của Kỳ họp thứ Hai, Quốc hội khóa XVI khép lại sớm.",
            "Kỳ họp thứ Hai, Quốc hội khóa XVI",
        ),
        (
            "Thủ tướng có cuộc họp với các bộ, ngành, địa phương về chống hạn sáng nay.",
            "Cuộc họp với các bộ, ngành, địa phương về chống hạn",
        ),
    ],
)
def test_names_reach_as_far_as_a_reader_would_say(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Các hội nghị được tổ chức hằng năm.",
        "Sau mỗi kỳ họp, đại biểu tiếp xúc cử tri.",
        "Chuẩn bị tốt đại hội Đảng các cấp.",
        "Thực hiện Nghị quyết Đại hội X của Đảng.",
        "Xã không tổ chức hội nghị xét duyệt.",
        "Ủy ban bầu cử tỉnh làm việc khẩn trương.",
        "Lễ hội hoa diễn ra vào mùa xuân.",
        "Đại hội đồng cổ đông của ngân hàng diễn ra sáng nay. Tại cuộc họp, cổ đông đặt câu hỏi.",
        "Quốc hội sẽ xem xét tại kỳ họp tới.",
        "Tại buổi họp báo trước trận đấu, huấn luyện viên tỏ ra tự tin.",
        "Nhiều nghệ sĩ dự tang lễ nam ca sĩ.",
        "Báo chí là diễn đàn tin cậy của nhân dân, theo Bộ Thông tin và Truyền thông.",
        "Gia đình làm lễ dâng hương lên bàn thờ.",
        "Bộ chưa có cuộc họp nào về việc này.",
        "Đội bóng thắng ba trận liên tiếp.",
        "Tại lễ trao giải âm nhạc lần thứ 30, nam ca sĩ nhận hai giải.",
        "Cô giáo nêu việc này trong buổi họp phụ huynh chiều nay.",
        "Huấn luyện viên vắng mặt tại buổi họp báo chiều nay.",
        "Nữ diễn viên gây chú ý tại lễ trao giải âm nhạc năm 2024 sáng nay.",
        "Bộ Ngoại giao kêu gọi tiến hành một cuộc hội đàm với nước bạn.",
        "Bộ Y tế nêu việc này tại một cuộc họp.",
        "Bộ Y tế sẽ họp với các tỉnh để rút kinh nghiệm.",
        "Giá vàng giảm phiên thứ 3 liên tiếp, theo Ngân hàng Nhà nước.",
        "Nghị định quy định việc tổ chức lễ tang cán bộ, công chức, viên chức.",
    ],
)
def test_what_is_no_event(text):
    assert names(text) == []


def test_who_took_the_picture_is_no_part_of_a_name():
    text = "Chủ tịch nước phát biểu tại buổi họp báo sáng 9.5 LÊ AN"
    day = mention(DateMention, text, "9.5", PartialDate(2021, 5, 9))
    assert names(text, day) == ["Buổi họp báo sáng 9.5"]


def test_bare_nouns_refer_to_the_event_told():
    text = (
        "Huyện ủy tổ chức hội nghị tổng kết công tác dân vận.\nTại hội nghị, nhiều ý kiến nêu ra."
        "\nSau hội nghị, đoàn thăm xã."
    )
    assert len({m.key for m in read(text)}) == 1
    assert len(read(text)) == 3


def test_a_bare_lead_is_completed_later():
    text = "Bí thư chủ trì hội nghị.\nBan tổ chức hội nghị triển khai nhiệm vụ năm 2022 sáng nay."
    assert names(text) == ["Hội nghị triển khai nhiệm vụ năm 2022"]


def test_a_name_is_composed_from_the_report_and_the_outlook():
    text = (
        "Bí thư chủ trì hội nghị.\nBáo cáo kết quả công tác dân vận năm 2021 được trình bày tại "
        "hội nghị nêu nhiều việc.\nVề phương hướng năm 2022, ngành sẽ đổi mới."
    )
    assert names(text) == ["Hội nghị tổng kết công tác dân vận năm 2021, phương hướng năm 2022"]


def test_a_name_is_composed_from_the_decisions_handed_over():
    text = "Tại hội nghị, Bí thư đã trao các quyết định về điều động cán bộ."
    assert names(text) == ["Hội nghị trao các quyết định về điều động cán bộ"]


def test_the_ceremony_of_handing_over_is_the_conference_on_the_decisions():
    text = (
        "Sáng 5/3, Tỉnh ủy tổ chức hội nghị công bố quyết định của Ban Bí thư về cán bộ.\n"
        "Bí thư nêu rõ: Tỉnh vui mừng tổ chức lễ trao quyết định bổ nhiệm Giám đốc Sở."
    )
    day = mention(DateMention, text, "Sáng 5/3", PartialDate(2021, 3, 5))
    assert names(text, day) == ["Hội nghị công bố quyết định của Ban Bí thư về cán bộ"]


def test_an_announcement_of_decisions_is_a_ceremony():
    text = "Sáng 5/3, Tỉnh ủy Lào Cai tổ chức công bố các quyết định về công tác cán bộ."
    found = [
        mention(DateMention, text, "Sáng 5/3", PartialDate(2021, 3, 5)),
        mention(BodyMention, text, "Tỉnh ủy Lào Cai", "Tỉnh ủy Lào Cai", "x"),
    ]
    assert names(text, *found) == ["Lễ công bố các quyết định về công tác cán bộ"]


def test_bodies_that_meet_together_are_named_together():
    text = "Ngày 5/3, tại trụ sở Trung ương Đảng, Bộ Chính trị, Ban Bí thư đã họp xem xét cán bộ."
    bodies = [
        mention(DateMention, text, "Ngày 5/3", PartialDate(2021, 3, 5)),
        mention(BodyMention, text, "Trung ương Đảng", "Ban Chấp hành Trung ương Đảng", "x"),
        mention(BodyMention, text, "Bộ Chính trị", "Bộ Chính trị", "x"),
        mention(BodyMention, text, "Ban Bí thư", "Ban Bí thư", "x"),
    ]
    assert names(text, *bodies) == ["Bộ Chính trị, Ban Bí thư họp xem xét cán bộ"]


def test_a_body_that_sits_for_the_third_time_has_a_numbered_session():
    text = "Chiều 5/3, Ban Chỉ đạo đã họp phiên thứ 3."
    body = mention(BodyMention, text, "Ban Chỉ đạo", "Ban Chỉ đạo tỉnh", "x")
    assert names(text, body) == ["Phiên họp thứ 3 của Ban Chỉ đạo tỉnh"]


def test_sessions_of_one_number_are_one_and_take_their_body():
    text = "Tại kỳ họp thứ 12, Ủy ban Kiểm tra đã kết luận.\nKỳ họp thứ 12 kéo dài ba ngày."
    body = mention(BodyMention, text, "Ủy ban Kiểm tra", "Ủy ban Kiểm tra Tỉnh ủy", "x")
    assert names(text, body) == ["Kỳ họp thứ 12 của Ủy ban Kiểm tra Tỉnh ủy"]


def test_two_sessions_joined_are_two():
    text = "Đoàn báo cáo kết quả Kỳ họp thứ 7, Quốc hội khóa XV và Kỳ họp thứ 21 của tỉnh."
    assert names(text) == ["Kỳ họp thứ 7, Quốc hội khóa XV", "Kỳ họp thứ 21 của tỉnh"]


def test_events_of_one_topic_on_two_days_are_two():
    text = (
        "Ngày 1/3, Sở tổ chức hội nghị triển khai Luật Đất đai.\n"
        "Ngày 5/4, huyện tổ chức hội nghị triển khai Luật Đất đai."
    )
    days = [
        mention(DateMention, text, "Ngày 1/3", PartialDate(2021, 3, 1)),
        mention(DateMention, text, "Ngày 5/4", PartialDate(2021, 4, 5)),
    ]
    found = read(text, *days)
    assert len({m.key for m in found}) == 2
    assert sorted({str(m.date) for m in found}) == ["2021-03-01", "2021-04-05"]


def test_a_session_to_come_is_no_meeting_of_today():
    text = (
        "Kết luận phiên chất vấn buổi chiều, Chủ tịch Quốc hội Trần Văn An đề nghị báo cáo Quốc hội"
        " tại Kỳ họp thứ Ba."
    )
    assert names(text) == ["Phiên chất vấn", "Kỳ họp thứ Ba"]


def test_a_list_of_numbers_is_a_list_of_sessions():
    text = "Tại các kỳ họp 5, 6 và 7, Hội đồng đã thảo luận."
    assert names(text) == ["Kỳ họp thứ 5", "Kỳ họp thứ 6", "Kỳ họp thứ 7"]


def test_an_official_who_visits_makes_an_event():
    text = "Sáng 12/3, ông Trần Văn An đã đến kiểm tra công tác phòng cháy tại chợ Bến."
    found = [
        mention(DateMention, text, "Sáng 12/3", PartialDate(2021, 3, 12)),
        mention(PersonMention, text, "Trần Văn An", "Trần Văn An", True),
    ]
    [event] = read(text, *found)
    assert event.name == "Trần Văn An kiểm tra công tác phòng cháy tại chợ Bến"
    assert (event.kind, event.date) == ("buổi-kiểm-tra", PartialDate(2021, 3, 12))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Sáng 12/3, Phó Thủ tướng Trần Văn An chủ trì họp về chống hạn.",
            "Phó Thủ tướng Trần Văn An chủ trì họp về chống hạn",
        ),
        (
            "Sáng 12/3, Phó Thủ tướng Trần Văn An họp với các tỉnh về chống hạn.",
            "Phó Thủ tướng Trần Văn An họp với các tỉnh về chống hạn",
        ),
        ("Sáng 12/3, Chính phủ họp với các tỉnh.", "Chính phủ họp với các tỉnh"),
        (
            "Sáng 12/3, Phó Thủ tướng Trần Văn An sẽ họp với các tỉnh.",
            "Phó Thủ tướng Trần Văn An họp với các tỉnh",
        ),
    ],
)
def test_an_official_holds_a_meeting_no_body_named_in_his_office(text, name):
    day = mention(DateMention, text, "Sáng 12/3", PartialDate(2021, 3, 12))
    found = Findings()
    found.add([day])
    analysis = analyse(Document("d", text, PartialDate(2021, 3, 12)), VOCABULARY)
    found.add(bodies.find(analysis, found))
    found.add(officials.find(analysis, found))
    assert {m.name for m in events.find(analysis, found) if isinstance(m, EventMention)} == {name}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Sáng 12/3, kiểm tra chợ Bến, ông Trần Văn An yêu cầu bịt các lối thoát nước.", 1),
        ("Sáng 12/3, kiểm tra chợ Bến, ông Trần Văn An nhấn mạnh nhiều việc.", 1),
        ("Sáng 12/3, để kiểm tra chợ Bến, ông Trần Văn An yêu cầu lập tổ.", 0),
        ("Sáng 12/3, kiểm tra chợ Bến là việc khó, ông Trần Văn An vắng mặt.", 0),
    ],
)
def test_a_visit_that_opens_the_sentence_is_that_of_who_speaks(text, count):
    found = [
        mention(DateMention, text, "Sáng 12/3", PartialDate(2021, 3, 12)),
        mention(PersonMention, text, "Trần Văn An", "Trần Văn An", True),
    ]
    assert len(read(text, *found)) == count


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 12/3, ông Trần Văn An gửi lời thăm gia đình nạn nhân.",
        "Sáng 12/3, nhân dịp ba năm trước khi ông Trần Văn An thăm chợ Bến, dân vui.",
        "Sáng 12/3, ông Trần Văn An thăm dò ý kiến người dân.",
        "Sáng 12/3, ông Trần Văn An cho biết sẽ thăm chợ Bến.",
        "Sáng 12/3, nhận lời mời của ông Trần Văn An đoàn thăm chợ Bến.",
        "Sáng 12/3, dưới sự chủ trì của ông Trần Văn An, đoàn công tác thăm chợ Bến.",
    ],
)
def test_what_is_said_or_past_makes_no_visit(text):
    found = [
        mention(DateMention, text, "Sáng 12/3", PartialDate(2021, 3, 12)),
        mention(PersonMention, text, "Trần Văn An", "Trần Văn An", True),
    ]
    assert read(text, *found) == []


def test_an_office_stands_for_the_visitor():
    text = "Ngày 12/3, Thủ tướng và phu nhân sẽ thăm chính thức Vương quốc Bỉ."
    day = mention(DateMention, text, "Ngày 12/3", PartialDate(2021, 3, 12))
    words = ("Thủ tướng", "thủ-tướng", None, "Trần Văn An")
    office = mention(OfficeMention, text, "Thủ tướng", *words)
    [event] = read(text, day, office)
    assert event.name == "Thủ tướng Trần Văn An thăm chính thức Vương quốc Bỉ"


def test_events_in_a_list_are_told_alike():
    text = "Sáng 12/3, ông báo cáo kết quả Kỳ họp thứ 7, Kỳ họp thứ 21 của tỉnh."
    day = mention(DateMention, text, "12/3", PartialDate(2021, 3, 12))
    assert [m.date for m in read(text, day) if m.kind == "kỳ-họp"] == [None, None]


def test_a_host_who_receives_two_guests_has_two_meetings():
    text = (
        "Sáng 30/4, Chủ tịch nước Trần Văn An tiếp Đại sứ Lê Thị Bình. "
        "Chiều cùng ngày, Chủ tịch nước Trần Văn An đã tiếp thân mật Đại sứ Phạm Văn Chi."
    )
    day = PartialDate(2021, 4, 30)
    dates = [mention(DateMention, text, words, day) for words in ("30/4", "cùng ngày")]
    assert len(names(text, *dates)) == 2
    text = "Sáng 30/4, Chủ tịch nước Trần Văn An tiếp dân."
    assert names(text, mention(DateMention, text, "30/4", day)) == []


def test_talks_told_by_a_verb_are_named_by_both_sides():
    text = "Sáng 30/4, Bộ trưởng Bộ Y tế Trần Văn An đã hội đàm với Bộ trưởng Lê Thị Bình."
    day = mention(DateMention, text, "30/4", PartialDate(2021, 4, 30))
    assert names(text, day) == ["Bộ trưởng Bộ Y tế Trần Văn An hội đàm với Bộ trưởng Lê Thị Bình"]


def test_what_a_congress_does_is_no_part_of_its_name():
    text = (
        "Đại hội Đảng bộ tỉnh lần thứ III khai mạc. Đại hội công bố quyết định về nhân sự. "
        "Đại hội hiệp thương cử Chủ tịch."
    )
    assert names(text) == ["Đại hội Đảng bộ tỉnh lần thứ III"]


def test_a_numbered_session_keeps_its_body_behind_an_aside():
    text = "Kỳ họp thứ 9 (kỳ họp chuyên đề) HĐND tỉnh Nam Định khóa XIX đã khai mạc."
    assert names(text) == ["Kỳ họp thứ 9 Hội đồng nhân dân tỉnh Nam Định khóa XIX"]


def test_a_session_closes_weeks_after_it_opened():
    text = "Sáng 5/4, Kỳ họp thứ 9, Quốc hội khóa XIV khai mạc. Chiều 30/4, Quốc hội bế mạc kỳ họp."
    dates = [
        mention(DateMention, text, "5/4", PartialDate(2021, 4, 5)),
        mention(DateMention, text, "30/4", PartialDate(2021, 4, 30)),
    ]
    assert {m.name for m in read(text, *dates)} == {"Kỳ họp thứ 9, Quốc hội khóa XIV"}


def test_the_host_who_invites_does_not_visit():
    text = (
        "Ngày 5/3, nhận lời mời của Tổng Bí thư, Chủ tịch nước Trần Văn An, Thủ tướng Lào "
        "Lê Thị Bình thăm chính thức Việt Nam."
    )
    found = [
        mention(DateMention, text, "Ngày 5/3", PartialDate(2021, 3, 5)),
        mention(OfficeMention, text, "Tổng Bí thư", "Tổng Bí thư", "x", None, None),
        mention(OfficeMention, text, "Chủ tịch nước", "Chủ tịch nước", "x", None, None),
        mention(PersonMention, text, "Trần Văn An", "Trần Văn An", True),
        mention(OfficeMention, text, "Thủ tướng Lào", "Thủ tướng Lào", "x", None, None),
        mention(PersonMention, text, "Lê Thị Bình", "Lê Thị Bình", True),
    ]
    assert names(text, *found) == ["Thủ tướng Lào Lê Thị Bình thăm chính thức Việt Nam"]


def test_a_regular_session_is_named_by_its_month():
    text = "Ngay sau Phiên họp Chính phủ thường kỳ tháng 8, Bộ trưởng trả lời báo chí."
    assert names(text) == ["Phiên họp Chính phủ thường kỳ tháng 8"]


def test_a_private_visitor_makes_none():
    text = "Sáng 12/3, anh Trần Văn An đã đến thăm mẹ."
    found = [
        mention(DateMention, text, "Sáng 12/3", PartialDate(2021, 3, 12)),
        mention(PersonMention, text, "Trần Văn An", "Trần Văn An", False),
    ]
    assert read(text, *found) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ngày 26/3, Tỉnh ủy tổ chức hội nghị công bố quyết định về cán bộ.", "Ngày 26/3"),
        ("Hội nghị tổng kết công tác Đoàn được tổ chức ngày 26/3.", "ngày 26/3"),
        ("Tại kỳ họp thứ 12 (26/3), Hội đồng đã quyết nghị.", "26/3"),
        ("Lễ viếng nguyên Bộ trưởng Lê Bình được tổ chức từ 7h đến 22h ngày 26/3.", "ngày 26/3"),
        ("Thủ tướng phát biểu tại phiên họp Hạ viện Nga ở Moskva ngày 26/3.", "ngày 26/3"),
        ("Ông dự Đại hội VI của Đảng. Đại hội diễn ra từ ngày 26/3.", "ngày 26/3"),
        ("BTV-Sáng 26/3, Sở Y tế tổ chức lễ bàn giao trạm y tế.", "26/3"),
        ("Diễn đàn Đầu tư Việt Nam được tổ chức bên lề Hội chợ Xuân vào ngày 26/3.", "ngày 26/3"),
        ("Bộ trưởng Y tế nêu tại hội nghị xúc tiến đầu tư hôm 26/3.", "26/3"),
        ("Lễ viếng bắt đầu từ 8 giờ ngày 26/3 tại Nhà tang lễ Bộ Quốc phòng.", "ngày 26/3"),
        ("Trước yêu cầu mới, sáng 26/3, Bí thư chủ trì cuộc họp về dịch.", "26/3"),
        ("Theo thông cáo, ngày 26/3 tại Huế, Sở Y tế tổ chức hội nghị xét khen.", "26/3"),
        ("Cuộc họp về dịch của Sở Y tế Huế được triệu tập lúc 11h ngày 26/3.", "ngày 26/3"),
        ("Hội đồng họp kỳ họp thứ 21 (kỳ họp chuyên đề), khóa X vào ngày 26/3.", "ngày 26/3"),
    ],
)
def test_date_in_the_sentence_of_the_event(text, words):
    day = PartialDate(2021, 3, 26)
    [event, *_] = read(text, mention(DateMention, text, words, day))
    assert event.date == day


def test_a_month_in_which_an_event_was_held_is_its_date():
    text = "Cuộc họp lần thứ 18 của Ủy ban hỗn hợp được tổ chức tại Hà Nội vào tháng 10/2023."
    [event] = read(text, mention(DateMention, text, "tháng 10/2023", PartialDate(2023, 10)))
    assert event.date == PartialDate(2023, 10)


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        ("Ông được bầu tại Đại hội VI của Đảng (tháng 12/1986).", "tháng 12/1986", (1986, 12)),
        ("Ông được bầu tại Đại hội VI của Đảng, tháng 12/1986.", "tháng 12/1986", (1986, 12)),
        ("Nói tại Đại hội VI của Đảng vào cuối năm 1986, ông được bầu.", "năm 1986", (1986,)),
        ("Ngay tại Đại hội VI của Đảng, tháng 5/1990 được nhắc đến.", "tháng 5/1990", None),
        (
            "Nói tại lễ kỷ niệm lần thứ 50 chiến thắng (năm 1954), ông đọc diễn văn.",
            "năm 1954",
            None,
        ),
    ],
)
def test_the_month_or_year_right_after_a_numbered_event(text, words, date):
    found = mention(DateMention, text, words, PartialDate(*date) if date else PartialDate(1954))
    [event] = read(text, found, mention(OfficeMention, text, "tại", "x", "x", None, None))
    assert event.date == (PartialDate(*date) if date else None)


def test_a_month_inside_a_name_is_no_date():
    text = "Sở Nội vụ tổ chức hội nghị giao ban tháng 10/2023."
    [event] = read(text, mention(DateMention, text, "tháng 10/2023", PartialDate(2023, 10)))
    assert event.date is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kết luận số 9-KL/TW, ngày 26/3/2019 tại Hội nghị lần thứ tư khóa XII.", "26/3/2019"),
        ("Từ ngày 26/3 đến nay, theo tinh thần Đại hội X của Đảng.", "26/3"),
    ],
)
def test_dates_of_other_things_are_not_the_event_s(text, words):
    [event] = read(text, mention(DateMention, text, words, PartialDate(2019, 3, 26)))
    assert event.date is None


def test_the_only_event_takes_the_day_of_the_report():
    text = "Chiều 29/4, Giám đốc nêu nhiều việc cần làm.\nPhát biểu tại cuộc họp, ông cảm ơn."
    day = PartialDate(2021, 4, 29)
    [event] = read(text, mention(DateMention, text, "Chiều 29/4", day))
    assert (event.name, event.date) == ("Cuộc họp", day)
