"""Where an office stands: its level, its place, its sector, and what it tells of its holder.

"Bí thư Huyện ủy Lương Tài" is of a district, of Lương Tài, of the Party, and has one holder;
"Đại biểu Quốc hội" has five hundred, and "Giám đốc Sở Y tế" is of a place not said.
"""

from __future__ import annotations

from collections.abc import Mapping

from kg import iris
from kg.model import Body, Occupancy
from kg.resolve import keys
from kg.resolve.model import Holding
from kg.vocabulary import VOCABULARY, Concept, Vocabulary

CENTRE = "trung ương"
ABROAD = "nước ngoài"
_PROVINCE = "tỉnh"
_GOVERNING = {"tỉnh-ủy", "thành-ủy", "ủy-ban-nhân-dân", "hội-đồng-nhân-dân"}
_PROVINCIAL = {_PROVINCE, "thành phố"}
_NATIONAL = "quốc gia"
_BODIES = f"{VOCABULARY}body/"
_MEMBER = "thành-viên"
_CENTRAL = ("-trung-ương", "-trung-ương-đảng")
_PLACES = {"place", "central"}
_DEPARTMENTS = {"vụ", "cục"}
_SERVICES = {
    "đơn-vị-sự-nghiệp",
    "cơ-sở-giáo-dục",
    "cơ-sở-y-tế",
    "doanh-nghiệp-nhà-nước",
    "lực-lượng-vũ-trang",
    "mặt-trận-đoàn-thể",
}


class Standing:
    """Describes offices by the words of their titles and bodies."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._roles = {concept.id: concept for concept in vocabulary.scheme("post")}
        self._kinds = {concept.id: concept for concept in vocabulary.scheme("body-kind")}
        self._levels = {concept.label for concept in vocabulary.scheme("level")}
        self._provinces = {iris.key(c.label) for c in vocabulary.scheme("province")}
        self._named = {
            iris.key(label): concept
            for concept in vocabulary.scheme("body")
            for label in concept.labels
        }

    def holding(self, fact: Occupancy, bodies: Mapping[str, Body]) -> Holding:
        """Give an office as what it tells of the person who holds it."""
        body = bodies.get(fact.body) if fact.body else None
        role = self._roles.get(fact.role)
        specific = fact.body is not None and self._is_specific(fact.body, body)
        return Holding(
            post=keys.post(fact.office),
            role=fact.role,
            body=keys.body(fact.body) if fact.body is not None and specific else None,
            status=fact.status,
            since=fact.valid_from,
            until=fact.valid_until,
            place=iris.key(body.place) if body is not None and body.place else None,
            level=self._level(fact.body, body, role),
            sector=self._sector(fact.body, body),
            member=role is not None and role.get("broader") == _MEMBER,
            national=role is not None and _is_national(role),
            leading=self._is_leading(body, role),
        )

    def is_single(self, role: str) -> bool:
        """Tell whether a title has one holder at a time in one body."""
        concept = self._roles.get(role)
        return concept is not None and concept.get("singleSeat") is not None

    def _is_leading(self, body: Body | None, role: Concept | None) -> bool:
        """Tell the heads of the committees and councils that govern a province."""
        if role is None or body is None or body.place is None or role.get("singleSeat") is None:
            return False
        return body.kind in _GOVERNING and self._level_of(body.place) == _PROVINCE

    def _is_specific(self, name: str, body: Body | None) -> bool:
        """A Sở, or whatever else is of some place, is none in particular until it is said."""
        if iris.key(name) in self._named or (body is not None and (body.place or body.parent)):
            return True
        kind = self._kind(body)
        if kind is None:
            return " " in name
        bare = iris.key(name) in {iris.key(label) for label in kind.labels}
        follows = set(kind.all("composedWith"))
        return not bare and kind.get("level") in {None, CENTRE} and not follows <= _PLACES

    def _level(self, name: str | None, body: Body | None, role: Concept | None) -> str | None:
        fixed = role.get("level") if role is not None else None
        if fixed == ABROAD:
            return ABROAD
        if fixed == _NATIONAL:
            return CENTRE
        if name is None:
            return None
        if body is not None and body.place is not None:
            return self._level_of(body.place)
        if self._is_central(name):
            return CENTRE
        kind = self._kind(body)
        central = kind is not None and kind.get("level") == CENTRE
        if kind is None or (central and not _is_organ(kind)):
            return None
        return kind.get("level")

    def _is_central(self, name: str) -> bool:
        """Tell organs of Party and State from the departments and institutes under them."""
        words = iris.key(name)
        named = self._named.get(words)
        kind = self._kinds.get(named.get("classification") or "") if named is not None else None
        if kind is None:
            return words.endswith(_CENTRAL)
        return _is_organ(kind)

    def _level_of(self, place: str) -> str:
        found = (level for level in self._levels if place.startswith(f"{level} "))
        level = max(found, key=len, default="")
        is_province = iris.key(place.removeprefix(level)) in self._provinces
        return _PROVINCE if is_province and level in _PROVINCIAL else level or place

    def _sector(self, name: str | None, body: Body | None) -> str | None:
        """Give the group that the body's kind belongs to: of a school, a court, the forces."""
        if name is None:
            return None
        named = self._named.get(iris.key(name))
        kind = self._kinds.get(named.get("classification") or "") if named else self._kind(body)
        return (kind.get("broader") or kind.id) if kind is not None else None

    def _kind(self, body: Body | None) -> Concept | None:
        return self._kinds.get(body.kind) if body is not None and body.kind else None


def _is_organ(kind: Concept) -> bool:
    return kind.id not in _DEPARTMENTS and kind.get("broader") not in _SERVICES


def _is_national(role: Concept) -> bool:
    """Tell the titles that there is but one body for: Thống đốc, Tổng Bí thư."""
    named = any(value.startswith(_BODIES) for value in role.properties.get("heldIn", ()))
    return role.get("level") == _NATIONAL or named
