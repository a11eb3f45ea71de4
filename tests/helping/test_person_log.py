"""Logging a session one gave: the owner's own form, written into the owner's journal."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime

from journal.helping.models import Helping, LoggedSession
from journal.helping.ticks import Tick
from sessions.models import CarrierOil, MassageSession, Technique
from tests.conftest import ClientOf, ClockAt
from tests.helping.making import log, make_logged
from tests.makers import make_foot_check, make_massage, make_own_oil, make_routine
from tests.sessions.forms import as_it_opens, carrier, drops, technique
from tests.sharing.making import words


def form_page(client_of: ClientOf, helping: Helping) -> str:
    assert helping.helper
    return client_of(helping.helper).get(f"/helping/{helping.pk}/log/").content.decode()


def test_it_is_in_the_owners_journal_and_says_who_logged_it(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    assert helping.helper

    log(client_of(helping.helper), helping, note="warm hands")

    massage = MassageSession.objects.get()
    assert (massage.owner, massage.given_by, massage.logged_by) == (helping.owner, "other", "Maria")
    day = words(client_of(helping.owner).get(f"/days/{today}/").content.decode())
    assert "Logged by Maria" in day
    history = words(client_of(helping.owner).get("/history/").content.decode())
    assert "Logged by Maria" in history


def test_it_opens_given_by_the_helper_and_tells_nothing_of_the_owner(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    make_massage(helping.owner, today, minutes=43, techniques=["circles"], note="secret")
    make_own_oil(helping.owner, note="secret balm")
    Technique.objects.create(owner=helping.owner, own_name="secret stroke")
    make_routine(helping.owner, today, duration_minutes=37)
    assert helping.helper

    sent = as_it_opens(client_of(helping.helper), f"/helping/{helping.pk}/log/")

    assert sent["given_by"] == ["other"]
    assert "techniques" not in sent
    assert sent["duration_minutes"] == [""]
    assert not any(told in form_page(client_of, helping) for told in ("secret", "filled in like"))


def test_with_the_ticks_it_opens_like_the_owners(helping: Helping, client_of: ClientOf, today: date) -> None:
    make_massage(helping.owner, today, minutes=43, techniques=["circles"], given_by="self")
    make_own_oil(helping.owner, note="balm")
    Helping.objects.update(may=Tick.SESSIONS)
    assert helping.helper

    sent = as_it_opens(client_of(helping.helper), f"/helping/{helping.pk}/log/")

    assert sent["duration_minutes"] == ["43"]
    assert sent["techniques"] == [str(technique("circles"))]
    assert sent["given_by"] == ["other"]
    assert all(told in form_page(client_of, helping) for told in ("balm", "filled in like"))


def test_the_next_one_opens_like_ones_own_last(helping: Helping, client_of: ClientOf, today: date) -> None:
    own = make_own_oil(helping.owner, note="balm")
    make_logged(helping, today, minutes=31, given_by="professional").carrier_oil = own
    MassageSession.objects.update(carrier_oil=own)
    make_massage(helping.owner, today, minutes=43)
    assert helping.helper

    sent = as_it_opens(client_of(helping.helper), f"/helping/{helping.pk}/log/")

    assert (sent["duration_minutes"], sent["given_by"]) == (["31"], ["professional"])
    assert sent["carrier_oil"] == [str(own.pk)]


def test_the_owners_next_one_opens_like_the_last_they_logged(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    make_massage(helping.owner, today, minutes=25, given_by="self")
    make_logged(helping, today, minutes=31, given_by="other")

    sent = as_it_opens(client_of(helping.owner), "/sessions/new/")

    assert (sent["duration_minutes"], sent["given_by"]) == (["25"], ["self"])


def test_an_oil_of_the_owner_that_is_not_shown_cannot_be_chosen(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    own = make_own_oil(helping.owner, note="secret balm")
    assert helping.helper

    page = log(client_of(helping.helper), helping, carrier_oil=str(own.pk)).content.decode()

    assert "Choose from what is offered here." in page
    assert "secret balm" not in page
    assert not MassageSession.objects.exists()


def test_an_oil_that_the_skin_reacted_to_warns_the_helper_too(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    make_massage(helping.owner, today, carrier_oil="coconut", had_skin_reaction=True)
    assert helping.helper
    client = client_of(helping.helper)

    page = log(client, helping, carrier_oil=str(carrier("coconut"))).content.decode()

    assert "Their skin reacted to one of these oils before." in page
    assert "Please read this about your oils" in page
    assert MassageSession.objects.count() == 1
    assert "Their skin reacted to:" in form_page(client_of, helping)


def test_a_name_typed_by_hand_warns_as_well(helping: Helping, client_of: ClientOf, today: date) -> None:
    own = make_own_oil(helping.owner, note="balm")
    make_massage(helping.owner, today, had_skin_reaction=True)
    MassageSession.objects.update(carrier_oil=own)
    assert helping.helper

    page = log(client_of(helping.helper), helping, own_carrier_oil="Balm").content.decode()

    assert "Their skin reacted to one of these oils before." in page
    assert CarrierOil.objects.filter(owner=helping.owner).count() == 1


def test_undiluted_oil_is_asked_about(helping: Helping, client_of: ClientOf, today: date) -> None:
    assert helping.helper

    log(client_of(helping.helper), helping, **{drops("lavender"): "3"})

    assert not MassageSession.objects.exists()


def test_a_stopped_foot_is_told_beside_the_form(helping: Helping, client_of: ClientOf, today: date) -> None:
    make_foot_check(helping.owner, today, left=["blister"])

    page = form_page(client_of, helping)

    assert "on the left foot. Leave it in peace today." in page
    assert "you noted" not in page


def test_sent_twice_it_is_one_session(helping: Helping, client_of: ClientOf, today: date) -> None:
    assert helping.helper
    client, one = client_of(helping.helper), str(uuid.uuid4())

    log(client, helping, client_id=one)
    log(client, helping, client_id=one)

    assert MassageSession.objects.count() == LoggedSession.objects.count() == 1


def test_sent_again_with_other_answers_it_is_shown_side_by_side(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    assert helping.helper
    client, one = client_of(helping.helper), str(uuid.uuid4())
    log(client, helping, client_id=one, duration_minutes="20")

    answer = log(client, helping, client_id=one, duration_minutes="25")

    massage = MassageSession.objects.get()
    assert answer.status_code == 409
    assert f'action="/helping/{helping.pk}/logged/{massage.pk}/"' in answer.content.decode()
    assert massage.duration_minutes == 20


def test_what_the_owners_session_is_known_by_opens_nothing(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    massage = make_massage(helping.owner, today, note="secret")
    assert helping.helper

    answer = log(client_of(helping.helper), helping, client_id=str(massage.client_id), duration_minutes="5")

    assert answer.status_code == 404
    assert "secret" not in answer.content.decode()
    assert MassageSession.objects.get().duration_minutes == 20


def test_the_owners_days_count(helping: Helping, client_of: ClientOf, clock_at: ClockAt) -> None:
    assert helping.helper
    helping.owner.time_zone, helping.helper.time_zone = "Pacific/Auckland", "America/Los_Angeles"
    helping.owner.save()
    helping.helper.save()
    clock_at(datetime(2026, 11, 20, 19, tzinfo=UTC))

    page = form_page(client_of, helping)
    log(client_of(helping.helper), helping, date="2026-11-21")

    assert "there it is 21 November 2026" in page
    assert 'value="2026-11-21"' in page
    assert MassageSession.objects.get().entered_on == date(2026, 11, 21)
