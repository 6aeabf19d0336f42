"""The measure itself, and that bomay reads the golden documents as well as committed."""

import pytest
from evaluation.documents import pages
from evaluation.facts import Doubt, Fact, Page
from evaluation.likeness import alike, alike_offices, number, plain, similar
from evaluation.matching import match, overlap, same_number
from evaluation.measures import Count, Sheet, measure
from evaluation.record import README, fallen, recorded, with_table
from evaluation.rules import rules
from evaluation.scores import f1, scores

from kg.model import Span

TEXT = "Sở Y tế tham mưu kế hoạch, Sở Nội vụ báo cáo trước ngày 30/6."


@pytest.fixture(scope="module")
def sheets():
    return [measure(page) for page in pages()]


def page(gold=(), found=(), doubts=(), name="bodies"):
    """A document with facts of one class."""
    empty = dict.fromkeys(
        ("officials", "offices", "bodies", "directives", "events", "participation", "tasks"), ()
    ) | {"figures": ()}
    return Page("a", TEXT, empty | {name: tuple(gold)}, empty | {name: tuple(found)}, tuple(doubts))


def test_nothing_has_become_worse(sheets):
    assert not list(fallen(scores(sheets), recorded())), "make eval EVAL='--misses 20'"


def test_the_readme_has_the_committed_figures():
    readme = README.read_text("utf-8")
    assert "| officials |" in readme
    assert with_table(readme, recorded()) == readme, "make figures"


def test_every_golden_document_is_measured(sheets):
    assert len(sheets) == recorded()["documents"], "make figures"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND tỉnh Sơn La", "Ủy ban nhân dân tỉnh Sơn La"),
        ("Thành uỷ Hà Nội", "Thành ủy Hà Nội"),
        ("Sở Y tế", "Sở Y tế tỉnh Sơn La"),
        ("Hội Nông dân Việt Nam", "Hội Nông dân"),
    ],
)
def test_a_shorter_name_is_alike(one, other):
    assert alike(one, other) >= 0.6
    assert alike(other, one) == alike(one, other)


def test_names_that_contradict_each_other_are_not_alike_but_may_be_similar():
    assert alike("Sở Y tế Sơn La", "Sở Y tế Cà Mau") == 0
    assert similar("Sở Y tế Sơn La", "Sở Y tế Cà Mau") == pytest.approx(0.6)


@pytest.mark.parametrize("deputy", ["Phó Giám đốc Sở Y tế", "Quyền Giám đốc Sở Y tế"])
def test_ranks_are_kept_apart(deputy):
    assert alike_offices(deputy, "Giám đốc Sở Y tế") == 0
    assert alike_offices(deputy, deputy + " Sơn La") > 0.8


def test_acting_may_be_one_letter():
    assert plain("Q. Giám đốc") == plain("Quyền Giám đốc")


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("05-CT/TW", "5-CT/TƯ", True),
        ("28", "28-CT/TW", True),
        ("28-CT/TW", "28/CT-TW", True),
        ("28-CT/TW", "28-KL/TW", False),
        ("15/2020/NĐ-CP", "15/2021/NĐ-CP", False),
    ],
)
def test_citation_keys(one, other, equal):
    assert same_number(one, other) is equal
    assert number(one) != number("1-CT/TW")


def test_facts_are_paired_one_to_one_the_most_alike_first():
    gold = [Fact(("Sở Y tế tỉnh Sơn La", "Sở Y tế")), Fact(("Sở Nội vụ",))]
    found = [Fact(("Sở Y tế",)), Fact(("Sở Y tế tỉnh Sơn La",)), Fact(("Sở Xây dựng",))]
    matches = match("bodies", page(gold, found))
    assert len(matches.pairs) == 1
    assert matches.missed == (gold[1],)
    assert len(matches.extra) == 2


def test_what_the_annotator_doubts_is_neither_right_nor_wrong():
    found = [Fact(("Sở Xây dựng",))]
    assert match("bodies", page((), found)).extra
    assert not match("bodies", page((), found, [Doubt("bodies", "Sở Xây dựng")])).extra
    task = [Fact(span=Span(27, 44))]
    assert match("tasks", page((), task, name="tasks")).extra
    doubt = Doubt("tasks", "Sở Nội vụ báo cáo")
    assert not match("tasks", page((), task, [doubt], "tasks")).extra


def test_overlap_is_of_all_that_either_covers():
    assert overlap(Fact(span=Span(0, 10)), Fact(span=Span(5, 15))) == pytest.approx(1 / 3)
    assert overlap(Fact(span=Span(0, 5)), Fact(span=Span(7, 9))) == 0


def office(status, *, rules=()):
    return Fact(
        ("Giám đốc Sở Y tế",),
        ("Lò Văn Tình",),
        attributes={"status": (status,), "body": ("Sở Y tế",)},
        rules=rules,
    )


def test_attributes_count_for_what_was_found():
    sheet = measure(page([office("former")], [office("current")], name="offices"))
    assert sheet.counts["offices"] == Count(1, 1, 1)
    assert sheet.counts["office status"] == Count(0, 1, 1)
    assert [v.right for v in sheet.verdicts if v.measure == "office status"] == [False]
    assert (sheet.verdicts[0].found, sheet.verdicts[0].wanted) == (("current",), ("former",))
    assert sheet.counts["office body"] == Count(1, 1, 1)


def test_an_invented_date_is_wrong():
    gold = [Fact(("Hội nghị tổng kết",), attributes={"date": ()})]
    found = [Fact(("Hội nghị tổng kết",), attributes={"date": ("2021-01-01",)})]
    assert measure(page(gold, found, name="events")).counts["event date"] == Count(0, 1, 1)
    assert "event date" not in measure(page(gold, gold, name="events")).counts


def test_a_task_has_the_attributes_of_what_covers_most_of_it():
    def task(start, end, assignee):
        attributes = {"assignee": assignee, "assigner": (), "basis": (), "due": ()}
        return Fact(span=Span(start, end), attributes=attributes)

    gold = [task(8, 25, ("Sở Y tế",))]
    found = [task(8, 16, ("Sở Nội vụ",)), task(12, 25, ("Sở Y tế",))]
    assert measure(page(gold, found, name="tasks")).counts["task assignee"] == Count(1, 1, 1)


def test_scores_are_micro_averages_with_an_interval_around_them():
    sheets = [Sheet(str(i), {"officials": Count(i, 10, 10)}, {}) for i in range(11)]
    score = scores(sheets)["officials"]
    assert score.count == Count(55, 110, 110)
    assert score.precision == score.recall == score.f1 == 0.5
    assert score.interval[0] < 0.5 < score.interval[1]
    assert score.interval == scores(sheets)["officials"].interval
    assert f1(Count()) == 1


def test_a_fall_of_more_than_a_point_and_a_fact_is_told():
    record = {"scores": {"officials": {"f1": 0.9, "wanted": 1000}}}
    told = scores([Sheet("a", {"officials": Count(889, 1000, 1000)}, {})])
    assert "0.889" in next(fallen(told, record))
    assert not list(fallen(scores([Sheet("a", {"officials": Count(891, 1000, 1000)}, {})]), record))


def test_rules_are_measured_by_what_they_read():
    gold, found = [office("former")], [office("former", rules=("after-name",)), wrong()]
    (rule,) = rules([measure(page(gold, found, name="offices"))])
    assert (rule.fact, rule.name, rule.right, rule.read) == ("offices", "after-name", 1, 2)
    assert rule.precision == 0.5


def wrong():
    return Fact(
        ("Chủ tịch xã",),
        ("Lò Văn Tình",),
        attributes={"status": (), "body": ()},
        rules=("after-name",),
    )


def test_every_office_directive_task_and_figure_tells_its_rule(sheets):
    for sheet in sheets:
        for name in ("offices", "directives", "events", "participation", "tasks", "figures"):
            matches = sheet.matches[name]
            for fact in (*matches.extra, *(found for _, found in matches.pairs)):
                assert fact.rules, (sheet.id, str(fact))
