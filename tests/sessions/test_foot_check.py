"""Before a guided session, a look at the feet: all clear goes on, anything else stops that foot."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from journal.core.entries import NOTE_LENGTH_MAX
from journal.users.models import User
from sessions.catalogue import Finding
from sessions.guided.foot_checks import record_check
from sessions.models import FootCheck, GuidedSession
from tests.conftest import ClientOf, ClockAt
from tests.makers import make_foot_check

ADDRESS = "/sessions/guided/check/"
NOW = datetime(2026, 11, 20, 19, tzinfo=UTC)


def test_all_clear_is_one_press_and_leads_to_the_plan(alice: User, client_of: ClientOf, today: date) -> None:
    answer = client_of(alice).post(ADDRESS, {"all_clear": "yes"})

    check = FootCheck.objects.owned_by(alice).get()
    assert (check.is_clear, check.date, check.entered_on) == (True, today, today)
    assert answer["Location"] == "/sessions/guided/plan/"


def test_what_a_link_asked_for_is_handed_on(alice: User, client_of: ClientOf, today: date) -> None:
    query = "?technique=foot-rub&plan=short"

    page = client_of(alice).get(ADDRESS + query).content.decode()
    answer = client_of(alice).post(ADDRESS + query, {"all_clear": "yes"})

    assert f'action="{ADDRESS}?technique=foot-rub&amp;plan=short"' in page
    assert answer["Location"] == f"/sessions/guided/plan/{query}"


@pytest.mark.parametrize("query", ["technique=<script>", "plan=../../", "plan=%00", "technique=" + "a" * 41])
def test_what_is_not_well_formed_is_not_handed_on(
    query: str, alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).post(f"{ADDRESS}?{query}", {"all_clear": "yes"})

    assert answer["Location"] == "/sessions/guided/plan/"


def test_a_finding_stops_one_foot_and_offers_the_other(alice: User, client_of: ClientOf, today: date) -> None:
    sent = {"left": ["blister", "redness"], "note": "small, at the heel"}

    page = client_of(alice).post(ADDRESS + "?plan=short", sent, follow=True).content.decode()

    check = FootCheck.objects.owned_by(alice).get()
    assert (check.left, check.right) == (Finding.BLISTER | Finding.REDNESS, Finding(0))
    assert "Leave your left foot in peace today" in page
    assert "blister, new redness" in page
    assert "small, at the heel" in page
    assert "Ask a health professional about it today" in page
    assert 'href="/sessions/guided/plan/?plan=short">Go on with the right foot only' in page


def test_a_finding_on_both_feet_stops_both(alice: User, client_of: ClientOf, today: date) -> None:
    sent = {"left": ["swelling"], "right": ["heat"]}

    page = client_of(alice).post(ADDRESS, sent, follow=True).content.decode()

    assert "No massage for now" in page
    assert "foot only" not in page
    assert "/guide/safety/" in page


def test_fever_concerns_both_feet(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(ADDRESS, {"fever": "on"}, follow=True).content.decode()

    check = FootCheck.objects.owned_by(alice).get()
    assert (check.left, check.right) == (Finding.FEVER, Finding.FEVER)
    assert "No massage for now" in page


@pytest.mark.parametrize("sent", [{"left": ["wound"]}, {"right": ["calf-pain"]}, {"fever": "on"}])
def test_what_cannot_wait_says_so(
    sent: dict[str, object], alice: User, client_of: ClientOf, today: date
) -> None:
    page = client_of(alice).post(ADDRESS, sent, follow=True).content.decode()

    assert "Call a doctor or nurse today" in page


def test_nothing_ticked_is_told_and_the_note_stays(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(ADDRESS, {"note": "a bit odd"}).content.decode()

    assert "Tick what you see or feel" in page
    assert "a bit odd" in page
    assert not FootCheck.objects.exists()


@pytest.mark.parametrize(
    "sent",
    [
        {"left": ["unicorn"]},
        {"left": ["fever"]},
        {"right": ["wound", "a\0b"]},
        {"left": ["wound"], "note": "a\0b"},
        {"left": ["wound"], "note": "x" * (NOTE_LENGTH_MAX + 1)},
    ],
)
def test_bad_input_is_told_and_nothing_is_saved(
    sent: dict[str, object], alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).post(ADDRESS, sent)

    assert answer.status_code == 200
    assert "Not saved yet" in answer.content.decode()
    assert not FootCheck.objects.exists()


def test_what_was_ticked_stays_ticked_after_an_error(alice: User, client_of: ClientOf, today: date) -> None:
    sent = {"left": ["heat"], "right": ["injury"], "fever": "on", "note": "a\0b"}

    page = client_of(alice).post(ADDRESS, sent).content.decode()

    for box in ("left-heat", "right-injury", "fever"):
        assert f'id="{box}" checked' in page
    assert 'id="left-injury" checked' not in page


def test_a_double_tap_is_one_check(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)

    for _tap in range(2):
        client.post(ADDRESS, {"all_clear": "yes"})

    assert FootCheck.objects.count() == 1


def test_the_same_again_later_is_another_check(alice: User) -> None:
    nothing = Finding(0)

    for minutes in (0, 2):
        now = NOW + timedelta(minutes=minutes)
        record_check(owner=alice, left=nothing, right=nothing, note="", now=now)

    assert FootCheck.objects.count() == 2


def test_what_was_seen_earlier_today_is_shown_again(alice: User, client_of: ClientOf, today: date) -> None:
    make_foot_check(alice, today, right=["blister"], entered_at=NOW - timedelta(hours=5))

    page = client_of(alice).get(ADDRESS).content.decode()

    assert "You noted at 15:00: right foot: blister." in " ".join(page.split())
    assert "It is gone: all clear, both feet" in page
    assert "in peace" not in page


def test_an_unfinished_session_is_offered_before_the_look(
    alice: User, client_of: ClientOf, today: date
) -> None:
    GuidedSession.objects.create(owner=alice, date=today, started_at=NOW, seen_at=NOW)

    page = client_of(alice).get(ADDRESS).content.decode()

    assert page.index('href="/sessions/guided/"') < page.index("All clear, both feet")


def test_the_session_and_the_findings_of_somebody_else_do_not_matter(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    GuidedSession.objects.create(owner=alice, date=today, started_at=NOW, seen_at=NOW)
    make_foot_check(alice, today, left=["wound"], entered_at=NOW)

    page = client_of(bob).get(ADDRESS).content.decode()

    assert "All clear, both feet" in page
    assert "you noted" not in page


def test_the_day_is_the_owners(bob: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    bob.time_zone = "Pacific/Auckland"
    bob.save()
    clock_at(NOW)

    client_of(bob).post(ADDRESS, {"all_clear": "yes"})

    assert FootCheck.objects.get().date == date(2026, 11, 21)
