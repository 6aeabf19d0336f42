"""Who stands in the election a text is about, or won it, where the office is left out.

"Danh sách người ứng cử đại biểu Quốc hội … ông A, Giám đốc Sở Y tế, ứng cử tại Nam Định; một
người tự ứng cử là bà B" seeks the office of a deputy for A and for B; so do the lines of a list
of candidates for those named in them. A list of the elected ("danh sách người trúng cử …") gives
them the office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis
from kg.extraction.officials.chains import Links
from kg.extraction.officials.names import Name
from kg.extraction.officials.phrases import OfficePhrase
from kg.extraction.officials.statements import Statement
from kg.model import Status
from kg.sentences import Sentence
from kg.vocabulary import Hit

_STANDS, _WINS = "ứng-cử", "trúng-cử"
_DEPUTY = "đại-biểu"
_AT = re.compile(r"(?: (?:lại|lần này))? (?:tại|ở)\b|\)")
_IS = re.compile(r"[^.;:,]{0,60}?(?:\blà|\bgồm(?: có)?|\bcòn có|:) ")
_TERM = re.compile(r" khóa [IVXL]+\b")
_CLAUSE_END = re.compile(r"[;.]|, (?:người|ai|danh sách)\b")
_LISTED = r"(?:ứng viên|ứng cử viên|người ứng cử|(?:người|ông|bà|đại biểu|vị)(?: đã)? trúng cử)"
_LIST = re.compile(rf"[^.;\n]*\bdanh sách\b[^.;\n]*\b{_LISTED}\b[^.;\n]*:$", re.IGNORECASE)
_TITLE = re.compile(rf"\bdanh sách\b[^.;\n]*\b{_LISTED}\b", re.IGNORECASE)
# "Đơn vị bầu cử số 4 (…): được bầu 4 đại biểu" opens a list under such a title.
_UNIT = re.compile(r"(?:[IVX\d]+\. ?)?đơn vị(?: bầu cử)? số \d+\b", re.IGNORECASE)
_BORN = re.compile(r",? ?(?:\([^()\n]*\b|,? )(?:sinh|SN|\d{4}\b)", re.IGNORECASE)
# What comes before those who stand in a constituency: "Đơn vị bầu cử số 5 … có các ông/bà: ".
_OPENS = re.compile(
    r"(?:\b(?:ứng viên|ứng cử viên)\b[^.;:,\n]{0,40}?(?:\blà|\bgồm(?: có)?|:)"
    r"|\b(?:người|ông|bà|vị)(?: đã)? trúng cử\b[^.;:\n]{0,80}?(?:\blà|\bgồm(?: có)?|:):?"
    r"|\bđơn vị(?: bầu cử)? số \d+\b[^.;:\n]{0,160}?(?:\bcòn có|\bcó các ông[^:\n]{0,8}:)) ",
    re.IGNORECASE,
)
_OPENING = len("1. Đồng chí ")
_LONGEST = 160


def candidacies(
    analysis: Analysis, names: Sequence[Name], offices: Sequence[OfficePhrase]
) -> Iterator[Statement]:
    """Yield who stands for the office that the election of the text fills."""
    sought = _sought(analysis, offices)
    if not sought:
        return
    yield from _listed(analysis, names, sought)
    yield from _told(analysis, names, sought)
    links = Links(analysis, names)
    for sentence in analysis.sentences:
        inside = [n for n in names if sentence.start <= n.start < sentence.end]
        for hit in analysis.found("career-verb", sentence.start, sentence.end):
            if hit.concepts[0].id != _STANDS or not inside:
                continue
            office = replace(_nearest(sought, sentence), start=hit.start, end=hit.end)
            for name in _standing(analysis, sentence, hit, inside, links):
                yield Statement(name, office, "candidate", "candidacy")


def _listed(
    analysis: Analysis, names: Sequence[Name], sought: Sequence[OfficePhrase]
) -> Iterator[Statement]:
    """Who opens a line below "Danh sách người ứng cử …:", with the headings between."""
    announced, titled = None, False
    for sentence in analysis.sentences:
        titled = titled or _TITLE.search(analysis.text, sentence.start, sentence.end) is not None
        units = titled and _UNIT.match(analysis.text, sentence.start, sentence.end)
        if units or _LIST.match(analysis.text, sentence.start, sentence.end):
            announced = _nearest(sought, sentence)
            continue
        if announced is None:
            continue
        first = next((n for n in names if sentence.start <= n.start < sentence.end), None)
        opens = first is not None and first.start - sentence.start <= _OPENING
        if first is not None and opens and _BORN.match(analysis.text, first.end):
            office = replace(announced, start=first.start, end=first.end)
            yield Statement(first, office, _outcome(announced), "candidacy")
        elif analysis.text[sentence.end - 1] != ":" and sentence.kind != "item":
            announced = None


def _told(
    analysis: Analysis, names: Sequence[Name], sought: Sequence[OfficePhrase]
) -> Iterator[Statement]:
    """Who is told of after "5 ứng cử viên gồm:", with an "ông", a year of birth or an office."""
    for opening in _OPENS.finditer(analysis.text):
        sentence = analysis.sentence_at(opening.start())
        after = [n for n in names if opening.end() <= n.start < sentence.end]
        if not after or after[0].start - opening.end() > _OPENING:
            continue
        for name in after:
            is_member = name.introduced or analysis.text.startswith(" - ", name.end)
            if is_member or _BORN.match(analysis.text, name.end):
                announced = _nearest(sought, sentence)
                office = replace(announced, start=name.start, end=name.end)
                yield Statement(name, office, _outcome(announced), "candidacy")


def _sought(analysis: Analysis, offices: Sequence[OfficePhrase]) -> list[OfficePhrase]:
    """The offices named right after a word of standing for election, or of winning it."""
    verbs = analysis.found("career-verb")
    won = {word.end + 1 for word in verbs if word.concepts[0].id == _WINS}
    words = [
        *(h for h in verbs if h.concepts[0].id in {_STANDS, _WINS}),
        *(
            h
            for h in analysis.found("occupancy-marker")
            if h.concepts[0].get("effect") == "candidate"
        ),
    ]
    ends = {word.end + 1 for word in words}
    deputies = [o for o in offices if o.body is not None and o.head.id.startswith(_DEPUTY)]
    return [
        replace(o, effect="appointed" if o.start in won else None)
        for o in deputies
        if o.start in ends or any(o.start == word.start for word in words)
    ]


def _outcome(announced: OfficePhrase) -> Status:
    """What a list makes of those in it: deputies, or candidates."""
    return "appointed" if announced.effect == "appointed" else "candidate"


def _nearest(sought: Sequence[OfficePhrase], sentence: Sentence) -> OfficePhrase:
    before = [office for office in sought if office.start < sentence.end]
    return before[-1] if before else sought[0]


def _standing(
    analysis: Analysis, sentence: Sentence, hit: Hit, names: Sequence[Name], links: Links
) -> Iterator[Name]:
    """The persons told to stand: those named after "ứng cử là", else the one before."""
    listed = _IS.match(analysis.text, hit.end)
    after = [name for name in names if name.start >= hit.end]
    if listed is not None and after and after[0].start - listed.end() <= len("đồng chí "):
        yield from (name for name in after if name is after[0] or name.introduced)
        return
    before = [name for name in names if name.end <= hit.start]
    if not before or _AT.match(analysis.text, hit.end) is None:
        return
    if analysis.text.endswith("đều ", 0, hit.start):
        yield from (name for name in before if name.introduced)
        return
    last = before[-1]
    gap = analysis.text[last.end : hit.start]
    if len(gap) <= _LONGEST and _CLAUSE_END.search(gap) is None:
        yield from (name for name in before if last in list(links.coordinated(name)))
        yield last


def of_the_coming_term(
    analysis: Analysis, statements: Sequence[Statement], offices: Sequence[OfficePhrase]
) -> list[Statement]:
    """Statements in which a seat that is sought bears its term: "Đại biểu Quốc hội khóa XV".

    A deputy of term XIV who stands again holds one seat and seeks another.
    """
    terms = {
        (office.head.id, term[0].strip())
        for office in _sought(analysis, offices)
        if (term := _TERM.search(analysis.text, office.start, office.end)) is not None
    }
    coming = dict(terms) if len(dict(terms)) == len(terms) else {}
    return [
        replace(s, office=replace(s.office, label=f"{s.office.label} {coming[s.office.head.id]}"))
        if s.status == "candidate" and s.office.head.id in coming
        else s
        for s in statements
    ]
