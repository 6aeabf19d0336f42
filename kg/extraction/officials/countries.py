"""Tell of which country a leader is whose title the text gives once with it and once without.

"Tổng thống Smith nói Utopia sẽ …", in a text on Utopia that has a "Tổng thống Utopia" as well and
no other president: Smith is that one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis
from kg.extraction.foreign import is_alien
from kg.extraction.officials.statements import Statement
from kg.letters import UPPER
from kg.vocabulary import Concept, Hit

_HOME = "việt-nam"
_TOWN = re.compile(rf" ((?:[{UPPER}]\w+ ){{1,2}})")  # between an office and a name


def of_their_country(analysis: Analysis, statements: Sequence[Statement]) -> list[Statement]:
    """The statements, with the country of those leaders abroad of whom the text tells it."""
    bare = [s for s in statements if _is_bare(s)]
    countries = {s.name.text: _country(analysis, s, statements) for s in bare}
    return [_led(s, countries[s.name.text]) if s in bare else s for s in statements]


def of_their_towns(analysis: Analysis, statements: Sequence[Statement]) -> Iterator[Statement]:
    """The statements, with the town of an office that stands between it and the name."""
    for statement in statements:
        office, name = statement.office, statement.name
        town = _TOWN.fullmatch(analysis.text, office.end, max(office.end, name.start))
        bare = office.label == office.head.label and office.body is None
        if town is None or not bare or not is_alien(name.text):
            yield statement
        else:
            label = f"{office.label} {town[1].strip()}"
            yield replace(statement, office=replace(office, label=label, foreign=True))


def _is_bare(statement: Statement) -> bool:
    """Whether somebody from abroad holds the one seat of its kind in a state that is not said."""
    office, head = statement.office, statement.office.head
    bare = office.body is None and office.label == head.label
    of_state = head.get("singleSeat") is not None and head.get("standsAlone") is not None
    return bare and of_state and is_alien(statement.name.text)


def _led(statement: Statement, country: str | None) -> Statement:
    office = statement.office
    if country is None:
        return statement
    label = f"{office.label} {country}"
    return replace(statement, office=replace(office, label=label, foreign=True))


def _country(analysis: Analysis, statement: Statement, others: Sequence[Statement]) -> str | None:
    """The country a leader's title is said with, if the text is on it, names it in a sentence that
    names the leader, and knows no other leader of that title."""
    head, name = statement.office.head, statement.name.text
    same = [s for s in others if s.office.head.id == head.id]
    holders = {s.name.text for s in same}
    if any(name not in holder and holder not in name for holder in holders):
        return None
    if any(s.name.text == name and s.office.label != head.label for s in same):
        return None
    said = {hit.concepts[0].id: hit for hit in _said_with(analysis, head)}
    if len(said) != 1:
        return None
    country, words = next(iter(said.items()))
    named = [hit for hit in analysis.found("country") if _is_named(analysis, hit)]
    (most, count), *rest = Counter(h.concepts[0].id for h in named).most_common(2)
    if country == _HOME or most != country or (rest and rest[0][1] == count):
        return None
    starts = {analysis.sentence_at(s.office.start).start for s in others if s.name.text == name}
    beside = (h for h in named if h.concepts[0].id == country)
    is_beside = any(analysis.sentence_at(hit.start).start in starts for hit in beside)
    return analysis.text[words.start : words.end] if is_beside else None


def _said_with(analysis: Analysis, head: Concept) -> list[Hit]:
    """The countries that a title is said with in a text: "Tổng thống Lào"."""
    ends = (hit.end + 1 for hit in analysis.found("post") if hit.concepts[0].id == head.id)
    after = (analysis.hit_at("country", end) for end in ends)
    return [hit for hit in after if hit and _is_named(analysis, hit)]


def _is_named(analysis: Analysis, hit: Hit) -> bool:
    """Whether a country is meant: a capital within a sentence, not the "Anh" that opens one."""
    opens = analysis.sentence_at(hit.start).start == hit.start
    return analysis.text[hit.start].isupper() and not (opens and hit.concepts[0].get("commonNoun"))
