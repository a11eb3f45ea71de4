"""Experiments with anything in them: an answer, and nothing that a database or a page stumbles over."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.files.forms import FORMS
from journal.files.kinds import Kind
from journal.imports.apply import apply_import
from journal.imports.plan import Action
from journal.imports.records import Record
from journal.users.models import User
from sessions.experiment_days import Course
from sessions.models import Experiment
from tests.imports.experiments import DAILY, ITEMS, WEEKLY, experiment
from tests.imports.journals import NOW, TODAY, planned
from tests.imports.saying import rows_of
from tests.imports.test_own_json_fuzzed import VALUES
from tests.trying import COINS, ORDER

DAYS = st.integers(-5, 200).map(lambda n: (date(2026, 8, 1) + timedelta(days=n)).isoformat())
ITEM = st.sampled_from([None, {"slug": "foot-rub"}, {"slug": "toe-pull"}, {"name": "Mine"}, {"name": "mine"}])
PAUSE = st.fixed_dictionaries({"paused_on": DAYS, "resumed_on": st.none() | DAYS})
CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "starts_on": DAYS,
        "stopped_on": st.none() | DAYS,
        "pauses": st.lists(PAUSE, max_size=3),
        "compares": st.sampled_from(["frequency", "session", "technique"]),
        "sessions_a": st.integers(0, 7),
        "n_blocks": st.integers(2, 60),
        "block_days": st.integers(1, 28),
        "run_max": st.none() | st.integers(1, 60),
        "technique_a": ITEM,
        "technique_b": ITEM,
        "order": st.sampled_from([ORDER, COINS]) | st.text("AB", min_size=2, max_size=60),
    },
)
TWO = {"technique_a": {"slug": "foot-rub"}, "technique_b": {"name": "Mine"}}
KINDS = st.sampled_from([WEEKLY, DAILY, WEEKLY | ITEMS | TWO, DAILY | ITEMS | TWO | {"sessions_b": 3}])
OFTEN = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@OFTEN
@given(changes=st.dictionaries(st.sampled_from(list(FORMS[Kind.EXPERIMENT])), VALUES, max_size=4))
def test_whatever_an_experiment_says_there_is_a_plan(alice: User, changes: dict[str, Any]) -> None:
    record = experiment()

    rows = rows_of(alice, Record(1, Kind.EXPERIMENT, {**record.values, **changes}))

    assert rows[-1].action in {Action.ADD, Action.REFUSE}


@OFTEN
@given(said=st.lists(st.tuples(KINDS, CHANGES), min_size=1, max_size=3))
def test_whatever_is_not_refused_is_kept_and_laid_out_in_days(
    alice: User, said: list[tuple[dict[str, Any], dict[str, Any]]]
) -> None:
    records = [experiment(line, **usual | changes) for line, (usual, changes) in enumerate(said, start=1)]

    plan = planned(alice, records)

    with transaction.atomic():
        apply_import(alice, plan, now=NOW)
        stored = list(Experiment.objects.owned_by(alice).with_plans().order_by("starts_on"))
        n_going_on = sum(not Course(one).stage(TODAY).is_over for one in stored)
        days = [(block.first, block.last) for one in stored for block in Course(one).blocks]
        for one in stored:
            one.full_clean()
            one.delete()
    assert len(stored) == len(plan.writes.get(Kind.EXPERIMENT, []))
    assert sorted(days) == days
    assert n_going_on <= 1
