"""An oil that is for the scent of the room has no place on the skin."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from sessions.models import MassageSession
from tests.conftest import ClientOf
from tests.makers import make_massage
from tests.sessions.forms import as_it_opens, carrier, drops, sent

ADDRESS = "/sessions/new/"


def test_a_scent_of_the_room_has_no_drops_for_the_skin(alice: User, client_of: ClientOf, today: date) -> None:
    old = make_massage(alice, today, carrier_oil="coconut", drops={"chamomile": 1})
    client = client_of(alice)

    new_form = client.get(ADDRESS).context["form"]
    old_form = client.get(f"/sessions/{old.pk}/").context["form"]

    assert drops("chamomile") not in new_form.fields
    assert old_form[drops("chamomile")].value() == 1


def test_an_old_session_with_a_scent_keeps_it_when_it_is_changed(
    alice: User, client_of: ClientOf, today: date
) -> None:
    old = make_massage(alice, today, carrier_oil="coconut", drops={"chamomile": 1})
    client = client_of(alice)

    client.post(f"/sessions/{old.pk}/", as_it_opens(client, f"/sessions/{old.pk}/") | {"note": "more"})

    old.refresh_from_db()
    assert old.note == "more"
    assert [dose.essential_oil.slug for dose in old.oil_doses.all()] == ["chamomile"]


def test_a_scent_written_by_hand_is_refused(alice: User, client_of: ClientOf, today: date) -> None:
    form = sent(
        carrier_oil=carrier("coconut"),
        own_essential_oil="chamomile (ROOM scent only)",
        own_essential_drops="1",
    )

    page = client_of(alice).post(ADDRESS, form).content.decode()

    assert "This oil is for the scent of the room only, not for the skin." in page
    assert not MassageSession.objects.exists()
