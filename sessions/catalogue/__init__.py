"""The built-in techniques, oils and guide: words only, all of them here.

The database holds a row for each slug of a technique or oil (migration `massage.0002`), so that a session can
point at it; the words stay here.
"""

from sessions.catalogue.chapter_words import Chapter, NextAct, Section
from sessions.catalogue.chapters import CHAPTERS
from sessions.catalogue.findings import findings_in_words
from sessions.catalogue.oils import CARRIER_OILS, ESSENTIAL_OILS, OilWords
from sessions.catalogue.parts import Finding, OilWarning, Setting, Tool
from sessions.catalogue.technique_words import WHOLE_FOOT, TechniqueWords
from sessions.catalogue.techniques import PROFESSIONAL, TECHNIQUES

__all__ = [
    "CARRIER_OILS",
    "CHAPTERS",
    "ESSENTIAL_OILS",
    "PROFESSIONAL",
    "TECHNIQUES",
    "WHOLE_FOOT",
    "Chapter",
    "Finding",
    "NextAct",
    "OilWarning",
    "OilWords",
    "Section",
    "Setting",
    "TechniqueWords",
    "Tool",
    "findings_in_words",
]
