"""What a text says that an official did at an event."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.mentions import PersonMention
from kg.model import Role


@dataclass(frozen=True, slots=True)
class Claim:
    """That an official had a role in the event of a sentence; ``said`` when in so many words."""

    start: int
    end: int
    official: str
    role: Role
    said: bool
    rule: str


def claim_of(person: PersonMention, role: Role, rule: str) -> Claim:
    """Say what a person named in so many words did."""
    return Claim(person.start, person.end, person.name, role, said=True, rule=rule)
