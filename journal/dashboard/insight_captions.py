"""What stands below the two figures: what is drawn, and how to read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.numbers import number_text, score_text
from journal.dashboard.insight_figures import DayAfter, Line, Weeks, cannot_tell
from journal.dashboard.insight_gates import gate_text
from journal.insights.day_table import SCORE_MAX
from journal.insights.design import OVERALL, WEEK
from journal.insights.effects import Effect
from journal.insights.findings import Findings, Key
from journal.insights.gates import Closed
from journal.words.insights import between, points, range_text, rated_days

EPOCH = date(1970, 1, 1)


@dataclass(frozen=True)
class TableLine:
    """One line of a table: its heading, and its cells as text or, in the place of all, a note."""

    heading: str
    cells: list[str]
    note: str = ""


def weeks_caption(weeks: Weeks, findings: Findings) -> list[str]:
    """What the dots are, and what the line is, or why there is none."""
    if not weeks.at:
        return [_no_dots(weeks.outcome)]
    n, n_hollow = len(weeks.at), weeks.n_hollow
    dots = ngettext("%(n)s whole week of the last year.", "%(n)s whole weeks of the last year.", n)
    what = _("A dot is a week: its mean, and how many sessions the seven days before its rated days had.")
    first = f"{dots % {'n': number_text(n)}} {what} {_hollow_words(n_hollow)}"
    if weeks.line is None:
        return [first, _no_line(weeks.outcome, findings)]
    return [first, *_line_words(weeks.outcome, weeks.line, findings)]


def _no_dots(outcome: str) -> str:
    if outcome == OVERALL:
        return _("A week becomes a dot here once all four symptoms were rated on one of its days.")
    return _("A week becomes a dot here once this symptom was rated on one of its days.")


def _hollow_words(n: int) -> str:
    if n == 0:
        return _("Each dot rests on 4 or more rated days.")
    text = ngettext(
        "%(n)s dot is hollow, as it rests on fewer than 4 rated days.",
        "%(n)s dots are hollow, as they rest on fewer than 4 rated days each.",
        n,
    )
    return text % {"n": number_text(n)}


def _line_words(outcome: str, line: Line, findings: Findings) -> list[str]:
    key = outcome, WEEK.name
    said = [_line_source(key, findings), range_text(key, line.effect), _added_up(line)]
    return [
        f"{' '.join(text for text in said if text)} {rated_days(line.effect.n_days)}.",
        _(
            "The band shows where the line may lie. Both turn about your average week and end with your own "
            "fewest and most sessions. They come from comparing day by day, with weekdays, slow drift and "
            "good and bad times taken into account, so the line can be steeper or flatter than the dots."
        ),
    ]


def _line_source(key: Key, findings: Findings) -> str:
    """What the line is made of: a finding stays as its review found it, while dots are added every week."""
    if key in findings.shown and findings.reviewed_on:
        on = date_format(findings.reviewed_on, "DATE_FORMAT")
        return _("The line shows what your days said at the review of %(on)s.") % {"on": on}
    return _("The line shows what these weeks say.")


def _added_up(line: Line) -> str:
    """From the fewest to the most sessions a week; empty where that would reach beyond the scale."""
    effect, (fewest, _average, most) = line.effect, line.sessions
    low, high = (most - fewest) * effect.low, (most - fewest) * effect.high
    if max(abs(low), abs(high)) >= SCORE_MAX:
        return ""
    facts = {"fewest": number_text(fewest), "most": number_text(most), "range": between(low, high)}
    return _("From %(fewest)s to %(most)s sessions a week that adds up to %(range)s.") % facts


def _no_line(outcome: str, findings: Findings) -> str:
    gate = findings.gates_of[outcome, WEEK.name]
    if isinstance(gate, Closed):
        return f"{_('There is no line yet.')} {gate_text(gate, WEEK.name)}"
    if cannot_tell(findings, outcome, WEEK.name):
        return _("There is no line, because your sessions follow how you feel in more than one way.")
    return _("There is no line, because these weeks had the same number of sessions.")


def weeks_table(weeks: Weeks) -> list[TableLine]:
    """The dots as a table, newest first."""
    rows = zip(weeks.at, weeks.sessions, weeks.means, weeks.n_rated, strict=True)
    return [
        TableLine(
            date_format(EPOCH + timedelta(days=at), "SHORT_DATE_FORMAT"),
            [score_text(n_sessions), score_text(mean), str(n)],
        )
        for at, n_sessions, mean, n in reversed(list(rows))
    ]


def day_after_words(row: DayAfter) -> str:
    """One line of the second figure, its range first."""
    if row.effect is None:
        return row.note
    text = between(row.effect.low, row.effect.high)
    return f"{text}, {_('a consistent pattern')}" if row.is_pattern else text


def days_after_table(rows: list[DayAfter]) -> list[TableLine]:
    """The second figure as a table; of what is not told, only that it is not."""
    return [TableLine(str(row.label), _day_after_cells(row.effect), row.note) for row in rows]


def _day_after_cells(effect: Effect | None) -> list[str]:
    """Both ends of the range, the best guess and the days; below 0 is lower."""
    if effect is None:
        return []
    ends = (effect.low, effect.high)
    scores = [_signed(one, *ends) for one in (*ends, effect.estimate)]
    return [*scores, number_text(effect.n_days)]


def _signed(value: float, *beside: float) -> str:
    return f"{'−' if value < 0 else ''}{points(abs(value), *beside)}"
