"""An order or a rule that was changed in the database is noticed, and then nothing is concluded."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest

from journal.experiments.results import Broken
from journal.users.models import User
from sessions.experiment_seal import commitment_of
from sessions.models import Experiment
from tests.conftest import ClientOf
from tests.experiments.asking import text_of
from tests.experiments.judging import by_plan, outcomes, rate
from tests.trying import make_coin_experiment, make_experiment, make_technique_experiment

CHANGED: list[dict[str, Any]] = [
    {"order": "BAABABBABAAB"},
    {"order": "ABBABAABABAB"},
    {"order": "AAAAAABBBBBB"},
    {"run_max": 2},
    {"block_days": 8},
    {"outcome": "pain"},
    {"sessions_a": 1},
    {"sessions_a": 5, "sessions_b": 2},
    {"nonce": "f" * 32},
    {"commitment": "0" * 64},
]


def tampered(made: Experiment, **changed: Any) -> Experiment:
    Experiment.objects.filter(pk=made.pk).update(**changed)
    return Experiment.objects.get(pk=made.pk)


def over(owner: User, today: date, **fields: Any) -> Experiment:
    made = make_experiment(owner, today - timedelta(days=130), **fields)
    rate(made, by_plan(7, 3))
    return made


@pytest.mark.parametrize("changed", CHANGED, ids=str)
def test_the_page_says_that_there_is_no_result(
    changed: dict[str, Any], alice: User, client_of: ClientOf, today: date
) -> None:
    made = tampered(over(alice, today), **changed)

    answer = client_of(alice).get(f"/experiments/{made.pk}/")

    page = text_of(answer)
    assert answer.status_code == 200
    assert "No result: the plan was changed" in page
    assert "A clear difference" not in page
    assert "Go on with" not in page


@pytest.mark.parametrize("changed", CHANGED[:4], ids=str)
def test_no_number_compares_the_plans_then(
    changed: dict[str, Any], alice: User, client_of: ClientOf, today: date
) -> None:
    made = tampered(over(alice, today), **changed)

    answer = client_of(alice).get(f"/experiments/{made.pk}/")

    page = text_of(answer)
    assert answer.context["page"].figure is None
    assert "average" not in page.lower()
    assert [word for word in ("points lower", "points higher", "95 %", "of 100 such") if word in page] == []


@pytest.mark.parametrize("changed", CHANGED, ids=str)
def test_the_file_has_no_result(
    changed: dict[str, Any], alice: User, client_of: ClientOf, today: date
) -> None:
    made = tampered(over(alice, today), **changed)

    content = json.loads(client_of(alice).get(f"/experiments/{made.pk}/file.json").content)

    assert content["result"] == {"none_for_want_of": "seal"}


def test_an_order_that_the_rule_does_not_allow_is_noticed_even_with_a_seal_of_its_own(
    alice: User, today: date
) -> None:
    made = over(alice, today)
    made.order = "AAAAAABBBBBB"
    made.commitment = commitment_of(made)
    made.save()

    assert isinstance(outcomes(made, today).found, Broken)


def test_coins_that_were_turned_over_are_noticed(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_coin_experiment(alice, today - timedelta(days=60))
    rate(made, by_plan(7, 3))

    changed = tampered(made, order=made.order[1::-1] + made.order[2:])

    assert isinstance(outcomes(changed, today).found, Broken)
    assert "No result" in text_of(client_of(alice).get(f"/experiments/{made.pk}/"))


def test_two_techniques_that_were_exchanged_are_noticed(
    alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_technique_experiment(alice, today - timedelta(days=100))
    rate(made, by_plan(7, 3))

    tampered(made, technique_a_id=made.technique_b_id, technique_b_id=made.technique_a_id)

    assert "No result" in text_of(client_of(alice).get(f"/experiments/{made.pk}/"))


def test_one_that_was_stopped_at_once_is_checked_too(alice: User, client_of: ClientOf, today: date) -> None:
    yesterday = today - timedelta(days=1)
    made = tampered(make_experiment(alice, yesterday, stopped_on=yesterday), order="BAABABBABAAB")

    assert "No result" in text_of(client_of(alice).get(f"/experiments/{made.pk}/"))


def test_another_first_day_is_noticed(alice: User, today: date) -> None:
    made = tampered(over(alice, today), starts_on=today - timedelta(days=129))

    assert isinstance(outcomes(made, today).found, Broken)


@pytest.mark.parametrize("changed", CHANGED, ids=str)
def test_while_it_runs_the_journal_goes_on_working(
    changed: dict[str, Any], alice: User, client_of: ClientOf, today: date
) -> None:
    made = tampered(make_experiment(alice, today - timedelta(days=20)), **changed)
    client = client_of(alice)

    pages = ("/", "/calendar/", "/experiments/", f"/experiments/{made.pk}/")
    assert [client.get(page).status_code for page in pages] == [200] * 4


def test_what_was_not_touched_is_believed(alice: User, today: date) -> None:
    made = over(alice, today)

    assert not isinstance(outcomes(made, today).found, Broken)
