"""Putting a piece of advice away."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from journal.dashboard.models import DismissedAdvice
from journal.users.models import User
from tests.conftest import ClientOf
from tests.dashboard.hiding import ADDRESS, kept, shown
from tests.makers import make_foot_check, make_massage, noon


def test_advice_goes_away_and_says_when_it_comes_back(alice: User, client_of: ClientOf, today: date) -> None:
    for days_ago in (3, 2, 1):
        make_massage(alice, today - timedelta(days=days_ago), minutes=3)
    client = client_of(alice)
    assert "Take your time" in client.get("/").content.decode()

    page = client.post(ADDRESS, {"rule": "S02", "evidence": "short", "next": "/"}, follow=True)

    assert page.redirect_chain == [("/", 302)]
    assert "You see it again if it passes and comes back." in page.content.decode()
    assert page.context["advice"] is None
    assert kept(alice) == [("S02", today)]


@pytest.mark.parametrize(
    ("rule", "is_sooner"),
    [("R03", True), ("R06", False), ("R11", True), ("R14", False), ("R22", True), ("S01", True)],
)
def test_what_can_have_news_says_that_it_comes_back_sooner(
    rule: str, is_sooner: bool, alice: User, client_of: ClientOf, today: date
) -> None:
    page = client_of(alice).post(ADDRESS, {"rule": rule}, follow=True).content.decode()

    assert ("at once if there is something new, or if it passes and comes back." in page) is is_sooner
    assert ("Hidden. You see it again if it passes and comes back." in page) is not is_sooner


def test_a_new_stop_speaks_on_the_day_on_which_one_was_hidden(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_foot_check(alice, today, left=["blister"], entered_at=noon(today) - timedelta(hours=5))
    client = client_of(alice)
    [(rule, evidence)] = shown(client)
    page = client.post(ADDRESS, {"rule": rule, "evidence": evidence}, follow=True)
    assert page.context["advice"] is None

    make_foot_check(alice, today, right=["wound"], entered_at=noon(today) + timedelta(hours=6))

    assert [rule for rule, _evidence in shown(client)] == ["R01"]


def test_a_session_that_hurts_speaks_on_the_day_on_which_another_was_hidden(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_massage(alice, today, hurt=5)
    client = client_of(alice)
    [(rule, evidence)] = shown(client)
    client.post(ADDRESS, {"rule": rule, "evidence": evidence})
    assert shown(client) == []

    newer = make_massage(alice, today, hurt=5)
    [(again, evidence)] = shown(client)
    client.post(ADDRESS, {"rule": again, "evidence": evidence})

    assert (rule, again) == ("R02", "R03")
    assert str(newer.pk) in evidence
    assert shown(client) == []


def test_what_a_page_left_open_did_not_show_is_not_hidden_with_it(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_massage(alice, today, carrier_oil="jojoba", had_skin_reaction=True)
    client = client_of(alice)
    [(rule, evidence)] = shown(client)
    make_massage(alice, today, carrier_oil="jojoba", had_skin_reaction=True)

    client.post(ADDRESS, {"rule": rule, "evidence": evidence})

    assert [rule for rule, _evidence in shown(client)] == ["R09"]


def test_the_page_hands_back_what_it_told_from(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(alice, today, hurt=5)

    page = client_of(alice).get("/").content.decode()

    assert f'<input type="hidden" name="evidence" value="{massage.pk}">' in page
    assert 'Hide<span class="visually-hidden">: Go gentler next time</span>' in page


@pytest.mark.parametrize("evidence", ["\0", "1 " * 3000])
def test_evidence_that_no_page_gave_is_not_found(
    evidence: str, alice: User, client_of: ClientOf, today: date
) -> None:
    assert client_of(alice).post(ADDRESS, {"rule": "R03", "evidence": evidence}).status_code == 404
    assert kept(alice) == []


def test_made_up_evidence_hides_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    make_massage(alice, today, hurt=5)

    client_of(alice).post(ADDRESS, {"rule": "R02", "evidence": "<b> -1 Ü"})

    assert [rule for rule, _evidence in shown(client_of(alice))] == ["R02"]


def test_putting_away_again_counts_from_the_new_day(alice: User, client_of: ClientOf, today: date) -> None:
    DismissedAdvice.objects.create(owner=alice, rule="S02", held_on=today - timedelta(days=30))

    client_of(alice).post(ADDRESS, {"rule": "S02"})
    client_of(alice).post(ADDRESS, {"rule": "S02"})

    assert kept(alice) == [("S02", today)]


def test_the_advice_of_another_stays(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    for days_ago in (3, 2, 1):
        make_massage(alice, today - timedelta(days=days_ago), minutes=3)

    client_of(bob).post(ADDRESS, {"rule": "S02"})

    assert "Take your time" in client_of(alice).get("/").content.decode()
    assert (kept(alice), kept(bob)) == ([], [("S02", today)])


@pytest.mark.parametrize("rule", ["", "R99", "r01", "S02\0", "S02 ", "Ü" * 5000, "<script>", "1"])
def test_an_unknown_rule_is_not_found(rule: str, alice: User, client_of: ClientOf, today: date) -> None:
    answer = client_of(alice).post(ADDRESS, {"rule": rule})

    assert answer.status_code == 404
    assert kept(alice) == []


def test_nothing_named_is_not_found(alice: User, client_of: ClientOf) -> None:
    assert client_of(alice).post(ADDRESS).status_code == 404


def test_bytes_that_are_no_text_are_not_found(alice: User, client_of: ClientOf) -> None:
    form = "application/x-www-form-urlencoded"

    assert client_of(alice).post(ADDRESS, b"rule=%ff%fe", content_type=form).status_code == 404


def test_looking_puts_nothing_away(alice: User, client_of: ClientOf) -> None:
    assert client_of(alice).get(ADDRESS, {"rule": "S02"}).status_code == 405
    assert kept(alice) == []


def test_nobody_is_sent_elsewhere(alice: User, client_of: ClientOf, today: date) -> None:
    answer = client_of(alice).post(ADDRESS, {"rule": "S02", "next": "https://example.com/"})

    assert answer["Location"] == "/"
