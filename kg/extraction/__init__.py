"""From one document to its facts: a pure function, built from stages listed in ``pipeline``."""
