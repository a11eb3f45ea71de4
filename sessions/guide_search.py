"""Finding techniques and chapters of the guide by words, area, tool and minutes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from journal.core.feet import Area
from journal.core.flags import Text
from sessions.catalogue import CHAPTERS, TECHNIQUES, Chapter, TechniqueWords, Tool

ANY_AREA = Area(0)
ANY_TOOL = Tool(0)
FEW = 3
"""With fewer techniques than this found, those that come close are shown too."""
CLOSE_MOST = 6
NOT_TOLD = 3
"""The place of a word that does not occur: after the name (0), what it eases (1) and the rest (2)."""


@dataclass(frozen=True)
class GuideQuery:
    """What a reader looks for; what is empty asks for nothing.

    text         any words; each must occur, whole or as a part of a word, in any order.
    minutes_max  the most that a technique may take, for both feet together.
    """

    text: str = ""
    area: Area = ANY_AREA
    tool: Tool = ANY_TOOL
    minutes_max: int | None = None

    @cached_property
    def words(self) -> list[str]:
        """Each word once, in small letters; signs alone are no word."""
        return list(dict.fromkeys(re.findall(r"\w+", self.text.casefold())))

    @property
    def n_conditions(self) -> int:
        """Each word, the area, the tool and the minutes count as one."""
        filters = (bool(self.area), bool(self.tool), self.minutes_max is not None)
        return len(self.words) + sum(filters)

    def n_missing(self, technique: TechniqueWords) -> int:
        """How many of the conditions a technique does not meet."""
        unmet = (
            self.area not in technique.areas,
            self.tool not in technique.tools,
            self.minutes_max is not None and technique.minutes > self.minutes_max,
        )
        return sum(unmet) + self._places(technique).count(NOT_TOLD)

    def distance(self, technique: TechniqueWords) -> int:
        """How far from the name the words stand, all together: 0 when the name has them all."""
        return sum(self._places(technique))

    def is_told_in(self, chapter: Chapter) -> bool:
        """Whether words were asked for and the chapter has them all."""
        if not self.words:
            return False
        told = _small_letters(_words_of_chapter(chapter))
        return all(word in told for word in self.words)

    def _places(self, technique: TechniqueWords) -> list[int]:
        if not self.words:
            return []
        places = [*map(_small_letters, ([technique.name], [technique.eases], _words_beside(technique)))]
        return [
            next((place for place, told in enumerate(places) if word in told), NOT_TOLD)
            for word in self.words
        ]


@dataclass(frozen=True)
class Found:
    """What suits, by slug, best first; `close` lacks one of the things asked for, when few suit."""

    techniques: dict[str, TechniqueWords]
    chapters: list[Chapter]
    close: dict[str, TechniqueWords] = field(default_factory=dict)


def search(wanted: GuideQuery) -> Found:
    in_order = sorted(TECHNIQUES.items(), key=lambda item: wanted.distance(item[1]))
    suits = {slug: words for slug, words in in_order if wanted.n_missing(words) == 0}
    close = [(slug, words) for slug, words in in_order if wanted.n_missing(words) == 1]
    # Without one of one thing, nothing of what was asked for would be left.
    is_wanted = wanted.n_conditions > 1 and len(suits) < FEW
    chapters = [chapter for chapter in CHAPTERS.values() if wanted.is_told_in(chapter)]
    return Found(suits, chapters, dict(close[:CLOSE_MOST]) if is_wanted else {})


def _small_letters(words: Iterable[Text]) -> str:
    return " ".join(map(str, words)).casefold()


def _words_beside(technique: TechniqueWords) -> list[Text]:
    chosen = [member.label for member in (*technique.areas, *technique.tools)]
    return [technique.how, *chosen, *technique.steps, *technique.cautions]


def _words_of_chapter(chapter: Chapter) -> list[Text]:
    words = [chapter.title, chapter.lead]
    for section in chapter.sections:
        words += [section.heading, *section.paragraphs, *section.points, *section.sources]
        words += [text for oil in section.oils for text in (oil.name, oil.why)]
    return words
