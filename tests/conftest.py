"""What tests share: the vocabulary, loaded once."""

import pytest

from kg.vocabulary import load


@pytest.fixture(scope="session")
def vocabulary():
    """The vocabulary shipped with bomay."""
    return load()
