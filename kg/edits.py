"""What people have decided and corrected, from the files they keep: read by every build."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg import curation
from kg.curation import Correction
from kg.errors import InputError
from kg.resolve import decisions
from kg.resolve.bonds import Bonds
from kg.resolve.decisions import Decision
from kg.resolve.model import Profile

DECISIONS = Path("kg-decisions.csv")
CORRECTIONS = Path("kg-corrections.csv")


@dataclass(frozen=True, slots=True)
class Edits:
    """Decisions and corrections, in the order they are written in."""

    decisions: tuple[Decision, ...] = ()
    corrections: tuple[Correction, ...] = ()

    def bonds(self, profiles: Iterable[Profile]) -> tuple[Bonds, tuple[InputError, ...]]:
        """Tie decisions to what documents say; errors tell those that fit nothing any more."""
        return decisions.bonds(self.decisions, profiles)


def read(decided: Path | None = None, corrected: Path | None = None) -> Edits:
    """Read the files given, or those of the usual names where they are; InputError if bad."""
    decided = decided or (DECISIONS if DECISIONS.exists() else None)
    corrected = corrected or (CORRECTIONS if CORRECTIONS.exists() else None)
    return Edits(
        decisions.read(decided) if decided else (),
        curation.read(corrected) if corrected else (),
    )
