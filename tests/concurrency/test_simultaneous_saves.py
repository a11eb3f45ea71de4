"""Saves that arrive at the same moment: nothing is lost, nothing is there twice, nothing breaks."""

from __future__ import annotations

from collections import Counter
from uuid import uuid4

import pytest

from symptoms.models import SYMPTOMS
from tests.concurrency.together import N_TOGETHER, post_together, rows_of, with_values
from tests.printed import Fields
from tests.visits import Visitor, fields_of

# A race is lost on some days only. No two tests share a day, a note or a name.
TURNS = range(1, 7)


def rating_form(device: Visitor, day: str, score: int) -> Fields:
    """The form of a day as it stands, with the same number for every symptom."""
    opened = fields_of(device.get(f"/check-in/{day}/").body, "note")
    return with_values(opened, **dict.fromkeys(SYMPTOMS, str(score)))


def session_form(device: Visitor, **values: str) -> Fields:
    """A new session of 15 minutes with one technique, of one's own, whatever the last one had."""
    opened = fields_of(device.get("/sessions/new/").body, "client_id")
    blank = [pair for pair in opened if pair[0] != "techniques"]
    return with_values(blank, **{"duration_minutes": "15", "own_technique": "Warm towel"} | values)


def pains_on(day: str, device: Visitor) -> list[str]:
    return [row["pain"] for row in rows_of(device, "ratings.csv") if row["date"] == day]


def sessions_with(note: str, device: Visitor) -> list[dict[str, str]]:
    return [row for row in rows_of(device, "sessions.csv") if row["note"].startswith(note)]


@pytest.mark.parametrize("turn", TURNS)
def test_one_of_many_first_ratings_is_kept_and_the_others_are_told(turn: int, devices: list[Visitor]) -> None:
    day = f"2026-01-{turn:02}"
    forms = [rating_form(devices[0], day, score) for score in range(N_TOGETHER)]

    statuses = post_together(f"/check-in/{day}/", forms, devices)

    assert Counter(statuses) == {302: 1, 409: N_TOGETHER - 1}
    assert pains_on(day, devices[0]) == [str(statuses.index(302))]


@pytest.mark.parametrize("turn", TURNS)
def test_the_same_first_rating_many_times_is_one(turn: int, devices: list[Visitor]) -> None:
    day = f"2026-02-{turn:02}"
    form = rating_form(devices[0], day, 6)

    statuses = post_together(f"/check-in/{day}/", [form] * N_TOGETHER, devices)

    assert statuses == [302] * N_TOGETHER
    assert pains_on(day, devices[0]) == ["6"]


@pytest.mark.parametrize("turn", TURNS)
def test_one_of_many_corrections_is_kept_and_the_others_are_told(turn: int, devices: list[Visitor]) -> None:
    day = f"2026-03-{turn:02}"
    devices[0].post(f"/check-in/{day}/", rating_form(devices[0], day, 10))
    forms = [rating_form(devices[0], day, score) for score in range(N_TOGETHER)]

    statuses = post_together(f"/check-in/{day}/", forms, devices)

    assert Counter(statuses) == {302: 1, 409: N_TOGETHER - 1}
    assert pains_on(day, devices[0]) == [str(statuses.index(302))]


@pytest.mark.parametrize("turn", TURNS)
def test_the_same_session_form_many_times_is_one_session(turn: int, devices: list[Visitor]) -> None:
    form = session_form(devices[0], note=f"same {turn}")

    statuses = post_together("/sessions/new/", [form] * N_TOGETHER, devices)

    assert statuses == [302] * N_TOGETHER
    assert len(sessions_with(f"same {turn}", devices[0])) == 1


@pytest.mark.parametrize("turn", TURNS)
def test_many_different_sessions_are_all_kept(turn: int, devices: list[Visitor]) -> None:
    notes = [f"different {turn}-{number}" for number in range(N_TOGETHER)]
    forms = [session_form(devices[0], note=note, client_id=str(uuid4())) for note in notes]

    statuses = post_together("/sessions/new/", forms, devices)

    assert statuses == [302] * N_TOGETHER
    assert sorted(row["note"] for row in sessions_with(f"different {turn}-", devices[0])) == notes


@pytest.mark.parametrize("turn", TURNS)
def test_a_new_technique_named_in_different_case_is_one_technique(turn: int, devices: list[Visitor]) -> None:
    names = [f"Warm{turn}", f"WARM{turn}"]
    forms = [
        session_form(devices[0], own_technique=name, note=f"new {name}", client_id=str(uuid4()))
        for name in names
    ]

    statuses = post_together("/sessions/new/", forms, devices)

    said = [row["techniques"] for name in names for row in sessions_with(f"new {name}", devices[0])]
    assert statuses == [302, 302]
    assert len(said) == 2
    assert said[0] == said[1]
    assert said[0] in names
