"""What begins no experiment: wrong answers, things of others, addresses alone, forms from elsewhere."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from journal.users.models import User
from sessions.models import Experiment, Technique
from tests.conftest import ClientOf
from tests.experiments.asking import (
    FREQUENCY,
    TECHNIQUE,
    sent,
    start,
    text_of,
)


@pytest.mark.parametrize(
    "wrong",
    [
        {"sessions_b": "2"},
        {"sessions_a": "9" * 40},
        {"sessions_a": "\0"},
        {"length": "60x28"},
        {"starts_on": "2026-11-19"},
        {"starts_on": "2027-11-19"},
        {"outcome": None},
        {"duration_minutes": "1e3"},
    ],
    ids=str,
)
def test_a_wrong_answer_begins_nothing(
    wrong: dict[str, Any], alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).post(start(FREQUENCY), sent(**wrong))

    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert not Experiment.objects.exists()


def test_a_technique_of_somebody_else_begins_nothing(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    towel = Technique.objects.create(owner=bob, own_name="Bobs towel")

    answer = client_of(alice).post(start(TECHNIQUE), sent(TECHNIQUE, item_b=towel.pk))

    assert list(answer.context["form"].errors) == ["item_b"]
    assert "Bobs towel" not in text_of(answer)
    assert not Experiment.objects.exists()


@pytest.mark.parametrize("sent", [{}, {"asked": "yes"}, {"sessions_a": "2"}], ids=str)
def test_a_form_without_its_answers_begins_nothing(
    sent: dict[str, str], alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).post(start(FREQUENCY), sent)

    assert answer.context["form"].errors
    assert not Experiment.objects.exists()


@pytest.mark.parametrize("method", ["put", "delete"])
def test_only_a_sent_form_begins_one(method: str, alice: User, client_of: ClientOf, today: date) -> None:
    answer = getattr(client_of(alice), method)(start(FREQUENCY))

    assert answer.status_code == 405
    assert not Experiment.objects.exists()


@pytest.mark.parametrize("method", ["get", "head"])
def test_its_address_asked_for_again_leads_back_to_the_list(
    method: str, alice: User, client_of: ClientOf, today: date
) -> None:
    """As by a tab that the browser brings back."""
    answer = getattr(client_of(alice), method)(start(FREQUENCY), sent())

    assert (answer.status_code, answer["Location"]) == (302, "/experiments/")
    assert not Experiment.objects.exists()


def test_a_form_from_elsewhere_begins_nothing(alice: User, today: date) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(alice)

    assert client.post(start(FREQUENCY), sent()).status_code == 403
    assert not Experiment.objects.exists()
