"""When nobody was seen, the journal asks what really happened instead of guessing."""

from __future__ import annotations

import pytest

from journal.users.models import User
from sessions.models import GuidedSession, MassageSession
from tests.conftest import ClientOf, ClockAt
from tests.sessions.guiding import STEPS, after, begin, done, page_of, press, send, snapshot


def test_nine_hours_later_it_asks(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    begin(alice)
    clock_at(after(hours=3))

    page = page_of(client_of(alice))

    assert (page.state, page.when, page.done_minutes, page.seen_minutes) == ("unseen", "at 20:06", 6, 0)


def test_the_next_day_it_says_yesterday(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    begin(alice)
    clock_at(after(hours=9))
    assert page_of(client_of(alice)).when == "yesterday at 20:06"

    clock_at(after(hours=60))
    assert page_of(client_of(alice)).when == "on 20 November 2026 at 20:06"


def test_nothing_is_saved_before_it_is_answered(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(hours=9))

    answers = [
        press(client_of(alice), "finish", guided),
        press(client_of(alice), "progress", guided, command="skip"),
    ]

    assert [answer["Location"] for answer in answers] == ["/sessions/guided/"] * 2
    assert page_of(client_of(alice)).state == "unseen"
    assert not MassageSession.objects.exists()


def test_all_of_it(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(hours=9))

    press(client_of(alice), "finish", guided, all="yes")

    massage = MassageSession.objects.get()
    assert (massage.date, massage.duration_minutes, done(guided)) == (guided.date, 6, [120, 60, 120, 60])


def test_some_minutes_of_it(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(hours=9))

    press(client_of(alice), "finish", guided, minutes="2")

    massage = MassageSession.objects.get()
    assert (massage.duration_minutes, massage.feet, done(guided)) == (2, "left", [120, 0, 0, 0])


def test_more_minutes_than_planned_are_believed(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(hours=9))

    press(client_of(alice), "finish", guided, minutes="30")

    assert MassageSession.objects.get().duration_minutes == 30


def test_what_was_seen_was_done_whatever_the_minutes(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(seconds=180))
    send(client_of(alice), "progress", guided, progress=snapshot(2, [120, 60, 0, 0]))
    guided.refresh_from_db()
    clock_at(after(hours=9))

    press(client_of(alice), "finish", guided, minutes="1")

    massage = MassageSession.objects.get()
    assert (massage.duration_minutes, done(guided)) == (1, [120, 60, 0, 0])


@pytest.mark.parametrize("minutes", ["", "0", "-1", "241", "two", "2.5", "\x00", "9" * 5000])
def test_minutes_that_cannot_be_are_told_and_kept(
    minutes: str, alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(hours=9))

    answer = press(client_of(alice), "finish", guided, minutes=minutes)

    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert answer.context["form"]["minutes"].value() == minutes
    assert not MassageSession.objects.exists()


def test_minutes_for_a_session_that_is_gone_lead_to_today(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    GuidedSession.objects.all().delete()

    assert press(client_of(alice), "finish", guided, minutes="x")["Location"] == "/"
    assert press(client_of(alice), "finish", guided, minutes="7")["Location"] == "/"


@pytest.mark.parametrize("answer", [{"all": "yes"}, {"minutes": "4"}])
def test_two_answers_in_two_windows_are_one_session(
    answer: dict[str, str], alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(hours=9))
    press(client_of(alice), "finish", guided, minutes="5")

    press(client_of(alice), "finish", guided, **answer)

    assert MassageSession.objects.get().duration_minutes == 5


def test_whoever_was_there_until_the_end_only_saves(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(minutes=5))
    send(client_of(alice), "progress", guided, progress=snapshot(3, [120, 60, 120, 0]))
    guided.refresh_from_db()
    clock_at(after(hours=2))

    page = page_of(client_of(alice))
    press(client_of(alice), "finish", guided)

    assert (page.state, page.when) == ("over", "at 20:06")
    assert MassageSession.objects.get().duration_minutes == 6


def test_whoever_skips_the_last_step_is_done(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice, steps=STEPS[:1])
    clock_at(after(seconds=100))

    press(client_of(alice), "progress", guided, command="skip")

    page = page_of(client_of(alice))
    assert (page.state, page.done_minutes) == ("over", 2)


def test_a_page_that_sleeps_until_long_after_the_end_saves_what_it_knows(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(hours=1))

    send(client_of(alice), "finish", guided, progress=snapshot(2, [120, 60, 0, 0], is_running=False))

    assert MassageSession.objects.get().duration_minutes == 3
