"""An experiment that is over as files, so that anybody can work its result out again."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, timedelta
from hashlib import sha256

import pytest

from journal.users.models import User
from sessions.models import Experiment
from tests.conftest import ClientOf
from tests.experiments.asking import text_of
from tests.experiments.judging import by_plan, rate, read_json, result
from tests.makers import make_massage
from tests.trying import make_coin_experiment, make_experiment, make_own_experiment

COLUMNS = [
    *("date", "block", "plan", "complete", "tingling", "numbness", "burning", "pain"),
    *("overall", "sessions", "minutes"),
]


def address(made: Experiment, ending: str) -> str:
    return f"/experiments/{made.pk}/file.{ending}"


def read_csv(client_of: ClientOf, made: Experiment) -> list[dict[str, str]]:
    text = client_of(made.owner).get(address(made, "csv")).content.decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_days_are_a_table(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=90))
    rate(made, by_plan(7, 3), only=lambda number: number != 8)
    make_massage(alice, made.starts_on, minutes=25)

    answer = client_of(alice).get(address(made, "csv"))
    rows = read_csv(client_of, made)

    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="experiment-2026-08-22.csv"'
    assert list(rows[0]) == COLUMNS
    # Every day of the plans and the one after, on which the last plan can be felt still.
    assert len(rows) == 84 + 1
    assert list(rows[0].values()) == ["2026-08-22", "1", "A", "yes", "", "", "", "", "", "1", "25"]
    assert list(rows[8].values())[:9] == ["2026-08-30", "2", "B", "yes", "", "", "", "", ""]
    assert list(rows[84].values())[:4] == ["2026-11-14", "", "", ""]
    assert "".join(row["plan"] for row in rows[::7]) == made.order


def test_days_of_a_pause_have_no_plan_and_a_broken_block_says_so(
    alice: User, client_of: ClientOf, today: date
) -> None:
    first = today - timedelta(days=120)
    made = make_experiment(alice, first, pauses=[(first + timedelta(days=9), first + timedelta(days=12))])

    rows = read_csv(client_of, made)

    assert [(row["block"], row["plan"], row["complete"]) for row in rows[6:14]] == [
        ("1", "A", "yes"),
        ("2", "B", "no"),
        ("2", "B", "no"),
        *[("", "", "")] * 3,
        ("3", "B", "yes"),
        ("3", "B", "yes"),
    ]


def test_the_design_comes_with_the_text_that_was_sealed(
    alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=90))
    rate(made, by_plan(7, 3))

    answer = client_of(alice).get(address(made, "json"))
    content = json.loads(answer.content)

    assert answer["Content-Type"] == "application/json; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="experiment-2026-08-22.json"'
    assert sha256(content["sealed_text"].encode()).hexdigest() == content["commitment_sha256"]
    assert content["commitment_sha256"] == made.commitment
    assert content["plans"] == {"A": "2 sessions a week", "B": "5 sessions a week"}
    assert len(content["days"]) == 85
    assert content["result"]["estimate"] == pytest.approx(result(made, today).estimate)
    assert content["result"]["n_days"] == result(made, today).n_days


def test_pauses_and_a_stop_are_told(alice: User, client_of: ClientOf, today: date) -> None:
    pauses = [(date(2026, 9, 1), date(2026, 9, 4)), (date(2026, 10, 1), None)]
    made = make_experiment(alice, date(2026, 8, 22), pauses=pauses, stopped_on=date(2026, 10, 9))

    content = read_json(client_of, made)

    assert content["stopped_on"] == "2026-10-09"
    assert content["pauses"] == [
        {"paused_on": "2026-09-01", "resumed_on": "2026-09-04"},
        {"paused_on": "2026-10-01", "resumed_on": None},
    ]
    assert content["result"] == {"none_for_want_of": "ratings", "n_days": 0}


def test_one_of_days_has_each_day_as_a_block(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_coin_experiment(alice, today - timedelta(days=60))

    rows = read_csv(client_of, made)

    assert "".join(row["plan"] for row in rows) == made.order
    assert [row["block"] for row in rows[:3]] == ["1", "2", "3"]


def test_one_without_a_day_is_a_table_without_a_row(alice: User, client_of: ClientOf, today: date) -> None:
    yesterday = today - timedelta(days=1)
    made = make_experiment(alice, yesterday, stopped_on=yesterday)

    assert read_csv(client_of, made) == []
    assert read_json(client_of, made)["days"] == []


def test_own_words_are_kept_as_they_are(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_own_experiment(alice, today - timedelta(days=90), note='Grüne "Salbe", 足')

    assert read_json(client_of, made)["plans"]["A"] == 'Grüne "Salbe", 足'


@pytest.mark.parametrize("n_days_in", [-5, 0, 40, 83])
@pytest.mark.parametrize("ending", ["json", "csv"])
def test_of_one_that_is_not_over_there_is_no_file(
    ending: str, n_days_in: int, alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=n_days_in))

    assert client_of(alice).get(address(made, ending)).status_code == 404


def test_of_one_that_is_paused_there_is_no_file(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=300), pauses=[(today - timedelta(days=290), None)])

    assert client_of(alice).get(address(made, "json")).status_code == 404


@pytest.mark.parametrize("ending", ["xml", "JSON", "py", "json5"])
def test_there_is_no_other_kind(ending: str, alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=90))

    assert client_of(alice).get(address(made, ending)).status_code == 404


def test_a_strangers_file_is_not_there(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    made = make_own_experiment(alice, today - timedelta(days=90), note="Only Alice knows this")

    answer = client_of(bob).get(address(made, "json"))

    assert answer.status_code == 404
    assert "Only Alice knows this" not in text_of(answer)


def test_can_be_asked_for_and_takes_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=90))
    client = client_of(alice)

    assert client.head(address(made, "csv")).status_code == 200
    assert client.post(address(made, "csv")).status_code == 405
