"""At its end a guided session is saved with what was really done, once."""

from __future__ import annotations

from datetime import date, time

import pytest

from journal.core.feet import Area
from journal.users.models import User
from sessions.catalogue import Tool
from sessions.models import Feet, GivenBy, GuidedSession, MassageSession
from tests.conftest import ClientOf, ClockAt
from tests.sessions.guiding import STEPS, after, begin, done, press, send, snapshot


def slugs(massage: MassageSession) -> set[str]:
    return set(massage.techniques.values_list("slug", flat=True))


def test_the_whole_plan_is_saved(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice, oil="jojoba")
    clock_at(after(minutes=6))

    answer = send(
        client_of(alice), "finish", guided, progress=snapshot(4, [120, 60, 120, 60], is_running=False)
    )

    massage = MassageSession.objects.get()
    assert answer.json() == {"go_to": f"/sessions/{massage.pk}/rate/"}
    assert (massage.owner, massage.client_id) == (alice, guided.client_id)
    assert (massage.date, massage.start_time) == (date(2026, 11, 20), time(20))
    assert (massage.duration_minutes, massage.feet, massage.given_by) == (6, Feet.BOTH, GivenBy.SELF)
    assert (slugs(massage), str(massage.carrier_oil)) == ({"foot-rub", "toe-pull"}, "Jojoba oil")
    assert massage.areas == Area.HEEL | Area.SOLE | Area.TOES
    assert massage.tools == Tool.HANDS


def test_the_guided_session_is_finished_and_tied_to_it(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(seconds=100))

    send(client_of(alice), "finish", guided, progress=snapshot(1, [60, 30, 0, 0]))

    guided.refresh_from_db()
    assert (guided.massage, guided.finished_at) == (MassageSession.objects.get(), after(seconds=100))
    assert (guided.running_since, guided.position, done(guided)) == (None, 1, [60, 30, 0, 0])


def test_only_what_was_done_is_saved(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(seconds=150))

    send(client_of(alice), "finish", guided, progress=snapshot(1, [120, 19, 0, 0], is_running=False))

    massage = MassageSession.objects.get()
    assert (massage.duration_minutes, massage.feet, slugs(massage)) == (2, Feet.LEFT, {"foot-rub"})


def test_many_steps_broken_off_are_the_longest_of_them(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(seconds=50))

    send(client_of(alice), "finish", guided, progress=snapshot(3, [5, 6, 5, 8], is_running=False))

    massage = MassageSession.objects.get()
    assert (massage.duration_minutes, massage.feet, slugs(massage)) == (1, Feet.RIGHT, {"toe-pull"})


def test_a_session_that_hardly_began_is_not_saved(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(seconds=19))

    answer = client_of(alice).post(
        "/sessions/guided/finish/", {"client_id": guided.client_id, "revision": 1}, follow=True
    )

    assert "nothing was saved" in answer.content.decode()
    assert not MassageSession.objects.exists()
    assert not GuidedSession.objects.exists()


def test_without_javascript_the_servers_clock_decides(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(seconds=200))

    answer = press(client_of(alice), "finish", guided)

    massage = MassageSession.objects.get()
    assert answer["Location"] == f"/sessions/{massage.pk}/rate/"
    assert (massage.duration_minutes, done(guided)) == (3, [120, 60, 20, 0])


def test_finishing_twice_is_one_session(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(minutes=3))

    answers = [send(client_of(alice), "finish", guided, progress=snapshot(0, [90, 0, 0, 0])) for _ in "12"]

    assert MassageSession.objects.count() == 1
    assert [answer.status_code for answer in answers] == [200, 410]
    assert answers[0].json() == answers[1].json()


def test_finishing_again_after_the_entry_was_deleted_leads_to_today(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(minutes=3))
    press(client_of(alice), "finish", guided)
    MassageSession.objects.all().delete()

    answer = press(client_of(alice), "finish", guided)

    assert answer["Location"] == "/"
    assert not MassageSession.objects.exists()


def test_an_older_page_may_finish_by_the_servers_clock(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(minutes=2))
    send(client_of(alice), "progress", guided, next_revision=99, progress=snapshot(0, [100, 0, 0, 0]))

    press(client_of(alice), "finish", guided, revision="")

    assert MassageSession.objects.get().duration_minutes == 2


def test_a_snapshot_of_another_window_does_not_finish(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(minutes=2))
    send(client_of(alice), "progress", guided, next_revision=99, progress=snapshot(0, [100, 0, 0, 0]))

    answer = send(client_of(alice), "finish", guided, next_revision=7, progress=snapshot(1, [20, 0, 0, 0]))

    assert answer.status_code == 409
    assert not MassageSession.objects.exists()


def test_a_snapshot_that_cannot_be_does_not_finish(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(minutes=2))

    answer = send(client_of(alice), "finish", guided, progress=snapshot(4, [9999, 0, 0, 0]))

    assert answer.status_code == 400
    assert not MassageSession.objects.exists()


def test_a_step_that_was_repeated_counts_in_full(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice, steps=STEPS[:1])
    clock_at(after(minutes=5))

    send(client_of(alice), "finish", guided, progress=snapshot(1, [240], is_running=False))

    assert MassageSession.objects.get().duration_minutes == 4


@pytest.mark.parametrize("steps", [STEPS[:1], [(Feet.BOTH, "professional", 120)]])
def test_a_plan_of_one_step_can_be_finished(
    steps: list[tuple[Feet, str, int]], alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice, steps=steps)
    clock_at(after(minutes=2))

    press(client_of(alice), "finish", guided)

    assert MassageSession.objects.get().feet == steps[0][0]


def test_what_a_professional_gave_is_not_done_by_oneself(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice, steps=[(Feet.BOTH, "professional", 1800)])
    clock_at(after(minutes=30))

    send(client_of(alice), "finish", guided, progress=snapshot(1, [1800], is_running=False))

    assert MassageSession.objects.get().given_by == GivenBy.PROFESSIONAL


def test_takes_posts_only(alice: User, client_of: ClientOf) -> None:
    assert client_of(alice).get("/sessions/guided/finish/").status_code == 405
