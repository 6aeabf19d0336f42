"""How well bomay reads: its answers about the golden documents, compared with tests/gold.

``gold`` and ``answers`` give both sides as ``facts``, ``documents`` puts them side by side;
``matching`` says which fact is which, ``measures`` what is right; ``scores`` sums up, with
intervals, ``rules`` by rule; ``record`` keeps the figures that must not fall.
"""
