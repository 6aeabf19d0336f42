"""Coverage tells which sentences have a cue and gave no fact."""

from kg.coverage import gaps, ranked
from kg.model import Document


def test_a_sentence_that_gave_its_fact_is_no_gap(vocabulary):
    document = Document("x", "Bộ trưởng Bộ Y tế Đào Hồng Lan trả lời chất vấn.")
    assert [gap.cue for gap in gaps(document, vocabulary) if gap.kind == "office"] == []


def test_a_title_beside_an_unread_name_is_a_gap_with_its_sentence(vocabulary):
    text = "Mở đầu. Vụ trưởng phụ trách kế hoạch nói về Hội Văn Nghệ hôm ấy."
    (gap,) = (g for g in gaps(Document("x", text), vocabulary) if g.kind == "office")
    assert gap.cue == "Vụ trưởng"
    assert text[gap.span.start : gap.span.end] == gap.quote == text[8:]


def test_the_most_frequent_cue_comes_first(vocabulary):
    text = "Vụ trưởng gặp Hoa Sữa Trắng.\nVụ trưởng gặp Hoa Sữa Vàng.\nCục trưởng gặp Hoa Sữa Tím."
    found = [g for g in gaps(Document("x", text), vocabulary) if g.kind == "office"]
    assert [(cue.cue, len(cue.gaps)) for cue in ranked(found)] == [
        ("Vụ trưởng", 2),
        ("Cục trưởng", 1),
    ]
