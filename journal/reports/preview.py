"""What the report page shows: the report itself, the controls beside it, and where the files are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from journal.reports.choices import ReportForm, read_choices
from journal.reports.contents import report_contents
from journal.reports.drawing import screen
from journal.reports.page import Page, report_page
from journal.users.models import User


@dataclass(frozen=True)
class PeriodTab:
    """A period to change to; the form that holds the other choices is sent with it."""

    key: str
    label: Promise | str
    is_current: bool


@dataclass(frozen=True)
class Preview:
    """The report page. `has_experiments` tells whether there is one to leave out."""

    form: ReportForm
    page: Page
    is_empty: bool
    has_experiments: bool
    tabs: list[PeriodTab]
    period_key: str


def report_preview(owner: User, query: Mapping[str, str], *, today: date) -> Preview:
    """The page an address asks for."""
    form = read_choices(query, owner=owner, today=today)
    choices = form.choices()
    contents = report_contents(owner, choices, today=today)
    tabs = [PeriodTab(key, label, key == choices.period_key) for key, label in form.periods.labels.items()]
    return Preview(
        form=form,
        page=report_page(contents, screen(owner.text_size)),
        is_empty=contents.is_empty,
        has_experiments=contents.experiments.can_be_told,
        tabs=tabs,
        period_key="" if choices.period_key == "custom" else choices.period_key,
    )
