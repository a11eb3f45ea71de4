"""What was typed into a refused form is shown again, to be copied; secrets are not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from journal.users.models import User
from tests.conftest import ClientOf

FORM = {"note": "two lines\nof an evening", "pain": "4", "password": "not-this", "csrfmiddlewaretoken": "x"}


def expect_typed(answer: Any, status: int) -> None:
    page = answer.content.decode()
    assert answer.status_code == status
    assert "two lines\nof an evening" in page
    assert "pain 4" in page
    assert "not-this" not in page


def test_a_form_without_its_token(alice: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(alice)

    expect_typed(client.post("/check-in/2026-11-20/", FORM), 403)


def test_a_form_sent_after_the_sign_in_has_ended(db: None) -> None:
    expect_typed(Client().post("/check-in/2026-11-20/", FORM), 403)


def test_an_entry_that_was_deleted_elsewhere(alice: User, client_of: ClientOf, today: date) -> None:
    expect_typed(client_of(alice).post("/sessions/99/", FORM), 404)


def test_our_own_mistake(
    alice: User, client_of: ClientOf, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(**_kwargs: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr("symptoms.actions.save_rating", broken)
    client = client_of(alice)
    client.raise_request_exception = False

    expect_typed(client.post("/check-in/2026-11-20/", FORM), 500)
