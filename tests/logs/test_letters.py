"""A mail server that refuses somebody says to whom; we do not repeat it."""

from __future__ import annotations

from contextlib import closing

from tests.logs.conftest import Said
from tests.served import Served
from tests.visits import Visitor, fields_of


def test_a_letter_that_is_not_taken(app: Served, person: dict[str, str], said: Said) -> None:
    with closing(Visitor(app.address)) as stranger:
        form = fields_of(stranger.get("/accounts/password/reset/").body, "email")
        stranger.post("/accounts/password/reset/", [*form, ("email", person["email"])])

    assert "WARNING journal.users.adapter An e-mail of an account could not be sent (SMTP" in said()


def test_a_reminder_that_is_not_taken(
    app: Served, visitor: Visitor, person: dict[str, str], said: Said
) -> None:
    form = fields_of(visitor.get("/settings/reminders/").body, "csrfmiddlewaretoken")

    visitor.post("/settings/reminders/now/", form)

    assert "WARNING journal.reminders.mail A reminder by e-mail: " in said()
