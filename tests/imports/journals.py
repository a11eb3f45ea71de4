"""Journals in full, and the ways into and out of one."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from journal.core.feet import Area
from journal.core.periods import FIRST_DATE, Period
from journal.demo.actions import fill
from journal.files.journal_json import journal_json
from journal.files.kinds import Kind
from journal.files.plain_times import LAST_DATE
from journal.files.tables import table_lines
from journal.imports.apply import apply_import
from journal.imports.own_csv import own_csv_records, own_table
from journal.imports.own_json import own_json_records
from journal.imports.plan import Action, ImportPlan, plan_import
from journal.imports.records import Record, Refusal, Row, Source
from journal.users.models import User
from sessions.models import CarrierOil, EssentialOil, OilDose, OilReaction, Technique
from symptoms.models import (
    CheckInLayout,
    DailyRating,
    Extra,
    OwnWord,
    OwnWordKind,
    Sensation,
    SoreSpot,
    Therapy,
    Trigger,
    WeeklyCheck,
)
from tests.makers import make_foot_check, make_massage, make_plan, make_routine
from tests.trying import make_coin_experiment, make_experiment

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 19, tzinfo=UTC)
ALWAYS = Period(FIRST_DATE, LAST_DATE)


def fill_in_full(owner: User) -> None:
    """The example journal, and beside it one of everything that a person can write."""
    fill(owner, today=TODAY, now=NOW)
    User.objects.filter(pk=owner.pk).update(
        week_start=6,
        theme="dark",
        text_size=130,
        health_risk="unsure",
        asked_professional_on=TODAY - timedelta(days=400),
    )
    CheckInLayout.objects.create(owner=owner, hidden=Extra.SHOES | Extra.FALLS)
    _write_odd_day(owner)
    _write_odd_session(owner)
    _write_experiments(owner)
    WeeklyCheck.objects.update_or_create(
        owner=owner,
        date=TODAY,
        defaults={
            "peg_pain": 0,
            "mood": "much",
            "falls": 2,
            "note": "A hard week.",
            "entered_at": NOW,
            "entered_on": TODAY,
        },
    )
    make_foot_check(owner, TODAY, left=["blister"], right=["fever"], note="New shoes.")
    make_routine(owner, TODAY + timedelta(days=10), weekdays=["monday", "friday"], preferred_time=time(7, 30))


def _write_odd_day(owner: User) -> None:
    words = [
        OwnWord.objects.create(owner=owner, kind=OwnWordKind.TRIGGER, name="wind; and rain", archived_at=NOW),
        OwnWord.objects.create(owner=owner, kind=OwnWordKind.SENSATION, name="=SUM(A1)"),
        OwnWord.objects.create(owner=owner, kind=OwnWordKind.THERAPY, name="a \\ b"),
    ]
    rating, _is_new = DailyRating.objects.update_or_create(
        owner=owner,
        date=TODAY,
        defaults={
            "tingling": 0,
            "pain": 10,
            "note": "'=1+1, „so“\r\nand a second line; done",
            "medication_change": "'kept as it is",
            "worse_foot": "alike",
            "sleep": "none",
            "walking": "much",
            "falls": 0,
            "near_falls": 99,
            "triggers": Trigger.COLD | Trigger.LONG_SITTING,
            "sensations": Sensation.STABBING,
            "therapies": Therapy.every(),
            "entered_at": NOW + timedelta(microseconds=123456),
            "entered_on": TODAY,
        },
    )
    rating.own_words.set(words)
    SoreSpot.objects.create(rating=rating, foot="left", area=Area.TOES, score=0)
    SoreSpot.objects.create(rating=rating, foot="right", area=Area.HEEL, score=None)


def _write_odd_session(owner: User) -> None:
    technique = Technique.objects.create(
        owner=owner, own_name='Up; down: and "round"', own_how="Slowly.", own_areas=Area.TOES | Area.HEEL
    )
    gone = Technique.objects.create(owner=owner, own_name="Forgotten", archived_at=NOW)
    carrier = CarrierOil.objects.create(owner=owner, own_name="Sesame")
    scent = EssentialOil.objects.create(owner=owner, own_name="Rose: from a jar; old")
    massage = make_massage(
        owner,
        TODAY,
        minutes=240,
        start_time=time(19, 5, 7),
        tools=["ball"],
        areas=["toes"],
        acknowledged=["strong", "undiluted"],
        setting=["light"],
        carrier_teaspoons=None,
        hurt=0,
        had_skin_reaction=True,
        note="-- so so --",
    )
    massage.carrier_oil, massage.carrier_teaspoons = carrier, Decimal("0.33")
    massage.save()
    massage.techniques.add(technique, gone)
    OilDose.objects.create(massage=massage, essential_oil=scent, drops=3)
    OilReaction.objects.create(owner=owner, carrier_oil=carrier, noted_on=TODAY)
    plan = make_plan(owner, name="Ältere Füße", steps={"foot-rub": 60, "toe-pull": 1})
    plan.steps.filter(position=1).update(technique=technique)


def _write_experiments(owner: User) -> None:
    """Long ago, so that they are in nobody's way: one that had its end, one that was stopped in a pause."""
    paused = [(date(2021, 1, 20), date(2021, 1, 23)), (date(2021, 2, 2), date(2021, 2, 9))]
    make_experiment(owner, date(2021, 1, 4), pauses=paused, preferred_time=time(7, 30))
    make_coin_experiment(
        owner,
        date(2022, 1, 4),
        compares="technique",
        technique_a=Technique.objects.get(owner=owner, own_name="Forgotten"),
        technique_b=Technique.objects.get(slug="foot-rub"),
        sessions_b=1,
        pauses=[(date(2022, 1, 5), None)],
        stopped_on=date(2022, 1, 7),
    )


def exported(owner: User, *, has_notes: bool = True) -> str:
    """Everything, as the JSON file holds it."""
    return "".join(journal_json(User.objects.get(pk=owner.pk), ALWAYS, has_notes=has_notes, made_at=NOW))


def content(owner: User) -> dict[str, Any]:
    """What the JSON file says, without when it was made."""
    said: dict[str, Any] = json.loads(exported(owner))
    del said["made_at"]
    return said


def table(owner: User, kind: Kind) -> str:
    return "".join(table_lines(kind, User.objects.get(pk=owner.pk), ALWAYS, has_notes=True))


def csv_records(text: str) -> Source:
    """What one of our own tables says."""
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    kind = own_table(header)
    assert kind is not None
    return own_csv_records(kind, header, (Row(line, cells) for line, cells in enumerate(rows, start=2)))


def planned(owner: User, source: Source) -> ImportPlan:
    return plan_import(User.objects.get(pk=owner.pk), source, today=TODAY)


def imported(owner: User, source: Source) -> Counter[Kind]:
    """Plans and writes; a file with refused rows is a mistake of the test."""
    plan = planned(owner, source)
    assert [row for row in plan.rows if row.action is Action.REFUSE] == []
    return apply_import(User.objects.get(pk=owner.pk), plan, now=NOW)


def json_records(owner: User) -> list[Record | Refusal]:
    return list(own_json_records(exported(owner)))
