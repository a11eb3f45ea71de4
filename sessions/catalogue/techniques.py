"""The built-in techniques by slug, in the order they are offered."""

from __future__ import annotations

from sessions.catalogue.by_hand import BY_HAND
from sessions.catalogue.technique_words import TechniqueWords
from sessions.catalogue.with_tools import BY_OTHERS, WITH_TOOLS

TECHNIQUES: dict[str, TechniqueWords] = BY_HAND | WITH_TOOLS | BY_OTHERS

PROFESSIONAL = "professional"
"""The slug of the technique that only somebody else can give."""
