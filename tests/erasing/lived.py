"""Somebody who has used everything that the journal offers, so that every table has a row of theirs."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialToken
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.test import Client

from journal.activity.models import Kind as Happened
from journal.activity.notes import note
from journal.core.feet import Area
from journal.dashboard.models import DismissedAdvice
from journal.imports.models import ImportFile, ImportRun
from journal.reminders.models import Kind, SentReminder
from journal.users.invitations import invite
from journal.users.models import User
from sessions.models import (
    EssentialOil,
    GuidedSession,
    GuidedStep,
    MassageSession,
    OilDose,
    OilReaction,
    PlanStep,
    Technique,
)
from symptoms.models import CheckInLayout, SoreSpot
from tests.care.making import make_notes, make_visit
from tests.helping.making import make_helping, make_invitation, make_logged
from tests.makers import (
    make_calendar_feed,
    make_foot_check,
    make_massage,
    make_massage_version,
    make_own_oil,
    make_own_word,
    make_plan,
    make_rating,
    make_rating_version,
    make_routine,
    make_user,
    make_weekly_check,
    make_weekly_check_version,
    noon,
)
from tests.reminders.making import make_choices, make_device
from tests.sharing.making import make_opening, make_share
from tests.trying import make_experiment

DAY = date(2026, 11, 2)


class Browser(Client):
    """The browser of somebody, who has sent a form in it, so that their device is noted."""

    def __init__(self, person: User) -> None:
        super().__init__(headers={"host": settings.SITE.netloc})
        self.person = person
        self.force_login(person)
        self.post("/helping/undo/?token=x")
        # As after the next page, which has said that there was nothing to undo.
        session = self.session
        del session["_messages"]
        session.save()


def live(name: str, *, pk: int, number: int, helper: Browser | None = None) -> User:
    """A person with a row in every table; `name` is in each text of theirs, and nobody else has `number`.

    The browser is the one of somebody who helps them.
    """
    owner = make_user(name, pk=pk, email=f"{name}@example.org")
    entries(owner, name)
    own_items(owner, name)
    set_up(owner, name)
    account(owner, name, number)
    if helper is not None:
        helped(owner, name, number, helper)
    return owner


def entries(owner: User, name: str) -> None:
    rating = make_rating(owner, DAY, note=name, medication_change=name)
    rating.own_words.add(make_own_word(owner, note=name))
    SoreSpot.objects.create(rating=rating, foot="left", area=Area.HEEL, score=3)
    make_weekly_check(owner, DAY, note=name)
    make_foot_check(owner, DAY, note=name)
    before = DAY - timedelta(days=1)
    make_rating_version(owner, before, note=name)
    make_weekly_check_version(owner, before, note=name)
    make_massage_version(owner, before, note=name)


def own_items(owner: User, name: str) -> None:
    """Each of one's own, used in a session, a plan, a guided session and an experiment."""
    technique = Technique.objects.create(owner=owner, own_name=name, own_how=name)
    oil = make_own_oil(owner, note=name)
    drops = EssentialOil.objects.create(owner=owner, own_name=name)
    massage = make_massage(owner, DAY, note=name)
    MassageSession.objects.filter(pk=massage.pk).update(carrier_oil=oil)
    massage.techniques.add(technique)
    OilDose.objects.create(massage=massage, essential_oil=drops, drops=2)
    OilReaction.objects.create(owner=owner, carrier_oil=oil, noted_on=DAY)
    plan = make_plan(owner, name=name)
    PlanStep.objects.create(plan=plan, position=2, technique=technique, minutes=3)
    guided = GuidedSession.objects.create(
        owner=owner, date=DAY, started_at=noon(DAY), seen_at=noon(DAY), carrier_oil=oil
    )
    GuidedStep.objects.create(guided=guided, position=0, foot="left", technique=technique, planned_seconds=60)
    compared = {"compares": "technique", "technique_a": technique, "sessions_b": 2}
    built_in = Technique.objects.filter(owner=None)[0]
    make_experiment(owner, DAY, pauses=[(DAY, DAY + timedelta(days=3))], technique_b=built_in, **compared)


def set_up(owner: User, name: str) -> None:
    make_routine(owner, DAY)
    make_calendar_feed(owner)
    make_notes(owner, goal=name, question_1=name, conditions=name, medications=name)
    make_visit(owner, note=name)
    CheckInLayout.objects.create(owner=owner)
    DismissedAdvice.objects.create(owner=owner, rule="x", held_on=DAY, evidence=name)


def signing_in(owner: User, name: str) -> None:
    client = Client()
    client.force_login(owner)
    key = client.session.session_key
    UserSession.objects.create(user=owner, ip="192.0.2.7", user_agent=name, session_key=key)
    Authenticator.objects.create(user=owner, type=Authenticator.Type.TOTP, data={"secret": name})
    elsewhere = SocialAccount.objects.create(user=owner, provider="oidc", uid=name, extra_data={"note": name})
    SocialToken.objects.create(account=elsewhere, token=name)


def account(owner: User, name: str, number: int) -> None:
    address = EmailAddress.objects.create(user=owner, email=owner.email, verified=True, primary=True)
    EmailConfirmation.objects.create(email_address=address, key=name, sent=noon(DAY))
    owner.groups.add(Group.objects.get_or_create(name="some")[0])
    owner.user_permissions.add(Permission.objects.order_by("pk")[0])
    make_choices(owner)
    make_device(owner, note=name, number=number)
    SentReminder.objects.create(owner=owner, kind=Kind.CHECK_IN, date=DAY, claimed_at=noon(DAY))
    make_opening(make_share(owner, number=number, note=name, pin="2846"), noon(DAY), browser=name)
    waiting: dict[str, Any] = {"name": name, "content": name.encode(), "listing": name.encode()}
    ImportFile.objects.create(owner=owner, made_at=noon(DAY), mapping={"note": name}, **waiting)
    ImportRun.objects.create(owner=owner, made_at=noon(DAY), written={"note": name})
    note(owner, Happened.SHARE_MADE, detail=name)
    invite(email=owner.email, now=noon(DAY))
    signing_in(owner, name)
    make_logged(make_invitation(owner, number=number, note=name), DAY)
    for _browser in range(2):
        Client().force_login(owner)


def helped(owner: User, name: str, number: int, browser: Browser) -> None:
    """The helper has deleted a session in which the owner had written something, and closed the browser."""
    helping = make_helping(owner, browser.person, number=100 + number, note=name, person_name=name)
    massage = make_logged(helping, DAY, note=name)
    answer = browser.post(f"/helping/{helping.pk}/logged/{massage.pk}/delete/")
    assert answer.status_code == 302
