"""Names that may be one person's though they are spelt otherwise: for people to decide.

"Pham Minh Chinh" without accents, "Nguyễn Hùng" without the middle name, and names that differ
by a sign ("Toàn", "Toản") are never merged by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg import iris
from kg.text import unaccented

_SHORTEST = 2


def alike(left: str, right: str) -> str | None:
    """Tell in what two names differ, when they may be one; None when they may not, or are.

    >>> alike("To Lam", "Tô Lâm"), alike("Nguyễn Hùng", "Nguyễn Văn Hùng")
    ('without-accents', 'without-middle-name')
    >>> alike("Đặng Quốc Toàn", "Đặng Quốc Toản"), alike("Võ Văn Thưởng", "Vũ Văn Thắng")
    ('other-sign', None)
    """
    one, other = iris.key(left), iris.key(right)
    if one == other:
        return None
    if unaccented(one) == unaccented(other):
        bare = one == unaccented(one) or other == unaccented(other)
        return "without-accents" if bare else "other-sign"
    short, long = sorted((one.split("-"), other.split("-")), key=len)
    shortened = len(short) < len(long) and (short[0], short[-1]) == (long[0], long[-1])
    return "without-middle-name" if shortened else None


def keys(name: str) -> Iterator[str]:
    """Yield what names that may be one have in common."""
    key = iris.key(name)
    parts = key.split("-")
    yield unaccented(key)
    if len(parts) >= _SHORTEST:
        yield f"{parts[0]}-…-{parts[-1]}"
