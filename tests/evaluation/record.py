"""The figures that must not fall, in ``scores.json``, and the table of the README.

Both are written by ``make figures``; ``fallen`` tells what has become worse since.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from evaluation.gold import GOLD, TESTS
from evaluation.measures import NAMES
from evaluation.rules import Rule
from evaluation.scores import Score, Scores

RECORD = Path(__file__).with_name("scores.json")
README = TESTS.parent / "README.md"
RULES = TESTS.parent / "kg" / "measured.json"
_POINT = 0.01
_TABLE = re.compile(r"(?<=<!-- make figures -->\n).*?(?=<!-- end -->)", re.DOTALL)
Record = Mapping[str, Any]


def recorded(path: Path = RECORD) -> Record:
    """Read the committed figures."""
    record: Record = json.loads(path.read_text("utf-8"))
    return record


def record_of(scores: Scores) -> Record:
    """The figures worth keeping, to a tenth of a point."""
    documents = len(list(GOLD.glob("*.json")))
    return {"documents": documents, "scores": {n: _figures(n, s) for n, s in scores.items()}}


def write(record: Record, rules: Iterable[Rule]) -> None:
    """Commit figures: to the record, to the README, and of rules to the package."""
    measured = {r.name: {"fact": r.fact, "right": r.right, "read": r.read} for r in rules}
    _write(RULES, {"documents": record["documents"], "rules": dict(sorted(measured.items()))})
    _write(RECORD, record)
    README.write_text(with_table(README.read_text("utf-8"), record), encoding="utf-8")


def _write(path: Path, values: Mapping[str, Any]) -> None:
    path.write_text(json.dumps(values, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def with_table(readme: str, record: Record) -> str:
    """Put the table of figures between its marks."""
    return _TABLE.sub("\n" + "\n".join(_table(record)) + "\n\n", readme)


def fallen(scores: Scores, record: Record) -> Iterator[str]:
    """Tell what lies more than a point, and more than one fact, below the record."""
    for name, committed in record["scores"].items():
        score = scores[name]
        slack = max(_POINT, 1 / max(committed["wanted"], 1))
        if score.f1 < committed["f1"] - slack:
            yield f"{name}: {score.f1:.3f}, more than a point below {committed['f1']:.3f}"


def _figures(name: str, score: Score) -> dict[str, Any]:
    figures = {
        "wanted": score.count.wanted,
        "f1": round(score.f1, 3),
        "interval": [round(edge, 3) for edge in score.interval],
    }
    if name in NAMES:
        figures |= {"precision": round(score.precision, 3), "recall": round(score.recall, 3)}
    return figures


def _table(record: Record) -> Iterator[str]:
    yield f"Over {record['documents']} documents:"
    yield ""
    yield "| class | facts | precision | recall | F1 | 95 % |"
    yield "|---|--:|--:|--:|--:|:-:|"
    for name, s in record["scores"].items():
        if name in NAMES:
            yield (
                f"| {name} | {s['wanted']:,} | {s['precision']:.3f} | {s['recall']:.3f}"
                f" | {s['f1']:.3f} | {_range(s)} |"
            )
    yield ""
    yield "| attribute of these | stated | right | 95 % |"
    yield "|---|--:|--:|:-:|"
    for name, s in record["scores"].items():
        if name not in NAMES:
            yield f"| {name} | {s['wanted']:,} | {s['f1']:.3f} | {_range(s)} |"


def _range(figures: Mapping[str, Any]) -> str:
    low, high = figures["interval"]
    return f"{low:.3f}–{high:.3f}"
