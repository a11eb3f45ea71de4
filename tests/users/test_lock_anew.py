"""`manage.py lock_anew`: after it, earlier keys are no longer needed to read second steps."""

from __future__ import annotations

from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from pytest_django import Settings

from journal.users.models import User
from tests.conftest import ClientOf
from tests.users.codes import code_of
from tests.users.two_steps import SECOND_STEP, after_password, is_inside, paper_codes, set_up_app

LATER = "the-key-of-later-" * 3


@pytest.fixture
def codes(alice: User, client_of: ClientOf) -> list[str]:
    """Of an app now, and one on paper."""
    client = client_of(alice)
    return [code_of(set_up_app(client)), paper_codes(client)[0].replace(" ", "")]


def change_key(settings: Settings) -> None:
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], LATER


@pytest.mark.parametrize("which", [0, 1], ids=["app", "paper"])
def test_the_earlier_key_can_be_thrown_away(
    which: int, alice: User, codes: list[str], settings: Settings
) -> None:
    change_key(settings)
    said = StringIO()

    call_command("lock_anew", stdout=said)
    settings.SECRET_KEY_FALLBACKS = []
    client, _answer = after_password(alice)
    client.post(SECOND_STEP, {"code": codes[which]})

    assert said.getvalue() == "Secrets locked with SECRET_KEY: 2.\n"
    assert is_inside(client)


def test_what_no_key_reads_stays_as_it_is_and_is_counted(
    alice: User, codes: list[str], settings: Settings
) -> None:
    before = list(Authenticator.objects.order_by("pk").values_list("data", flat=True))
    settings.SECRET_KEY = LATER

    with pytest.raises(CommandError, match="2 cannot be read"):
        call_command("lock_anew", stdout=StringIO())

    assert list(Authenticator.objects.order_by("pk").values_list("data", flat=True)) == before


def test_without_second_steps_there_is_nothing_to_lock(db: None) -> None:
    said = StringIO()

    call_command("lock_anew", stdout=said)

    assert said.getvalue() == "Secrets locked with SECRET_KEY: 0.\n"
