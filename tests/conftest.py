"""What tests share: the vocabulary, loaded once, and graphs of the documents written for bomay."""

from pathlib import Path

import pytest

from kg.building import build
from kg.store.rdf import store_of
from kg.vocabulary import load

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def vocabulary():
    """The vocabulary shipped with bomay."""
    return load()


@pytest.fixture(scope="session")
def golden():
    """The graph of the examples and the golden texts."""
    return store_of(build([ROOT / "examples", ROOT / "tests/gold/texts"]))


@pytest.fixture(scope="session")
def forty():
    """The graph of the examples and of what the forty questions need besides."""
    return store_of(build([ROOT / "examples", ROOT / "tests/questions"]))
