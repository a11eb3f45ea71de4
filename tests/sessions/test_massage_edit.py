"""Correcting a session, without overwriting another window's correction."""

from __future__ import annotations

from datetime import date, timedelta

from journal.users.models import User
from sessions.models import MassageSession
from tests.conftest import ClientOf
from tests.makers import make_massage
from tests.sessions.forms import as_it_opens, drops, everything, sent, technique


def test_shows_the_session_as_it_is(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(alice, today, minutes=35, techniques=["circles"], note="by the window")

    page = client_of(alice).get(f"/sessions/{massage.pk}/").content.decode()

    assert 'value="35"' in page
    assert "by the window" in page


def test_changes_what_was_said(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(
        alice, today, techniques=["circles"], drops={"peppermint": 2}, carrier_oil="jojoba"
    )
    form = sent(seen_version=massage.version, duration_minutes="7", **{drops("lavender"): "1"})

    client_of(alice).post(f"/sessions/{massage.pk}/", form | {"acknowledged": ["undiluted"]})

    changed = MassageSession.objects.with_details().get()
    assert (changed.duration_minutes, changed.carrier_oil, changed.revision) == (7, None, 2)
    assert [item.pk for item in changed.techniques.all()] == [technique("foot-rub")]
    assert [str(dose) for dose in changed.oil_doses.all()] == ["Lavender: 1"]
    assert changed.entered_at == massage.entered_at


def test_another_windows_change_is_shown_not_overwritten(
    alice: User, client_of: ClientOf, today: date
) -> None:
    massage = make_massage(alice, today, minutes=35)
    client, address = client_of(alice), f"/sessions/{massage.pk}/"
    client.post(address, sent(seen_version=massage.version, duration_minutes="40"))

    answer = client.post(address, sent(seen_version=massage.version, duration_minutes="50"))

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "nothing was overwritten" in page
    assert 'auto">40</dd>' in page
    assert 'auto">50</dd>' in page
    assert "Saved at 20:00" in page
    assert 'value="50"' in page
    assert MassageSession.objects.get().duration_minutes == 40


def test_both_versions_are_shown_whole(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(alice, today)
    client, address = client_of(alice), f"/sessions/{massage.pk}/"
    client.post(address, everything() | {"seen_version": massage.version})

    answer = client.post(address, sent(seen_version=massage.version, note="mine"))

    saved = {one.label: one.saved for one in answer.context["comparison"].differences}
    yours = {one.label: one.yours for one in answer.context["comparison"].differences if one.yours}
    assert saved == {
        "Day": "20 November 2026",
        "Started at": "19:30",
        "Minutes": "20",
        "Techniques": "Circular strokes, Ball rolling",
        "Oil or lotion": "Coconut oil",
        "Teaspoons of it": "1.5",
        "Drops of essential oil": "Lavender 2",
        "How strong": "Drops to a teaspoon: 1.33. Usual is 1 to 2.",
        "Feet": "Left foot",
        "Areas": "Toes, ankle",
        "Tools": "Hands, ball",
        "Pressure": "Light",
        "What made it calm": "Soft, warm light, something good to look at",
        "Symptoms right before": "7 of 10",
        "Symptoms right after": "0 of 10",
        "Relief": "Much better",
        "It hurt": "3 of 10",
        "Skin reaction": "yes",
        "Given by": "Somebody close to me",
        "Note": "by the window",
    }
    assert yours == {
        "Day": "20 November 2026",
        "Minutes": "20",
        "Techniques": "Basic foot rub",
        "Given by": "Myself",
        "Note": "mine",
    }


def test_saving_once_more_after_a_conflict_is_a_choice(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(alice, today, minutes=35)
    client, address = client_of(alice), f"/sessions/{massage.pk}/"
    client.post(address, sent(seen_version=massage.version, duration_minutes="40"))
    form = client.post(address, sent(seen_version=massage.version, duration_minutes="50")).context["form"]

    client.post(address, sent(seen_version=form["seen_version"].value(), duration_minutes="50"))

    assert MassageSession.objects.get().duration_minutes == 50


def test_the_same_correction_twice_is_no_conflict(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(alice, today, minutes=35)
    form = sent(seen_version=massage.version, duration_minutes="40")
    client = client_of(alice)

    answers = [client.post(f"/sessions/{massage.pk}/", form) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert MassageSession.objects.get().revision == 2


def test_a_session_deleted_meanwhile_can_be_logged_again(
    alice: User, client_of: ClientOf, today: date
) -> None:
    massage, client = make_massage(alice, today), client_of(alice)
    form = as_it_opens(client, f"/sessions/{massage.pk}/") | {"note": ["mine"]}
    client.post(f"/sessions/{massage.pk}/delete/")

    answer = client.post(f"/sessions/{massage.pk}/", form)
    page = answer.content.decode()
    is_still_gone = not MassageSession.objects.exists()
    client.post("/sessions/new/", form)

    assert (answer.status_code, is_still_gone) == (409, True)
    assert "This session was deleted in another window, so nothing was saved." in page
    assert 'action="/sessions/new/"' in page
    assert MassageSession.objects.get().note == "mine"


def test_a_form_of_a_session_that_never_was_is_not_found(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    massage = make_massage(alice, today)
    form = as_it_opens(client_of(alice), f"/sessions/{massage.pk}/")
    client_of(alice).post(f"/sessions/{massage.pk}/delete/")

    assert client_of(bob).post(f"/sessions/{massage.pk}/", form).status_code == 404


def test_a_number_beyond_every_database_is_not_found(alice: User, client_of: ClientOf, today: date) -> None:
    assert client_of(alice).get(f"/sessions/{10**30}/").status_code == 404


def test_a_session_logged_further_east_is_corrected_before_its_day_comes(
    alice: User, client_of: ClientOf, today: date
) -> None:
    massage = make_massage(alice, today + timedelta(days=1))
    form = sent(seen_version=massage.version, duration_minutes="7", date="2026-11-21")

    answer = client_of(alice).post(f"/sessions/{massage.pk}/", form)

    assert answer.status_code == 302
    assert MassageSession.objects.get().duration_minutes == 7
