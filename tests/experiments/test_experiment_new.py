"""The form that sets an experiment up."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from journal.users.models import User
from sessions.choices import SCENTS
from sessions.models import CarrierOil, EssentialOil, Technique
from tests.conftest import ClientOf
from tests.experiments.asking import (
    CARRIER_OIL,
    ESSENTIAL_OIL,
    ESSENTIAL_OIL_DAYS,
    FREQUENCY,
    SESSION,
    TECHNIQUE,
    TECHNIQUE_DAYS,
    new,
    text_of,
)
from tests.makers import make_massage, make_own_oil, make_routine

KINDS = [FREQUENCY, TECHNIQUE, CARRIER_OIL, ESSENTIAL_OIL, SESSION, TECHNIQUE_DAYS]


@pytest.mark.parametrize(
    ("what", "own"),
    [
        (FREQUENCY, ["sessions_a", "sessions_b"]),
        (TECHNIQUE, ["item_a", "item_b", "sessions"]),
        (SESSION, []),
        (TECHNIQUE_DAYS, ["item_a", "item_b"]),
    ],
)
def test_asks_only_for_what_the_question_takes(
    what: str, own: list[str], alice: User, client_of: ClientOf, today: date
) -> None:
    form = client_of(alice).get(new(what)).context["form"]

    rest = ["outcome", "length", "starts_on", "duration_minutes", "preferred_time"]
    assert list(form.fields) == own + rest


@pytest.mark.parametrize(
    ("what", "lengths"),
    [
        (FREQUENCY, ["12x7", "8x7", "16x7", "10x14"]),
        (SESSION, ["21x2", "28x2"]),
    ],
)
def test_offers_its_lengths_and_the_usual_one_first(
    what: str, lengths: list[str], alice: User, client_of: ClientOf, today: date
) -> None:
    form = client_of(alice).get(new(what)).context["form"]

    assert [value for value, _words in form.fields["length"].choices] == lengths
    assert form.initial["length"] == lengths[0]


def test_begins_with_tomorrow_and_two_plans_that_differ(
    alice: User, client_of: ClientOf, today: date
) -> None:
    initial = client_of(alice).get(new(FREQUENCY)).context["form"].initial

    assert initial["starts_on"] == today + timedelta(days=1)
    assert (initial["sessions_a"], initial["sessions_b"]) == (2, 5)
    assert initial["duration_minutes"] == 15


def test_begins_with_the_minutes_and_the_time_of_the_routine(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_routine(alice, today, sessions_per_week=4, duration_minutes=25, preferred_time=time(20, 30))

    page = text_of(client_of(alice).get(new(TECHNIQUE)))

    assert 'name="duration_minutes" value="25"' in page
    assert 'name="preferred_time" value="20:30"' in page
    assert 'name="sessions" value="4"' in page


@pytest.mark.parametrize("n_sessions", [0, 14])
def test_a_routine_that_no_experiment_can_have_is_not_taken_over(
    n_sessions: int, alice: User, client_of: ClientOf, today: date
) -> None:
    make_routine(alice, today, sessions_per_week=n_sessions)

    assert client_of(alice).get(new(TECHNIQUE)).context["form"].initial["sessions"] == 3


def test_somebody_who_goes_back_finds_what_was_chosen(alice: User, client_of: ClientOf, today: date) -> None:
    answer = client_of(alice).get(new(FREQUENCY), {"sessions_a": "1", "starts_on": "2026-11-25"})

    page = text_of(answer)
    assert 'name="sessions_a" value="1"' in page
    assert 'name="starts_on" value="2026-11-25"' in page


@pytest.mark.parametrize("what", KINDS)
def test_whatever_an_address_says_the_form_is_shown(
    what: str, alice: User, client_of: ClientOf, today: date
) -> None:
    odd = ["\0", "9" * 400, "<script>", "31.02.2026", "99999-01-01", "é", ""]
    names = ["sessions_a", "item_a", "sessions", "outcome", "length", "starts_on", "preferred_time", "x"]
    client = client_of(alice)

    for value in odd:
        answer = client.get(new(what), dict.fromkeys(names, value))

        assert answer.status_code == 200
        assert "<script>" not in answer.content.decode()


@pytest.mark.parametrize(
    "what",
    [
        "weeks/session",
        "days/frequency",
        "months/frequency",
        "weeks/mood",
        "weeks/FREQUENCY",
        "days/days",
    ],
)
@pytest.mark.parametrize("end", ["", "review/", "start/"])
def test_what_is_not_offered_is_not_there(
    what: str, end: str, alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)

    answer = client.post(new(what) + end) if end == "start/" else client.get(new(what) + end)

    assert answer.status_code == 404


def test_offers_own_techniques_but_not_those_put_away_or_of_others(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    own = Technique.objects.create(owner=alice, own_name="Warm towel")
    away = datetime(2026, 11, 1, tzinfo=UTC)
    Technique.objects.create(owner=alice, own_name="Cold towel", archived_at=away)
    Technique.objects.create(owner=bob, own_name="Bobs towel")

    form = client_of(alice).get(new(TECHNIQUE)).context["form"]

    towels = [(pk, name) for pk, name in form.fields["item_a"].choices if "towel" in str(name)]
    assert towels == [(own.pk, "Warm towel")]


def test_oils_that_the_skin_reacted_to_are_not_offered(alice: User, client_of: ClientOf, today: date) -> None:
    make_massage(alice, today, carrier_oil="jojoba", had_skin_reaction=True)
    make_massage(alice, today, drops={"lavender": 2}, had_skin_reaction=True)
    own = make_own_oil(alice)
    client = client_of(alice)

    offered = {
        what: {pk for pk, _name in client.get(new(what)).context["form"].fields["item_b"].choices}
        for what in (CARRIER_OIL, ESSENTIAL_OIL)
    }

    assert CarrierOil.objects.get(slug="jojoba").pk not in offered[CARRIER_OIL]
    assert EssentialOil.objects.get(slug="lavender").pk not in offered[ESSENTIAL_OIL]
    assert own.pk in offered[CARRIER_OIL]
    # All but the one and those for the scent only, and nothing chosen yet.
    for_the_skin = EssentialOil.objects.exclude(slug__in=SCENTS)
    assert len(offered[ESSENTIAL_OIL]) == for_the_skin.count() - 1 + 1


@pytest.mark.parametrize("what", [ESSENTIAL_OIL, ESSENTIAL_OIL_DAYS])
def test_oils_for_the_scent_only_are_not_offered(
    what: str, alice: User, client_of: ClientOf, today: date
) -> None:
    scents = EssentialOil.objects.filter(owner=None, slug__in=SCENTS)

    form = client_of(alice).get(new(what)).context["form"]

    for field in ("item_a", "item_b"):
        assert not {pk for pk, _name in form.fields[field].choices} & {oil.pk for oil in scents}
    assert len(scents) == len(SCENTS) > 0


@pytest.mark.parametrize("what", [TECHNIQUE, TECHNIQUE_DAYS])
def test_what_a_professional_does_is_not_offered(
    what: str, alice: User, client_of: ClientOf, today: date
) -> None:
    professional = Technique.objects.get(owner=None, slug="professional")

    form = client_of(alice).get(new(what)).context["form"]

    assert professional.pk not in {pk for pk, _name in form.fields["item_a"].choices}


def test_can_be_asked_for_and_takes_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)

    assert client.head(new(FREQUENCY)).status_code == 200
    assert client.post(new(FREQUENCY)).status_code == 405
