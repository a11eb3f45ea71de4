"""What a link shows: the report as it was chosen when the link was made, of the days that were fixed then."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any
from urllib.parse import parse_qsl

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from journal.care.told import Care, care_for
from journal.core.comparison import Fact
from journal.reports import phrases
from journal.reports.choices import ReportChoices, ReportForm, read_choices
from journal.reports.contents import ReportContents, report_contents
from journal.reports.drawing import SCREEN
from journal.reports.experiments import experiments_in
from journal.reports.page import Page, report_page
from journal.sharing.actions import Shared
from journal.sharing.models import SharedReport
from sessions.models import Experiment

_DAYS = {"period", "first", "last"}
_LEFT_OUT = "out"
"""The answer of every choice that says whether something is in the report."""
_NOTHING_PREPARED = Care(goal="", questions=[], conditions=[], medications=[])


@dataclass(frozen=True)
class SharedPage:
    """The page of a link; `days`, `today` and `until` are in words, where the owner lives."""

    page: Page
    is_empty: bool
    days: str
    today: str
    until: str


def settled(form: ReportForm) -> Shared:
    """What the form shows now, to be shown again later by the same form, which must be valid.

    The answers are kept as an address would hold them, each of them, also those nobody touched.
    """
    choices = form.choices()
    answers = dict(parse_qsl(form.query(name=name_on_links(form))))
    kept = {key: value for key, value in answers.items() if key not in _DAYS}
    care = care_for(form.owner) if choices.has_care else None
    return Shared(choices.period, choices.is_cut, kept, care)


def name_on_links(form: ReportForm) -> str:
    """The name that was typed. Nobody else is to learn with which name its owner signs in."""
    choices = form.choices()
    return choices.said_name or (choices.name if form.owner.is_demo else _unnamed())


def _unnamed() -> str:
    return _("Not named")


def chosen_facts(form: ReportForm) -> list[Fact]:
    """Each choice of the report and its answer, but for those about something that there is not."""
    answers = settled(form).choices
    unsaid = set() if is_prepared(form) else {"care"}
    unsaid |= set() if _has_experiments(form) else {"experiments"}
    return [
        Fact(str(field.label), str(_offered(field)[answers[name]]))
        for name, field in form.fields.items()
        if isinstance(field, forms.ChoiceField) and name in answers and name not in unsaid
    ]


def is_prepared(form: ReportForm) -> bool:
    """Whether there is a goal, a question, a condition or a medicine, be it left out or not."""
    return not care_for(form.owner).is_empty


def _has_experiments(form: ReportForm) -> bool:
    """Whether any shares days with the report, be it left out or not."""
    stored = Experiment.objects.owned_by(form.owner).with_plans().newest_first()
    # Asked as if they were left out, because then none of them is worked out.
    choices = replace(form.choices(), has_experiments=False)
    return experiments_in(form.owner, choices, stored, today=form.today).can_be_told


def shared_contents(share: SharedReport, *, today: date) -> ReportContents:
    """What the owner's journal has today for those days, and nothing that happened after the link was made.

    An experiment that was running then is none of the link's, nor is what the days of the whole year show.
    What was prepared belongs to no day, so it stays as it was.
    """
    made_on = share.made_at.astimezone(share.owner.zone).date()
    # Whoever moved west since may have made it on a day before the last one.
    as_of = max(made_on, share.last_day)
    contents = report_contents(share.owner, _choices(share, as_of), today=as_of)
    care = _prepared(share) if contents.choices.has_care else None
    return replace(contents, care=care, shown=None, made_on=today)


def _prepared(share: SharedReport) -> Care | None:
    """What is asked for since then was not said."""
    if share.prepared is None:
        return None
    asked = {one.name for one in fields(Care)}
    said = {name: words for name, words in share.prepared.items() if name in asked}
    return replace(_NOTHING_PREPARED, **said)


def _choices(share: SharedReport, as_of: date) -> ReportChoices:
    """The choices of the link, whose days nothing can change any more."""
    fixed = share.period
    days = {"first": fixed.first.isoformat(), "last": fixed.last.isoformat()}
    query = {"name": _unnamed()} | _unasked() | share.choices | days
    choices = read_choices(query, owner=share.owner, today=as_of).choices()
    # An entry that is added or deleted later may have the journal begin on another day.
    return replace(choices, period=fixed, is_cut=share.is_cut)


def _unasked() -> dict[str, str]:
    """What the report could not hold when the link was made, because it did not ask then, stays out."""
    return {
        name: _LEFT_OUT
        for name, field in ReportForm.base_fields.items()
        if isinstance(field, forms.ChoiceField) and _LEFT_OUT in _offered(field)
    }


def _offered(field: forms.ChoiceField) -> dict[str, Any]:
    """The answers that a choice offers, and their words."""
    choices: Any = field.choices
    return dict(choices)


def shared_page(share: SharedReport, *, today: date) -> SharedPage:
    """The page of the link; drawn for any screen, as its owner's text size is their own affair."""
    contents = shared_contents(share, today=today)
    return SharedPage(
        page=report_page(contents, SCREEN),
        is_empty=contents.is_empty,
        days=phrases.days_text(contents.choices.period),
        today=date_format(today, "DATE_FORMAT"),
        until=date_format(share.expires_at.astimezone(share.owner.zone), "DATE_FORMAT"),
    )
