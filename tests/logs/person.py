"""A program: fills a journal with somebody whose every word can be told from all others, and prints them.

It runs in the environment of a served app, `python -m tests.logs.person`; a JSON object comes out.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import time, timedelta

from tests.databases import ROOT

WORDS = {
    "name": "zebrafinch",
    "email": "okapi.mail@quagga.example",
    "note": "aardvarkish numbatlike",
    "technique": "wombatrub",
    "oil": "ibisoil",
    "trigger": "pumashoes",
    "goal": "to the tapirhouse",
    "plan": "lemurlike",
    "clinician": "Dr Narwhalsen",
    "helper": "Marmosetta",
    "pin": "739184",
    "password": "gnu-gnu-ocelot-8815",
    "endpoint": "https://push.quagga.example/send/caracal-key",
    "totp": "MANATEEMANATEEMANATEEMANATEE2345",
    "ip": "198.51.100.77",
    "share": "dugongdugongdugong0001",
    "invited": "jerboajerboajerboa0002",
}
"""What is said here; tokens that the journal makes by itself come to it."""


def make_person(environment: Mapping[str, str]) -> dict[str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.logs.person"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    found: dict[str, str] = json.loads(done.stdout)
    return found


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "journal.settings")
    import django

    django.setup()
    sys.stdout.write(json.dumps(WORDS | _made()))


def _made() -> dict[str, str]:
    from allauth.mfa.models import Authenticator

    from journal.core import clock
    from journal.reminders.links import confirm_token, off_token
    from journal.users.invitations import invite
    from journal.users.locked import lock
    from tests import makers
    from tests.bench.journals import cookie_of

    now = clock.now()
    # Where it is noon, so that a reminder is due and midnight is far.
    zone = f"Etc/GMT{now.hour - 12:+d}" if now.hour != 12 else "UTC"
    said = {"password": WORDS["password"], "email": WORDS["email"], "time_zone": zone}
    owner = makers.make_user(WORDS["name"], **said)
    Authenticator.objects.create(user=owner, type="totp", data={"secret": lock(WORDS["totp"])})
    _fill(owner, now.date())
    return {
        "cookie": cookie_of(owner),
        "feed": str(makers.make_calendar_feed(owner).token),
        "off": off_token(owner),
        "confirm": confirm_token(owner),
        "invitation": invite(email=WORDS["email"], now=now),
    }


def _fill(owner: object, today: object) -> None:
    from typing import Any, cast

    from journal.core.tokens import digest_of
    from journal.reminders.models import PushDevice
    from journal.users.models import User
    from sessions.models import Technique
    from tests import makers
    from tests.care.making import make_notes
    from tests.helping.making import make_invitation
    from tests.reminders.making import Browser, make_choices
    from tests.sharing.making import make_share

    who, day = cast(User, owner), cast(Any, today)
    makers.make_rating(who, day - timedelta(days=1), note=WORDS["note"])
    makers.make_massage(who, day - timedelta(days=1), note=WORDS["note"])
    Technique.objects.create(owner=who, own_name=WORDS["technique"])
    makers.make_own_oil(who, note=WORDS["oil"])
    makers.make_own_word(who, note=WORDS["trigger"])
    makers.make_plan(who, name=WORDS["plan"])
    make_notes(who, goal=WORDS["goal"])
    make_share(who, day, note=WORDS["clinician"], pin=WORDS["pin"], token_hash=digest_of(WORDS["share"]))
    make_invitation(who, note=WORDS["helper"], token_hash=digest_of(WORDS["invited"]))
    make_choices(who, check_in_time=time(11))
    said = Browser().said | {"endpoint": WORDS["endpoint"]}
    PushDevice.objects.create(owner=who, label=WORDS["helper"], made_at=makers.noon(day), **said)


if __name__ == "__main__":
    main()
