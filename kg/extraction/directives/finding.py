"""Stage: documents of authority cited in a text, the text itself included if it is one.

"Kết luận số 21-KL/TW, ngày 25/10/2021 của Trung ương về ..." gives type, number, date,
issuer and subject; later "Kết luận 21" and "Kết luận này" are mentions of the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings, Located
from kg.extraction.directives.again import Anaphor, anaphors, retold, tell
from kg.extraction.directives.citations import Citation, Details
from kg.extraction.directives.described import described
from kg.extraction.directives.details import DetailReader
from kg.extraction.directives.effect import effects, parties
from kg.extraction.directives.identity import Decision, Directive, Reading, group, is_of
from kg.extraction.directives.letterhead import Letterhead, read_letterhead
from kg.extraction.directives.links import Cited, links
from kg.extraction.directives.named import named
from kg.extraction.directives.numbered import NumberedCitations
from kg.extraction.directives.sharing import distributed, numbered_in_brackets, numbered_next
from kg.extraction.directives.symbols import Number, Symbols
from kg.extraction.directives.tacit import with_issuers
from kg.extraction.directives.together import dated_together
from kg.extraction.mentions import BodyMention, DirectiveMention, PersonMention
from kg.model import Agent

_BOARD = re.compile(r"\bhđqt\b|hội đồng quản trị|đại hội đồng cổ đông")
_OFTEN = 2
_NEAR = 12
_NEVER_OF_COMPANIES = frozenset({"chỉ-thị", "luật", "nghị-định", "pháp-lệnh", "thông-tư"})
_ABOUT = re.compile(r"về(?: việc)? ")
_MEMBERS = re.compile(r"đại biểu Quốc hội\b", re.IGNORECASE)
_PREMIER = re.compile(r"(?:phó )?thủ tướng\b", re.IGNORECASE)
_DECISION, _CENTRE, _ORGANS = (
    "quyết-định",
    "TW",
    frozenset({"Bộ Chính trị", "Ban Bí thư Trung ương Đảng"}),
)
_DECIDES = re.compile(r"(?: (?:đã|vừa|mới|cũng|quyết định|thống nhất|có quyết định))* ")
_DEPUTY = re.compile(r"phó\b", re.IGNORECASE)


def find(analysis: Analysis, found: Findings) -> Iterator[Located]:
    """Yield a mention for every citation and a link for every stated relation."""
    symbols = Symbols(analysis.vocabulary)
    letterhead = read_letterhead(analysis, found, symbols)
    directives = group(_readings(analysis, found, symbols, letterhead))
    own = _own_key(directives, letterhead)
    again = list(anaphors(analysis, directives, own))
    reader = DetailReader(analysis, found, ())
    again += retold(analysis, directives, reader)
    tell(reader, directives, [a for a in again if a.key != own])
    for directive in directives:
        yield from _mentions(directive, [a for a in again if a.key == directive.key])
    cited = _cited(directives, again, letterhead)
    years = {d.key: year for d in directives if (year := d.year) is not None}
    yield from links(analysis, cited, own, years)
    yield from effects(analysis, found, cited, own, letterhead.date if letterhead else None)
    if own is not None:
        yield from parties(analysis, found, own)


def _readings(
    analysis: Analysis, found: Findings, symbols: Symbols, letterhead: Letterhead | None
) -> list[Reading]:
    citations = NumberedCitations(analysis, found, symbols).find()
    citations += named(analysis, found, citations)
    spans = tuple(sorted((c.start, c.end) for c in citations))
    reader = DetailReader(analysis, found, spans)
    pairs = [(c, _details(reader, citations, c)) for c in citations]
    subjects = {start for _, d in pairs for start in _subject_starts(analysis, d)}
    others = (c for c in described(analysis, found, citations, reader) if c.start not in subjects)
    pairs += [(c, reader.read(c)) for c in others]
    pairs = [(c, _consistent(symbols, c, d)) for c, d in pairs]
    pairs.sort(key=lambda pair: (pair[0].start, -pair[0].end))
    pairs = numbered_next(analysis, numbered_in_brackets(analysis, pairs))
    readings = [
        Reading(
            c,
            d,
            _issuer(found, symbols, c, d)
            or _only_body(analysis, found, symbols, c)
            or _of_centre(analysis, found, c),
            _sole_issuer(symbols, c),
            _decision(analysis, found, c, d),
        )
        for c, d in dated_together(analysis, found, distributed(analysis, pairs))
    ]
    readings = with_issuers(analysis, found, readings)
    is_on_company = len(_BOARD.findall(analysis.lower)) >= _OFTEN
    readings = [r for r in readings if not _is_of_board(analysis, r, is_on_company)]
    if letterhead is not None:
        readings = [r for r in readings if r.citation.number or not _is_own(letterhead, r)]
        readings.insert(0, _own_reading(letterhead))
    return readings


def _subject_starts(analysis: Analysis, details: Details) -> Iterator[int]:
    """Where the subject of a document begins, which is no other document: in brackets also
    after "về", "Nghị quyết số 36 (về Chiến lược biển)".
    """
    if details.title_start is None:
        return
    yield details.title_start
    about = _ABOUT.match(analysis.lower, details.title_start)
    if about is not None and analysis.text.startswith("(", details.title_start - 1):
        yield about.end()


def _decision(
    analysis: Analysis, found: Findings, citation: Citation, details: Details
) -> Decision | None:
    """What a document decides on the persons whom its subject names."""
    end = max(citation.end, details.end)
    persons = frozenset(p.name for p in found.within(PersonMention, citation.start, end))
    verbs = analysis.found("subject-verb", citation.start, end)
    if not persons or not verbs:
        return None
    words = frozenset(
        word.split()[0] for word in analysis.lower[verbs[0].start : verbs[0].end].split(", ")
    )
    posts = (hit.concepts[0].id for hit in analysis.found("post", citation.start, end))
    return Decision(words, persons, frozenset(posts))


def _is_of_board(analysis: Analysis, reading: Reading, is_on_company: bool) -> bool:
    """Whether a company's board issued it: a bare number in a text on a company, or what its
    board passes in the sentence; a "Nghị định" is never a company's."""
    citation = reading.citation
    if reading.issuer is not None or reading.details.issuer is not None:
        return citation.rule == "subject" and _is_of_chairman(reading)
    if citation.type.id in _NEVER_OF_COMPANIES:
        return False
    if citation.number is not None:
        is_bare = not citation.number.is_full and citation.number.year is None
        return is_bare and is_on_company
    first = analysis.sentence_at(citation.start).start
    board = _BOARD.search(analysis.lower, first, citation.start)
    return citation.rule == "subject" and board is not None


def _is_of_chairman(reading: Reading) -> bool:
    """Whether a head of no body named signed a resolution, which is a board's to pass."""
    issuer = reading.details.issuer or reading.issuer
    is_head = issuer is not None and issuer.kind == "post" and reading.details.body is None
    return is_head and issuer == reading.details.actor and reading.citation.type.id == "nghị-quyết"


def _details(reader: DetailReader, citations: Sequence[Citation], citation: Citation) -> Details:
    """Read around a citation; what follows a name inside a longer one belongs to that."""
    is_inside = any(c.start < citation.start and citation.end == c.end for c in citations)
    if is_inside:
        return Details(citation.end, citation.date, citation.issuer)
    return reader.read(citation)


def _consistent(symbols: Symbols, citation: Citation, details: Details) -> Details:
    """The details without an owner that the symbol rules out: that of another document; a decree
    is the Government's, whoever is said to have issued it.
    """
    if citation.type.id == "nghị-định":
        details = replace(
            details, issuer=_of_government(details.issuer), actor=_of_government(details.actor)
        )
    sole = _sole_issuer(symbols, citation)
    if sole is None or details.issuer is None or is_of(details.issuer, sole):
        return details
    return replace(details, issuer=None)


def _of_government(agent: Agent | None) -> Agent | None:
    """The Government for its head or his deputy."""
    is_head = agent is not None and agent.kind == "post" and _PREMIER.match(agent.name)
    return Agent("body", "Chính phủ") if is_head else agent


def _sole_issuer(symbols: Symbols, citation: Citation) -> Agent | None:
    """Who alone issues documents of a type or symbol."""
    if citation.number is None or not citation.number.is_full:
        return None
    return symbols.issuer(citation.number)


def _is_own(head: Letterhead, reading: Reading) -> bool:
    """Whether a reading without number is but what the text calls itself or is titled."""
    in_title = reading.citation.rule == "subject" and head.start <= reading.start < head.head_end
    return in_title or reading.start == head.enacted


def _own_reading(head: Letterhead) -> Reading:
    citation = Citation(
        head.start,
        head.end,
        head.type,
        "letterhead",
        head.number,
        None if head.number else head.title,
    )
    title = head.title if head.number else None
    return Reading(citation, Details(head.head_end, head.date, head.issuer, title), head.issuer)


def _issuer(
    found: Findings, symbols: Symbols, citation: Citation, details: Details
) -> Agent | None:
    """Who issues when no owner is said: by the symbol, else the subject of "ban hành"."""
    by_symbol = symbols.issuer(citation.number) if citation.number else None
    if by_symbol is not None and citation.number is not None:
        by_symbol = _of_place(found, symbols, citation.number, by_symbol, details.end)
    if by_symbol is not None or details.actor is None:
        return by_symbol
    if _MEMBERS.match(details.actor.name):
        return Agent("body", "Quốc hội")
    signs_for_body = details.actor.kind == "post" and (
        (citation.number is not None and symbols.is_of_body(citation.number))
        or _DEPUTY.match(details.actor.name)
    )
    return Agent("body", details.body) if signs_for_body and details.body else details.actor


def _of_place(found: Findings, symbols: Symbols, number: Number, issuer: Agent, end: int) -> Agent:
    """The body that a code names without its place, SNV for "Sở Nội vụ": the only one of the
    text, else the one that the clause of the citation, which ends at ``end``, goes on with.
    """
    kinds = symbols.kinds(number)
    bodies = [b for b in found.all(BodyMention) if b.kind in kinds and not b.generic]
    bodies = [b for b in bodies if b.name.startswith(f"{issuer.name} ")]
    names = {b.name for b in bodies}
    if len(names) > 1:
        names = {b.name for b in bodies if end < b.start <= end + _NEAR}
    return Agent("body", names.pop()) if len(names) == 1 else issuer


def _only_body(
    analysis: Analysis, found: Findings, symbols: Symbols, citation: Citation
) -> Agent | None:
    """The body of the code's kind, where the text names no other: "15/QĐ-UBND"; else the only one
    that the sentence names before."""
    kinds = symbols.kinds(citation.number) if citation.number else ()
    named = [b for b in found.all(BodyMention) if not b.generic]
    own = [(b.start, b.name) for b in named if b.kind in kinds]
    heads = {" ".join(name.split(" ")[:2]) + " " for _, name in own}
    own += [(b.start, b.parent) for b in named if b.parent and b.parent.startswith(tuple(heads))]
    names = {name for _, name in own if not symbols.has_own_code(name)}
    if len(names) > 1:
        first = analysis.sentence_at(citation.start).start
        names = {name for start, name in own if first <= start < citation.start}
    return Agent("body", names.pop()) if len(names) == 1 else None


def _of_centre(analysis: Analysis, found: Findings, citation: Citation) -> Agent | None:
    """Who decides on persons under the code of the Centre: "Bộ Chính trị vừa điều động ông A …
    Quyết định số 9-QĐNS/TW", where the text tells it of one organ alone."""
    number = citation.number
    if number is None or number.code != _CENTRE or citation.type.id != _DECISION:
        return None
    organs = {
        body.name
        for body in found.all(BodyMention)
        if body.name in _ORGANS and _gives(analysis, body.end)
    }
    return Agent("body", organs.pop()) if len(organs) == 1 else None


def _gives(analysis: Analysis, end: int) -> bool:
    """Whether who is named up to an offset decides on a person."""
    verb = _DECIDES.match(analysis.lower, end)
    hit = analysis.hit_at("career-verb", verb.end()) if verb is not None else None
    return hit is not None and hit.concepts[0].get("object") == "person"


def _own_key(directives: Sequence[Directive], letterhead: Letterhead | None) -> str | None:
    if letterhead is None:
        return None
    return next(d.key for d in directives for r in d.readings if r.citation.rule == "letterhead")


def _mentions(directive: Directive, again: Sequence[Anaphor]) -> Iterator[DirectiveMention]:
    fullest = directive.fullest.citation
    first = directive.readings[0].citation
    mention = DirectiveMention(
        first.start,
        first.end,
        directive.key,
        fullest.type.label,
        fullest.number.written if fullest.number else None,
        directive.title,
        directive.date,
        directive.issuer,
        all(r.citation.draft for r in directive.readings),
        first.rule,
    )
    for reading in directive.readings:
        cited = reading.citation
        yield replace(mention, start=cited.start, end=cited.end, rule=cited.rule)
    for anaphor in again:
        yield replace(mention, start=anaphor.start, end=anaphor.end, rule="anaphora")


def _cited(
    directives: Sequence[Directive], again: Sequence[Anaphor], letterhead: Letterhead | None
) -> list[Cited]:
    """All mentions in order, the text's own head aside."""
    head = letterhead.start if letterhead else -1
    mentions = [
        Cited(c.start, c.end, r.details.end, d.key, c.listed)
        for d in directives
        for r in d.readings
        if (c := r.citation).start != head
    ]
    mentions += [Cited(a.start, a.end, a.end, a.key) for a in again]
    return sorted(mentions, key=lambda m: (m.start, -m.end))
