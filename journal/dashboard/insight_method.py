"""How do we know? The method in plain words, and what it cannot see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from journal.core.flags import Text
from journal.core.numbers import number_text
from journal.insights.day_table import DayTable
from journal.insights.design import QUESTIONS
from journal.insights.effects import Effect
from journal.insights.findings import FIRST_REVIEW_DAY, REVIEW_DAYS, Findings
from journal.words.insights import lead_of, told

FORGETS = 0.15
"""A memory below this is as good as none."""


@dataclass(frozen=True)
class Paragraph:
    """One thing to know, under a short heading."""

    heading: Text
    text: str


def method(findings: Findings, *, began: date) -> list[Paragraph]:
    """Everything the fold says; `began` is the first day with a rating or session."""
    effect = _any_effect(findings)
    return [
        Paragraph(
            _("What is compared"),
            _(
                "Your days are compared with your own days of the same weekday, in similar good or bad "
                "times; days without a rating are left out, not guessed. Overall is the mean of all four, "
                "on days on which all four are rated. A session on the same day does not count for that "
                "day's rating, as the rating may have come first. At most the last 365 days are used."
            ),
        ),
        *([Paragraph(_("Good and bad spells"), memory_text(effect.memory))] if effect else []),
        Paragraph(_("How wide the range is"), _width()),
        Paragraph(_("What makes a pattern"), _checks()),
        Paragraph(_("How often chance looks like one"), _odds()),
        Paragraph(_("When"), reviews_text(findings.reviewed_on, began=began)),
        Paragraph(_("What it cannot see"), hidden_cause()),
    ]


def _any_effect(findings: Findings) -> Effect | None:
    for question in QUESTIONS:
        outcome = lead_of(findings, question.name)
        if outcome and (effect := told(findings, (outcome, question.name))):
            return effect
    return None


def memory_text(memory: float) -> str:
    """How long a better or worse day lasts."""
    if memory < FORGETS:
        return _(
            "In your ratings one day says little about the next. The comparison takes that into account."
        )
    text = _(
        "A worse or better day fades slowly: in your ratings about %(share)s %% of it is left a day later. "
        "The comparison takes that into account, so that a bad week does not count as seven proofs."
    )
    # "About 100 %" would say that a spell never ends.
    return text % {"share": number_text(10 * round(10 * min(memory, 0.9)))}


def _width() -> str:
    return _(
        "Wide enough to hold the true difference about 19 times out of 20; less often when your sessions "
        "follow how you feel, or when their effect builds up over weeks."
    )


def _checks() -> str:
    """What p* means."""
    return _(
        "Two checks must hold together: chance alone would hardly bring such a difference, and sessions "
        "before a day must explain it better than sessions after it, which cannot have done anything. When "
        "your sessions follow how you feel, both must be five times as clear."
    )


def _odds() -> str:
    return _(
        "Less than once in a hundred reviews: of overall, of the four symptoms, of techniques and of oils "
        "each. In a year about 2 to 5 in 100 people would still see one without any effect, and a few more "
        "where techniques or oils are compared too."
    )


def reviews_text(reviewed_on: date | None, *, began: date) -> str:
    """The rhythm of the reviews, and the dates of the last and the next one."""
    rhythm = _("Patterns are looked for every four weeks, not every day, so that they do not come and go.")
    if reviewed_on is None:
        first = began + timedelta(days=FIRST_REVIEW_DAY - 1)
        return f"{rhythm} {_('The first time is on %(day)s.') % {'day': _day(first)}}"
    dates = {"last": _day(reviewed_on), "next": _day(reviewed_on + timedelta(days=REVIEW_DAYS))}
    return f"{rhythm} {_('The last time was on %(last)s, the next is on %(next)s.') % dates}"


def hidden_cause() -> str:
    return _(
        "Something that both brings a session and eases the next day looks just like a session that helps: "
        "a quiet day, a new medicine, warmer weather. No diary can tell these apart."
    )


def _day(day: date) -> str:
    return date_format(day, "DATE_FORMAT")


def first_day_of(days: DayTable) -> date:
    """The first of these days with a rating or session, from which reviews are counted."""
    has_entry = days.is_rated | (days.sessions > 0)
    first: date = days.dates[int(np.argmax(has_entry))].astype(date)
    return first
