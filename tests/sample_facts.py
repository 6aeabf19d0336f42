"""Facts written by hand, for tests of the graph: no extraction is needed to make them."""

from dataclasses import dataclass, field
from decimal import Decimal

from kg.model import (
    Agent,
    Body,
    Directive,
    DirectiveLink,
    Document,
    Event,
    Facts,
    Figure,
    Mention,
    Occupancy,
    Official,
    PartialDate,
    Participation,
    Span,
    Task,
)

MAI = "Trần Thị Mẫu"
BAN = "Ban Tổ chức Tỉnh ủy Lạng Sơn"
OFFICE = f"Trưởng {BAN}"
TEXT = f"""Hội nghị tổng kết công tác tổ chức xây dựng Đảng năm 2021 khai mạc ngày 28/12/2021.
Bà {MAI}, {OFFICE}, chủ trì hội nghị.
Căn cứ Quy định số 50-QĐ/TW ngày 27/12/2021 của Bộ Chính trị, bà yêu cầu Sở Nội vụ phối hợp với \
các huyện ủy rà soát quy hoạch cán bộ trước ngày 30/6/2022.
Quy định này thay thế Quyết định 55. Năm 2021 toàn tỉnh kết nạp hơn 1.250 đảng viên."""


@dataclass
class Sample:
    """A document with a way to point at its words."""

    id: str = "2021/12/hội nghị"
    text: str = TEXT
    date: str | None = "2021-12-28"
    extra: dict[str, str] = field(default_factory=dict)

    def span(self, words: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return Span(start, start + len(words))

    def sentence(self, words: str) -> Span:
        """The line that holds some words."""
        start = self.text.index(words)
        first = self.text.rfind("\n", 0, start) + 1
        end = self.text.find("\n", start)
        return Span(first, len(self.text) if end < 0 else end)

    def mention(self, words: str) -> Mention:
        return Mention(self.span(words), self.sentence(words))

    def document(self) -> Document:
        date = PartialDate.parse(self.date) if self.date else None
        return Document(self.id, self.text, date, **self.extra)


def empty(sample: Sample, **found: tuple) -> Facts:
    """The facts of a document, none but those given."""
    kinds = (
        "officials",
        "bodies",
        "occupancies",
        "directives",
        "events",
        "participations",
        "tasks",
        "figures",
    )
    return Facts(sample.document(), **{kind: found.get(kind, ()) for kind in kinds})


def directive(sample: Sample, words: str, **said) -> Directive:
    """A directive cited by some words of a document."""
    details = {
        "id": words,
        "type": "Quy định",
        "number": None,
        "title": None,
        "date": None,
        "issuer": None,
        "draft": False,
        "links": (),
        "mentions": (sample.mention(words),),
        "rule": "citation",
    }
    return Directive(**{**details, **said})


def official(sample: Sample, name: str) -> Official:
    return Official(name, (), (sample.mention(name),))


def body(sample: Sample, name: str, words: str | None = None, **said) -> Body:
    details = {"kind": None, "place": None, "parent": None}
    return Body(name=name, mentions=(sample.mention(words or name),), **{**details, **said})


def occupancy(sample: Sample, name: str, office: str, status="current", **said) -> Occupancy:
    details = {
        "role": "trưởng-ban",
        "body": None,
        "valid_from": None,
        "valid_until": None,
        "evidence": (sample.sentence(name),),
        "rule": "after-name",
    }
    return Occupancy(official=name, office=office, status=status, **{**details, **said})


def full(sample: Sample | None = None) -> Facts:
    """A document with a fact of every kind."""
    sample = sample or Sample()
    rules = directive(
        sample,
        "Quy định số 50-QĐ/TW",
        number="50-QĐ/TW",
        date=PartialDate(2021, 12, 27),
        issuer=Agent("body", "Bộ Chính trị"),
        links=(DirectiveLink("replaces", "Quyết định 55", (sample.sentence("thay thế"),)),),
    )
    return empty(
        sample,
        officials=(official(sample, MAI),),
        bodies=(
            body(sample, BAN, kind="ban", place="Lạng Sơn", parent="Tỉnh ủy Lạng Sơn"),
            body(sample, "Bộ Chính trị", kind="bộ-chính-trị"),
            body(sample, "Sở Nội vụ tỉnh Lạng Sơn", "Sở Nội vụ", kind="sở", place="Lạng Sơn"),
        ),
        occupancies=(occupancy(sample, MAI, OFFICE, body=BAN),),
        directives=(
            rules,
            directive(sample, "Quyết định 55", type="Quyết định", number="55"),
        ),
        events=(
            Event(
                "e1",
                "Hội nghị tổng kết công tác tổ chức xây dựng Đảng năm 2021",
                "hội-nghị",
                PartialDate(2021, 12, 28),
                None,
                (sample.mention("Hội nghị tổng kết công tác tổ chức xây dựng Đảng năm 2021"),),
                "head-noun",
            ),
        ),
        participations=(
            Participation("e1", MAI, "chair", (sample.sentence("chủ trì"),), "verb-after-name"),
        ),
        tasks=(
            Task(
                span=sample.span("rà soát quy hoạch cán bộ trước ngày 30/6/2022"),
                kind="task",
                force=None,
                lead=(Agent("body", "Sở Nội vụ tỉnh Lạng Sơn"),),
                coordinating=(Agent("group", "các huyện ủy"),),
                assigner=Agent("official", MAI),
                basis=(rules.id,),
                due=PartialDate(2022, 6, 30),
                evidence=(sample.sentence("rà soát"), sample.sentence("chủ trì")),
                rule="order",
            ),
        ),
        figures=(
            Figure(
                span=sample.span("hơn 1.250 đảng viên"),
                value=Decimal("1.25E+3"),
                unit="đảng viên",
                what="kết nạp",
                approximation="more-than",
                date=PartialDate(2021),
                until=None,
                comparison=None,
                direction=None,
                status=None,
                total=None,
                part_of=None,
                evidence=(sample.sentence("đảng viên"),),
                rule="number-unit",
            ),
        ),
    )
