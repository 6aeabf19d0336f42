"""What speaks for one person and what for two, when a name is the same: a table of features.

Each feature is a function of two sides; what it finds is the detail that readers are shown,
its docstring what it means. ``FEATURES`` gives it its weight; a sum above zero is one person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from typing import TypeAlias

from kg.resolve import keys
from kg.resolve.model import Holding, Profile, Reason
from kg.resolve.names import Rarity
from kg.resolve.sides import Side
from kg.resolve.standing import ABROAD, CENTRE

Feature: TypeAlias = Callable[[Side, Side], str | None]
_MONTH = 31
_YEAR = 366
_FIVE_YEARS = 5 * _YEAR
_LOW = {"huyện", "quận", "thị xã", "thành phố", "xã", "phường", "thị trấn", "thôn", "xóm", "ấp"}
_SERVICES = {"cơ-sở-giáo-dục", "cơ-sở-y-tế", "lực-lượng-vũ-trang", "cơ-quan-tư-pháp"}
_PARTY = "cơ-quan-đảng"
_GENERALS = {f"{order:02}" for order in range(1, 8)}
_NEAR = 3


def same_office(left: Side, right: Side) -> str | None:
    """Both hold the same office of the same body, or the only one of its kind."""
    return _shared(seats(left.holdings), seats(right.holdings))


def same_high_seat(left: Side, right: Side) -> str | None:
    """Both are members of the same organ of the Party's centre."""
    return _shared(*(_memberships(side, high=True) for side in (left, right)))


def same_seat(left: Side, right: Side) -> str | None:
    """Both are members of the same body, which has many."""
    return _shared(*(_memberships(side, high=False) for side in (left, right)))


def same_body(left: Side, right: Side) -> str | None:
    """Both hold offices in the same body, or in one that is part of the other."""
    if same_office(left, right):
        return None
    mine, others = _bodies(left), _bodies(right)
    near = {one for one in mine for other in others if _within(one, other)}
    return _shared(mine, others) or _first(near)


def like_body(left: Side, right: Side) -> str | None:
    """Both hold offices in bodies whose names share most of their words."""
    if same_office(left, right) or same_body(left, right):
        return None
    alike = {
        f"{one} / {other}"
        for one in _bodies(left, placed=False)
        for other in _bodies(right, placed=False)
        if _is_like(one, other)
    }
    return _first(alike)


def same_place(left: Side, right: Side) -> str | None:
    """Both hold offices of the same province, district or commune."""
    return _shared(_places(left), _places(right))


def same_title(left: Side, right: Side) -> str | None:
    """Both bear the same title, one of them without saying where."""
    if same_office(left, right) or same_body(left, right):
        return None
    silent = {h.role for side in (left, right) for h in side.offices() if h.body is None}
    roles = [{h.role for h in side.offices()} for side in (left, right)]
    return _first(roles[0] & roles[1] & silent)


def same_high_title(left: Side, right: Side) -> str | None:
    """Both bear the same title, which one of them bears in an organ of the centre."""
    title = same_title(left, right)
    offices = (*left.offices(), *right.offices())
    return title if any(h.role == title and h.level == CENTRE for h in offices) else None


def both_central(left: Side, right: Side) -> str | None:
    """Both hold offices in organs of the centre: few people do."""
    return _first({CENTRE}) if _is_central(left) and _is_central(right) else None


def both_national(left: Side, right: Side) -> str | None:
    """Both hold offices or seats of the whole country."""
    if both_central(left, right) or same_high_seat(left, right) or same_seat(left, right):
        return None
    return CENTRE if all(_is_of_the_centre(side) for side in (left, right)) else None


def same_rank(left: Side, right: Side) -> str | None:
    """Both bear the same rank of a general."""
    return _first(left.all("rank") & right.all("rank") & _GENERALS)


def both_lead(left: Side, right: Side) -> str | None:
    """One leads a province, the other too or an organ of the centre: few people do."""
    sides = left, right
    if both_central(left, right) or not all(_is_central(s) or _leads(s) for s in sides):
        return None
    return _first({h.post for side in sides for h in side.holdings if h.leading})


def same_sector(left: Side, right: Side) -> str | None:
    """Both serve in schools, in hospitals, in courts, or in the forces."""
    return _shared(_sectors(left), _sectors(right))


def same_birth(left: Side, right: Side) -> str | None:
    """Both were born in the same year."""
    return _shared(left.all("born"), right.all("born"))


def other_birth(left: Side, right: Side) -> str | None:
    """They were born in different years."""
    born = left.all("born"), right.all("born")
    return _against(*born) if all(born) and not born[0] & born[1] else None


def other_gender(left: Side, right: Side) -> str | None:
    """One is spoken of as a man, the other as a woman."""
    genders = left.all("gender"), right.all("gender")
    return _against(*genders) if all(genders) and not genders[0] & genders[1] else None


def lower_rank(left: Side, right: Side) -> str | None:
    """The later one has the lower rank: ranks only rise."""
    first, last = sorted((left, right), key=lambda side: min(side.days, default=0))
    if not (first.days and last.days) or max(first.days) > min(last.days):
        return None
    ranks = first.all("rank"), last.all("rank")
    return _against(*ranks) if all(ranks) and min(ranks[0]) < min(ranks[1]) else None


def other_country(left: Side, right: Side) -> str | None:
    """One holds offices abroad only, the other none there."""
    levels = [{h.level for h in side.holdings if h.level} for side in (left, right)]
    for here, there in (levels, reversed(levels)):
        if there == {ABROAD} and here and ABROAD not in here:
            return f"{_first(here)} / {ABROAD}"
    return None


def other_places(left: Side, right: Side) -> str | None:
    """They hold offices of different places, and nothing leads from one to the other."""
    if _is_linked(left, right) or _is_central(left) or _is_central(right):
        return None
    places = _places(left), _places(right)
    return _against(*places) if all(places) else None


def other_bodies(left: Side, right: Side) -> str | None:
    """They hold offices in different bodies, and nothing leads from one to the other."""
    if _is_linked(left, right) or other_places(left, right) or both_central(left, right):
        return None
    if like_body(left, right):
        return None
    bodies = _bodies(left), _bodies(right)
    return _against(*bodies) if all(bodies) else None


def at_one_time(left: Side, right: Side) -> str | None:
    """They hold such offices within a month, or by turns."""
    if not (other_places(left, right) or other_bodies(left, right)):
        return None
    held = _current(left) and _current(right)
    return "31" if held and (_apart(left, right) <= _MONTH or _by_turns(left, right)) else None


def other_level(left: Side, right: Side) -> str | None:
    """One holds an office of the centre, the other of a district or commune, at that time."""
    if _is_linked(left, right) or _apart(left, right) > _FIVE_YEARS:
        return None
    levels = [{h.level for h in side.offices() if h.status != "former"} for side in (left, right)]
    for high, low in (levels, reversed(levels)):
        if CENTRE in high and low and low <= _LOW:
            return f"{CENTRE} / {_first({level for level in low if level})}"
    return None


def other_spelling(left: Side, right: Side) -> str | None:
    """Their names are spelt with i and with y."""
    spelt = [{profile.key for profile in side.profiles} for side in (left, right)]
    return _against(*spelt) if not spelt[0] & spelt[1] else None


def seats(holdings: Iterable[Holding]) -> frozenset[str]:
    """Give the offices that tell who holds them: of a body that is said, or of the nation."""
    told = (h for h in holdings if not h.member and h.level != ABROAD)
    return frozenset(h.post for h in told if h.body or h.national)


class Features:
    """Weighs what speaks for one person and what for two."""

    def __init__(self, rarity: Rarity) -> None:
        self._rarity = rarity

    def is_common(self, profile: Profile) -> bool:
        """Tell whether the name alone, or with a title, says nothing."""
        return self._rarity(keys.words(profile.key)) == "common"

    def reasons(self, left: Side, right: Side) -> tuple[Reason, ...]:
        """Give every feature that two sides have."""
        name = keys.words(left.profiles[0].key)
        rarity = self._rarity(name)
        found = [Reason(f"{rarity}-name", _NAMES[rarity], name)]
        for feature, weight in FEATURES:
            detail = feature(left, right)
            if detail is not None:
                found.append(Reason(feature.__name__.replace("_", "-"), weight, detail))
        return tuple(found)

    def score(self, left: Side, right: Side) -> float:
        """Add up the weights of the features that two sides have."""
        return sum(reason.weight for reason in self.reasons(left, right))


# How much the name alone says: thousands are called Nguyễn Văn Hùng.
_NAMES = {"common": -1.5, "frequent": 0.0, "usual": 2.5, "rare": 5.0}
FEATURES: tuple[tuple[Feature, float], ...] = (
    (same_office, 10),
    (same_high_seat, 6),
    (same_seat, 3),
    (same_body, 6),
    (like_body, 3),
    (same_place, 4),
    (same_title, 1.5),
    (same_high_title, 1.5),
    (both_central, 4),
    (both_lead, 5),
    (both_national, 1.5),
    (same_rank, 2),
    (same_sector, 2),
    (same_birth, 8),
    (other_birth, -20),
    (other_gender, -20),
    (lower_rank, -8),
    (other_country, -20),
    (other_places, -4),
    (other_bodies, -3),
    (at_one_time, -3),
    (other_level, -6),
    (other_spelling, -2),
)


def _memberships(side: Side, *, high: bool) -> set[str]:
    seats = (h for h in side.holdings if h.member and (h.body or h.national))
    return {h.post for h in seats if (h.level == CENTRE and h.sector == _PARTY) is high}


def _bodies(side: Side, *, placed: bool = True) -> set[str]:
    offices = side.offices()
    held = (h for h in offices if placed or (h.place is None and h.level != CENTRE))
    return {keys.words(h.body) for h in held if h.body is not None}


def _places(side: Side) -> set[str]:
    return {holding.place for holding in side.holdings if holding.place is not None}


def _sectors(side: Side) -> set[str]:
    return {h.sector for h in side.holdings if h.sector is not None} & _SERVICES


def _is_central(side: Side) -> bool:
    return any(holding.level == CENTRE for holding in side.offices())


def _is_of_the_centre(side: Side) -> bool:
    return any(holding.level == CENTRE for holding in side.holdings)


def _is_linked(left: Side, right: Side) -> bool:
    return any(f(left, right) for f in (same_office, same_body, same_place))


def _within(one: str, other: str) -> bool:
    """A body is near another when its name holds the other's: a Vụ and its ministry."""
    short, long = sorted((one, other), key=len)
    return short.count("-") + 1 >= _NEAR and f"-{short}-" in f"-{long}-"


def _is_like(one: str, other: str) -> bool:
    """Compare names of bodies by their words, but for those of the kind that both begin with."""
    words = one.split("-"), other.split("-")
    kind = 0
    while kind < min(map(len, words)) and words[0][kind] == words[1][kind]:
        kind += 1
    rest = set(words[0][kind:]), set(words[1][kind:])
    shared = len(rest[0] & rest[1])
    return not all(rest) or (shared >= _NEAR and shared * 2 >= min(map(len, rest)))


def _leads(side: Side) -> bool:
    return any(holding.leading for holding in side.holdings)


def _by_turns(left: Side, right: Side) -> bool:
    """Tell whether one is seen while the other is: neither is over before the other begins."""
    if not (left.days and right.days):
        return False
    return min(left.days) <= max(right.days) and min(right.days) <= max(left.days)


def _current(side: Side) -> bool:
    return any(holding.status not in {"former", "dismissed"} for holding in side.offices())


def _apart(left: Side, right: Side) -> int:
    """Give the days between what two sides report, a great many when one has no date."""
    if not (left.days and right.days):
        return 10 * _YEAR
    return min(abs(one - other) for one in left.days for other in right.days)


def _shared(one: AbstractSet[str], other: AbstractSet[str]) -> str | None:
    return _first(one & other)


def _first(found: Iterable[str]) -> str | None:
    return min(found, default=None)


def _against(one: AbstractSet[str], other: AbstractSet[str]) -> str:
    return f"{min(one)} / {min(other)}"
