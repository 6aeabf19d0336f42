"""Bodies: kind, field, place and parent composed; short forms completed; classes left out."""

import pytest

from kg.extraction.analysis import Findings, analyse
from kg.extraction.bodies import find
from kg.extraction.mentions import BodyMention
from kg.model import Document, PartialDate


def read(text, vocabulary, date="2022-05-01"):
    document = Document("x", text, PartialDate.parse(date))
    found = Findings()
    found.add(find(analyse(document, vocabulary), found))
    return found.all(BodyMention)


def named(text, vocabulary, **options):
    return [m.name for m in read(text, vocabulary, **options) if not m.generic]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Bộ Y tế trả lời.", ["Bộ Y tế"]),
        ("Ông đến Sở GD&ĐT Nam Định.", ["Sở Giáo dục và Đào tạo tỉnh Nam Định"]),
        (
            "UBND tỉnh Sơn La và HĐND TP Hải Phòng họp.",
            ["Ủy ban nhân dân tỉnh Sơn La", "Hội đồng nhân dân thành phố Hải Phòng"],
        ),
        ("Ban Thường vụ Tỉnh uỷ Gia Lai thống nhất.", ["Ban Thường vụ Tỉnh ủy Gia Lai"]),
        ("Văn phòng UBND tỉnh Lào Cai gửi giấy mời.", ["Văn phòng Ủy ban nhân dân tỉnh Lào Cai"]),
        ("Công an huyện Mộc Châu bắt giữ.", ["Công an huyện Mộc Châu"]),
        ("Huyện ủy Kỳ Sơn kiểm điểm.", ["Huyện ủy Kỳ Sơn"]),
        ("Ủy viên T.Ư Đảng có mặt.", ["Ban Chấp hành Trung ương Đảng"]),
        ("Bộ Nội vụ, Bộ Tài chính thẩm định.", ["Bộ Nội vụ", "Bộ Tài chính"]),
        (
            "Giao các Bộ Ngoại giao, Tài chính và Công Thương.",
            ["Bộ Ngoại giao", "Bộ Tài chính", "Bộ Công Thương"],
        ),
        (
            "Ban cán sự đảng UBND tỉnh Lai Châu báo cáo.",
            ["Ban cán sự đảng Ủy ban nhân dân tỉnh Lai Châu"],
        ),
        ("Thanh tra kết luận về Cục Đường bộ Việt Nam.", ["Cục Đường bộ Việt Nam"]),
    ],
)
def test_names_are_composed(vocabulary, text, bodies):
    assert named(text, vocabulary) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Tỉnh ủy Cao Bằng họp. Sau đó Tỉnh ủy ban hành nghị quyết.",
            ["Tỉnh ủy Cao Bằng", "Tỉnh ủy Cao Bằng"],
        ),
        ("Tại thành phố Cần Thơ, Ban Tổ chức Thành ủy báo cáo.", ["Ban Tổ chức Thành ủy Cần Thơ"]),
        (
            "HĐND, UBND tỉnh Bắc Giang phối hợp.",
            ["Hội đồng nhân dân tỉnh Bắc Giang", "Ủy ban nhân dân tỉnh Bắc Giang"],
        ),
        (
            "Ông Lê Bá Tòng, Bí thư Đảng đoàn, Chủ tịch Quốc hội.",
            ["Đảng đoàn Quốc hội", "Quốc hội"],
        ),
    ],
)
def test_short_forms_are_completed(vocabulary, text, bodies):
    assert named(text, vocabulary) == bodies


@pytest.mark.parametrize(
    "text",
    [
        "Các tỉnh ủy, thành ủy báo cáo.",
        "UBND các cấp chịu trách nhiệm.",
        "Cán bộ giữ nhiệm vụ nội bộ.",
        "Bộ Ngoại giao Lào ra thông cáo.",
        "Trụ sở Yên Bình mở cửa.",
        "Cộng hòa xã hội chủ nghĩa",
    ],
)
def test_classes_common_words_and_foreign_bodies_are_none(vocabulary, text):
    assert named(text, vocabulary) == []


def test_a_bare_kind_does_not_wait_for_itself(vocabulary):
    assert named("Kỷ luật Đảng đoàn, bí thư Đảng đoàn.", vocabulary) == []


def test_a_person_after_a_committee_is_not_its_place(vocabulary):
    assert named("Bí thư Huyện ủy Nguyễn Văn Hợi phát biểu.", vocabulary) == ["Huyện ủy"]


def test_every_mention_slices_back_to_its_words(vocabulary):
    text = "Sở  GD&ĐT và UBND TP.HCM; Thành uỷ."
    document = Document("x", text)
    analysis = analyse(document, vocabulary)
    spans = [analysis.span(m.start, m.end) for m in find(analysis, Findings())]
    assert [text[s.start : s.end] for s in spans] == ["Sở  GD&ĐT", "UBND TP.HCM", "Thành uỷ"]
