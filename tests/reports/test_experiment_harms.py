"""What the page of an experiment says of harm."""

from __future__ import annotations

import pytest

from journal.users.models import User
from tests.makers import make_foot_check, make_massage
from tests.reports.sheets import DAY, FIRST, lines, sheet_of
from tests.trying import make_experiment


def test_harms_are_named_by_their_day(alice: User) -> None:
    make_experiment(alice, FIRST)
    for n, score in enumerate([0, 2, 5]):
        make_massage(alice, FIRST + n * DAY, hurt=score, carrier_oil="jojoba", had_skin_reaction=score == 5)
    make_foot_check(alice, FIRST + DAY, left=["blister"])
    make_foot_check(alice, FIRST + 2 * DAY)

    said = lines(sheet_of(alice))

    assert said["Sessions that hurt"] == "2 of 3 sessions that say so; 3 or more of 10 on 24 Aug 2026 (5)"
    assert said["Foot checks"] == "1 stopped a massage: 23 Aug 2026 left foot: blister"
    assert said["Skin reactions"] == "24 Aug 2026 (Jojoba oil)"


@pytest.mark.parametrize(("n_checks", "text"), [(0, "none made"), (2, "2, all clear")])
def test_no_harm_is_said_too(alice: User, n_checks: int, text: str) -> None:
    make_experiment(alice, FIRST)
    for n in range(n_checks):
        make_foot_check(alice, FIRST + n * DAY)

    said = lines(sheet_of(alice))

    assert (said["Sessions that hurt"], said["Skin reactions"]) == ("none noted", "none noted")
    assert said["Foot checks"] == text


def test_many_harms_are_counted(alice: User) -> None:
    make_experiment(alice, FIRST)
    for n in range(5):
        make_massage(alice, FIRST + n * DAY, had_skin_reaction=True)
        make_foot_check(alice, FIRST + n * DAY, left=["wound"])

    said = lines(sheet_of(alice))

    assert said["Skin reactions"] == "26 Aug 2026; 25 Aug 2026; 24 Aug 2026 and 2 more"
    assert said["Foot checks"].startswith("5 stopped a massage: 26 Aug 2026 left foot: open wound; 25 Aug")
    assert said["Foot checks"].endswith(" and 3 more")
