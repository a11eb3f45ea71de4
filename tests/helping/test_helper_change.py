"""Changing what a helper sees: it holds at once."""

from __future__ import annotations

from datetime import date

import pytest

from journal.helping.models import Helping
from journal.helping.ticks import NOTHING, Tick
from tests.conftest import ClientOf
from tests.helping.making import ended
from tests.makers import PASSWORD
from tests.users.two_steps import known


def change(client_of: ClientOf, helping: Helping, **answers: object) -> str:
    path = f"/settings/helpers/{helping.pk}/"
    client = known(client_of(helping.owner))
    answer = client.post(path, {"label": "Maria"} | answers, follow=True)
    return answer.content.decode()


@pytest.mark.parametrize(
    ("tick", "page"),
    [("plan", "plan"), ("sessions", "sessions"), ("ratings", "ratings"), ("report", "report")],
)
def test_a_tick_opens_its_page_at_once_and_shuts_it_again(
    tick: str, page: str, helping: Helping, client_of: ClientOf, today: date
) -> None:
    assert helping.helper
    client, path = client_of(helping.helper), f"/helping/{helping.pk}/{page}/"
    assert client.get(path).status_code == 404

    change(client_of, helping, may=[tick])
    assert client.get(path).status_code == 200

    change(client_of, helping)
    assert client.get(path).status_code == 404


def test_the_name_can_be_changed_and_not_be_emptied(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    change(client_of, helping, label="Maria L.")
    page = change(client_of, helping, label="", may=["plan"])

    helping.refresh_from_db()
    assert (helping.label, helping.may) == ("Maria L.", NOTHING)
    assert "Please write a name." in page
    assert page.count(" checked") == 1


def test_what_has_ended_stays_as_it_was(helping: Helping, client_of: ClientOf, today: date) -> None:
    ended(helping)

    page = change(client_of, helping, may=["plan"])

    helping.refresh_from_db()
    assert helping.may == NOTHING
    assert "Nothing was changed" in page


def test_a_helper_changes_nothing_of_it(helping: Helping, client_of: ClientOf, today: date) -> None:
    assert helping.helper

    answer = client_of(helping.helper).post(
        f"/settings/helpers/{helping.pk}/", {"label": "x", "may": ["plan"]}
    )

    helping.refresh_from_db()
    assert answer.status_code == 404
    assert Tick.PLAN not in helping.may


def test_another_tick_asks_who_it_is_and_goes_on(helping: Helping, client_of: ClientOf, today: date) -> None:
    client, path = client_of(helping.owner), f"/settings/helpers/{helping.pk}/"

    asked = client.post(path, {"label": "Maria", "may": ["plan"]})
    helping.refresh_from_db()
    before = helping.may
    client.post(asked["Location"], {"password": PASSWORD, "next": path})

    helping.refresh_from_db()
    assert asked["Location"].startswith("/accounts/reauthenticate/")
    assert (before, helping.may) == (NOTHING, Tick.PLAN)


def test_fewer_ticks_and_another_name_ask_nothing(helping: Helping, client_of: ClientOf, today: date) -> None:
    Helping.objects.update(may=Tick.PLAN | Tick.REPORT)
    client, path = client_of(helping.owner), f"/settings/helpers/{helping.pk}/"

    for ticks in (["plan", "report"], ["plan"], []):
        client.post(path, {"label": "Mia", "may": ticks})

    helping.refresh_from_db()
    assert (helping.label, helping.may) == ("Mia", NOTHING)
