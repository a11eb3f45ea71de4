"""Somebody was away for long in the middle of a session, or left it paused."""

from __future__ import annotations

from journal.users.models import User
from sessions.models import GuidedSession, MassageSession
from tests.conftest import ClientOf, ClockAt
from tests.sessions.guiding import STEPS, after, begin, done, page_of, press, said, send, snapshot

LONG = [(foot, slug, seconds * 10) for foot, slug, seconds in STEPS]
"""An hour."""


def test_away_in_the_middle_for_long_it_asks(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    begin(alice, steps=LONG)
    clock_at(after(minutes=11))

    page = page_of(client_of(alice))

    assert (page.state, page.when, page.done_minutes, page.seen_minutes) == ("away", "at 20:00", 11, 0)


def test_whoever_went_on_meanwhile_goes_on(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice, steps=LONG)
    clock_at(after(minutes=11))

    press(client_of(alice), "progress", guided, command="go_on")

    page = page_of(client_of(alice))
    assert (page.state, page.data["progress"]["done_seconds"][0]) == ("running", 660)


def test_whoever_stopped_meanwhile_is_where_they_were_seen(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice, steps=LONG)
    clock_at(after(minutes=3))
    client_of(alice).get("/sessions/guided/")
    clock_at(after(minutes=20))

    press(client_of(alice), "progress", guided, command="stopped")

    page = page_of(client_of(alice))
    assert (page.state, page.data["progress"]["done_seconds"][0]) == ("paused", 180)


def test_a_page_that_slept_in_the_middle_is_not_believed(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice, steps=LONG)
    clock_at(after(minutes=11))

    answer = send(client_of(alice), "progress", guided, progress=snapshot(0, [660, 0, 0, 0]))

    guided.refresh_from_db()
    assert answer.json() == {"revision": 1, "state": "away"}
    assert (guided.seen_at, done(guided)) == (after(), [0, 0, 0, 0])


def test_a_pause_that_was_pressed_without_a_connection_is_believed(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice, steps=LONG)
    clock_at(after(minutes=11))

    paused = snapshot(0, [60, 0, 0, 0], is_running=False)
    answer = send(client_of(alice), "progress", guided, progress=paused)

    assert answer.json()["state"] == "paused"
    assert done(guided) == [60, 0, 0, 0]


def test_after_a_long_pause_the_feet_come_first(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(minutes=2))
    press(client_of(alice), "progress", guided, command="pause")
    guided.refresh_from_db()
    clock_at(after(hours=2))
    client = client_of(alice)

    press(client, "progress", guided, command="go_on")

    assert page_of(client).state == "left"
    assert 'href="/sessions/guided/check/"' in client.get("/sessions/guided/").content.decode()


def test_a_session_paused_yesterday_can_go_on_or_be_saved(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(minutes=2))
    press(client_of(alice), "progress", guided, command="pause")
    guided.refresh_from_db()
    clock_at(after(hours=20))
    client = client_of(alice)
    page = page_of(client)
    assert (page.state, page.when, page.done_minutes) == ("left", "yesterday at 20:02", 2)

    answer = client.post("/sessions/guided/check/", {"all_clear": "yes"})
    assert answer["Location"] == "/sessions/guided/"
    assert page_of(client).state == "paused"
    press(client, "progress", guided, command="go_on")

    assert page_of(client).state == "running"
    press(client, "finish", guided, **said(GuidedSession.objects.get()))
    assert MassageSession.objects.get().date == guided.date
