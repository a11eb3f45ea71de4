"""An address that a browser named is anybody's: what is posted to, and what is not."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from journal.reminders.push.posting import (
    NotReachedError,
    RefusedAddressError,
    check_address,
    post,
    public_address,
)

HOST = "push.example.net"


@pytest.mark.parametrize(
    "url",
    [
        "https://push.example.net/x",
        "https://push.example.net:443/x?y=z",
        "https://fcm.googleapis.com/fcm/send/abc:APA91b",
        "https://xn--bcher-kva.example/x",
        "https://PUSH.EXAMPLE.NET",
    ],
)
def test_an_address_of_a_push_service(url: str) -> None:
    assert check_address(url) == check_address(url).lower()


@pytest.mark.parametrize(
    "url",
    [
        "",
        "nonsense",
        "http://push.example.net/x",
        "HTTPS://push.example.net/x",
        "ftp://push.example.net/x",
        "javascript:alert(1)",
        "//push.example.net/x",
        "https://",
        "https:///x",
        "https://localhost/x",
        "https://intranet/x",
        "https://127.0.0.1/x",
        "https://0x7f.1/x",
        "https://2130706433/x",
        "https://127.1/x",
        "https://[::1]/x",
        "https://[::ffff:127.0.0.1]/x",
        "https://169.254.169.254/latest/meta-data",
        "https://push.example.net:22/x",
        "https://push.example.net:0/x",
        "https://push.example.net:99999/x",
        "https://push.example.net:x/x",
        "https://user:word@push.example.net/x",
        "https://push.example.net@127.0.0.1/x",
        "https://push.example.net\\@127.0.0.1/x",
        "https://push.example.net/x\r\nHost: other",
        "https://push.example.net/x y",
        "https://push.example.net/x#y",
        "https://push.example.net\x00/x",
        "https://.example.net/x",
        "https://push..net/x",
        "https://-push.example.net/x",
        "https://bücher.example/x",
        "https://①②⑦.⓪.⓪.①/x",
        f"https://{'a' * 250}.example/x",
        "https://[/x",
    ],
)
def test_any_other_address_is_refused(url: str) -> None:
    with pytest.raises(RefusedAddressError):
        check_address(url)


def resolve_to(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    def getaddrinfo(*_asked: Any, **_more: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 443)) for address in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fd00::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "2002:0a00:0001::",
        "64:ff9b::a00:1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    ],
)
def test_a_name_that_leads_into_a_private_network_is_refused(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolve_to(monkeypatch, "93.184.216.34", address)

    with pytest.raises(RefusedAddressError):
        post(f"https://{HOST}/x", b"", {})


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_a_public_address_is_used(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    resolve_to(monkeypatch, address)

    assert public_address(HOST) == address


def test_a_name_nobody_knows_is_not_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    def getaddrinfo(*_asked: Any, **_more: Any) -> list[Any]:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)

    with pytest.raises(NotReachedError):
        post(f"https://{HOST}/x", b"", {})
