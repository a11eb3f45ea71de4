"""Safety first: what forbids a start."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from journal.users.models import User
from sessions.models import Experiment
from tests.conftest import ClientOf
from tests.dashboard.troubles import TROUBLES
from tests.experiments.asking import FREQUENCY, review, said, sent, start, text_of
from tests.makers import make_foot_check, make_massage, make_rating


def hurt_twice(owner: User, day: date) -> None:
    for days_before in (2, 0):
        make_massage(owner, day - timedelta(days=days_before), hurt=5)


def stopped_by_check(owner: User, day: date) -> None:
    make_foot_check(owner, day, left=["wound"])


def test_a_foot_check_that_stopped_forbids_a_start_for_two_weeks(
    alice: User, client_of: ClientOf, today: date
) -> None:
    # The check holds for three days; two weeks later is over.
    stopped_by_check(alice, today - timedelta(days=15))
    client = client_of(alice)

    answer = client.post(start(FREQUENCY), sent())

    page = text_of(answer)
    assert "In the last two weeks a foot check stopped a massage." in page
    assert "Begin this experiment" not in page
    assert not Experiment.objects.exists()


def test_sixteen_days_after_the_check_one_may_begin(alice: User, client_of: ClientOf, today: date) -> None:
    stopped_by_check(alice, today - timedelta(days=16))

    assert client_of(alice).post(start(FREQUENCY), sent()).status_code == 302


def test_a_foot_that_is_clear_again_still_forbids_for_two_weeks(
    alice: User, client_of: ClientOf, today: date
) -> None:
    stopped_by_check(alice, today - timedelta(days=5))
    make_foot_check(alice, today - timedelta(days=4))

    assert client_of(alice).post(start(FREQUENCY), sent()).status_code == 200
    assert not Experiment.objects.exists()


@pytest.mark.parametrize(("days_ago", "status"), [(0, 200), (26, 200), (27, 302)])
def test_sessions_that_hurt_forbid_a_start_while_they_count_and_two_weeks_more(
    days_ago: int, status: int, alice: User, client_of: ClientOf, today: date
) -> None:
    hurt_twice(alice, today - timedelta(days=days_ago))

    answer = client_of(alice).post(start(FREQUENCY), sent())

    assert answer.status_code == status
    assert Experiment.objects.exists() is (status == 302)


def test_a_forbidden_one_says_so_before_anything_is_pressed(
    alice: User, client_of: ClientOf, today: date
) -> None:
    hurt_twice(alice, today)

    page = text_of(client_of(alice).get(review(FREQUENCY), said()))

    assert "In the last two weeks several sessions hurt." in page
    assert "Begin this experiment" not in page
    assert 'href="/guide/professional/"' in page


def test_the_tick_opens_nothing_that_is_forbidden(alice: User, client_of: ClientOf, today: date) -> None:
    TROUBLES["R07"](alice)
    stopped_by_check(alice, today)

    client_of(alice).post(start(FREQUENCY), sent())

    assert not Experiment.objects.exists()


def test_feet_of_somebody_else_stand_in_nobodys_way(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    stopped_by_check(bob, today)
    TROUBLES["R04"](bob)

    assert client_of(alice).post(start(FREQUENCY), sent()).status_code == 302


def test_one_session_that_hurt_forbids_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    make_massage(alice, today, hurt=9)
    make_rating(alice, today, pain=8)

    assert client_of(alice).post(start(FREQUENCY), sent()).status_code == 302
