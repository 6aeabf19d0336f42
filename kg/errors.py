"""Everything bomay raises on purpose: sentences for people, one family, no tracebacks."""


class KgError(Exception):
    """A mistake a user can mend; the message says what, where and what is allowed."""


class InputError(KgError):
    """A document, path or front matter that cannot be read."""


class VocabularyError(KgError):
    """A file of words in ``ontology/`` that breaks its own rules."""


class GraphError(KgError):
    """A graph that cannot be opened, written or validated."""


class QueryError(KgError):
    """A question, parameter or SPARQL text that cannot be answered."""
