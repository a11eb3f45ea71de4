"""Nothing of a coming block is in any page, file, feed or reminder: they are the same whatever comes.

Two journals are alike but for the blocks that have not begun, and for the code, which is set to the same
here: then no answer may differ by a letter. One place may: the file that moves a whole journal has to hold
the order, in a form that nobody reads by accident.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from journal.activity import notes
from journal.reminders.candidates import reminders_due
from journal.users.models import User
from sessions.models import Experiment
from symptoms.models import DailyRating
from tests.conftest import ClientOf, ClockAt
from tests.house.tree import Address, our_addresses
from tests.makers import make_calendar_feed, make_routine, noon
from tests.reminders.making import make_choices
from tests.sessions.feeds import address_of
from tests.trying import (
    COINS,
    live_through,
    make_coin_experiment,
    make_experiment,
    make_technique_experiment,
)

FIRST = date(2026, 11, 2)
CODE = "0123456789abcdef" * 4
TOKEN = re.compile(r'name="(csrfmiddlewaretoken|client_id)" value="[^"]*"|drawn for you just now: [\d ]+')
SEALED = re.compile(r'"sealed": ?"[A-Za-z0-9+/=]+"')

Make = Callable[..., Experiment]


def weeks_like(n_begun: int) -> tuple[str, str]:
    """Two orders that begin alike and have no later block in common."""
    order = "ABBABAABABBA"
    other = "".join("B" if letter == "A" else "A" for letter in order[n_begun:])
    return order, order[:n_begun] + other


CASES: dict[str, tuple[Make, int, tuple[str, str]]] = {
    "not begun": (make_experiment, -3, weeks_like(0)),
    "first day": (make_experiment, 0, weeks_like(1)),
    "a block's last day": (make_experiment, 13, weeks_like(2)),
    "a block's first day": (make_experiment, 14, weeks_like(3)),
    "techniques": (make_technique_experiment, 20, weeks_like(3)),
    "first day of a pair": (make_coin_experiment, 4, (COINS, COINS[:6] + COINS[6:][::-1])),
    "second day of a pair": (make_coin_experiment, 5, (COINS, COINS[:6] + COINS[6:][::-1])),
}


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest, clock_at: ClockAt) -> tuple[Make, date, tuple[str, str]]:
    make, n_days_in, orders = CASES[request.param]
    today = FIRST + timedelta(days=n_days_in)
    clock_at(noon(today))
    return make, today, orders


def put(owner: User, make: Make, order: str, *, today: date, **fields: Any) -> Experiment:
    """The experiment with this order, in the place of the one before."""
    Experiment.objects.all().delete()
    made = make(owner, FIRST, pk=7, order=order, commitment=CODE, **fields)
    if not DailyRating.objects.owned_by(owner).exists():
        live_through(made, until=today)
    return made


def addresses(today: date) -> list[str]:
    """Every address that can be asked for, of days around today and the next weeks."""
    coming = [(today + timedelta(days=n)).isoformat() for n in (-1, 0, 1, 2, 6, 7, 8, 14, 21)]

    def paths(address: Address) -> list[str]:
        if "day" in address.captures:
            return [address.path(day=day) for day in coming]
        return [address.path(pk=7)]

    months = [f"/calendar/?month={month}" for month in ("2026-11", "2026-12", "2027-01")]
    return [*months, *(path for address in our_addresses() for path in paths(address))]


def answers(client: Client, paths: list[str]) -> dict[str, str]:
    found = {}
    for path in paths:
        answer = client.get(path)
        content = b"".join(answer) if answer.streaming else answer.content
        text = unpacked(content) if path.endswith(".zip") else content.decode("latin-1")
        found[path] = f"{answer.status_code} {SEALED.sub('', TOKEN.sub('', text))}"
    return found


def unpacked(content: bytes) -> str:
    """All files of an archive, one after the other."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "".join(archive.read(name).decode("latin-1") for name in archive.namelist())


def test_no_page_and_no_file_differs_by_what_is_to_come(
    case: tuple[Make, date, tuple[str, str]],
    alice: User,
    client_of: ClientOf,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make, today, orders = case
    # The second walk would find what the first one downloaded.
    monkeypatch.setattr(notes, "_write", lambda _line, _now: None)
    make_routine(alice, date(2026, 1, 5), sessions_per_week=3)
    client, paths, seen = client_of(alice), addresses(today), []
    for order in orders:
        put(alice, make, order, today=today)
        seen.append(answers(client, paths))

    assert len(set(orders)) == 2
    assert [path for path in paths if seen[0][path] != seen[1][path]] == []


def test_no_feed_and_no_reminder_differs_by_what_is_to_come(
    case: tuple[Make, date, tuple[str, str]], alice: User
) -> None:
    make, today, orders = case
    make_routine(alice, date(2026, 1, 5), sessions_per_week=3)
    make_choices(alice, is_session_on=True)
    address, seen = address_of(make_calendar_feed(alice)), []
    for order in orders:
        put(alice, make, order, today=today)
        reminded = [
            (reminder.kind, reminder.date)
            for hour in range(22)
            for reminder in reminders_due(now=noon(today).replace(hour=hour), mail_works=True)
        ]
        seen.append((Client().get(address).content, reminded))

    assert seen[0] == seen[1]


def test_the_search_would_find_a_difference(alice: User, client_of: ClientOf, today: date) -> None:
    client, seen = client_of(alice), []
    for order in ("ABBABAABABBA", "BAABABBABAAB"):
        Experiment.objects.all().delete()
        made = make_experiment(alice, today, pk=7, order=order, commitment=CODE)
        seen.append(answers(client, ["/", "/calendar/", f"/experiments/{made.pk}/"]))

    assert all(seen[0][path] != seen[1][path] for path in seen[0])


@pytest.mark.parametrize("state", ["waiting", "running", "paused", "stopped today"])
def test_neither_order_nor_nonce_is_in_any_answer(
    state: str, alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    today = FIRST + timedelta(days=-3 if state == "waiting" else 30)
    clock_at(noon(today))
    pauses = [(today - timedelta(days=1), None)] if state == "paused" else []
    stopped_on = today if state == "stopped today" else None
    made = make_experiment(alice, FIRST, pk=7, pauses=pauses, stopped_on=stopped_on)

    found = answers(client_of(alice), addresses(today))

    assert [path for path, text in found.items() if made.order in text or made.nonce in text] == []
