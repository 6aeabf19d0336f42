"""How well bomay reads: its answers about the golden documents, compared with tests/gold.

``documents`` gives both sides as facts; ``measures`` says which fact is which; ``scores``
sums up, with intervals; ``record`` keeps the figures that must not fall.
"""
