"""Who asks for what: people in whose journals every page has something to show, and their browsers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core.management import call_command
from django.test import Client

from journal.demo.actions import open_demo_journal
from journal.reminders.links import confirm_token, off_token
from journal.users.invitations import invite
from journal.users.models import User
from sessions.models import Experiment
from tests.erasing.lived import DAY, live
from tests.helping.making import invitation_path, make_invitation
from tests.house.test_leaks import NOT_IDS, ROWS, ids_of
from tests.house.tree import addresses
from tests.imports.sending import WIDE, check, send
from tests.makers import PASSWORD, make_calendar_feed, make_foot_check, make_user
from tests.sessions.feeds import address_of
from tests.sharing.making import PIN, make_share, path_of, try_pin
from tests.trying import make_experiment
from tests.users.codes import code_of
from tests.users.sign_ins import make_passkey
from tests.users.two_steps import after_password, paper_codes, set_up_app, show_password

NOW = datetime(2026, 11, 20, 19, tzinfo=UTC)
ROWS_ON = date(2026, 1, 5)
OPEN, LOCKED, PAUSING = 21, 22, 23
"""The numbers of three shared reports: for everybody, behind a PIN, and after too many wrong ones."""
SECURITY = "/accounts/security/"
ANSWERS = {
    "account_login": {"login": "newcomer", "password": PASSWORD},
    "account_signup": {"username": "somebody-new", "password1": PASSWORD},
    "account_reauthenticate": {"password": PASSWORD},
    "account_change_password": {"oldpassword": PASSWORD, "password1": "quiet-evenings-9"},
    "account_email": {"email": "another@example.org"},
    "care": {"goal": "To the lake and back"},
    "experiment_start": {"asked": "yes"},
    "import_apply": {"leave_out": "on"},
    "shared_pin": {"pin_code": PIN},
}
"""What a page leaves open for the person to say, by the name of the address that it is sent to."""


@dataclass
class Visitor:
    """A browser of somebody's, what it opens first, and forms that are printed in rare states only."""

    client: Client
    paths: list[str] = field(default_factory=list)
    sends: dict[str, dict[str, str]] = field(default_factory=dict)


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def visitors() -> dict[str, Visitor]:
    """Those who are signed in first: whatever only they reach is theirs."""
    bob = make_user("bob")
    makers: tuple[Callable[[User], Visitor], ...] = (
        known, with_passkey, without_password, newcomer, halfway, pausing, closing, example,
    )  # fmt: skip
    everybody = {"owner": owner()}
    for maker in makers:
        everybody[maker.__name__] = maker(make_user(maker.__name__, email=f"{maker.__name__}@example.org"))
    everybody["owner"].paths.append(invitation_path(31))
    make_invitation(bob, number=31)
    everybody["halfway-in"] = Visitor(
        after_password(User.objects.get(username="known"))[0], [f"{SECURITY}authenticate/"]
    )
    everybody["stranger"] = stranger(bob)
    return everybody


def owner() -> Visitor:
    """Somebody with a row in every table and at every address, who helps others and runs the journal."""
    anna = live("anna", pk=7001, number=7)
    call_command("operator", "anna")
    rows: dict[Any, dict[str, int]] = {}
    paths = []
    for address in addresses():
        if not address.name or address.name.startswith("^") or "token" in address.captures:
            continue
        maker = ROWS.get(address.name)
        if maker is not None and maker not in rows:
            rows[maker] = ids_of(maker(anna, ROWS_ON, note=f"of {address.name}"))
        if maker is not None or not address.captures - NOT_IDS - {"key", "uidb36"}:
            paths.append(address.path(**rows.get(maker, {}), **SLUGS.get(address.name, {})))
        if "day" in address.captures:
            paths.append(address.path(day=DAY))
    for number, pin in ((OPEN, ""), (LOCKED, PIN), (PAUSING, PIN)):
        make_share(anna, number=number, pin=pin)
    for _ in range(5):
        try_pin(Client(), "9999", PAUSING)
    paths += [f"/experiments/{experiment.pk}/" for experiment in Experiment.objects.owned_by(anna)]
    return Visitor(signed_in(anna), paths)


SLUGS = {"guide_technique": {"slug": "circles"}}


def known(person: User) -> Visitor:
    """Who has an app for codes and codes on paper, and has just said once more who they are."""
    client = signed_in(person)
    set_up_app(client)
    paper_codes(client)
    show_password(client)
    pages = ("", "totp/deactivate/", "recovery-codes/generate/", "recovery-codes/", "webauthn/add/")
    others = ("webauthn/", "reauthenticate/", "webauthn/reauthenticate/")
    paths = [f"{SECURITY}{page}" for page in (*pages, *others)]
    return Visitor(client, [*paths, "/settings/data/erase/", "/accounts/password/change/"])


def with_passkey(person: User) -> Visitor:
    """Its name can be changed, and it can go; nothing here could sign in with it."""
    client = signed_in(person)
    show_password(client)
    key = f"{SECURITY}webauthn/keys/{make_passkey(person).pk}/"
    return Visitor(client, [f"{SECURITY}webauthn/", f"{key}edit/", f"{key}remove/"])


def without_password(person: User) -> Visitor:
    """Who signs in by another service, and has just shown a code."""
    person.set_unusable_password()
    person.save()
    secret = generate_totp_secret()
    TOTP.activate(person, secret)
    client = signed_in(person)
    client.post(f"{SECURITY}reauthenticate/", {"code": code_of(secret)})
    return Visitor(client, ["/accounts/password/set/"])


def newcomer(person: User) -> Visitor:
    """Who has nothing yet, a file that waits for its columns, and no second step."""
    client = signed_in(person)
    show_password(client)
    send(client, WIDE)
    new = [f"/experiments/new/{what}/" for what in ("weeks/frequency", "weeks/technique", "days/session")]
    others = ("/sessions/guided/", "/sessions/guided/check/", "/sessions/guided/plan/", "/settings/routine/")
    paths = ["/", "/settings/data/import/columns/", f"{SECURITY}totp/activate/", "/experiments/"]
    schedule = {"sessions_per_week": "2", "duration_minutes": "25", "seen": ""}
    return Visitor(client, [*paths, *new, *others], {"/settings/routine/use/": schedule})


def halfway(person: User) -> Visitor:
    """Who has a file that waits for a yes, and a foot check that found something."""
    client = signed_in(person)
    check(client, person, WIDE)
    make_foot_check(person, NOW.date(), left=["wound"])
    plan = "/settings/data/import/check/"
    return Visitor(client, [plan, "/settings/data/import/", f"/days/{NOW.date()}/"], {plan: {}})


def pausing(person: User) -> Visitor:
    """Who has an experiment that stands still."""
    today = NOW.date()
    pauses = [(today - timedelta(days=2), None)]
    experiment = make_experiment(person, today - timedelta(days=30), pauses=pauses)
    return Visitor(signed_in(person), [f"/experiments/{experiment.pk}/", "/"])


def closing(person: User) -> Visitor:
    """Who has closed the journal, to be deleted."""
    User.objects.filter(pk=person.pk).update(erase_at=NOW + timedelta(days=3))
    return Visitor(signed_in(person), ["/", "/settings/data/", "/settings/data/erase/"])


def example(_person: User) -> Visitor:
    """Who is in an example journal."""
    return Visitor(signed_in(open_demo_journal(time_zone="", now=NOW)), ["/", "/trends/", "/reports/"])


def stranger(bob: User) -> Visitor:
    User.objects.filter(pk=bob.pk).update(email="bob@example.org")
    bob.refresh_from_db()
    paths = [path_of(number) for number in (OPEN, LOCKED, PAUSING)]
    paths += [f"{path_of(OPEN)}report.pdf", "/shared/", "/welcome/", "/healthz", "/service-worker.js"]
    paths += [f"/reminders/off/{off_token(bob)}/", f"/reminders/confirm/{confirm_token(bob)}/"]
    paths += [address_of(make_calendar_feed(bob)), f"/join/{invite(email='', now=NOW)}/"]
    accounts = ("login", "signup", "password/reset", "security/webauthn/login", "logout", "oidc/login")
    return Visitor(Client(), [*paths, *(f"/accounts/{page}/" for page in accounts)])
