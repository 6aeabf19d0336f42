"""Officials and the offices they hold, held, are given, lose or seek."""
