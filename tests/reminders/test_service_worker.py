"""The module that shows reminders while no page is open."""

from __future__ import annotations

from django.test import Client

from journal.users.models import User
from tests.conftest import ClientOf


def test_is_read_by_anybody_and_may_care_for_every_page(db: None) -> None:
    answer = Client().get("/service-worker.js")

    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer["Service-Worker-Allowed"] == "/"
    assert 'addEventListener("push"' in answer.content.decode()


def test_is_asked_for_anew_each_time(alice: User, client_of: ClientOf) -> None:
    answers = [Client().get("/service-worker.js"), client_of(alice).get("/service-worker.js")]

    assert all("no-cache" in answer["Cache-Control"] for answer in answers)


def test_the_page_may_start_it(db: None) -> None:
    assert "worker-src 'self'" in Client().get("/welcome/")["Content-Security-Policy"]
