"""The report as words and drawings, ready to print: the preview and the PDF say exactly the same."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from journal.core.comparison import Fact
from journal.insights.day_table import SYMPTOMS
from journal.insights.summaries import TooLittle
from journal.reports import (
    asked_words,
    captions,
    experiment_words,
    function_words,
    phrases,
    session_words,
    wording,
)
from journal.reports.bars import Bars
from journal.reports.contents import Completeness, ReportContents
from journal.reports.details_words import DetailPage, detail_page
from journal.reports.drawing import Layout
from journal.reports.drawn import Drawn, drawn_bars, drawn_strips
from journal.reports.experiment_words import Sheet
from journal.reports.report_periods import SINCE_VISIT
from symptoms.models import SYMPTOMS as LABELS


@dataclass(frozen=True)
class Row:
    """A symptom's line in the table; `cells` stand under the headings after the first."""

    symptom: str
    label: str
    cells: list[str]


@dataclass(frozen=True)
class Page:
    """Everything the report prints, in the order in which it stands."""

    title: str
    name: str
    facts: list[str]
    summary: str
    running: str
    completeness_title: str
    completeness: list[Fact]
    table_title: str
    headings: list[str]
    rows: list[Row]
    table_note: str
    strips_title: str
    strips: list[Drawn]
    strips_note: str
    bars_title: str
    bars_alternative: str
    bars: Bars
    has_bars: bool
    bars_note: str
    function_title: str
    function: list[Fact]
    response_title: str
    response: list[Fact]
    safety_title: str
    safety_text: str
    safety: list[Fact]
    shown_title: str
    shown_text: str
    asked_title: str
    asked: list[Fact]
    details: DetailPage
    notes_title: str
    notes: list[Fact]
    footnotes: list[str]
    sheets: list[Sheet]
    sheets_left_out: str

    @property
    def labelled_rows(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Each row's label with its cells, each beside its heading: on a phone a row becomes a block."""
        names = self.headings[1:]
        return [
            (row.label, list(zip(names, map(phrases.unbroken_bracket, row.cells), strict=True)))
            for row in self.rows
        ]


def report_page(contents: ReportContents, layout: Layout) -> Page:
    """The page of the contents, drawn for a layout."""
    return Page(
        title=_("Foot symptoms and massage"),
        name=contents.choices.name,
        facts=_facts(contents),
        summary=wording.summary_text(contents),
        running=experiment_words.running_text(contents.experiments),
        completeness_title=_("How complete it is"),
        completeness=_completeness(contents.completeness),
        table_title=_("Symptoms, 0 (none) to 10 (worst imaginable)"),
        headings=captions.headings(contents.windows),
        rows=[_row(symptom, contents) for symptom in SYMPTOMS] if contents.rated else [],
        table_note=captions.table_note(contents),
        strips_title=captions.strips_title(contents),
        strips=drawn_strips(contents, layout),
        strips_note=captions.strips_note(contents),
        bars_title=_("Massage sessions a week"),
        bars_alternative=wording.bars_alternative(contents.weeks),
        bars=drawn_bars(contents, layout),
        has_bars=contents.has_bars,
        bars_note=captions.bars_note(contents),
        function_title=_("Function, as the person noted it"),
        function=function_words.function_facts(contents.function),
        response_title=session_words.response_title(contents.response),
        response=_response(contents),
        safety_title=_("Safety: foot checks that stopped a massage"),
        safety_text=session_words.safety_text(contents.safety),
        safety=session_words.safety_facts(contents.safety),
        shown_title=_("What the days of the last year show"),
        shown_text=asked_words.shown_text(contents.shown),
        asked_title=_("What the person would like to talk about"),
        asked=asked_words.asked_facts(contents.care),
        details=detail_page(contents),
        notes_title=captions.notes_title(contents),
        notes=[Fact(phrases.short_day(note.day), note.text) for note in contents.notes.newest],
        footnotes=captions.footnotes(contents),
        sheets=experiment_words.sheets(contents.experiments, layout),
        sheets_left_out=experiment_words.left_out_text(contents.experiments),
    )


def _facts(contents: ReportContents) -> list[str]:
    period, born = contents.choices.period, contents.choices.born
    days = {"days": phrases.days_text(period), "length": phrases.length(period.n_days)}
    return [
        *([_("born %(year)s") % {"year": born}] if born else []),
        _("%(days)s (%(length)s)") % days,
        *([_("since the last visit")] if contents.choices.period_key == SINCE_VISIT else []),
        *([_("the journal begins here")] if contents.choices.is_cut else []),
        _("made %(day)s") % {"day": phrases.short_day(contents.made_on)},
        # The last one also stands at the foot of every printed page.
        _("example data, an invented person") if contents.is_example else _("patient-reported"),
    ]


def _response(contents: ReportContents) -> list[Fact]:
    """What was used stands on the second page, if there is one."""
    said = session_words.response_facts(contents.response)
    return said if contents.details else said + session_words.used_facts(contents.response)


def _completeness(done: Completeness) -> list[Fact]:
    imported = Fact(_("Ratings imported"), phrases.of_all_text(done.n_imported, done.n_ratings))
    return [
        Fact(_("Days rated"), phrases.share_text(done.n_rated_days, done.n_days)),
        Fact(_("Longest gap"), wording.gap_text(done)),
        Fact(_("Ratings entered later"), phrases.of_all_text(done.n_late, done.n_ratings)),
        *([imported] if done.n_imported else []),
        Fact(_("“Same as yesterday”"), phrases.of_days_text(done.n_same, done.n_rated_days)),
    ]


def _row(symptom: str, contents: ReportContents) -> Row:
    summary, windows = contents.summaries[symptom], contents.windows
    label = str(LABELS[symptom])
    if isinstance(summary, TooLittle):
        return Row(symptom, label, [_("not rated"), *["–"] * (len(captions.headings(windows)) - 2)])
    if isinstance(windows, TooLittle):
        means = [phrases.mean_text(summary.mean)]
    else:
        ends = [phrases.mean_text(summary.first), phrases.mean_text(summary.last)]
        means = [*ends, phrases.change_text(summary.change)]
    extremes = {"lowest": summary.lowest, "highest": summary.highest}
    last_cells = [
        _("%(lowest)s to %(highest)s") % extremes,
        phrases.high_text(summary),
        phrases.swing_text(summary.swing),
    ]
    return Row(symptom, label, [*means, *last_cells])
