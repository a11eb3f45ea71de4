"""One archive with all that there is of an account but its secrets, and it can be read back."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from typing import Any

import pytest
from django.db import models

from journal.activity.models import Activity, Kind
from journal.files.account_json import TABLES
from journal.users.models import User
from tests.conftest import ClientOf
from tests.erasing.lived import live
from tests.erasing.tables import of_people
from tests.imports.journals import content, fill_in_full
from tests.imports.sending import check, write
from tests.makers import make_user
from tests.reports.reading import body
from tests.sharing.making import token_of

ADDRESS = "/settings/data/everything.zip"
NAME, PK = "alice-marker-7f3k", 987_654_321

# What journal.json says, which an import reads back, and in which of its lists.
IN_THE_JOURNAL = {
    "care.CareNotes": "care",
    "care.Visit": "visits",
    "massage.CarrierOil": "own_carrier_oils",
    "massage.EssentialOil": "own_essential_oils",
    "massage.Experiment": "experiments",
    "massage.ExperimentPause": "experiments",
    "massage.FootCheck": "foot_checks",
    "massage.MassagePlan": "plans",
    "massage.MassageSession": "sessions",
    "massage.MassageSession_techniques": "sessions",
    "massage.OilDose": "sessions",
    "massage.OilReaction": "oil_reactions",
    "massage.PlanStep": "plans",
    "massage.Routine": "routines",
    "massage.Technique": "own_techniques",
    "symptoms.CheckInLayout": "check_in",
    "symptoms.DailyRating": "ratings",
    "symptoms.DailyRating_own_words": "ratings",
    "symptoms.OwnWord": "own_words",
    "symptoms.SoreSpot": "ratings",
    "symptoms.WeeklyCheck": "weekly_checks",
}
# What is in no file, and why.
LEFT_OUT = {
    "account.EmailConfirmation": "only the secret of a link that was sent; the address is in the file",
    "socialaccount.SocialToken": "only secrets; none is kept (SOCIALACCOUNT_STORE_TOKENS)",
}
SECRETS = {
    "users.User": {"password"},
    "mfa.Authenticator": {"data"},
    "usersessions.UserSession": {"session_key", "data"},
    "socialaccount.SocialAccount": {"extra_data"},
    "helping.Helping": {"token_hash"},
    "massage.CalendarFeed": {"token"},
    "reminders.PushDevice": {"endpoint", "p256dh", "auth"},
    "sharing.SharedReport": {"token_hash", "pin_hash"},
    "imports.ImportFile": {"listing"},  # packed, and made anew from the file that is there
}


@pytest.fixture
def alice(db: None) -> User:
    return live(NAME, pk=PK, number=1)


def files_of(response: Any) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(body(response))) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_every_table_of_people_is_in_a_file_or_left_out_for_a_reason() -> None:
    tables = {model._meta.label for model in of_people()}

    dumped = [table.model for table in TABLES.values()]

    assert sorted([*dumped, *IN_THE_JOURNAL, *LEFT_OUT]) == sorted(tables)


def test_every_row_of_every_table_is_there(alice: User, client_of: ClientOf, today: date) -> None:
    files = files_of(client_of(alice).get(ADDRESS))
    account, journal = json.loads(files["account.json"]), json.loads(files["journal.json"])
    ways = {model._meta.label: (model, way) for model, way in of_people().items()}

    missing = [
        name
        for name, table in TABLES.items()
        if [row["id"] for row in account[name]] != keys(*ways[table.model], alice)
    ]
    empty = [name for name in IN_THE_JOURNAL.values() if not journal[name]]

    assert missing == empty == []


def keys(model: type[models.Model], way: str, owner: User) -> list[Any]:
    rows = model._default_manager.filter(**{way: owner.pk}).order_by("pk")
    # The line about this very download was written after it.
    return [row.pk for row in rows if not (isinstance(row, Activity) and row.kind == Kind.DOWNLOADED)]


def test_every_column_is_there_but_secrets(alice: User, client_of: ClientOf, today: date) -> None:
    account = json.loads(files_of(client_of(alice).get(ADDRESS))["account.json"])

    left_out = {}
    for name, table in TABLES.items():
        model = next(model for model in of_people() if model._meta.label == table.model)
        columns = {field.attname for field in model._meta.concrete_fields}
        if columns - account[name][0].keys():
            left_out[table.model] = columns - account[name][0].keys()

    assert left_out == SECRETS


def test_no_secret_is_in_any_file(alice: User, client_of: ClientOf, today: date) -> None:
    files = files_of(client_of(alice).get(ADDRESS))
    secrets = [alice.password, token_of(1), "push.example.net", client_of(alice).cookies["sessionid"].value]

    assert [secret for secret in secrets for text in files.values() if secret in text] == []


def test_an_empty_account_reads_the_archive_back_whole(bob: User, client_of: ClientOf, today: date) -> None:
    carol = make_user("carol")
    fill_in_full(bob)
    archive = body(client_of(bob).get(ADDRESS))

    listing = check(client_of(carol), carol, archive)
    write(client_of(carol), listing.seen)

    assert listing.refused == 0
    assert content(carol) == content(bob)


def test_nothing_of_others_is_in_it(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    files = files_of(client_of(bob).get(ADDRESS))

    assert [name for name, text in files.items() if NAME in text] == []


def test_the_readme_names_the_file_of_the_account(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)

    assert "account.json" in files_of(client.get(ADDRESS))["README.txt"]
    assert "account.json" not in files_of(client.get("/reports/journal.zip"))["README.txt"]


def test_the_download_is_noted(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    for answer in (client.head(ADDRESS), client.get(ADDRESS)):
        body(answer)

    (line,) = Activity.objects.owned_by(alice).filter(kind=Kind.DOWNLOADED)

    assert (line.detail[:10], line.n_times) == ("everything", 1)
