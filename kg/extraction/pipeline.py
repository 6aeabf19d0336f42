"""The road from a document to its facts: the stages in order, then one fact a thing."""

from __future__ import annotations

from kg.extraction.analysis import Analysis, Findings, Stage, analyse
from kg.extraction.assembly import assemble
from kg.extraction.bodies import finding as bodies
from kg.extraction.dates import finding as dates
from kg.extraction.directives import finding as directives
from kg.extraction.events import finding as events
from kg.extraction.figures import finding as figures
from kg.extraction.officials import finding as officials
from kg.extraction.tasks import finding as tasks
from kg.model import Document, Facts
from kg.vocabulary import Vocabulary

STAGES: tuple[Stage, ...] = (
    dates.find,
    bodies.find,
    officials.find,
    directives.find,
    events.find,
    tasks.find,
    figures.find,
)


def extract(document: Document, vocabulary: Vocabulary) -> Facts:
    """Read one document: a pure function of its text, its date and the vocabulary."""
    return facts(analyse(document, vocabulary))


def facts(analysis: Analysis) -> Facts:
    """Read a document that is prepared."""
    found = Findings()
    for stage in STAGES:
        found.add(stage(analysis, found))
    return assemble(analysis, found)
