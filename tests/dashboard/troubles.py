"""What brings each rule of advice about, in a person's journal."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from journal.insights.findings import Findings
from journal.users.models import User
from tests.insights.some_facts import contrast, effect, findings
from tests.makers import make_foot_check, make_massage, make_rating
from tests.trying import make_experiment

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


def rated(owner: User, days_ago: Iterable[int], pain: int = 5, **scores: int) -> None:
    for n in days_ago:
        make_rating(owner, ago(n), pain=pain, **scores)


def severe(owner: User) -> None:
    rated(owner, range(14), pain=8)


def rose(owner: User) -> None:
    rated(owner, range(14, 28), pain=3)
    rated(owner, range(14), pain=5)


def got_in_the_way(owner: User) -> None:
    for days_ago, trouble in ((5, "sleep"), (3, "walking"), (1, "sleep")):
        make_rating(owner, ago(days_ago), pain=4, **{trouble: "much"})


def ask_first(owner: User) -> None:
    User.objects.filter(pk=owner.pk).update(health_risk="unsure")


def no_relief(owner: User) -> None:
    for days_ago in range(60):
        make_rating(owner, ago(days_ago))
    for days_ago in range(0, 60, 3):
        make_massage(owner, ago(days_ago), techniques=(("circles", "foot-rub")[days_ago % 2],))


def few_sessions(owner: User) -> None:
    for days_ago in (40, *range(7)):
        make_rating(owner, ago(days_ago))
    make_massage(owner, ago(20), minutes=25)
    make_massage(owner, ago(18), minutes=25)


def severe_and_well_advised(owner: User) -> None:
    for days_ago in range(14):
        make_rating(owner, ago(days_ago), **dict.fromkeys(("tingling", "numbness", "burning", "pain"), 8))
    User.objects.filter(pk=owner.pk).update(health_risk="no")


def long_daily(owner: User) -> None:
    for days_ago in range(6):
        make_massage(owner, ago(days_ago), minutes=30)


def few_ratings(owner: User) -> None:
    rated(owner, (9, 8, 7, 5, 2))


def not_enough(owner: User) -> None:
    rated(owner, range(9))


def some_sessions(owner: User) -> None:
    """Three a week with two techniques, and ratings of eight weeks."""
    for days_ago in range(60):
        make_rating(owner, ago(days_ago))
    for days_ago in range(0, 28, 2):
        make_massage(owner, ago(days_ago), techniques=(("circles", "foot-rub")[days_ago % 4 // 2],))


def in_an_experiment(owner: User) -> None:
    """Twice as strong as in the two weeks before it."""
    rated(owner, range(10, 30), pain=3)
    rated(owner, range(10), pain=6)
    make_experiment(owner, ago(9), outcome="pain", pk=77)


LOWER, HIGHER = effect(-0.6, -0.2, n_days=172), effect(0.4, 1.2, n_days=58)
FOUND: dict[str, Findings] = {
    "R08": findings(),
    "R10": findings({("pain", "week"): LOWER}),
    "R11": findings({("burning", "day"): HIGHER}),
    "R12": findings({("overall", "day"): LOWER}),
    "R13": findings(techniques=(contrast("circles", "foot-rub", 0.4, 1.2),)),
    "R14": findings(effects={("pain", "week"): effect(-0.2, 0.2, n_days=90)}),
    "R19": findings(effects={("pain", "week"): effect(-0.9, 0.1, n_days=90)}),
}
"""What the journal is taken to show; working it out has tests of its own."""

TROUBLES = {
    "R01": foot_stopped,
    "R02": hurt_once,
    "R03": hurt_again,
    "R04": severe,
    "R05": rose,
    "R06": got_in_the_way,
    "R07": ask_first,
    "R08": no_relief,
    "R09": skin_reacted,
    **dict.fromkeys(("R10", "R11", "R12", "R13", "R14", "R19"), some_sessions),
    "R15": few_sessions,
    "R16": severe_and_well_advised,
    "R17": long_daily,
    "R18": same_again,
    "R20": in_an_experiment,
    "R21": few_ratings,
    "R22": not_enough,
    "S01": left_out,
    "S02": too_short,
}
