"""A session can be deleted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from journal.core.entries import Saved
from journal.users.models import User
from sessions.actions import change_massage, delete_massage
from sessions.details import details_of
from sessions.models import MassageSession
from tests.conftest import ClientOf, ClockAt
from tests.makers import make_massage, noon
from tests.sessions.forms import sent
from tests.sessions.guiding import after, begin, send, snapshot


def test_deletes_the_session_and_says_so(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(alice, today)

    page = client_of(alice).post(f"/sessions/{massage.pk}/delete/", follow=True).content.decode()

    assert "The session of 20 November 2026 is deleted." in page
    assert not MassageSession.objects.exists()


def test_a_session_changed_since_it_was_opened_is_not_deleted(
    alice: User, client_of: ClientOf, today: date
) -> None:
    massage, client = make_massage(alice, today), client_of(alice)
    seen = massage.version
    client.post(f"/sessions/{massage.pk}/", sent(seen_version=seen, note="from the phone"))

    page = client.post(f"/sessions/{massage.pk}/delete/", {"seen_version": seen}, follow=True)

    assert "so it was not deleted" in page.content.decode()
    assert "from the phone" in page.content.decode()
    assert MassageSession.objects.exists()


def test_the_page_tells_which_version_its_button_deletes(
    alice: User, client_of: ClientOf, today: date
) -> None:
    massage = make_massage(alice, today)

    page = client_of(alice).get(f"/sessions/{massage.pk}/").content.decode()

    assert page.count(f'name="seen_version" value="{massage.version}"') == 2


def test_reading_the_address_deletes_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(alice, today)

    answer = client_of(alice).get(f"/sessions/{massage.pk}/delete/")

    assert answer.status_code == 405
    assert MassageSession.objects.exists()


def test_a_correction_that_comes_at_the_moment_of_the_deletion_is_not_lost(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    clock_at(after(minutes=6))
    send(client_of(alice), "finish", guided, progress=snapshot(4, [120, 60, 120, 60], is_running=False))
    massage = MassageSession.objects.get()
    corrected = replace(details_of(massage), note="corrected")

    # The page has found the session, and then another window deletes it.
    delete_massage(massage=massage, now=noon(massage.date))
    result = change_massage(
        massage=massage, details=corrected, seen_version=massage.version, now=noon(massage.date)
    )

    guided.refresh_from_db()
    stored = MassageSession.objects.get()
    assert isinstance(result, Saved)
    assert (stored.note, stored.client_id, guided.massage) == ("corrected", massage.client_id, stored)
