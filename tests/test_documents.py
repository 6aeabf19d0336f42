"""The document types: all that the rules of Party and State list, with their symbols."""

import pytest

from kg.extraction.directives.symbols import Symbols
from kg.vocabulary import load

VOCABULARY = load()
TYPES = {concept.label: concept for concept in VOCABULARY.scheme("document-type")}
PARTY = """Cương lĩnh, Điều lệ, Chiến lược, Nghị quyết, Quyết định, Chỉ thị, Kết luận, Quy chế,
    Quy định, Thông tri, Hướng dẫn, Thông báo, Thông cáo, Tuyên bố, Lời kêu gọi, Báo cáo, Kế hoạch,
    Quy hoạch, Chương trình, Đề án, Phương án, Dự án, Tờ trình, Công văn, Biên bản, Giấy giới thiệu,
    Giấy chứng nhận, Giấy đi đường, Giấy nghỉ phép, Giấy mời, Phiếu chuyển, Phiếu gửi, Thư công"""
STATE = """Nghị quyết, Quyết định, Chỉ thị, Quy chế, Quy định, Thông cáo, Thông báo, Hướng dẫn,
    Chương trình, Kế hoạch, Phương án, Đề án, Dự án, Báo cáo, Biên bản, Tờ trình, Hợp đồng,
    Công văn, Công điện, Bản ghi nhớ, Bản thỏa thuận, Giấy ủy quyền, Giấy mời, Giấy giới thiệu,
    Giấy nghỉ phép, Phiếu gửi, Phiếu chuyển, Phiếu báo, Thư công"""
LEGAL = """Hiến pháp, Bộ luật, Luật, Pháp lệnh, Nghị quyết, Nghị quyết liên tịch, Lệnh, Quyết định,
    Nghị định, Thông tư, Thông tư liên tịch, Chỉ thị"""


@pytest.mark.parametrize(
    ("names", "sector"), [(PARTY, "party"), (STATE, "state"), (LEGAL, "state")]
)
def test_every_type_of_the_rules_is_there(names, sector):
    names = [name.strip() for name in names.split(",")]
    missing = [n for n in names if n not in TYPES or sector not in TYPES[n].all("sector")]
    assert not missing


def test_every_type_says_its_authority():
    authorities = {label: concept.get("authority") for label, concept in TYPES.items()}
    assert set(authorities.values()) == {"binding", "information", "paper"}
    assert authorities["Nghị quyết"] == "binding"
    assert authorities["Báo cáo"] == "information"
    assert authorities["Giấy mời"] == "paper"


@pytest.mark.parametrize(
    ("number", "type"),
    [
        ("1-NQ/TW", "Nghị quyết"),
        ("1-QC/TW", "Quy chế"),
        ("1-CTr/TU", "Chương trình"),
        ("1-ĐA/TU", "Đề án"),
        ("1-BC/TU", "Báo cáo"),
        ("1/TTr-UBND", "Tờ trình"),
        ("1/QyĐ-UBND", "Quy định"),
        ("1/2024/TTLT-BYT-BTC", "Thông tư liên tịch"),
        ("1/VBHN-VPQH", "Văn bản hợp nhất"),
        ("1/2024/L-CTN", "Lệnh"),
        ("1/GUQ-BYT", "Giấy ủy quyền"),
    ],
)
def test_symbols_lead_to_types(number, type):
    symbols = Symbols(VOCABULARY)
    (found,) = symbols.numbers(number)
    assert symbols.types(found)[0].label == type


def test_a_name_of_a_document_begins_with_its_type():
    labels = {label.lower() for concept in TYPES.values() for label in concept.labels}
    unknown = [
        label
        for concept in VOCABULARY.scheme("named-document")
        for label in concept.labels
        if not any(label.lower().startswith(f"{type} ") for type in labels)
    ]
    assert not unknown
