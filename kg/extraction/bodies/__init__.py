"""Bodies of party and state: their names, and what short forms of names leave out."""
