"""What is seen on the feet in the middle of a guided session stops it on that foot."""

from __future__ import annotations

from typing import Any

import pytest

from journal.users.models import User
from sessions.models import GuidedSession
from tests.conftest import ClientOf, ClockAt
from tests.makers import make_foot_check
from tests.sessions.guiding import START, STEPS, after, begin, done, page_of, press, send, snapshot

GUIDED, CHECK = "/sessions/guided/", "/sessions/guided/check/"


def now_of(guided: GuidedSession) -> GuidedSession:
    guided.refresh_from_db()
    return guided


def see(client: Any, **found: list[str]) -> Any:
    return client.post(CHECK, found or {"all_clear": ["yes"]})


def feet(guided: GuidedSession) -> list[str]:
    return list(guided.steps.values_list("foot", flat=True))


def test_the_look_is_a_link_away_and_stops_nothing_by_itself(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(seconds=50))
    client = client_of(alice)
    assert f'href="{CHECK}">I see or feel something on my feet' in client.get(GUIDED).content.decode()

    client.get(CHECK)

    assert now_of(guided).running_since == START


def test_a_stop_pauses_and_says_so(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(seconds=50))

    see(client_of(alice), left=["blister"])

    text = " ".join(client_of(alice).get(GUIDED).content.decode().split())
    assert (now_of(guided).running_since, done(guided)) == (None, [50, 0, 0, 0])
    assert page_of(client_of(alice)).state == "stopped"
    for words in (
        "Leave your left foot in peace",
        "You noted at 20:00: left foot: blister.",
        "Finish with what",
    ):
        assert words in text
    assert "Go on with the right foot only" in text
    assert 'value="go_on"' not in text


@pytest.mark.parametrize("command", ["go_on", "skip", "back"])
def test_no_button_runs_on_a_stopped_foot(
    command: str, alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(seconds=50))
    see(client_of(alice), left=["blister"])

    press(client_of(alice), "progress", now_of(guided), command=command)

    assert now_of(guided).running_since is None
    assert page_of(client_of(alice)).state == "stopped" or feet(guided)[guided.position] == "right"


def test_a_page_that_runs_on_is_told(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(seconds=50))
    see(client_of(alice), left=["blister"])

    answer = send(client_of(alice), "progress", now_of(guided), progress=snapshot(0, [50, 0, 0, 0]))

    assert answer.json()["state"] == "stopped"
    assert now_of(guided).running_since is None


def test_the_other_foot_goes_on(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(seconds=50))
    see(client_of(alice), left=["blister"])

    press(client_of(alice), "progress", now_of(guided), command="other_foot")

    assert (feet(guided), done(guided)) == (["left", "right", "right"], [50, 0, 0])
    assert (now_of(guided).position, guided.running_since) == (1, after(seconds=50))
    assert page_of(client_of(alice)).state == "running"


def test_a_stop_of_the_foot_to_come_leaves_the_present_one(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(seconds=130))
    see(client_of(alice), right=["heat"])

    press(client_of(alice), "progress", now_of(guided), command="other_foot")

    assert (feet(guided), done(guided)) == (["left", "left"], [120, 10])
    assert (now_of(guided).position, page_of(client_of(alice)).state) == (1, "running")


def test_back_to_a_stopped_foot_stops_again(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(seconds=50))
    see(client_of(alice), left=["blister"])
    press(client_of(alice), "progress", now_of(guided), command="other_foot")

    press(client_of(alice), "progress", now_of(guided), command="back")

    assert page_of(client_of(alice)).state == "stopped"
    press(client_of(alice), "progress", now_of(guided), command="other_foot")
    assert (feet(guided), now_of(guided).position) == (["left", "right", "right"], 1)


@pytest.mark.parametrize("found", [{"fever": ["on"]}, {"left": ["heat"], "right": ["heat"]}])
def test_two_stopped_feet_offer_no_other(
    found: dict[str, list[str]], alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(seconds=50))
    see(client_of(alice), **found)

    press(client_of(alice), "progress", now_of(guided), command="other_foot")

    assert (len(feet(guided)), now_of(guided).running_since) == (len(STEPS), None)
    assert "foot only" not in client_of(alice).get(GUIDED).content.decode()


def test_a_foot_that_is_done_stops_nothing(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    begin(alice)
    clock_at(after(seconds=190))

    see(client_of(alice), left=["blister"])

    assert page_of(client_of(alice)).state == "running"


def test_all_clear_later_lets_it_go_on(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    begin(alice)
    clock_at(after(seconds=50))
    see(client_of(alice), left=["blister"])
    clock_at(after(seconds=80))

    answer = see(client_of(alice))

    assert answer["Location"] == GUIDED
    assert page_of(client_of(alice)).state == "paused"


def test_a_look_before_the_start_or_of_somebody_else_does_not_stop(
    alice: User, bob: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    make_foot_check(alice, START.date(), left=["heat"], entered_at=after(minutes=-1))
    make_foot_check(bob, START.date(), left=["heat"], entered_at=after(seconds=30))
    begin(alice)
    clock_at(after(seconds=50))

    assert page_of(client_of(alice)).state == "running"


def test_whoever_was_away_does_not_go_on_on_a_stopped_foot(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice, steps=[(foot, slug, seconds * 10) for foot, slug, seconds in STEPS])
    clock_at(after(minutes=11))
    see(client_of(alice), left=["heat"])
    assert page_of(client_of(alice)).state == "away"

    press(client_of(alice), "progress", now_of(guided), command="go_on")

    assert (page_of(client_of(alice)).state, now_of(guided).running_since) == ("stopped", None)
