import pytest

from kg.extraction.directives.symbols import Symbols, bare_number, letter_number
from kg.vocabulary import load

SYMBOLS = Symbols(load())


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Kết luận số 21-KL/TW", ["21-KL/TW"]),
        ("Kết luận 21 - KL/TƯ và 21KL/T.Ư", ["21-KL/TW", "21-KL/TW"]),
        ("Chỉ thị số 15 - CT / TW, 28/CT-TW", ["15-CT/TW", "28-CT/TW"]),
        ("Quyết định 1485-QĐ/UBKTTW", ["1485-QĐ/UBKTTW"]),
        ("Chương trình 52-Ctr/TU", ["52-CTr/TU"]),
        ("Kế hoạch 210-KH/TWĐTN-BPT", ["210-KH/TWĐTN-BPT"]),
        ("Quy định 08-QĐi/TW", ["08-QĐi/TW"]),
        ("Nghị định 116/2020/NĐ - CP", ["116/2020/NĐ-CP"]),
        ("Công điện 39 /CĐ-TTg; số: 372 /QĐ-BTC", ["39/CĐ-TTg", "372/QĐ-BTC"]),
        ("Thông tư 57/2021/TT- BTC", ["57/2021/TT-BTC"]),
        ("Thông tư 06/2022/TT-B\u0422\u0421", ["06/2022/TT-BTC"]),
        ("Luật số 64/2025/QH15, 76/2025/UBTVQH15", ["64/2025/QH15", "76/2025/UBTVQH15"]),
        ("Quyết định 100/QĐ-TTG", ["100/QĐ-TTg"]),
        ("Quyết định 1177/QĐ BGDĐT ngày 5/4/2021", ["1177/QĐ-BGDĐT"]),
        ("Nghị quyết 66.1/2025/NQ-CP", ["66.1/2025/NQ-CP"]),
        ("Nghị định số100/2019/NĐ-CP", ["100/2019/NĐ-CP"]),
        ("Nghị quyết liên tịch 3/2017/NQLT-UBTVQH14-CP", ["3/2017/NQLT-UBTVQH14-CP"]),
        ("Giấy phép 1208/GP-TTĐT, bản án 12/2020/HS-ST", []),
        ("tỷ số 3-2, đạt 93/70, ngày 10/2021", []),
    ],
)
def test_a_number_has_one_spelling(text, written):
    assert [n.written for n in SYMBOLS.numbers(text)] == written


@pytest.mark.parametrize(
    ("text", "type", "issuer"),
    [
        ("15/2020/NĐ-CP", "Nghị định", "Chính phủ"),
        ("798/QĐ-TTg", "Quyết định", "Thủ tướng Chính phủ"),
        ("02/2021/TT-BNV", "Thông tư", "Bộ Nội vụ"),
        ("10-TT/TW", "Thông tri", None),
        ("50-QĐ/TW", "Quy định", None),
        ("9/QĐ-UBND", "Quyết định", None),
        ("25-CTr/TU", "Chương trình", None),
        ("36-HD/BTCTW", "Hướng dẫn", "Ban Tổ chức Trung ương"),
        ("5-CVNS/BTCTW", "Công văn", "Ban Tổ chức Trung ương"),
        ("76/2025/UBTVQH15", None, "Ủy ban Thường vụ Quốc hội"),
    ],
)
def test_a_symbol_tells_type_and_sometimes_issuer(text, type, issuer):
    (number,) = SYMBOLS.numbers(text)
    types = SYMBOLS.types(number)
    agent = SYMBOLS.issuer(number)
    assert (types[0].label if types else None) == type
    assert (agent.name if agent else None) == issuer


def test_an_issuer_may_be_an_office():
    (number,) = SYMBOLS.numbers("798/QĐ-TTg")
    issuer = SYMBOLS.issuer(number)
    assert issuer is not None
    assert issuer.kind == "post"


def test_letters_and_bare_numbers():
    assert letter_number("7288/UBND-KGVX ngày 3/5", 0).written == "7288/UBND-KGVX"
    assert bare_number("37/2021 quy định", 0).written == "37/2021"
    assert bare_number("30/6/2021", 0) is None
    assert bare_number("5,5 triệu", 0) is None
