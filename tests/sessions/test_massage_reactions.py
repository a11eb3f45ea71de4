"""An oil that the skin reacted to warns when it is chosen again, and only then."""

from __future__ import annotations

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from sessions.catalogue import OilWarning
from sessions.models import CarrierOil, MassageSession, OilReaction
from tests.conftest import ClientOf
from tests.makers import make_massage, make_own_oil
from tests.sessions.forms import as_it_opens, carrier, drops, sent

ADDRESS = "/sessions/new/"
PLEASE_READ = "Please read this about your oils, and tick the box."


def test_an_oil_that_the_skin_reacted_to_warns_the_next_time(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    form = sent(carrier_oil=carrier("coconut"), had_skin_reaction="yes")
    said = client.post(ADDRESS, form, follow=True).content.decode()

    page = client.post(ADDRESS, sent(carrier_oil=carrier("coconut"))).content.decode()
    client.post(ADDRESS, sent(carrier_oil=carrier("jojoba")))

    assert "from now on these oils come with a warning" in said
    assert 'href="/settings/own/"' in said
    assert PLEASE_READ in page
    assert MassageSession.objects.count() == 2


def test_a_session_with_a_reaction_does_not_warn_about_itself(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client, form = client_of(alice), sent(carrier_oil=carrier("coconut"), had_skin_reaction="yes")

    twice = [client.post(ADDRESS, form).status_code for _ in range(2)]
    address = f"/sessions/{MassageSession.objects.get().pk}/"
    corrected = client.post(address, as_it_opens(client, address) | {"note": "later"}).status_code

    assert (twice, corrected) == ([302, 302], 302)
    assert MassageSession.objects.get().note == "later"


def test_a_correction_warns_of_what_it_adds_not_of_what_was_there(
    alice: User, client_of: ClientOf, today: date
) -> None:
    massage = make_massage(alice, today, carrier_oil="coconut")
    make_massage(alice, today, carrier_oil="coconut", drops={"lavender": 1}, had_skin_reaction=True)
    client, address = client_of(alice), f"/sessions/{massage.pk}/"

    client.post(address, as_it_opens(client, address) | {"note": "later"})
    page = client.post(address, as_it_opens(client, address) | {drops("lavender"): "1"}).content.decode()

    assert PLEASE_READ in page
    assert MassageSession.objects.get(pk=massage.pk).note == "later"


def test_a_reaction_that_was_read_about_stays_with_the_session(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_massage(alice, today, carrier_oil="coconut", had_skin_reaction=True)
    massage = make_massage(alice, today, carrier_oil="coconut", acknowledged=["reaction"])
    client, address = client_of(alice), f"/sessions/{massage.pk}/"

    client.post(address, as_it_opens(client, address) | {"note": "later"})

    massage.refresh_from_db()
    assert (massage.note, massage.acknowledged) == ("later", OilWarning.REACTION)


def test_a_correction_cannot_pass_for_the_session_that_reacted(
    alice: User, client_of: ClientOf, today: date
) -> None:
    reacted = make_massage(alice, today, carrier_oil="coconut", had_skin_reaction=True)
    other = make_massage(alice, today)
    form = sent(carrier_oil=carrier("coconut"), client_id=reacted.client_id, seen_version=other.version)

    page = client_of(alice).post(f"/sessions/{other.pk}/", form).content.decode()

    assert PLEASE_READ in page


def test_a_mark_warns_even_when_the_oil_is_named_by_hand(
    alice: User, client_of: ClientOf, today: date
) -> None:
    OilReaction.objects.create(owner=alice, carrier_oil=make_own_oil(alice), noted_on=today)

    page = client_of(alice).post(ADDRESS, sent(own_carrier_oil="SESAME")).content.decode()

    assert PLEASE_READ in page
    assert "Your skin reacted to:" in page


def test_what_bobs_skin_reacts_to_is_bobs(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    coconut = CarrierOil.objects.get(owner=None, slug="coconut")
    OilReaction.objects.create(owner=bob, carrier_oil=coconut, noted_on=today)
    make_massage(bob, today, carrier_oil="coconut", had_skin_reaction=True)

    client_of(alice).post(ADDRESS, sent(carrier_oil=coconut.pk))

    assert MassageSession.objects.owned_by(alice).count() == 1


def test_the_form_asks_as_often_with_more_reactions(alice: User, client_of: ClientOf, today: date) -> None:
    client, n_queries = client_of(alice), []
    for turn in range(2):
        for number in range(1 + turn * 10):
            make_massage(alice, today, carrier_oil="coconut", drops={"lavender": 1}, had_skin_reaction=True)
            oil = make_own_oil(alice, note=f"Oil {turn} {number}")
            OilReaction.objects.create(owner=alice, carrier_oil=oil, noted_on=today)
        with CaptureQueriesContext(connection) as queries:
            client.get(ADDRESS)
        n_queries.append(len(queries))

    assert n_queries[0] == n_queries[1] <= 10
