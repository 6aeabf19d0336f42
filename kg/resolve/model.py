"""The values of resolution: what one document says of one thing, and things made of these.

A ``Profile`` is what a document says of "Lò Thị Ban"; a ``Cluster`` is all profiles of one
woman of that name, wherever they stand, under one IRI.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model import PartialDate, Span, Status

Value = tuple[str, str]


@dataclass(frozen=True, slots=True, order=True)
class Proof:
    """A sentence that states something of a thing; better when it holds the thing's words."""

    in_other_words: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Holding:
    """An office as a document gives it to a person; post and body by their keys.

    ``body`` is None when the text doesn't say which of many it is; ``member`` tells seats that
    many share, ``national`` offices of the whole country, ``leading`` those that head a province.
    """

    post: str
    role: str
    body: str | None
    status: Status
    since: PartialDate | None
    until: PartialDate | None
    place: str | None = None
    level: str | None = None
    sector: str | None = None
    member: bool = False
    national: bool = False
    leading: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """What one document says of one thing: plain values only, so that it can be stored.

    ``block`` names the few profiles it may be one with, ``links`` further such blocks.
    ``key`` is unique in its document; ``values`` are (field, words), ``references`` (field,
    key of another thing of the document). ``proof`` is for what no words name.
    """

    block: str
    document: str
    key: str
    seen: PartialDate | None = None
    values: tuple[Value, ...] = ()
    references: tuple[Value, ...] = ()
    holdings: tuple[Holding, ...] = ()
    mentions: tuple[Span, ...] = ()
    proof: Proof | None = None
    links: tuple[str, ...] = ()

    @property
    def place(self) -> tuple[str, str]:
        """Where it stands among all profiles: they are sorted by it."""
        return self.document, self.key

    def all(self, field: str) -> tuple[str, ...]:
        """Every value of a field, sorted."""
        return tuple(value for name, value in self.values if name == field)

    def get(self, field: str) -> str | None:
        """The first value of a field, None without one."""
        return next((value for name, value in self.values if name == field), None)


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """A feature that two sides have, its weight, and the words it was found in."""

    feature: str
    weight: float
    detail: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Why two profiles are one thing, or two: the first of each side, and all features."""

    left: Profile
    right: Profile
    same: bool
    reasons: tuple[Reason, ...]

    @property
    def score(self) -> float:
        """The sum of the weights: above zero for one thing."""
        return sum(reason.weight for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Profiles of one thing, under its IRI; ``replaced`` are IRIs that lead to it.

    ``comparisons`` tell why its profiles are together, and why apart from the next.
    """

    iri: str
    profiles: tuple[Profile, ...]
    replaced: tuple[str, ...] = ()
    comparisons: tuple[Comparison, ...] = ()

    def values(self, field: str) -> tuple[str, ...]:
        """Every value that some document gives, sorted."""
        return tuple(sorted({value for p in self.profiles for value in p.all(field)}))

    @property
    def kind(self) -> str:
        """The class of the thing: "official", "body", "post" and so on."""
        return self.profiles[0].key.partition("/")[0]

    def best(self, field: str) -> str | None:
        """The value most documents give, the first by code points among equals."""
        return most_frequent(value for p in self.profiles for value in p.all(field))

    def proof(self) -> Proof | None:
        """The evidence of a thing that no document names by words of its own."""
        if any(profile.mentions for profile in self.profiles):
            return None
        return min((p.proof for p in self.profiles if p.proof is not None), default=None)


class Names:
    """What each document's things are called: IRIs by document and key."""

    def __init__(self, clusters: Iterable[Cluster]) -> None:
        self._names: dict[str, dict[str, str]] = defaultdict(dict)
        for cluster in clusters:
            for profile in cluster.profiles:
                self._names[profile.document][profile.key] = cluster.iri

    def of(self, document: str) -> Mapping[str, str]:
        """Give the IRIs of what one document speaks of, by key."""
        return self._names.get(document, {})

    def iri(self, document: str, key: str) -> str:
        """Give the IRI of one thing that a document speaks of."""
        return self._names[document][key]


def age(profile: Profile) -> tuple[str, str, str]:
    """Sort profiles by the dates of their documents, undated ones last."""
    return (str(profile.seen or "9999"), *profile.place)


def most_frequent(values: Iterable[str]) -> str | None:
    """Give the value that comes most often, the first by code points among equals."""
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], value), default=None)
