"""Findings that a cache has kept say what fresh ones say."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from journal.demo.actions import fill
from journal.demo.people import ANNA
from journal.users.models import User
from tests.conftest import ClientOf, WorkedOut
from tests.makers import noon


@pytest.mark.usefixtures("cache_keeps")
def test_a_second_look_says_the_same_without_working_it_out_again(
    alice: User, client_of: ClientOf, today: date, worked_out: list[WorkedOut]
) -> None:
    fill(alice, today=today, now=noon(today), person=ANNA)
    client = client_of(alice)

    first, again = (on_today(client), on_trends(client)), (on_today(client), on_trends(client))

    assert again == first
    assert [one.today for one in worked_out] == [today]
    (line, _advice), (answers, *_figures) = first
    assert "overall symptoms were 0.4 to 0.8 points lower" in line.text
    assert answers[0].kind == "pattern"


def on_today(client: Client) -> list[Any]:
    page = client.get("/").context
    return [page["insight"], page["advice"]]


def on_trends(client: Client) -> list[Any]:
    insight = client.get("/trends/").context["trends"].insight
    return [insight.answers, insight.days_after, insight.weeks, insight.weeks_caption, insight.pairs]
