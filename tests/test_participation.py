import pytest

from kg.extraction.analysis import Findings, analyse
from kg.extraction.events import finding as events
from kg.extraction.mentions import (
    BodyMention,
    DateMention,
    OccupancyMention,
    OfficeMention,
    ParticipationMention,
    PersonMention,
)
from kg.model import Document, PartialDate
from kg.vocabulary import load

VOCABULARY = load()
AN, BINH, CHI = "Trần Văn An", "Lê Thị Bình", "Phạm Chi"
LEAD = "Sở Y tế tổ chức hội nghị sơ kết công tác năm 2021.\n"


def occurrences(text, words):
    start = text.find(words)
    while start >= 0:
        yield start, start + len(words)
        start = text.find(words, start + 1)


def roles(text, *mentions, private=()):
    analysis = analyse(Document("d", text), VOCABULARY)
    found = Findings()
    found.add(
        PersonMention(start, end, name, name not in private)
        for name in (AN, BINH, CHI)
        for start, end in occurrences(text, name)
    )
    found.add(mentions)
    stage = events.find(analysis, found)
    return {(m.official, m.role) for m in stage if isinstance(m, ParticipationMention)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Ông {AN} chủ trì hội nghị.", {(AN, "chair")}),
        (f"Ông {AN} và bà {BINH} chủ trì hội nghị.", {(AN, "chair"), (BINH, "chair")}),
        (f"Hội nghị diễn ra dưới sự chủ trì của ông {AN}.", {(AN, "chair")}),
        (f"Phát biểu tại hội nghị, bà {BINH} cảm ơn các đơn vị.", {(BINH, "speaker")}),
        (f"Kết luận hội nghị, bà {BINH} giao việc cho các phòng.", {(BINH, "speaker")}),
        (
            f"Tham dự hội nghị có các đồng chí: {AN}; {BINH}; {CHI}.",
            {(AN, "attendee"), (BINH, "attendee"), (CHI, "attendee")},
        ),
        (f"Cùng dự có ông {AN}.", {(AN, "attendee")}),
        (f"Về phía Sở có ông {AN}; bà {BINH}.", {(AN, "attendee"), (BINH, "attendee")}),
        (
            f"Cùng dự có ông {AN}. Ngoài ra còn có bà {BINH}.",
            {(AN, "attendee"), (BINH, "attendee")},
        ),
        (f"Phía bạn có ông {AN}; bà {BINH}.", {(AN, "attendee"), (BINH, "attendee")}),
        (f"Hội nghị vinh dự đón ông {AN}; bà {BINH}.", {(AN, "attendee"), (BINH, "attendee")}),
        (f"Đoàn Chủ tịch hội nghị gồm ông {AN}, bà {BINH}.", {(AN, "chair"), (BINH, "chair")}),
        (f"Ông {AN} và bà {BINH} cùng dự.", {(AN, "attendee"), (BINH, "attendee")}),
        (f"Ngành đề nghị phía ông {AN} dự họp.", set()),
        (f"Ông {AN} không dự hội nghị.", set()),
        (f"Khi ông {AN} đến, đoàn phát biểu.", set()),
        (f"Bên lề hội nghị, ông {AN} cho biết nhiều việc.", set()),
        (f"Đoàn lên đường sau khi ông {AN} đề nghị hỗ trợ.", set()),
        (f"Dự và chủ trì hội nghị có ông {AN}.", {(AN, "chair")}),
        (f"Ông {AN} nhấn mạnh kết quả đạt được.", {(AN, "speaker")}),
        (f"Theo ông {AN}, ngành đã cố gắng.", {(AN, "speaker")}),
        (f"Ông {AN} dự hội nghị. Ông {AN} phát biểu.", {(AN, "speaker")}),
        (
            f"Ông {AN} chủ trì hội nghị. Phát biểu tại hội nghị, ông {AN} cảm ơn.",
            {(AN, "chair"), (AN, "speaker")},
        ),
        (f"Ông {AN} chủ trì hội nghị. Ông {AN} cho biết thêm.", {(AN, "chair")}),
        (
            f"Ông {AN} chủ trì hội nghị. Ông {AN} phát biểu khai mạc.",
            {(AN, "chair"), (AN, "speaker")},
        ),
        (f"Hội nghị do ông {AN} điều hành, nghe bốn báo cáo.", {(AN, "chair")}),
        (f"Báo cáo do bà {BINH} trình bày nêu nhiều việc.", {(BINH, "speaker")}),
        (f"Tại hội nghị, theo báo cáo của bà {BINH}, số ca bệnh đã giảm.", {(BINH, "speaker")}),
        (f"Ông {AN} đọc quyết định khen thưởng.", {(AN, "speaker")}),
        (f"Báo cáo trước hội nghị, bà {BINH} cho biết số ca bệnh giảm.", {(BINH, "speaker")}),
        (f"Trước hội nghị, bà {BINH} báo cáo riêng với Thứ trưởng.", set()),
        (f"Bà {BINH} đáp rằng thuốc đã về kho.", {(BINH, "speaker")}),
        (f"Bà {BINH} đáp ứng mọi điều kiện.", set()),
        (f"Bà {BINH} băn khoăn về nguồn kinh phí.", {(BINH, "speaker")}),
        (f"Ông {AN}, Trưởng Ban Chỉ đạo, chủ trì hội nghị.", {(AN, "chair")}),
        (f"Ông {AN}, người mới được bổ nhiệm, nhấn mạnh kết quả.", {(AN, "speaker")}),
        (f"Ông {AN}, được bổ nhiệm tháng trước, cho biết thêm.", set()),
        (
            f"Phát biểu nhận nhiệm vụ, thay mặt ông {AN}, bà {BINH} cảm ơn cấp trên.",
            {(BINH, "speaker")},
        ),
        (
            f"Ông {AN} trao bằng khen cho bà {BINH} và ông {CHI}.",
            {(AN, "attendee"), (BINH, "attendee"), (CHI, "attendee")},
        ),
        (
            f"Ông {AN} tặng hoa chúc mừng bà {BINH}.",
            {(AN, "attendee"), (BINH, "attendee")},
        ),
        (
            f"Ông {AN} và đoàn công tác chứng kiến. Ông {AN} và bà {BINH} dự.",
            {(BINH, "attendee"), (AN, "attendee")},
        ),
    ],
)
def test_roles_in_frames(text, expected):
    assert roles(LEAD + text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"Giao ông {AN} chủ trì, phối hợp với các đơn vị.",
        f"Ông {AN} thôi tham gia Ban Chấp hành.",
        f"Ông {AN} được Sở giới thiệu vào danh sách.",
        f"Theo chỉ đạo của ông {AN} nhấn mạnh nhiều lần.",
        f"Sở quyết định điều động ông {AN} và đề nghị các phòng giúp đỡ.",
        f"Sở bổ nhiệm ông {AN} giới thiệu việc mới.",
        f"Giao ông {AN} báo cáo kết quả.",
        f"Ngành gặp ông {AN}, nhấn mạnh nhiều việc.",
        f"Ngành gửi lời thăm hỏi đến ông {AN}, bày tỏ vui mừng.",
        f"Quyết định về ông {AN} có hiệu lực kể từ ngày ký.",
        f"Sở khen ông {AN} và đề nghị các phòng học tập.",
        f"Ngành có bà {BINH} nỗ lực trong chỉ đạo.",
        f"Kết quả ấy là của toàn ngành nói chung, ông {AN} nói riêng.",
    ],
)
def test_what_is_no_part_in_the_event(text):
    assert roles(LEAD + text) == set()


def test_an_event_mentioned_in_speech_is_not_the_scene():
    text = (
        f"Ông {AN} cho biết, ngày 8/1, huyện đã tổ chức lễ công bố nghị quyết.\nÔng {AN} nói thêm."
    )
    assert roles(text) == set()


def test_an_event_that_only_tells_where_words_were_said_reaches_no_further():
    text = (
        f"Vụ Y tế còn thiếu 20 bác sĩ, ông {AN} nói tại buổi họp báo chiều 29/3.\n"
        f"Bà {BINH} cho rằng nên tuyển thêm."
    )
    start = text.index("chiều 29/3")
    day = DateMention(start, start + len("chiều 29/3"), PartialDate(2021, 3, 29))
    assert roles(text, day) == {(AN, "speaker")}


def test_a_sentence_on_an_earlier_day_is_not_the_scene():
    text = f"Ngày 5/3/2021, {LEAD}Ngày 1/9/2020, ông {AN} đã phát biểu."
    days = (("Ngày 5/3/2021", 2021, 3, 5), ("Ngày 1/9/2020", 2020, 9, 1))
    dates = [
        DateMention(text.index(words), text.index(words) + len(words), PartialDate(*day))
        for words, *day in days
    ]
    assert roles(text, *dates) == set()
    assert roles(text) == {(AN, "speaker")}


def test_who_has_a_meeting_takes_part_in_it():
    text = f"Chiều nay, ông {AN} đã có cuộc gặp mặt lãnh đạo các đơn vị của Bộ Y tế."
    assert roles(text) == {(AN, "attendee")}


def test_talks_are_held_by_those_they_name():
    text = f"Ngày 5/3, Bộ Ngoại giao tổ chức hội đàm giữa ông {AN} và bà {BINH}."
    assert roles(text) == {(AN, "attendee"), (BINH, "attendee")}


def test_what_is_said_long_before_an_event_is_told_is_not_said_there():
    before = "Ngành làm nhiều việc.\n" * 6
    text = f"Ông {AN} cho rằng dịch đã lui.\n{before}{LEAD}Tại hội nghị, bà {BINH} nêu rõ."
    assert roles(text) == {(BINH, "speaker")}


def test_those_between_whom_duties_are_handed_over_attend():
    text = f"Ngày 5/3, Sở Y tế tổ chức lễ bàn giao nhiệm vụ giữa ông {AN} và bà {BINH}."
    assert roles(text) == {(AN, "attendee"), (BINH, "attendee")}


def test_a_steering_committee_does_not_report_its_own_session():
    text = f"Ban Chỉ đạo các công trình, dự án họp phiên thứ 2, dưới sự chủ trì của ông {AN}."
    body = (0, text.index(" họp"), "Ban Chỉ đạo các công trình, dự án", "x")
    assert roles(text, BodyMention(*body)) == {(AN, "chair")}


def test_who_takes_up_an_office_later_attends_nothing():
    text = f"{LEAD}Ông {AN} nhận nhiệm vụ Giám đốc Sở."
    start = text.index("Giám đốc Sở")
    office = OfficeMention(start, start + 11, "Giám đốc Sở Y tế", "giám-đốc", None, None)
    assert roles(text, office) == set()


def test_what_follows_in_its_paragraph_is_about_an_event_told_beside():
    text = (
        f"{LEAD}Chiều nay, ông {AN} tiếp bà {BINH}. Ông {AN} nhấn mạnh nhiều việc.\n"
        f"Bà {CHI} kết luận hội nghị."
    )
    analysis = analyse(Document("d", text), VOCABULARY)
    found = Findings()
    found.add(
        PersonMention(start, end, name, official=True)
        for name in (AN, BINH, CHI)
        for start, end in occurrences(text, name)
    )
    day = text.index("Chiều nay")
    found.add([DateMention(day, day + len("Chiều nay"), PartialDate(2021, 3, 5))])
    stage = list(events.find(analysis, found))
    parts = {
        (m.event.split()[0], m.official, m.role)
        for m in stage
        if isinstance(m, ParticipationMention)
    }
    assert parts == {
        ("Trần", AN, "speaker"),
        ("Trần", BINH, "attendee"),
        ("Hội", CHI, "speaker"),
    }


def test_those_who_are_handed_decisions_attend_whatever_the_event():
    text = f"{LEAD}Tại hội nghị, Bí thư đã trao Quyết định cho ông {AN}."
    start = text.index(AN)
    words = (start, start + len(AN), AN, "Giám đốc Sở", "giám-đốc", None, "appointed", None, None)
    assert roles(text, OccupancyMention(*words, "after")) == {(AN, "attendee")}


def test_nobody_speaks_at_an_election():
    text = f"Huyện chuẩn bị bầu cử đại biểu Quốc hội khóa XV.\nÔng {AN} nhấn mạnh nhiều việc."
    assert roles(text) == set()


def test_private_persons_take_no_part():
    assert roles(f"{LEAD}Ông {AN} cho biết nhiều việc.", private=(AN,)) == set()


def test_no_event_no_part():
    assert roles(f"Ông {AN} nhấn mạnh nhiều việc.") == set()


def test_an_office_that_refers_back_takes_part():
    text = f"{LEAD}Giám đốc Sở nhấn mạnh kết quả."
    start = text.index("Giám đốc Sở")
    office = OfficeMention(start, start + 11, "Giám đốc Sở Y tế", "giám-đốc", None, AN)
    assert roles(text, office) == {(AN, "speaker")}


def test_those_appointed_attend_where_decisions_are_handed_over():
    text = (
        "Tỉnh ủy tổ chức hội nghị công bố quyết định về công tác cán bộ.\n"
        f"Theo đó, ông {AN} giữ chức Chánh Văn phòng."
    )
    start = text.index("Chánh")
    occupancy = OccupancyMention(
        start, start + 15, AN, "Chánh Văn phòng", "x", None, "appointed", None, None, "r"
    )
    assert roles(text, occupancy) == {(AN, "attendee")}
