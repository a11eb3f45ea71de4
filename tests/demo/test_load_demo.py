"""`manage.py load_demo --user NAME`."""

from __future__ import annotations

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from journal.users.models import User
from sessions.models import Routine
from symptoms.models import DailyRating
from tests.makers import make_rating


def test_it_fills_an_empty_account(alice: User) -> None:
    said = StringIO()

    call_command("load_demo", user="alice", stdout=said)

    assert "26 weeks" in said.getvalue()
    assert DailyRating.objects.owned_by(alice).count() > 140


def test_it_takes_which_of_the_people(alice: User) -> None:
    call_command("load_demo", "--user=alice", "--person=paul", stdout=StringIO())

    assert [routine.sessions_per_week for routine in Routine.objects.owned_by(alice)] == [3]


def test_a_person_nobody_invented_is_refused(db: None) -> None:
    with pytest.raises(CommandError, match="invalid choice: 'nobody'"):
        call_command("load_demo", "--user=alice", "--person=nobody")


def test_an_account_in_use_is_refused(alice: User) -> None:
    make_rating(alice, date(2026, 11, 1))

    with pytest.raises(CommandError, match="alice has entries already"):
        call_command("load_demo", user="alice")


def test_an_account_nobody_has_is_refused(db: None) -> None:
    with pytest.raises(CommandError, match="no account named nobody"):
        call_command("load_demo", user="nobody")
