"""What a day shows of its entries, and how many queries that takes."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.core.feet import Area
from journal.dashboard.day import DayPage
from journal.users.models import User
from sessions.models import MassageVersion
from symptoms.models import OwnWord, OwnWordKind, RatingVersion, SoreSpot, Trigger, WeeklyCheck
from tests.conftest import ClientOf
from tests.makers import make_foot_check, make_massage, make_rating, make_routine, noon

DAY = date(2026, 11, 13)
ADDRESS = "/days/2026-11-13/"


def page_of(client_of: ClientOf, person: User, day: date) -> DayPage:
    page = client_of(person).get(f"/days/{day}/").context["page"]
    assert isinstance(page, DayPage)
    return page


def html_of(client_of: ClientOf, person: User, day: date = DAY) -> str:
    return " ".join(client_of(person).get(f"/days/{day}/").content.decode().split())


def test_a_rating_is_told_with_everything_said_beside_it(
    alice: User, client_of: ClientOf, today: date
) -> None:
    rating = make_rating(alice, DAY, pain=7, sleep="some", triggers=Trigger.COLD, note="<b>Rain</b>", falls=0)
    rating.own_words.add(OwnWord.objects.create(owner=alice, kind=OwnWordKind.TRIGGER, name="Wet socks"))
    SoreSpot.objects.create(rating=rating, foot="left", area=Area.HEEL, score=4)

    page, html = page_of(client_of, alice, DAY), html_of(client_of, alice)

    assert page.rating is not None
    assert {fact.label: fact.text for fact in page.rating.facts} == {
        "Sore spots": "Left heel 4",
        "Sleep": "Some trouble",
        "Falls": "0",
        "Triggers": "Cold, Wet socks",
    }
    assert "Pain&nbsp;<strong>7</strong>" in html
    assert "&lt;b&gt;Rain&lt;/b&gt;" in html
    assert f'href="/check-in/2026-11-13/?next={ADDRESS}"' in html


def test_a_session_is_told_in_full(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(
        alice,
        DAY,
        techniques=["thumb-walking"],
        minutes=17,
        carrier_oil="jojoba",
        drops={"lavender": 2},
        start_time=time(19, 30),
        note="Calm",
    )
    make_massage(alice, DAY - timedelta(days=1), minutes=99)

    page, html = page_of(client_of, alice, DAY), html_of(client_of, alice)

    said = {fact.label: fact.text for fact in page.massages[0].facts}
    assert len(page.massages) == 1
    assert (said["Minutes"], said["Techniques"], said["Note"]) == ("17", "Thumb walking", "Calm")
    assert said["Drops of essential oil"] == "Lavender 2"
    assert "Session at 19:30" in html
    assert f'href="/sessions/{massage.pk}/?next={ADDRESS}"' in html
    assert "Log another session" in html


def test_a_foot_check_that_found_something_is_told(alice: User, client_of: ClientOf, today: date) -> None:
    check = make_foot_check(alice, DAY, left=["blister", "heat"], note="<b>new</b> shoes")
    make_foot_check(alice, DAY)

    html = html_of(client_of, alice)

    assert "<dt>Left foot</dt><dd>blister, heat</dd>" in html
    assert "Right foot" not in html
    assert "&lt;b&gt;new&lt;/b&gt; shoes" in html
    assert f'action="/sessions/guided/check/{check.pk}/delete/"' in html
    assert html.count("Foot check: all clear.") == 1


def test_a_weekly_check_is_told(alice: User, client_of: ClientOf, today: date) -> None:
    scores = {"peg_pain": 4, "peg_enjoyment": 5, "peg_activity": 4}
    WeeklyCheck.objects.create(owner=alice, date=DAY, entered_at=noon(DAY), entered_on=DAY, **scores)

    html = html_of(client_of, alice)

    assert "4.3 of 10" in html
    assert f'href="/weekly-check/2026-11-13/?next={ADDRESS}"' in html


def test_what_was_entered_later_says_so(alice: User, client_of: ClientOf, today: date) -> None:
    later: dict[str, Any] = {
        "entered_on": date(2026, 11, 15),
        "entered_at": datetime(2026, 11, 15, 7, 12, tzinfo=UTC),
    }
    make_rating(alice, DAY, **later)
    make_massage(alice, DAY, **later)
    make_massage(alice, DAY)

    html = html_of(client_of, alice)

    assert "This rating was entered 2 days later, 15 Nov 08:12." in html
    assert html.count("This session was entered 2 days later, 15 Nov 08:12.") == 1


def test_earlier_versions_are_offered_where_there_are_some(
    alice: User, client_of: ClientOf, today: date
) -> None:
    before: dict[str, Any] = {
        "owner": alice,
        "date": DAY,
        "values": {},
        "revision": 1,
        "replaced_at": noon(DAY),
    }
    make_rating(alice, DAY)
    changed, untouched = make_massage(alice, DAY), make_massage(alice, DAY)
    without_versions = html_of(client_of, alice)
    RatingVersion.objects.create(**before)
    MassageVersion.objects.create(client_id=changed.client_id, **before)
    MassageVersion.objects.create(client_id=uuid4(), **before)

    html = html_of(client_of, alice)

    assert "versions/" not in without_versions
    assert 'href="/check-in/2026-11-13/versions/"' in html
    assert f'href="/sessions/{changed.pk}/versions/"' in html
    assert f'href="/sessions/{untouched.pk}/versions/"' not in html


def test_a_deleted_rating_leads_to_its_earlier_versions(
    alice: User, client_of: ClientOf, today: date
) -> None:
    RatingVersion.objects.create(owner=alice, date=DAY, values={}, revision=1, replaced_at=noon(DAY))

    html = html_of(client_of, alice)

    assert "Not rated." in html
    assert 'href="/check-in/2026-11-13/versions/"' in html


def test_asks_the_same_number_of_questions_however_much_was_done(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    rating = make_rating(alice, DAY)
    make_massage(alice, DAY, drops={"lavender": 1}, carrier_oil="jojoba")
    make_foot_check(alice, DAY, left=["wound"])
    with CaptureQueriesContext(connection) as few:
        client.get(ADDRESS)
    for number in range(5):
        rating.own_words.add(OwnWord.objects.create(owner=alice, kind="trigger", name=f"Word {number}"))
        make_foot_check(alice, DAY, left=["wound"])
        make_massage(alice, DAY, drops={"lavender": 1, "peppermint": 1}, carrier_oil="jojoba")
    with CaptureQueriesContext(connection) as many:
        client.get(ADDRESS)

    assert len(many) == len(few) <= 10


def test_today_with_everything_asks_no_more_than_ten(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, date(2026, 1, 5), sessions_per_week=7)
    make_rating(alice, today)
    make_massage(alice, today, drops={"lavender": 1})
    client = client_of(alice)

    with CaptureQueriesContext(connection) as asked:
        answer = client.get(f"/days/{today}/")

    assert len(asked) == 10
    assert "Planned:" not in answer.content.decode()
