"""Resolution: who is who, and which is which, across documents.

A document gives one *profile* of each thing it speaks of (``profiles``); profiles that may be
one thing share a *block*; a block is resolved to *clusters*, each with its IRI (``resolving``).
An IRI depends on the profiles of its block alone, never on other blocks or on any order.
"""
