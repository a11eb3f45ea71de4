"""The charts of a report: its days drawn for one layout, each with words for who does not see it."""

from __future__ import annotations

from dataclasses import dataclass

from journal.reports import wording
from journal.reports.bars import Bars, session_bars
from journal.reports.contents import ReportContents
from journal.reports.drawing import Layout
from journal.reports.strips import Strip, strip
from symptoms.models import SYMPTOMS as LABELS


@dataclass(frozen=True)
class Drawn:
    """One strip with its name and its words for somebody who does not see it."""

    label: str
    alternative: str
    strip: Strip


def drawn_strips(contents: ReportContents, layout: Layout) -> list[Drawn]:
    """The last one carries the dates where the sessions, which have them, are not right below it."""
    has_dates = contents.choices.is_large or not contents.has_bars
    rated = [summary.symptom for summary in contents.rated]
    return [_drawn(contents, one, layout, has_dates=has_dates and one == rated[-1]) for one in rated]


def _drawn(contents: ReportContents, symptom: str, layout: Layout, *, has_dates: bool) -> Drawn:
    days, weeks, shaded = contents.days, contents.weeks, contents.shaded
    return Drawn(
        label=str(LABELS[symptom]),
        alternative=wording.strip_alternative(contents, symptom),
        strip=strip(symptom, days, weeks, shaded, layout, contents.events, has_dates=has_dates),
    )


def drawn_bars(contents: ReportContents, layout: Layout) -> Bars:
    spans = contents.experiments.spans
    return session_bars(contents.days, contents.weeks, contents.targets, layout, spans)
