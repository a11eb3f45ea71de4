"""What brings each rule of advice about, in a person's journal."""

from __future__ import annotations

from datetime import date, timedelta

from journal.users.models import User
from tests.makers import make_foot_check, make_massage

TODAY = date(2026, 11, 20)


def ago(n_days: int) -> date:
    return TODAY - timedelta(days=n_days)


def foot_stopped(owner: User) -> None:
    make_foot_check(owner, ago(1), left=["blister", "redness"])


def hurt_once(owner: User) -> None:
    make_massage(owner, ago(1), hurt=5)


def hurt_again(owner: User) -> None:
    make_massage(owner, ago(8), techniques=("foot-roller",), hurt=4)
    make_massage(owner, ago(6), techniques=("foot-roller", "circles"), relief="worse")


def skin_reacted(owner: User) -> None:
    make_massage(owner, ago(3), carrier_oil="jojoba", drops={"lavender": 3}, had_skin_reaction=True)


def left_out(owner: User) -> None:
    for days_ago, technique in ((7, "circles"), (5, "foot-rub"), (3, "circles"), (1, "foot-rub")):
        make_massage(owner, ago(days_ago), techniques=(technique,), areas=("toes", "sole"))


def too_short(owner: User) -> None:
    for days_ago, minutes in ((5, 3), (3, 4), (1, 2)):
        make_massage(owner, ago(days_ago), minutes=minutes)


def same_again(owner: User) -> None:
    for days_ago in (13, 9, 5, 1):
        make_massage(owner, ago(days_ago))


TROUBLES = {
    "R01": foot_stopped,
    "R02": hurt_once,
    "R03": hurt_again,
    "R09": skin_reacted,
    "R18": same_again,
    "S01": left_out,
    "S02": too_short,
}
