"""Keeping a store up to date: documents come, change and go, and the graph is as if built anew.

The *ledger* knows the documents of a store, what was read from them and what was made of it;
the *editor* changes quads and keeps their union; ``update`` works out what a change touches.
"""
