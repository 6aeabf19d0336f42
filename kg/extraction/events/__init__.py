"""Events, when and where they took place, and who took part."""
