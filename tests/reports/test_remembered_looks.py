"""How the paper looks is asked once; what the report tells is chosen anew each time."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_rating
from tests.visits import fields_of

CHOSEN = {"name": "M. T.", "born": "1958", "size": "letter", "text": "large", "notes": "in", "care": "out"}


@pytest.fixture
def client(alice: User, client_of: ClientOf, today: date) -> Client:
    make_rating(alice, today)
    return client_of(alice)


def fields(client: Client, **query: str) -> dict[str, str]:
    return dict(fields_of(client.get("/reports/", query).content, "size"))


def test_looks_are_still_there_on_the_next_visit_and_what_is_told_is_not(client: Client) -> None:
    fields(client, **CHOSEN)

    again = fields(client)

    assert {key: again[key] for key in CHOSEN} == CHOSEN | {"notes": "out", "care": "in"}


def test_they_can_be_emptied(client: Client) -> None:
    fields(client, **CHOSEN)
    fields(client, name="", born="", size="a4", text="usual")

    again = fields(client)

    assert (again["name"], again["born"], again["size"]) == ("", "", "a4")


def test_a_download_without_choices_is_the_usual_one(client: Client) -> None:
    fields(client, **CHOSEN)

    usual, bare = client.get("/reports/report.pdf", {"size": "a4"}), client.get("/reports/report.pdf")

    assert bare.content == usual.content


def test_the_button_of_a_period_wins_over_typed_days(client: Client) -> None:
    shown = fields(client, first="2026-11-01", last="2026-11-02", show="30d", name="M. T.")

    assert shown["period"] == "30d"
    assert (shown["first"], shown["last"], shown["name"]) == ("", "", "M. T.")
