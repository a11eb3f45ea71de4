"""The JSON file of an experiment that is over is enough to work its result out, or says why there is none."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest

from journal.insights.day_table import SYMPTOMS, DayTable, weekdays
from journal.insights.design import Window
from journal.insights.trial import TooLittle, TrialResult, compare_orders
from journal.insights.trial_exposures import NO_PLAN, exposure
from journal.insights.trial_orders import orders_beside
from journal.insights.trial_schemes import Scheme
from journal.users.models import User
from sessions.models import Experiment
from tests.conftest import ClientOf
from tests.experiments.judging import by_plan, rate, read_json
from tests.trying import live_through, make_coin_experiment, make_experiment


@pytest.mark.parametrize("why", ["blocks", "ratings", "seal"])
def test_why_there_is_no_result_is_told(why: str, alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=30 if why == "blocks" else 90))
    if why == "blocks":
        made.stopped_on = today - timedelta(days=2)
        made.save()
    if why == "seal":
        Experiment.objects.update(outcome="pain")
    if why != "ratings":
        rate(made, by_plan(7, 3))

    assert read_json(client_of, made)["result"]["none_for_want_of"] == why


@pytest.mark.parametrize("is_paired", [False, True])
def test_the_file_alone_is_enough_to_work_the_result_out(
    is_paired: bool, alice: User, client_of: ClientOf, today: date
) -> None:
    make = make_coin_experiment if is_paired else make_experiment
    made = make(alice, today - timedelta(days=90))
    live_through(made, difference=1)

    content = read_json(client_of, made)

    assert asdict(worked_out(content)) == pytest.approx(content["result"])
    assert content["result"]["n_orders"] == (10_000 if is_paired else 616)


def worked_out(content: dict[str, Any]) -> TrialResult | TooLittle:
    """By the file's own account of the method; only the orders come from the rule by name."""
    sealed, told, rows = json.loads(content["sealed_text"]), content["analysis"], content["days"]
    orders, drawn = orders_beside(
        Scheme(sealed["blocks"], sealed["block_days"], sealed["run_max"]),
        sealed["order"],
        n_units_begun=told["blocks_or_pairs_begun"],
        seed=told["seed_of_other_orders"],
    )
    lag = told["exposure_ends_days_before"]
    rows = rows if lag else rows[:-1]
    block = np.array([NO_PLAN if row["block"] is None else row["block"] - 1 for row in rows])
    is_complete = [row["complete"] == "yes" for row in rows]
    counts = np.array([False] * lag + is_complete)[: len(rows)]
    dates = np.array([row["date"] for row in rows], dtype="datetime64[D]")
    ratings = {
        symptom: np.array([np.nan if row[symptom] is None else row[symptom] for row in rows], dtype=float)
        for symptom in SYMPTOMS
    }
    days = DayTable(dates, ratings, np.array([row["sessions"] for row in rows]), weekdays(dates))
    window = Window.ending(days, days.n_days)
    if not told["weekdays_beside"]:
        window = replace(window, base=window.base[:, :2])
    asked = exposure(block, orders, n_days=told["exposure_days"], ends_ago=lag)
    own_day = exposure(block, orders, n_days=1, ends_ago=0) if told["own_day_beside"] else None
    return compare_orders(window, sealed["outcome"], counts, asked, drawn, same_day=own_day)
