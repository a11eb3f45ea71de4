"""Forgetting the file that waits."""

from __future__ import annotations

from datetime import date

from journal.imports.models import ImportFile
from journal.users.models import User
from tests.conftest import ClientOf
from tests.imports.sending import IMPORT, WIDE, send

FORGET = f"{IMPORT}forget/"


def test_the_file_is_forgotten(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    send(client, WIDE)

    page = client.post(FORGET, follow=True).content.decode()

    assert "The file is forgotten. Your journal is as it was." in page
    assert not ImportFile.objects.exists()


def test_bob_cannot_forget_the_file_of_alice(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    send(client_of(alice), WIDE)

    client_of(bob).post(FORGET)

    assert ImportFile.objects.filter(owner=alice).exists()


def test_asking_for_the_address_forgets_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    send(client, WIDE)

    assert client.get(FORGET).status_code == 405
    assert ImportFile.objects.exists()
