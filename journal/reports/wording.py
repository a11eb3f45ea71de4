"""The report's sentences: each names the days it rests on and none names a cause."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.numbers import number_text, score_text
from journal.insights.summaries import N_DAYS_TO_COMPARE, SymptomSummary, TooLittle
from journal.insights.weeks import WeekTable
from journal.reports.contents import Completeness, ReportContents
from journal.reports.phrases import (
    DAYS_OF_A_WEEK,
    days_text,
    length,
    mean_text,
    minutes_text,
    n_days_text,
)
from symptoms.models import SYMPTOMS

WEEKS_LISTED_MAX = 60


def leading(contents: ReportContents) -> SymptomSummary | None:
    """The symptom the first sentence is about: pain, or the strongest one when pain was never rated."""
    pain = contents.summaries["pain"]
    if isinstance(pain, SymptomSummary):
        return pain
    return strongest(contents.rated)


def strongest(summaries: Iterable[SymptomSummary]) -> SymptomSummary | None:
    """The one with the highest mean, of those rated on days enough; of all when none is."""
    return max(summaries, key=lambda one: (_is_told(one), one.mean.value), default=None)


def _is_told(summary: SymptomSummary) -> bool:
    """Whether its mean rests on days enough to be called strong or weak."""
    return summary.mean.n_days >= N_DAYS_TO_COMPARE


def summary_text(contents: ReportContents) -> str:
    """Item 2 of the report: what happened, in two or three short sentences."""
    leader = leading(contents)
    if leader is None:
        said = [
            _("No symptom was rated in this period (%(length)s).") % {"length": length(contents.days.n_days)}
        ]
    else:
        said = [_leader_text(contents, leader)]
        top = strongest(contents.rated)
        if top and _is_told(top) and top.mean.value > leader.mean.value:
            words = {
                "symptom": str(SYMPTOMS[top.symptom]),
                "mean": score_text(top.mean.value),
                "days": n_days_text(top.mean.n_days),
            }
            said.append(
                _("%(symptom)s was the strongest symptom, %(mean)s on average (%(days)s rated).") % words
            )
    return " ".join([*said, sessions_text(contents)])


def _leader_text(contents: ReportContents, leader: SymptomSummary) -> str:
    words = {
        "length": length(contents.days.n_days),
        "symptom": str(SYMPTOMS[leader.symptom]).lower(),
        "mean": score_text(leader.mean.value),
        "days": n_days_text(leader.mean.n_days),
    }
    if isinstance(contents.windows, TooLittle):
        text = _(
            "Over %(length)s %(symptom)s averaged %(mean)s of 10 on %(days)s; "
            "the period is too short to compare its beginning with its end."
        )
        return text % words
    first, last = leader.first, leader.last
    if isinstance(leader.change, TooLittle) or isinstance(first, TooLittle) or isinstance(last, TooLittle):
        text = _(
            "Over %(length)s %(symptom)s averaged %(mean)s of 10 on %(days)s; "
            "too few days are rated to compare the beginning with the end."
        )
        return text % words
    words |= {"first": score_text(first.value), "last": score_text(last.value)}
    if contents.windows.are_halves:
        text = _(
            "Over %(length)s %(symptom)s averaged %(mean)s of 10 (%(days)s rated); "
            "it was %(first)s in the first half and %(last)s in the second."
        )
    else:
        text = _(
            "Over %(length)s %(symptom)s averaged %(mean)s of 10 (%(days)s rated); "
            "it was %(first)s in the first two weeks and %(last)s in the last two."
        )
    return text % words


def sessions_text(contents: ReportContents) -> str:
    sessions = contents.sessions
    if isinstance(sessions.minutes, TooLittle):
        return _("No massage session was logged.")
    words = {
        "n": number_text(sessions.n),
        "per_week": score_text(sessions.per_week),
        "minutes": minutes_text(sessions.minutes.value),
    }
    if contents.days.n_days < DAYS_OF_A_WEEK:
        text = ngettext(
            "%(n)s massage session of %(minutes)s.",
            "%(n)s massage sessions of %(minutes)s on average.",
            sessions.n,
        )
    else:
        text = ngettext(
            "%(n)s massage session (%(per_week)s a week) of %(minutes)s.",
            "%(n)s massage sessions (%(per_week)s a week) of %(minutes)s on average.",
            sessions.n,
        )
    return text % words


def gap_text(completeness: Completeness) -> str:
    if completeness.gap_period is None:
        return _("none")
    words = {"days": n_days_text(completeness.gap.n_days), "when": days_text(completeness.gap_period)}
    return _("%(days)s (%(when)s)") % words


def strip_alternative(contents: ReportContents, symptom: str) -> str:
    """What a strip shows, for somebody who does not see it."""
    summary = contents.summaries[symptom]
    words = {"symptom": str(SYMPTOMS[symptom])}
    if isinstance(summary, TooLittle):
        return _("%(symptom)s: not rated in this period.") % words
    words |= {
        "days": n_days_text(summary.mean.n_days),
        "mean": score_text(summary.mean.value),
        "lowest": str(summary.lowest),
        "highest": str(summary.highest),
    }
    text = _(
        "%(symptom)s from 0 to 10 over the period: mean %(mean)s, lowest day %(lowest)s, "
        "highest %(highest)s, %(days)s rated."
    )
    if isinstance(contents.windows, TooLittle):
        return text % words
    ends = {"first": mean_text(summary.first), "last": mean_text(summary.last)}
    return f"{text % words} {_('At the beginning %(first)s, at the end %(last)s.') % ends}"


def bars_alternative(weeks: WeekTable) -> str:
    """What the bars show, for somebody who does not see them; of a long journal the newest weeks."""
    counts: list[int] = weeks.sessions.tolist()
    listed = counts[-WEEKS_LISTED_MAX:]
    words = {
        "counts": ", ".join(str(n) for n in listed),
        "n": number_text(len(listed)),
        "all": number_text(len(counts)),
    }
    if len(listed) < len(counts):
        text = _("Massage sessions a week, the last %(n)s of %(all)s weeks, oldest first: %(counts)s.")
    else:
        text = _("Massage sessions a week, oldest first: %(counts)s.")
    return text % words


def mean_minutes_a_week(weeks: WeekTable) -> float:
    return float(weeks.minutes.sum() / np.maximum(weeks.n_days.sum(), 1) * DAYS_OF_A_WEEK)
