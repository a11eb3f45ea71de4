"""Two devices begin and finish a guided session at the same moment: there is one, and it is saved once."""

from __future__ import annotations

from collections import Counter
from uuid import uuid4

import pytest

from tests.concurrency.together import N_TOGETHER, post_together, rows_of, with_values
from tests.visits import Visitor, fields_of

RUNNING, PLAN = "/sessions/guided/", "/sessions/guided/plan/"


@pytest.fixture
def running(devices: list[Visitor]) -> list[int]:
    """The statuses of as many starts as there are, each with an id of its own."""
    phone = devices[0]
    check = fields_of(phone.get("/sessions/guided/check/").body, "csrfmiddlewaretoken")
    assert phone.post("/sessions/guided/check/", [*check, ("all_clear", "yes")]).status == 302
    plan = fields_of(phone.get(PLAN).body, "client_id")
    forms = [with_values(plan, client_id=str(uuid4()), plan="short") for _ in range(N_TOGETHER)]
    return post_together(PLAN, forms, devices)


def test_of_many_starts_one_runs(running: list[int], devices: list[Visitor]) -> None:
    leave = fields_of(devices[1].get(RUNNING).body, "client_id")

    assert devices[1].post("/sessions/guided/leave/", leave).status == 302

    assert Counter(running) == {302: N_TOGETHER}
    # Another one would still be there.
    assert devices[1].get(RUNNING).status == 302


def test_of_many_ends_one_session_is_saved(running: list[int], devices: list[Visitor]) -> None:
    before = len(rows_of(devices[0], "sessions.csv"))
    finish = fields_of(devices[0].get(RUNNING).body, "client_id")
    told = with_values(finish, minutes="11")

    statuses = post_together("/sessions/guided/finish/", [told] * N_TOGETHER, devices)

    assert Counter(statuses) == {302: N_TOGETHER}
    after = rows_of(devices[0], "sessions.csv")
    assert [row["duration_minutes"] for row in after[before:]] == ["11"]
