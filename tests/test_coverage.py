"""Coverage tells which sentences have a cue and gave no fact."""

import csv
import io

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.coverage import gaps, ranked
from kg.model import Document


def test_a_sentence_that_gave_its_fact_is_no_gap(vocabulary):
    document = Document("x", "Bộ trưởng Bộ Y tế Đào Hồng Lan trả lời chất vấn.")
    assert [gap.cue for gap in gaps(document, vocabulary) if gap.kind == "office"] == []


def test_a_title_beside_an_unread_name_is_a_gap_with_its_sentence(vocabulary):
    text = "Mở đầu. Vụ trưởng phụ trách kế hoạch nói về Hội Văn Nghệ hôm ấy."
    (gap,) = (g for g in gaps(Document("x", text), vocabulary) if g.kind == "office")
    assert gap.cue == "vụ trưởng"
    assert text[gap.span.start : gap.span.end] == gap.quote == text[8:]


def test_the_most_frequent_cue_comes_first(vocabulary):
    text = "Vụ trưởng gặp Hoa Sữa Trắng.\nVụ trưởng gặp Hoa Sữa Vàng.\nCục trưởng gặp Hoa Sữa Tím."
    found = [g for g in gaps(Document("x", text), vocabulary) if g.kind == "office"]
    assert [(cue.cue, len(cue.gaps)) for cue in ranked(found)] == [
        ("vụ trưởng", 2),
        ("cục trưởng", 1),
    ]


def test_a_day_before_a_noun_is_no_number_of_it(vocabulary):
    text = "Tối 14/4, người mẫu đến dự."
    assert [g for g in gaps(Document("x", text), vocabulary) if g.kind == "figure"] == []


def test_what_is_no_official_event_is_no_cue(vocabulary):
    text = "Ca sĩ đến phòng họp.\nĐại hội đồng cổ đông bầu ban kiểm soát.\nHai buổi lễ diễn ra."
    found = [g for g in gaps(Document("x", text), vocabulary) if g.kind == "event"]
    assert [gap.cue for gap in found] == ["buổi lễ"]


class TestCommand:
    TEXT = (
        "Vụ trưởng gặp Hoa Sữa Trắng.\nVụ trưởng gặp Hoa Sữa Vàng.\nCục trưởng gặp Hoa Sữa Tím.\n"
    )

    @pytest.fixture
    def folder(self, tmp_path):
        (tmp_path / "a.txt").write_text(self.TEXT, encoding="utf-8")
        return tmp_path

    def run(self, *arguments):
        return CliRunner().invoke(main, ["coverage", *map(str, arguments)])

    def test_tells_each_cue_with_its_sentences(self, folder):
        lines = self.run(folder, "--examples", 1).stdout.splitlines()
        assert lines == [
            "office: vụ trưởng, 2 sentences",
            "  a:0 Vụ trưởng gặp Hoa Sữa Trắng.",
            "office: cục trưởng, 1 sentence",
            "  a:57 Cục trưởng gặp Hoa Sữa Tím.",
        ]

    def test_lists_every_sentence_as_csv_whose_offsets_hold(self, folder):
        rows = list(csv.DictReader(io.StringIO(self.run(folder, "--format", "csv").stdout)))
        assert [row["cue"] for row in rows] == ["vụ trưởng", "vụ trưởng", "cục trưởng"]
        for row in rows:
            assert self.TEXT[int(row["start"]) : int(row["end"])] == row["quote"]

    def test_of_another_kind_says_that_nothing_is_wanting(self, folder):
        assert "Every sentence" in self.run(folder, "--kind", "figure").stdout

    def test_names_what_cannot_be_read_and_goes_on(self, folder):
        (folder / "b.txt").write_bytes(b"")
        result = self.run(folder)
        assert result.exit_code == 1
        assert "b.txt: empty" in result.stderr
        assert "vụ trưởng" in result.stdout
