"""Documents of authority: how they are cited, what they say of themselves and of one another."""
