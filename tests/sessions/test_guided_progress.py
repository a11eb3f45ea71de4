"""What the page reports is written down if it can be; two windows never overwrite each other unseen."""

from __future__ import annotations

from datetime import date

import pytest

from journal.users.models import User
from sessions.models import GuidedSession
from tests.conftest import ClientOf, ClockAt
from tests.sessions.guiding import after, begin, done, page_of, press, send, snapshot


def test_a_snapshot_is_how_things_stand(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(seconds=50))

    answer = send(
        client_of(alice), "progress", guided, next_revision=300, progress=snapshot(1, [30, 20, 0, 0])
    )

    guided.refresh_from_db()
    assert answer.json() == {"revision": 300, "state": "running"}
    assert (guided.position, done(guided), guided.revision) == (1, [30, 20, 0, 0], 300)
    assert (guided.running_since, guided.seen_at) == (after(seconds=50), after(seconds=50))


def test_a_snapshot_of_a_pause_stops_the_clock(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(seconds=50))

    send(client_of(alice), "progress", guided, progress=snapshot(0, [50, 0, 0, 0], is_running=False))

    guided.refresh_from_db()
    assert guided.running_since is None


def test_a_report_whose_answer_was_lost_is_repeated(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(seconds=50))
    send(client_of(alice), "progress", guided, next_revision=300, progress=snapshot(0, [40, 0, 0, 0]))

    again = send(client_of(alice), "progress", guided, next_revision=300, progress=snapshot(0, [50, 0, 0, 0]))

    assert again.status_code == 200
    assert done(guided) == [50, 0, 0, 0]


def test_another_window_is_told_and_changes_nothing(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(seconds=50))
    send(client_of(alice), "progress", guided, next_revision=300, progress=snapshot(1, [10, 0, 0, 0]))

    answer = send(client_of(alice), "progress", guided, next_revision=7, progress=snapshot(0, [50, 0, 0, 0]))

    assert answer.status_code == 409
    assert answer.json() == {
        "error": "Nothing was changed: the session went on in another window. This is how it stands now.",
        "revision": 300,
        "state": "running",
    }
    assert done(guided) == [10, 0, 0, 0]


@pytest.mark.parametrize(
    ("command", "position", "runs"),
    [("pause", 1, False), ("skip", 2, True), ("back", 0, True), ("go_on", 1, True)],
)
def test_a_button_without_javascript(
    command: str, position: int, runs: bool, alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(seconds=130))

    answer = press(client_of(alice), "progress", guided, command=command)

    guided.refresh_from_db()
    assert answer["Location"] == "/sessions/guided/"
    assert (guided.position, guided.running_since is not None) == (position, runs)
    assert (done(guided), guided.revision) == ([120, 10, 0, 0], 2)


def test_a_button_pressed_twice_in_haste_counts_once(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(seconds=30))

    for _ in range(2):
        press(client_of(alice), "progress", guided, command="skip")

    guided.refresh_from_db()
    assert guided.position == 1


def test_a_snapshot_comes_before_the_button_beside_it(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(seconds=90))

    send(client_of(alice), "progress", guided, progress=snapshot(0, [80, 0, 0, 0]), command="skip")

    guided.refresh_from_db()
    assert (guided.position, done(guided)) == (1, [80, 0, 0, 0])


def test_asking_changes_nothing(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(hours=9))

    answer = send(client_of(alice), "progress", guided)

    guided.refresh_from_db()
    assert answer.json() == {"revision": 1, "state": "unseen"}
    assert (guided.revision, guided.seen_at) == (1, after())


def test_a_finished_session_says_where_to_go(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(seconds=100))
    saved = press(client_of(alice), "finish", guided)["Location"]

    answer = send(client_of(alice), "progress", guided, progress=snapshot(0, [90, 0, 0, 0]))

    assert (answer.status_code, answer.json()) == (410, {"go_to": saved})


def test_the_page_of_an_old_session_does_not_touch_a_new_one(
    alice: User, client_of: ClientOf, today: date
) -> None:
    old = begin(alice)
    client = client_of(alice)
    press(client, "leave", old)
    new = begin(alice)

    answer = send(client, "progress", old, command="skip")

    assert (answer.status_code, answer.json()) == (410, {"go_to": "/"})
    new.refresh_from_db()
    assert (new.position, new.revision) == (0, 1)


def test_nobody_else_reaches_it(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    guided = begin(alice)

    for name in ("progress", "finish", "leave"):
        press(client_of(bob), name, guided, command="skip", all="yes", minutes="5")

    kept = GuidedSession.objects.get()
    assert (kept.owner, kept.position, kept.finished_at) == (alice, 0, None)


def test_takes_posts_only(alice: User, client_of: ClientOf) -> None:
    assert client_of(alice).get("/sessions/guided/progress/").status_code == 405


def test_a_stale_form_shows_how_things_stand(alice: User, client_of: ClientOf, today: date) -> None:
    guided = begin(alice)
    client = client_of(alice)

    press(client, "progress", guided, command="pause", revision="99")

    assert "went on in another window" in client.get("/sessions/guided/").content.decode()
    assert page_of(client).is_running
