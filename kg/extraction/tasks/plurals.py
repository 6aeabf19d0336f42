"""Read the plural of bodies and offices: "Bộ trưởng các Bộ: Y tế, Tài chính" charges two
ministers, "các tỉnh, thành phố trực thuộc Trung ương" is one class.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention
from kg.letters import UPPER
from kg.model import Agent, AgentKind

_LEVEL = (
    r"(?:tỉnh|thành phố|thành(?! phố| viên| lập| ủy)|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)"
)
_CLASS_BEFORE = re.compile(rf"\b\w+ {_LEVEL}(?:(?:,| và) {_LEVEL})*$")
_LEVELS = re.compile(rf" {_LEVEL}(?:(?:, | và | ?/ ?){_LEVEL})+(?! [{UPPER}\d])\b")
_CLASS_AFTER = re.compile(rf"{_LEVEL}(?! [{UPPER}\d])\b")
_UNIT = r"(?:tỉnh|huyện|quận|thị|thành|xã|phường|đặc khu)"
_UNIT_BEFORE = re.compile(rf"\b[Cc]ác {_UNIT}(?:, {_UNIT})*$", re.IGNORECASE)
_COMMITTEE_AFTER = re.compile(rf"{_UNIT}(?:(?:,| và) {_UNIT})* ủy\b", re.IGNORECASE)
_OF = rf"(?P<of>{_LEVEL}|[Bb]ộ|[Ss]ở|[Bb]an|[Nn]gành)(?:(?:,| và) {_LEVEL})?"
_SHORT = r" \([^();:]{2,40}\)"  # "Giao thông vận tải (GTVT)"
_NAMES_BEFORE = re.compile(rf"\b[Cc]ác {_OF}:? [{UPPER}](?:{_SHORT}|[^;:.()])*$")
_POST = r"(?P<post>(?:(?! (?:với|của|và|tại|cho|từ|do|về|gửi) )[^,;:.])*?)"
_NAMES = re.compile(rf"{_POST}\b[Cc]ác {_OF}:? (?P<names>[{UPPER}].*)")
_AND = re.compile(rf" và (?=[{UPPER}])")
_MINISTRIES = frozenset({"bộ", "sở"})
_PLACED = re.compile(rf"(?P<of>.+) (?:tỉnh|thành phố) [{UPPER}].*")
_DISTRICT = re.compile(rf"(?P<of>.+ (?:huyện|quận|thị xã|xã|phường|thị trấn)) [{UPPER}].*")
_PLACE_NAME = re.compile(rf"[{UPPER}]\w*(?: [{UPPER}]\w*){{1,3}}")
_PROVINCIAL = frozenset({"tỉnh", "thành phố"})


class Plurals:
    """Reads the plurals of one document."""

    def __init__(self, analysis: Analysis, found: Findings) -> None:
        self._analysis = analysis
        self._found = found

    def goes_on(self, start: int, link: int, after: int) -> bool:
        """Whether a plural that begins in ``[start, link)`` goes on after a comma or "và"."""
        text = self._analysis.text
        if any(f.start < link < f.end for f in self._analysis.found("field", start, after + 40)):
            return True  # "Giám đốc các sở giáo dục và đào tạo"
        if _COMMITTEE_AFTER.match(text, after) and _UNIT_BEFORE.search(text, start, link):
            return True  # "các huyện, thị, thành ủy"
        if _CLASS_BEFORE.search(text, start, link):
            return _CLASS_AFTER.match(text, after) is not None
        names = _NAMES_BEFORE.search(text, start, link)
        if names is None or not text[after].isupper():
            return False
        if self._is_ministry(names["of"], after):
            return True
        return not any(self._analysis.hit_at(s, after) for s in ("body-kind", "collective", "post"))

    def is_of_levels(self, start: int, end: int) -> bool:
        """Whether a kind of body is that of several levels here: "UBND xã, phường"."""
        kind = self._analysis.hit_at("body-kind", start)
        return kind is not None and _LEVELS.match(self._analysis.text, kind.end, end) is not None

    def _is_ministry(self, of: str, start: int) -> bool:
        """Whether a kind of body is the name of a ministry here: "các Bộ: Quốc phòng, Công an"."""
        kind = self._analysis.hit_at("body-kind", start)
        name = "" if kind is None else self._analysis.lower[kind.start : kind.end]
        return of.lower() == "bộ" and self._is_known(f"bộ {name}")

    def each(self, start: int, end: int) -> tuple[Agent, ...]:
        """Each of those that the plural at ``[start, end)`` names; nobody when it names a class."""
        plural = _NAMES.fullmatch(self._analysis.text, start, end)
        if plural is None:
            return ()
        of = plural["of"].lower()
        of = of.capitalize() if of in _MINISTRIES else of
        kind = self._kind(start, plural)
        if self.is_one(start, end):
            return ()
        listed = re.sub(_SHORT, "", plural["names"])
        bodies = [m.name for m in self._found.within(BodyMention, start, end) if not m.generic]
        names = (_in_full(self._named(of, name), bodies) for name in self._names(of, listed))
        return tuple(Agent(kind, f"{plural['post']}{name}") for name in names)

    def is_one(self, start: int, end: int) -> bool:
        """Whether the plural names departments of one kind, each of a place: "các Sở Y tế"."""
        plural = _NAMES.fullmatch(self._analysis.text, start, end)
        if plural is None or plural["of"].lower() != "sở":
            return False
        return len(list(self._names("bộ", re.sub(_SHORT, "", plural["names"])))) == 1

    def like(self, before: str, start: int, named: int, end: int) -> Agent | None:
        """The body that the name alone at ``[start, named)`` stands for after the body ``before``;
        None when it names something else."""
        name = self._analysis.text[start:end]
        ministry = self._known(f"bộ {name.lower()}") if before.startswith("Bộ ") else None
        if ministry is not None and name[:1].isupper():
            return Agent("body", ministry)
        placed = _PLACED.fullmatch(before)
        level = self._level(name) if named == end else None
        return Agent("body", f"{placed['of']} {level} {name}") if placed and level else None

    def like_district(self, before: str, start: int, end: int) -> Agent | None:
        """The body of a place of which only the name is said: "Công an huyện Thanh Trì, Phú
        Xuyên"."""
        placed = _DISTRICT.fullmatch(before)
        if placed is None or _PLACE_NAME.fullmatch(self._analysis.text, start, end) is None:
            return None
        return Agent("body", f"{placed['of']} {self._analysis.text[start:end]}")

    def _kind(self, start: int, plural: re.Match[str]) -> AgentKind:
        """What each of them is: "Ủy ban nhân dân các tỉnh" are bodies, their Chủ tịch offices."""
        if not plural["post"]:
            return "body" if plural["of"].lower() in _MINISTRIES else "group"
        return "body" if self._analysis.hit_at("body-kind", start) else "post"

    def _names(self, of: str, listed: str) -> Iterator[str]:
        """The names of a list, in which "Giáo dục và Đào tạo" is one."""
        *names, last = listed.split(", ")
        yield from names
        links = list(_AND.finditer(last))
        whole = of.lower() in _MINISTRIES and self._is_known(f"bộ {last.lower()}")
        if not links or whole:
            yield last
        else:
            yield last[: links[-1].start()]
            yield last[links[-1].end() :]

    def _named(self, of: str, name: str) -> str:
        """One of a list with its kind: of "các tỉnh, thành phố" each with its own level."""
        level = self._level(name) if of in _PROVINCIAL else None
        return f"{level or of} {name}"

    def _level(self, name: str) -> str | None:
        """Whether a name alone is that of a province or a city."""
        places = (
            concept
            for scheme in ("province", "city")
            for concept in self._analysis.vocabulary.scheme(scheme)
            if name in concept.labels
        )
        return next((concept.get("level") for concept in places), None)

    def _is_known(self, name: str) -> bool:
        return self._known(name) is not None

    def _known(self, name: str) -> str | None:
        """The body known under a name, as it is called."""
        return next(
            (
                concept.label
                for concept in self._analysis.vocabulary.scheme("body")
                if name in {label.lower() for label in concept.labels}
            ),
            None,
        )


def _in_full(name: str, bodies: Sequence[str]) -> str:
    """The body of a list as it is known, with its place: "Sở Tài chính tỉnh Bắc Kạn"."""
    return next((body for body in bodies if f"{body} ".startswith(f"{name} ")), name)
