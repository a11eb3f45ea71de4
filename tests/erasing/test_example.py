"""An example journal needs no days of grace: its page leads to the button that deletes it at once."""

from __future__ import annotations

from django.contrib.sessions.models import Session
from django.test import Client

from journal.users.models import User

ADDRESS = "/settings/data/erase/"


def test_it_is_not_closed_but_left(client: Client, db: None) -> None:
    client.post("/demo/")
    page = client.get(ADDRESS).content.decode()
    client.post(ADDRESS, {"password": ""})

    assert 'action="/demo/leave/"' in page
    assert 'name="password"' not in page
    assert User.objects.get().is_closed is False


def test_leaving_it_deletes_its_sign_ins_too(client: Client, db: None) -> None:
    client.post("/demo/")
    other = Client()
    other.force_login(User.objects.get())

    client.post("/demo/leave/")

    assert not User.objects.exists()
    assert [session for session in Session.objects.all() if "_auth_user_id" in session.get_decoded()] == []
