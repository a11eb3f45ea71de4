"""What a session's form must not do: promise, keep or guess what it cannot know."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from journal.users.models import User
from sessions.models import CarrierOil, MassageSession, Technique
from tests.conftest import ClientOf
from tests.makers import make_massage, make_own_oil
from tests.sessions.forms import sent

ADDRESS = "/sessions/new/"
AWAY = datetime(2026, 11, 19, tzinfo=UTC)


def test_a_reaction_without_an_oil_promises_no_warning(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(ADDRESS, sent(had_skin_reaction="yes"), follow=True).content.decode()

    assert "You named no oil, so there is none to warn you about." in page
    assert "come with a warning" not in page


def test_a_save_that_is_refused_makes_and_brings_back_nothing(
    alice: User, client_of: ClientOf, today: date
) -> None:
    massage = make_massage(alice, today)
    oil = make_own_oil(alice, archived_at=AWAY)
    form = sent(seen_version="1:99", own_technique="Warm towel", own_carrier_oil="Sesame")

    answer = client_of(alice).post(f"/sessions/{massage.pk}/", form)

    assert answer.status_code == 409
    assert not Technique.objects.filter(owner=alice).exists()
    assert CarrierOil.objects.get(pk=oil.pk).archived_at == AWAY


def test_a_second_save_of_one_form_that_is_refused_makes_nothing(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client, form = client_of(alice), sent()
    client.post(ADDRESS, form)

    answer = client.post(ADDRESS, form | {"own_technique": "Warm towel"})

    assert answer.status_code == 409
    assert not Technique.objects.filter(owner=alice).exists()


def test_a_session_that_began_before_midnight_asks_for_its_day(
    alice: User, client_of: ClientOf, today: date
) -> None:
    form = sent(duration_minutes="30", finish_time="00:10")
    client = client_of(alice)

    page = client.post(ADDRESS, form).content.decode()
    client.post(ADDRESS, form | {"start_time": "23:40", "date": "2026-11-19"})

    assert "30 minutes before 00:10 is 23:40 on the day before." in page
    massage = MassageSession.objects.get()
    assert (massage.date, massage.start_time) == (date(2026, 11, 19), time(23, 40))
