"""The page on which a person says what to be reminded of, when and how."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.reminders.models import ReminderChoices
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_user
from tests.reminders.making import make_choices, make_device

ADDRESS = "/settings/reminders/"
ON = {"is_check_in_on": "on", "check_in_time": "21:15", "session_time": "17:00"}


def page_of(owner: User, client_of: ClientOf) -> str:
    return client_of(owner).get(ADDRESS).content.decode()


def test_everything_is_off_at_first(alice: User, client_of: ClientOf) -> None:
    page = page_of(alice, client_of)

    assert "checked" not in page
    assert 'value="20:00"' in page
    assert "Your time zone: Europe/Berlin" in page
    assert not ReminderChoices.objects.exists()


def test_what_is_saved_is_shown_again(alice: User, client_of: ClientOf) -> None:
    page = client_of(alice).post(ADDRESS, ON, follow=True).content.decode()

    choices = ReminderChoices.objects.get(owner=alice)
    assert (choices.is_check_in_on, choices.check_in_time) == (True, time(21, 15))
    assert (choices.is_session_on, choices.session_time) == (False, time(17))
    assert "Your reminders are saved." in page
    assert 'value="21:15"' in page


def test_saving_again_changes_the_one_row(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    for hour in ("19:00", "20:30"):
        client.post(ADDRESS, ON | {"check_in_time": hour})

    assert ReminderChoices.objects.get().check_in_time == time(20, 30)


@pytest.mark.parametrize("typed", ["", "25:00", "eight", "20:00:00:00", "٢٠:٠٠", "\x00"])
def test_a_time_that_is_none_is_said_and_nothing_is_lost(
    typed: str, alice: User, client_of: ClientOf
) -> None:
    make_choices(alice, check_in_time=time(19))

    page = client_of(alice).post(ADDRESS, ON | {"check_in_time": typed}).content.decode()

    assert "Choose a time, such as 19:30." in page or "Null characters" in page
    assert 'value="17:00"' in page
    assert ReminderChoices.objects.get().check_in_time == time(19)


@pytest.mark.parametrize("name", ["check_in_time", "session_time"])
def test_a_time_too_late_for_its_day_is_said_and_stays_typed(
    name: str, alice: User, client_of: ClientOf
) -> None:
    client = client_of(alice)

    page = client.post(ADDRESS, ON | {"is_session_on": "on", name: "23:31"}).content.decode()

    assert "Choose a time up to 23:30, so that it still reaches you that day." in page
    assert 'value="23:31"' in page
    assert not ReminderChoices.objects.exists()
    assert client.post(ADDRESS, ON | {"is_session_on": "on", name: "23:30"}).status_code == 302


def test_an_emptied_time_of_a_reminder_that_is_off_stays_as_it_was(alice: User, client_of: ClientOf) -> None:
    make_choices(alice, session_time=time(11))

    client_of(alice).post(ADDRESS, ON | {"session_time": ""})

    assert ReminderChoices.objects.get().session_time == time(11)


def test_an_example_journal_says_that_it_sends_nothing(client_of: ClientOf, db: None) -> None:
    from tests.makers import noon

    demo = make_user("demo", demo_expires_at=noon(date(2030, 1, 1)))

    assert "it sends nothing" in page_of(demo, client_of)


def test_lists_ones_own_devices_and_nobody_elses(alice: User, bob: User, client_of: ClientOf) -> None:
    make_device(alice, note="Chrome, Android", number=1)
    make_device(bob, note="Firefox, Linux", number=2)

    page = page_of(alice, client_of)

    assert "Chrome, Android" in page
    assert "Firefox, Linux" not in page


def test_settings_lead_there(alice: User, client_of: ClientOf) -> None:
    assert f'href="{ADDRESS}"' in client_of(alice).get("/settings/").content.decode()


def test_ten_devices_ask_no_more_questions_than_none(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    counts: list[int] = []
    for n_devices in (1, 10):
        for number in range(len(counts), n_devices):
            make_device(alice, number=number + 1)
        with CaptureQueriesContext(connection) as asked:
            client.get(ADDRESS)
        counts.append(len(asked))

    assert counts[0] == counts[1]


@pytest.mark.parametrize("sent", [{}, {"check_in_time": ["1", "2"]}, {"is_check_in_on": "\x00"}], ids=str)
def test_any_form_gets_an_answer(sent: dict[str, Any], alice: User, client_of: ClientOf) -> None:
    assert client_of(alice).post(ADDRESS, sent).status_code in {200, 302}
