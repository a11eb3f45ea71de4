"""Going on with a plan: one tap makes it the routine, and undo takes it back."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from journal.users.models import User
from sessions.models import Experiment, MassageSession, Routine
from tests.conftest import ClientOf
from tests.experiments.asking import text_of
from tests.experiments.judging import by_plan, rate
from tests.makers import make_massage, make_routine
from tests.trying import make_coin_experiment, make_experiment, make_technique_experiment
from tests.undoing import undo

USE = "/settings/routine/use/"


def over(owner: User, today: date, a: int, b: int, **fields: Any) -> Experiment:
    made = make_experiment(owner, today - timedelta(days=90), **fields)
    rate(made, by_plan(a, b))
    make_massage(owner, made.starts_on)
    return made


def offered(client: Client, made: Experiment) -> list[dict[str, str]]:
    """What each button hands back."""
    page = text_of(client.get(f"/experiments/{made.pk}/"))
    forms = re.findall(rf'<form[^>]*action="{USE}".*?</form>', page)
    fields = r'name="(sessions_per_week|duration_minutes|seen)" value="([^"]*)"'
    return [dict(re.findall(fields, form)) for form in forms]


def routines(owner: User) -> list[tuple[date, int, int]]:
    rows = Routine.objects.owned_by(owner).oldest_first()
    return [(one.starts_on, one.sessions_per_week, one.duration_minutes) for one in rows]


def test_the_better_plan_becomes_the_routine_by_one_tap(
    alice: User, client_of: ClientOf, today: date
) -> None:
    made = over(alice, today, 7, 3)
    client = client_of(alice)
    [button] = offered(client, made)

    page = text_of(client.post(USE, button, follow=True))

    assert routines(alice) == [(today, 5, 15)]
    assert "Your routine from today on: 5 sessions a week, 15 minutes each." in page


def test_undo_takes_it_back(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, date(2026, 1, 5), sessions_per_week=3)
    made = over(alice, today, 7, 3)
    client = client_of(alice)
    client.post(USE, offered(client, made)[0])

    undo(client)

    assert routines(alice) == [(date(2026, 1, 5), 3, 20)]


def test_a_routine_that_was_changed_since_stays(alice: User, client_of: ClientOf, today: date) -> None:
    made = over(alice, today, 7, 3)
    client = client_of(alice)
    [button] = offered(client, made)
    make_routine(alice, today, sessions_per_week=1)

    page = text_of(client.post(USE, button, follow=True))

    assert routines(alice) == [(today, 1, 20)]
    assert "so it stays as it is" in page


def test_the_lower_plan_is_offered_even_when_it_is_fewer(
    alice: User, client_of: ClientOf, today: date
) -> None:
    made = over(alice, today, 3, 7)

    assert [one["sessions_per_week"] for one in offered(client_of(alice), made)] == ["2"]


def test_with_no_difference_either_may_be_chosen(alice: User, client_of: ClientOf, today: date) -> None:
    made = over(alice, today, 5, 5)

    assert [one["sessions_per_week"] for one in offered(client_of(alice), made)] == ["2", "5"]


def test_no_sessions_is_no_routine_to_go_on_with(alice: User, client_of: ClientOf, today: date) -> None:
    made = over(alice, today, 3, 7, sessions_a=0)

    assert offered(client_of(alice), made) == []


def test_where_no_session_was_logged_there_is_nothing_to_go_on_with(
    alice: User, client_of: ClientOf, today: date
) -> None:
    made = over(alice, today, 7, 3)
    MassageSession.objects.all().delete()

    assert offered(client_of(alice), made) == []


def test_what_is_done_already_is_not_offered(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, today, sessions_per_week=5, duration_minutes=15)
    made = over(alice, today, 7, 3)

    assert offered(client_of(alice), made) == []


def test_of_two_techniques_with_no_difference_no_button_names_one_of_them(
    alice: User, client_of: ClientOf, today: date
) -> None:
    """Both plans ask for the same sessions, and a routine knows no technique."""
    made = make_technique_experiment(alice, today - timedelta(days=90))
    rate(made, by_plan(5, 5))

    page = text_of(client_of(alice).get(f"/experiments/{made.pk}/"))

    assert "No difference shown" in page
    assert "Go on with Basic foot rub" not in page


@pytest.mark.parametrize(("a", "b"), [(7, 3), (3, 7), (5, 5)])
@pytest.mark.parametrize("n_sessions", [3, 7])
def test_of_two_techniques_nothing_is_offered_whatever_they_came_to(
    n_sessions: int, a: int, b: int, alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_technique_experiment(
        alice, today - timedelta(days=90), sessions_a=n_sessions, sessions_b=n_sessions
    )
    rate(made, by_plan(a, b))
    client = client_of(alice)

    page = text_of(client.get(f"/experiments/{made.pk}/"))

    assert offered(client, made) == []
    assert "Go on with" not in page


def test_days_as_blocks_are_no_routine(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_coin_experiment(alice, today - timedelta(days=60))
    rate(made, by_plan(3, 7))

    assert offered(client_of(alice), made) == []


def test_without_a_result_nothing_is_offered(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=90))

    assert offered(client_of(alice), made) == []
