"""Contradictions are told with both sides; what merely changes is none."""

from decimal import Decimal

import pyoxigraph as ox
import pytest
from click.testing import CliRunner
from sample_facts import Sample, body, directive, empty, occupancy, official

from kg.cli import main
from kg.conflicts import conflicts, kinds
from kg.graph import triples
from kg.model import Figure, PartialDate
from kg.store import write_file
from kg.vocabulary import load

BODY = "Tỉnh ủy Lạng Sơn"
POST = f"Bí thư {BODY}"
AN, BE = "Lò Văn An", "Vi Thị Be"
VOCABULARY = load()


def quads(*facts) -> list[ox.Quad]:
    return [ox.Quad(t.subject, t.predicate, t.object) for t in triples(facts, VOCABULARY)]


def found(kind, *facts):
    store = ox.Store()
    store.extend(quads(*facts))
    (one,) = conflicts(store, VOCABULARY, [kind])
    return [row[:3] for row in one.table.rows]


def holder(name: str, day: str, status: str = "current", **dates):
    sample = Sample(f"tin/{name}/{day}", f"{POST} {name} dự.", day)
    held = occupancy(sample, name, POST, status, role="bí-thư", body=BODY, **dates)
    return empty(
        sample,
        officials=(official(sample, name),),
        bodies=(body(sample, BODY),),
        occupancies=(held,),
    )


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        (
            [holder(AN, "2020-01-01"), holder(BE, "2020-06-01"), holder(AN, "2021-01-01")],
            [(POST, f"{AN} (2020-01-01 - 2021-01-01)", f"{BE} (2020-06-01)")],
        ),
        (
            [holder(AN, "2020-01-01"), holder(BE, "2020-01-01", "acting")],
            [(POST, f"{AN} (2020-01-01)", f"{BE} (2020-01-01)")],
        ),
        ([holder(AN, "2020-01-01"), holder(BE, "2020-06-01")], []),
        ([holder(AN, "2020-06-01", "former"), holder(BE, "2020-06-01")], []),
        ([holder(AN, "2020-06-01"), holder(BE, "2020-06-01", "candidate")], []),
    ],
)
def test_two_holders_of_an_office_for_one(documents, expected):
    assert found("holders", *documents) == expected


def test_an_office_that_ended_before_it_began():
    dates = {"valid_from": PartialDate(2020, 5), "valid_until": PartialDate(2019)}
    assert found("impossible-dates", holder(AN, "2021-01-01", "former", **dates)) == [
        (f"{AN}, {POST}", "from 2020-05", "until 2019")
    ]
    dates = {"valid_from": PartialDate(2019, 5), "valid_until": PartialDate(2019)}
    assert found("impossible-dates", holder(AN, "2021-01-01", "former", **dates)) == []


def cited(id: str, day: str | None, seen: str = "2022-01-01"):
    sample = Sample(id, "Quy định số 50-QĐ/TW được ban hành.", seen)
    date = PartialDate.parse(day) if day else None
    said = directive(sample, "Quy định số 50-QĐ/TW", number="50-QĐ/TW", date=date)
    return empty(sample, directives=(said,))


@pytest.mark.parametrize(
    ("days", "count"),
    [
        (("2021-12-27", "2021-12-28"), 1),
        (("2021-12-27", "2021-12"), 0),
        (("2021-12-27", None), 0),
        (("2021-12-27", "2021-12-27"), 0),
    ],
)
def test_a_directive_of_two_dates(days, count):
    assert len(found("dates", *(cited(f"tin/{n}", day) for n, day in enumerate(days)))) == count


def test_a_directive_cited_before_it_was_issued():
    (row,) = found("impossible-dates", cited("tin", "2022-03-01", "2022-01-01"))
    assert row[1:] == ("issued 2022-03-01", "cited 2022-01-01")
    assert found("impossible-dates", cited("tin", "2022-01-01", "2022-01")) == []


def counted(id: str, words: str, value: int, **said):
    sample = Sample(id, f"Toàn tỉnh kết nạp {words}.", "2022-01-01")
    details = {
        "what": "kết nạp",
        "approximation": None,
        "date": PartialDate(2021),
        "comparison": None,
        "until": None,
        "direction": None,
        "status": None,
        "total": None,
        "part_of": None,
    }
    figure = Figure(
        span=sample.span(words),
        value=Decimal(value),
        unit="đảng viên",
        evidence=(sample.sentence(words),),
        rule="counted",
        **{**details, **said},
    )
    return empty(sample, figures=(figure,))


def test_figures_of_one_thing_and_time_that_differ():
    one, two = counted("a", "1.250 đảng viên", 1250), counted("b", "1.300 đảng viên", 1300)
    assert found("figures", one, two) == [
        ("kết nạp, 2021", "1250 đảng viên", "1300 đảng viên"),
    ]
    later = counted("b", "1.300 đảng viên", 1300, date=PartialDate(2022))
    assert found("figures", one, later) == []
    about = counted("b", "1.300 đảng viên", 1300, approximation="about")
    assert found("figures", one, about) == []


def test_a_term_given_years_of_another():
    sample = Sample(
        "khóa", f"{AN} là đại biểu Quốc hội khóa XIV, nhiệm kỳ 2021-2026.", "2022-01-01"
    )
    facts = empty(
        sample, officials=(official(sample, AN),), occupancies=(occupancy(sample, AN, POST),)
    )
    assert found("terms", facts) == [("Quốc hội khóa XIV", "2016-2021", "2021-2026")]


class TestCommand:
    @pytest.fixture
    def graph(self, tmp_path):
        path = tmp_path / "tin.ttl"
        write_file(quads(holder(AN, "2020-01-01"), holder(BE, "2020-01-01")), path)
        return str(path)

    def run(self, *arguments):
        return CliRunner().invoke(main, ["conflicts", *arguments])

    def test_lays_out_both_sides_with_their_sentences(self, graph):
        output = self.run(graph).stdout
        assert all(f"{kind}: " in output for kind in kinds())
        assert f"{POST} {AN} dự." in output
        assert f"{POST} {BE} dự." in output

    def test_writes_csv_with_the_kind_first(self, graph):
        lines = self.run(graph, "--format", "csv").stdout.splitlines()
        assert lines[0].startswith("kind,subject,first,second,source,quote")
        assert [line.split(",")[0] for line in lines[1:]] == ["holders"]

    def test_names_the_kinds_there_are(self, graph):
        result = self.run(graph, "--kind", "holder")
        assert result.exit_code == 1
        assert "there are bodies, dates" in result.stderr
