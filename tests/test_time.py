"""Questions about a day: who held what, what was open, what was in force, and how sure that is."""

import pyoxigraph as ox
import pytest
from sample_facts import Sample, body, directive, empty, occupancy, official

from kg.building import build_file
from kg.errors import QueryError
from kg.graph import triples
from kg.model import Agent, DirectiveLink, PartialDate, Span, Task
from kg.query import answer, questions
from kg.store import open_graph
from kg.vocabulary import load

POST = "Bí thư Tỉnh ủy Lạng Sơn"
BODY = "Tỉnh ủy Lạng Sơn"
AN, BE = "Lò Văn An", "Vi Thị Be"
VOCABULARY = load()
KNOWN = questions()


def stored(*facts) -> ox.Store:
    store = ox.Store()
    store.extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples(facts, VOCABULARY))
    return store


def told(date: str | None, *said) -> object:
    """A document of a day that tells of holders of the post: (name, status, from, until)."""
    text = "\n".join(f"Ông bà {name}, {POST}, dự họp." for name, *_ in said)
    sample = Sample(f"tin/{date}", text, date)
    return empty(
        sample,
        officials=tuple(official(sample, name) for name, *_ in said),
        bodies=(body(sample, BODY),),
        occupancies=tuple(
            occupancy(
                sample,
                name,
                POST,
                status,
                role="bí-thư",
                body=BODY,
                valid_from=PartialDate.parse(dates[0]) if dates and dates[0] else None,
                valid_until=PartialDate.parse(dates[1]) if dates[1:] else None,
            )
            for name, status, *dates in said
        ),
    )


def holders(store, day=None):
    given = {"office": POST} | ({"as_of": day} if day else {})
    table = answer(store, KNOWN["holders"], given)
    at = [table.columns.index(column) for column in ("name", "certainty")]
    return [tuple(row[i] for i in at) for row in table.rows]


SEEN_TWICE = [told("2020-03-01", (AN, "current")), told("2021-06-01", (AN, "current"))]
HANDOVER = [
    told("2020-03-01", (AN, "current")),
    told("2021-04-05", (AN, "dismissed"), (BE, "appointed")),
    told("2022-01-10", (BE, "current")),
]
ACTING = [told("2020-03-01", (AN, "current")), told("2020-09-01", (BE, "acting"))]
TERM = [told("2023-05-02", (AN, "former", "2015-10", "2019-03"), (BE, "current", "2019-03-20"))]
YEARS = [told("2023-05-02", (AN, "former", "2015", "2019"))]
ELECTED = [told("2025-03-12", (AN, "appointed", "2025-03-12", "2026"))]
RETURNED = [
    told("2018-01-01", (AN, "current")),
    told("2019-01-01", (AN, "dismissed")),
    told("2020-01-01", (AN, "appointed")),
]


@pytest.mark.parametrize(
    ("documents", "day", "expected"),
    [
        (SEEN_TWICE, "2020-02-29", []),
        (SEEN_TWICE, "2020-03-01", [(AN, "stated")]),
        (SEEN_TWICE, "2020-12-31", [(AN, "inferred")]),
        (SEEN_TWICE, "2023-01-01", [(AN, "last-known")]),
        (HANDOVER, "2021-04-04", [(AN, "inferred")]),
        (HANDOVER, "2021-04-05", [(BE, "stated")]),
        (HANDOVER, "2021-12-31", [(BE, "inferred")]),
        (HANDOVER, None, [(BE, "last-known")]),
        (ACTING, "2020-08-31", [(AN, "last-known")]),
        (ACTING, "2020-09-02", [(BE, "last-known")]),
        (TERM, "2015-09-30", []),
        (TERM, "2017-01-01", [(AN, "stated")]),
        (TERM, "2021-01-01", [(BE, "stated")]),
        (TERM, "2024-01-01", [(BE, "last-known")]),
        (YEARS, "2019-12-31", [(AN, "stated")]),
        (YEARS, "2020-01-01", []),
        (YEARS, None, []),
        (ELECTED, "2026-06-01", [(AN, "stated")]),
        (ELECTED, "2027-01-01", []),
        (ELECTED, None, [(AN, "last-known")]),
        (RETURNED, "2019-06-01", []),
        (RETURNED, "2020-06-01", [(AN, "last-known")]),
        ([told("2020-03-01", (AN, "candidate"))], "2021-01-01", []),
        ([told(None, (AN, "current"))], "2021-01-01", []),
        ([told("2020-03-01", (AN, "former"))], "2019-01-01", []),
    ],
)
def test_who_held_an_office_on_a_day(documents, day, expected):
    assert holders(stored(*documents), day) == expected


def test_who_headed_a_province_before_and_after_it_was_enlarged(tmp_path):
    """Phú Thọ took in Hòa Bình and Vĩnh Phúc on 1 July 2025; the names here are invented."""
    office = "Chủ tịch Ủy ban nhân dân tỉnh Phú Thọ"
    asked = {
        "2025-06-20": [("Lò Văn An", "last-known")],
        "2025-07-02": [],
        "2025-08-15": [("Vi Văn Bẩy", "last-known")],
    }
    for name, day in (("Lò Văn An", "2025-05-10"), ("Vi Văn Bẩy", "2025-07-20")):
        text = f"---\ndate: {day}\n---\nÔng {name}, Chủ tịch UBND tỉnh Phú Thọ, chủ trì họp.\n"
        (tmp_path / f"{day}.txt").write_text(text, encoding="utf-8")
    assert held(built(tmp_path), office, asked) == asked


def test_who_headed_a_ministry_that_was_merged_and_one_that_followed(tmp_path):
    """Two ministries became the Ministry of Agriculture and Environment on 1 March 2025."""
    old, new = "Bộ Tài nguyên và Môi trường", "Bộ Nông nghiệp và Môi trường"
    for name, ministry, day in (
        ("Lò Văn An", old, "2024-05-10"),
        ("Vi Văn Bẩy", new, "2025-03-20"),
    ):
        text = f"---\ndate: {day}\n---\nÔng {name}, Bộ trưởng {ministry}, chủ trì họp.\n"
        (tmp_path / f"{day}.txt").write_text(text, encoding="utf-8")
    store = built(tmp_path)
    before = {"2024-12-31": [("Lò Văn An", "last-known")], "2025-03-01": []}
    after = {"2025-03-01": [], "2025-03-20": [("Vi Văn Bẩy", "stated")]}
    assert held(store, f"Bộ trưởng {old}", before) == before
    assert held(store, f"Bộ trưởng {new}", after) == after
    rows = answer(store, KNOWN["body-history"], {"name": new}).rows
    assert {row[4] for row in rows if row[3] == "follows"} >= {old}


def built(folder) -> ox.Store:
    build_file([folder], folder / "tin.ttl")
    return open_graph(folder / "tin.ttl")


def held(store, office, days) -> dict[str, list[tuple[str | None, ...]]]:
    """Who held an office on each of some days, and how surely."""
    tables = {d: answer(store, KNOWN["holders"], {"office": office, "as_of": d}) for d in days}
    at = [tables[next(iter(days))].columns.index(column) for column in ("name", "certainty")]
    return {day: [tuple(row[i] for i in at) for row in t.rows] for day, t in tables.items()}


def test_a_holder_told_of_without_the_body_is_of_another_body():
    """A minister abroad is said to hold "Bộ trưởng Bộ Quốc phòng", as ours is."""
    sample = Sample("tin/nước ngoài", f"Ông {BE}, {POST}, dự.", "2021-05-01")
    abroad = occupancy(sample, BE, POST, role="bí-thư")
    facts = empty(sample, officials=(official(sample, BE),), occupancies=(abroad,))
    store = stored(*SEEN_TWICE, facts)
    assert holders(store, "2021-06-01") == [(AN, "stated")]
    table = answer(store, KNOWN["succession"], {"office": POST})
    assert [row[1] for row in table.rows] == [AN]


def test_an_office_of_many_seats_has_many_holders():
    seats = "Ủy viên Ban Thường vụ Tỉnh ủy Lạng Sơn"
    documents = []
    for name, day in ((AN, "2020-03-01"), (BE, "2021-03-01")):
        sample = Sample(f"tin/{day}", f"Đồng chí {name}, {seats}, dự.", day)
        seat = occupancy(sample, name, seats, role="ủy-viên-ban-thường-vụ")
        documents.append(empty(sample, officials=(official(sample, name),), occupancies=(seat,)))
    table = answer(stored(*documents), KNOWN["holders"], {"as_of": "2022-01-01"})
    assert [row[0] for row in table.rows] == [AN, BE]


def test_succession_goes_from_one_holder_to_the_next():
    table = answer(stored(*HANDOVER), KNOWN["succession"], {"office": POST})
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    assert [(r["name"], r["first"], r["last"], r["left"]) for r in rows] == [
        (AN, "2020-03-01", "2020-03-01", "2021-04-05"),
        (BE, "2021-04-05", "2022-01-10", None),
    ]


def test_a_career_has_every_office_with_when_it_was_told_of():
    table = answer(stored(*HANDOVER), KNOWN["career"], {"name": AN})
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    assert [(r["status"], r["first"], r["documents"]) for r in rows] == [
        ("current", "2020-03-01", "1"),
        ("dismissed", "2021-04-05", "1"),
    ]


def task(sample: Sample, words: str, due: str | None) -> Task:
    return Task(
        span=sample.span(words),
        kind="task",
        force=None,
        lead=(Agent("body", BODY),),
        coordinating=(),
        assigner=None,
        basis=(),
        due=PartialDate.parse(due) if due else None,
        evidence=(sample.sentence(words),),
        rule="order",
    )


def test_a_task_is_overdue_after_the_last_day_of_its_deadline():
    sample = Sample("việc", f"{BODY} rà soát quy hoạch, tổng kết và báo cáo.", "2021-12-28")
    facts = empty(
        sample,
        bodies=(body(sample, BODY),),
        tasks=(
            task(sample, "rà soát quy hoạch", "2022-06"),
            task(sample, "tổng kết", "2022-06-30"),
            task(sample, "báo cáo", None),
        ),
    )
    store = stored(facts)

    def asked(question, day):
        table = answer(store, KNOWN[question], {"as_of": day})
        at = table.columns.index("text")
        return [row[at] for row in table.rows]

    assert asked("overdue-tasks", "2022-06-30") == []
    assert asked("overdue-tasks", "2022-07-01") == ["rà soát quy hoạch", "tổng kết"]
    assert asked("open-tasks", "2021-12-27") == []
    assert len(asked("open-tasks", "2022-07-01")) == 3


def test_a_directive_is_in_force_until_it_is_replaced():
    sample = Sample("quy định", "Quy định 50 thay thế Quy định 12; dự thảo Quy định 99.")
    old = directive(sample, "Quy định 12", number="12-QĐ/TW", date=PartialDate(2015, 3, 1))
    link = DirectiveLink("replaces", old.id, (Span(0, 10),))
    new = directive(
        sample, "Quy định 50", number="50-QĐ/TW", date=PartialDate(2021, 12, 27), links=(link,)
    )
    draft = directive(sample, "Quy định 99", number="99-QĐ/TW", draft=True)
    store = stored(empty(sample, directives=(old, new, draft)))

    def numbers(day):
        table = answer(store, KNOWN["in-force"], {"as_of": day})
        return [row[table.columns.index("number")] for row in table.rows]

    assert numbers("2014-12-31") == []
    assert numbers("2021-12-26") == ["12-QĐ/TW"]
    assert numbers("2021-12-27") == ["50-QĐ/TW"]


def test_a_year_in_a_number_is_known_though_no_date_is():
    sample = Sample("luật", "Nghị định 40/2020/NĐ-CP của Chính phủ.")
    decree = directive(sample, "Nghị định 40/2020/NĐ-CP", number="40/2020/NĐ-CP", type="Nghị định")
    store = stored(empty(sample, directives=(decree,)))
    for day, count in (("2019-12-31", 0), ("2020-01-01", 1)):
        assert len(answer(store, KNOWN["in-force"], {"as_of": day}).rows) == count


def test_two_offices_at_once_are_those_one_document_tells_of():
    text = f"Ông {AN}, {POST}, Chủ tịch Hội đồng nhân dân tỉnh Lạng Sơn, chủ trì."
    sample = Sample("hai", text, "2021-03-01")
    other = "Chủ tịch Hội đồng nhân dân tỉnh Lạng Sơn"
    facts = empty(
        sample,
        officials=(official(sample, AN),),
        occupancies=(occupancy(sample, AN, POST), occupancy(sample, AN, other)),
    )
    table = answer(stored(facts), KNOWN["concurrent-offices"])
    assert [row[:3] for row in table.rows] == [(AN, POST, other)]


@pytest.mark.parametrize("day", ["2021", "2021-02-30", "hôm nay", ""])
def test_a_day_that_is_none_is_told(day):
    with pytest.raises(QueryError, match="YYYY-MM-DD"):
        holders(stored(*HANDOVER), day or " ")
