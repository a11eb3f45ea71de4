"""Today can be told to ask for the weekly check again."""

from __future__ import annotations

import re
from datetime import date

from journal.users.models import User
from symptoms.models import CheckInLayout, Extra
from tests.conftest import ClientOf


def test_undo_after_hiding_lets_today_ask_again(alice: User, client_of: ClientOf, today: date) -> None:
    CheckInLayout.objects.create(owner=alice, hidden=Extra.SHOES)
    client = client_of(alice)
    page = client.post("/weekly-check/hide/", follow=True).content.decode()
    offered = re.search(r'action="(/weekly-check/ask/\?token=[^"]+)"', page)
    assert offered is not None

    client.post(offered[1])

    assert CheckInLayout.objects.owned_by(alice).get().hidden == Extra.SHOES


def test_the_list_offers_it_while_it_is_hidden(alice: User, client_of: ClientOf, today: date) -> None:
    CheckInLayout.objects.create(owner=alice, hidden=Extra.WEEKLY_CHECK)
    client = client_of(alice)
    before = client.get("/weekly-checks/").content.decode()

    after = client.post("/weekly-check/ask/", {"next": "/weekly-checks/"}, follow=True).content.decode()

    assert "Ask me once a week" in before
    assert "Today asks for a weekly check again" in after
    assert "Ask me once a week" not in after
