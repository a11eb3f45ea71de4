"""Everything of an account that the journal's own file does not say, as one JSON file to keep.

`journal.json` is what an import reads back. This file is for its owner to look at: earlier versions, links,
reminders, the account itself. Table by table, each row with its columns.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Flag

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Field, Model

from journal.users.models import User

FORMAT = "neuropathy-journal-account"
ROWS_AT_ONCE = 200


@dataclass(frozen=True)
class Table:
    """A table by the label of its model; `owner` leads from its rows to the person.

    `left_out` are its secrets, and what is made for machines from the rest.
    """

    model: str
    owner: str = "owner"
    left_out: frozenset[str] = frozenset()

    def rows(self, owner: User) -> Iterator[dict[str, object]]:
        found = apps.get_model(self.model)._default_manager.filter(**{self.owner: owner.pk}).order_by("pk")
        for row in found.iterator(chunk_size=ROWS_AT_ONCE):
            yield {field.attname: _plain(row, field) for field in self.fields}

    @property
    def fields(self) -> list[Field[object, object]]:
        model = apps.get_model(self.model)
        return [field for field in model._meta.concrete_fields if field.name not in self.left_out]


def _secret(*names: str) -> frozenset[str]:
    return frozenset(names)


TABLES = {
    "account": Table("users.User", "pk", _secret("password")),
    "email_addresses": Table("account.EmailAddress", "user"),
    "second_steps": Table("mfa.Authenticator", "user", _secret("data")),
    "devices": Table("usersessions.UserSession", "user", _secret("session_key", "data")),
    "accounts_elsewhere": Table("socialaccount.SocialAccount", "user", _secret("extra_data")),
    "helpers": Table("helping.Helping", left_out=_secret("token_hash")),
    "sessions_by_helpers": Table("helping.LoggedSession", "helping__owner"),
    "groups": Table("users.User_groups", "user"),
    "permissions": Table("users.User_user_permissions", "user"),
    "activity": Table("activity.Activity"),
    "earlier_ratings": Table("symptoms.RatingVersion"),
    "earlier_weekly_checks": Table("symptoms.WeeklyCheckVersion"),
    "earlier_sessions": Table("massage.MassageVersion"),
    "guided_sessions": Table("massage.GuidedSession"),
    "guided_steps": Table("massage.GuidedStep", "guided__owner"),
    "calendar_address": Table("massage.CalendarFeed", left_out=_secret("token")),
    "hidden_advice": Table("dashboard.DismissedAdvice"),
    "reminders": Table("reminders.ReminderChoices"),
    "reminder_devices": Table("reminders.PushDevice", left_out=_secret("endpoint", "p256dh", "auth")),
    "reminders_sent": Table("reminders.SentReminder"),
    "links": Table("sharing.SharedReport", left_out=_secret("token_hash", "pin_hash")),
    "links_opened": Table("sharing.Opening", "share__owner"),
    "waiting_import": Table("imports.ImportFile", left_out=frozenset({"listing"})),
    "last_import": Table("imports.ImportRun"),
}
"""By the names that the file gives them. A table that is not named leaves the journal in no file."""


def account_json(owner: User, *, made_at: datetime) -> Iterator[str]:
    """The file piece by piece, a row a line."""
    head = {"format": FORMAT, "made_at": made_at.astimezone(owner.zone).isoformat()}
    yield "{"
    yield ",\n".join(f"{_json(key)}: {_json(value)}" for key, value in head.items())
    for name, table in TABLES.items():
        yield f",\n{_json(name)}: ["
        for number, row in enumerate(table.rows(owner)):
            yield (",\n" if number else "\n") + _json(row)
        yield "]"
    yield "}\n"


def _plain(row: Model, field: Field[object, object]) -> object:
    value = getattr(row, field.attname)
    if isinstance(value, Flag):
        return [one.name.lower() for one in value if one.name]
    # A file that waits to be imported is text.
    return bytes(value).decode(errors="replace") if isinstance(value, bytes | memoryview) else value


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, cls=DjangoJSONEncoder)
