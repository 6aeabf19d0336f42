"""Review: pairs of mentions worth deciding, best first, and sheets to decide them on.

What is decided on a sheet is a row of a decisions file, which the next build reads.
"""
