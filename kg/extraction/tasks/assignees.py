"""Read who is charged with a task or gives it: "các bộ, ngành và UBND tỉnh Lào Cai" is a group
and a body, "đồng chí Bí thư Tỉnh ủy Nguyễn Văn A" an official, "người dân" nobody official.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.bodies.units import Unit, Units
from kg.extraction.tasks import telling
from kg.extraction.tasks.anaphora import Referents
from kg.extraction.tasks.members import Members
from kg.extraction.tasks.plurals import Plurals
from kg.extraction.tasks.remits import remit
from kg.letters import UPPER
from kg.model import Agent

# Not in "các sở ngành, liên quan" nor in "cấp ủy các chi, đảng bộ".
_LINK = re.compile(
    r"[,;/]? (?:và|cùng(?: với)?|cũng như) (?!ngoài\b)"
    r"|(?<! chi)[,;/](?!\d)(?! (?:có )?liên quan\b)(?<!\b[Bb]ộ/(?=ngành\b)) ?"
)
_NAMES = re.compile(rf"(?: - |{_LINK.pattern})")
# "Sở Công Thương - cơ quan thường trực Ban Chỉ đạo 389, Cục Thuế ..."
ASIDE = re.compile(r" - (?:cơ quan|đơn vị) [^,;:.\"-]{3,80}(?: -)?(?=, )")
_AND = re.compile(r"(?:và|cùng(?: với)?|cũng như) $")
_DETERMINER = re.compile(
    rf"(?i:các|những|một số) [^,;:.]{{2,30}}? như:? (?=[{UPPER}])"
    rf"|(?i:ông|bà|đồng chí|anh|chị|ngài) (?=[{UPPER}])(?!Rịa )|(?P<plural>(?i:{telling.PLURAL})) "
    r"|(?i:đối với|với|cho|gồm|là|về|riêng|về phía|do|để|nhất là|thì|nên|đặc biệt là"
    r"|trước hết là|trực tiếp là|mà) |[\s,:\"'(-]+"
)
_NAMED = re.compile(r"(?:cơ quan|đơn vị|tổ chức)(?: (?:sau|gồm|sau đây))?: ")  # "4 đơn vị: Sở Y tế"
_COUNTED = re.compile(r"\b(?:hai|ba|2|3) $")
_HONORIFIC = re.compile(rf"(?i:ông|bà|đồng chí|anh|chị|ngài) (?=[{UPPER}])")
# "Các Ông, Bà: Chánh Văn phòng Bộ, ...": a word of courtesy before the offices.
_ADDRESS = re.compile(
    r"(?:các )?(?:ông(?:, |/| và | \()bà\)?:?|đồng chí:) (?=[^\W\d_])", re.IGNORECASE
)
_MODIFIED = re.compile(
    r"(?:[ ,]*(?:của|thuộc|trực thuộc|tại|ở|trên|có liên quan|liên quan|các cấp|khóa|nhiệm kỳ|nêu"
    r"|nói|cả nước|này|-|\(|[A-ZĐ0-9])|[ ,\")]*$)"
)
# "chỉ đạo sở, ngành rà soát": the nouns together are a plural.
_TOGETHER = re.compile(r"(?:bộ|sở|ban)(?:, (?:sở|ban))*,? (?:và )?(?:ban )?ngành\b")
_PLACES = frozenset({"tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường"})
_TITLES = ("rank", "academic-title")


@dataclass(frozen=True, slots=True)
class Party:
    """Those named in a stretch of text; ``private`` when the public or companies come first.

    ``closed`` tells that the stretch ends with one of them and not with other words, ``headed``
    that it begins with one.
    """

    agents: tuple[Agent, ...] = ()
    private: bool = False
    closed: bool = False
    headed: bool = True

    @property
    def is_specific(self) -> bool:
        """Whether a body, an office or a person is named, not only a class of them."""
        return any(agent.kind != "group" for agent in self.agents)


@dataclass(slots=True)
class _List:
    """What has been read of a list of agents; ``group`` is the stretch of its last group,
    ``before`` that of the words before the last comma or "và"."""

    members: list[tuple[Agent, Unit | None]] = field(default_factory=list)
    group: tuple[int, int] | None = None
    before: tuple[int, int] | None = None
    modified: bool = False
    private: bool = False
    closed: bool = False
    aside: bool = False
    headed: bool | None = None

    def party(self) -> Party:
        """Each agent once; the offices of an official who is named there say only who it is."""
        named = {agent.name for agent, _ in self.members if agent.kind == "official"}
        kept = [a for a, unit in self.members if unit is None or unit.holder not in named]
        headed = self.headed is not False
        return Party(tuple(dict.fromkeys(kept)), self.private, self.closed, headed)


class Parties:
    """Reads the noun phrases for agents of one document."""

    def __init__(self, analysis: Analysis, found: Findings, units: Units) -> None:
        self._analysis = analysis
        self._plurals = Plurals(analysis, found)
        self._members = Members(analysis)
        self._referents = Referents(analysis, found)
        self.units = units

    def read(self, start: int, end: int) -> Party:
        """Read a noun phrase: who is in it."""
        found = _List()
        address = _ADDRESS.match(self._analysis.text, start, end)
        start = address.end() if address else start
        within = remit(self._analysis, start, end)
        end = within[0] if within is not None else end
        for first, last in self._pieces(start, end):
            before = self._analysis.lower[max(start, first - 12) : first]
            if found.aside and not _AND.search(before):
                found.members.clear()
                found.group = None
            if not self._members.is_located(found.before, first, self.units.at(first)):
                self._member(found, start, first, last)
            elif found.group is not None:
                self._extend(found, last)
            found.before = (first, last)
            if found.headed is None:
                found.headed = bool(found.members) or found.private
        return found.party()

    def end_of_phrase(self, start: int, end: int) -> int | None:
        """Where a list of named agents that begins at ``start`` ends; None without one."""
        position, plural = self._head(start, end)
        reached: int | None = None
        while True:
            unit = self.units.at(position, plural=plural)
            if unit is None or unit.end > end or self._is_class(unit, end):
                return reached
            reached = unit.end
            aside = ASIDE.match(self._analysis.text, reached, end)
            link = _NAMES.match(self._analysis.text, aside.end() if aside else reached, end)
            if link is None:
                return reached
            position, plural = self._head(link.end(), end)

    def _member(self, found: _List, floor: int, first: int, last: int) -> None:
        """Read one member of a list."""
        head, plural = self._head(first, last)
        unit = self.units.at(head, plural=plural)
        meant = self._likened(found, head, last, unit)
        meant = meant or self._meant(found, head, last, unit, plural=plural)
        if meant:
            found.members.extend((agent, None) for agent in meant)
            found.closed = True
            return
        named = unit is not None and unit.agent is not None and not unit.pronoun
        is_bare = found.group is not None and self._is_bare_place(unit)
        is_class = is_bare or (plural and self._is_several(unit, floor, head, last))
        is_class = is_class or (unit is not None and self._is_class(unit, last))
        if unit is not None and named and not is_class:
            found.members.append((self._members.named(unit, found.group, last), unit))
            found.group = None
            found.closed = _MODIFIED.match(self._analysis.text, unit.end, last) is not None
        elif named or self._is_collective(head, plural=plural or found.group is not None):
            if unit is not None:
                found.group = None
            self._grouped(found, floor, head, last)
            found.modified = found.modified and unit is None
        elif self._heads("private-actor", head):
            found.closed = True
            found.private = found.private or not found.members
            if found.group is not None and self._is_company(head):
                found.group = None
                found.members.append((self._group(head, last), None))
            elif found.group is not None:
                self._extend(found, last)
        elif not self._unknown(found, unit, first, last):
            if found.headed is False and not found.aside:
                found.members.clear()  # of an opening: "từ Hà Nội, Sơn La đi Điện Biên, ..."
                found.group = None
            found.closed = False
            is_person = unit is not None and unit.basis is None
            found.private = found.private or (is_person and not found.members)
            found.aside = found.aside or (not found.members and self.units.ending(last) is not None)

    def _likened(self, found: _List, head: int, last: int, unit: Unit | None) -> tuple[Agent, ...]:
        """The body that a name alone stands for after one of its kind: "Bộ Y tế, Công an", "Công an
        tỉnh Lào Cai, Yên Bái"."""
        before = found.members[-1][0] if found.members else None
        if before is None or before.kind != "body" or found.group is not None:
            return ()
        like = self._plurals.like(before.name, head, unit.end if unit else last, last)
        if like is None and unit is None:
            like = self._plurals.like_district(before.name, head, last)
        return () if like is None else (like,)

    def _meant(
        self, found: _List, head: int, last: int, unit: Unit | None, *, plural: bool
    ) -> tuple[Agent, ...]:
        """Who is meant by a noun alone, "nhà trường", which is no member of a class."""
        if unit is not None or found.group is not None or found.headed is False:
            return ()
        counted = self._counted(head) if plural else head
        return () if counted is None else self._referents.of(counted, last)

    def _counted(self, head: int) -> int | None:
        """Where a small number before a noun begins: "hai bộ"."""
        found = _COUNTED.search(self._analysis.lower, max(0, head - len("hai ")), head)
        return None if found is None else found.start()

    def _is_company(self, head: int) -> bool:
        """Whether a company is named: "Công ty A" after "các xã"."""
        hit = self._analysis.hit_at("private-actor", head)
        is_one = hit is not None and hit.concepts[0].id == "company"
        return is_one and self._analysis.text[head].isupper()

    def _grouped(self, found: _List, floor: int, head: int, last: int) -> None:
        """Add a class of agents, to the one before it where it has no "các" of its own."""
        begin = self._determined(floor, head)
        each = self._plurals.each(begin, last)
        if each:
            found.members.extend((agent, None) for agent in each)
            found.group = None
            found.closed = True
            return
        if telling.speaks(self._analysis, self.units, head, last):
            return
        is_own = self._heads("post", head) or self._plurals.is_of_levels(head, last)
        is_own = found.modified or is_own
        is_own = is_own or self._members.is_other(found.group, head, last)
        if found.group is not None and self._members.is_kept(found.group):
            is_own = False
        title = found.members[-1][1] if found.members and begin == head else None
        if title is not None and self._members.shares_complement(title, head):
            found.members.pop()
            begin = title.start
        elif found.group is not None and begin == head and not is_own:
            found.members.pop()
            begin = found.group[0]
        found.group = (begin, last)
        found.modified = telling.has_modifier(self._analysis, head, last)
        found.closed = not telling.has_predicate(self._analysis, head, last)
        found.members.append((self._group(begin, last), None))

    def _unknown(self, found: _List, unit: Unit | None, first: int, last: int) -> bool:
        """Read a member that no word tells of, by the one before it; False when it is none."""
        if found.group is not None and self._members.continues(found.group, first, last):
            self._extend(found, last)
            found.closed = found.closed or not found.private
            return True
        if unit is None and found.members and self._members.is_name(first, last):
            found.members.append((self._group(first, last), None))
            found.group = None
            return True
        return False

    def _extend(self, found: _List, last: int) -> None:
        """Let the last group of a list go on."""
        assert found.group is not None
        found.group = (found.group[0], last)
        found.members[-1] = (self._group(*found.group), None)

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Cut at commas and "và" that do not stand inside a name."""
        text = self._analysis.text
        first = start
        for link in _LINK.finditer(text, start, end):
            if link.start() < first or self.units.inside(link.start()) is not None:
                continue
            if self._plurals.goes_on(first, link.start(), link.end()):
                continue
            if text.count("(", first, link.start()) > text.count(")", first, link.start()):
                continue
            yield first, link.start()
            first = link.end()
        end = start + len(text[start:end].rstrip(" ,\"'"))
        if first < end:
            yield first, end

    def _head(self, start: int, end: int) -> tuple[int, bool]:
        """Where the noun of a phrase begins, past its determiners, and whether it is plural."""
        plural = False
        while start < end and not self._is_head(start):
            word = _DETERMINER.match(self._analysis.text, start, end)
            title = self._after_title(start)
            if word is None and title is None:
                break
            plural = plural or (word is not None and word["plural"] is not None)
            start = word.end() if word is not None else title or start
        named = _NAMED.match(self._analysis.text, start, end) if plural else None
        if named is not None and self.units.at(named.end()) is not None:
            return named.end(), False
        return start, plural

    def _after_title(self, start: int) -> int | None:
        """Where a name begins after a rank or title: "Thượng tướng | Lê Văn An"."""
        title = next(filter(None, (self._analysis.hit_at(s, start) for s in _TITLES)), None)
        return None if title is None else title.end + 1

    def _is_head(self, position: int) -> bool:
        if _HONORIFIC.match(self._analysis.text, position):
            return False
        return (
            self.units.inside(position) is not None
            or self._is_collective(position, plural=True)
            or self._heads("private-actor", position)
        )

    def _is_collective(self, position: int, *, plural: bool) -> bool:
        """Whether a noun here means a class of actors; some do so in the plural alone."""
        if self._plurals.is_of_levels(position, len(self._analysis.text)):
            return True
        hit = self._analysis.hit_at("collective", position)
        if hit is not None and _TOGETHER.match(self._analysis.lower, position):
            return True
        if hit is None or plural or hit.concepts[0].get("force") != "plural":
            return hit is not None
        if self._analysis.text[hit.end + 1 : hit.end + 2].isupper():
            return True
        is_name = self._analysis.text[position].isupper()
        return is_name and self._heads("level", hit.end + 1)  # "Bưu điện tỉnh"

    def _is_bare_place(self, unit: Unit | None) -> bool:
        """Whether a place is only called so: the last of "các tỉnh, thành phố"."""
        return unit is not None and self._analysis.lower[unit.start : unit.end] in _PLACES

    def _is_class(self, unit: Unit, end: int) -> bool:
        """Whether a name is that of a class with the words after it: "Bí thư cấp ủy"."""
        if unit.generic or self._plurals.is_of_levels(unit.start, end):
            return True
        if self._plurals.each(unit.start, end):
            return True
        after, plural = self._head(unit.end + 1, end)
        is_followed = plural or (unit.open and self._follows_post(after))
        return (unit.open or self._is_kind(unit)) and unit.end < end and is_followed

    def _follows_post(self, position: int) -> bool:
        """Whether words after an office say of whom: "Bí thư | cấp ủy", "Giám đốc | Công ty A"."""
        return self._heads("collective", position) or self._is_company(position)

    def _is_kind(self, unit: Unit) -> bool:
        """Whether a body is named by its kind alone: "UBND" in "UBND 10 phường"."""
        kind = self._analysis.hit_at("body-kind", unit.start)
        return kind is not None and kind.end == unit.end

    def _is_several(self, unit: Unit | None, floor: int, head: int, end: int) -> bool:
        """Whether a plural makes of a name the first of a list, or of an office a class of
        officials: "các Bộ Y tế, Tài chính", "các bộ trưởng"."""
        if unit is not None and unit.agent is not None and unit.agent.kind == "post":
            return unit.open or self._counted(head) is not None
        begin = self._determined(floor, head)
        return bool(self._plurals.each(begin, end)) or self._plurals.is_one(begin, end)

    def _heads(self, scheme: str, position: int) -> bool:
        return self._analysis.hit_at(scheme, position) is not None

    def _determined(self, floor: int, head: int) -> int:
        """Where a group's name begins with its "các", "mỗi"."""
        before = telling.DETERMINED.search(self._analysis.lower, max(floor, head - 20), head)
        return before.start() if before else head

    def _group(self, start: int, end: int) -> Agent:
        text = telling.without_tail(self._analysis.text[start:end].strip(" ,:\"'"))
        return Agent("group", self.units.sector(text, start))
