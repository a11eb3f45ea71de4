"""A stop can be taken back on its day, before its result may be seen, as long as nothing was set up since."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from journal.users.models import User
from sessions.experiment_days import Course, Stage
from sessions.models import Experiment
from tests.conftest import ClientOf, ClockAt
from tests.experiments.asking import started, text_of
from tests.makers import noon
from tests.trying import make_coin_experiment, make_experiment
from tests.undoing import undo, undo_address


def course_of(made: Experiment) -> Course:
    return Course(Experiment.objects.with_plans().get(pk=made.pk))


def stop(client: Client, made: Experiment) -> None:
    client.post(f"/experiments/{made.pk}/stop/")


@pytest.mark.parametrize("n_days_in", [0, 3, 7, 83])
def test_it_goes_on_as_if_nothing_had_been(
    n_days_in: int, alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=n_days_in))
    before = course_of(made).blocks
    client = client_of(alice)
    stop(client, made)

    answer = undo(client)

    assert answer.redirect_chain == [(f"/experiments/{made.pk}/", 302)]
    assert "Undone. Your experiment goes on." in text_of(answer)
    assert course_of(made).blocks == before
    assert course_of(made).stage(today) == Stage.RUNNING


def test_a_paused_one_is_paused_again(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=20), pauses=[(today - timedelta(days=5), None)])
    client = client_of(alice)
    stop(client, made)

    undo(client)

    assert course_of(made).stage(today) == Stage.PAUSED


def test_not_after_a_newer_one_has_begun(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=20))
    client = client_of(alice)
    stop(client, made)
    address = undo_address(client)
    started(client)

    page = text_of(client.post(address, follow=True))

    made.refresh_from_db()
    assert made.stopped_on == today
    assert "so nothing was done" in page


def test_a_second_press_finds_nothing_to_undo(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=20))
    client = client_of(alice)
    stop(client, made)
    address = undo_address(client)
    client.post(address)
    stop(client, made)

    page = text_of(client.post(address, follow=True))

    made.refresh_from_db()
    assert made.stopped_on == today
    assert "There is nothing left to undo here." in page


def test_the_undo_of_a_stop_that_is_no_more_does_nothing(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    """Stopped here, taken back and stopped a day later on another device."""
    first = date(2026, 9, 7)
    made = make_experiment(alice, first)
    client = client_of(alice)
    clock_at(noon(first + timedelta(days=9)))
    stop(client, made)
    Experiment.objects.update(stopped_on=first + timedelta(days=10))

    undo(client)

    made.refresh_from_db()
    assert made.stopped_on == first + timedelta(days=10)


@pytest.mark.parametrize("make", [make_experiment, make_coin_experiment], ids=["weeks", "days"])
def test_after_midnight_the_result_may_be_seen_and_nothing_is_taken_back(
    make: Any, alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    first = date(2026, 9, 7)
    made = make(alice, first)
    client = client_of(alice)
    # Five minutes before midnight in Berlin, and ten minutes after.
    clock_at(noon(first + timedelta(days=9)).replace(hour=21, minute=55))
    stop(client, made)
    clock_at(noon(first + timedelta(days=9)).replace(hour=22, minute=5))

    page = text_of(undo(client))

    made.refresh_from_db()
    assert made.stopped_on == first + timedelta(days=9)
    assert "so nothing was done" in page
    assert "Too little to say" in page


def test_up_to_midnight_the_undo_brings_the_block_back_whole(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    first = date(2026, 9, 7)
    made = make_experiment(alice, first)
    before = course_of(made).blocks
    client = client_of(alice)
    clock_at(noon(first + timedelta(days=9)).replace(hour=21, minute=55))
    stop(client, made)
    clock_at(noon(first + timedelta(days=9)).replace(hour=21, minute=59))

    undo(client)

    assert course_of(made).blocks == before


@pytest.mark.parametrize("token", ["", "?token=", "?token=é", "?token=x", "?token=%00"])
def test_an_address_made_up_undoes_nothing(token: str, alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=20))
    client = client_of(alice)
    stop(client, made)

    page = text_of(client.post(f"/experiments/undo/{token}", follow=True))

    made.refresh_from_db()
    assert made.stopped_on == today
    assert "There is nothing left to undo here." in page


def test_nobody_else_can_undo_it(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=20))
    client = client_of(alice)
    stop(client, made)

    client_of(bob).post(undo_address(client))

    made.refresh_from_db()
    assert made.stopped_on == today


def test_after_it_was_deleted_there_is_nothing_to_undo(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=5))
    client = client_of(alice)
    stop(client, made)
    address = undo_address(client)
    client.post(f"/experiments/{made.pk}/delete/")

    assert client.post(address).status_code in {302, 404}
    assert not Experiment.objects.exists()


def test_only_a_sent_form_undoes(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=20))
    client = client_of(alice)
    stop(client, made)

    assert client.get(undo_address(client)).status_code == 405
    made.refresh_from_db()
    assert made.stopped_on == today
