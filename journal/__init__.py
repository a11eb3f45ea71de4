"""The journal; `VERSION` is the one of pyproject.toml, which a served copy need not read."""

VERSION = "0.1.0"
