"""What a chapter of the guide is made of."""

from __future__ import annotations

from dataclasses import dataclass

from journal.core.flags import Text
from sessions.catalogue.oils import OilWords


@dataclass(frozen=True)
class Section:
    """A part of a chapter: paragraphs, then points, then oils, then where it comes from."""

    heading: Text
    paragraphs: tuple[Text, ...] = ()
    points: tuple[Text, ...] = ()
    oils: tuple[OilWords, ...] = ()
    sources: tuple[Text, ...] = ()


@dataclass(frozen=True)
class NextAct:
    """The one thing a reader may want to do after a chapter: the name of a URL that takes no id."""

    url_name: str
    label: Text


@dataclass(frozen=True)
class Chapter:
    """A page of the guide to read; `slug` stands in its address, `icon` in the vendored set."""

    slug: str
    title: Text
    icon: str
    lead: Text
    sections: tuple[Section, ...]
    next_act: NextAct | None = None
