"""What each tick shows of a person's journal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from journal.core.comparison import Fact
from journal.core.flags import Text
from journal.core.periods import Period
from journal.insights.summaries import TooLittle
from journal.reports import wording
from journal.reports.choices import read_choices
from journal.reports.contents import ReportContents, report_contents
from journal.reports.drawing import screen
from journal.reports.drawn import Drawn
from journal.reports.page import Page, report_page
from journal.reports.preview import PeriodTab
from journal.reports.report_periods import PERIOD_LABELS
from journal.reports.strips import strip
from journal.users.models import User
from sessions.details import MassageDetails, details_of
from sessions.experiment_days import overlay_of
from sessions.facts import ItemNames, facts_of, line_of
from sessions.models import Experiment, GivenBy, MassageSession, Routine
from sessions.querysets import MassageSessionQuerySet
from sessions.schedule import LOOK_AHEAD, PlannedDay, planned_days
from symptoms.models import SYMPTOMS, DailyRating

_PERIOD = "8w"
_GIVEN_BY: dict[str, Text] = {
    GivenBy.SELF: _("the person themselves"),
    GivenBy.OTHER: _("somebody close to them"),
    GivenBy.PROFESSIONAL: _("a professional"),
}


@dataclass(frozen=True)
class ToldSession:
    """A session in one line, and with everything that was said about it."""

    massage: MassageSession
    line: str
    facts: list[Fact]


@dataclass(frozen=True)
class Report:
    """The report of the chosen period, and the periods to change to."""

    contents: ReportContents
    period_key: str
    tabs: list[PeriodTab]


@dataclass(frozen=True)
class RatedDay:
    """The numbers of the symptoms that are rated at all; None where one was not said that day."""

    day: date
    scores: list[int | None]


@dataclass(frozen=True)
class Ratings:
    """One strip for each symptom that was rated, and every rated day of the period, newest first."""

    tabs: list[PeriodTab]
    strips: list[Drawn]
    labels: list[str]
    days: list[RatedDay]


def planned(owner: User, today: date) -> list[PlannedDay]:
    """Today and the week after it; what an experiment does not tell its owner yet it tells nobody."""
    overlay = overlay_of(Experiment.objects.owned_by(owner).with_plans(), today)
    routines = Routine.objects.owned_by(owner).oldest_first()
    period = Period(today, today + LOOK_AHEAD)
    return planned_days(routines, period, week_start=owner.week_start, overlay=overlay)


def sessions(owner: User) -> MassageSessionQuerySet:
    return MassageSession.objects.owned_by(owner).with_details().newest_first()


def told(massages: Iterable[MassageSession]) -> list[ToldSession]:
    return [_told(massage, details_of(massage), ItemNames.within(massage)) for massage in massages]


def _told(massage: MassageSession, details: MassageDetails, names: ItemNames) -> ToldSession:
    # Its day stands above, and "myself" would be the reader.
    _day, *facts = facts_of(replace(details, given_by=""), names)
    given_by = Fact(gettext("Given by"), str(_GIVEN_BY[details.given_by]))
    return ToldSession(massage, line_of(details, names), [*facts, given_by])


def report(owner: User, name: str, query: Mapping[str, str], today: date) -> Report:
    """Without notes and without what was prepared for a clinician, whatever the address says."""
    asked = query.get("period", "")
    # Nor since a visit: whom the person sees, and when, is theirs to tell.
    period = asked if asked in PERIOD_LABELS else _PERIOD
    answers = {"period": period, "name": name, "notes": "out", "care": "out"}
    choices = read_choices(answers, owner=owner, today=today).choices()
    tabs = [PeriodTab(key, label, key == period) for key, label in PERIOD_LABELS.items()]
    return Report(report_contents(owner, choices, today=today), period, tabs)


def report_paper(told_report: Report, text_size: int) -> Page:
    """Drawn for the reader's text size."""
    return report_page(told_report.contents, screen(text_size))


def ratings(owner: User, query: Mapping[str, str], today: date, text_size: int) -> Ratings:
    """Of the report's numbers only these: no event is marked in them and no session drawn below."""
    found = report(owner, "", query, today)
    contents, layout = found.contents, screen(text_size)
    rated = [summary.symptom for summary in contents.rated]
    strips = [
        Drawn(
            str(SYMPTOMS[symptom]),
            wording.strip_alternative(contents, symptom),
            strip(
                symptom,
                contents.days,
                contents.weeks,
                TooLittle(0, 0),
                layout,
                has_dates=symptom == rated[-1],
            ),
        )
        for symptom in rated
    ]
    rows = DailyRating.objects.owned_by(owner).in_period(contents.choices.period).newest_first()
    days = [RatedDay(row.date, [row.scores[symptom] for symptom in rated]) for row in rows]
    labels = [str(SYMPTOMS[symptom]) for symptom in rated]
    return Ratings(
        found.tabs, strips, labels, [day for day in days if any(score is not None for score in day.scores)]
    )
