"""A browser becomes one of a person's devices; whatever else is sent there is refused and changes nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from journal.core.device_names import device_name
from journal.reminders.models import DEVICES_MAX, ENDPOINT_LENGTH_MAX, PushDevice
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_user, noon
from tests.reminders.making import Browser, make_device

ADDRESS = "/settings/reminders/devices/"
ANDROID = (
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36"
)
BROWSER = Browser()


def add(owner: User, client_of: ClientOf, said: dict[str, str], **more: Any) -> str:
    return client_of(owner).post(ADDRESS, said, follow=True, **more).content.decode()


def test_a_browser_is_added_under_a_name_its_owner_knows(alice: User, client_of: ClientOf) -> None:
    page = add(alice, client_of, BROWSER.said, headers={"user-agent": ANDROID})

    device = PushDevice.objects.get(owner=alice)
    assert {"endpoint": device.endpoint, "p256dh": device.p256dh, "auth": device.auth} == BROWSER.said
    assert device.label == "Chrome, Android"
    assert "Reminders now come to this device: Chrome, Android." in page


def test_the_same_browser_again_is_the_same_device(alice: User, client_of: ClientOf) -> None:
    for said in (BROWSER.said, BROWSER.said, BROWSER.said | {"auth": Browser(5).said["auth"]}):
        add(alice, client_of, said)

    assert PushDevice.objects.get().auth == Browser(5).said["auth"]


def test_who_uses_the_browser_now_has_it(alice: User, bob: User, client_of: ClientOf) -> None:
    make_device(alice)

    add(bob, client_of, BROWSER.said)

    assert PushDevice.objects.get().owner == bob


def test_who_knows_only_the_address_does_not_get_it(alice: User, bob: User, client_of: ClientOf) -> None:
    make_device(alice)

    page = add(bob, client_of, Browser(2).said | {"endpoint": BROWSER.endpoint})

    assert "an address we cannot use" in page
    assert PushDevice.objects.get().owner == alice


def test_ten_are_enough(alice: User, client_of: ClientOf) -> None:
    for number in range(DEVICES_MAX):
        make_device(alice, number=number + 1)

    page = add(alice, client_of, Browser(99).said)
    again = add(alice, client_of, BROWSER.said)

    assert "Ten devices are on your list." in page
    assert "Reminders now come to this device" in again
    assert PushDevice.objects.count() == DEVICES_MAX


@pytest.mark.parametrize(
    "broken",
    [
        {"endpoint": "http://push.example.net/x"},
        {"endpoint": "https://127.0.0.1/x"},
        {"endpoint": "https://localhost/x"},
        {"endpoint": "https://push.example.net:8443/x"},
        {"endpoint": "https://push.example.net/" + "x" * ENDPOINT_LENGTH_MAX},
        {"endpoint": "https://push.example.net/\x00"},
        {"endpoint": ""},
        {"p256dh": ""},
        {"p256dh": "AAAA"},
        {"p256dh": "B" * 87},
        {"p256dh": "é" * 87},
        {"p256dh": "x" * 100_000},
        {"auth": ""},
        {"auth": "AAAA"},
        {"auth": "\x00" * 16},
    ],
    ids=lambda broken: str(broken)[:50],
)
def test_what_no_browser_would_say_is_refused(
    broken: dict[str, str], alice: User, client_of: ClientOf
) -> None:
    page = add(alice, client_of, BROWSER.said | broken)

    assert "an address we cannot use" in page
    assert not PushDevice.objects.exists()


def test_an_example_journal_has_none(db: None, client_of: ClientOf) -> None:
    demo = make_user("demo", demo_expires_at=noon(date(2030, 1, 1)))

    assert "An example journal sends nothing." in add(demo, client_of, BROWSER.said)
    assert not PushDevice.objects.exists()


@pytest.mark.parametrize(
    ("user_agent", "name"),
    [
        (ANDROID, "Chrome, Android"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0", "Firefox, Linux"),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0",
            "Edge, Windows",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605.1 Version/18.0 Safari/604.1",
            "Safari, iPhone",
        ),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605.1 Safari/605.1", "Safari, Mac"),
        ("", "A device"),
        ("<script>" * 1000, "A device"),
    ],
)
def test_a_device_is_called_what_its_browser_lets_us_know(user_agent: str, name: str) -> None:
    assert device_name(user_agent) == name
