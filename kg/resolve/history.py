"""Bodies in time: when one began and ended, who came before it and who after.

Bộ Kế hoạch và Đầu tư ended on 1/3/2025 and Bộ Tài chính took over; the committees of tỉnh Hà
Giang ended on 1/7/2025, and those of tỉnh Phú Thọ are others since, with the same names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg import iris
from kg.model import Body, PartialDate
from kg.resolve import keys
from kg.vocabulary import Concept, Vocabulary

_OF_A_PLACE = {
    "cơ-quan-đảng",
    "cơ-quan-nhà-nước",
    "cơ-quan-dân-cử",
    "cơ-quan-tư-pháp",
    "lực-lượng-vũ-trang",
    "mặt-trận-đoàn-thể",
}


@dataclass(frozen=True, slots=True)
class Life:
    """When a body began and ended; the bodies before and after it, by keys with their eras."""

    founded: str | None = None
    dissolved: str | None = None
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class History:
    """Knows what became of bodies: of those known by name, and of those of a province."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._named = {
            iris.key(label): concept
            for concept in vocabulary.scheme("body")
            for label in concept.labels
        }
        self._provinces: dict[str, list[Concept]] = defaultdict(list)
        for concept in vocabulary.scheme("province"):
            self._provinces[_place(concept)].append(concept)
        self._kinds = {concept.id: concept for concept in vocabulary.scheme("body-kind")}
        self._all = vocabulary.concepts
        self._before: dict[str, list[Concept]] = defaultdict(list)
        for concept in (*vocabulary.scheme("body"), *vocabulary.scheme("province")):
            for successor in concept.properties.get("isReplacedBy", ()):
                self._before[successor].append(concept)

    def era(self, body: Body, seen: PartialDate | None) -> str | None:
        """Tell apart bodies of one name: "2025" for those of a province enlarged in 2025."""
        known = self._provinces.get(iris.key(body.place or ""), ())
        if len(known) == 1 or seen is None or not self._is_of_its_place(body):
            return None
        on = str(seen)
        now = [c for c in known if (c.get("foundingDate") or "") <= on < _end(c)]
        return _suffix(now[0]) if len(now) == 1 else None

    def life(self, key: str, body: Body, era: str | None) -> Life:
        """Tell the life of a body, as far as the vocabularies know it."""
        named = self._named.get(keys.words(key))
        if named is not None:
            return Life(
                named.get("foundingDate"),
                named.get("dissolutionDate"),
                tuple(keys.body(other.label) for other in self._before[named.iri]),
                tuple(keys.body(other.label) for other in self._after(named)),
            )
        known = self._provinces.get(iris.key(body.place or ""), ())
        province = next((c for c in known if _suffix(c) == era or len(known) == 1), None)
        if province is None or not self._is_of_its_place(body):
            return Life()
        return Life(
            province.get("foundingDate"),
            province.get("dissolutionDate"),
            tuple(self._moved(body, province, other) for other in self._before[province.iri]),
            tuple(self._moved(body, province, other) for other in self._after(province)),
        )

    def _after(self, concept: Concept) -> Iterable[Concept]:
        found = (self._all.get(iri) for iri in concept.properties.get("isReplacedBy", ()))
        return [other for other in found if other is not None]

    def _moved(self, body: Body, old: Concept, new: Concept) -> str:
        """Name the same body of another province: Tỉnh ủy Hà Giang, Tỉnh ủy Tuyên Quang."""
        name = iris.key(body.name)
        for one, other in ((_place(old), _place(new)), (iris.key(old.label), iris.key(new.label))):
            if name.endswith(f"-{one}"):
                name = f"{name.removesuffix(one)}{other}"
                break
        shared = len(self._provinces[_place(new)]) > 1
        era = _suffix(new) if shared else None
        return f"body/{name}/{era}" if era else f"body/{name}"

    def _is_of_its_place(self, body: Body) -> bool:
        """Tell committees and departments, that end with their place, from schools."""
        kind = self._kinds.get(body.kind) if body.kind else None
        return kind is not None and (kind.get("broader") or kind.id) in _OF_A_PLACE


def _place(province: Concept) -> str:
    return iris.key(f"{province.get('level')} {province.label}")


def _suffix(province: Concept) -> str | None:
    return province.id.removeprefix(iris.key(province.label)).removeprefix("-") or None


def _end(concept: Concept) -> str:
    return concept.get("dissolutionDate") or "9999"
