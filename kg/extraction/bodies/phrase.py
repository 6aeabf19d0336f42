"""A body's name as it is read: kind, field or subject, place, and the body it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.places import Place
from kg.vocabulary import Concept

# Groups set up for one work, which the text may call by their kind alone.
GROUPS = frozenset({"tổ-công-tác", "ban-chỉ-đạo", "đoàn-kiểm-tra", "đoàn-thanh-tra", "tiểu-ban"})
INSTITUTES = frozenset({"trung-tâm", "viện"})

_HOUSES = ("bệnh-viện", "đại-học", "trường-đại-học")


@dataclass(frozen=True, slots=True)
class BodyPhrase:
    """A body's name at folded ``[start, end)`` as the grammar reads it.

    ``named`` is the vocabulary's own entry for it; ``subject`` the field or proper name;
    ``aside`` tells that the parent is only given in brackets and not part of the name.
    """

    start: int
    end: int
    kind: str
    head: str
    named: Concept | None = None
    subject: str | None = None
    place: Place | None = None
    parent: BodyPhrase | None = None
    level: str | None = None
    aside: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether only the kind is said ("Sở", "Ban Thường vụ")."""
        return self.named is None and not (self.subject or self.place or self.parent)

    @property
    def is_house(self) -> bool:
        """Whether it is a hospital or a university, which have institutes and centres."""
        return self.kind.startswith(_HOUSES)

    @property
    def names_level(self) -> bool:
        """Whether the kind says the level of its place by itself ("Tỉnh ủy", "Đoàn xã")."""
        words = self.head.lower().split(" ")
        return self.level is not None and self.level.split(" ")[0] in words

    def is_of(self, parent: BodyPhrase | None) -> bool:
        """Whether a body in the vocabulary is known to be of the one that follows its name."""
        above = parent.named if parent is not None else None
        known = self.named.get("subOrganizationOf") if self.named is not None else None
        return above is not None and above.id == known

    @property
    def is_foreign(self) -> bool:
        """Whether the body belongs to another country."""
        if self.place is not None and self.place.country:
            return True
        return self.parent is not None and self.parent.is_foreign
