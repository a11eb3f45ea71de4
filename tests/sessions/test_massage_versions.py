"""How a session was before each change, in words."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from journal.core.version_pages import SHOWN_MAX
from journal.users.models import User
from sessions.models import CarrierOil, MassageSession, MassageVersion
from tests.conftest import ClientOf, ClockAt
from tests.makers import make_massage, make_own_oil
from tests.sessions.forms import sent, technique


def change(client: Client, massage: MassageSession, **said: object) -> None:
    """Corrects the session as its form does, from how it stands."""
    massage.refresh_from_db()
    answer = client.post(f"/sessions/{massage.pk}/", sent(seen_version=massage.version, **said))
    assert answer.status_code == 302


def test_a_session_that_was_never_changed_has_none(alice: User, client_of: ClientOf, today: date) -> None:
    massage, client = make_massage(alice, today), client_of(alice)

    assert "There are none." in client.get(f"/sessions/{massage.pk}/versions/").content.decode()
    assert "Earlier versions" not in client.get(f"/sessions/{massage.pk}/").content.decode()


def test_each_change_says_what_was_said_before_and_after(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    clock_at(datetime(2026, 11, 20, 9, tzinfo=UTC))
    massage, client = make_massage(alice, date(2026, 11, 20), minutes=35), client_of(alice)
    change(client, massage, duration_minutes="40")
    clock_at(datetime(2026, 11, 20, 19, tzinfo=UTC))
    change(client, massage, duration_minutes="40", note="by the window")

    page = client.get(f"/sessions/{massage.pk}/versions/").context["page"]

    shown = [(version.replaced, version.state.line) for version in page.versions]
    assert shown == [
        ("at 20:00", "40 minutes: Basic foot rub"),
        ("at 10:00", "35 minutes: Basic foot rub"),
    ]
    assert [
        [(one.label, one.saved, one.yours) for one in version.differences] for version in page.versions
    ] == [
        [("Note", "", "by the window")],
        [("Minutes", "35", "40")],
    ]


def test_the_session_leads_to_its_earlier_versions(alice: User, client_of: ClientOf, today: date) -> None:
    massage, client = make_massage(alice, today), client_of(alice)
    change(client, massage, duration_minutes="40")
    change(client, massage, duration_minutes="50")

    page = client.get(f"/sessions/{massage.pk}/").content.decode()

    assert f'href="/sessions/{massage.pk}/versions/">Earlier versions (2)</a>' in page


def test_a_version_that_says_the_same_as_now_offers_no_way_back(
    alice: User, client_of: ClientOf, today: date
) -> None:
    massage, client = make_massage(alice, today, minutes=20), client_of(alice)
    change(client, massage, duration_minutes="40")
    change(client, massage, duration_minutes="20")

    page = client.get(f"/sessions/{massage.pk}/versions/")

    assert [version.is_now for version in page.context["page"].versions] == [False, True]
    assert page.content.decode().count("Bring this version back") == 1


def test_what_was_put_away_is_still_named(alice: User, client_of: ClientOf, today: date) -> None:
    oil = make_own_oil(alice, note="Sesame")
    massage, client = make_massage(alice, today), client_of(alice)
    MassageSession.objects.update(carrier_oil=oil)
    change(client, massage)
    oil.archived_at = oil.archived_at or datetime(2026, 11, 20, tzinfo=UTC)
    oil.save()

    page = client.get(f"/sessions/{massage.pk}/versions/").content.decode()

    assert "Sesame" in page
    assert "no longer in your journal" not in page


def test_what_is_no_longer_there_is_left_out_and_said(alice: User, client_of: ClientOf, today: date) -> None:
    oil = make_own_oil(alice, note="Sesame")
    massage, client = make_massage(alice, today), client_of(alice)
    MassageSession.objects.update(carrier_oil=oil)
    change(client, massage)
    CarrierOil.objects.filter(pk=oil.pk).delete()

    page = client.get(f"/sessions/{massage.pk}/versions/").content.decode()

    assert "Sesame" not in page
    assert "no longer in your journal" in page


def test_a_version_from_before_a_column_was_added_is_shown(
    alice: User, client_of: ClientOf, today: date
) -> None:
    massage, client = make_massage(alice, today, note="kept"), client_of(alice)
    change(client, massage)
    version = MassageVersion.objects.get()
    del version.values["given_by"], version.values["areas"]
    version.save()

    page = client.get(f"/sessions/{massage.pk}/versions/")

    assert "kept" in page.content.decode()


def test_ten_more_versions_ask_no_further_query(alice: User, client_of: ClientOf, today: date) -> None:
    massage, client = make_massage(alice, today), client_of(alice)
    change(client, massage, duration_minutes="1", techniques=[str(technique("circles"))])
    address = f"/sessions/{massage.pk}/versions/"
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    for minutes in range(2, 12):
        change(client, massage, duration_minutes=str(minutes))
    client.get("/settings/")
    with CaptureQueriesContext(connection) as many:
        client.get(address)

    assert len(few) == len(many)


def test_a_page_shows_the_newest_and_says_that_there_are_more(
    alice: User, client_of: ClientOf, today: date
) -> None:
    massage, client = make_massage(alice, today), client_of(alice)
    for minutes in range(1, SHOWN_MAX + 2):
        version = {"client_id": massage.client_id, "date": today, "revision": minutes, "owner": alice}
        values = {"technique_ids": [], "drops": [], "date": "2026-11-20", "duration_minutes": minutes}
        replaced_at = datetime(2026, 11, 20, tzinfo=UTC)
        MassageVersion.objects.create(values=values, replaced_at=replaced_at, **version)

    page = client.get(f"/sessions/{massage.pk}/versions/")

    assert len(page.context["page"].versions) == SHOWN_MAX
    assert "Only the newest are shown." in page.content.decode()
