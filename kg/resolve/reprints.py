"""Which documents are reprints: near copies count as one witness.

A text is known by a sketch of its word sequences (MinHash, with a fixed seed). Bands of the
sketch are blocks; whatever shares a band is compared, and what agrees in most is one text.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from rensa import RMinHash  # type: ignore[import-untyped]

from kg import iris
from kg.model import Document
from kg.resolve.bonds import Bonds
from kg.resolve.model import Cluster, Comparison, Profile, Reason, age
from kg.resolve.roots import Roots

KEY = "document"
_WORDS = 5  # in a sequence
_FEWEST = 20  # words that make a text of its own
_HASHES = 64
_ROWS = 4  # of a band: two texts half alike share one of the sixteen bands more often than not
_SEED = 1
_ALIKE = 0.7


def profile(document: Document) -> Profile | None:
    """Sketch a document; None for one too short to tell."""
    words = iris.key(document.text).split("-")
    if len(words) < _FEWEST:
        return None
    sketch = RMinHash(num_perm=_HASHES, seed=_SEED)
    sketch.update([" ".join(words[i : i + _WORDS]) for i in range(len(words) - _WORDS + 1)])
    hashes = [f"{number:08x}" for number in sketch.digest()]
    bands = [
        f"{KEY}/{start}-{''.join(hashes[start : start + _ROWS])}"
        for start in range(0, _HASHES, _ROWS)
    ]
    return Profile(
        block=bands[0],
        document=document.id,
        key=KEY,
        seen=document.date,
        values=(("sketch", "".join(hashes)),),
        links=tuple(bands[1:]),
    )


def resolve(profiles: Sequence[Profile], _: Bonds) -> list[Cluster]:
    """Put reprints together under the earliest of them."""
    roots: Roots[str] = Roots()
    why: dict[str, list[Comparison]] = {}
    for left, right in itertools.combinations(sorted(profiles, key=age), 2):
        alike = _alike(left, right)
        if alike >= _ALIKE and roots.join(left.document, right.document):
            reasons = (Reason("same-text", round(alike * 10, 2), f"{alike:.0%}"),)
            why.setdefault(right.document, []).append(Comparison(left, right, True, reasons))
    return [
        Cluster(
            iris.document(min(group, key=age).document),
            tuple(group),
            comparisons=tuple(c for p in group for c in why.get(p.document, ())),
        )
        for group in roots.groups(profiles, lambda profile: profile.document)
    ]


def _alike(left: Profile, right: Profile) -> float:
    """Estimate how many of their word sequences two texts share."""
    one, other = left.get("sketch") or "", right.get("sketch") or ""
    starts = range(0, len(one), 8)
    return sum(one[i : i + 8] == other[i : i + 8] for i in starts) / _HASHES
