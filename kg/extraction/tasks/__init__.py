"""Tasks: who is to do what by when, who says so, and on what ground."""
