"""How the example's sessions were done and felt: of one piece, and with a few days worth telling."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from journal.demo import generate
from journal.demo.details import REACTED_TO, STOP_DAYS
from journal.demo.generate import ExampleJournal, example_journal
from journal.demo.massages import ExampleMassage
from journal.demo.notes import NOTES
from journal.demo.people import ANNA, PAUL
from sessions.catalogue import WHOLE_FOOT, Finding
from sessions.models import Feet, Relief

LAST_DAY = date(2026, 11, 20)


@pytest.fixture(scope="module", params=range(12))
def example(request: pytest.FixtureRequest) -> ExampleJournal:
    """The example of a dozen seeds: none may break what a reader relies on."""
    return example_journal(replace(ANNA, seed=request.param), LAST_DAY)


def test_symptoms_ease_from_before_to_after_and_relief_agrees(example: ExampleJournal) -> None:
    eased_by = []
    for massage in example.massages:
        assert (massage.symptoms_before is None) == (massage.symptoms_after is None)
        if massage.symptoms_before is None or massage.symptoms_after is None:
            continue
        eased_by.append(massage.symptoms_before - massage.symptoms_after)
        reliefs = [Relief.NONE, Relief.SOME, Relief.MUCH]
        assert massage.relief in {"", reliefs[eased_by[-1]]}
        assert 0 <= massage.symptoms_after <= massage.symptoms_before <= 10
    assert len(eased_by) > len(example.massages) / 2
    assert 0.6 < sum(eased_by) / len(eased_by) < 1.6


def test_two_sessions_in_a_row_hurt_and_no_other_one(example: ExampleJournal) -> None:
    hurt = [place for place, massage in enumerate(_at_home(example)) if (massage.hurt or 0) >= 3]

    first, second = hurt
    assert second == first + 1
    assert (LAST_DAY - _at_home(example)[second].date).days > 28


def test_one_reaction_months_ago_ends_the_use_of_its_oil(example: ExampleJournal) -> None:
    (reacted,) = [massage for massage in example.massages if massage.had_skin_reaction]

    assert (LAST_DAY - reacted.date).days > 90
    assert REACTED_TO in dict(reacted.drops)
    later = [massage for massage in example.massages if massage.date > reacted.date]
    assert not any(REACTED_TO in dict(massage.drops) for massage in later)


def test_one_check_stops_the_left_foot_and_then_only_the_right_one_is_massaged(
    example: ExampleJournal,
) -> None:
    (stop,) = [check for check in example.checks if check.left or check.right]
    is_spared = [
        timedelta(0) <= massage.date - stop.date < timedelta(STOP_DAYS) for massage in example.massages
    ]

    assert (stop.left, stop.right, stop.note) == (Finding.BLISTER, Finding(0), "blister")
    assert 28 <= (LAST_DAY - stop.date).days <= 42
    assert stop.note in NOTES
    feet = [massage.feet for massage in example.massages]
    assert feet == [Feet.RIGHT if spared else Feet.BOTH for spared in is_spared]
    assert any(is_spared)


def test_clear_checks_come_before_sessions_of_the_same_day(example: ExampleJournal) -> None:
    days = {massage.date for massage in example.massages}

    assert sum(not check.left for check in example.checks) > 10
    for check in example.checks:
        assert check.date in days
        assert check.entered.days_later == 0


def test_most_sessions_visit_the_whole_foot_and_some_do_not(example: ExampleJournal) -> None:
    whole = sum(massage.areas == WHOLE_FOOT for massage in example.massages)

    assert len(example.massages) * 0.6 < whole < len(example.massages)


def test_teaspoons_are_of_an_oil(example: ExampleJournal) -> None:
    for massage in example.massages:
        assert massage.carrier_teaspoons is None or massage.carrier_oil
        assert not massage.drops or massage.carrier_teaspoons


def test_how_sessions_felt_changes_neither_days_nor_ratings(monkeypatch: pytest.MonkeyPatch) -> None:
    told = example_journal(ANNA, LAST_DAY)
    monkeypatch.setattr(
        generate, "with_details", lambda _dice, _mishaps, massages, _day: [one for one, _ in massages]
    )

    untold = example_journal(ANNA, LAST_DAY)

    assert untold.ratings == told.ratings
    assert [_plainly(massage) for massage in untold.massages] == [
        _plainly(massage) for massage in told.massages
    ]


def test_somebody_without_mishaps_has_clear_feet_and_no_reaction() -> None:
    example = example_journal(PAUL, LAST_DAY)

    assert not any(massage.had_skin_reaction for massage in example.massages)
    assert all(massage.feet == Feet.BOTH for massage in example.massages)
    assert len(example.checks) > 10
    assert not any(check.left or check.right for check in example.checks)


def _plainly(massage: ExampleMassage) -> tuple[object, ...]:
    return (massage.date, massage.start_time, massage.duration_minutes, massage.techniques, massage.given_by)


def _at_home(example: ExampleJournal) -> list[ExampleMassage]:
    return [massage for massage in example.massages if massage.given_by != "professional"]
