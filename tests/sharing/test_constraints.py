"""The database itself keeps what a link rests on."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DataError, IntegrityError, transaction

from journal.sharing.models import Opening, SharedReport
from journal.users.models import User
from tests.makers import noon
from tests.sharing.making import DAY, PIN, make_opening, make_share

REFUSED = (IntegrityError, DataError)


@pytest.mark.parametrize(
    "broken",
    [
        {"token_hash": ""},
        {"token_hash": "0" * 22},
        {"last_day": DAY - timedelta(days=28)},
        {"expires_at": noon(DAY)},
        {"wrong_pins": 1},
        {"wrong_pins": -1},
        {"wrong_pins": 1, "wrong_pins_in_all": 0},
        {"wrong_pins_in_all": 1},
        {"wrong_pins_in_all": -1},
        {"wrong_pin_at": noon(DAY)},
        {"locked_until": noon(DAY)},
    ],
    ids=",".join,
)
def test_a_broken_link_is_refused(broken: dict[str, Any], alice: User) -> None:
    with pytest.raises(REFUSED), transaction.atomic():
        make_share(alice, **broken)

    make_share(alice)
    assert SharedReport.objects.count() == 1


@pytest.mark.parametrize("broken", [{"pin_hash": ""}, {"wrong_pins": 6}, {"wrong_pins_in_all": 0}], ids=str)
def test_wrong_pins_belong_to_a_pin_and_are_counted_among_all(broken: dict[str, Any], alice: User) -> None:
    share = make_share(alice, pin=PIN, wrong_pins=5, wrong_pin_at=noon(DAY), locked_until=noon(DAY))

    with pytest.raises(REFUSED), transaction.atomic():
        SharedReport.objects.filter(pk=share.pk).update(**broken)


def test_a_token_belongs_to_one_link(alice: User, bob: User) -> None:
    make_share(alice)

    with pytest.raises(REFUSED), transaction.atomic():
        make_share(bob)


def test_a_form_makes_one_link_of_a_person(alice: User, bob: User) -> None:
    share = make_share(alice)
    make_share(bob, number=2, client_id=share.client_id)

    with pytest.raises(REFUSED), transaction.atomic():
        make_share(alice, number=3, client_id=share.client_id)


@pytest.mark.parametrize("what", ["", "csv"])
def test_only_the_page_and_the_pdf_can_be_opened(what: str, alice: User) -> None:
    share = make_share(alice)

    with pytest.raises(REFUSED), transaction.atomic():
        make_opening(share, noon(date(2026, 11, 21)), what=what)


def test_all_goes_with_its_owner(alice: User) -> None:
    make_opening(make_share(alice), noon(DAY))

    alice.delete()

    assert not SharedReport.objects.exists()
    assert not Opening.objects.exists()
