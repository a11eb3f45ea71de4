"""The second step: an app's codes, codes on paper, and what happens when the secret key is another."""

from __future__ import annotations

import json
from io import StringIO
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from pytest_django import Settings

from journal.users.locked import UnreadableError, lock, unlock
from journal.users.models import User
from tests.conftest import ClientOf
from tests.users.codes import code_of
from tests.users.two_steps import (
    SECOND_STEP,
    SECURITY,
    after_password,
    is_inside,
    paper_codes,
    set_up_app,
    show_password,
)


@pytest.fixture
def secret(alice: User, client_of: ClientOf, cache_keeps: None) -> str:
    """Alice has an app; this is what it knows."""
    return set_up_app(client_of(alice))


def test_codes_are_those_of_the_standard() -> None:
    # RFC 6238, appendix B, the last six digits.
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

    codes = [code_of(secret, at=second) for second in (59, 1111111109, 20000000000)]

    assert codes == ["287082", "081804", "353130"]


def test_a_password_alone_no_longer_opens_the_journal(alice: User, secret: str) -> None:
    client, answer = after_password(alice)

    assert answer["Location"] == SECOND_STEP
    assert not is_inside(client)


def test_the_code_of_the_app_opens_it(alice: User, secret: str) -> None:
    client, _answer = after_password(alice)

    answer = client.post(SECOND_STEP, {"code": f" {code_of(secret)} "})

    assert answer["Location"] == "/"
    assert is_inside(client)


def test_a_wrong_code_does_not(alice: User, secret: str) -> None:
    client, _answer = after_password(alice)
    wrong = f"{(int(code_of(secret)) + 1) % 1_000_000:06}"

    page = client.post(SECOND_STEP, {"code": wrong}).content.decode()

    assert "This did not fit." in page
    assert not is_inside(client)


def test_a_code_opens_it_once_also_while_it_would_still_be_right(alice: User, secret: str) -> None:
    code = code_of(secret)
    first, second = (after_password(alice)[0] for _ in range(2))

    first.post(SECOND_STEP, {"code": code})
    page = second.post(SECOND_STEP, {"code": f"{code[:3]} {code[3:]}"}).content.decode()

    assert is_inside(first)
    assert "This did not fit." in page
    assert not is_inside(second)


def test_guessing_codes_is_stopped(alice: User, secret: str) -> None:
    client, _answer = after_password(alice)
    right = code_of(secret)
    wrong = (f"{(int(right) + n) % 1_000_000:06}" for n in range(1, 12))

    pages = [client.post(SECOND_STEP, {"code": code}).content.decode() for code in wrong]
    client.post(SECOND_STEP, {"code": right})

    assert "This was tried too often." in pages[-1]
    assert not is_inside(client)


def test_a_code_on_paper_opens_it_once(alice: User, secret: str, client_of: ClientOf) -> None:
    owner = client_of(alice)
    show_password(owner)
    codes = paper_codes(owner)
    first, second = (after_password(alice)[0] for _ in range(2))

    first.post(SECOND_STEP, {"code": codes[3]})
    page = second.post(SECOND_STEP, {"code": codes[3]}).content.decode()

    assert "Each code on paper works once" in page
    assert "half minute" not in page
    assert len(set(codes)) == 10
    assert is_inside(first)
    assert not is_inside(second)
    assert codes[3] not in paper_codes(owner)


def test_neither_secret_nor_codes_are_in_the_database(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    secret = set_up_app(client).replace(" ", "")
    show_password(client)
    kept = json.dumps(list(Authenticator.objects.values_list("data", flat=True)))

    assert Authenticator.objects.count() == 2
    assert secret not in kept
    assert not any(code in kept for code in paper_codes(client))


def test_the_secret_that_is_not_agreed_yet_is_locked_too(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    show_password(client)

    form: Any = client.get(f"{SECURITY}totp/activate/").context["form"]
    held = json.dumps([session.get_decoded() for session in Session.objects.all()])

    assert form.secret
    assert form.secret not in held
    assert unlock(client.session["mfa.totp.secret"]) == form.secret


def test_what_another_key_locked_is_never_read_as_nothing(settings: Settings) -> None:
    locked = lock("a secret")

    settings.SECRET_KEY = "another-one-" * 5

    with pytest.raises(UnreadableError):
        unlock(locked)
    with pytest.raises(UnreadableError):
        unlock("")


def test_an_earlier_secret_key_still_opens(settings: Settings) -> None:
    locked = lock("a secret")

    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another-one-" * 5

    assert unlock(locked) == "a secret"


def test_with_another_secret_key_the_page_says_who_can_help(
    alice: User, secret: str, settings: Settings
) -> None:
    settings.SECRET_KEY = "another-one-" * 5
    client, _answer = after_password(alice)

    answer = client.post(SECOND_STEP, {"code": "123456"})

    assert answer.status_code == 409
    assert "manage.py remove_second_step NAME" in answer.content.decode()
    assert not is_inside(client)


def test_whoever_runs_the_journal_can_let_somebody_in(alice: User, secret: str) -> None:
    said = StringIO()

    call_command("remove_second_step", "Alice", stdout=said)
    client, _answer = after_password(alice)

    assert said.getvalue() == "alice now signs in with the password alone.\n"
    assert is_inside(client)


@pytest.mark.parametrize("name", ["alice", "nobody"])
def test_there_is_nothing_to_remove(name: str, alice: User) -> None:
    with pytest.raises(CommandError):
        call_command("remove_second_step", name)
