"""No name that an address reads can be given a value that it fails over, asked by whoever it is for."""

from __future__ import annotations

from http import HTTPStatus

import pytest

from tests.fuzz.doors import House
from tests.fuzz.sweeping import NAMES, sweep
from tests.house.tree import addresses

OURS = sorted({address.name for address in addresses() if address.is_ours})
WITHOUT_FORM = {
    "no_email_pages": "nothing is there, whoever asks",
    "shared_gone": "nothing is there: where a link that is over leads",
    "openid_connect_login": "nothing is there without another service to sign in with",
    "openid_connect_callback": "nothing is there without another service to sign in with",
}
"""What does not say that it takes no form, and yet has none."""


@pytest.mark.parametrize("name", NAMES)
def test_no_value_under_its_own_names_is_a_failure(name: str, house: House, db: None) -> None:
    failures = sweep(house, name)

    assert not failures, "\n".join(failures)


@pytest.mark.parametrize("name", OURS)
def test_every_address_that_takes_a_form_was_sent_one_of_its_own(name: str, house: House, db: None) -> None:
    doors = house.doors[name]
    with house.as_if_never(doors[0]) as client:
        answer = client.post(doors[0].path)

    is_taken = answer.status_code != HTTPStatus.METHOD_NOT_ALLOWED
    has_form = any(door.method == "post" for door in doors)
    assert has_form or not is_taken or name in WITHOUT_FORM
    assert not (has_form and name in WITHOUT_FORM)
