"""A device is taken off the list."""

from __future__ import annotations

from journal.reminders.models import PushDevice
from journal.users.models import User
from tests.conftest import ClientOf
from tests.reminders.making import make_device


def test_no_more_reminders_come_to_it(alice: User, client_of: ClientOf) -> None:
    lost, kept = make_device(alice, note="Old phone", number=1), make_device(alice, number=2)

    page = client_of(alice).post(f"/settings/reminders/devices/{lost.pk}/remove/", follow=True)

    assert "No more reminders come to this device: Old phone." in page.content.decode()
    assert list(PushDevice.objects.all()) == [kept]


def test_pressing_twice_is_not_found(alice: User, client_of: ClientOf) -> None:
    path = f"/settings/reminders/devices/{make_device(alice).pk}/remove/"

    assert [client_of(alice).post(path).status_code for _ in range(2)] == [302, 404]
