"""The page of an experiment as labelled lines."""

from __future__ import annotations

from datetime import date, timedelta

from journal.core.periods import Period
from journal.reports.choices import ReportChoices
from journal.reports.drawing import A4
from journal.reports.experiment_words import Sheet, sheets
from journal.reports.experiments import experiments_in
from journal.users.models import User
from sessions.models import Experiment

TODAY = date(2026, 11, 21)
WEEK, DAY = timedelta(weeks=1), timedelta(days=1)
FIRST = TODAY - 13 * WEEK


def sheet_of(owner: User) -> Sheet:
    choices = ReportChoices("A.", None, "a4", False, Period.ending(TODAY, n_days=400), "1y", is_cut=False)
    stored = Experiment.objects.owned_by(owner).with_plans().newest_first()
    (sheet,) = sheets(experiments_in(owner, choices, stored, today=TODAY), A4)
    return sheet


def lines(sheet: Sheet) -> dict[str, str]:
    return {fact.label: fact.text for group in sheet.groups for fact in group.facts}
