"""Who spoke at which event of a report, also where it tells of several or names one by office."""

import pytest

from kg.extraction.pipeline import extract
from kg.model import Document, PartialDate
from kg.vocabulary import load

VOCABULARY = load()
BACH, HA, MAI = "Trần Văn Bách", "Lê Quang Hạ", "Đỗ Thị Mai"
HEAD = f"Bí thư Tỉnh ủy Hà Nam {BACH}"
BODY = f"Chủ tịch UBND tỉnh Hà Nam {HA}"
HEALTH = f"Giám đốc Sở Y tế {MAI}"
MEETING = "Sáng 4/3, UBND tỉnh Hà Nam tổ chức hội nghị sơ kết công tác dân số. "
HANDOVER = (
    "Sáng 4/3, Tỉnh ủy Hà Nam tổ chức hội nghị công bố các quyết định về công tác cán bộ. "
    f"{HEAD} chủ trì hội nghị. "
)


def read(text):
    return extract(Document("d", text, PartialDate(2024, 3, 5)), VOCABULARY)


def parts(text):
    return {(p.official, p.role) for p in read(text).participations}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{MEETING}Dưới sự chủ trì của {HEAD}, {HEALTH} trình bày báo cáo tại hội nghị.",
            {(BACH, "chair"), (MAI, "speaker")},
        ),
        (
            f"{MEETING}Hội nghị diễn ra dưới sự chủ trì của {HEAD}, {BODY}.",
            {(BACH, "chair"), (HA, "chair")},
        ),
        (
            f"{MEETING}Trả lời câu hỏi của {HEALTH} về kinh phí, {BODY} cho biết đã đủ.",
            {(MAI, "speaker"), (HA, "speaker")},
        ),
        (
            (
                f"{MEETING}{BODY} dự hội nghị. Phát biểu tại hội nghị, Chủ tịch UBND tỉnh Hà Nam "
                "hoan nghênh ngành y tế."
            ),
            {(HA, "speaker")},
        ),
        (
            (
                f"{MEETING}{BODY} chủ trì hội nghị. Tại Công văn số 18/TU-VP, {HEAD} đồng ý "
                "với đề xuất."
            ),
            {(HA, "chair")},
        ),
        (
            f"{HANDOVER}Trao quyết định cho bà {MAI}, {HEAD} cho biết tổ chức đã ổn định.",
            {(BACH, "chair"), (BACH, "speaker")},
        ),
        (
            f"{HANDOVER}Trao đổi với phóng viên báo Sơn Hà, {HEALTH} cho biết còn thiếu thuốc.",
            {(BACH, "chair")},
        ),
        (
            f"{HANDOVER}Tỉnh ủy cho bà {MAI} thôi giữ chức Giám đốc Sở Y tế để nhận nhiệm vụ mới.",
            {(BACH, "chair"), (MAI, "attendee")},
        ),
        (
            (
                f"Tham gia chuyến kiểm tra có {BODY} và {HEALTH}. Bà Mai cho biết việc xây dựng đã "
                "gần xong. Kết luận chuyến kiểm tra, ông Hạ đề nghị các sở khẩn trương."
            ),
            {(HA, "speaker"), (MAI, "speaker")},
        ),
        (
            (
                f"Làm việc với Sở Y tế sáng 4/3, {BODY} yêu cầu {HEALTH} rà soát hợp đồng.\n\n"
                'Bà Mai nói: "Sở sẽ cung cấp đủ hồ sơ".'
            ),
            {(HA, "speaker"), (MAI, "speaker")},
        ),
    ],
)
def test_who_takes_part(text, expected):
    assert {part for part in parts(text) if part in expected or part[0] in (BACH, HA, MAI)} == (
        expected
    )


def test_a_cross_head_takes_up_the_event_it_names():
    text = (
        f"Ngày 4/3, {HEAD} dự Lễ khánh thành cầu Bến Lội và làm việc với Đảng ủy xã Tân An.\n\n"
        "Thông xe cầu Bến Lội\n\n"
        f"Phát biểu tại lễ khánh thành, {BODY} cảm ơn các đơn vị.\n\n"
        "Làm việc với Đảng ủy xã Tân An\n\n"
        f"Thay mặt ngành y tế, {HEALTH} cam kết bổ sung bác sĩ cho xã."
    )
    spoke = {(p.official, p.event) for p in read(text).participations if p.role == "speaker"}
    assert {name for name, event in spoke if "khánh thành" in event} == {HA}
    assert {name for name, event in spoke if "làm việc" in event} == {MAI}


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("Sáng 4/3, hai lễ công bố quyết định cùng diễn ra ở Hà Nam.", PartialDate(2024, 3, 4)),
        ("Sáng 4/3, các đơn vị ở Hà Nam ra quân trồng cây.", None),
    ],
)
def test_a_report_gives_the_day_of_all_events_it_opens_with(opening, day):
    text = (
        f"{opening}\n\nTại trụ sở Tỉnh ủy, {HEAD} chủ trì lễ công bố các quyết định của Ban Bí "
        f"thư.\n\nỞ phường Bến Lội, {BODY} chủ trì lễ bàn giao chức trách, nhiệm vụ Giám đốc Công "
        "an tỉnh."
    )
    assert [event.date for event in read(text).events] == [day, day]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            (
                f"{MEETING}{HEAD} dự hội nghị. Ông Bách điều động bà {MAI}, Giám đốc Sở Y tế"
                ". Ông cho biết sẽ sớm trở lại."
            ),
            BACH,
        ),
        (f"{MEETING}{HEAD} giới thiệu bà {MAI}, Giám đốc Sở Y tế. Bà cho biết còn thiếu.", MAI),
    ],
)
def test_who_goes_on_speaking(text, speaker):
    assert (speaker, "speaker") in parts(text)
    assert (({BACH, MAI} - {speaker}).pop(), "speaker") not in parts(text) or speaker == MAI


def test_several_of_one_office_are_not_its_holder():
    text = (
        f"{MEETING}Dự có Phó Giám đốc Sở Y tế {MAI}. {BODY} cho biết sẽ phân công lại giữa 6 Phó "
        "Giám đốc Sở Y tế và yêu cầu sớm bàn giao."
    )
    assert (MAI, "speaker") not in parts(text)


@pytest.mark.parametrize(
    ("opening", "speakers"),
    [("Đầu giờ sáng", {BACH}), ("Cuối buổi chiều", {BACH, MAI}), ("Sau đó", {BACH, MAI})],
)
def test_another_part_of_the_day_is_another_sitting(opening, speakers):
    text = (
        "Ngày 4/3, HĐND tỉnh Hà Nam làm việc hai buổi.\n\n"
        f"Mở đầu phiên chất vấn buổi chiều do {BODY} chủ trì, {HEAD} trình bày báo cáo.\n\n"
        f"{opening}, {HEALTH} trình bày tờ trình."
    )
    found = read(text).participations
    assert {p.official for p in found if p.role == "speaker"} == speakers


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Nghị quyết được HĐND tỉnh Hà Nam khóa XIX, Kỳ họp thứ 3 thông qua ngày 15/7/2023.",
            PartialDate(2023, 7, 15),
        ),
        (
            "Luật được Quốc hội khóa XV, Kỳ họp thứ 6 thông qua ngày 27/11/2023.",
            None,
        ),
    ],
)
def test_a_council_sits_on_the_day_it_adopts(text, day):
    assert [event.date for event in read(text).events] == [day]


def test_a_term_is_no_name_of_an_event():
    text = "Sáng 4/3, Tỉnh ủy Hà Nam bàn về Kỳ họp thứ 39 chậm nhất ngày 25/6."
    assert all("chậm" not in event.name for event in read(text).events)
