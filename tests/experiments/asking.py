"""What somebody says when they set an experiment up, and the addresses they say it to."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.test import Client

from sessions.models import CarrierOil, EssentialOil, Experiment, Technique
from tests.dashboard.troubles import TODAY

FREQUENCY, TECHNIQUE = "weeks/frequency", "weeks/technique"
CARRIER_OIL, ESSENTIAL_OIL = "weeks/carrier_oil", "weeks/essential_oil"
SESSION, TECHNIQUE_DAYS, ESSENTIAL_OIL_DAYS = "days/session", "days/technique", "days/essential_oil"
TOMORROW = TODAY + timedelta(days=1)
KINDS: dict[str, Any] = {"technique": Technique, "carrier_oil": CarrierOil, "essential_oil": EssentialOil}


def new(what: str) -> str:
    return f"/experiments/new/{what}/"


def review(what: str) -> str:
    return f"{new(what)}review/"


def start(what: str) -> str:
    return f"{new(what)}start/"


def said(what: str = FREQUENCY, **answers: Any) -> dict[str, Any]:
    """The answers of a form that is filled in well; None leaves one out."""
    usual: dict[str, Any] = {
        "outcome": "overall",
        "length": "12x7" if what.startswith("weeks") else "21x2",
        "starts_on": TOMORROW.isoformat(),
        "duration_minutes": "15",
        "preferred_time": "",
    }
    compares = what.partition("/")[2]
    if what == FREQUENCY:
        usual |= {"sessions_a": "2", "sessions_b": "5"}
    if compares in KINDS:
        first, second = KINDS[compares].objects.filter(owner=None).order_by("pk")[:2]
        usual |= {"item_a": first.pk, "item_b": second.pk}
        if what.startswith("weeks"):
            usual["sessions"] = "3"
    return {name: answer for name, answer in (usual | answers).items() if answer is not None}


def sent(what: str = FREQUENCY, **answers: Any) -> dict[str, Any]:
    """What the page before the start sends, with its tick."""
    return said(what, **{"asked": "yes"} | answers)


def started(client: Client, what: str = FREQUENCY, **answers: Any) -> Experiment:
    """The experiment that begins when nothing stands in the way."""
    answer = client.post(start(what), sent(what, **answers))
    assert answer.status_code == 302, text_of(answer)
    return Experiment.objects.get(pk=int(answer["Location"].strip("/").partition("/")[2]))


def text_of(answer: Any) -> str:
    """A page's text with single spaces."""
    return " ".join(answer.content.decode().split())
