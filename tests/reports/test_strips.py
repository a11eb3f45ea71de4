"""The drawings: a gap stays a gap, and nothing is told by colour alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from xml.etree import ElementTree

import numpy as np
import pytest
from django.template.loader import render_to_string
from django.utils import translation

from journal.core.periods import Period
from journal.insights.day_table import SYMPTOMS, DayTable
from journal.insights.summaries import TooLittle, Windows
from journal.insights.weeks import weekly, weekly_targets
from journal.reports.bars import Bars, session_bars
from journal.reports.drawing import A4, LETTER, SCREEN, Layout, screen
from journal.reports.strips import LOOKS, Strip, strip

MONDAY = date(2026, 9, 28)
NOTHING_SHADED = TooLittle(0, 0)


def days_of(scores: Sequence[int | None], sessions: Sequence[int] = ()) -> DayTable:
    ratings = [(MONDAY + timedelta(days=i), score, score, score, score) for i, score in enumerate(scores)]
    massages = [(MONDAY + timedelta(days=i), 20) for i in sessions]
    return DayTable.from_rows(MONDAY, MONDAY + timedelta(days=len(scores) - 1), ratings, massages)


def drawn(scores: Sequence[int | None], symptom: str = "pain", layout: Layout = A4) -> Strip:
    days = days_of(scores)
    return strip(symptom, days, weekly(days, week_start=0), NOTHING_SHADED, layout)


def bars_of(
    n_days: int,
    sessions: Sequence[int],
    targets: Sequence[tuple[date, int]] = (),
    layout: Layout = A4,
) -> Bars:
    days = days_of([None] * n_days, sessions)
    weeks = weekly(days, week_start=0)
    return session_bars(days, weeks, weekly_targets(list(targets), weeks.first_days), layout)


def test_a_line_stops_at_a_gap_and_begins_again_behind_it() -> None:
    assert drawn([1, 2, None, 4, 5]).line.count("M") == 2


def test_a_day_between_two_gaps_is_still_seen() -> None:
    assert drawn([None, 5, None]).marks.count("M") == 1


def test_a_week_of_few_days_has_a_hollow_mark() -> None:
    weeks = [*[5] * 38, *[None] * 4]

    strip_of_weeks = drawn(weeks)

    assert (strip_of_weeks.marks.count("M"), strip_of_weeks.hollow_marks.count("M")) == (5, 1)


def test_a_long_period_has_a_line_and_only_the_marks_that_no_line_reaches() -> None:
    lonely: list[int | None] = [None] * 7 + [5] * 7 + [None] * 7

    assert drawn([5] * 700).marks == ""
    assert drawn([5] * 700 + lonely + [5] * 14).marks.count("M") == 1


def test_worst_is_at_the_top_and_none_at_the_bottom() -> None:
    marks = re.findall(r"M[\d.]+ ([\d.]+)m", drawn([0, 10]).marks)

    assert [float(y) for y in marks] == [A4.strip_height - 6, A4.top]


def test_each_symptom_has_its_own_colour_dash_and_mark() -> None:
    looks = [LOOKS[symptom] for symptom in SYMPTOMS]

    for kind in ("colour", "dash", "shape"):
        assert len({getattr(look, kind) for look in looks}) == 4


def test_the_days_the_table_compares_are_shaded() -> None:
    days = days_of([5] * 56)

    shaded = strip("pain", days, weekly(days, week_start=0), Windows(14, are_halves=False), A4)

    assert shaded.shade.count("M") == 2


def test_whole_weeks_are_filled_and_parts_of_a_week_hollow() -> None:
    bars = bars_of(17, [0, 1, 7, 14])

    assert (bars.bars.count("M"), bars.part_bars.count("M")) == (2, 1)


def test_the_target_is_a_line_that_begins_with_the_first_routine_and_steps() -> None:
    steps = [(MONDAY + timedelta(days=7), 3), (MONDAY + timedelta(days=21), 5)]

    target = bars_of(28, [0], steps).target

    assert (target.count("M"), target.count("H")) == (1, 3)


@pytest.mark.parametrize(
    ("first", "last", "n_ends"),
    [(7, 20, 2), (0, 27, 2), (-7, 20, 1), (7, 28, 1), (-7, 400, 0)],  # of four weeks
)
def test_a_bracket_over_an_experiment_is_open_where_it_goes_on(first: int, last: int, n_ends: int) -> None:
    days = days_of([5] * 28)
    phase = Period(MONDAY + timedelta(days=first), MONDAY + timedelta(days=last))

    bars = session_bars(days, weekly(days, week_start=0), np.full(4, np.nan), A4, [phase])

    assert (bars.brackets.count("M"), bars.brackets.count("H"), bars.brackets.count("V")) == (1, 1, n_ends)


def test_minutes_stand_under_each_week_while_there_is_room() -> None:
    assert [tick.label for tick in bars_of(21, [0, 1, 14]).minutes] == ["40", "0", "20"]
    assert bars_of(700, [0]).minutes == []


@pytest.mark.parametrize("layout", [A4, LETTER, SCREEN, screen(150)])
@pytest.mark.parametrize("n_days", [1, 14, 56, 365, 3650])
def test_dates_stay_inside_the_drawing_and_apart(layout: Layout, n_days: int) -> None:
    places = [float(tick.at) for tick in bars_of(n_days, [0], layout=layout).ticks]

    assert places
    assert max(places) < layout.width
    assert all(apart >= 3 * layout.font_size for apart in np.diff(places))


@pytest.mark.parametrize(("text_size", "letters"), [(100, 12), (115, 14), (130, 15), (150, 18)])
def test_on_a_phone_the_letters_grow_with_the_persons_text_size(text_size: int, letters: float) -> None:
    layout = screen(text_size)
    shown_width = 316  # of a phone 390 px wide, less the margins of the page and of the card

    assert layout.font_size * shown_width / layout.width >= letters


@pytest.mark.parametrize("layout", [A4, LETTER, SCREEN, screen(150)])
@pytest.mark.parametrize("n_days", [1, 14, 100, 2000])
def test_a_drawing_is_well_formed_in_every_locale(layout: Layout, n_days: int) -> None:
    days = days_of([day % 11 for day in range(n_days)], [0])
    weeks = weekly(days, week_start=6)
    targets = np.full(weeks.n_days.shape, 2.0)
    with translation.override("de"):
        drawings = [
            render_to_string(
                "reports/_strip.svg",
                {"strip": strip("pain", days, weeks, NOTHING_SHADED, layout), "alternative": 'a "b" <c>'},
            ),
            render_to_string("reports/_bars.svg", {"bars": session_bars(days, weeks, targets, layout)}),
        ]

    for drawing in drawings:
        assert ElementTree.fromstring(drawing).tag.endswith("svg")  # noqa: S314  our own drawing
        assert set("".join(re.findall(r'\bd="([^"]*)"', drawing))) <= set("MLHVhvlazm0123456789. -")
        assert "nan" not in drawing
        assert "style=" not in drawing
