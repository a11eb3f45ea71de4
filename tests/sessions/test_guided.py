"""The page of the running session shows where it stands, by the server's own clock."""

from __future__ import annotations

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import escape

from journal.users.models import User
from sessions.catalogue import TECHNIQUES
from sessions.models import Feet, GuidedSession
from tests.conftest import ClientOf, ClockAt
from tests.sessions.guiding import START, STEPS, after, begin, page_of, press

GUIDED = "/sessions/guided/"


def test_without_a_session_the_look_at_the_feet_comes_first(
    alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).get(GUIDED)

    assert (answer.status_code, answer["Location"]) == (302, "/sessions/guided/check/")


def test_shows_the_step_its_time_and_what_comes(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    begin(alice)
    clock_at(after(seconds=150))

    page = page_of(client_of(alice))

    shown = next(step for step in page.steps if step.is_current)
    assert (shown.name, shown.foot, shown.then) == (
        "Toe pull and wiggle",
        "Left foot",
        "Next: Basic foot rub, right foot",
    )
    assert (page.state, page.number, page.clock, page.left) == ("running", 2, "0:30", "4 minutes left")
    assert page.data["progress"] == {"position": 1, "done_seconds": (120, 30, 0, 0), "is_running": True}


def test_says_when_the_foot_changes(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    begin(alice)
    clock_at(after(minutes=3))

    shown = next(step for step in page_of(client_of(alice)).steps if step.is_current)

    assert shown.turn == "Now the right foot"
    assert shown.spoken.startswith("Now the right foot. Basic foot rub. ")


def test_the_last_step_says_so(alice: User, client_of: ClientOf, today: date) -> None:
    begin(alice)

    assert page_of(client_of(alice)).steps[-1].then == "This is the last step."


def test_on_the_last_step_next_is_finishing(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    begin(alice)
    finishing = 'value="skip" formaction="/sessions/guided/finish/"'
    shown, hidden = ("<span data-when-last>", "<span data-when-more hidden>")
    first = client_of(alice).get(GUIDED).content.decode()
    clock_at(after(seconds=310))

    last = client_of(alice).get(GUIDED).content.decode()

    assert [text in first for text in (finishing, shown, hidden)] == [False] * 3
    assert [text in last for text in (finishing, shown, hidden)] == [True] * 3


def test_says_what_to_take_care_of(alice: User, client_of: ClientOf, today: date) -> None:
    begin(alice)

    text = client_of(alice).get(GUIDED).content.decode()

    assert f"Take care: {escape(TECHNIQUES['foot-rub'].cautions[0])}" in text


def test_looking_at_it_is_being_there(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(minutes=3))

    client_of(alice).get(GUIDED)

    guided.refresh_from_db()
    assert (guided.seen_at, guided.running_since, guided.revision) == (after(minutes=3), START, 1)


def test_a_paused_session_stands(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(seconds=20))
    press(client_of(alice), "progress", guided, command="pause")
    clock_at(after(minutes=30))

    page = page_of(client_of(alice))

    assert (page.state, page.clock) == ("paused", "1:40")


def test_says_to_whom_it_may_concern_that_only_the_server_counts(
    alice: User, client_of: ClientOf, today: date
) -> None:
    begin(alice)

    assert "<noscript>" in client_of(alice).get(GUIDED).content.decode()


def test_nobody_else_sees_it(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    begin(alice)

    assert client_of(bob).get(GUIDED).status_code == 302


def test_words_of_ones_own_are_text(alice: User, client_of: ClientOf, today: date) -> None:
    guided = begin(alice)
    own = guided.steps.get(position=0).technique.__class__.objects.create(
        owner=alice, own_name="<b>Rub</b>", own_how="</script><script>alert(1)</script>"
    )
    guided.steps.filter(position=0).update(technique=own)

    text = client_of(alice).get(GUIDED).content.decode()

    assert "<b>Rub</b>" not in text
    assert "<script>alert" not in text


def test_takes_no_post(alice: User, client_of: ClientOf) -> None:
    assert client_of(alice).post(GUIDED).status_code == 405


def test_ten_more_steps_ask_no_further_question(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    begin(alice)
    with CaptureQueriesContext(connection) as few:
        client.get(GUIDED)
    GuidedSession.objects.all().delete()
    begin(alice, steps=[*STEPS, *[(Feet.RIGHT, "circles", 60)] * 10])

    with CaptureQueriesContext(connection) as many:
        client.get(GUIDED)

    assert len(many) == len(few)
