"""What the catalogue says about one technique."""

from __future__ import annotations

from dataclasses import dataclass

from journal.core.feet import Area
from journal.core.flags import Text
from sessions.catalogue.parts import Tool

WHOLE_FOOT = Area.TOES | Area.SOLE | Area.HEEL | Area.ANKLE


@dataclass(frozen=True)
class TechniqueWords:
    """How a technique is done, what people use it for, and where.

    how      one or two sentences, shown large while a guided session runs.
    minutes  what it usually takes for both feet together, as a part of a session.
    steps    3 to 6 short sentences in the order they are done.
    cautions 1 to 3 sentences on what to leave alone or to watch for.
    """

    name: Text
    how: Text
    eases: Text
    areas: Area
    tools: Tool
    minutes: int
    steps: tuple[Text, ...]
    cautions: tuple[Text, ...]
