"""bomay."""
