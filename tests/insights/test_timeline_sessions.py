"""What the one door gives the rules of advice."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from journal.insights import timeline
from journal.insights.facts import FootStop, OilFact, SessionFact
from journal.users.models import User
from sessions.catalogue import TECHNIQUES
from sessions.models import CarrierOil, EssentialOil, OilDose, OilReaction, Technique
from tests.makers import make_foot_check, make_massage

TODAY = date(2026, 11, 20)


def ago(n_days: int) -> date:
    return TODAY - timedelta(days=n_days)


def oils_of(owner: User) -> tuple[OilFact, ...]:
    return timeline.oil_reactions(owner, TODAY, timeline.newest_sessions(owner, TODAY))


def test_a_session_is_told_in_the_words_of_its_owner(alice: User) -> None:
    massage = make_massage(
        alice,
        TODAY,
        minutes=12,
        techniques=("circles", "foot-rub"),
        areas=("toes", "sole"),
        hurt=4,
        relief="worse",
        symptoms_before=3,
        symptoms_after=6,
        given_by="professional",
    )
    own = Technique.objects.create(owner=alice, own_name="Warm towel")
    massage.techniques.add(own)

    assert timeline.newest_sessions(alice, TODAY) == (
        SessionFact(
            date=TODAY,
            minutes=12,
            techniques=("Circular strokes", "Basic foot rub", "Warm towel"),
            technique_keys=("circles", "foot-rub", f"own:{own.pk}"),
            areas_left_out=frozenset({"heel", "ankle"}),
            hurt=4,
            felt_worse=True,
            before=3,
            after=6,
            is_by_professional=True,
            pk=massage.pk,
        ),
    )


def test_what_was_not_said_is_not_made_up(alice: User) -> None:
    massage = make_massage(alice, TODAY, techniques=())

    assert timeline.newest_sessions(alice, TODAY) == (SessionFact(TODAY, 20, pk=massage.pk),)


def test_a_whole_foot_leaves_nothing_out(alice: User) -> None:
    make_massage(alice, TODAY, areas=("toes", "sole", "heel", "ankle"))

    assert timeline.newest_sessions(alice, TODAY)[0].areas_left_out == frozenset()


def test_oils_are_told_of_the_newest_session_after_which_the_skin_reacted(alice: User, bob: User) -> None:
    make_massage(bob, TODAY, carrier_oil="jojoba", had_skin_reaction=True)
    make_massage(alice, ago(3), carrier_oil="coconut", drops={"peppermint": 1})
    make_massage(alice, ago(2), drops={"lavender": 1}, had_skin_reaction=True)
    newest = make_massage(alice, ago(1), carrier_oil="lotion", drops={"lavender": 1}, had_skin_reaction=True)
    own_oil = EssentialOil.objects.create(owner=alice, own_name="Pine")
    OilDose.objects.create(massage=newest, essential_oil=own_oil, drops=1)
    make_massage(alice, TODAY, had_skin_reaction=True)

    told = oils_of(alice)

    assert {one.oil: one.reacted_on for one in told} == dict.fromkeys(("Lotion", "Lavender", "Pine"), ago(1))
    assert len({one.key for one in told}) == 3


def test_an_oil_that_was_marked_frees_the_others_of_its_session(alice: User) -> None:
    make_massage(alice, ago(2), carrier_oil="coconut", drops={"lavender": 1}, had_skin_reaction=True)
    lavender = EssentialOil.objects.get(owner=None, slug="lavender")
    before = {one.key for one in oils_of(alice)}
    OilReaction.objects.create(owner=alice, essential_oil=lavender, noted_on=ago(1))

    told = oils_of(alice)

    assert told == (OilFact("Lavender", ago(1), told[0].key),)
    assert told[0].key not in before


def test_an_oil_that_was_marked_is_told_without_any_session(alice: User, bob: User) -> None:
    for slug, owner, noted_on in (
        ("coconut", alice, ago(1)),
        ("jojoba", alice, ago(56)),
        ("lotion", bob, TODAY),
    ):
        oil = CarrierOil.objects.get(owner=None, slug=slug)
        OilReaction.objects.create(owner=owner, carrier_oil=oil, noted_on=noted_on)

    assert [(one.oil, one.reacted_on) for one in oils_of(alice)] == [("Coconut oil", ago(1))]


def test_reactions_of_more_than_eight_weeks_ago_are_not_told(alice: User) -> None:
    make_massage(alice, ago(56), drops={"lavender": 1}, had_skin_reaction=True)
    make_massage(alice, ago(55), carrier_oil="jojoba", had_skin_reaction=True)

    assert [one.oil for one in oils_of(alice)] == ["Jojoba oil"]


def test_the_sessions_of_eight_weeks_come_oldest_first(alice: User, bob: User) -> None:
    make_massage(bob, TODAY)
    for days_ago in (-1, 56, 2, 55):
        make_massage(alice, ago(days_ago))

    assert [one.date for one in timeline.newest_sessions(alice, TODAY)] == [ago(55), ago(2), ago(-1)]


def test_of_very_many_sessions_the_newest_are_told(alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline, "SESSIONS_MAX", 2)
    for days_ago in (9, 8, 7):
        make_massage(alice, ago(days_ago), techniques=("circles", "foot-rub"))

    assert [one.date for one in timeline.newest_sessions(alice, TODAY)] == [ago(8), ago(7)]


def test_none_of_the_last_seven_days_is_left_out(alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline, "SESSIONS_MAX", 1)
    for days_ago in (7, 6, 3, 0):
        make_massage(alice, ago(days_ago))

    assert [one.date for one in timeline.newest_sessions(alice, TODAY)] == [ago(6), ago(3), TODAY]


def test_a_session_every_day_with_every_technique_is_told_whole(alice: User) -> None:
    for days_ago in range(56):
        make_massage(alice, ago(days_ago), techniques=TECHNIQUES)

    told = timeline.newest_sessions(alice, TODAY)

    assert len(told) == 56
    assert {len(one.techniques) for one in told} == {len(TECHNIQUES)}


@pytest.mark.parametrize(("had_skin_reaction", "n_oils"), [(False, 0), (True, 1)])
def test_any_number_of_sessions_is_one_query_and_their_reactions_are_another(
    had_skin_reaction: bool, n_oils: int, alice: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for days_ago in range(10):
        make_massage(
            alice,
            ago(days_ago),
            techniques=("circles", "foot-rub"),
            drops={"lavender": 1},
            had_skin_reaction=had_skin_reaction,
        )

    with django_assert_num_queries(1):
        sessions = timeline.newest_sessions(alice, TODAY)
    with django_assert_num_queries(1):
        oils = timeline.oil_reactions(alice, TODAY, sessions)

    assert (len(sessions), len(oils)) == (10, n_oils)


def test_foot_checks_that_stopped_are_told_foot_by_foot(alice: User, bob: User) -> None:
    make_foot_check(bob, TODAY, left=["wound"])
    both = make_foot_check(alice, TODAY, left=["fever"], right=["fever", "wound"])
    make_foot_check(alice, ago(1))
    make_foot_check(alice, ago(56), left=["wound"])
    right = make_foot_check(alice, ago(55), right=["heat", "calf-pain"])

    assert timeline.foot_stops(alice, TODAY) == (
        FootStop(ago(55), "right", frozenset({"heat", "calf-pain"}), cleared_on=ago(1), pk=right.pk),
        FootStop(TODAY, "left", frozenset({"fever"}), pk=both.pk),
        FootStop(TODAY, "right", frozenset({"fever", "wound"}), pk=both.pk),
    )


def test_a_foot_is_clear_from_the_first_later_look_that_finds_nothing_on_it(alice: User) -> None:
    looks = [("08:00", ["wound"], ["heat"]), ("12:00", [], ["heat"]), ("18:00", [], [])]
    for at, left, right in looks:
        make_foot_check(
            alice, TODAY, left=left, right=right, entered_at=datetime.fromisoformat(f"{TODAY}T{at}Z")
        )
    make_foot_check(alice, ago(1))

    cleared = [(stop.foot, stop.cleared_on) for stop in timeline.foot_stops(alice, TODAY)]

    assert cleared == [("left", TODAY), ("right", TODAY), ("right", TODAY)]
