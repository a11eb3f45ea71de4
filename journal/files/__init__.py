"""A journal as files: each entry as plain values, and those as JSON and as lines of CSV."""
