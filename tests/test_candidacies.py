"""Who stands in an election: table tests of [text, who seeks which office]."""

import pytest

from kg.extraction.analysis import Findings, analyse
from kg.extraction.bodies.finding import find as find_bodies
from kg.extraction.dates.finding import find as find_dates
from kg.extraction.mentions import OccupancyMention
from kg.extraction.officials.finding import find
from kg.extraction.pipeline import extract
from kg.model import Document, PartialDate

LIST = "Danh sách người ứng cử đại biểu Quốc hội khóa XV đã được công bố. "


def candidates(text, vocabulary):
    analysis = analyse(Document("x", text, PartialDate(2021, 4, 27)), vocabulary)
    found = Findings()
    for stage in (find_dates, find_bodies, find):
        found.add(stage(analysis, found))
    said = [m for m in found.all(OccupancyMention) if m.status == "candidate"]
    return list(dict.fromkeys((m.official, m.office) for m in said))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bí thư Tỉnh ủy Cà Mau Lê Văn Bá ứng cử ở Cà Mau.", ["Lê Văn Bá"]),
        (
            "Ông Hồ Văn Tâm - Giám đốc Công ty TNHH Trần Bá Sáu, tự ứng cử tại Sóc Trăng.",
            ["Hồ Văn Tâm"],
        ),
        (
            "Một người tự ứng cử là ông Lê Kim Hùng, Viện trưởng Viện Toán học.",
            ["Lê Kim Hùng"],
        ),
        (
            (
                "Hai đại biểu tự ứng cử là ông Vũ Văn Cương, Phó Hiệu trưởng Trường Đại học Vinh; "
                "bà Lê Thị Trí, Chủ tịch Hội Luật gia Việt Nam (đều tự ứng cử tại Hà Nội)."
            ),
            ["Vũ Văn Cương", "Lê Thị Trí"],
        ),
        (
            "Đơn vị số 7 có 2 ứng cử viên là bà Lê Thị Sáu (sinh năm 1971); Hồ Văn Tâm (1980).",
            ["Lê Thị Sáu", "Hồ Văn Tâm"],
        ),
        (
            "Đơn vị bầu cử số 2 có các ông/bà: Lê Văn Bá - Giám đốc Sở Y tế, Hồ Thị Tâm - Luật sư.",
            ["Lê Văn Bá", "Hồ Thị Tâm"],
        ),
        ("Có 5 ứng cử viên để bầu 3 đại biểu; ông Lê Văn Bá giám sát.", []),
        ("Ông Lê Văn Bá, Giám đốc Sở Nội vụ, thẩm tra hồ sơ của người ứng cử.", []),
    ],
)
def test_who_stands_for_the_office_of_the_election(vocabulary, text, names):
    assert [name for name, _ in candidates(LIST + text, vocabulary)] == names


def test_a_seat_held_and_a_seat_sought_are_two(vocabulary):
    text = "Ông Vũ Văn Cương, đại biểu Quốc hội khóa XIV, ứng cử tại Hà Nội."
    assert candidates(LIST + text, vocabulary) == [("Vũ Văn Cương", "Đại biểu Quốc hội khóa XV")]


def test_without_an_election_nobody_stands(vocabulary):
    assert candidates("Ông Hồ Văn Tâm ứng cử tại Sóc Trăng.", vocabulary) == []


def test_a_list_of_candidates_names_one_a_line(vocabulary):
    text = (
        "Ủy ban bầu cử công bố danh sách người ứng cử đại biểu Quốc hội khóa XV.\n"
        "Dưới đây là danh sách ứng viên ở các đơn vị bầu cử của tỉnh:\n"
        "Đơn vị bầu cử số 1 (gồm thành phố Cà Mau):\n"
        "Bà Mai Thị Hằng (sinh năm 1987), giáo viên Trường THPT Cái Nước, tỉnh Cà Mau.\n"
        "Ông Lê Văn Bá, sinh năm 1970, Phó Bí thư Tỉnh ủy Cà Mau.\n"
        "Bài viết của chúng tôi.\n"
        "Ông Hồ Văn Tư (sinh năm 1960) kể chuyện xưa.\n"
    )
    seat = "Đại biểu Quốc hội khóa XV"
    assert candidates(text, vocabulary) == [("Mai Thị Hằng", seat), ("Lê Văn Bá", seat)]


@pytest.mark.parametrize(
    "text",
    [
        "Bà Lê Thị Bá là nhân vật chủ chốt trong chiến dịch tranh cử thống đốc Florida.",
        'Ông Lê Văn Bá được chọn làm "phó tướng" đồng hành tranh cử tổng thống.',
    ],
)
def test_who_helps_a_candidate_is_none(text, vocabulary):
    assert candidates(text, vocabulary) == []


def test_a_constituency_opens_a_list_under_a_title(vocabulary):
    text = (
        "NGHỊ QUYẾT\nCông bố danh sách chính thức những người ứng cử đại biểu Quốc hội khóa XV\n\n"
        "Đơn vị bầu cử số 4 (gồm các xã Sơn Hạ, Sơn Trà): được bầu 4 đại biểu.\n"
        "1. Ông LÊ VĂN BÉ, sinh ngày 12/5/1974; dân tộc Thái; Chủ tịch HĐND xã Sơn Hạ.\n"
        "2. Bà Cà Thị Na, sinh năm 1979; giáo viên Trường THCS Bản Lùng.\n"
    )
    office = "Đại biểu Quốc hội khóa XV"
    assert candidates(text, vocabulary) == [("Lê Văn Bé", office), ("Cà Thị Na", office)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "Danh sách người trúng cử đại biểu HĐND tỉnh Cà Mau khóa X\n"
                "Đơn vị bầu cử số 1: Thành phố Cà Mau\n"
                "1. Bà Lê Thị Sáu, sinh năm 1971, giáo viên.\n2. Ông Hồ Văn Tâm, sinh năm 1980."
            ),
            ["Lê Thị Sáu", "Hồ Văn Tâm"],
        ),
        (
            (
                "Có 3 người trúng cử đại biểu HĐND tỉnh Cà Mau gồm: ông Hồ Văn Tâm, Giám đốc Sở Y"
                " tế; bà Lê Thị Sáu, luật sư. Bà Mai Thị Sen công bố kết quả."
            ),
            ["Hồ Văn Tâm", "Lê Thị Sáu"],
        ),
    ],
)
def test_a_list_of_the_elected_gives_the_seat(vocabulary, text, names):
    facts = extract(Document("x", text, PartialDate(2021, 6, 4)), vocabulary)
    deputies = [o for o in facts.occupancies if o.office.startswith("Đại biểu")]
    assert sorted((o.official, o.status) for o in deputies) == sorted(
        (name, "appointed") for name in names
    )
