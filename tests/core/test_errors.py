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


def test_a_number_is_named(alice: User, client_of: ClientOf) -> None:
    form = {"carrier_teaspoons": "½", "start_time": "19:30", "hurt": "3", "drops_7": "2", "minutes": ""}

    page = client_of(alice).post("/sessions/99/", FORM | form).content.decode()

    assert "pain 4, teaspoons ½, started at 19:30, it hurt 3, drops 2<" in page


@pytest.mark.parametrize(
    "name",
    [
        *["acknowledged", "all_clear", "areas", "client_id", "command", "email", "feet", "fever", "given_by"],
        *["kind", "left", "make", "plan", "reacts", "relief", "revision", "revoke", "right", "rule", "seen"],
        *[
            "seen_version",
            "setting",
            "step_technique",
            "techniques",
            "time_zone",
            "tools",
            "username",
            "weekdays",
        ],
        *["new_password1", "old_password", "passphrase", "unheard_of"],
    ],
)
def test_what_nobody_wrote_by_hand_is_left_out(name: str, alice: User, client_of: ClientOf) -> None:
    page = client_of(alice).post("/sessions/99/", FORM | {name: "zebra-77"}).content.decode()

    assert "zebra-77" not in page
    assert "pain 4<" in page


@pytest.mark.parametrize("name", ["name", "how", "plan_name", "own_technique", "own_carrier_oil", "q"])
def test_a_text_is_kept_as_it_was_written(name: str, alice: User, client_of: ClientOf) -> None:
    page = client_of(alice).post("/sessions/99/", FORM | {name: "12 <b>zebras</b>"}).content.decode()

    assert "12 &lt;b&gt;zebras&lt;/b&gt;" in page
