"""What the page of an experiment says, line by line."""

from __future__ import annotations

import pytest

from journal.experiments.result_words import result_words
from journal.experiments.results import Broken, outcomes_of
from journal.insights.trial import TooLittle, TrialResult
from journal.reports.experiment_words import Sheet, p_number
from journal.users.models import User
from sessions.models import Experiment
from symptoms.models import EntryMethod
from tests.makers import make_rating
from tests.reports.sheets import DAY, FIRST, TODAY, lines, sheet_of
from tests.trying import COINS, live_through, make_coin_experiment, make_experiment, make_technique_experiment

CODE = "a" * 64
"""A fingerprint of nothing."""


def titles(sheet: Sheet) -> list[str]:
    return [group.title for group in sheet.groups]


def result_of(owner: User, experiment: Experiment) -> TrialResult:
    found = outcomes_of(owner, experiment, today=TODAY).found
    assert isinstance(found, TrialResult)
    return found


def test_weeks_say_how_they_were_designed(alice: User) -> None:
    live_through(make_experiment(alice, FIRST, outcome="pain"))

    said = lines(sheet_of(alice))

    assert (
        said["Question"] == "under which plan are ratings of pain lower; the one outcome, fixed at the start"
    )
    assert said["Plans"] == "A: 2 sessions a week; B: 5 sessions a week; 15 minutes a session"
    assert said["Design"] == (
        "randomised, one person (N-of-1); 12 blocks of 7 days: 6 weeks of each plan, at most 3 of one in a "
        "row, one of 616 orders left to chance"
    )
    assert said["Order drawn"] == "ABBA BAAB ABBA"
    assert "a ramp of seven days" in said["Run-in, washout"]
    assert said["Blinding"] == "none: the person knew the plan"
    assert said["Outcome measure"] == "rated by the person once a day from 0 (none) to 10 (worst imaginable)"
    assert "plan A's planned share of the day and the six before" in said["Analysis"]
    assert "longer than a week is underestimated" in said["Limits"]


def test_pairs_of_days_say_how_they_were_designed(alice: User) -> None:
    live_through(make_coin_experiment(alice, FIRST))

    said = lines(sheet_of(alice))

    assert said["Plans"] == "A: a session; B: a day of rest; 15 minutes a session"
    assert said["Design"].endswith("so 2,097,152 possible orders")
    assert said["Order drawn"] == " ".join(COINS[n : n + 2] for n in range(0, 42, 2))
    assert said["Run-in, washout"] == "none; every rating counts by the plan of the day before it"
    assert said["Outcome measure"].startswith("mean of tingling, numbness, burning and pain")
    assert said["Outcome measure"].endswith("; the day after counts")
    assert "10,000 orders compared" in said["Rests on"]
    assert "longer than a day is underestimated" in said["Limits"]


def test_two_techniques_say_how_often_both_were_planned(alice: User) -> None:
    make_technique_experiment(alice, FIRST)

    sheet = sheet_of(alice)

    assert sheet.title == "Experiment: Circular strokes or Basic foot rub"
    assert lines(sheet)["Plans"].endswith("under both 3 sessions a week; 15 minutes a session")


def test_it_says_what_its_own_page_says(alice: User) -> None:
    experiment = make_coin_experiment(alice, FIRST, outcome="pain")
    live_through(experiment, difference=2)

    sheet, found = sheet_of(alice), result_of(alice, experiment)

    words = result_words(outcomes_of(alice, experiment, today=TODAY))
    assert (sheet.headline, sheet.text) == (words.headline, words.text)
    assert sheet.headline == "A clear difference in this experiment"
    assert lines(sheet)["A minus B"] == (
        f"−{-found.estimate:.1f} points, 95 % interval −{-found.low:.1f} to −{-found.high:.1f}, p < 0.001; "
        "below 0, A was lower"
    )
    assert sheet.figure
    assert "Plain bars, solid mean: A, a session." in sheet.figure_note


@pytest.mark.parametrize(
    ("p", "said"),
    [(1.0, "p = 1.000"), (8 / 616, "p = 0.013"), (6 / 616, "p = 0.0097"), (1e-4, "p < 0.001")],
)
def test_p_is_a_number(p: float, said: str) -> None:
    assert p_number(p) == said


def test_it_says_how_it_went(alice: User) -> None:
    experiment = make_experiment(alice, FIRST, pauses=[(FIRST + 10 * DAY, FIRST + 16 * DAY)])
    live_through(experiment, until=FIRST + 50 * DAY)
    make_rating(alice, FIRST + 60 * DAY, entered_on=TODAY)
    make_rating(alice, FIRST + 61 * DAY, entered_on=TODAY, entry_method=EntryMethod.IMPORT)

    said = lines(sheet_of(alice))

    assert said["Dates"] == "22 Aug to 15 Nov 2026; to its planned end"
    assert said["Pauses"] == "1 Sep to 6 Sep 2026"
    assert said["Days rated"] == "47 of 80; 1 written later than their day; 1 imported"
    assert said["Under plan A"].startswith("average ")
    assert said["Under plan B"].startswith("average ")
    assert said["Complete"] == "6 weeks of plan A, 5 weeks of plan B"
    assert said["Broken off"] == "1, not counted"


def test_stopped_early_says_when(alice: User) -> None:
    live_through(make_coin_experiment(alice, FIRST, stopped_on=FIRST + 31 * DAY))

    sheet = sheet_of(alice)

    assert sheet.headline.endswith(" (stopped early)")
    assert lines(sheet)["Dates"] == (
        "22 Aug to 21 Sep 2026; stopped early on 22 Sep 2026, after 30 complete blocks of 42"
    )
    assert "Pale: broken off, not counted." in sheet.figure_note


def test_the_seal_is_checked(alice: User) -> None:
    experiment = make_experiment(alice, FIRST)

    assert lines(sheet_of(alice))["Randomisation"] == (
        "drawn by the program, each part hidden until it began; order, rule and question sealed on 22 Aug "
        f"2026 by a hash (SHA-256 {experiment.commitment[:12]}…), checked at the end: it matches"
    )


def test_a_changed_order_compares_nothing(alice: User) -> None:
    experiment = make_experiment(alice, FIRST, commitment=CODE)
    live_through(experiment, difference=2)

    sheet = sheet_of(alice)

    assert isinstance(outcomes_of(alice, experiment, today=TODAY).found, Broken)
    assert sheet.headline == "No result: the plan was changed"
    assert sheet.figure is None
    assert titles(sheet) == ["Design", "How it went", "Harms noted, up to the day it ended"]
    assert lines(sheet)["Randomisation"].endswith("checked at the end: it does not match")
    assert not {"Under plan A", "Under plan B"} & lines(sheet).keys()


def test_too_little_says_so_and_has_no_numbers(alice: User) -> None:
    experiment = make_experiment(alice, FIRST)

    sheet = sheet_of(alice)

    assert isinstance(outcomes_of(alice, experiment, today=TODAY).found, TooLittle)
    assert sheet.headline == "Too little to say"
    assert sheet.figure is None
    assert titles(sheet) == ["Design", "How it went", "Harms noted, up to the day it ended"]
    assert lines(sheet)["Days rated"] == "0 of 84; 0 written later than their day"
