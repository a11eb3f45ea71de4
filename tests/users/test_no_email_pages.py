"""Nothing here sends mail to an address somebody typed, or claims that it did."""

from __future__ import annotations

import pytest
from django.core import mail

from journal.users.models import User
from tests.conftest import ClientOf


@pytest.mark.parametrize(
    "address",
    [
        "/accounts/confirm-email/",
        "/accounts/login/code/confirm/",
        "/accounts/connections/signup/",
    ],
)
def test_is_not_found(address: str, alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)

    answers = [client.get(address), client.post(address, {"email": "you@example.org", "action_add": ""})]

    assert [answer.status_code for answer in answers] == [404, 404]
    assert mail.outbox == []
