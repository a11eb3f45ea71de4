"""A part of the check-in is switched off and on."""

from __future__ import annotations

from datetime import date

import pytest

from journal.users.models import User
from symptoms.layout import ask_again, hidden_parts, hide
from symptoms.models import CheckInLayout, Extra
from tests.conftest import ClientOf

ADDRESS = "/check-in/parts/switch/"


def test_a_part_is_no_longer_asked(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(ADDRESS, {"hide": "weekly-check"}, follow=True).content.decode()

    assert "No longer asked: weekly check." in page
    assert hidden_parts(alice) == Extra.WEEKLY_CHECK


def test_a_part_is_asked_again(alice: User, client_of: ClientOf, today: date) -> None:
    hide(owner=alice, part=Extra.SLEEP | Extra.SHOES)

    page = client_of(alice).post(ADDRESS, {"ask": "sleep"}, follow=True).content.decode()

    assert "Asked again: sleep." in page
    assert hidden_parts(alice) == Extra.SHOES


def test_two_windows_switch_two_parts(alice: User) -> None:
    hide(owner=alice, part=Extra.SLEEP)
    hide(owner=alice, part=Extra.FALLS)
    ask_again(owner=alice, part=Extra.SLEEP)

    assert hidden_parts(alice) == Extra.FALLS
    assert CheckInLayout.objects.count() == 1


def test_hiding_for_one_person_hides_for_nobody_else(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    client_of(alice).post(ADDRESS, {"hide": "sleep"})

    assert hidden_parts(bob) == Extra(0)


@pytest.mark.parametrize("sent", [{}, {"hide": "pain"}, {"hide": ""}, {"ask": "\x00"}, {"hide": "9" * 5000}])
def test_nonsense_switches_nothing(
    sent: dict[str, str], alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).post(ADDRESS, sent)

    assert answer.status_code == 302
    assert hidden_parts(alice) == Extra(0)
