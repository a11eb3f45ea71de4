"""What stands in the log of something that broke: which kind of address it was, and never which."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from journal.reminders.links import confirm_token, off_token
from journal.sharing import visitor_views
from journal.users.models import User
from sessions import calendar_feed
from tests.conftest import ClientOf
from tests.logged import Kept
from tests.makers import make_calendar_feed
from tests.sharing.making import make_share, path_of, token_of


@pytest.fixture
def stderr() -> Iterator[io.StringIO]:
    """What the app itself writes, by the handler of the settings."""
    written = io.StringIO()
    handler = next(one for one in logging.getLogger("django").handlers if one.name == "stderr")
    assert isinstance(handler, logging.StreamHandler)
    before = handler.setStream(written)
    yield written
    handler.setStream(before)


def breaks(*said: Any, **_: Any) -> Any:
    raise RuntimeError("it broke", *(one for one in said if isinstance(one, str)))


def patient(client: Client) -> Client:
    client.raise_request_exception = False
    return client


def test_a_shared_link(
    alice: User, today: date, monkeypatch: pytest.MonkeyPatch, stderr: io.StringIO
) -> None:
    make_share(alice)
    monkeypatch.setattr(visitor_views, "shared_page", breaks)

    patient(Client()).get(path_of())

    assert stderr.getvalue().startswith("ERROR django.request Internal Server Error: shared/<token>/\n")
    assert "in shared_report" in stderr.getvalue()
    assert token_of(1) not in stderr.getvalue()


def test_the_calendar_feed(
    alice: User, today: date, monkeypatch: pytest.MonkeyPatch, stderr: io.StringIO
) -> None:
    feed = make_calendar_feed(alice)
    monkeypatch.setattr(calendar_feed, "plan_as_calendar", breaks)

    answer = patient(Client()).get(f"/calendar/feed/{feed.token}.ics")

    assert answer.status_code == 500
    assert "Internal Server Error: calendar/feed/<slug:token>.ics" in stderr.getvalue()
    assert str(feed.token) not in stderr.getvalue()


@pytest.mark.parametrize("name", ["off", "confirm"])
def test_a_mailed_link_even_when_the_mistake_repeats_it(
    name: str, alice: User, monkeypatch: pytest.MonkeyPatch, stderr: io.StringIO
) -> None:
    token = {"off": off_token, "confirm": confirm_token}[name](alice)
    asked = {"off": "owner_to_stop", "confirm": "owner_who_confirms"}[name]
    monkeypatch.setattr(f"journal.reminders.views.{asked}", breaks)

    answer = patient(Client()).get(f"/reminders/{name}/{token}/")

    assert answer.status_code == 500
    assert f"Internal Server Error: reminders/{name}/<token>/" in stderr.getvalue()
    assert stderr.getvalue().endswith("\nRuntimeError\n")
    assert token not in stderr.getvalue()


def test_a_day(
    alice: User, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch, stderr: io.StringIO
) -> None:
    monkeypatch.setattr("symptoms.actions.save_rating", breaks)

    patient(client_of(alice)).post("/check-in/2026-11-20/", {"pain": "4", "seen_version": ""})

    assert "Internal Server Error: check-in/<day:day>/" in stderr.getvalue()
    assert "in check_in" in stderr.getvalue()
    assert "2026-11-20" not in stderr.getvalue()


def test_an_address_that_the_journal_does_not_have(db: None, stderr: io.StringIO) -> None:
    django = logging.getLogger("django.request")
    before = django.level
    django.setLevel(logging.WARNING)
    Client().get("/calender/only-alice-knows-this.ics")
    django.setLevel(before)

    assert stderr.getvalue() == "WARNING django.request Not Found: an unknown address\n"


def test_a_form_without_proof_of_origin(alice: User, stderr: io.StringIO, settings: Settings) -> None:
    """The reason may repeat the page that it came from."""
    settings.CSRF_TRUSTED_ORIGINS = []
    client = Client(enforce_csrf_checks=True)
    client.force_login(alice)
    came_from = "https://elsewhere.example/check-in/2026-11-19/"

    client.post("/check-in/2026-11-20/", headers={"referer": came_from}, secure=True)

    assert "WARNING django.security.csrf Forbidden (Referer checking failed" in stderr.getvalue()
    assert "https://elsewhere.example/…" in stderr.getvalue()
    assert stderr.getvalue().endswith(": check-in/<day:day>/\n")
    assert "2026-11" not in stderr.getvalue()


def test_a_request_that_is_refused_for_what_it_pretends(db: None, stderr: io.StringIO) -> None:
    Client().get(path_of(), headers={"host": "elsewhere.example"})

    assert "ERROR django.security.DisallowedHost Bad Request: an unknown address" in stderr.getvalue()
    assert "elsewhere.example" not in stderr.getvalue()
    assert token_of(1) not in stderr.getvalue()


def test_other_handlers_cannot_read_it_either(
    alice: User, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_share(alice)
    monkeypatch.setattr(visitor_views, "shared_page", breaks)
    handler = Kept()
    logging.getLogger("django.request").addHandler(handler)

    patient(Client()).get(path_of())
    logging.getLogger("django.request").removeHandler(handler)

    (record,) = handler.records
    assert not hasattr(record, "request")
    assert token_of(1) not in handler.format(record)


def test_what_we_say_ourselves_stays_as_it_is_but_for_mistakes(stderr: io.StringIO) -> None:
    mistake = ValueError("only alice knows this")

    logging.getLogger("journal.some").warning("%s of %s: %s", "1", "2", mistake)

    assert stderr.getvalue() == "WARNING journal.some 1 of 2: ValueError\n"


def test_of_what_others_say_the_pattern_and_the_place_are_told(stderr: io.StringIO) -> None:
    logging.getLogger("library").warning("%s of %s", "only", "alice")
    logging.getLogger("library").warning("only alice knows this")

    first, second = stderr.getvalue().splitlines()
    assert first.startswith("WARNING library %s of %s (test_logs.py:")
    assert second.startswith("WARNING library test_logs.py:")
    assert second.endswith(" in test_of_what_others_say_the_pattern_and_the_place_are_told")


def test_of_what_the_server_says_only_the_first_line_is_told(stderr: io.StringIO) -> None:
    logging.getLogger("_granian.utils").error("It raised an exception\nonly alice knows this")

    assert stderr.getvalue() == "ERROR _granian.utils It raised an exception\n"


def test_a_record_without_a_mistake_in_it_has_none(stderr: io.StringIO) -> None:
    logging.getLogger("journal.some").error("It is over", exc_info=(None, None, None))

    assert stderr.getvalue() == "ERROR journal.some It is over\n"
