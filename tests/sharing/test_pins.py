"""Counting tries: before the PIN is looked at, and with ever longer pauses."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from journal.sharing import pins
from journal.sharing.models import SharedReport
from journal.sharing.pins import Tried, pause_after, try_pin
from journal.users.models import User
from tests.makers import noon
from tests.sharing.making import PIN, make_share

NOW = noon(date(2026, 11, 20))


@pytest.mark.parametrize(
    ("n_wrong", "minutes"),
    [(5, 15), (10, 30), (15, 60), (20, 120)],
)
def test_each_pause_is_twice_as_long(n_wrong: int, minutes: int) -> None:
    assert pause_after(n_wrong) == timedelta(minutes=minutes)


def test_guesses_that_arrive_together_are_all_counted(alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """While one guess is compared, which is slow, the others come in; none of them has read the count yet."""
    share = make_share(alice, pin=PIN)
    compared = []

    def compare(pin: str, pin_hash: str) -> bool:
        compared.append(pin)
        if len(compared) < 20:
            try_pin(SharedReport.objects.get(), f"{7000 + len(compared)}", now=NOW)
        return False

    monkeypatch.setattr(pins, "check_password", compare)
    try_pin(share, "7000", now=NOW)

    share.refresh_from_db()
    assert len(compared) == share.wrong_pins == 5
    assert share.is_locked_at(NOW)


def test_during_a_pause_no_pin_is_compared(alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
    share = make_share(alice, pin=PIN, wrong_pins=5, locked_until=NOW + timedelta(minutes=1))
    monkeypatch.setattr(pins, "check_password", lambda *_: pytest.fail("was compared"))

    assert try_pin(share, PIN, now=NOW) is Tried.PAUSED


def test_the_fifth_try_may_be_right(alice: User) -> None:
    share = make_share(alice, pin=PIN, wrong_pins=4)

    assert try_pin(share, PIN, now=NOW) is Tried.RIGHT
    share.refresh_from_db()
    assert (share.wrong_pins, share.locked_until) == (0, None)


def test_after_a_pause_there_are_five_tries_again(alice: User) -> None:
    share = make_share(alice, pin=PIN, wrong_pins=5, locked_until=NOW)

    tried = [try_pin(share, "9999", now=NOW) for _ in range(6)]

    assert tried == [Tried.WRONG] * 4 + [Tried.PAUSED] * 2
    assert share.locked_until == NOW + timedelta(minutes=30)


def test_wrong_pins_stay_counted_after_a_right_one(alice: User) -> None:
    share = make_share(alice, pin=PIN)

    for later, pin in enumerate(("9999", "9998", PIN, "9997", PIN)):
        try_pin(share, pin, now=NOW + timedelta(minutes=later))

    share.refresh_from_db()
    assert (share.wrong_pins, share.wrong_pins_in_all) == (0, 3)
    assert share.wrong_pin_at == NOW + timedelta(minutes=3)


def test_twenty_five_wrong_pins_end_it_however_many_right_ones_lie_between(alice: User) -> None:
    share = make_share(alice, pin=PIN)

    tried = [try_pin(share, pin, now=NOW) for _ in range(6) for pin in ["9999"] * 4 + [PIN]]
    last = try_pin(share, "9999", now=NOW)

    assert Counter(tried) == {Tried.WRONG: 24, Tried.RIGHT: 6}
    assert last is Tried.ENDED
    assert try_pin(share, PIN, now=NOW) is Tried.ENDED
    assert not SharedReport.objects.get().is_open_at(NOW)
    assert not SharedReport.objects.open_at(NOW).exists()
    assert SharedReport.objects.over_at(NOW).exists()


def test_the_last_try_of_all_may_be_right(alice: User) -> None:
    share = make_share(alice, pin=PIN, wrong_pins=4, wrong_pins_in_all=24)

    assert try_pin(share, PIN, now=NOW) is Tried.RIGHT
    assert SharedReport.objects.get().is_open_at(NOW)


def test_a_link_that_is_revoked_meanwhile_compares_nothing(
    alice: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    share = make_share(alice, pin=PIN)
    SharedReport.objects.update(revoked_at=NOW)
    monkeypatch.setattr(pins, "check_password", lambda *_: pytest.fail("was compared"))

    assert try_pin(share, PIN, now=NOW) is Tried.ENDED
