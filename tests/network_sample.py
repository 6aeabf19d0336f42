"""Two short documents and what they say, as the tests of networks and pages need it."""

import pyoxigraph as ox

from kg import graph, vocabulary
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

MEETING = (
    "Trưởng Ban Tổ chức Trung ương Trương Thị Mai chủ trì hội nghị tổng kết.\n"
    "Ban Tổ chức Trung ương giao Thành ủy Hà Nội rà soát 13.500 đảng viên theo "
    "Quy định 50-QĐ/TW của Bộ Chính trị trước ngày 30/6/2021.\n"
    "Quy định 50-QĐ/TW thay thế Quyết định 12-QĐ/TW.\n"
)
NEWS = (
    "Bà Trương Thị Mai giữ chức Trưởng Ban Tổ chức Trung ương.\nÔng Trương Thị Mài là đại biểu.\n"
)
MAI = "https://w3id.org/bomay/official/trương-thị-mai"
COMMITTEE = "https://w3id.org/bomay/body/ban-tổ-chức-trung-ương"
CITY = "https://w3id.org/bomay/body/thành-ủy-hà-nội"
TASK_WORDS = "rà soát 13.500 đảng viên"


def store() -> ox.Store:
    """The graph of both documents."""
    found = ox.Store()
    triples = graph.triples([meeting(), news()], vocabulary.load())
    found.extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples)
    return found


def meeting() -> Facts:
    text = MEETING
    first, second, third = _lines(text)
    rule = "test"
    leading = "Trưởng Ban Tổ chức Trung ương"
    regulation, decision = "Quy định 50-QĐ/TW", "Quyết định 12-QĐ/TW"
    politburo = Agent("body", "Bộ Chính trị")
    return Facts(
        document=Document(
            "2021/hội nghị",
            text,
            PartialDate(2021, 4, 30),
            "https://example.org/hoi-nghi?a=1&b=2",
            "Hội nghị tổng kết",
        ),
        officials=(Official("Trương Thị Mai", (), _named(text, "Trương Thị Mai", first)),),
        bodies=(
            _body(text, "Ban Tổ chức Trung ương", first),
            Body(
                "Thành ủy Hà Nội",
                None,
                None,
                "Ban Chấp hành Trung ương",
                _named(text, "Thành ủy Hà Nội", second),
            ),
            _body(text, "Bộ Chính trị", second),
        ),
        occupancies=(
            Occupancy(
                "Trương Thị Mai",
                leading,
                "trưởng-ban",
                "Ban Tổ chức Trung ương",
                "current",
                PartialDate(2021, 4),
                None,
                (first,),
                rule,
            ),
        ),
        directives=(
            _directive(
                text, regulation, second, politburo, (DirectiveLink("replaces", "d2", (third,)),)
            ),
            _directive(text, decision, third, None, ()),
        ),
        events=(
            Event(
                "e1",
                "hội nghị tổng kết",
                "hội-nghị",
                None,
                None,
                _named(text, "hội nghị tổng kết", first),
                rule,
            ),
        ),
        participations=(Participation("e1", "Trương Thị Mai", "chair", (first,), rule),),
        tasks=(
            Task(
                _span(text, TASK_WORDS),
                "task",
                None,
                (Agent("body", "Thành ủy Hà Nội"),),
                (Agent("group", "các quận ủy"),),
                Agent("post", leading),
                ("d1",),
                PartialDate(2021, 6, 30),
                (second,),
                rule,
            ),
        ),
        figures=(
            Figure(
                _span(text, "13.500 đảng viên"),
                13500,
                "đảng viên",
                *[None] * 9,
                (second,),
                rule,
            ),
        ),
    )


def news() -> Facts:
    text = NEWS
    first, second = _lines(text)
    holding = Occupancy(
        "Trương Thị Mai",
        "Trưởng Ban Tổ chức Trung ương",
        "trưởng-ban",
        "Ban Tổ chức Trung ương",
        "current",
        PartialDate(2021, 4),
        None,
        (first,),
        "test",
    )
    deputy = Occupancy(
        "Trương Thị Mài", "đại biểu", "đại-biểu", None, "former", None, None, (second,), "test"
    )
    return Facts(
        document=Document("tin", text, PartialDate(2022, 1, 2)),
        officials=(
            Official("Trương Thị Mai", ("Bà Mai",), _named(text, "Trương Thị Mai", first)),
            Official("Trương Thị Mài", (), _named(text, "Trương Thị Mài", second)),
        ),
        bodies=(_body(text, "Ban Tổ chức Trung ương", first),),
        occupancies=(holding, deputy),
        directives=(),
        events=(),
        participations=(),
        tasks=(),
        figures=(),
    )


def _directive(text, name, sentence, issuer, links) -> Directive:
    kind, number = name[: name.rindex(" ")], name[name.rindex(" ") + 1 :]
    id = "d1" if links else "d2"
    mentions = _named(text, name, sentence)
    return Directive(id, kind, number, None, None, issuer, False, links, mentions, "test")


def _body(text, name, sentence) -> Body:
    return Body(name, None, None, None, _named(text, name, sentence))


def _named(text, words, sentence) -> tuple[Mention, ...]:
    return (Mention(_span(text, words, sentence.start), sentence),)


def _span(text, words, start=0) -> Span:
    begin = text.index(words, start)
    return Span(begin, begin + len(words))


def _lines(text) -> list[Span]:
    spans, start = [], 0
    for line in text.splitlines(keepends=True):
        spans.append(Span(start, start + len(line.rstrip())))
        start += len(line)
    return spans
