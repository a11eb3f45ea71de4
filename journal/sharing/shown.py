"""What a link shows: the report as it was chosen when the link was made, of the days that were fixed then."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from urllib.parse import parse_qsl

from django import forms
from django.utils.formats import date_format

from journal.core.comparison import Fact
from journal.reports import phrases
from journal.reports.choices import ReportChoices, ReportForm, read_choices
from journal.reports.contents import ReportContents, report_contents
from journal.reports.drawing import SCREEN
from journal.reports.page import Page, report_page
from journal.sharing.actions import Shared
from journal.sharing.models import SharedReport

_DAYS = {"period", "first", "last"}
_LEFT_OUT = "out"
"""The answer of every choice that says whether something is in the report."""


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
    answers = dict(parse_qsl(form.query(name=choices.name)))
    kept = {key: value for key, value in answers.items() if key not in _DAYS}
    return Shared(choices.period, choices.is_cut, kept)


def chosen_facts(form: ReportForm) -> list[Fact]:
    """Each choice of the report and its answer, for whoever is about to share it."""
    answers = settled(form).choices
    return [
        Fact(str(field.label), str(_offered(field)[answers[name]]))
        for name, field in form.fields.items()
        if isinstance(field, forms.ChoiceField) and name in answers
    ]


def shared_contents(share: SharedReport, *, today: date) -> ReportContents:
    """What the owner's journal has today for those days, and nothing that happened after the link was made.

    An experiment that was running then, or a pattern that days after it show, is none of the link's.
    """
    made_on = share.made_at.astimezone(share.owner.zone).date()
    # Whoever moved west since may have made it on a day before the last one.
    as_of = max(made_on, share.last_day)
    return replace(report_contents(share.owner, _choices(share, as_of), today=as_of), made_on=today)


def _choices(share: SharedReport, as_of: date) -> ReportChoices:
    """The choices of the link, whose days nothing can change any more."""
    fixed = share.period
    # Asked from a day earlier, a journal that began with the period is still younger than what was asked for;
    # one that has got older entries since is not.
    first = fixed.first - timedelta(days=1) if share.is_cut else fixed.first
    days = {"first": first.isoformat(), "last": fixed.last.isoformat()}
    query = _unasked() | share.choices | days
    choices = read_choices(query, owner=share.owner, today=as_of).choices()
    is_within = fixed.first <= choices.period.first and choices.period.last == fixed.last
    return choices if is_within else replace(choices, period=fixed, is_cut=False)


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
