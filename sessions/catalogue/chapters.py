"""The chapters of the guide by slug, in the order they are listed."""

from __future__ import annotations

from sessions.catalogue.chapter_words import Chapter
from sessions.catalogue.chapters_care import EVIDENCE, SAFETY, THERAPIES, WHEN_TO_ASK
from sessions.catalogue.chapters_practice import FREQUENCY, MISTAKES, OILS, SETTING

CHAPTERS: dict[str, Chapter] = {
    chapter.slug: chapter
    for chapter in (SAFETY, FREQUENCY, OILS, SETTING, MISTAKES, WHEN_TO_ASK, THERAPIES, EVIDENCE)
}
