"""A package, because pytest gives a fixture no folder to live in otherwise: it would stay to the very end."""
