"""What no page of ours sends: a clear answer, and nothing is changed."""

from __future__ import annotations

from datetime import date

import pytest

from journal.users.models import User
from tests.conftest import ClientOf, ClockAt
from tests.sessions.guiding import after, begin, done, press, send, snapshot

BAD_SNAPSHOTS = {
    "no JSON": "{",
    "a list": "[]",
    "a number": "7",
    "nothing in it": "{}",
    "deep": "[" * 4000,
    "long": " " * 6000,
    "NUL": '{"position": 0, "done_seconds": "\x00"}',
    "endless number": '{"position": ' + "9" * 4500 + "}",
    "not a number": snapshot(0, [float("nan"), 0, 0, 0]),
    "infinite": snapshot(0, [float("inf"), 0, 0, 0]),
    "text": snapshot(0, ["5", 0, 0, 0]),
    "fractions": snapshot(0, [1.5, 0, 0, 0]),
    "yes": snapshot(0, [True, 0, 0, 0]),
    "too few": snapshot(0, [0]),
    "too many": snapshot(0, [0] * 5),
    "negative": snapshot(1, [-5, 10, 0, 0]),
    "more than the clock": snapshot(0, [111, 0, 0, 0]),
    "together more than the clock": snapshot(2, [60, 30, 30, 0]),
    "before the first": snapshot(-1, [0, 0, 0, 0]),
    "behind the end": snapshot(5, [0, 0, 0, 0], is_running=False),
    "over and running": snapshot(4, [1, 1, 1, 1]),
    "running or not": snapshot(0, [0, 0, 0, 0], is_running="yes"),
    "position of yes": snapshot(True, [0, 0, 0, 0]),
}


@pytest.mark.parametrize("name", BAD_SNAPSHOTS)
def test_a_snapshot_that_cannot_be_changes_nothing(
    name: str, alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(seconds=50))

    answer = send(client_of(alice), "progress", guided, progress=BAD_SNAPSHOTS[name])

    guided.refresh_from_db()
    assert answer.status_code == 400
    assert answer.json()["error"].endswith("Nothing was changed.")
    assert (guided.revision, guided.position, done(guided)) == (1, 0, [0, 0, 0, 0])


def test_a_clock_that_is_a_little_ahead_is_believed(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(seconds=50))

    answer = send(client_of(alice), "progress", guided, progress=snapshot(0, [110, 0, 0, 0]))

    assert answer.status_code == 200


@pytest.mark.parametrize("revision", ["", "-1", "x", "\x00", "9" * 40, "²", "1.0", "0"])
def test_a_revision_that_never_was_is_stale(
    revision: str, alice: User, client_of: ClientOf, today: date
) -> None:
    guided = begin(alice)

    answer = send(client_of(alice), "progress", guided, revision=revision, command="skip")

    assert answer.status_code == 409
    guided.refresh_from_db()
    assert guided.position == 0


@pytest.mark.parametrize("next_revision", ["", "x", "1", "0", "-3", "1002", "9" * 40])
def test_a_next_revision_that_cannot_be_is_the_very_next(
    next_revision: str, alice: User, client_of: ClientOf, today: date
) -> None:
    guided = begin(alice)

    send(
        client_of(alice),
        "progress",
        guided,
        next_revision=next_revision,
        progress=snapshot(0, [0, 0, 0, 0], is_running=False),
    )

    guided.refresh_from_db()
    assert guided.revision == 2


@pytest.mark.parametrize("client_id", ["", "x", "\x00", "9" * 5000, "{}"])
def test_a_session_that_is_not_named_is_asked_for(
    client_id: str, alice: User, client_of: ClientOf, today: date
) -> None:
    guided = begin(alice)

    answer = send(client_of(alice), "progress", guided, client_id=client_id, command="skip")

    assert answer.status_code == 400


@pytest.mark.parametrize("command", ["delete", "\x00", "x" * 9999])
def test_an_unknown_button_changes_nothing(
    command: str, alice: User, client_of: ClientOf, today: date
) -> None:
    guided = begin(alice)

    answers = [act(client_of(alice), "progress", guided, command=command) for act in (send, press)]

    assert [answer.status_code for answer in answers] == [400, 302]
    guided.refresh_from_db()
    assert guided.revision == 1
