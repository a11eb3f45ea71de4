"""No input gives a 500: any query at any address, and any form sent to it, signed in and not."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from journal.users.models import User
from tests.conftest import ClientOf
from tests.fuzz.hostile import ADDRESSES, SOME, VALUES, pairs, paths_of
from tests.house.tree import Address
from tests.visits import Fields, forms_of

KINDS = ("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json", "")
BY_NAME = pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address.name)


def expect_no_failure(response: Any) -> None:
    """What a view raises comes out of the test client by itself; a stream is read to its end."""
    if response.streaming:
        response.getvalue()
    assert response.status_code < 500, response.status_code


def forms_on(client: Client, path: str) -> list[Fields]:
    """What the page's forms would send; of a file there are none."""
    page = client.get(path)
    if page.streaming:
        page.getvalue()
        return []
    return forms_of(page.content)


@BY_NAME
@SOME
@given(data=st.data())
def test_no_query_is_a_failure(
    address: Address, journal: User, client_of: ClientOf, data: st.DataObject
) -> None:
    path, query = data.draw(paths_of(address)), data.draw(pairs())

    expect_no_failure(client_of(journal).get(path, query))


@BY_NAME
@SOME
@given(data=st.data())
def test_no_form_is_a_failure(
    address: Address, journal: User, client_of: ClientOf, data: st.DataObject
) -> None:
    """Sent as the page prints it, with some answers exchanged for others and some more."""
    client = client_of(journal)
    path = data.draw(paths_of(address))
    # By number, as a page may print other forms the next time.
    number, changes = (
        data.draw(st.integers(0, 9)),
        data.draw(st.dictionaries(st.integers(0, 40), VALUES, max_size=3)),
    )
    forms = forms_on(client, path)
    sent = dict(forms[number % len(forms)]) if forms else {}
    names = sorted(sent)
    sent |= {names[at % len(names)]: value for at, value in changes.items() if names}

    expect_no_failure(client.post(path, sent | data.draw(pairs())))


@BY_NAME
@SOME
@given(data=st.data())
def test_no_stranger_causes_a_failure(address: Address, db: None, data: st.DataObject) -> None:
    path, said = data.draw(paths_of(address)), data.draw(pairs())

    expect_no_failure(Client().get(path, said))
    expect_no_failure(Client().post(path, said))


@pytest.mark.parametrize("body", [b"\xff\xfe", b"a=%", b"=&=&=", b"--x\r\n", b"{", b"x" * 100_000])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "path", ["/check-in/2026-01-05/", "/sessions/new/", "/settings/", "/accounts/login/"]
)
def test_no_body_is_a_failure(path: str, kind: str, body: bytes, alice: User, client_of: ClientOf) -> None:
    expect_no_failure(client_of(alice).post(path, body, content_type=kind))
