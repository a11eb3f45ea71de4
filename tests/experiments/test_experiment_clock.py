"""Clocks that change: summer time in the middle of it, and people who fly west or east."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client

from journal.users.models import User
from sessions.experiment_days import Course, Stage
from sessions.models import Experiment
from tests.conftest import ClientOf, ClockAt
from tests.experiments.asking import sent, start, started, text_of
from tests.trying import make_experiment

EAST, WEST = "Pacific/Kiritimati", "Pacific/Honolulu"
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
"""On the 21st it is two in the morning in Kiritimati, and on the 20th two in the morning in Honolulu."""
IN_EAST, IN_WEST = date(2026, 11, 21), date(2026, 11, 20)


def live_in(owner: User, zone: str) -> None:
    User.objects.filter(pk=owner.pk).update(time_zone=zone)


def course_of(made: Experiment) -> Course:
    return Course(Experiment.objects.with_plans().get(pk=made.pk))


@pytest.fixture
def traveller(alice: User, client_of: ClientOf, clock_at: ClockAt) -> Client:
    """Alice in the east, where it is tomorrow already."""
    live_in(alice, EAST)
    clock_at(NOON)
    return client_of(alice)


@pytest.mark.parametrize(
    ("first", "change"), [(date(2026, 3, 23), date(2026, 3, 29)), (date(2026, 10, 19), date(2026, 10, 25))]
)
def test_summer_time_neither_takes_nor_gives_a_day(
    first: date, change: date, alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    make_experiment(alice, first)
    client = client_of(alice)
    weeks = {}
    for number in range(14):
        # Half an hour before midnight in Berlin, in summer and in winter.
        day = first + timedelta(days=number)
        is_summer = (day < change) == (change.month == 10)
        clock_at(datetime(day.year, day.month, day.day, 21 if is_summer else 22, 30, tzinfo=UTC))
        page = text_of(client.get("/"))
        weeks[number] = next(n for n in (1, 2, 3) if f"Experiment, week {n} of 12" in page)

    assert weeks == dict.fromkeys(range(7), 1) | dict.fromkeys(range(7, 14), 2)


def test_the_first_day_is_the_persons_own(traveller: Client, alice: User) -> None:
    refused = traveller.post(start("weeks/frequency"), sent(starts_on=IN_WEST.isoformat()))

    made = started(traveller, starts_on=IN_EAST.isoformat())

    assert list(refused.context["form"].errors) == ["starts_on"]
    assert Course(made).stage(IN_EAST) == Stage.RUNNING


def test_one_that_began_in_the_east_waits_again_in_the_west(traveller: Client, alice: User) -> None:
    made = started(traveller, starts_on=IN_EAST.isoformat())
    live_in(alice, WEST)

    answers = [traveller.get(page) for page in ("/", "/calendar/", f"/experiments/{made.pk}/")]

    assert [answer.status_code for answer in answers] == [200] * 3
    assert "Your experiment begins on Saturday 21 November" in text_of(answers[0])


def test_one_stopped_in_the_east_runs_until_that_day_in_the_west(traveller: Client, alice: User) -> None:
    made = make_experiment(alice, date(2026, 11, 2))
    traveller.post(f"/experiments/{made.pk}/stop/")
    live_in(alice, WEST)

    pages = [text_of(traveller.get(page)) for page in ("/", f"/experiments/{made.pk}/")]
    refused = traveller.post(start("weeks/frequency"), sent(starts_on=IN_EAST.isoformat()))

    assert course_of(made).stage(IN_WEST) == Stage.RUNNING
    assert "Experiment, week 3 of 12" in pages[0]
    assert "Stop for good" in pages[1]
    assert refused.status_code == 200


def test_it_may_be_stopped_again_in_the_west(traveller: Client, alice: User) -> None:
    made = make_experiment(alice, date(2026, 11, 2))
    traveller.post(f"/experiments/{made.pk}/stop/")
    live_in(alice, WEST)

    traveller.post(f"/experiments/{made.pk}/stop/")

    assert course_of(made).stage(IN_WEST) == Stage.STOPPED


def test_one_begun_and_stopped_in_the_east_can_be_taken_out_in_the_west(
    traveller: Client, alice: User
) -> None:
    made = started(traveller, starts_on=IN_EAST.isoformat())
    traveller.post(f"/experiments/{made.pk}/stop/")
    live_in(alice, WEST)

    pages = [traveller.get(page).status_code for page in ("/", f"/experiments/{made.pk}/")]
    traveller.post(f"/experiments/{made.pk}/delete/")

    assert pages == [200, 200]
    assert not Experiment.objects.exists()


def test_one_paused_in_the_east_runs_until_that_day_in_the_west(traveller: Client, alice: User) -> None:
    made = make_experiment(alice, date(2026, 11, 2))
    traveller.post(f"/experiments/{made.pk}/pause/")
    live_in(alice, WEST)

    page = text_of(traveller.get("/"))

    assert "Experiment, week 3 of 12" in page
    assert [course_of(made).stage(day) for day in (IN_WEST, IN_EAST)] == [Stage.RUNNING, Stage.PAUSED]


def test_one_paused_in_the_east_may_be_paused_in_the_west_too(traveller: Client, alice: User) -> None:
    made = make_experiment(alice, date(2026, 11, 2))
    traveller.post(f"/experiments/{made.pk}/pause/")
    live_in(alice, WEST)

    answer = traveller.post(f"/experiments/{made.pk}/pause/", follow=True)

    assert answer.status_code == 200
    assert course_of(made).stage(IN_WEST) == Stage.PAUSED
    assert course_of(made).stage(IN_EAST) == Stage.PAUSED


@pytest.mark.parametrize("paused_on", [IN_WEST, date(2026, 11, 15)], ids=["a day", "days"])
def test_a_pause_that_ended_in_the_east_lasts_until_that_day_in_the_west(
    paused_on: date, traveller: Client, alice: User
) -> None:
    made = make_experiment(alice, date(2026, 11, 2), pauses=[(paused_on, IN_EAST)])
    live_in(alice, WEST)

    today = traveller.get("/").context["experiment"]
    page = traveller.get(f"/experiments/{made.pk}/")

    assert today.text == "Your experiment is paused. Go on, or stop?"
    assert '<h2 id="now-title"></h2>' not in page.content.decode()
    assert [course_of(made).stage(day) for day in (IN_WEST, IN_EAST)] == [Stage.PAUSED, Stage.RUNNING]


@pytest.mark.parametrize("presses", [["pause"], ["resume"], ["pause", "resume"]], ids=str)
@pytest.mark.parametrize("paused_on", [IN_WEST, date(2026, 11, 15)], ids=["a day", "days"])
def test_whatever_is_pressed_until_then_it_goes_on_at_the_latest_on_that_day(
    paused_on: date, presses: list[str], traveller: Client, alice: User
) -> None:
    made = make_experiment(alice, date(2026, 11, 2), pauses=[(paused_on, IN_EAST)])
    live_in(alice, WEST)

    answers = [traveller.post(f"/experiments/{made.pk}/{press}/", follow=True) for press in presses]

    assert {answer.status_code for answer in answers} == {200}
    assert course_of(made).stage(IN_EAST) == Stage.RUNNING


def test_flying_east_skips_a_day_of_the_plan_and_no_block(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    """In the west the last day of the first week, in the east the first of the second."""
    live_in(alice, WEST)
    clock_at(NOON)
    make_experiment(alice, IN_EAST - timedelta(days=7))
    client = client_of(alice)
    west = text_of(client.get("/"))
    live_in(alice, EAST)

    east = text_of(client.get("/"))

    assert "Experiment, week 1 of 12" in west
    assert "Experiment, week 2 of 12" in east


def test_a_block_that_was_seen_in_the_east_is_kept_back_in_the_west(traveller: Client, alice: User) -> None:
    make_experiment(alice, IN_EAST - timedelta(days=7))
    east = text_of(traveller.get("/"))
    live_in(alice, WEST)

    west = text_of(traveller.get("/"))

    assert "Experiment, week 2 of 12" in east
    assert "Experiment, week 1 of 12" in west
