"""What stands under the report's table and charts: how to read them and how they are computed."""

from __future__ import annotations

import numpy as np
from django.utils.translation import gettext as _

from journal.core.numbers import number_text
from journal.insights.summaries import HIGH_SCORE, Change, TooLittle, Windows
from journal.reports import experiment_words, function_words, phrases, wording
from journal.reports.contents import ReportContents
from journal.reports.events import events_note
from journal.reports.strips import FEW_DAYS, MARKS_MAX, is_daily


def headings(windows: Windows | TooLittle) -> list[str]:
    """Of the table: the two ends of the period side by side, or one mean when it is too short for that."""
    means = [_("Mean")]
    if isinstance(windows, Windows):
        means = [*phrases.window_names(windows), _("Change")]
    high = _("Days at %(score)s or more") % {"score": HIGH_SCORE}
    return [_("Symptom"), *means, _("Lowest to highest"), high, _("Day-to-day swing")]


def has_change(contents: ReportContents) -> bool:
    """Whether the table shows at least one change."""
    return any(isinstance(summary.change, Change) for summary in contents.rated)


def table_note(contents: ReportContents) -> str:
    said = [_("Means, and the days rated.")]
    if has_change(contents):
        said.append(
            _(
                "A minus is less of the symptom. Reference, not a verdict: studies of pain often call a "
                "change of 2 points or 30 % clinically important (Farrar 2001)."
            )
        )
    elif isinstance(contents.windows, TooLittle):
        said.append(_("A longer period compares its beginning with its end."))
    if worse_foot := function_words.worse_foot_text(contents.function):
        said.append(worse_foot)
    return " ".join(said)


def strips_title(contents: ReportContents) -> str:
    if is_daily(contents.days):
        return _("Symptoms day by day, higher is worse")
    return _("Symptoms week by week, higher is worse")


def strips_note(contents: ReportContents) -> str:
    if is_daily(contents.days):
        said = [_("A point is one day; a gap was not rated.")]
    else:
        said = [_("Line: weekly mean. Band: lowest to highest day. Gap: not rated.")]
        if contents.weeks.n_days.size <= MARKS_MAX:
            said.append(_("Hollow: under %(n)s rated days.") % {"n": FEW_DAYS})
    if isinstance(contents.shaded, Windows):
        said.append(_("Shaded: compared days."))
    if contents.events:
        said.append(events_note(contents.events, contents.choices.period.first))
    return " ".join(said)


def bars_note(contents: ReportContents) -> str:
    said = [_("Hollow: part of a week.")]
    if contents.days.n_days >= phrases.DAYS_OF_A_WEEK:
        minutes = {"minutes": phrases.minutes_text(wording.mean_minutes_a_week(contents.weeks))}
        said.insert(0, _("%(minutes)s a week on average.") % minutes)
    if not np.isnan(contents.targets).all():
        said.append(_("Dashed: the sessions aimed for."))
    if brackets := experiment_words.phases_text(contents.experiments):
        said.append(brackets)
    return " ".join(said)


def notes_title(contents: ReportContents) -> str:
    n, n_shown = contents.notes.n, len(contents.notes.newest)
    if n > n_shown:
        return _("Notes: the newest %(shown)s of %(n)s") % {"shown": n_shown, "n": number_text(n)}
    return _("Notes")


def footnotes(contents: ReportContents) -> list[str]:
    """With a second page, how things are computed stands there."""
    limits = _("What happened together is shown, not what caused it. No medical device and no diagnosis.")
    if contents.details:
        return [limits]
    farrar = _("Farrar JT et al. Pain 2001;94:149–158: 2,724 people in ten trials, about pain only.")
    return [
        _(
            "How it is computed: only rated days count, nothing is filled in. Change: last mean minus first "
            "before rounding, when each rests on 4 days or more; in percent of the first when that is 1 or "
            "more. Swing: mean difference between one day and the next."
        ),
        *([farrar] if has_change(contents) else []),
        limits,
    ]
