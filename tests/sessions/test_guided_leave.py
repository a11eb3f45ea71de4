"""A guided session can be left without saving."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from sessions.models import GuidedSession, MassageSession
from tests.conftest import ClientOf, ClockAt
from tests.sessions.guiding import after, begin, press


def test_nothing_of_it_is_kept(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(minutes=5))

    answer = press(client_of(alice), "leave", guided)

    assert answer["Location"] == "/"
    assert not GuidedSession.objects.exists()
    assert not MassageSession.objects.exists()


def test_twice_is_once(alice: User, client_of: ClientOf, today: date) -> None:
    guided = begin(alice)

    answers = [press(client_of(alice), "leave", guided) for _ in "12"]

    assert [answer["Location"] for answer in answers] == ["/", "/"]


def test_a_session_that_is_saved_stays(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(minutes=5))
    saved = press(client_of(alice), "finish", guided)["Location"]

    answer = press(client_of(alice), "leave", guided)

    assert answer["Location"] == saved
    assert MassageSession.objects.count() == GuidedSession.objects.count() == 1


def test_a_session_that_is_not_named_stays(alice: User, client_of: ClientOf, today: date) -> None:
    guided = begin(alice)

    answer = press(client_of(alice), "leave", guided, client_id="\x00")

    assert answer["Location"] == "/sessions/guided/"
    assert GuidedSession.objects.exists()


def test_takes_posts_only(alice: User, client_of: ClientOf) -> None:
    assert client_of(alice).get("/sessions/guided/leave/").status_code == 405
