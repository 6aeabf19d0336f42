"""Stage: officials and their offices. "nguyên Bí thư Tỉnh ủy X Nguyễn Văn A" gives the
person, the office "Bí thư Tỉnh ủy X" and the status former; private persons stay private.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings, Located
from kg.extraction.bodies.abroad import is_abroad
from kg.extraction.foreign import is_alien, is_foreign
from kg.extraction.mentions import BodyMention, OccupancyMention
from kg.extraction.officials.again import Again
from kg.extraction.officials.candidacies import candidacies, of_the_coming_term
from kg.extraction.officials.chains import Links, chains
from kg.extraction.officials.coreference import office_mentions, persons, pronouns, resolved
from kg.extraction.officials.countries import of_their_country, of_their_towns
from kg.extraction.officials.deputies import deputies
from kg.extraction.officials.fiction import acted
from kg.extraction.officials.held_once import held_once
from kg.extraction.officials.known import country_after, from_abroad
from kg.extraction.officials.leaving import known_before, leaving, left_when_whole
from kg.extraction.officials.markers import unmarked
from kg.extraction.officials.memberships import seated
from kg.extraction.officials.names import Name, names
from kg.extraction.officials.occupancies import Statements
from kg.extraction.officials.offices import OfficeGrammar
from kg.extraction.officials.outdated import outdated
from kg.extraction.officials.party_offices import completed
from kg.extraction.officials.phrases import OfficePhrase
from kg.extraction.officials.private import is_of_person
from kg.extraction.officials.signatures import signatures
from kg.extraction.officials.statements import Statement
from kg.extraction.officials.tenure import Tenure
from kg.extraction.officials.whole_names import whole_names
from kg.extraction.persons import is_of_highlands
from kg.model import Status

_HOME = "Việt Nam"
_LEFT_OUT = re.compile(r" (?:của |nước |liên bang |cộng hòa |thành phố )+")
_BELONGS = re.compile(r",? (?:thuộc|công tác tại) ")
# Bodies that other countries have none of.
_SURELY_OURS = re.compile(r"ủy|Đảng|nhân dân|Việt Nam|tỉnh|thành phố|Mặt trận|Trung ương")
_PARTY = re.compile(
    r"bí thư|(?<!ủy ban nhân dân )ủy viên|\bĐảng\b"
    r"|\bBan (?:Tổ chức|Tuyên giáo|Dân vận|Nội chính|Kinh tế|Đối ngoại)\b[^,]* (?:Trung ương|ủy)\b"
    r"|Ủy ban Kiểm tra",
    re.IGNORECASE,
)
# When a document says several things of one office of one person, the first of these holds:
# a change told in the text is its news, a bare title the background.
_PRECEDENCE: tuple[Status, ...] = (
    "dismissed",
    "appointed",
    "candidate",
    "acting",
    "current",
    "former",
)
_OVER: tuple[Status, ...] = (*_PRECEDENCE[:3], "former", "acting", "current")
_LEFT: tuple[Status, ...] = ("dismissed", "former", "candidate", "appointed", "acting", "current")
# Who holds or once held an office may seek it again; but not who has just been given it.
_HELD_BESIDE = frozenset({"current", "acting"})
_CHANGES = frozenset({"appointed", "dismissed"})
_OTHER_SPELLS = frozenset({("former", "current")})
_IN_OFFICE = frozenset({"current", "appointed"})
_OUT_OF_OFFICE = frozenset({"former", "dismissed"})
_OF_CAREERS = frozenset({"career-verb", "copula", "biography-line"})
_SUCCEEDED = frozenset({"left-by-transfer", "predecessor"})


def find(analysis: Analysis, found: Findings) -> Iterator[Located]:
    """Yield the persons, the offices and what ties them, with references resolved."""
    offices = seated(analysis, found, OfficeGrammar(analysis, found).phrases())
    people = whole_names(analysis, list(names(analysis, found, offices)))
    linked = list(chains(analysis, offices, Links(analysis, people)))
    full = resolved(people)
    known = {name.start for name in full}
    strangers = [n for n in people if n.start not in known and not _is_no_name(analysis, n)]
    reader = Statements(analysis, found, full, linked, strangers)
    statements = list(reader.read())
    again = Again(analysis, found, full, offices)
    statements += list(again.statements(statements))
    statements += candidacies(analysis, full, offices)
    statements += deputies(analysis, found, full)
    statements += signatures(analysis, found, full, offices)
    statements = _at_home_or_abroad(analysis, people, statements)
    statements = [_with_country(analysis, s) for s in statements]
    statements = [_of_owner(analysis, found, s) for s in statements]
    statements = list(of_their_towns(analysis, statements))
    statements = of_their_country(analysis, statements)
    statements = of_the_coming_term(analysis, statements, offices)
    statements += list(again.heirs(leaving(analysis, statements)))
    statements = leaving(analysis, statements)
    statements = Tenure(analysis, found).all_dated(statements)
    statements = known_before(statements, analysis.document.date)
    statements = held_once(analysis, found, people, statements, reader.departures)
    statements = acted(analysis, people, statements)
    statements = [s for s in statements if is_of_person(analysis, found, s.office)]
    whole = _whole(_in_one_place(analysis, statements))
    statements = _stripped(left_when_whole(analysis, statements, whole), reader.stripped)
    statements = _retired(statements, reader.departures.retired)
    statements = outdated(analysis, found, people, statements)
    officials = frozenset(s.name.text for s in statements)
    mentions = list(persons(people, full, officials))
    yield from mentions
    yield from pronouns(analysis, mentions)
    yield from office_mentions(analysis, offices, statements)
    yield from _implied_bodies(found, statements)
    yield from _occupancies(statements)


def _is_no_name(analysis: Analysis, name: Name) -> bool:
    """The end of "TP.HCM", or the short form of a body: "Đài Truyền hình Việt Nam (VTV)"."""
    bracketed = analysis.text.startswith("(", name.start - 1)
    short = bracketed and analysis.text[name.start : name.end].isupper()
    return short or analysis.text[name.start - 2] == "."


def _in_one_place(analysis: Analysis, statements: list[Statement]) -> list[Statement]:
    """A "Chủ tịch UBND tỉnh" who elsewhere is "Chủ tịch UBND tỉnh Ninh Bình" is that one."""
    said = [s for s in statements if _says_place(analysis, s.office)]
    return [
        s if _says_place(analysis, s.office) else replace(s, office=_placed(s, said))
        for s in statements
    ]


def _placed(statement: Statement, said: Sequence[Statement]) -> OfficePhrase:
    office = statement.office
    elsewhere = {
        other.office.label: other.office
        for other in said
        if other.name.text == statement.name.text and _is_elsewhere(office, other.office)
    }
    return _named(office, *elsewhere.values()) if len(elsewhere) == 1 else office


def _says_place(analysis: Analysis, office: OfficePhrase) -> bool:
    """Whether the last word of the body, that of its place, stands in the text of the office."""
    words = analysis.text[office.start : office.end].lower()
    return office.body is not None and office.body.split(" ")[-1].lower() in words


def _is_elsewhere(office: OfficePhrase, other: OfficePhrase) -> bool:
    """Whether two offices differ in nothing but the place of the body."""
    if office.body is None or other.body is None or office.body == other.body:
        return False
    if (office.head.id, office.standing) != (other.head.id, other.standing):
        return False
    pairs = list(zip(office.body.split(" "), other.body.split(" "), strict=False))
    same = next((i for i, (one, two) in enumerate(pairs) if one != two), len(pairs))
    return same >= len(pairs) - 2 and same >= 2


def _whole(statements: list[Statement]) -> list[Statement]:
    """Drop private offices; a short form of an office the person has in full is that office."""
    public = [s for s in statements if s.office.public]
    whole = []
    for statement in public:
        fuller = {s.office.label: s.office for s in public if _is_shorter(statement, s)}
        if not fuller:
            whole.append(statement)
        elif len(fuller) == 1:
            whole.append(replace(statement, office=_named(statement.office, *fuller.values())))
    return whole


def _named(office: OfficePhrase, full: OfficePhrase) -> OfficePhrase:
    """An office in its place of the text under its full name."""
    return replace(full, start=office.start, end=office.end, effect=office.effect)


def _is_shorter(statement: Statement, other: Statement) -> bool:
    """Whether one statement only repeats another with less said."""
    one, two = statement.office, other.office
    if statement.name.text != other.name.text or one.label == two.label:
        return False
    if two.foreign and not _may_share_field(one, two):
        return False
    if two.foreign and one.head.id == two.head.id and (not one.foreign or one.label in two.label):
        return True
    if one.foreign and two.foreign and _plain(one.label) == _plain(two.label):
        return len(one.label) < len(two.label)
    is_bare = one.label == one.head.label + one.standing
    if one.body is None and not one.foreign and is_bare:
        same_head = two.label.startswith(one.label) or one.head.id == two.head.id
        kin = two.head.label.startswith(one.head.label) or one.head.get("fusedWith")
        alone = kin and two.head.get("standsAlone") and not one.head.get("standsAlone")
        if one.end + 1 == statement.name.start and alone:
            return True
        fused = one.head.get("fusedWith") == "Bộ" and other.office.start - one.end <= len(" - ")
        return two.body is not None and (same_head or (fused and two.start > one.end))
    same = one.head.id == two.head.id and one.body == two.body
    return same and not one.standing and bool(two.standing) and statement.status == other.status


def _plain(label: str) -> str:
    """An office abroad without words that may be left out of its name: "Chủ tịch Lào" is the "Chủ
    tịch nước Lào"."""
    return _LEFT_OUT.sub(" ", label.lower())


def _may_share_field(one: OfficePhrase, two: OfficePhrase) -> bool:
    """Whether a ministry that was taken for ours may be the one abroad: "Bộ trưởng Giao thông"
    beside "Bộ trưởng Giao thông Singapore", but not beside "Bộ trưởng Y tế"."""
    fused = one.head.get("fusedWith")
    if fused is None or one.body is None:
        return True
    field = one.body.removeprefix(fused).split()[:2]
    return " ".join(field).lower() in two.label.lower()


def _at_home_or_abroad(
    analysis: Analysis, people: Sequence[Name], statements: Sequence[Statement]
) -> list[Statement]:
    """The statements, with the offices of other countries in none of our bodies."""
    abroad = is_abroad(analysis)
    foreigners = from_abroad(analysis, people) | {
        s.name.text for s in statements if s.office.foreign and is_foreign(s.name.text)
    }
    return [
        _of_foreigner(analysis, s)
        if s.name.text in foreigners
        else _at_home(analysis, s, abroad=abroad)
        for s in statements
        if s.name.text not in foreigners or not _names_us(analysis, s.office)
    ]


def _names_us(analysis: Analysis, office: OfficePhrase) -> bool:
    """Whether an office says it is one of Vietnam: it goes to whom is named next."""
    return not office.foreign and _HOME in analysis.text[office.start : office.end]


def _of_foreigner(analysis: Analysis, statement: Statement) -> Statement:
    """The office of a person who surely serves another country, named as the text does."""
    office = statement.office
    if office.body is None or office.foreign:
        return statement
    words = unmarked(analysis, office.start, office.end)
    _, head, rest = words.lower().partition(office.head.label.lower())
    label = office.head.label + words[len(words) - len(rest) :] if head else office.head.label
    return replace(statement, office=replace(office, label=label, body=None, foreign=True))


def _at_home(analysis: Analysis, statement: Statement, *, abroad: bool) -> Statement:
    """A "Thủ tướng" with a foreign name is not Vietnam's, though the country is left out."""
    office = statement.office
    alien = is_alien(statement.name.text) or (abroad and statement.name.text.isascii())
    alien = alien and not is_of_highlands(analysis, statement.name.start)
    assumed = office.body is not None and office.label == f"{office.head.label} {office.body}"
    said = _says_place(analysis, office)
    label = office.head.label if assumed and not said else office.label
    ours = office.body is None or _SURELY_OURS.search(office.body)
    if (alien and not ours) or (assumed and not said and (abroad or alien)):
        label = _as_written(analysis, office) or label
        return replace(statement, office=replace(office, label=label, body=None, foreign=True))
    return statement


def _with_country(analysis: Analysis, statement: Statement) -> Statement:
    """An office abroad with the country that is said after the name of who holds it."""
    office, bare = statement.office, statement.office.body is None
    if not bare or office.start > statement.name.start:
        return statement
    country = country_after(analysis, statement.name)
    if country is None or country == _HOME or office.label.endswith(country):
        return statement
    return replace(
        statement, office=replace(office, label=f"{office.label} {country}", foreign=True)
    )


def _of_owner(analysis: Analysis, found: Findings, statement: Statement) -> Statement:
    """An office whose body follows the name of who holds it: "Thẩm phán A thuộc TAND tỉnh B"."""
    office, name = statement.office, statement.name
    bare = office.body is None and not office.foreign and not office.kind
    link = _BELONGS.match(analysis.text, name.end)
    if link is None or not bare or name.start < office.start or office.head.get("standsAlone"):
        return statement
    owner = found.covering(BodyMention, link.end())
    if owner is None or owner.start != link.end() or owner.generic or owner.foreign:
        return statement
    fused = office.head.get("fusedWith")
    if fused and not owner.name.startswith(f"{fused} "):
        return statement
    return replace(statement, office=replace(completed(office, owner.name), public=True))


def _as_written(analysis: Analysis, office: OfficePhrase) -> str | None:
    """A minister abroad is named as the text does, by field alone: "Bộ trưởng Y tế"."""
    fused = office.head.get("fusedWith")
    if fused is None or office.body is None or not office.body.startswith(fused + " "):
        return None
    if office.body.lower() in analysis.text[office.start : office.end].lower():
        return None
    return f"{office.head.label}{office.body[len(fused) :]}"


def _stripped(statements: list[Statement], names: set[str]) -> list[Statement]:
    """Who is stripped of all posts in the Party is dismissed from each of them."""
    return [
        replace(s, status="dismissed")
        if s.name.text in names and s.office.effect != "former" and _is_party(s.office)
        else s
        for s in statements
    ]


def _retired(statements: list[Statement], since: Mapping[str, int]) -> list[Statement]:
    """Who is told to have retired holds nothing of what the text told of a career before."""
    return [
        replace(s, status="former")
        if s.status == "current"
        and s.rule in _OF_CAREERS
        and s.office.start < since.get(s.name.text, 0)
        else s
        for s in statements
    ]


def _is_party(office: OfficePhrase) -> bool:
    return _PARTY.search(f"{office.label} {office.body or ''}") is not None


def _occupancies(statements: Sequence[Statement]) -> Iterator[OccupancyMention]:
    status: dict[tuple[str, str, bool], Status] = {}
    held = {_key(s) for s in statements if _is_held(s)}
    changed = {_key(s) for s in statements if s.status in _CHANGES}
    seeking = {_key(s) for s in statements if s.status == "candidate"} & held - changed
    keys = [(*_key(s), _key(s) in seeking and not _is_held(s)) for s in statements]
    for s, key in zip(statements, keys, strict=True):
        status[key] = min(status.get(key, s.status), s.status, key=_rank(statements, _key(s)))
    for s, key in zip(statements, keys, strict=True):
        joint = status[key]
        # The years of another spell, or of the whole term, do not date the office told of.
        is_spell = (s.status, joint) in _OTHER_SPELLS or joint == "candidate"
        # The end of a term that was not served out is none.
        is_foreseen = s.status in _IN_OFFICE and joint in _OUT_OF_OFFICE
        not_since = (is_spell or (s.status, joint) == ("current", "appointed")) and not s.given
        yield OccupancyMention(
            s.office.start,
            s.office.end,
            s.name.text,
            s.office.label,
            s.office.head.id,
            s.office.body,
            joint,
            None if not_since or joint == "candidate" else s.valid_from,
            None if is_spell or is_foreseen else s.valid_until,
            s.rule,
        )


def _is_held(statement: Statement) -> bool:
    """Whether a title, how it was given, or a word such as "cựu" says that an office is held."""
    titled = statement.rule not in _OF_CAREERS or statement.office.effect is not None
    held = statement.status in _HELD_BESIDE and (titled or statement.given)
    return statement.status == "former" or held


def _key(statement: Statement) -> tuple[str, str]:
    return statement.name.text, statement.office.label


def _rank(statements: Sequence[Statement], key: tuple[str, str]) -> Callable[[Status], int]:
    """Rank statuses by precedence.

    A post called former once, or left by transfer, is former whatever titles say; but who was
    President abroad may be elected again.
    """
    same = [s for s in statements if (s.name.text, s.office.label) == key]
    once = any(s.office.effect == "former" and s.office.body is not None for s in same)
    if once or any(s.rule in _SUCCEEDED for s in same):
        return _LEFT.index
    if any(s.office.effect == "former" or s.over for s in same):
        return _OVER.index
    return _PRECEDENCE.index


def _implied_bodies(found: Findings, statements: Sequence[Statement]) -> Iterator[BodyMention]:
    """Bodies named only through an office: "Bộ trưởng Y tế", "Chủ tịch Hà Nội"."""
    known = {m.name for m in found.all(BodyMention) if not m.generic}
    for statement in statements:
        office = statement.office
        if office.body is None or office.foreign or office.body in known:
            continue
        if not is_alien(statement.name.text):
            yield BodyMention(office.start, office.end, office.body, "body")
