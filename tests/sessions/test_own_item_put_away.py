"""What is put away is no longer offered; the sessions that used it keep it."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from sessions.models import EssentialOil, MassageSession, OilDose, Technique
from tests.conftest import ClientOf
from tests.makers import make_massage, make_own_oil
from tests.sessions.forms import as_it_opens, sent


def test_is_no_longer_offered(alice: User, client_of: ClientOf, today: date) -> None:
    oil, client = make_own_oil(alice), client_of(alice)

    page = client.post(f"/settings/own/carrier-oil/{oil.pk}/put-away/", follow=True).content.decode()

    assert "Sesame is put away. Sessions that used it keep it." in page
    assert "Use again" in page
    assert "Sesame" not in client.get("/sessions/new/").content.decode()
    refused = client.post("/sessions/new/", sent(carrier_oil=oil.pk)).content.decode()
    assert "Choose from what is offered here." in refused


def test_a_session_that_used_it_keeps_it_when_it_is_corrected(
    alice: User, client_of: ClientOf, today: date
) -> None:
    massage, client = make_massage(alice, today), client_of(alice)
    oil, technique = make_own_oil(alice), Technique.objects.create(owner=alice, own_name="Warm towel")
    rosemary = EssentialOil.objects.create(owner=alice, own_name="Rosemary")
    massage.carrier_oil = oil
    massage.save()
    massage.techniques.set([technique])
    OilDose.objects.create(massage=massage, essential_oil=rosemary, drops=1)
    for kind, item in (("carrier-oil", oil), ("technique", technique), ("essential-oil", rosemary)):
        client.post(f"/settings/own/{kind}/{item.pk}/put-away/")

    address = f"/sessions/{massage.pk}/"
    client.post(address, as_it_opens(client, address) | {"note": "later"})

    corrected = MassageSession.objects.with_details().get()
    assert (corrected.note, corrected.carrier_oil) == ("later", oil)
    assert list(corrected.techniques.all()) == [technique]
    assert [dose.essential_oil for dose in corrected.oil_doses.all()] == [rosemary]


def test_named_in_a_form_it_comes_back(alice: User, client_of: ClientOf, today: date) -> None:
    oil, client = make_own_oil(alice), client_of(alice)
    client.post(f"/settings/own/carrier-oil/{oil.pk}/put-away/")

    client.post("/sessions/new/", sent(own_carrier_oil="sesame"))

    oil.refresh_from_db()
    assert oil.archived_at is None
    assert MassageSession.objects.get().carrier_oil == oil
