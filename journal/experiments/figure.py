"""The blocks of an experiment drawn: each one's mean on the 0 to 10 scale, by plan, and the plans' means.

Coordinates are ready text, so that no locale's comma gets into a drawing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from journal.core.numbers import score_text
from journal.experiments.blocks import BlockFact
from journal.experiments.results import Outcomes
from journal.experiments.words import outcome_words, plan_words

SCORE_MAX = 10
WORDS_BLOCKS_MAX = 20


@dataclass(frozen=True)
class Size:
    """In the units of the drawing; on paper a unit is a point."""

    width: int
    height: int
    left: int
    top: int
    bottom: int
    font_size: int


SCREEN = Size(360, 240, 26, 10, 44, 14)
PAPER = Size(516, 150, 26, 8, 30, 10)


@dataclass(frozen=True)
class Bar:
    """One block: where it stands, its mean as height, and the letter of its plan."""

    x: str
    y: str
    width: str
    height: str
    middle: str
    letter: str
    is_complete: bool


@dataclass(frozen=True)
class Line:
    """A plan's mean across the drawing."""

    letter: str
    y: str


@dataclass(frozen=True)
class Figure:
    """Ready to print (`experiments/_figure.svg`); `alternative` says it for somebody who does not see it."""

    size: Size
    alternative: str
    rules: list[tuple[str, str]]
    bars: list[Bar]
    lines: list[Line]
    first_day: str
    last_day: str
    floor: str
    letters_y: str
    days_y: str
    right: str
    shows_letters: bool


def screen(text_size: int) -> Size:
    """For a person's text size in percent: a narrower drawing, shown as wide, has larger letters."""
    return replace(SCREEN, width=SCREEN.width * 100 // text_size)


def figure_of(outcomes: Outcomes, size: Size) -> Figure | None:
    """None before there is a rated block."""
    blocks = outcomes.blocks
    if not any(fact.mean is not None for fact in blocks):
        return None
    floor = size.height - size.bottom
    day = pgettext("date on a chart's axis", "j M")
    return Figure(
        size=size,
        alternative=alternative(outcomes),
        rules=[(_text(_y(score, size)), str(score)) for score in (0, 5, 10)],
        bars=[bar for number, fact in enumerate(blocks) if (bar := _bar(number, fact, len(blocks), size))],
        lines=[
            Line(letter, _text(_y(mean, size)))
            for letter in "AB"
            if (mean := outcomes.mean_of(letter)) is not None
        ],
        first_day=date_format(blocks[0].block.first, day),
        last_day=date_format(blocks[-1].block.last, day),
        floor=_text(floor),
        letters_y=_text(floor + size.font_size),
        days_y=_text(size.height - 3),
        right=_text(size.width - 2),
        shows_letters=len(blocks) <= WORDS_BLOCKS_MAX,
    )


def _bar(number: int, fact: BlockFact, n_blocks: int, size: Size) -> Bar | None:
    if fact.mean is None:
        return None
    step = (size.width - size.left - 2) / n_blocks
    x, y = size.left + number * step, _y(fact.mean, size)
    return Bar(
        x=_text(x + step * 0.1),
        y=_text(y),
        width=_text(step * 0.8),
        height=_text(max(0.0, size.height - size.bottom - y)),
        middle=_text(x + step / 2),
        letter=fact.block.letter,
        is_complete=fact.block.is_complete,
    )


def _y(score: float, size: Size) -> float:
    return size.height - size.bottom - score / SCORE_MAX * (size.height - size.bottom - size.top)


def _text(value: float) -> str:
    return f"{value:.1f}"


def alternative(outcomes: Outcomes) -> str:
    """The drawing in a sentence or two."""
    said = {"outcome": outcome_words(outcomes.experiment.outcome), "n": len(outcomes.blocks)}
    parts = [_("Average %(outcome)s of %(n)s blocks in their order.") % said]
    for letter in "AB":
        mean = outcomes.mean_of(letter)
        if mean is not None:
            plan = {
                "letter": letter,
                "plan": plan_words(outcomes.experiment, letter),
                "mean": score_text(mean),
            }
            parts.append(_("Plan %(letter)s, %(plan)s: %(mean)s on average.") % plan)
    return " ".join(parts)
