"""Warnings about oils: read before saving, and the truth is recorded all the same."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from journal.users.models import User
from sessions.catalogue import OilWarning
from sessions.choices import Reactions
from sessions.models import CarrierOil, EssentialOil, MassageSession, OilReaction
from tests.conftest import ClientOf
from tests.makers import make_massage
from tests.sessions.forms import as_it_opens, carrier, drops, sent

ADDRESS = "/sessions/new/"
PLEASE_READ = "Please read this about your oils, and tick the box."


def strong() -> dict[str, Any]:
    return sent(carrier_oil=carrier("coconut"), carrier_teaspoons="2", **{drops("lavender"): "5"})


def undiluted() -> dict[str, Any]:
    return sent(**{drops("lavender"): "1"})


@pytest.mark.parametrize(
    ("form", "needed"), [(strong, "strong"), (undiluted, "undiluted")], ids=["strong", "undiluted"]
)
def test_a_warning_is_read_first_and_then_the_truth_is_saved(
    form: Any, needed: str, alice: User, client_of: ClientOf, today: date
) -> None:
    client, typed = client_of(alice), form() | {"note": "kept"}
    refused = client.post(ADDRESS, typed).content.decode()
    n_refused = MassageSession.objects.count()

    client.post(ADDRESS, typed | {"acknowledged": [needed]})

    massage = MassageSession.objects.get()
    assert n_refused == 0
    assert PLEASE_READ in refused
    assert "kept" in refused
    assert massage.acknowledged.slugs == [needed]
    assert massage.oil_doses.count() == 1


@pytest.mark.parametrize("ticked", [["undiluted", "reaction"], [], ["strong", "unknown"]])
def test_one_warnings_tick_does_not_silence_another(
    ticked: list[str], alice: User, client_of: ClientOf, today: date
) -> None:
    client_of(alice).post(ADDRESS, strong() | {"acknowledged": ticked})

    assert not MassageSession.objects.exists()


def test_a_tick_for_a_warning_that_does_not_hold_is_not_stored(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client_of(alice).post(ADDRESS, strong() | {"acknowledged": ["strong", "undiluted", "reaction"]})

    assert MassageSession.objects.get().acknowledged == OilWarning.STRONG


def test_two_drops_a_teaspoon_are_usual(alice: User, client_of: ClientOf, today: date) -> None:
    form = sent(carrier_oil=carrier("coconut"), **{drops("lavender"): "1", drops("peppermint"): "1"})

    client_of(alice).post(ADDRESS, form)

    assert not MassageSession.objects.get().acknowledged


def test_an_oil_of_ones_own_counts_too(alice: User, client_of: ClientOf, today: date) -> None:
    own = {"own_carrier_oil": "Sesame", "own_essential_oil": "Rosemary", "own_essential_drops": "3"}
    client = client_of(alice)

    page = client.post(ADDRESS, sent(**own)).content.decode()

    assert PLEASE_READ in page
    assert "Drops to a teaspoon: 3, if you took one teaspoon." in page
    assert not CarrierOil.objects.filter(owner=alice).exists()


def test_an_oil_is_dosed_in_one_place(alice: User, client_of: ClientOf, today: date) -> None:
    own = {"own_essential_oil": "LAVENDER", "own_essential_drops": "1", drops("lavender"): "1"}

    page = client_of(alice).post(ADDRESS, sent(carrier_oil=carrier("coconut"), **own)).content.decode()

    assert "This oil has its own field above." in page


def test_saving_it_as_it_is_does_not_slip_past_a_warning(
    alice: User, client_of: ClientOf, today: date
) -> None:
    yesterday = today - timedelta(days=1)
    make_massage(alice, yesterday, drops={"lavender": 1}, acknowledged=["undiluted"])
    client = client_of(alice)

    answer = client.post(ADDRESS, as_it_opens(client, ADDRESS))

    assert answer.status_code == 200
    assert PLEASE_READ in answer.content.decode()
    assert MassageSession.objects.count() == 1


def test_a_warning_that_was_read_stays_with_the_session(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    saved = client.post(ADDRESS, strong() | {"acknowledged": ["strong"]}, follow=True).content.decode()
    address = f"/sessions/{MassageSession.objects.get().pk}/"

    client.post(address, as_it_opens(client, address) | {"note": "later"})

    massage = MassageSession.objects.get()
    assert saved.count("more than 2 drops to a teaspoon") >= 1
    assert (massage.note, massage.acknowledged) == ("later", OilWarning.STRONG)
    assert "more than 2 drops to a teaspoon" in client.get("/history/").content.decode()


def test_of_the_oils_of_a_session_only_the_marked_one_stays_under_suspicion(
    alice: User, client_of: ClientOf, today: date
) -> None:
    coconut = carrier("coconut")
    make_massage(
        alice, today - timedelta(days=9), carrier_oil="coconut", drops={"lavender": 1}, had_skin_reaction=True
    )
    before = Reactions.of(alice)
    lavender = EssentialOil.objects.get(owner=None, slug="lavender")

    OilReaction.objects.create(owner=alice, essential_oil=lavender, noted_on=today)

    after = Reactions.of(alice)
    assert (before.include([coconut], []), before.include([], [lavender.pk])) == (True, True)
    assert (after.include([coconut], []), after.include([], [lavender.pk])) == (False, True)
