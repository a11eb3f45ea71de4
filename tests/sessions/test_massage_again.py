"""A session like the last one: what is carried on, and what is said above the form."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from journal.users.models import User
from sessions.models import EssentialOil, MassageSession, OilDose, Technique
from tests.conftest import ClientOf
from tests.makers import make_massage, make_own_oil
from tests.sessions.forms import as_it_opens, carrier

ADDRESS = "/sessions/new/"
AWAY = datetime(2026, 11, 19, tzinfo=UTC)
LEFT_OUT = "You put away something that your last session used"


def test_what_was_put_away_since_is_left_out_and_the_rest_can_be_saved(
    alice: User, client_of: ClientOf, today: date
) -> None:
    last = make_massage(alice, today - timedelta(days=1), drops={"lavender": 2})
    towel = Technique.objects.create(owner=alice, own_name="Warm towel", archived_at=AWAY)
    sage = EssentialOil.objects.create(owner=alice, own_name="Sage", archived_at=AWAY)
    last.techniques.add(towel)
    OilDose.objects.create(massage=last, essential_oil=sage, drops=1)
    MassageSession.objects.update(carrier_oil=carrier("jojoba"), carrier_teaspoons=Decimal(2))
    client = client_of(alice)
    page = client.get(ADDRESS).content.decode()

    answer = client.post(ADDRESS, as_it_opens(client, ADDRESS))

    new = MassageSession.objects.newest_first().first()
    assert answer.status_code == 302
    assert LEFT_OUT in page
    assert "Drops to a teaspoon: 1. " in page, "lavender alone, in two teaspoons"
    assert new is not None
    assert [item.slug for item in new.techniques.all()] == ["foot-rub"]
    assert [(dose.essential_oil.slug, dose.drops) for dose in new.oil_doses.all()] == [("lavender", 2)]


def test_an_oil_that_was_put_away_takes_its_teaspoons_along(
    alice: User, client_of: ClientOf, today: date
) -> None:
    oil = make_own_oil(alice, archived_at=AWAY)
    make_massage(alice, today, drops={"lavender": 1})
    MassageSession.objects.update(carrier_oil=oil, carrier_teaspoons=Decimal(2))

    page = client_of(alice).get(ADDRESS)

    form = page.context["form"]
    assert (form["carrier_oil"].value(), form["carrier_teaspoons"].value()) == (None, None)
    assert form.mix.in_words == ""
    assert LEFT_OUT in page.content.decode()


def test_nothing_is_said_to_be_left_out_when_nothing_is(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_massage(alice, today, carrier_oil="coconut", drops={"lavender": 1})

    assert LEFT_OUT not in client_of(alice).get(ADDRESS).content.decode()


def test_the_button_says_what_it_saves(alice: User, client_of: ClientOf, today: date) -> None:
    make_massage(alice, today, minutes=25, techniques=["palm-kneading"], carrier_oil="coconut")

    page = client_of(alice).get(ADDRESS).content.decode()

    assert "Same again: 25 min, Palm kneading, Coconut oil<" in page


def test_many_words_on_the_button_are_cut_between_two_names(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_massage(alice, today, techniques=["palm-kneading", "foot-rub", "toe-pull", "circles"])

    said = client_of(alice).get(ADDRESS).context["same_again"]

    assert said == "Same again: 20 min, Palm kneading, Toe pull and wiggle …"


def test_there_is_no_such_button_when_no_technique_is_left(
    alice: User, client_of: ClientOf, today: date
) -> None:
    towel = Technique.objects.create(owner=alice, own_name="Warm towel", archived_at=AWAY)
    make_massage(alice, today, techniques=[]).techniques.add(towel)

    page = client_of(alice).get(ADDRESS).content.decode()

    assert "Same again" not in page
    assert LEFT_OUT in page
