"""Rule 3: a stranger's row is a 404, at every address that takes an id."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import models
from django.forms.models import model_to_dict
from django.test import Client

from journal.helping.models import Helping
from journal.users.models import User
from sessions.models import MassageSession
from tests.care.making import make_visit
from tests.conftest import ClientOf
from tests.helping.making import helped_by, make_invitation
from tests.house.tree import Address, our_addresses
from tests.makers import (
    make_foot_check,
    make_massage,
    make_massage_version,
    make_own_oil,
    make_own_word,
    make_plan,
    make_rating,
    make_rating_version,
    make_weekly_check_version,
)
from tests.reminders.making import make_device
from tests.sharing.making import make_share
from tests.trying import make_own_experiment
from tests.users.sign_ins import make_passkey, make_sign_in

DAY = date(2026, 1, 5)
SECRET = "only-alice-knows-this"
NOT_IDS = {"provider_id", "day", "slug", "token", "kind", "question", "compares", "ending"}

# Which row an address with an id shows. A new address gets a line here.
ROWS: dict[str, Callable[..., models.Model]] = {
    "massage_edit": make_massage,
    "massage_delete": make_massage,
    "massage_versions": make_massage,
    "massage_bring_back": make_massage_version,
    "massage_forget": make_massage_version,
    "rating_bring_back": make_rating_version,
    "rating_forget": make_rating_version,
    "weekly_check_bring_back": make_weekly_check_version,
    "weekly_check_forget": make_weekly_check_version,
    "guided_rate": make_massage,
    "foot_check_delete": make_foot_check,
    "push_device_remove": make_device,
    "share_revoke": make_share,
    "share_try_again": make_share,
    "share_forget": make_share,
    "device_sign_out": make_sign_in,
    "mfa_remove_webauthn": make_passkey,
    "plan_edit": lambda owner, _day, note: make_plan(owner, name=note),
    "plan_delete": lambda owner, _day, note: make_plan(owner, name=note),
    "own_item_change": make_own_oil,
    "own_item_put_away": make_own_oil,
    "own_item_use_again": make_own_oil,
    "own_item_reaction": make_own_oil,
    "own_word_change": make_own_word,
    "own_word_put_away": make_own_word,
    "own_word_use_again": make_own_word,
    "visit_remove": make_visit,
    "helper_change": make_invitation,
    "helper_end": make_invitation,
    # Alice is the helper here: what Bob must not reach is the person she helps.
    **dict.fromkeys(
        (
            "person",
            "person_feet",
            "person_leave",
            "person_log",
            "person_logged",
            "person_logged_delete",
            "person_plan",
            "person_ratings",
            "person_report",
            "person_report_pdf",
            "person_sessions",
        ),
        helped_by,
    ),
    **dict.fromkeys(
        (
            "experiment",
            "experiment_file",
            "experiment_pause",
            "experiment_resume",
            "experiment_stop",
            "experiment_delete",
        ),
        make_own_experiment,
    ),
}

WITH_ID = [address for address in our_addresses() if address.captures - NOT_IDS]
WITH_DAY = [address for address in our_addresses() if "day" in address.captures]


def test_every_address_with_an_id_is_in_the_leak_test() -> None:
    assert {address.name for address in WITH_ID} == ROWS.keys()


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("address", WITH_ID, ids=lambda address: address.name)
def test_bob_cannot_reach_a_row_of_alice_and_the_log_tells_of_it(
    address: Address,
    method: str,
    alice: User,
    bob: User,
    client_of: ClientOf,
    caplog: pytest.LogCaptureFixture,
) -> None:
    row = ROWS[address.name](alice, DAY, note=SECRET)
    before = model_to_dict(row)

    answer = call(client_of(bob), method, address, **ids_of(row))

    row.refresh_from_db()
    refusals = [line for line in caplog.messages if line.startswith(f"Refused to account {bob.pk}: ")]
    is_any = not is_refused(method, address, alice, client_of)
    assert (answer.status_code, len(refusals)) == ((404, 1) if is_any else (405, 0))
    assert SECRET not in answer.content.decode()
    assert model_to_dict(row) == before


@pytest.mark.parametrize("address", WITH_ID, ids=lambda address: address.name)
def test_alice_reaches_her_own_row(address: Address, alice: User, client_of: ClientOf) -> None:
    row = ROWS[address.name](alice, DAY, note=SECRET)

    answers = [call(client_of(alice), method, address, **ids_of(row)) for method in ("get", "post")]

    assert 404 not in {answer.status_code for answer in answers}


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("address", WITH_DAY, ids=lambda address: address.name)
def test_a_day_of_bob_shows_and_changes_nothing_of_alice(
    address: Address, method: str, alice: User, bob: User, client_of: ClientOf
) -> None:
    rating = make_rating(alice, DAY, note=SECRET)
    before = model_to_dict(rating)

    answer = call(client_of(bob), method, address, day=DAY.isoformat())

    rating.refresh_from_db()
    assert SECRET not in answer.content.decode()
    assert model_to_dict(rating) == before


def ids_of(row: models.Model) -> dict[str, int]:
    """Its id, and beside that of a person one helps the id of the session that was logged for them."""
    ids = {"pk": row.pk}
    if isinstance(row, Helping):
        massage = MassageSession.objects.owned_by(row.owner).first()
        return ids | ({"massage_pk": massage.pk} if massage else {})
    return ids


def call(client: Client, method: str, address: Address, **values: Any) -> Any:
    return getattr(client, method)(address.path(**values))


def is_refused(method: str, address: Address, alice: User, client_of: ClientOf) -> bool:
    """Whether the address takes this method from nobody, not even from the owner of a row."""
    return bool(call(client_of(alice), method, address, pk=0).status_code == 405)
